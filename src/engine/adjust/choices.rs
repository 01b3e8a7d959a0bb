//! The choices of a list as a city offers them: the whole list, in its order.

use super::nearest::meant;
use super::reading::{Reader, Texts, step};
use crate::engine::form::{Choice, ChoiceList};
use crate::engine::layout::{FieldId, MOST_CHOICES};
use crate::format::fold;
use crate::json::Json;

/// A choice that is offered.
#[derive(Debug)]
pub struct Offered {
    pub key: String,
    /// The choice that the form has already.
    pub known: Option<(u8, Choice)>,
    /// What it is called, where that is another thing than before.
    pub label: Option<Texts>,
}

impl Reader {
    pub fn choices(&mut self, json: &Json, at: &str) -> Vec<(FieldId, Vec<Offered>)> {
        let mut all = Vec::new();
        for (field, value, at) in self.fields(json, at) {
            let Some(list) = self.table.field(field).kind.list() else {
                self.wrong(&at, "nothing is chosen here: only a field with a list has choices");
                continue;
            };
            let Json::List(values) = value else {
                self.wrong(&at, "write the whole list in its order: [ … ]");
                continue;
            };
            let mut offered: Vec<Offered> = Vec::new();
            for (number, value) in values.iter().enumerate() {
                let at = step(&at, &number.to_string());
                let Some(choice) = self.choice(value, &at, list) else { continue };
                self.tell_apart(&choice, &offered, &at);
                offered.push(choice);
            }
            self.complete(field, list, &offered, values.len(), &at);
            all.push((field, offered));
        }
        all
    }

    /// A string keeps a choice; an object calls one by another name, or adds one.
    fn choice(&mut self, json: &Json, at: &str, list: &'static ChoiceList) -> Option<Offered> {
        let known = |key: &str| {
            let at = list.choices.iter().position(|choice| choice.key == key)?;
            Some((list.number(at), list.choices[at]))
        };
        if let Some(key) = json.as_str() {
            let known = known(key);
            if known.is_none() {
                let mut keys = Vec::new();
                for choice in list.choices {
                    keys.push(choice.key);
                }
                let meant = meant(key, &keys);
                let add = "the list has no choice with this key: to add one write { \"key\": …, \"sv\": …, \"en\": … }";
                self.wrong(at, &[add, &meant].concat());
            }
            return Some(Offered { key: key.to_owned(), known: Some(known?), label: None });
        }
        let (mut key, mut label) = (None, Texts::default());
        for (name, value) in self.members(json, at) {
            let at = step(at, name);
            match name.as_str() {
                "key" => match value.as_str().filter(|key| is_key(key)) {
                    Some(written) => key = Some(written.to_owned()),
                    None => self.wrong(&at, "write a key of small letters a to z, digits and hyphens"),
                },
                "sv" => label.sv = self.written(value, &at),
                "en" => label.en = self.written(value, &at),
                _ => self.wrong(&at, "a choice has a key, sv and en"),
            }
        }
        if key.is_none() && json.get("key").is_none() && matches!(json, Json::Object(_)) {
            self.wrong(at, "the key is missing");
        }
        let key = key?;
        let known = known(&key);
        if json.get("sv").is_none() && json.get("en").is_none() {
            self.wrong(at, "what it is called is missing: write sv, en or both");
        }
        Some(Offered { key, known, label: Some(label) })
    }

    /// What is typed or offered by a page must mean one choice and no other.
    fn tell_apart(&mut self, choice: &Offered, others: &[Offered], at: &str) {
        if others.iter().any(|other| other.key == choice.key) {
            self.wrong(at, "this key stands in the list already");
        } else if others.iter().any(|other| other.reads_as(choice)) {
            self.wrong(at, "it reads as another choice of the list does");
        }
    }

    fn complete(&mut self, field: FieldId, list: &ChoiceList, offered: &[Offered], written: usize, at: &str) {
        for (number, choice) in list.choices.iter().enumerate() {
            let is_named = self.table.goes_by(field, list.number(number));
            if is_named && !offered.iter().any(|other| other.key == choice.key) {
                let message = ["\"", choice.key, "\" cannot be left out: a condition or a rule of the form goes by it"];
                self.wrong(at, &message.concat());
            }
        }
        let added = offered.iter().filter(|choice| choice.known.is_none()).count();
        if written == 0 {
            self.wrong(at, "write one choice at least");
        } else if first_free(list) + added > MOST_CHOICES {
            self.wrong(at, "these are more choices than a list can have");
        }
    }
}

impl Offered {
    /// All that it is called, and known by.
    fn names(&self) -> Vec<&str> {
        let mut names = vec![self.key.as_str()];
        if let Some(Texts { sv, en }) = &self.label {
            names.extend(sv.as_deref());
            names.extend(en.as_deref());
        }
        if let Some((_, known)) = &self.known {
            names.extend([known.label.sv, known.label.en]);
            names.extend(known.printed);
            if let Some(former) = known.former {
                names.extend([former.sv, former.en]);
            }
        }
        names
    }

    fn reads_as(&self, other: &Self) -> bool {
        other.names().iter().any(|name| self.is_meant_by(name))
    }

    /// Whether a text means it: its key, or what it is called.
    pub fn is_meant_by(&self, text: &str) -> bool {
        self.names().iter().any(|name| fold(name).eq(fold(text)))
    }

    /// The number by which the form knows it already.
    pub fn number(&self) -> Option<u8> {
        self.known.as_ref().map(|(number, _)| *number)
    }

    /// The choice as a form has it. What it was called by the authority it may still be called by those who answer.
    pub fn choice(self) -> Choice {
        let known = self.known.map(|(_, choice)| choice);
        let Some(label) = self.label else { return known.unwrap_or(Choice::seen("", "", "")) };
        Choice {
            key: known.map_or_else(|| &*self.key.leak(), |known| known.key),
            label: label.or(known.map(|known| known.label)),
            printed: known.and_then(|known| known.printed),
            former: known.map(|known| known.label),
            seen: known.is_some_and(|known| known.seen),
        }
    }
}

/// A list as the form has it.
pub fn as_it_is(list: &ChoiceList) -> Vec<Offered> {
    let mut offered = Vec::new();
    for (at, choice) in list.choices.iter().enumerate() {
        let known = Some((list.number(at), *choice));
        offered.push(Offered { key: choice.key.to_owned(), known, label: None });
    }
    offered
}

/// The first number that no choice of a list has.
pub fn first_free(list: &ChoiceList) -> usize {
    (0..list.choices.len()).map(|at| usize::from(list.number(at)) + 1).max().unwrap_or(0)
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
