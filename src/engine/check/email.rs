//! `badEmail`.

use super::{Facts, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::email::parse;
use crate::text::text;

/// What stands there is no e-mail address.
pub struct BadEmail;

impl Rule for BadEmail {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "badEmail",
            text(
                "Skriv en e-postadress, till exempel namn@example.se.",
                "Write an e-mail address, for example name@example.se.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("Not an e-mail address as a browser has it, or no dot in its domain.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::Email)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        parse(answered_text(evaluation, place)?).is_none().then_some(Level::Error)
    }
}
