//! `badPostalCode`: five digits in Sweden; any text abroad, where every country has its own.

use super::{Code, Level, Rule, answered_text};
use crate::evaluation::Evaluation;
use crate::form::Kind;
use crate::form::table::{FieldId, FieldSet, Place};
use crate::format::postal_code::{is_swedish_country, parse};

pub const RULE: Rule = Rule {
    code: Code::BadPostalCode,
    on: |field| matches!(field.field().kind, Kind::PostalCode),
    reads: |field| field.entry().country.map_or(FieldSet::NONE, FieldId::alone),
    clock: false,
    find: |evaluation, place| {
        let text = answered_text(evaluation, place)?;
        (is_in_sweden(evaluation, place) && parse(text).is_none()).then_some(Level::Error)
    },
};

/// Whether the country beside the postal code is Sweden. One that is left blank is.
pub(crate) fn is_in_sweden(evaluation: &Evaluation, place: Place) -> bool {
    let country = place.field.entry().country.map(|field| evaluation.text(Place { field, ..place }));
    country.is_none_or(is_swedish_country)
}
