//! `badNumber`.

use super::{Code, Rule, itself, malformed};
use crate::form::Kind;

pub const RULE: Rule = Rule {
    code: Code::BadNumber,
    on: |field| matches!(field.field().kind, Kind::Count),
    reads: itself,
    clock: false,
    find: malformed,
};
