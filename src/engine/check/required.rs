//! `required`: a field that the form marks with a star is blank, or, when the notification is late, the reasons for the
//! delay are (Art. 33(1)).

use super::{Clock, Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Demand;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};

/// See the module.
pub struct Required;

impl Rule for Required {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("required", text("Fyll i fältet.", "Fill in this field."))
            .citing_always()
            .by_the(Clock::Day)
            .about_absence()
            .levels(&[Level::Error])
            .looking_for("Something that must be filled in is blank.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        !matches!(layout.field(field).demand, Demand::Optional)
    }

    /// A starred field of a row is required when any field of the row is filled in.
    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        match layout.field(field).demand {
            Demand::WhenLate(_) => layout.clock_fields(),
            _ => layout.row_of(field),
        }
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let missing = evaluation.is_required(place) && evaluation.answer(place).is_none();
        missing.then_some(Level::Error)
    }

    fn says(&self, found: &Found) -> Text {
        match found.entry().field.demand {
            Demand::Starred(text) | Demand::WhenLate(text) => text,
            Demand::Optional => self.facts().says,
        }
    }
}
