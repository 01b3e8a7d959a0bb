//! How often each answer was given.

use super::row::RegisterRow;
use crate::engine::form::Kind;
use crate::engine::layout::Layout;
use crate::json::{Json, object, serialize_as_json};
use crate::text::Language;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How often an answer was given.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// The key of the choice, or the text where it is none of the form's; nothing where there is no answer.
    pub key: Option<String>,
    /// It in words.
    pub label: String,
    /// How many cases have it.
    pub count: u32,
}

/// In which order answers are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The most common first.
    Common,
    /// Those of a scale in its order.
    Scale,
}

/// The answers of these rows to a field with a list of choices. Of those that are as common the form's come first, in its order; "not stated" stands last.
pub fn tally<'a>(
    rows: &[&'a RegisterRow],
    answer: fn(&'a RegisterRow) -> Option<&'a str>,
    (name, order): (&str, Order),
    layout: &Layout,
    language: Language,
) -> Vec<Tally> {
    let mut counts: BTreeMap<Option<&str>, u32> = BTreeMap::new();
    for row in rows {
        *counts.entry(answer(row)).or_default() += 1;
    }
    let place = |key: &str| keys(layout, name).position(|known| known == key).unwrap_or(usize::MAX);
    let mut all: Vec<(Option<&str>, u32)> = counts.into_iter().collect();
    all.sort_by_key(|(key, count)| {
        let common = if order == Order::Common { *count } else { 0 };
        (key.is_none(), Reverse(common), key.map_or(usize::MAX, place), key.unwrap_or_default())
    });
    let mut told = Vec::new();
    for (key, count) in all {
        let label = key.map_or(super::words::NOT_STATED.get(language), |key| label(layout, name, key, language));
        told.push(Tally { key: key.map(str::to_owned), label: label.to_owned(), count });
    }
    told
}

/// What a choice of a field is called; the text itself where it is none of its list.
pub fn label<'a>(layout: &Layout, name: &str, key: &'a str, language: Language) -> &'a str {
    let choice = choices(layout, name).iter().find(|choice| choice.key == key);
    choice.map_or(key, |choice| choice.label.get(language))
}

fn keys(layout: &Layout, name: &str) -> impl Iterator<Item = &'static str> {
    choices(layout, name).iter().map(|choice| choice.key)
}

fn choices(layout: &Layout, name: &str) -> &'static [crate::engine::form::Choice] {
    match layout.place(name).map(|place| layout.field(place.field).kind) {
        Some(Kind::One(list) | Kind::Many(list)) => list.choices,
        _ => &[],
    }
}

impl From<&Tally> for Json {
    fn from(tally: &Tally) -> Self {
        object([("key", (&tally.key).into()), ("label", (&tally.label).into()), ("count", tally.count.into())])
    }
}

serialize_as_json!(Tally);
