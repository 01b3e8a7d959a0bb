//! `notInformingDespiteSeverity`: Art. 34(1) asks to inform the data subjects when the risk to them is likely to be high;
//! Art. 34(3) has the exemptions.

use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

const PLANNED: FieldId = id!("information.planned");
const NO: u8 = choice!(PLANNED, "no");
const SEVERITY: FieldId = id!("consequences.severity");
const CONSIDERABLE: u8 = choice!(SEVERITY, "3");
const VERY_SERIOUS: u8 = choice!(SEVERITY, "4");

/// See the module.
pub struct NotInformingDespiteSeverity;

impl Rule for NotInformingDespiteSeverity {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("notInformingDespiteSeverity", text(
            "Ni bedömer incidenten som allvarlig men kommer inte att informera de registrerade. \
             Kontrollera att ett undantag gäller.",
            "You judge the breach as severe but will not inform the data subjects. \
             Check that an exemption applies.",
        )).citing("Art. 34(1), Art. 34(3)").levels(&[Level::Advice]).looking_for("The severity is 3 or 4 and the data subjects will not be informed: check that an exemption of Art. 34(3) holds.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == PLANNED
    }

    fn reads(&self, _: &Layout, _: FieldId) -> FieldSet {
        SEVERITY.alone()
    }

    fn names(&self) -> Vec<(FieldId, u8)> {
        vec![(PLANNED, NO), (SEVERITY, CONSIDERABLE), (SEVERITY, VERY_SERIOUS)]
    }

    fn find(&self, evaluation: &Evaluation, _: Place) -> Option<Level> {
        (evaluation.has_chosen(PLANNED, NO) && is_severe(evaluation)).then_some(Level::Advice)
    }
}

/// Whether the severity is judged as considerable or very serious.
pub(super) fn is_severe(evaluation: &Evaluation) -> bool {
    evaluation.has_chosen(SEVERITY, CONSIDERABLE) || evaluation.has_chosen(SEVERITY, VERY_SERIOUS)
}
