//! `possiblyLate`: only the day of discovery is known, and the hours have run out if it was early that day.

use super::{Clock, Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;
use crate::time::deadline::Status;

/// See the module.
pub struct PossiblyLate;

impl Rule for PossiblyLate {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "possiblyLate",
            text(
                "De 72 timmarna kan ha gått ut. Ange vilket klockslag incidenten upptäcktes.",
                "The 72 hours may have run out. Give the time at which the breach was discovered.",
            ),
        )
        .by_the(Clock::Day)
        .levels(&[Level::Advice])
        .looking_for("The 72 hours may have run out, and the time of discovery is not known.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.clock.is_some_and(|clock| clock.time == field)
    }

    fn reads(&self, layout: &Layout, _: FieldId) -> FieldSet {
        layout.clock_fields()
    }

    /// On a page that has no place for the time, nobody could give it.
    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let deadline = evaluation.deadline();
        // Where the time of sending is what is not known, that of the discovery stands there.
        let may_be_late = deadline.status == Status::PossiblyLate && deadline.assumed_time;
        (may_be_late && !evaluation.is_absent(place.field)).then_some(Level::Advice)
    }
}
