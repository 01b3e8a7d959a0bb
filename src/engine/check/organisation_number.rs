//! `organisationNumberIsPersonal`, `badOrganisationNumber`: errors about the controller's own number; about a processor's
//! advice, for a foreign processor has no Swedish number.

use super::{Facts, Found, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::organisation_number::{OrganisationNumber, parse};
use crate::text::{Text, text};

/// A personal number stands there.
pub struct OrganisationNumberIsPersonal;

impl Rule for OrganisationNumberIsPersonal {
    #[cfg(not(target_arch = "wasm32"))]
    fn levels(&self, layout: &Layout, field: FieldId) -> &'static [Level] {
        if repeats(layout, field) { &[Level::Advice] } else { &[Level::Error] }
    }

    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "organisationNumberIsPersonal",
            text(
                "Det här ser ut som ett personnummer. Lämna fältet tomt om det gäller en enskild firma.",
                "This looks like a personal identity number. Leave the field blank for a sole trader.",
            ),
        )
        .looking_for("A personal number stands for an organisation number. A sole trader leaves it blank.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        is_organisation_number(layout, field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        match parse(answered_text(evaluation, place)?) {
            OrganisationNumber::Personal => Some(level(evaluation.layout(), place.field)),
            _ => None,
        }
    }
}

/// What stands there is no organisation number.
pub struct BadOrganisationNumber;

impl Rule for BadOrganisationNumber {
    #[cfg(not(target_arch = "wasm32"))]
    fn levels(&self, layout: &Layout, field: FieldId) -> &'static [Level] {
        if repeats(layout, field) { &[Level::Advice] } else { &[Level::Error] }
    }

    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "badOrganisationNumber",
            text(
                "Kontrollera organisationsnumret. Skriv tio siffror, till exempel 212000-0142.",
                "Check the organisation number. Write ten digits, for example 212000-0142.",
            ),
        )
        .looking_for("Not ten digits (or twelve that begin with 16), a third digit below 2, or a wrong check digit.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        is_organisation_number(layout, field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        match parse(answered_text(evaluation, place)?) {
            OrganisationNumber::Malformed => Some(level(evaluation.layout(), place.field)),
            _ => None,
        }
    }

    fn says(&self, found: &Found) -> Text {
        if found.level == Level::Advice {
            return text(
                "Det här är inte ett svenskt organisationsnummer med tio siffror, som 212000-0142. \
                 Kontrollera det om organisationen är svensk.",
                "This is not a Swedish organisation number of ten digits, such as 212000-0142. \
                 Check it if the organisation is Swedish.",
            );
        }
        self.facts().says
    }
}

/// Only other organisations' numbers stand in rows.
fn level(layout: &Layout, field: FieldId) -> Level {
    if repeats(layout, field) { Level::Advice } else { Level::Error }
}

fn repeats(layout: &Layout, field: FieldId) -> bool {
    layout.entry(field).group.is_some()
}

fn is_organisation_number(layout: &Layout, field: FieldId) -> bool {
    matches!(layout.field(field).kind, Kind::OrganisationNumber)
}
