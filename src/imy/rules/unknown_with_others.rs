//! `unknownWithOthers`: what is not known cannot be known at the same time.

use crate::engine::check::{Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, Layout, Place};
use crate::text::text;

const GROUPS: FieldId = id!("dataSubjects.groups");
const CATEGORIES: FieldId = id!("personalData.categories");

/// See the module.
pub struct UnknownWithOthers;

impl Rule for UnknownWithOthers {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "unknownWithOthers",
            text(
                "Ni har markerat både att det inte är känt och andra alternativ. Behåll det som stämmer.",
                "You have marked both that it is not known and other alternatives. Keep what is right.",
            ),
        )
        .levels(&[Level::Advice])
        .looking_for("\"Kan inte ange\" or \"Okänd\" is chosen together with others.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == GROUPS || field == CATEGORIES
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let not_known = match place.field {
            GROUPS => choice!(GROUPS, "not-known"),
            _ => choice!(CATEGORIES, "not-known"),
        };
        let chosen = evaluation.chosen(place.field);
        (chosen.holds(not_known) && chosen.len() > 1).then_some(Level::Advice)
    }
}
