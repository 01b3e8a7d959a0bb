//! `badEmail`.

use super::{Code, Level, Rule, answered_text, itself};
use crate::form::Kind;
use crate::format::email::parse;

pub const RULE: Rule = Rule {
    code: Code::BadEmail,
    on: |field| matches!(field.field().kind, Kind::Email),
    reads: itself,
    clock: false,
    find: |evaluation, place| parse(answered_text(evaluation, place)?).is_none().then_some(Level::Error),
};
