//! `orderOfEvents`: nothing is discovered, ended, mended or told before it happened, and a plan lies ahead.
//!
//! Times are compared only where both events have one; a day alone is compared with a day.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, FieldSet, Place, id};

const OCCURRED: FieldId = id("incident.occurred.date");
const PLANNED_ON: FieldId = id("information.plannedOn.date");

const LATER: FieldSet = FieldSet::of(&[
    id("incident.discovered.date"),
    id("incident.ended.date"),
    id("actions[i].date"),
    id("information.givenOn.date"),
]);

/// What cannot have happened before the breach.
pub const RULE: Rule = Rule {
    code: Code::OrderOfEvents,
    on: |field| LATER.contains(field),
    reads: |field| both(field) | both(OCCURRED),
    clock: false,
    find: |evaluation, place| is_before(evaluation, place, Place::first(OCCURRED)).then_some(Level::Advice),
};

/// What is planned cannot lie before today.
pub const PLANNED: Rule = Rule {
    code: Code::OrderOfEvents,
    on: |field| field == PLANNED_ON,
    reads: itself,
    clock: true,
    find: |evaluation, place| evaluation.date(place).filter(|date| *date < evaluation.today()).map(|_| Level::Advice),
};

fn is_before(evaluation: &Evaluation, later: Place, earlier: Place) -> bool {
    let (Some(date), Some(from)) = (evaluation.date(later), evaluation.date(earlier)) else { return false };
    let time = |place: Place| evaluation.time(Place { field: place.field.entry().time?, ..place });
    match (time(later), time(earlier)) {
        (Some(time), Some(start)) if date == from => time < start,
        _ => date < from,
    }
}

/// A date and the time beside it.
fn both(date: FieldId) -> FieldSet {
    date.entry().time.map_or(FieldSet::NONE, FieldId::alone).with(date)
}
