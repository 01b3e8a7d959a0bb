//! `countOutsideRange`: the exact number and the range say different things.

use super::{Code, Level, Rule};
use crate::evaluation::Value;
use crate::form::table::{FieldId, FieldSet, Place, id};

/// Each exact number and its range.
pub(super) const COUNTS: [(FieldId, FieldId); 2] = [
    (id("dataSubjects.count.exact"), id("dataSubjects.count.range")),
    (id("records.count.exact"), id("records.count.range")),
];

pub const RULE: Rule = Rule {
    code: Code::CountOutsideRange,
    on: |field| range_of(field).is_some(),
    reads: |field| range_of(field).map_or(FieldSet::NONE, FieldId::alone),
    clock: false,
    find: |evaluation, place| {
        let Some(Value::Count(exact)) = evaluation.value(place) else { return None };
        let range = range_of(place.field)?;
        let Some(Value::Chosen(chosen)) = evaluation.value(Place::first(range)) else { return None };
        let (from, to) = bounds(chosen.of(range.field().kind.choices()).next()?.key)?;
        (*exact < from || *exact > to).then_some(Level::Advice)
    },
};

fn range_of(field: FieldId) -> Option<FieldId> {
    COUNTS.into_iter().find(|(exact, _)| *exact == field).map(|(_, range)| range)
}

/// The least and the greatest number of a range, read from its key: `11-100`, `over-100000`.
fn bounds(key: &str) -> Option<(u64, u64)> {
    let (from, to) = key.split_once('-')?;
    let to = to.parse().ok()?;
    match from {
        "over" => Some((to + 1, u64::MAX)),
        from => Some((from.parse().ok()?, to)),
    }
}
