//! What is thrown: an `Error` with a `code`, and a message that names no answer.

use super::output::to_js;
use crate::forms::FORMS;
use crate::json::object;
use crate::{InvalidAdjustment, InvalidAnswers, InvalidOptions, NotASubmission};
use crate::{Json, Mistake};
#[cfg(feature = "cases")]
use crate::{Language, NotOurs};
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// How a script can misuse the API.
pub enum Misuse {
    /// An answer of the wrong type.
    Answers(InvalidAnswers),
    /// A wrong option.
    Options(InvalidOptions),
    /// Not a submission of this form.
    Submission(NotASubmission),
    /// An adjustment that cannot be used.
    Adjustment(InvalidAdjustment),
    /// A file that is none of ours, told in this language.
    #[cfg(feature = "cases")]
    NotOurs(NotOurs, Language),
    /// Not a case.
    Case,
    /// A file that is not handed over as its text.
    #[cfg(feature = "cases")]
    NotAText,
    /// A file of a register that is not handed over as its name and its text.
    #[cfg(feature = "register")]
    NotAFile,
    /// What is asked of a register is no filter.
    #[cfg(feature = "register")]
    Filter,
    /// Not the id of a case.
    #[cfg(feature = "cases")]
    NotAnId,
    /// No kind of paper.
    #[cfg(feature = "cases")]
    NoPaper(String),
    /// No decision of the case.
    #[cfg(feature = "cases")]
    NoDecision,
    /// Nobody that a letter is written to.
    #[cfg(feature = "cases")]
    NoReader,
    /// What a severity cannot be worked out from.
    #[cfg(feature = "cases")]
    Severity(String),
    /// Nothing that has a schema.
    #[cfg(feature = "cases")]
    NoSchema,
    /// No form has this id.
    UnknownForm,
    /// Not a form element.
    NotAForm,
    /// Not an element to render into.
    NotAnElement,
    /// A form that is enhanced already.
    AlreadyEnhanced,
    /// A field's name that is no string.
    NotAFieldName,
    /// Not a group of the form, or not a row's number.
    NotARow,
    /// Something failed in the middle of a step, in the page's code or in ours; with the kind of the error.
    Failed(String),
    /// A map of host names that is no plain object of strings, or names no field of the form; with the host's name.
    Fields(String),
}

impl Misuse {
    /// The name of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Answers(_) => "invalidAnswers",
            Self::Options(error) => error.code(),
            Self::Submission(_) => "notASubmission",
            Self::Adjustment(_) => "badAdjustment",
            #[cfg(feature = "cases")]
            Self::NotOurs(..) => "notOurs",
            Self::Case => "invalidCase",
            #[cfg(feature = "cases")]
            Self::NotAText => "invalidFile",
            #[cfg(feature = "register")]
            Self::NotAFile => "invalidFile",
            #[cfg(feature = "register")]
            Self::Filter => "invalidFilter",
            #[cfg(feature = "cases")]
            Self::NotAnId => "invalidId",
            #[cfg(feature = "cases")]
            Self::NoPaper(_) => "unknownPaper",
            #[cfg(feature = "cases")]
            Self::NoDecision => "unknownDecision",
            #[cfg(feature = "cases")]
            Self::NoReader => "unknownReader",
            #[cfg(feature = "cases")]
            Self::Severity(_) => "invalidSeverity",
            #[cfg(feature = "cases")]
            Self::NoSchema => "invalidOf",
            Self::UnknownForm => "unknownForm",
            Self::NotAForm => "notAForm",
            Self::NotAnElement => "notAnElement",
            Self::AlreadyEnhanced => "alreadyEnhanced",
            Self::NotAFieldName => "invalidField",
            Self::NotARow => "invalidRow",
            Self::Failed(_) => "failed",
            Self::Fields(_) => "invalidFields",
        }
    }

    /// What to do instead.
    pub fn message(&self) -> String {
        match self {
            Self::Answers(error) => error.message(),
            Self::Options(error) => error.message().to_owned(),
            Self::Submission(error) => error.message(),
            Self::Adjustment(error) => error.message(),
            #[cfg(feature = "cases")]
            Self::NotOurs(error, language) => error.message(*language),
            Self::Case => "a case is a plain object of JSON with caseVersion, a whole number of 1 or more, and about the notification: see newCase and openFile".to_owned(),
            #[cfg(feature = "cases")]
            Self::NotAText => "a file is opened by its text: await file.text()".to_owned(),
            #[cfg(feature = "register")]
            Self::NotAFile => "a file is added by its name and its text: add(file.name, await file.text())".to_owned(),
            #[cfg(feature = "register")]
            Self::Filter => "a filter is a plain object with year, a whole number of 1900 to 2099, controller, a string, and language, each of them optional".to_owned(),
            #[cfg(feature = "cases")]
            Self::NotAnId => "the id of a case is 26 characters of Crockford's base 32: leave it out to get one".to_owned(),
            #[cfg(feature = "cases")]
            Self::Severity(message) => message.clone(),
            #[cfg(feature = "cases")]
            Self::NoPaper(known) => ["a paper is one of ", known].concat(),
            #[cfg(feature = "cases")]
            Self::NoDecision => "decisions is an array of the places of decisions in the case, counted from 0".to_owned(),
            #[cfg(feature = "cases")]
            Self::NoReader => "reader is \"dataSubject\" or \"guardian\"".to_owned(),
            #[cfg(feature = "cases")]
            Self::NoSchema => "there is a schema of \"submission\", which is meant where of is left out, of \"supplement\" and of \"case\"".to_owned(),
            Self::UnknownForm => {
                let known: Vec<&str> = FORMS.iter().map(|table| table.form.id).collect();
                ["a form is one of ", &known.join(", ")].concat()
            }
            Self::NotAForm => "enhance takes a form element".to_owned(),
            Self::NotAnElement => "render takes an HTML element".to_owned(),
            Self::AlreadyEnhanced => "this form is enhanced already: disconnect it first".to_owned(),
            Self::NotAFieldName => "a field's name is a string".to_owned(),
            Self::NotARow => {
                "a row is named by its group, such as \"actions\", and its number, counted from 0".to_owned()
            }
            Self::Failed(kind) => [
                "a step failed (",
                kind,
                "), perhaps in a function of the browser's that the page has replaced: the form is what it was without the script",
            ]
            .concat(),
            // The name stands in the page's markup: nobody has typed it.
            Self::Fields(name) => [
                "the map of fields is a plain object from the names of your controls to names of the form's fields",
                if name.is_empty() { "" } else { ": see " },
                name,
            ]
            .concat(),
        }
    }
}

impl Misuse {
    /// All that is wrong in an adjustment, each with its path.
    pub fn details(&self) -> Option<JsValue> {
        let Self::Adjustment(error) = self else { return None };
        let detail = |mistake: &Mistake| {
            object([("path", mistake.path.as_str().into()), ("message", mistake.message.as_str().into())])
        };
        to_js(error.mistakes().iter().map(detail).collect::<Json>()).ok()
    }
}

impl From<Misuse> for JsValue {
    fn from(misuse: Misuse) -> Self {
        let error = Error::new(&misuse.message());
        // Setting a property of an object made a line ago cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &misuse.code().into());
        if let Some(details) = misuse.details() {
            let _ = Reflect::set(&error, &"details".into(), &details);
        }
        error.into()
    }
}

impl From<InvalidAnswers> for Misuse {
    fn from(error: InvalidAnswers) -> Self {
        Self::Answers(error)
    }
}

impl From<InvalidAdjustment> for Misuse {
    fn from(error: InvalidAdjustment) -> Self {
        Self::Adjustment(error)
    }
}

impl From<InvalidOptions> for Misuse {
    fn from(error: InvalidOptions) -> Self {
        Self::Options(error)
    }
}

impl From<NotASubmission> for Misuse {
    fn from(error: NotASubmission) -> Self {
        Self::Submission(error)
    }
}
