//! A question with its label or legend, its help and its fields; and questions that are asked once a row.

use super::super::dom::{append, button, set};
use super::super::marks::own;
use super::super::requiring::MARK;
use super::super::shortcuts;
use super::super::texts;
use super::Renderer;
use crate::engine::form::{Demand, Field, Kind, Question};
use crate::engine::layout::{GroupId, Shortcut};
use crate::markup::host_name::first_row;
use crate::text::Text;
use web_sys::{Element, HtmlElement};

/// A list of choices that is not longer than this is shown as radio buttons; a longer one as a `select`.
const MAX_RADIOS: usize = 5;

impl Renderer {
    /// The questions of a section; those of one group follow each other and share its rows.
    pub fn append_questions(&self, parent: &Element, questions: &'static [Question]) {
        let group_of = |question: &Question| {
            let first = self.table.fields_of(question).lowest()?;
            self.table.entry(first).group
        };
        let mut rest = questions;
        while let Some((first, others)) = rest.split_first() {
            let Some(group) = group_of(first) else {
                append(parent, &[&self.question(first)]);
                rest = others;
                continue;
            };
            self.append_group(parent, group);
            rest = others;
            while rest.first().is_some_and(|next| group_of(next) == Some(group)) {
                rest = &rest[1..];
            }
        }
    }

    /// The first row of a group. The others grow from it.
    pub fn append_group(&self, parent: &Element, group: GroupId) {
        let row = self.part("fieldset", "bn-row");
        let legend = self.part("legend", "bn-row-title");
        append(&legend, &[&self.said("span", "", self.table.group(group).row)]);
        let _ = legend.append_with_str_1(" 1");
        append(&row, &[&legend]);
        // Questions of one field each are labels in the row; one of several fields stands around its rows.
        let columns = self.table.columns(group);
        let first = self.table.entry(self.table.first_column(group)).question;
        let alone = self.table.fields_of(first) == columns;
        for entry in columns.iter().map(|field| self.table.entry(field)) {
            let text = entry.field.label.unwrap_or(entry.question.text);
            let number = (!alone).then_some(entry.question.number);
            append(&row, &[&self.field(entry.field, text, number)]);
        }
        if alone {
            let whole = self.whole(first);
            append(&whole, &[&row]);
            for (at, shortcut) in self.table.shortcuts.iter().enumerate() {
                if let Shortcut::Sort { date, button, which, .. } = shortcut
                    && columns.contains(*date)
                {
                    let sort = self.shortcut(at, *button);
                    sort.set_hidden(true);
                    append(&sort, &[&self.said("span", "bn-visually-hidden", *which)]);
                    append(&whole, &[&sort]);
                }
            }
            append(parent, &[&whole]);
        } else {
            append(parent, &[&row]);
        }
    }

    fn question(&self, question: &'static Question) -> HtmlElement {
        let (first, others) = question.fields.split_first().expect("a question has a field");
        let alone = first.label.is_none() && !is_list(&first.kind);
        let part = if alone {
            let part = self.field(first, question.text, Some(question.number));
            part.set_class_name("bn-question");
            if let Some(help) = question.help {
                self.describe_first(&part, help);
            }
            part
        } else {
            let whole = self.whole(question);
            if first.label.is_none() {
                if let Ok(Some(legend)) = whole.query_selector("legend") {
                    self.append_mark(&legend, &first.demand);
                }
                self.append_hint(&whole, first, &whole);
                self.append_choices(&whole, first);
            } else {
                for (at, shortcut) in self.table.shortcuts.iter().enumerate() {
                    if let Shortcut::Same { pairs, button, .. } = shortcut
                        && self.table.fields_of(question).lowest() == pairs.first().map(|(_, to)| *to)
                    {
                        append(&whole, &[&self.shortcut(at, *button)]);
                    }
                }
                append(&whole, &[&self.field(first, first.label.unwrap_or(question.text), None)]);
            }
            whole
        };
        for field in others {
            append(&part, &[&self.field(field, field.label.unwrap_or(question.text), None)]);
        }
        part
    }

    /// A button that fills something in for the person.
    fn shortcut(&self, number: usize, text: Text) -> HtmlElement {
        let shortcut = button(&self.document, "bn-button bn-shortcut", "");
        own(&shortcut);
        set(&shortcut, shortcuts::NUMBER, &number.to_string());
        append(&shortcut, &[&self.said("span", "", text)]);
        shortcut
    }

    /// The set around a question that has several parts.
    fn whole(&self, question: &'static Question) -> HtmlElement {
        let whole = self.part("fieldset", "bn-question");
        whole.set_id(&self.id(&["question-", &question.number.to_string()].concat()));
        let legend = self.part("legend", "bn-label");
        let _ = legend.append_with_str_1(&[&question.number.to_string(), ". "].concat());
        append(&legend, &[&self.said("span", "", question.text)]);
        append(&whole, &[&legend]);
        if let Some(help) = question.help {
            self.append_note(&whole, "bn-help", help, &whole);
        }
        whole
    }

    /// A field with its label.
    fn field(&self, field: &'static Field, text: Text, number: Option<u8>) -> HtmlElement {
        // A date and its time of day stand side by side where there is room.
        let moment = matches!(field.kind, Kind::Date | Kind::Time);
        let part = self.part("div", if moment { "bn-field bn-moment" } else { "bn-field" });
        if is_list(&field.kind) {
            let set = self.part("fieldset", "bn-field");
            let legend = self.said("legend", "bn-label", text);
            append(&set, &[&legend]);
            self.append_hint(&set, field, &set);
            self.append_choices(&set, field);
            return set;
        }
        let control = self.control(field);
        let label = self.part("label", "bn-label");
        set(&label, "for", &control.id());
        if let Some(number) = number {
            let _ = label.append_with_str_1(&[&number.to_string(), ". "].concat());
        }
        append(&label, &[&self.said("span", "", text)]);
        self.append_mark(&label, &field.demand);
        if matches!(field.demand, Demand::Starred(_)) {
            set(&control, "required", "");
        }
        append(&part, &[&label]);
        self.append_hint(&part, field, &control);
        append(&part, &[&control]);
        part
    }

    /// Says in a label that the field must be filled in.
    fn append_mark(&self, label: &Element, demand: &Demand) {
        if matches!(demand, Demand::Optional) {
            return;
        }
        let mark = self.said("span", "bn-required", texts::REQUIRED);
        let _ = label.append_with_str_1(" ");
        append(label, &[&mark]);
        if matches!(demand, Demand::WhenLate(_)) {
            // Until it is late: the page that is alive knows.
            set(&mark, MARK, "");
            mark.set_hidden(true);
        }
    }

    fn append_hint(&self, part: &Element, field: &'static Field, described: &Element) {
        for hint in [field.hint, texts::format(&field.kind)].into_iter().flatten() {
            self.append_note(part, "bn-hint", hint, described);
        }
    }

    /// The help of a question that is one field goes between the label and the control.
    fn describe_first(&self, part: &Element, help: Text) {
        let Ok(Some(control)) = part.query_selector("input, select, textarea") else { return };
        let note = self.note("bn-help", help, &control);
        super::super::dom::insert_before(&note, &control);
    }

    fn append_note(&self, part: &Element, class: &str, text: Text, described: &Element) {
        append(part, &[&self.note(class, text, described)]);
    }

    fn note(&self, class: &str, text: Text, described: &Element) -> HtmlElement {
        let note = self.said("p", class, text);
        let mut id = [&described.id(), "-", class].concat();
        let others = described.get_attribute("aria-describedby").map_or_else(String::new, |ids| ids + " ");
        if others.contains(&id) {
            id.push_str("-too");
        }
        note.set_id(&id);
        set(described, "aria-describedby", &(others + &id));
        note
    }

    /// The choices of a list, each with its label.
    fn append_choices(&self, set_of: &Element, field: &'static Field) {
        let kind = if matches!(field.kind, Kind::One(_)) { "radio" } else { "checkbox" };
        let list = self.part("div", "bn-choices");
        let name = first_row(field.name);
        for choice in field.kind.choices() {
            let item = self.part("div", "bn-choice");
            let input = self.part("input", "");
            let id = self.id(&[&name, "-", choice.key].concat());
            set(&input, "type", kind);
            set(&input, "name", &self.id(&name));
            set(&input, "data-bn-field", &name);
            set(&input, "data-bn-value", choice.key);
            set(&input, "value", choice.key);
            if field.prefill.contains(&choice.key) {
                set(&input, "checked", "");
            }
            input.set_id(&id);
            let label = self.said("label", "", choice.label);
            set(&label, "for", &id);
            append(&item, &[&input, &label]);
            append(&list, &[&item]);
        }
        append(set_of, &[&list]);
    }
}

/// Whether a field is answered with radio buttons or checkboxes.
pub fn is_list(kind: &Kind) -> bool {
    match kind {
        Kind::One(list) => list.choices.len() <= MAX_RADIOS,
        Kind::Many(_) => true,
        _ => false,
    }
}
