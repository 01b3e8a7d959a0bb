//! `supplementExpected`: what is still open when one notifies is to be told once it is known (Art. 33(4)).

use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

const SUPPLEMENT: FieldId = id!("supplement.planned");
const NO: u8 = choice!(SUPPLEMENT, "no");
const ONGOING: FieldId = id!("incident.ongoing");
const YES: u8 = choice!(ONGOING, "yes");
const INFORMING: FieldId = id!("information.planned");
const UNDECIDED: u8 = choice!(INFORMING, "undecided");

/// See the module.
pub struct SupplementExpected;

impl Rule for SupplementExpected {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("supplementExpected", text(
            "Kontrollera svaret: incidenten pågår, eller så har ni inte tagit ställning till att informera de registrerade. \
             Det som är öppet nu ska ni berätta när ni vet.",
            "Check this answer: the breach is ongoing, or you have not decided about informing the data subjects. \
             What is open now is to be told once you know.",
        )).citing("Art. 33(4)").levels(&[Level::Advice]).looking_for("Nothing will be supplemented although the breach is ongoing, or it is undecided whether the data subjects will be \
         informed (Art. 33(4)).");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == SUPPLEMENT
    }

    fn reads(&self, _: &Layout, _: FieldId) -> FieldSet {
        FieldSet::of(&[ONGOING, INFORMING])
    }

    fn names(&self) -> Vec<(FieldId, u8)> {
        vec![(SUPPLEMENT, NO), (ONGOING, YES), (INFORMING, UNDECIDED)]
    }

    fn find(&self, evaluation: &Evaluation, _: Place) -> Option<Level> {
        let is_open = evaluation.has_chosen(ONGOING, YES) || evaluation.has_chosen(INFORMING, UNDECIDED);
        (evaluation.has_chosen(SUPPLEMENT, NO) && is_open).then_some(Level::Advice)
    }
}
