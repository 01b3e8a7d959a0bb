//! The forms that the crate knows, and what a city has made of them. The notification is meant where none is named.

use crate::engine::adjust::{InvalidAdjustment, adjusted};
use crate::engine::answers::{Answers, InvalidAnswers, RawAnswer};
use crate::engine::options::Options;
use crate::engine::submission::NotASubmission;
use crate::engine::table::Table;
use crate::imy::NOTIFICATION;
use crate::internal_report::INTERNAL_REPORT;
use crate::json::Json;
use crate::text::Language;
use chrono::{DateTime, Utc};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

/// Every form, the one that is meant where none is named first.
pub(crate) static FORMS: &[&Table] = &[
    &NOTIFICATION,
    #[cfg(feature = "all-forms")]
    &INTERNAL_REPORT,
];

/// The form with this id.
pub(crate) fn named(id: &str) -> Option<&'static Table> {
    FORMS.iter().copied().find(|table| table.form.id == id)
}

/// Whether a form has a field of this name.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub(crate) fn is_field_of_any(name: &str) -> bool {
    FORMS.iter().any(|table| table.place(name).is_some())
}

/// A form as an adjustment wants it. Only where the notification is meant the adjustment may leave out which form it is of.
///
/// # Errors
///
/// When something in the adjustment is wrong.
pub(crate) fn adjust(table: &'static Table, adjustment: &Json) -> Result<&'static Table, InvalidAdjustment> {
    // The page asks another WebAssembly for it: see `page/programs.js`.
    if !cfg!(feature = "all-forms") {
        return Err(InvalidAdjustment::at("", "the notification is held as it is here"));
    }
    let is_first = table.form.id == FORMS[0].form.id;
    if !is_first && matches!(adjustment, Json::Object(_)) && adjustment.get("form").is_none() {
        let message = ["write \"", table.form.id, "\": left out, it means \"", FORMS[0].form.id, "\""].concat();
        return Err(InvalidAdjustment::at("/form", &message));
    }
    adjusted(table, adjustment)
}

/// A form, perhaps as a city has adjusted it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form(pub(crate) &'static Table);

impl Form {
    /// IMY's *Anmälan av personuppgiftsincident*, `imy-notification`.
    pub fn notification() -> Self {
        Self(&NOTIFICATION)
    }

    /// The internal report, by which an employee tells the data protection officer of a breach, `internal-report`.
    pub fn internal_report() -> Self {
        Self(&INTERNAL_REPORT)
    }

    /// The form with this id.
    pub fn named(id: &str) -> Option<Self> {
        named(id).map(Self)
    }

    /// Its id, as a submission has it.
    pub fn id(self) -> &'static str {
        self.0.form.id
    }

    /// The form as a city has adjusted it: see `docs/make-the-form-your-own.md`. What is made of an adjustment stays for as
    /// long as the program runs, once for each: an adjustment is the operator's, and never comes with a request.
    ///
    /// # Errors
    ///
    /// When something in the adjustment is wrong. All of it is told, and none of it is used.
    pub fn adjusted(self, adjustment: &Json) -> Result<Self, InvalidAdjustment> {
        adjust(self.0, adjustment).map(Self)
    }

    /// No answers to it.
    pub fn answers(self) -> Answers {
        Answers::of_form(self.0.layout())
    }

    /// The answers that a submission of it was made of: see [`read_submission`](crate::read_submission).
    ///
    /// # Errors
    ///
    /// When it is not an object with our version and the name of this form.
    pub fn read_submission(self, submission: &Json) -> Result<Answers, NotASubmission> {
        crate::engine::submission::read_submission(self.0, submission)
    }

    /// It in one language: sections, questions, fields and choices with their legal basis.
    pub fn model(self, language: Language) -> Json {
        crate::engine::model::form_model(self.0, language)
    }

    /// The schema of its submission: see [`json_schema`](crate::json_schema).
    pub fn json_schema(self) -> Json {
        crate::engine::schema::json_schema(self.0)
    }
}

impl Options {
    /// At this time, in Swedish, with every field on the page. A server judges at the time it received the notification:
    /// `Options::at(Utc::now())`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self::of_form(&NOTIFICATION, now)
    }

    /// The same for another form.
    pub fn of(form: Form, now: DateTime<Utc>) -> Self {
        Self::of_form(form.0, now)
    }

    /// With the form as a city has adjusted it: see [`Form::adjusted`].
    ///
    /// # Errors
    ///
    /// When something in the adjustment is wrong. All of it is told, and none of it is used.
    pub fn adjust(self, adjustment: &Json) -> Result<Self, InvalidAdjustment> {
        Ok(Self { form: adjust(self.form, adjustment)?, ..self })
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
