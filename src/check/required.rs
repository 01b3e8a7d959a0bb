//! `required`: a field that the authority's form marks with a star is blank, or, when the notification is late, the
//! reasons for the delay are (Art. 33(1)).

use super::{Code, Level, Rule};
use crate::evaluation::DEADLINE_READS;
use crate::form::Demand;
use crate::form::table::{FieldId, FieldSet, GroupId};

pub const RULE: Rule = Rule {
    code: Code::Required,
    on: |field| !matches!(field.field().demand, Demand::Optional),
    reads,
    clock: true,
    find: |evaluation, place| {
        let missing = evaluation.is_required(place) && evaluation.answer(place).is_none();
        missing.then_some(Level::Error)
    },
};

/// A starred field of a row is required when any field of the row is filled in.
fn reads(field: FieldId) -> FieldSet {
    match field.field().demand {
        Demand::WhenLate(_) => DEADLINE_READS,
        _ => field.entry().group.map_or(FieldSet::NONE, GroupId::fields),
    }
}
