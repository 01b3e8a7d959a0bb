//! What a check goes by besides the answers.

use super::layout::{FieldSet, Layout};
use super::table::Table;
use crate::format::{date, instant};
use crate::text::Language;
use crate::time::deadline::Submitted;
use crate::time::zone;
use chrono::{DateTime, Datelike, Utc};
use std::fmt;

/// What a check goes by besides the answers: when it is judged, what the page asks, and in which language it is told.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The form.
    pub(crate) form: &'static Table,
    /// The instant at which the notification is judged.
    pub now: DateTime<Utc>,
    /// When the notification was sent, once it was: it is late if it was late then.
    pub submitted_at: Option<Submitted>,
    /// The language of the messages.
    pub language: Language,
    /// Fields that the page does not have: a condition on one holds, and nothing is demanded of it.
    #[doc(hidden)]
    pub absent_fields: FieldSet,
}

/// An option cannot be what was given. It names the option and never what was in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidOptions(Kind);

/// Which option it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Now,
    SubmittedAt,
    Language,
    AbsentFields,
    Whole,
}

impl Options {
    /// For a form, at this time, in Swedish, with every field on the page.
    pub(crate) fn of_form(form: &'static Table, now: DateTime<Utc>) -> Self {
        Self { form, now, submitted_at: None, language: Language::default(), absent_fields: FieldSet::NONE }
    }

    /// For a notification that was sent then; nothing for one that was not.
    #[must_use]
    pub fn submitted(self, at: Option<Submitted>) -> Self {
        Self { submitted_at: at, ..self }
    }

    /// With the messages in this language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// Without these fields, which the page does not have: a field, a field of any row, or all under a path
    /// (`incident.ended`). A condition on one holds, and nothing is demanded of it.
    ///
    /// # Errors
    ///
    /// When no field of the form has the name or stands under it.
    pub fn without(mut self, names: &[&str]) -> Result<Self, InvalidOptions> {
        for name in names {
            self.absent_fields |= self.form.fields_under(name).ok_or(InvalidOptions::ABSENT_FIELDS)?;
        }
        Ok(self)
    }
}

/// Reads an instant: RFC 3339 with an offset, `2021-04-20T16:00:00+02:00`. A server that has the time as chrono's
/// `DateTime<Utc>` needs none of this.
///
/// # Errors
///
/// When it is anything else, also a time without an offset: it would be another instant in another time zone. And when
/// the year is not one of 0 to 9999 in Stockholm, for it is written there with four digits.
pub fn read_now(text: &str) -> Result<DateTime<Utc>, InvalidOptions> {
    let has_four_digits = |now: &DateTime<Utc>| (0..=9999).contains(&zone::in_stockholm(*now).year());
    instant::parse(text).filter(has_four_digits).ok_or(InvalidOptions::NOW)
}

/// Reads when a notification was sent: an instant as [`read_now`] reads it, or a day in Stockholm, `2021-04-16`.
///
/// # Errors
///
/// When it is anything else. And when the year is not one of 1900 to 2099: as in any date, that is a slip.
pub fn read_submitted_at(text: &str) -> Result<Submitted, InvalidOptions> {
    let day = date::parse(text).filter(|day| date::write(*day) == text);
    let read = day.map(Submitted::On).or_else(|| Some(Submitted::At(zone::read(text)?.to_utc())));
    read.ok_or(InvalidOptions::SUBMITTED_AT)
}

impl Layout {
    /// The fields that a name stands for: a field, a field of any row, or all under a path (`incident.ended`); `None` where
    /// there is none.
    pub fn fields_under(&self, name: &str) -> Option<FieldSet> {
        let plain = without_rows(name);
        let mut fields = FieldSet::NONE;
        for id in self.ids() {
            let field = without_rows(self.field(id).name);
            let is_under = field.strip_prefix(&*plain).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            fields.put(id, is_under);
        }
        Some(fields).filter(|fields| !fields.is_empty())
    }
}

/// A name without its row: `contacts[0].name` becomes `contacts.name`.
fn without_rows(name: &str) -> String {
    match name.split_once('[') {
        Some((head, rest)) => [head, rest.split_once(']').map_or("", |(_, tail)| tail)].concat(),
        None => name.to_owned(),
    }
}

impl InvalidOptions {
    /// The time is not RFC 3339 with an offset.
    pub(crate) const NOW: Self = Self(Kind::Now);
    /// The time of sending is neither an instant nor a day.
    pub(crate) const SUBMITTED_AT: Self = Self(Kind::SubmittedAt);
    /// The language is not one of ours.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
    pub(crate) const LANGUAGE: Self = Self(Kind::Language);
    /// An absent field is no field of the form.
    pub(crate) const ABSENT_FIELDS: Self = Self(Kind::AbsentFields);
    /// The options as a whole are of the wrong type.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
    pub(crate) const WHOLE: Self = Self(Kind::Whole);

    /// The error's name for scripts that catch it.
    #[doc(hidden)]
    pub const fn code(self) -> &'static str {
        match self.0 {
            Kind::Now => "invalidNow",
            Kind::Language => "invalidLanguage",
            Kind::SubmittedAt | Kind::AbsentFields | Kind::Whole => "invalidOptions",
        }
    }
}

impl fmt::Display for InvalidOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl InvalidOptions {
    /// As text, without a formatter: all of formatting would come along to the browser.
    pub(crate) const fn message(&self) -> &'static str {
        match self.0 {
            Kind::Now => "now is a time with an offset as RFC 3339 writes it, such as 2021-04-20T16:00:00+02:00",
            Kind::SubmittedAt => {
                "submittedAt is a time with an offset as RFC 3339 writes it, or a day, such as 2021-04-20, in the years 1900 to 2099; null where it is not known when"
            }
            Kind::Language => "language is \"sv\" or \"en\"",
            Kind::AbsentFields => "absentFields is an array of names of the form's fields",
            Kind::Whole => {
                "options are a plain object with now, submittedAt, language and absentFields, each of them optional"
            }
        }
    }
}

impl std::error::Error for InvalidOptions {}
