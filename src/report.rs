//! The verdict on a form as data: what is wrong, question by question what applies, and how long is left.

use crate::check::{Code, Finding, Level};
use crate::deadline::Deadline;
use crate::evaluation::Evaluation;
use crate::form::table::{Place, questions};
use crate::text::{Language, problems};
use crate::zone;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// Something that is wrong, missing or may be regretted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The name of the answer.
    pub field: String,
    /// The number of the question; 0 for an answer that is no field of the form.
    pub question: u8,
    /// How much it weighs.
    #[serde(serialize_with = "level_name")]
    pub level: Level,
    /// What is wrong.
    #[serde(serialize_with = "code_name")]
    pub code: Code,
    /// What to do about it, in the language asked for. Never what was typed.
    pub message: String,
    /// The rule of law it rests on, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<&'static str>,
}

/// What is known of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionState {
    /// Its number.
    pub number: u8,
    /// Whether any of its fields applies.
    pub applies: bool,
    /// Whether a field of it must be filled in now.
    pub required: bool,
    /// Whether a field of it that applies is filled in.
    pub answered: bool,
}

/// The verdict on a form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Whether there is no error.
    pub complete: bool,
    /// The state of every question, in order.
    pub questions: Vec<QuestionState>,
    /// The problems, in the order of the form.
    pub problems: Vec<Problem>,
    /// The 72 hours.
    pub deadline: Deadline,
}

impl Problem {
    pub(crate) fn new(finding: Finding, place: Place, evaluation: &Evaluation, language: Language) -> Self {
        let limit = crate::check::limit(evaluation, place.field);
        Self {
            field: place.name(),
            question: place.field.entry().question.number,
            level: finding.level,
            code: finding.code,
            message: problems::message(finding, place.field, limit, language),
            law: problems::law(finding.code, place.field),
        }
    }

    pub(crate) fn unknown_field(name: &str, language: Language) -> Self {
        Self {
            field: name.to_owned(),
            question: 0,
            level: Level::Error,
            code: Code::UnknownField,
            message: problems::unknown_field(language).to_owned(),
            law: None,
        }
    }
}

/// The state of every question.
pub fn question_states(evaluation: &Evaluation) -> Vec<QuestionState> {
    let state = |question: &crate::form::Question| QuestionState {
        number: question.number,
        applies: evaluation.applies(question),
        required: question
            .set()
            .iter()
            .any(|field| evaluation.rows_of(field).any(|row| evaluation.is_required(Place { field, row }))),
        answered: question.set().iter().any(|field| evaluation.is_answered(field)),
    };
    questions().map(state).collect()
}

fn level_name<S: Serializer>(level: &Level, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(level.as_str())
}

fn code_name<S: Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.as_str())
}

impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut deadline = serializer.serialize_struct("Deadline", 5)?;
        deadline.serialize_field("status", self.status.as_str())?;
        deadline.serialize_field("startsAt", &self.starts_at.map(zone::write))?;
        deadline.serialize_field("expiresAt", &self.expires_at.map(zone::write))?;
        deadline.serialize_field("minutesLeft", &self.minutes_left)?;
        deadline.serialize_field("assumedTime", &self.assumed_time)?;
        deadline.end()
    }
}
