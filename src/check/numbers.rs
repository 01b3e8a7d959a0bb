//! `badNumber`.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Value;
use crate::form::Kind;

pub const RULE: Rule = Rule {
    code: Code::BadNumber,
    on: |field| matches!(field.field().kind, Kind::Count),
    reads: itself,
    clock: false,
    find: |evaluation, place| (evaluation.value(place) == Some(&Value::Malformed)).then_some(Level::Error),
};
