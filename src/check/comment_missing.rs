//! `commentMissing`: "Övrigt" says nothing by itself.

use super::{Code, Level, Rule, itself};
use crate::form::table::{FieldId, When};

pub const RULE: Rule = Rule {
    code: Code::CommentMissing,
    on: is_comment,
    reads: itself,
    clock: false,
    // The comment applies only when "Övrigt" is chosen, and a page that lacks it offers no place for one.
    find: |evaluation, place| {
        let asked = !evaluation.is_absent(place.field) && !deciding_is_absent(evaluation, place.field);
        (asked && evaluation.answer(place).is_none()).then_some(Level::Advice)
    },
};

/// A field that applies when "Övrigt" is chosen beside it.
fn is_comment(field: FieldId) -> bool {
    match field.entry().when {
        When::Chosen { field: deciding, choice } => deciding.field().kind.choices()[usize::from(choice)].key == "other",
        _ => false,
    }
}

fn deciding_is_absent(evaluation: &crate::evaluation::Evaluation, field: FieldId) -> bool {
    matches!(field.entry().when, When::Chosen { field, .. } if evaluation.is_absent(field))
}
