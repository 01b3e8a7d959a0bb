//! `orderOfEvents`: nothing is discovered, ended, mended or told before it happened, nor told before it was discovered, and a
//! plan lies ahead.
//!
//! Times are compared only where both events have one; a day alone is compared with a day.

use super::{Code, Level, Rule};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, FieldSet, Place, id};

const OCCURRED: FieldId = id("incident.occurred.date");
const DISCOVERED: FieldId = id("incident.discovered.date");
const INFORMED: FieldId = id("information.givenOn.date");
const PLANNED_ON: FieldId = id("information.plannedOn.date");

const LATER: FieldSet = FieldSet::of(&[DISCOVERED, id("incident.ended.date"), id("actions[i].date"), INFORMED]);

/// What cannot have happened before the breach, nor, where the data subjects were told of it, before it was discovered.
pub const RULE: Rule = Rule {
    code: Code::OrderOfEvents,
    on: |field| LATER.contains(field),
    reads: |field| {
        let discovered = if field == INFORMED { DISCOVERED.alone() } else { FieldSet::NONE };
        both(field) | both(OCCURRED) | discovered
    },
    clock: false,
    find: |evaluation, place| {
        let too_early = is_before(evaluation, place, OCCURRED)
            || place.field == INFORMED && is_before(evaluation, place, DISCOVERED);
        too_early.then_some(Level::Advice)
    },
};

/// What is planned cannot lie before today, nor before the discovery.
pub const PLANNED: Rule = Rule {
    code: Code::OrderOfEvents,
    on: |field| field == PLANNED_ON,
    reads: |_| DISCOVERED.alone(),
    clock: true,
    find: |evaluation, place| {
        let has_passed = evaluation.date(place)? < evaluation.today();
        (has_passed || is_before(evaluation, place, DISCOVERED)).then_some(Level::Advice)
    },
};

fn is_before(evaluation: &Evaluation, later: Place, earlier: FieldId) -> bool {
    let earlier = Place::first(earlier);
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
