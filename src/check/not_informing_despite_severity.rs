//! `notInformingDespiteSeverity`: Art. 34(1) asks to inform the data subjects when the risk to them is likely to be high;
//! Art. 34(3) has the exemptions.

use super::{Code, Level, Rule};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, choice, id};

const PLANNED: FieldId = id("information.planned");
const NO: u8 = choice(PLANNED, "no");
const SEVERITY: FieldId = id("consequences.severity");
const CONSIDERABLE: u8 = choice(SEVERITY, "3");
const VERY_SERIOUS: u8 = choice(SEVERITY, "4");

pub const RULE: Rule = Rule {
    code: Code::NotInformingDespiteSeverity,
    on: |field| field == PLANNED,
    reads: |_| SEVERITY.alone(),
    clock: false,
    find: |evaluation, _| (evaluation.has_chosen(PLANNED, NO) && is_severe(evaluation)).then_some(Level::Advice),
};

/// Whether the severity is judged as considerable or very serious.
pub(super) fn is_severe(evaluation: &Evaluation) -> bool {
    evaluation.has_chosen(SEVERITY, CONSIDERABLE) || evaluation.has_chosen(SEVERITY, VERY_SERIOUS)
}
