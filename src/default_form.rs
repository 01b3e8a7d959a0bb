//! The form that is meant where none is named: the notification.

use crate::engine::answers::{Answers, InvalidAnswers, RawAnswer};
use crate::engine::options::Options;
use crate::imy::NOTIFICATION;
use chrono::{DateTime, Utc};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

impl Options {
    /// At this time, in Swedish, with every field on the page. A server judges at the time it received the notification:
    /// `Options::at(Utc::now())`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self::of_form(&NOTIFICATION, now)
    }
}

impl Answers {
    /// No answers.
    pub fn new() -> Self {
        Self::of_form(NOTIFICATION.layout())
    }

    /// All of these at once, whether or not the form has fields of their names. They may come in any order, and of those
    /// with the same name the last counts.
    ///
    /// # Errors
    ///
    /// When a field cannot take a value of this type.
    pub fn of(all: Vec<(String, RawAnswer)>) -> Result<Self, InvalidAnswers> {
        Self::read(NOTIFICATION.layout(), all)
    }
}

impl Default for Answers {
    fn default() -> Self {
        Self::new()
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Answers;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                fmt::Display::fmt(&InvalidAnswers::WHOLE, formatter)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Answers, A::Error> {
                let mut answers = Vec::new();
                while let Some(member) = members.next_entry::<String, RawAnswer>()? {
                    answers.push(member);
                }
                Answers::of(answers).map_err(Error::custom)
            }
        }
        deserializer.deserialize_map(Reader)
    }
}
