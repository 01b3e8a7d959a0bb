//! The notification as it will be read: the questions that apply, in order, each with its answer in plain lines.

use super::evaluation::{Evaluation, Value};
use super::form::{Kind, Question};
use super::layout::{FieldSet, GroupId, Place};
use super::submission::normalised_text;
use crate::json::{Json, object, serialize_as_json};
use crate::lean::Digits;
use crate::text::{AT_TIME, Language};

/// A section of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewSection {
    /// The section's heading.
    pub title: &'static str,
    /// The questions that apply.
    pub entries: Vec<PreviewEntry>,
}

/// A question of the preview with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewEntry {
    /// The question's number.
    pub number: u8,
    /// The question as the form prints it.
    pub question: &'static str,
    /// Whether there is an answer.
    pub answered: bool,
    /// The answer, line by line.
    pub lines: Vec<String>,
}

impl From<&PreviewSection> for Json {
    fn from(section: &PreviewSection) -> Self {
        object([("title", section.title.into()), ("entries", (&section.entries).into())])
    }
}

impl From<&PreviewEntry> for Json {
    fn from(entry: &PreviewEntry) -> Self {
        object([
            ("number", (&entry.number).into()),
            ("question", entry.question.into()),
            ("answered", entry.answered.into()),
            ("lines", (&entry.lines).into()),
        ])
    }
}

serialize_as_json!(PreviewSection, PreviewEntry);

/// The notification as it will be read. Sections in which no question applies are left out.
pub(crate) fn preview(evaluation: &Evaluation, language: Language) -> Vec<PreviewSection> {
    let mut sections = Vec::new();
    for section in evaluation.layout().form.sections {
        let mut entries = Vec::new();
        for question in section.questions.iter().filter(|question| evaluation.applies(question)) {
            let lines = lines(evaluation, question, language);
            let text = question.text.get(language);
            entries.push(PreviewEntry { number: question.number, question: text, answered: !lines.is_empty(), lines });
        }
        if !entries.is_empty() {
            sections.push(PreviewSection { title: section.title.get(language), entries });
        }
    }
    sections
}

/// The answer to a question, line by line; none where it is blank.
pub(crate) fn lines(evaluation: &Evaluation, question: &Question, language: Language) -> Vec<String> {
    let fields = evaluation.layout().fields_of(question);
    match fields.lowest().and_then(|first| evaluation.layout().entry(first).group) {
        None => lines_of_row(evaluation, fields, 0, language),
        Some(group) => lines_of_group(evaluation, group, fields, language),
    }
}

/// Every row starts a line. Where there are several they are numbered, for one may lack what the others have.
fn lines_of_group(evaluation: &Evaluation, group: GroupId, fields: FieldSet, language: Language) -> Vec<String> {
    let several = evaluation.row_count(group) > 1;
    let mut all = Vec::new();
    for (at, row) in evaluation.rows(group).enumerate() {
        let lines = lines_of_row(evaluation, fields, row, language);
        let joined = lines.join(": ");
        if !joined.is_empty() {
            let number = if several { (at + 1).digits() + ". " } else { String::new() };
            all.push(number + &joined);
        }
    }
    all
}

/// A line for each answer; a date and its time, a postal code and its city, "other" and its comment share one.
fn lines_of_row(evaluation: &Evaluation, fields: FieldSet, row: u32, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut open = None;
    for field in fields.iter() {
        let answer = answer_lines(evaluation, Place { field, row }, language);
        let kind = evaluation.layout().field(field).kind;
        let glue = match (open, kind) {
            (Some(Kind::Date), Kind::Time) => Some(AT_TIME.get(language)),
            (Some(Kind::PostalCode), Kind::Text) => Some(" "),
            // "Övrigt" stands last in its list, and its comment says what it is.
            (Some(Kind::One(_) | Kind::Many(_)), Kind::Text) => Some(": "),
            _ => None,
        };
        open = (!answer.is_empty()).then_some(kind);
        match (glue, lines.last_mut()) {
            (Some(glue), Some(line)) if answer.len() == 1 => {
                line.push_str(glue);
                line.push_str(&answer[0]);
            }
            _ => lines.extend(answer),
        }
    }
    lines
}

/// The answer to one field, line by line.
pub(crate) fn answer_lines(evaluation: &Evaluation, place: Place, language: Language) -> Vec<String> {
    let (Some(answer), Some(value)) = (evaluation.answer(place), evaluation.value(place)) else {
        return Vec::new();
    };
    match (value, evaluation.layout().field(place.field).kind) {
        (Value::Chosen(chosen), Kind::One(list) | Kind::Many(list)) if !chosen.unlisted => {
            let mut labels = Vec::new();
            for choice in chosen.of(list) {
                labels.push(choice.label.get(language).to_owned());
            }
            labels
        }
        (_, Kind::Many(_)) => answer.texts().to_vec(),
        _ => vec![normalised_text(evaluation, place, answer.as_text())],
    }
}
