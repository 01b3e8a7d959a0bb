//! From a submission back to answers. It may come from anywhere, so any JSON at all is taken: what cannot be placed stays
//! under its path, where a check reports it as a field that the form does not have.

use super::{ENVELOPE, SCHEMA_VERSION};
use crate::answers::{Answer, Answers};
use crate::form::table::{Place, place};
use crate::form::{FORM, Kind};
use crate::json::{Json, whole};
use std::fmt;

/// What was to be read is no submission of this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASubmission;

impl fmt::Display for NotASubmission {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(
            "this is no submission of the form: it is an object with schemaVersion 1 and form.id \"imy-notification\"",
        )
    }
}

impl std::error::Error for NotASubmission {}

/// The answers that a submission was made of.
///
/// # Errors
///
/// When it is not an object with our version and the name of our form.
pub fn read_submission(submission: &Json) -> Result<Answers, NotASubmission> {
    let version = submission.get("schemaVersion") == Some(&SCHEMA_VERSION.into());
    let form = submission.get("form").and_then(|form| form.get("id")).and_then(Json::as_str) == Some(FORM.id);
    let (true, true, Json::Object(members)) = (version, form, submission) else {
        return Err(NotASubmission);
    };
    let mut answers = Answers::new();
    for (key, value) in members {
        if !ENVELOPE.contains(&key.as_str()) {
            place_value(&mut answers, &mut step(String::new(), key), value);
        }
    }
    Ok(answers)
}

/// Reads a value into the answer with this name, or its parts into theirs.
///
/// The nesting is bounded by [`crate::json::MAX_DEPTH`] for whatever was read, and by whoever made it natively.
fn place_value(answers: &mut Answers, path: &mut String, value: &Json) {
    let known = place(path);
    match value {
        Json::Null if known.is_some() => {}
        Json::Null => answers.keep(path.clone(), Answer::Text(String::new())),
        Json::Text(text) if known.is_some_and(takes_list) => {
            answers.keep(path.clone(), Answer::List(vec![text.clone()]));
        }
        Json::Text(text) => answers.keep(path.clone(), Answer::Text(text.clone())),
        Json::Number(number) => answers.keep(path.clone(), Answer::Text(number_text(*number))),
        Json::Bool(value) => answers.keep(path.clone(), Answer::Text(value.to_string())),
        Json::List(values) => match texts(values).filter(|_| known.is_some_and(takes_list)) {
            Some(texts) => answers.keep(path.clone(), Answer::List(texts)),
            None if values.is_empty() => answers.keep(path.clone(), Answer::Text(String::new())),
            None => {
                for (at, value) in values.iter().enumerate() {
                    inside(path, &["[", &at.to_string(), "]"].concat(), |path| place_value(answers, path, value));
                }
            }
        },
        Json::Object(members) if members.is_empty() => answers.keep(path.clone(), Answer::Text(String::new())),
        Json::Object(members) => {
            for (key, value) in members {
                inside(path, &step(".".to_owned(), key), |path| place_value(answers, path, value));
            }
        }
    }
}

/// Goes one step further along the path and comes back.
fn inside(path: &mut String, step: &str, run: impl FnOnce(&mut String)) {
    let length = path.len();
    path.push_str(step);
    run(path);
    path.truncate(length);
}

/// A step along a path. A key that would read as several steps is quoted, so that it cannot pass for another field.
fn step(before: String, key: &str) -> String {
    if key.contains(['.', '[', ']', '"']) || key.is_empty() { ["[\"", key, "\"]"].concat() } else { before + key }
}

fn texts(values: &[Json]) -> Option<Vec<String>> {
    values.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

/// A whole number in digits. Any other is no answer of this form; that it was one is all that is kept.
fn number_text(number: f64) -> String {
    whole(number).map_or_else(|| "NaN".to_owned(), |whole| whole.to_string())
}

fn takes_list(place: Place) -> bool {
    matches!(place.field.field().kind, Kind::Many(_))
}
