//! What a form of ours has filled in beforehand. It is held against the rules, so that nobody is handed an error.

use super::choices::{Offered, as_it_is};
use super::reading::Reader;
use crate::engine::answers::{Answer, Answers};
use crate::engine::check::Level;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Place};
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::json::Json;
use crate::text::Language;
use chrono::DateTime;

/// Later than any day that is filled in beforehand: the first second of 2100.
const LATER: i64 = 4_102_444_800;

impl Reader {
    /// Reads what is filled in beforehand, where these choices are offered.
    pub fn prefill(
        &mut self,
        json: &Json,
        at: &str,
        choices: &[(FieldId, Vec<Offered>)],
    ) -> Vec<(FieldId, Vec<String>)> {
        let mut prefill = Vec::new();
        let mut written: Vec<(FieldId, String)> = Vec::new();
        for (field, value, at) in self.fields(json, at) {
            let kind = self.table.field(field).kind;
            let texts: Option<Vec<String>> = match (value, kind) {
                (Json::List(values), Kind::Many(_)) => values.iter().map(|value| self.written(value, &at)).collect(),
                _ => self.written(value, &at).map(|text| vec![text]),
            };
            let Some(texts) = texts.filter(|texts| !texts.is_empty()) else { continue };
            let usable = match kind.list() {
                None => {
                    written.push((field, at.clone()));
                    Ok(texts)
                }
                Some(list) => {
                    let adjusted = choices.iter().find(|(other, _)| *other == field);
                    let offered = adjusted.map_or_else(|| as_it_is(list), |(_, offered)| offered.clone());
                    let key = |text: &String| offered.iter().find(|choice| choice.is_meant_by(text)).map(Offered::key);
                    let keys = texts.iter().map(key).collect::<Option<Vec<String>>>();
                    keys.ok_or_else(|| "the list does not offer this: write the key of a choice".to_owned())
                }
            };
            match usable {
                Ok(texts) => prefill.push((field, texts)),
                Err(message) => self.wrong(&at, &message),
            }
        }
        self.judge(&prefill, written);
        prefill
    }

    /// What the rules say of all of it as answers: a postal code is judged by the country beside it.
    fn judge(&mut self, prefill: &[(FieldId, Vec<String>)], written: Vec<(FieldId, String)>) {
        let name = |field: FieldId| self.table.name(Place::first(field));
        let mut answers = Answers::of_form(self.table.layout());
        for (field, _) in &written {
            let texts = prefill.iter().find(|(other, _)| other == field).map(|(_, texts)| texts[0].clone());
            answers.keep(name(*field), texts.map(Answer::Text));
        }
        let then = DateTime::from_timestamp(LATER, 0).unwrap_or_default();
        let options = Options::of_form(self.table, then).in_language(Language::English);
        let session = Session::with_answers(&options, answers);
        let errors = written.into_iter().filter_map(|(field, at)| {
            let problems = session.problems_at(&name(field));
            Some((at, problems.into_iter().find(|problem| problem.level == Level::Error)?.message))
        });
        for (at, message) in errors.collect::<Vec<_>>() {
            self.wrong(&at, &message);
        }
    }
}
