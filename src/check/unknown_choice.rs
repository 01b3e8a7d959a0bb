//! `unknownChoice`: a closed list does not have the choice.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Value;
use crate::form::Kind;
use crate::form::table::FieldId;

pub const RULE: Rule = Rule {
    code: Code::UnknownChoice,
    on: is_closed,
    reads: itself,
    clock: false,
    find: |evaluation, place| match evaluation.value(place)? {
        Value::Chosen(chosen) if chosen.unlisted => Some(Level::Error),
        _ => None,
    },
};

fn is_closed(field: FieldId) -> bool {
    match field.field().kind {
        Kind::One(list) | Kind::Many(list) => !list.open,
        _ => false,
    }
}
