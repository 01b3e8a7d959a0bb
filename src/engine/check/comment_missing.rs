//! `commentMissing`: "Övrigt" says nothing by itself.

use super::{Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Choice;
use crate::engine::layout::{FieldId, Layout, Op, Place};
use crate::text::{Text, text};

/// See the module.
pub struct CommentMissing;

impl Rule for CommentMissing {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "commentMissing",
            text("Skriv gärna vad \"Övrigt\" gäller.", "Consider writing what \"Other\" is about."),
        )
        .about_absence()
        .levels(&[Level::Advice])
        .looking_for("\"Övrigt\" is chosen, and its comment is blank.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        deciding(layout, field).is_some()
    }

    /// The comment applies only when "Övrigt" is chosen, and a page that lacks it offers no place for one.
    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let (deciding, _) = deciding(evaluation.layout(), place.field)?;
        let asked = !evaluation.is_absent(place.field) && !evaluation.is_absent(deciding);
        (asked && evaluation.answer(place).is_none()).then_some(Level::Advice)
    }

    /// A city may call it something else.
    fn says(&self, found: &Found) -> Text {
        match deciding(found.evaluation.layout(), found.place.field) {
            Some((_, choice)) if choice.label != OTHER => text(
                "Skriv gärna vad det valda alternativet gäller.",
                "Consider writing what the chosen alternative is about.",
            ),
            _ => self.facts().says,
        }
    }
}

/// What it is called.
const OTHER: Text = text("Övrigt", "Other");

/// The field beside which "Övrigt" is chosen, of one that applies just then, and that choice.
fn deciding(layout: &Layout, field: FieldId) -> Option<(FieldId, &'static Choice)> {
    match *layout.entry(field).when {
        [Op::Is(deciding, choice)] => {
            let choice = layout.field(deciding).kind.list()?.numbered(choice)?;
            (choice.key == "other").then_some((deciding, choice))
        }
        _ => None,
    }
}
