//! `personalNumberInText`: the notification becomes an official document, which anyone may ask to see.

use super::{Code, Level, Rule, answered_text, is_text, itself};
use crate::format::personal_number::occurs_in;

pub const RULE: Rule = Rule {
    code: Code::PersonalNumberInText,
    on: is_text,
    reads: itself,
    clock: false,
    find: |evaluation, place| occurs_in(answered_text(evaluation, place)?).then_some(Level::Advice),
};
