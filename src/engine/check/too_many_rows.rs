//! `tooManyRows`: a guard, not a rule of the form.

use super::{Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

/// The most rows with content that a group may have.
pub const MAX_ROWS: usize = 10_000;

/// See the module.
pub struct TooManyRows;

impl Rule for TooManyRows {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "tooManyRows",
            text(
                "Det är för många rader. Ta bort rader så att högst # återstår.",
                "There are too many rows. Remove some, so that # at most are left.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("There are more than 10,000 rows with content.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.entry(field).group.is_some_and(|group| layout.first_column(group) == field)
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.row_of(field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let group = evaluation.layout().entry(place.field).group?;
        (place.row == 0 && evaluation.row_count(group) > MAX_ROWS).then_some(Level::Error)
    }

    fn number(&self, _: &Found) -> Option<usize> {
        Some(MAX_ROWS)
    }
}
