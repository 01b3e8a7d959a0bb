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
    find: |evaluation, _| (evaluation.deadline().status == Status::PossiblyLate).then_some(Level::Advice),
};
