//! `badPostalCode`: five digits in Sweden; any text abroad, where every country has its own.

use super::{Facts, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::format::postal_code::{is_swedish_country, parse};
use crate::text::text;

/// See the module.
pub struct BadPostalCode;

impl Rule for BadPostalCode {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("badPostalCode", text(
            "Skriv postnumret med fem siffror, till exempel 127\u{a0}26. Ange land om adressen inte ligger i Sverige.",
            "Write the postal code with five digits, for example 127\u{a0}26. Give the country if the address is not in Sweden.",
        )).levels(&[Level::Error]).looking_for("In Sweden: not five digits, or the first is 0. Abroad anything passes.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::PostalCode)
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.entry(field).country.map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let text = answered_text(evaluation, place)?;
        (is_in_sweden(evaluation, place) && parse(text).is_none()).then_some(Level::Error)
    }
}

/// Whether the country beside the postal code is Sweden. One that is left blank is.
pub(crate) fn is_in_sweden(evaluation: &Evaluation, place: Place) -> bool {
    let country = evaluation.layout().entry(place.field).country;
    country.is_none_or(|field| is_swedish_country(evaluation.text(Place { field, ..place })))
}
