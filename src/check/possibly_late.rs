//! `possiblyLate`: only the day of discovery is known, and the hours have run out if it was early that day.

use super::{Code, Level, Rule};
use crate::deadline::Status;
use crate::evaluation::DEADLINE_READS;
use crate::form::table::{FieldId, id};

const TIME: FieldId = id("incident.discovered.time");

pub const RULE: Rule = Rule {
    code: Code::PossiblyLate,
    on: |field| field == TIME,
    reads: |_| DEADLINE_READS,
    clock: true,
    // On a page that has no place for the time, nobody could give it.
    find: |evaluation, _| {
        let may_be_late = evaluation.deadline().status == Status::PossiblyLate;
        (may_be_late && !evaluation.is_absent(TIME)).then_some(Level::Advice)
    },
};
