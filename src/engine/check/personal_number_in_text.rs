//! `personalNumberInText`: a notification becomes an official document, which anyone may ask to see.

use super::{Code, Found, Level, Rule, answered_text, documented};
use crate::engine::evaluation::Evaluation;
use crate::engine::table::{FieldId, Place, Table};
use crate::format::personal_number::occurs_in;
use crate::text::{Text, text};

/// See the module.
pub struct PersonalNumberInText;

impl Rule for PersonalNumberInText {
    documented!(
        Advice,
        "A text seems to hold a personal number. The notification becomes an official document. The number is never \
         repeated."
    );

    fn code(&self) -> Code {
        Code::new("personalNumberInText")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        table.field(field).kind.is_text()
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        occurs_in(answered_text(evaluation, place)?).then_some(Level::Advice)
    }

    fn says(&self, _: &Found) -> Text {
        text(
            "Texten verkar innehålla ett personnummer, och anmälan blir en allmän handling. Ta bort det om det inte behövs.",
            "The text seems to hold a personal identity number, and the notification becomes an official document. \
             Remove it unless it is needed.",
        )
    }

    fn law(&self, _: &Found) -> Option<&'static str> {
        Some("Art. 5(1)(c), Art. 87")
    }
}
