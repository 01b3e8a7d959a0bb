//! `badPhone`.

use super::{Facts, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::phone::parse;
use crate::text::text;

/// What stands there is no telephone number.
pub struct BadPhone;

impl Rule for BadPhone {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("badPhone", text(
            "Skriv ett telefonnummer med riktnummer, till exempel 08-465\u{a0}004\u{a0}00 eller +46\u{a0}8\u{a0}465\u{a0}004\u{a0}00.",
            "Write a telephone number with its area code, for example 08-465\u{a0}004\u{a0}00 or +46\u{a0}8\u{a0}465\u{a0}004\u{a0}00.",
        )).levels(&[Level::Error]).looking_for("Does not begin with +, 00 or 0, or has not 7 to 15 digits.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::Phone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        parse(answered_text(evaluation, place)?).is_none().then_some(Level::Error)
    }
}
