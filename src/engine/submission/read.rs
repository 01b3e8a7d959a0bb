//! From a submission back to answers. It may come from anywhere, so any JSON at all is taken: what cannot be placed stays
//! under its path, where a check reports it as a field that the form does not have.

use super::{ENVELOPE, SCHEMA_VERSION};
use crate::engine::answers::{Answer, Answers};
use crate::engine::form::Kind;
use crate::engine::layout::{Layout, Place};
use crate::json::{Json, whole};
use crate::lean::Digits;
use std::fmt;

/// What was to be read is no submission of this form: not an object, of another version, or of another form.
///
/// It says what one is, and nothing of what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASubmission {
    form: &'static str,
}

impl fmt::Display for NotASubmission {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl NotASubmission {
    /// As text, without a formatter: all of formatting would come along to the browser.
    pub(crate) fn message(&self) -> String {
        let told = "this is no submission of the form: it is an object with schemaVersion 1 and form.id \"";
        [told, self.form, "\""].concat()
    }
}

impl std::error::Error for NotASubmission {}

/// The answers that a submission was made of.
///
/// # Errors
///
/// When it is not an object with our version and the name of our form.
pub(crate) fn read_submission(layout: &'static Layout, submission: &Json) -> Result<Answers, NotASubmission> {
    let is_ours = |version: &Json| matches!(version, Json::Number(number) if *number == f64::from(SCHEMA_VERSION));
    let version = submission.get("schemaVersion").is_some_and(is_ours);
    let form = submission.get("form").and_then(|form| form.get("id")).and_then(Json::as_str) == Some(layout.form.id);
    let (true, true, Json::Object(members)) = (version, form, submission) else {
        return Err(NotASubmission { form: layout.form.id });
    };
    let mut reading = Reading { layout, answers: Vec::new(), path: String::new(), unplaced: 0 };
    for (key, value) in members {
        if !ENVELOPE.contains(&key.as_str()) {
            reading.inside(&step("", key), value);
        }
    }
    Ok(Answers::in_order(layout, reading.answers))
}

/// A path that is longer than this is no field's. What lies deeper is not looked into, so neither a deep value nor a long
/// key with much inside takes more than its own size.
const LONGEST: usize = 100;

/// The most answers without a place that are kept. Beyond them nothing new is told: there are errors enough.
const MOST_UNPLACED: usize = 10_000;

struct Reading {
    layout: &'static Layout,
    answers: Vec<(String, Option<Answer>)>,
    path: String,
    unplaced: usize,
}

impl Reading {
    /// Reads a value one step further along the path.
    fn inside(&mut self, step: &str, value: &Json) {
        let length = self.path.len();
        self.path.push_str(step);
        match self.layout.place(&self.path).filter(|_| self.path.len() <= LONGEST) {
            Some(place) => self.place(place, value),
            None => self.look_into(value, ""),
        }
        self.path.truncate(length);
    }

    /// Reads a value into the answer to a field.
    fn place(&mut self, place: Place, value: &Json) {
        let kind = self.layout.field(place.field).kind;
        let answer = match (value, kind) {
            (Json::Null, _) => return,
            (Json::List(values), Kind::Many(_)) => texts(values).map(Answer::List),
            // In a text these would pass for one. A count that is none is an error of its own.
            (Json::Bool(_), _) => None,
            (Json::Number(number), _) if whole(*number).is_none() && !matches!(kind, Kind::Count) => None,
            (_, Kind::Many(_)) => scalar(value).map(|text| Answer::List(vec![text])),
            _ => scalar(value).map(Answer::Text),
        };
        match answer {
            Some(_) => self.answers.push((self.path.clone(), answer)),
            // Under the field's own name it would pass for an answer to it.
            None => self.look_into(value, "[]"),
        }
    }

    /// Reads what is inside of a value that has no place of its own; where there is nothing inside, it stays at the end of
    /// this path.
    fn look_into(&mut self, value: &Json, end: &str) {
        let is_deep = self.path.len() > LONGEST;
        match value {
            Json::List(values) if !values.is_empty() && !is_deep => {
                for (at, value) in values.iter().enumerate() {
                    self.inside(&["[", &at.digits(), "]"].concat(), value);
                }
            }
            Json::Object(members) if !members.is_empty() && !is_deep => {
                for (key, value) in members {
                    self.inside(&step(".", key), value);
                }
            }
            _ if self.unplaced == MOST_UNPLACED => {}
            // Nothing has been put in yet.
            Json::Null | Json::List(_) | Json::Object(_) if self.layout.is_above_fields(&self.path) => {}
            _ => {
                self.unplaced += 1;
                let name = [&self.path, end].concat();
                self.answers.push((name, Some(Answer::Text(scalar(value).unwrap_or_default()))));
            }
        }
    }
}

/// A step along a path. A key that would read as several steps is quoted, so that it cannot pass for another field.
fn step(before: &str, key: &str) -> String {
    if key.contains(['.', '[', ']', '"']) || key.is_empty() {
        ["[\"", key, "\"]"].concat()
    } else {
        [before, key].concat()
    }
}

fn texts(values: &[Json]) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for value in values {
        texts.push(value.as_str()?.to_owned());
    }
    Some(texts)
}

/// The text of a value that has nothing inside. Of a number with a fraction only that it was one is kept.
fn scalar(value: &Json) -> Option<String> {
    Some(match value {
        Json::Text(text) => text.clone(),
        Json::Bool(value) => if *value { "true" } else { "false" }.to_owned(),
        Json::Number(number) => whole(*number).map_or_else(|| "NaN".to_owned(), |whole| whole.digits()),
        Json::Null | Json::List(_) | Json::Object(_) => return None,
    })
}
