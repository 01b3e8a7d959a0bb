//! `personalNumberInText`: what is written may become an official document, which anyone may ask to see.

use super::{Facts, Found, Level, Rule, answered_text};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::personal_number::occurs_in;
use crate::text::{Text, text};

/// See the module. It says what becomes of the text in this form.
pub struct PersonalNumberInText(pub Text);

impl Rule for PersonalNumberInText {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("personalNumberInText", text(
            "Texten verkar innehålla ett personnummer. Ta bort det om det inte behövs.",
            "The text seems to hold a personal identity number. Remove it unless it is needed.",
        )).citing("Art. 5(1)(c), Art. 87").levels(&[Level::Advice]).looking_for("A text seems to hold a personal number, and may become an official document. The number is never repeated.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.field(field).kind.is_text()
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        occurs_in(answered_text(evaluation, place)?).then_some(Level::Advice)
    }

    fn says(&self, _: &Found) -> Text {
        self.0
    }
}
