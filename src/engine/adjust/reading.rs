//! Reads an adjustment. Everything in it is looked at, so that an editor hears of all mistakes at once.

use super::choices::Offered;
use super::nearest::meant;
use super::{InvalidAdjustment, Mistake};
use crate::engine::check::GUARD;
use crate::engine::form::Question;
use crate::engine::layout::FieldId;
use crate::engine::table::Table;
use crate::format::is_blank;
use crate::json::{Json, whole};
use crate::text::Text;

/// For how many months at most something is said to be kept.
pub const MOST_MONTHS: i64 = 1200;

/// What an adjustment changes.
#[derive(Default)]
pub struct Adjustment {
    pub choices: Vec<(FieldId, Vec<Offered>)>,
    pub helps: Vec<(u8, Texts)>,
    pub hints: Vec<(FieldId, Texts)>,
    pub limits: Vec<(FieldId, u32)>,
    pub prefill: Vec<(FieldId, Vec<String>)>,
    pub notify: Option<String>,
    pub retention_months: Option<u32>,
    pub recipient: Option<Texts>,
}

/// A text in one language or in both.
#[derive(Debug, Default)]
pub struct Texts {
    pub sv: Option<String>,
    pub en: Option<String>,
}

/// Reads an adjustment of a form.
///
/// # Errors
///
/// When something in it is wrong.
pub fn read(table: &'static Table, json: &Json) -> Result<Adjustment, InvalidAdjustment> {
    let mut reader = Reader { table, mistakes: Vec::new() };
    let adjustment = reader.whole(json);
    if reader.mistakes.is_empty() { Ok(adjustment) } else { Err(InvalidAdjustment(reader.mistakes)) }
}

/// Reads, and notes what is wrong.
pub struct Reader {
    pub table: &'static Table,
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn whole(&mut self, json: &Json) -> Adjustment {
        let mut adjustment = Adjustment::default();
        let all = self.members(json, "");
        for (name, value) in all {
            let at = step("", name);
            match name.as_str() {
                // For editors that check the file as it is written.
                "$schema" => {}
                "form" => self.form(value, &at),
                "choices" => adjustment.choices = self.choices(value, &at),
                "texts" => self.texts(value, &at, &mut adjustment),
                "limits" => adjustment.limits = self.limits(value, &at),
                // What may be filled in depends on what is offered, wherever that stands.
                "prefill" => {}
                "links" => adjustment.notify = self.links(value, &at),
                "retentionMonths" => adjustment.retention_months = self.number(value, &at, MOST_MONTHS),
                "recipient" => adjustment.recipient = self.text(value, &at),
                _ => self.wrong(
                    &at,
                    "there is no such member: write $schema, form, choices, texts, limits, prefill, links, retentionMonths or recipient",
                ),
            }
        }
        for (_, value) in all.iter().filter(|(name, _)| name == "prefill") {
            adjustment.prefill = self.prefill(value, "/prefill", &adjustment.choices);
        }
        adjustment
    }

    fn form(&mut self, json: &Json, at: &str) {
        let id = self.table.form.id;
        if json.as_str() != Some(id) {
            self.wrong(at, &["this form is \"", id, "\""].concat());
        }
    }

    fn texts(&mut self, json: &Json, at: &str, adjustment: &mut Adjustment) {
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            let table = self.table;
            let question = table.questions().find(|question| question.number.to_string() == *name);
            match (question, self.field_named(name)) {
                (Some(Question { number, .. }), _) => {
                    if let Some(help) = self.only(value, &at, "help") {
                        adjustment.helps.push((*number, help));
                    }
                }
                (None, Some(field)) if adjustment.hints.iter().any(|(other, _)| *other == field) => {
                    self.wrong(&at, "this field stands here already, under another name");
                }
                (None, Some(field)) => {
                    if let Some(hint) = self.only(value, &at, "hint") {
                        adjustment.hints.push((field, hint));
                    }
                }
                (None, None) => self.wrong(&at, "write the number of a question or the name of a field"),
            }
        }
    }

    /// The one text that an object has, under this name.
    fn only(&mut self, json: &Json, at: &str, wanted: &str) -> Option<Texts> {
        let mut found = None;
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            if name == wanted {
                found = self.text(value, &at);
            } else {
                self.wrong(&at, &["of this only its ", wanted, " can be adjusted"].concat());
            }
        }
        found
    }

    fn limits(&mut self, json: &Json, at: &str) -> Vec<(FieldId, u32)> {
        let mut limits = Vec::new();
        for (field, value, at) in self.fields(json, at) {
            if !self.table.field(field).kind.is_text() {
                self.wrong(&at, "only a field for text has a limit");
            } else if let Some(limit) = self.number(value, &at, GUARD as i64) {
                limits.push((field, limit));
            }
        }
        limits
    }

    fn links(&mut self, json: &Json, at: &str) -> Option<String> {
        let mut notify = None;
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            match value.as_str() {
                _ if name != "notify" => self.wrong(&at, "there is no such link: write notify"),
                Some(address) if is_address(address) => notify = Some(address.to_owned()),
                _ => self.wrong(&at, "write an address that begins with https:// or http://"),
            }
        }
        notify
    }

    /// A text in one language or in both.
    pub fn text(&mut self, json: &Json, at: &str) -> Option<Texts> {
        let before = self.mistakes.len();
        let mut texts = Texts::default();
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            match name.as_str() {
                "sv" => texts.sv = self.written(value, &at),
                "en" => texts.en = self.written(value, &at),
                _ => self.wrong(&at, "a text is an object with sv, en or both"),
            }
        }
        if texts.sv.is_none() && texts.en.is_none() && self.mistakes.len() == before {
            self.wrong(at, "write a text under sv, en or both");
        }
        Some(texts)
    }

    /// A text that is not blank.
    pub fn written(&mut self, json: &Json, at: &str) -> Option<String> {
        let text = json.as_str().filter(|text| !is_blank(text));
        if text.is_none() {
            self.wrong(at, "write a text that is not blank, in quotes");
        }
        text.map(|text| text.trim().to_owned())
    }

    fn number(&mut self, json: &Json, at: &str, most: i64) -> Option<u32> {
        let number = if let Json::Number(number) = json { whole(*number) } else { None };
        let number = number.filter(|number| (1..=most).contains(number)).map(|number| number as u32);
        if number.is_none() {
            self.wrong(at, &["write a whole number from 1 to ", &most.to_string(), ", in digits alone"].concat());
        }
        number
    }

    /// The members of an object by the fields that they are named after, each with its path.
    pub fn fields<'a>(&mut self, json: &'a Json, at: &str) -> Vec<(FieldId, &'a Json, String)> {
        let mut fields: Vec<(FieldId, &Json, String)> = Vec::new();
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            match self.field_named(name) {
                None => {
                    let mut names = Vec::new();
                    for field in self.table.ids() {
                        names.push(self.table.field(field).name);
                    }
                    let meant = meant(name, &names);
                    self.wrong(&at, &["no field of the form has this name", &meant].concat());
                }
                Some(field) if fields.iter().any(|(other, ..)| *other == field) => {
                    self.wrong(&at, "this field stands here already, under another name");
                }
                Some(field) => fields.push((field, value, at)),
            }
        }
        fields
    }

    /// A field by its own name, or that of its first row.
    fn field_named(&self, name: &str) -> Option<FieldId> {
        let own = self.table.ids().find(|field| self.table.field(*field).name == name);
        own.or_else(|| self.table.place(name).filter(|place| place.row == 0).map(|place| place.field))
    }

    /// The members of what should be an object.
    pub fn members<'a>(&mut self, json: &'a Json, at: &str) -> &'a [(String, Json)] {
        match json {
            Json::Object(members) => members,
            _ => {
                self.wrong(at, "write an object: { … }");
                &[]
            }
        }
    }

    /// Notes what is wrong.
    pub fn wrong(&mut self, path: &str, message: &str) {
        self.mistakes.push(Mistake { path: path.to_owned(), message: message.to_owned() });
    }
}

/// One step further along a JSON Pointer.
pub fn step(path: &str, key: &str) -> String {
    [path, "/", &key.replace('~', "~0").replace('/', "~1")].concat()
}

/// An address that a link may lead to, and that is no script.
fn is_address(address: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = address.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let begins_with_host =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii());
    rest.is_some_and(begins_with_host) && !address.contains(|c: char| c.is_whitespace() || c.is_ascii_control())
}

impl Texts {
    /// The text in both languages. What is not given in a language is what is known in it, else what is given in the other.
    pub fn or(self, known: Option<Text>) -> Text {
        let keep = |text: String| &*text.leak();
        let (sv, en) = (self.sv.map(keep), self.en.map(keep));
        Text {
            sv: sv.or(known.map(|known| known.sv)).or(en).unwrap_or_default(),
            en: en.or(known.map(|known| known.en)).or(sv).unwrap_or_default(),
        }
    }
}
