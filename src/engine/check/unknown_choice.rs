//! `unknownChoice`: a closed list does not have the choice.

use super::{Facts, Level, Rule};
use crate::engine::evaluation::{Evaluation, Value};
use crate::engine::layout::{FieldId, Layout, Place};
use crate::text::text;

/// See the module.
pub struct UnknownChoice;

impl Rule for UnknownChoice {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "unknownChoice",
            text("Välj bland de alternativ som finns.", "Choose among the alternatives given."),
        )
        .levels(&[Level::Error])
        .looking_for("A closed list does not have the choice.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.field(field).kind.list().is_some_and(|list| !list.open)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        match evaluation.value(place)? {
            Value::Chosen(chosen) if chosen.unlisted => Some(Level::Error),
            _ => None,
        }
    }
}
