//! The verdict on a form as data: what is wrong, question by question what applies, and how long is left.

use super::check::{Code, Finding, Level, UNKNOWN_FIELD, message, unknown_field};
use super::evaluation::Evaluation;
use super::layout::Place;
use crate::json::{Json, object, serialize_as_json};
use crate::text::Language;
use crate::time::deadline::{Deadline, Urgency};
use crate::time::zone;

/// Something that is wrong, missing or may be regretted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The name of the answer, `contacts[1].email`. With the code `unknownField` it is what the sender called it, of any
    /// length, and may hold what nobody meant for a log.
    pub field: String,
    /// The number of the question; 0 for an answer that is no field of the form.
    pub question: u8,
    /// How much it weighs.
    pub level: Level,
    /// What is wrong.
    pub code: Code,
    /// What to do about it, in the language asked for. Never what was typed.
    pub message: String,
    /// The rule of law it rests on, where one does: an article of the GDPR, `Art. 33(3)(a)`, or several with commas between.
    pub law: Option<&'static str>,
    /// Whether it is about something that is not there yet.
    pub(crate) is_absence: bool,
}

/// What is known of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuestionState {
    /// Its number.
    pub number: u8,
    /// Whether any of its fields applies: it is asked.
    pub applies: bool,
    /// Whether a field of it must be filled in now.
    pub required: bool,
    /// Whether a field of it that applies is filled in.
    pub answered: bool,
}

/// The verdict on a form.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Whether there is no error. Gaps and advice stop nothing: what is missing may be supplied later (Art. 33(4)).
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
        let (message, law) = message(finding, place, evaluation, language);
        Self {
            field: evaluation.layout().name(place),
            question: evaluation.layout().entry(place.field).question.number,
            level: finding.level,
            code: finding.rule.code(),
            message,
            law,
            is_absence: finding.rule.facts().is_about_absence,
        }
    }

    pub(crate) fn unknown_field(name: &str, language: Language) -> Self {
        Self {
            field: name.to_owned(),
            question: 0,
            level: Level::Error,
            code: UNKNOWN_FIELD,
            message: unknown_field(language).to_owned(),
            law: None,
            is_absence: false,
        }
    }
}

/// The state of every question.
pub fn question_states(evaluation: &Evaluation) -> Vec<QuestionState> {
    let layout = evaluation.layout();
    let mut states = Vec::new();
    for question in layout.questions() {
        let fields = || layout.fields_of(question).iter();
        let is_required = |field| evaluation.rows_of(field).any(|row| evaluation.is_required(Place { field, row }));
        states.push(QuestionState {
            number: question.number,
            applies: evaluation.applies(question),
            required: fields().any(is_required),
            answered: fields().any(|field| evaluation.is_answered(field)),
        });
    }
    states
}

impl From<&Problem> for Json {
    fn from(problem: &Problem) -> Self {
        let mut json = object([
            ("field", problem.field.as_str().into()),
            ("question", (&problem.question).into()),
            ("level", problem.level.as_str().into()),
            ("code", problem.code.as_str().into()),
            ("message", problem.message.as_str().into()),
        ]);
        if let Some(law) = problem.law {
            json.push("law", law);
        }
        json
    }
}

impl From<&QuestionState> for Json {
    fn from(state: &QuestionState) -> Self {
        object([
            ("number", (&state.number).into()),
            ("applies", state.applies.into()),
            ("required", state.required.into()),
            ("answered", state.answered.into()),
        ])
    }
}

impl From<&Deadline> for Json {
    fn from(deadline: &Deadline) -> Self {
        object([
            ("status", deadline.status.as_str().into()),
            ("urgency", deadline.urgency().map(Urgency::as_str).into()),
            ("startsAt", deadline.starts_at.map(zone::write).into()),
            ("expiresAt", deadline.expires_at.map(zone::write).into()),
            ("minutesLeft", (&deadline.minutes_left).into()),
            ("assumedTime", deadline.assumed_time.into()),
        ])
    }
}

impl From<&Report> for Json {
    fn from(report: &Report) -> Self {
        object([
            ("complete", report.complete.into()),
            ("questions", (&report.questions).into()),
            ("problems", (&report.problems).into()),
            ("deadline", (&report.deadline).into()),
        ])
    }
}

serialize_as_json!(Problem, QuestionState, Deadline, Report);
