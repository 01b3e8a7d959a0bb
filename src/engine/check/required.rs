//! `required`: a field that the form marks with a star is blank, or, when the notification is late, the reasons for the
//! delay are (Art. 33(1)).

use super::{Clock, Code, Found, Level, Rule, documented};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Demand;
use crate::engine::table::{FieldId, FieldSet, Place, Table};
use crate::text::{Text, text};

/// See the module.
pub struct Required;

impl Rule for Required {
    documented!(Error, "Something that must be filled in is blank.");

    fn code(&self) -> Code {
        Code::new("required")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        !matches!(table.field(field).demand, Demand::Optional)
    }

    /// A starred field of a row is required when any field of the row is filled in.
    fn reads(&self, table: &Table, field: FieldId) -> FieldSet {
        match table.field(field).demand {
            Demand::WhenLate(_) => table.clock_fields(),
            _ => table.row_of(field),
        }
    }

    fn clock(&self) -> Clock {
        Clock::Day
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let missing = evaluation.is_required(place) && evaluation.answer(place).is_none();
        missing.then_some(Level::Error)
    }

    fn says(&self, found: &Found) -> Text {
        match found.entry().field.demand {
            Demand::Starred(text) | Demand::WhenLate(text) => text,
            Demand::Optional => text("Fyll i fältet.", "Fill in this field."),
        }
    }

    fn law(&self, found: &Found) -> Option<&'static str> {
        found.entry().question.cited
    }

    fn is_about_absence(&self) -> bool {
        true
    }
}
