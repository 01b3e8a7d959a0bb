//! `badPostalCode`: five digits in Sweden; any text abroad, where every country has its own.

use super::{Code, Found, Level, Rule, answered_text, documented};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::table::{FieldId, FieldSet, Place, Table};
use crate::format::postal_code::{is_swedish_country, parse};
use crate::text::{Text, text};

/// See the module.
pub struct BadPostalCode;

impl Rule for BadPostalCode {
    documented!(Error, "In Sweden: not five digits, or the first is 0. Abroad anything passes.");

    fn code(&self) -> Code {
        Code::new("badPostalCode")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        matches!(table.field(field).kind, Kind::PostalCode)
    }

    fn reads(&self, table: &Table, field: FieldId) -> FieldSet {
        table.entry(field).country.map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let text = answered_text(evaluation, place)?;
        (is_in_sweden(evaluation, place) && parse(text).is_none()).then_some(Level::Error)
    }

    fn says(&self, _: &Found) -> Text {
        text(
            "Skriv postnumret med fem siffror, till exempel 127\u{a0}26. Ange land om adressen inte ligger i Sverige.",
            "Write the postal code with five digits, for example 127\u{a0}26. Give the country if the address is not in Sweden.",
        )
    }
}

/// Whether the country beside the postal code is Sweden. One that is left blank is.
pub(crate) fn is_in_sweden(evaluation: &Evaluation, place: Place) -> bool {
    let country = evaluation.table().entry(place.field).country;
    country.is_none_or(|field| is_swedish_country(evaluation.text(Place { field, ..place })))
}
