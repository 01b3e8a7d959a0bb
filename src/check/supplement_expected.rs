//! `supplementExpected`: what is still open when one notifies is to be told once it is known (Art. 33(4)).

use super::{Code, Level, Rule};
use crate::form::table::{FieldId, FieldSet, choice, id};

const SUPPLEMENT: FieldId = id("supplement.planned");
const NO: u8 = choice(SUPPLEMENT, "no");
const ONGOING: FieldId = id("incident.ongoing");
const YES: u8 = choice(ONGOING, "yes");
const INFORMING: FieldId = id("information.planned");
const UNDECIDED: u8 = choice(INFORMING, "undecided");

pub const RULE: Rule = Rule {
    code: Code::SupplementExpected,
    on: |field| field == SUPPLEMENT,
    reads: |_| FieldSet::of(&[ONGOING, INFORMING]),
    clock: false,
    find: |evaluation, _| {
        let is_open = evaluation.has_chosen(ONGOING, YES) || evaluation.has_chosen(INFORMING, UNDECIDED);
        (evaluation.has_chosen(SUPPLEMENT, NO) && is_open).then_some(Level::Advice)
    },
};
