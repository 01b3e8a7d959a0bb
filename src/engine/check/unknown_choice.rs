//! `unknownChoice`: a closed list does not have the choice.

use super::{Code, Found, Level, Rule, documented};
use crate::engine::evaluation::{Evaluation, Value};
use crate::engine::table::{FieldId, Place, Table};
use crate::text::{Text, text};

/// See the module.
pub struct UnknownChoice;

impl Rule for UnknownChoice {
    documented!(Error, "A closed list does not have the choice.");

    fn code(&self) -> Code {
        Code::new("unknownChoice")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        table.field(field).kind.list().is_some_and(|list| !list.open)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        match evaluation.value(place)? {
            Value::Chosen(chosen) if chosen.unlisted => Some(Level::Error),
            _ => None,
        }
    }

    fn says(&self, _: &Found) -> Text {
        text("Välj bland de alternativ som finns.", "Choose among the alternatives given.")
    }
}
