//! `noSupplementDespiteGaps`: what is missing may be supplied in phases (Art. 33(4)), but has to be supplied.

use super::missing_content;
use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

const SUPPLEMENT: FieldId = id!("supplement.planned");
const NO: u8 = choice!(SUPPLEMENT, "no");

/// See the module.
pub struct NoSupplementDespiteGaps;

impl Rule for NoSupplementDespiteGaps {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "noSupplementDespiteGaps",
            text(
                "Uppgifter som artikel 33 kräver saknas. Fyll i dem, eller svara att anmälan ska kompletteras.",
                "Information that Article 33 requires is missing. Fill it in, or answer that you will supplement.",
            ),
        )
        .citing("Art. 33(4)")
        .levels(&[Level::Advice])
        .looking_for("Nothing will be supplemented although there is a gap (Art. 33(4)).");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == SUPPLEMENT
    }

    fn reads(&self, _: &Layout, _: FieldId) -> FieldSet {
        missing_content::ASKED_FOR
    }

    fn names(&self) -> Vec<(FieldId, u8)> {
        vec![(SUPPLEMENT, NO)]
    }

    fn find(&self, evaluation: &Evaluation, _: Place) -> Option<Level> {
        (evaluation.has_chosen(SUPPLEMENT, NO) && missing_content::any(evaluation)).then_some(Level::Advice)
    }
}
