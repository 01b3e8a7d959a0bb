//! `badPhone`.

use super::{Code, Level, Rule, answered_text, itself};
use crate::form::Kind;
use crate::format::phone::parse;

pub const RULE: Rule = Rule {
    code: Code::BadPhone,
    on: |field| matches!(field.field().kind, Kind::Phone),
    reads: itself,
    clock: false,
    find: |evaluation, place| parse(answered_text(evaluation, place)?).is_none().then_some(Level::Error),
};
