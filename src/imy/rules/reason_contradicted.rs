//! `reasonContradicted`: the reason for not informing does not fit what was answered before. Art. 34(3)(a) exempts data
//! that were unintelligible to those who saw them; no high risk does not go with a severe one.

use super::not_informing_despite_severity::is_severe;
use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

const REASONS: FieldId = id!("information.reasonsNot");
const PROTECTED: u8 = choice!(REASONS, "protected");
const NO_HIGH_RISK: u8 = choice!(REASONS, "no-high-risk");
const ENCRYPTED: FieldId = id!("personalData.encrypted");
const YES: u8 = choice!(ENCRYPTED, "yes");

/// See the module.
pub struct ReasonContradicted;

impl Rule for ReasonContradicted {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("reasonContradicted", text(
            "Skälet stämmer inte med ert svar om kryptering eller om hur allvarlig incidenten är. Kontrollera svaren.",
            "The reason does not fit your answer on encryption or on how severe the breach is. Check the answers.",
        )).citing("Art. 34(1), Art. 34(3)(a)").levels(&[Level::Advice]).looking_for("The reason is that the data were protected, but they were not encrypted (Art. 34(3)(a)); or that there is no \
         high risk, but the severity is 3 or 4.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == REASONS
    }

    fn reads(&self, _: &Layout, _: FieldId) -> FieldSet {
        FieldSet::of(&[ENCRYPTED, id!("consequences.severity")])
    }

    fn names(&self) -> Vec<(FieldId, u8)> {
        vec![(REASONS, PROTECTED), (REASONS, NO_HIGH_RISK), (ENCRYPTED, YES)]
    }

    fn find(&self, evaluation: &Evaluation, _: Place) -> Option<Level> {
        let reasons = evaluation.chosen(REASONS);
        // A page that lacks the question about encryption has no answer that could contradict.
        let not_encrypted = !evaluation.has_chosen(ENCRYPTED, YES) && !evaluation.is_absent(ENCRYPTED);
        let contradicted =
            reasons.holds(PROTECTED) && not_encrypted || reasons.holds(NO_HIGH_RISK) && is_severe(evaluation);
        contradicted.then_some(Level::Advice)
    }
}
