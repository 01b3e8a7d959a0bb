//! `missingContent`: what Art. 33(3)(a), (c) and (d) ask for, and the day from which Art. 33(1) counts the hours.
//!
//! "Kan inte ange" and "Okänd" are answers: the law asks for a description where possible. The name and the contact
//! details of point (b) are starred in the form, so they are errors already.

use super::{Code, Level, Rule};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, FieldSet, Place, id};

const DISCOVERED: FieldId = id("incident.discovered.date");
const ACTIONS: FieldId = id("actions[i].description");
const SUBJECTS: FieldId = id("dataSubjects.count.exact");
const RECORDS: FieldId = id("records.count.exact");

const ASKED_FOR: FieldSet = FieldSet::of(&[
    DISCOVERED,
    id("incident.type"),
    id("incident.description"),
    SUBJECTS,
    RECORDS,
    id("dataSubjects.groups"),
    id("personalData.categories"),
    id("consequences.likely"),
    ACTIONS,
]);

pub const RULE: Rule = Rule {
    code: Code::MissingContent,
    on: |field| ASKED_FOR.contains(field),
    reads: |field| range_of(field).map_or(FieldSet::NONE, FieldId::alone),
    clock: false,
    find: |evaluation, place| (place.row == 0 && is_missing(evaluation, place.field)).then_some(Level::Gap),
};

/// What decides whether any content is missing.
pub const READS: FieldSet = ASKED_FOR.with(id("dataSubjects.count.range")).with(id("records.count.range"));

/// Whether any content is missing.
pub fn any(evaluation: &Evaluation) -> bool {
    ASKED_FOR.iter().any(|field| is_missing(evaluation, field))
}

/// A field that the page lacks cannot be filled in there, so nothing is said of it.
fn is_missing(evaluation: &Evaluation, field: FieldId) -> bool {
    if evaluation.is_absent(field) {
        return false;
    }
    match field {
        DISCOVERED => evaluation.date(Place::first(field)).is_none(),
        ACTIONS => !evaluation.is_answered(field),
        _ => {
            let range =
                range_of(field).is_some_and(|range| evaluation.is_answered(range) || evaluation.is_absent(range));
            !evaluation.is_answered(field) && !range
        }
    }
}

fn range_of(exact: FieldId) -> Option<FieldId> {
    match exact {
        SUBJECTS => Some(id("dataSubjects.count.range")),
        RECORDS => Some(id("records.count.range")),
        _ => None,
    }
}
