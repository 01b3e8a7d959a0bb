//! `noSupplementDespiteGaps`: what is missing may be supplied in phases (Art. 33(4)), but has to be supplied.

use super::{Code, Level, Rule, missing_content};
use crate::form::table::{FieldId, choice, id};

const SUPPLEMENT: FieldId = id("supplement.planned");
const NO: u8 = choice(SUPPLEMENT, "no");

pub const RULE: Rule = Rule {
    code: Code::NoSupplementDespiteGaps,
    on: |field| field == SUPPLEMENT,
    reads: |_| missing_content::ASKED_FOR,
    clock: false,
    find: |evaluation, _| {
        (evaluation.has_chosen(SUPPLEMENT, NO) && missing_content::any(evaluation)).then_some(Level::Advice)
    },
};
