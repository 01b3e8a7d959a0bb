//! `missingContent`: what Art. 33(3)(a), (c) and (d) ask for, and the day from which Art. 33(1) counts the hours.
//!
//! "Kan inte ange" and "Okänd" are answers: the law asks for a description where possible. The name and the contact
//! details of point (b) are starred in the form, so they are errors already.

use super::count_outside_range::COUNTS;
use super::{Code, Level, Rule};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, FieldSet, Place, id};

const DISCOVERED: FieldId = id("incident.discovered.date");

/// What decides whether any content is missing.
pub const ASKED_FOR: FieldSet = FieldSet::of(&[
    DISCOVERED,
    id("incident.type"),
    id("incident.description"),
    COUNTS[0].0,
    COUNTS[0].1,
    COUNTS[1].0,
    COUNTS[1].1,
    id("dataSubjects.groups"),
    id("personalData.categories"),
    id("consequences.likely"),
    id("actions[i].description"),
]);

pub const RULE: Rule = Rule {
    code: Code::MissingContent,
    on: |field| ASKED_FOR.contains(field),
    reads: |field| count_with(field).map_or(FieldSet::NONE, |(exact, range)| exact.alone().with(range)),
    clock: false,
    find: |evaluation, place| (place.row == 0 && is_missing(evaluation, place.field)).then_some(Level::Gap),
};

/// Whether any content is missing.
pub fn any(evaluation: &Evaluation) -> bool {
    ASKED_FOR.iter().any(|field| is_missing(evaluation, field))
}

/// A field that the page lacks cannot be filled in there, so nothing is said of it. Of a number and its range either is
/// enough: it is said of the number, and of the range where the page asks for nothing else.
fn is_missing(evaluation: &Evaluation, field: FieldId) -> bool {
    let missing = match count_with(field) {
        Some((exact, range)) => {
            let told = if evaluation.is_absent(exact) { range } else { exact };
            field == told && !evaluation.is_answered(exact) && !evaluation.is_answered(range)
        }
        None if field == DISCOVERED => evaluation.date(Place::first(field)).is_none(),
        None => !evaluation.is_answered(field),
    };
    missing && !evaluation.is_absent(field)
}

/// The number and the range that belong together, of which the field is one.
fn count_with(field: FieldId) -> Option<(FieldId, FieldId)> {
    COUNTS.into_iter().find(|(exact, range)| field == *exact || field == *range)
}
