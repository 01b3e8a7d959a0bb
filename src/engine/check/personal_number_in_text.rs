//! `personalNumberInText`: a notification becomes an official document, which anyone may ask to see.

use super::{Facts, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::personal_number::occurs_in;
use crate::text::text;

/// See the module.
pub struct PersonalNumberInText;

impl Rule for PersonalNumberInText {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("personalNumberInText", text(
            "Texten verkar innehålla ett personnummer, och anmälan blir en allmän handling. Ta bort det om det inte behövs.",
            "The text seems to hold a personal identity number, and the notification becomes an official document. \
             Remove it unless it is needed.",
        )).citing("Art. 5(1)(c), Art. 87").levels(&[Level::Advice]).looking_for("A text seems to hold a personal number. The notification becomes an official document. The number is never \
         repeated.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.field(field).kind.is_text()
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        occurs_in(answered_text(evaluation, place)?).then_some(Level::Advice)
    }
}
