//! `countOutsideRange`: the exact number and the range say different things.

use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::{Evaluation, Value};
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;

/// See the module. It goes by each exact number and its range.
pub struct CountOutsideRange(pub &'static [(FieldId, FieldId)]);

impl CountOutsideRange {
    fn range_of(&self, field: FieldId) -> Option<FieldId> {
        self.0.iter().find(|(exact, _)| *exact == field).map(|(_, range)| *range)
    }
}

impl Rule for CountOutsideRange {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "countOutsideRange",
            text(
                "Antalet ligger utanför det valda intervallet. Behåll det som stämmer.",
                "The number lies outside the chosen range. Keep the one that is right.",
            ),
        )
        .levels(&[Level::Advice])
        .looking_for("The exact number lies outside the chosen range.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        self.range_of(field).is_some()
    }

    fn reads(&self, _: &Layout, field: FieldId) -> FieldSet {
        self.range_of(field).map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let Some(Value::Count(exact)) = evaluation.value(place) else { return None };
        let range = self.range_of(place.field)?;
        let list = evaluation.layout().field(range).kind.list()?;
        let (from, to) = bounds(evaluation.chosen(range).of(list).next()?.key)?;
        (*exact < from || *exact > to).then_some(Level::Advice)
    }
}

/// The least and the greatest number of a range, read from its key: `11-100`, `over-100000`.
fn bounds(key: &str) -> Option<(u64, u64)> {
    let (from, to) = key.split_once('-')?;
    let number = |digits: &str| digits.parse().ok().map(u32::into);
    let to: u64 = number(to)?;
    match from {
        "over" => Some((to + 1, u64::MAX)),
        from => Some((number(from)?, to)),
    }
}
