//! `badNumber`.

use super::{Facts, Level, Rule, malformed};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::text::text;

/// What stands there is no count.
pub struct BadNumber;

impl Rule for BadNumber {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "badNumber",
            text(
                "Skriv ett heltal med siffror, till exempel 25. Välj ett intervall om antalet inte är känt.",
                "Write a whole number in digits, for example 25. Choose a range if the number is not known.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("Not a whole number from 0.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::Count)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        malformed(evaluation, place)
    }
}
