//! `organisationNumberIsPersonal`, `badOrganisationNumber`: errors about the controller's own number; about a processor's
//! advice, for a foreign processor has no Swedish number.

use super::{Code, Level, Rule, answered_text, itself};
use crate::evaluation::Evaluation;
use crate::form::Kind;
use crate::form::table::{FieldId, Place};
use crate::format::organisation_number::{OrganisationNumber, parse};

pub const PERSONAL: Rule = Rule {
    code: Code::OrganisationNumberIsPersonal,
    on: is_organisation_number,
    reads: itself,
    clock: false,
    find: |evaluation, place| match parse(answered_text(evaluation, place)?) {
        OrganisationNumber::Personal => Some(level(place)),
        _ => None,
    },
};

pub const MALFORMED: Rule = Rule {
    code: Code::BadOrganisationNumber,
    on: is_organisation_number,
    reads: itself,
    clock: false,
    find: malformed,
};

fn malformed(evaluation: &Evaluation, place: Place) -> Option<Level> {
    match parse(answered_text(evaluation, place)?) {
        OrganisationNumber::Malformed => Some(level(place)),
        _ => None,
    }
}

/// Only the processors' numbers stand in rows.
fn level(place: Place) -> Level {
    if place.field.entry().group.is_some() { Level::Advice } else { Level::Error }
}

fn is_organisation_number(field: FieldId) -> bool {
    matches!(field.field().kind, Kind::OrganisationNumber)
}
