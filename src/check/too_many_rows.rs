//! `tooManyRows`: a guard, not a rule of the form.

use super::{Code, Level, Rule};
use crate::form::table::{FieldSet, GroupId};

/// The most rows with content that a group may have.
pub const MAX_ROWS: usize = 10_000;

pub const RULE: Rule = Rule {
    code: Code::TooManyRows,
    on: |field| field.entry().group.is_some_and(|group| group.first() == field),
    reads: |field| field.entry().group.map_or(FieldSet::NONE, GroupId::fields),
    clock: false,
    find: |evaluation, place| {
        let group = place.field.entry().group?;
        (place.row == 0 && evaluation.row_count(group) > MAX_ROWS).then_some(Level::Error)
    },
};
