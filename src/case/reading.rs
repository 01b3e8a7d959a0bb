//! Reading a file by what its values are like. What is not like that is named with what stood there, and is left out, unless the file is of a newer
//! version: then it may be right, and stays.

use super::answers;
use super::opening::Unread;
use super::shape::{Form, Member, Shape};
use crate::format::{date, instant};
use crate::imy::NOTIFICATION;
use crate::internal_report::INTERNAL_REPORT;
use crate::json::Json;

/// The most of a value that is shown where it could not be read, in characters.
const SHOWN: usize = 200;

/// What is being read, and what of it could not be.
pub struct Reading {
    /// Whether the file is of a version newer than ours.
    pub newer: bool,
    pub unread: Vec<Unread>,
}

impl Reading {
    /// The members of an object, those that are known in their order, and behind them all others. `None`, with nothing said, where one is missing
    /// without which the object says nothing.
    pub fn members(&mut self, known: &[Member], value: &Json, at: &str) -> Option<Json> {
        let Json::Object(members) = value else { return None };
        let mut read = Vec::new();
        for member in known {
            let path = if at.is_empty() { member.name.to_owned() } else { [at, ".", member.name].concat() };
            let value = match value.get(member.name) {
                Some(Json::Null) | None => match member.shape {
                    Shape::WhenOrNull => Some(Json::Null),
                    _ => None,
                },
                Some(value) => self.value(&member.shape, value, &path),
            };
            match value {
                Some(value) => read.push((member.name.to_owned(), value)),
                None if member.required => return None,
                None => {}
            }
        }
        read.extend(members.iter().filter(|(name, _)| known.iter().all(|member| member.name != name)).cloned());
        Some(Json::Object(read))
    }

    /// A value; `None`, and named as unread, where it is not like that.
    pub fn value(&mut self, shape: &Shape, value: &Json, at: &str) -> Option<Json> {
        let before = self.unread.len();
        let read = match (shape, value) {
            (Shape::Text, Json::Text(_)) | (Shape::Bool, Json::Bool(_)) | (Shape::WhenOrNull, Json::Null) => {
                Some(value.clone())
            }
            (Shape::When | Shape::WhenOrNull, Json::Text(text)) => is_when(text).then(|| value.clone()),
            (Shape::OneOf(texts), Json::Text(text)) => texts.contains(&text.as_str()).then(|| value.clone()),
            (Shape::Whole(least, most), Json::Number(number)) => {
                let is_whole = number.fract() == 0.0 && (f64::from(*least)..=f64::from(*most)).contains(number);
                is_whole.then(|| value.clone())
            }
            (Shape::Answers(form), Json::Object(_)) => {
                let table = match form {
                    Form::Notification => &NOTIFICATION,
                    Form::Report => &INTERNAL_REPORT,
                };
                let unread = &mut self.unread;
                let answers = answers::read(table.layout(), value, &mut |name, value| {
                    unread.push(Unread::of(&[at, "[\"", name, "\"]"].concat(), value));
                });
                Some(answers::write(&answers))
            }
            (Shape::List(shape), Json::List(values)) => {
                let mut read = Vec::new();
                for (number, value) in values.iter().enumerate() {
                    read.extend(self.value(shape, value, &[at, "[", &number.to_string(), "]"].concat()));
                }
                Some(Json::List(read))
            }
            (Shape::Object(members), _) => self.members(members, value, at),
            _ => None,
        };
        if read.is_some() {
            return read;
        }
        // Said of the whole: its parts are in there.
        self.unread.truncate(before);
        self.unread.push(Unread::of(at, value));
        self.newer.then(|| value.clone())
    }
}

impl Unread {
    /// What stood in a member of a file.
    pub(super) fn of(at: &str, value: &Json) -> Self {
        Self { line: None, text: shortened([at, ": ", &value.compact()].concat()) }
    }
}

/// A text that could not be read, as far as it is shown.
pub fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// Whether a text is a moment or a day as a file has them.
fn is_when(text: &str) -> bool {
    instant::parse(text).is_some() || date::parse(text).is_some_and(|day| date::write(day) == text)
}
