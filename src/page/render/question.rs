//! A question with its label or legend, its help and its fields; and questions that are asked once a row.

use super::super::dom::{add, add_words, append, insert_before, set};
use super::super::requiring::MARK;
use super::super::shortcuts;
use super::super::texts;
use super::Renderer;
use crate::engine::form::{Demand, Field, Kind, Question};
use crate::engine::layout::{GroupId, Shortcut};
use crate::lean::Digits;
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
                self.add_question(parent, first);
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
        // Questions of one field each are labels in the row; one of several fields stands around its rows.
        let columns = self.table.columns(group);
        let first = self.table.entry(self.table.first_column(group)).question;
        let alone = self.table.fields_of(first) == columns;
        let whole = if alone { &self.add_whole(parent, first) } else { parent };
        // Where something comes into a fieldset a browser lays out all that stands in it anew: a thousand rows for one that is added.
        let list = if alone { &add(whole, "div.bn-row-list", "") } else { whole };
        let row = add(list, "fieldset.bn-row", "");
        let legend = add(&row, "legend.bn-row-title", "");
        self.said(&legend, "span", self.table.group(group).row);
        add_words(&legend, " 1");
        for entry in columns.iter().map(|field| self.table.entry(field)) {
            let text = entry.field.label.unwrap_or(entry.question.text);
            let number = (!alone).then_some(entry.question.number);
            self.add_field(&row, entry.field, text, number);
        }
        if alone {
            for (at, shortcut) in self.table.shortcuts.iter().enumerate() {
                if let Shortcut::Sort { date, button, which, .. } = shortcut
                    && columns.contains(*date)
                {
                    let sort = self.add_shortcut(whole, at, *button);
                    sort.set_hidden(true);
                    self.said(&sort, "span.bn-visually-hidden", *which);
                }
            }
        }
    }

    fn add_question(&self, parent: &Element, question: &'static Question) {
        let (first, others) = question.fields.split_first().expect("a question has a field");
        let part = if first.label.is_none() && !is_list(&first.kind) {
            let part = self.add_field(parent, first, question.text, Some(question.number));
            part.set_class_name("bn-question");
            if let Some(help) = question.help {
                self.describe_first(&part, help);
            }
            part
        } else {
            let whole = self.add_whole(parent, question);
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
                        self.add_shortcut(&whole, at, *button);
                    }
                }
                self.add_field(&whole, first, first.label.unwrap_or(question.text), None);
            }
            whole
        };
        for field in others {
            self.add_field(&part, field, field.label.unwrap_or(question.text), None);
        }
    }

    /// A button that fills something in for the person.
    fn add_shortcut(&self, parent: &Element, number: usize, text: Text) -> HtmlElement {
        let shortcut = add(parent, "button.bn-button.bn-shortcut type=button own", "");
        set(&shortcut, shortcuts::NUMBER, &number.digits());
        self.said(&shortcut, "span", text);
        shortcut
    }

    /// The set around a question that has several parts.
    fn add_whole(&self, parent: &Element, question: &'static Question) -> HtmlElement {
        let whole = add(parent, "fieldset.bn-question", "");
        whole.set_id(&self.id(&["question-", &question.number.digits()].concat()));
        let legend = add(&whole, "legend.bn-label", &[&question.number.digits(), ". "].concat());
        self.said(&legend, "span", question.text);
        if let Some(help) = question.help {
            self.add_note(&whole, "bn-help", help, &whole);
        }
        whole
    }

    /// A field with its label.
    fn add_field(&self, parent: &Element, field: &'static Field, text: Text, number: Option<u8>) -> HtmlElement {
        if is_list(&field.kind) {
            let set = add(parent, "fieldset.bn-field", "");
            self.said(&set, "legend.bn-label", text);
            self.append_hint(&set, field, &set);
            self.append_choices(&set, field);
            return set;
        }
        // A date and its time of day stand side by side where there is room.
        let moment = matches!(field.kind, Kind::Date | Kind::Time);
        let part = add(parent, if moment { "div.bn-field.bn-moment" } else { "div.bn-field" }, "");
        let number = number.map_or_else(String::new, |number| [&number.digits(), ". "].concat());
        let label = add(&part, "label.bn-label", &number);
        let control = self.add_control(&part, field);
        set(&label, "for", &control.id());
        self.said(&label, "span", text);
        self.append_mark(&label, &field.demand);
        if matches!(field.demand, Demand::Starred(_)) {
            set(&control, "required", "");
        }
        self.append_hint(&part, field, &control);
        // Behind its hints.
        append(&part, &[&control]);
        part
    }

    /// Says in a label that the field must be filled in.
    fn append_mark(&self, label: &Element, demand: &Demand) {
        if matches!(demand, Demand::Optional) {
            return;
        }
        add_words(label, " ");
        let mark = self.said(label, "span.bn-required", texts::REQUIRED);
        if matches!(demand, Demand::WhenLate(_)) {
            // Until it is late: the page that is alive knows.
            set(&mark, MARK, "");
            mark.set_hidden(true);
        }
    }

    fn append_hint(&self, part: &Element, field: &'static Field, described: &Element) {
        for hint in [field.hint, texts::format(&field.kind)].into_iter().flatten() {
            self.add_note(part, "bn-hint", hint, described);
        }
    }

    /// The help of a question that is one field goes between the label and the control.
    fn describe_first(&self, part: &Element, help: Text) {
        let Ok(Some(control)) = part.query_selector("input, select, textarea") else { return };
        let note = self.add_note(part, "bn-help", help, &control);
        insert_before(&note, &control);
    }

    fn add_note(&self, parent: &Element, class: &str, text: Text, described: &Element) -> HtmlElement {
        let note = self.said(parent, &["p.", class].concat(), text);
        let mut id = [&described.id(), "-", class].concat();
        let others = described.get_attribute("aria-describedby").map_or_else(String::new, |ids| ids + " ");
        // Not by `contains`: what looks for any text in any other is code that nothing else needs.
        if others.split(' ').any(|other| other == id) {
            id.push_str("-too");
        }
        note.set_id(&id);
        set(described, "aria-describedby", &(others + &id));
        note
    }

    /// The choices of a list, each with its label.
    fn append_choices(&self, set_of: &Element, field: &'static Field) {
        let kind = if matches!(field.kind, Kind::One(_)) { "input type=radio" } else { "input type=checkbox" };
        let list = add(set_of, "div.bn-choices", "");
        let name = first_row(field.name);
        for choice in field.kind.choices() {
            let item = add(&list, "div.bn-choice", "");
            let input = add(&item, kind, "");
            let id = self.id(&[&name, "-", choice.key].concat());
            set(&input, "name", &self.id(&name));
            set(&input, "data-bn-field", &name);
            set(&input, "data-bn-value", choice.key);
            set(&input, "value", choice.key);
            if field.prefill.contains(&choice.key) {
                set(&input, "checked", "");
            }
            input.set_id(&id);
            set(&self.said(&item, "label", choice.label), "for", &id);
        }
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
