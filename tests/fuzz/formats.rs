//! Any text into every format, alone and as an answer. Each line of an input is a text; `\r`, `\n` and other escapes of
//! JSON are read.

use super::invariants::{echoes_nothing, some_day};
use crate::form::{InForm, Named, ids};
use breach_notification::engine::layout::Place;
use breach_notification::format::organisation_number::OrganisationNumber;
use breach_notification::format::{
    count, date, email, fold, is_blank, normalise_text, organisation_number, personal_number, phone, postal_code,
    scalars, time, trim, visible,
};
use breach_notification::{Answers, RawAnswer};

pub fn run(input: &str) {
    let lines = input.split('\n').take(20);
    let texts = lines.map(|line| serde_json::from_str(&format!("\"{line}\"")).unwrap_or_else(|_| line.to_owned()));
    let texts: Vec<String> = texts.collect();
    for text in &texts {
        normalises_to_itself(text);
        is_measured(text);
    }
    for first in 0..texts.len().min(3) {
        echoes_nothing(&everywhere(&texts[first..]), &some_day());
    }
}

/// What is read is written in a form that reads as the same.
fn normalises_to_itself(text: &str) {
    if let Some(day) = date::parse(text) {
        assert_eq!(date::parse(&date::write(day)), Some(day));
    }
    if let Some(minute) = time::parse(text) {
        assert_eq!(time::parse(&time::write(minute)), Some(minute));
    }
    if let Some(number) = count::parse(text) {
        assert_eq!(count::parse(&number.to_string()), Some(number));
    }
    if let Some(address) = email::parse(text) {
        assert_eq!(email::parse(&address), Some(address));
    }
    for parse in [phone::parse, postal_code::parse] {
        if let Some(normal) = parse(text) {
            assert_eq!(parse(&normal), Some(normal));
        }
    }
    if let OrganisationNumber::Valid(number) = organisation_number::parse(text) {
        assert!(!personal_number::occurs_in(&number), "an organisation number is never a person's");
        assert_eq!(organisation_number::parse(&number), OrganisationNumber::Valid(number));
    }
    let normal = normalise_text(text);
    assert_eq!(normalise_text(&normal), normal);
    assert!(!normal.contains('\r'));
    let folded: String = fold(text).collect();
    assert!(fold(&folded).eq(folded.chars()));
    assert!(fold(&normal).eq(folded.chars()), "a choice means the same once it is trimmed");
}

fn is_measured(text: &str) {
    assert_eq!(is_blank(text), trim(&visible(text)).is_empty());
    assert_eq!(scalars(text), text.replace("\r\n", "\n").chars().count());
    let surrounded = format!("x {text} y");
    assert_eq!(personal_number::occurs_in(&surrounded), personal_number::occurs_in(text));
}

/// The texts in turn as the answers to every question, none of them a choice that shows or hides others.
fn everywhere(texts: &[String]) -> Answers {
    let mut answers = Answers::new();
    let fields = ids().filter(|id| id.field().kind.choices().is_empty());
    for (field, text) in fields.zip(texts.iter().cycle()) {
        answers.insert(Place::first(field).name(), RawAnswer::from(text.as_str())).unwrap();
    }
    answers
}
