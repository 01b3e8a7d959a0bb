//! `unknownWithOthers`: what is not known cannot be known at the same time.

use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::text::text;

/// See the module. It goes by each list, and by its choice that it is not known.
pub struct UnknownWithOthers(pub &'static [(FieldId, u8)]);

impl Rule for UnknownWithOthers {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "unknownWithOthers",
            text(
                "Både att det inte är känt och andra alternativ är markerade. Behåll det som stämmer.",
                "Both that it is not known and other alternatives are marked. Keep what is right.",
            ),
        )
        .levels(&[Level::Advice])
        .looking_for("That it is not known is chosen together with others.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        self.0.iter().any(|(list, _)| *list == field)
    }

    fn names(&self) -> Vec<(FieldId, u8)> {
        self.0.to_vec()
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let (_, not_known) = *self.0.iter().find(|(list, _)| *list == place.field)?;
        let chosen = evaluation.chosen(place.field);
        (chosen.holds(not_known) && chosen.len() > 1).then_some(Level::Advice)
    }
}
