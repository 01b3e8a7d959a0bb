//! Random forms: names of fields, and answers of which most are plausible, so that they get past the first look.

use super::form::{TABLE, form};
use super::scenarios::complete_of;
use breach_notification::engine::form::Kind;
use breach_notification::engine::layout::{FieldId, Place};
use breach_notification::engine::table::Table;
use breach_notification::{Answers, Language, Options, RawAnswer, read_now};
use proptest::prelude::*;
use proptest::sample::select;

/// A time around which the dates below lie, and a page that may lack a field.
pub fn options() -> impl Strategy<Value = Options> {
    options_of(TABLE)
}

/// The same for any form.
pub fn options_of(table: &'static Table) -> impl Strategy<Value = Options> {
    let now = select(vec![
        "2026-05-04T21:59:59Z",
        "2026-05-04T22:00:00Z",
        "2026-05-06T10:00:00+02:00",
        "2026-05-06T16:34:59+02:00",
        "2026-05-06T16:35:00+02:00",
        "2026-05-08T08:15:00+02:00",
        "2026-05-08T08:15:01+02:00",
        "2026-05-09T00:00:01+02:00",
        "2027-01-01T00:00:00Z",
    ]);
    let lacks = select(vec!["", "", "incident.ongoing", "dataSubjects.count.exact", "records.count.range"]);
    (now, language(), lacks).prop_map(move |(now, language, lacks)| {
        let whole = Options::of(form(table), read_now(now).unwrap()).in_language(language);
        whole.without(&[lacks]).unwrap_or(whole)
    })
}

pub fn language() -> impl Strategy<Value = Language> {
    select(vec![Language::Swedish, Language::English])
}

/// A form with some answers: a blank one, or a complete one of which a few are changed.
pub fn answers() -> impl Strategy<Value = Answers> {
    answers_of(TABLE)
}

/// The same of any form.
pub fn answers_of(table: &'static Table) -> impl Strategy<Value = Answers> {
    let pairs = |most| prop::collection::vec(field_and_answer_of(table), 0..most);
    let blank = pairs(60).prop_map(|pairs| with(form(table).answers(), pairs));
    let complete = pairs(8).prop_map(|pairs| with(complete_of(table).1, pairs));
    prop_oneof![blank, complete]
}

fn with(mut answers: Answers, pairs: Vec<(String, RawAnswer)>) -> Answers {
    for (name, answer) in pairs {
        answers.insert(name, answer).unwrap();
    }
    answers
}

/// The name of an answer, and an answer that its field takes.
pub fn field_and_answer() -> impl Strategy<Value = (String, RawAnswer)> {
    field_and_answer_of(TABLE)
}

/// The same of any form.
pub fn field_and_answer_of(table: &'static Table) -> impl Strategy<Value = (String, RawAnswer)> {
    let known = place_in(table).prop_flat_map(|place| (Just(table.name(place)), answer(table, place.field)));
    let unknown = select(vec!["x", "contacts[0]", "controller.nme", "actions[01].date"]).prop_map(str::to_owned);
    let unknown = (unknown, text_or_nothing());
    prop_oneof![20 => known, 1 => unknown]
}

/// A place in the form; rows are few, so that they meet.
pub fn place() -> impl Strategy<Value = Place> {
    place_in(TABLE)
}

fn place_in(table: &'static Table) -> impl Strategy<Value = Place> {
    (select(table.ids().collect::<Vec<_>>()), select(vec![0, 0, 1, 2, 7]))
        .prop_map(move |(field, row)| Place { field, row: if table.entry(field).group.is_some() { row } else { 0 } })
}

fn answer(table: &Table, field: FieldId) -> BoxedStrategy<RawAnswer> {
    let kind = &table.field(field).kind;
    let plausible = match kind {
        Kind::Many(_) => prop::collection::vec(one_of(kind), 0..4).prop_map(RawAnswer::List).boxed(),
        _ => one_of(kind).prop_map(RawAnswer::Text).boxed(),
    };
    prop_oneof![8 => plausible, 1 => text().prop_map(RawAnswer::Text), 2 => Just(RawAnswer::Nothing)].boxed()
}

fn one_of(kind: &Kind) -> BoxedStrategy<String> {
    let texts: Vec<&str> = match kind {
        Kind::Text => vec!["Exempelstad", "Sverige", "Norge", " x ", "701063-2391"],
        Kind::Long => vec!["Ett brev kom fel.", "a\r\nb", "701063-2391"],
        Kind::OrganisationNumber => vec!["212000-0142", "162120000142", "212000-0143", "701063-2391"],
        Kind::PostalCode => vec!["127 26", "12726", "0150"],
        Kind::Email => vec!["dataskydd@example.se", " dataskydd@example.se ", "dataskydd@example"],
        Kind::Phone => vec!["08-465 004 00", "+46 (0)8-465 004 01", "8-465"],
        Kind::Date => {
            vec![
                "2026-05-03",
                "2026-05-04",
                "20260505",
                "2026-05-06",
                "2026-05-06",
                "2026-05-09",
                "2026-03-29",
                "2026-02-29",
                "2017-05-06",
                "2027-05-07",
                "0202-05-06",
            ]
        }
        Kind::Time => vec!["00:00", "02:30", "8:15", "16.40", "kl 9", "2359", "24:00"],
        Kind::Count => vec!["0", "7", "11", "1 001", "-1"],
        Kind::One(list) | Kind::Many(list) => {
            list.choices.iter().flat_map(|choice| [choice.key, choice.label.sv, choice.label.en]).collect()
        }
    };
    select(texts).prop_map(str::to_owned).boxed()
}

fn text_or_nothing() -> impl Strategy<Value = RawAnswer> {
    prop_oneof![2 => text().prop_map(RawAnswer::Text), 1 => Just(RawAnswer::Nothing)]
}

/// Any text at all, short ones and blank ones among them.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{0,12}",
        1 => Just(" \u{a0}\n".to_owned()),
        1 => Just("å".repeat(201)),
        1 => "[0-9 :.+@\r\n-]{0,14}",
    ]
}
