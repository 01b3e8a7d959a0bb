//! `tooLong`: the authority's limits are not known, so ours are advice; only a guard against pasted novels is an error.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Evaluation;
use crate::form::Kind;
use crate::form::table::FieldId;
use crate::format::scalars;

/// No answer may have more Unicode scalars than this.
pub const GUARD: usize = 50_000;

/// The advised greatest number of Unicode scalars in one line.
const TEXT: usize = 200;

/// The advised greatest number of Unicode scalars in several lines.
const LONG: usize = 4_000;

pub const RULE: Rule = Rule {
    code: Code::TooLong,
    on: |_| true,
    reads: itself,
    clock: false,
    find: |evaluation, place| {
        let answer = evaluation.answer(place)?;
        // A scalar takes at least one byte, so a short text need not be counted.
        let shortest_limit = limit(evaluation, place.field).unwrap_or(GUARD).min(GUARD);
        let longest =
            answer.texts().iter().filter(|text| text.len() > shortest_limit).map(|text| scalars(text)).max()?;
        if longest > GUARD {
            Some(Level::Error)
        } else {
            limit(evaluation, place.field).filter(|limit| longest > *limit).map(|_| Level::Advice)
        }
    },
};

/// The advised greatest number of Unicode scalars in a field: the host page's, else ours; `None` where none is advised.
pub fn limit(evaluation: &Evaluation, field: FieldId) -> Option<usize> {
    let ours = match field.field().kind {
        Kind::Text => TEXT,
        Kind::Long => LONG,
        _ => return None,
    };
    Some(evaluation.limit(field).unwrap_or(ours))
}
