//! `commentMissing`: "Övrigt" says nothing by itself.

use super::{Code, Found, Level, Rule, documented};
use crate::engine::evaluation::Evaluation;
use crate::engine::table::{FieldId, Op, Place, Table};
use crate::text::{Text, text};

/// See the module.
pub struct CommentMissing;

impl Rule for CommentMissing {
    documented!(Advice, "\"Övrigt\" is chosen, and its comment is blank.");

    fn code(&self) -> Code {
        Code::new("commentMissing")
    }

    fn on(&self, table: &Table, field: FieldId) -> bool {
        deciding(table, field).is_some()
    }

    /// The comment applies only when "Övrigt" is chosen, and a page that lacks it offers no place for one.
    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let deciding = deciding(evaluation.table(), place.field)?;
        let asked = !evaluation.is_absent(place.field) && !evaluation.is_absent(deciding);
        (asked && evaluation.answer(place).is_none()).then_some(Level::Advice)
    }

    fn says(&self, _: &Found) -> Text {
        text(
            "Ni har valt \"Övrigt\". Skriv gärna vad det gäller.",
            "You have chosen \"Other\". Consider writing what it is about.",
        )
    }

    fn is_about_absence(&self) -> bool {
        true
    }
}

/// The field beside which "Övrigt" is chosen, of one that applies just then.
fn deciding(table: &Table, field: FieldId) -> Option<FieldId> {
    match *table.entry(field).when {
        [Op::Is(deciding, choice)] => {
            let key = table.field(deciding).kind.choices()[usize::from(choice)].key;
            (key == "other").then_some(deciding)
        }
        _ => None,
    }
}
