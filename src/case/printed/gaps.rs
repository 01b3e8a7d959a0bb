//! Holds the questions of a copy against each other. Where a question is missing that has to be there, nobody knows what of the lines before it is its own.

use super::Read;
use super::headings::{Segment, group_of};
use crate::engine::answers::Answer;
use crate::engine::form::{Condition, Field, Hiding, Question};
use crate::imy::NOTIFICATION;
use std::collections::HashMap;

/// Which of the segments are not certain.
pub fn doubtful(segments: &[Segment], read: &[Read]) -> Vec<bool> {
    let mut doubtful = vec![false; segments.len()];
    let questions: Vec<&'static Question> = NOTIFICATION.questions().collect();
    let mut answers: HashMap<&str, &Answer> = HashMap::new();
    for (field, _, answer) in read.iter().flat_map(|read| &read.answers) {
        answers.insert(NOTIFICATION.field(*field).name, answer);
    }
    for (at, segment) in segments.iter().enumerate() {
        let (here, next) = (segment.question, segments.get(at + 1).map(|next| next.question));
        let between = |question: &&&Question| {
            question.number > here.number && next.is_none_or(|next| question.number < next.number)
        };
        let is_back = next.is_some_and(|next| next.number <= here.number);
        if is_back && !next.is_some_and(|next| begins_a_row(here, next)) {
            // One of the two is quoted in an answer, and that one is not whole.
            for doubtful in &mut doubtful[at.saturating_sub(1)..=at + 1] {
                *doubtful = true;
            }
        } else if !is_back {
            doubtful[at] |= questions.iter().filter(between).any(|missing| has_to_be_there(missing, &answers));
        }
    }
    for group in NOTIFICATION.groups() {
        let mut places = (0..segments.len()).filter(|at| group_of(segments[*at].question) == Some(group));
        let Some(first) = places.next() else { continue };
        // Another question between the rows of a group: which row the rest is of nobody knows.
        if places.enumerate().any(|(place, at)| at != first + 1 + place) {
            for (segment, doubtful) in segments.iter().zip(&mut doubtful) {
                *doubtful |= group_of(segment.question) == Some(group);
            }
        }
    }
    doubtful
}

/// Whether a question is the first of a row, and the one before it the last of another.
fn begins_a_row(before: &Question, question: &Question) -> bool {
    let Some(group) = group_of(question).filter(|group| group_of(before) == Some(*group)) else { return false };
    let columns = NOTIFICATION.columns(group);
    let numbers = || columns.iter().map(|field| NOTIFICATION.entry(field).question.number);
    numbers().min() == Some(question.number) && numbers().max() == Some(before.number)
}

/// Whether a copy cannot be without a question: the e-service hides those that do not apply.
fn has_to_be_there(question: &Question, answers: &HashMap<&str, &Answer>) -> bool {
    question.fields.iter().any(|field| is_printed(field, answers))
}

fn is_printed(field: &Field, answers: &HashMap<&str, &Answer>) -> bool {
    match (field.hiding, field.applies) {
        (Hiding::Authority, Condition::Chosen { field, choice }) => {
            answers.get(field).is_some_and(|answer| answer.texts().iter().any(|text| text == choice))
        }
        _ => true,
    }
}
