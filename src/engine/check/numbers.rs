//! `badNumber`.

use super::{Code, Found, Level, Rule, documented, malformed};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::table::{FieldId, Place, Table};
use crate::text::{Text, text};

/// What stands there is no count.
pub struct BadNumber;

impl Rule for BadNumber {
    documented!(Error, "Not a whole number from 0.");

    fn code(&self) -> Code {
        Code::new("badNumber")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        matches!(table.field(field).kind, Kind::Count)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        malformed(evaluation, place)
    }

    fn says(&self, _: &Found) -> Text {
        text(
            "Skriv ett heltal med siffror, till exempel 25. Välj ett intervall om antalet inte är känt.",
            "Write a whole number in digits, for example 25. Choose a range if the number is not known.",
        )
    }
}
