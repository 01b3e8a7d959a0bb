//! `reasonContradicted`: the reason for not informing does not fit what was answered before. Art. 34(3)(a) exempts data
//! that were unintelligible to those who saw them; no high risk does not go with a severe one.

use super::not_informing_despite_severity::is_severe;
use super::{Code, Level, Rule};
use crate::form::table::{FieldId, FieldSet, choice, id};

const REASONS: FieldId = id("information.reasonsNot");
const PROTECTED: u8 = choice(REASONS, "protected");
const NO_HIGH_RISK: u8 = choice(REASONS, "no-high-risk");
const ENCRYPTED: FieldId = id("personalData.encrypted");
const YES: u8 = choice(ENCRYPTED, "yes");

pub const RULE: Rule = Rule {
    code: Code::ReasonContradicted,
    on: |field| field == REASONS,
    reads: |_| FieldSet::of(&[ENCRYPTED, id("consequences.severity")]),
    clock: false,
    find: |evaluation, _| {
        let reasons = evaluation.chosen(REASONS);
        // A page that lacks the question about encryption has no answer that could contradict.
        let not_encrypted = !evaluation.has_chosen(ENCRYPTED, YES) && !evaluation.is_absent(ENCRYPTED);
        let contradicted =
            reasons.holds(PROTECTED) && not_encrypted || reasons.holds(NO_HIGH_RISK) && is_severe(evaluation);
        contradicted.then_some(Level::Advice)
    },
};
