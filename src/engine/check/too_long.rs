//! `tooLong`: the authority's limits are not known, so ours are advice; only a guard against pasted novels is an error.

use super::{Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::{Field, Kind};
use crate::engine::layout::{FieldId, Layout, Place};
use crate::format::{scalars, units};
use crate::text::{Text, text};

/// No answer may have more Unicode scalars than this.
pub const GUARD: usize = 50_000;

/// The advised greatest number of Unicode scalars in one line.
const TEXT: usize = 200;

/// The advised greatest number of Unicode scalars in several lines.
const LONG: usize = 4_000;

/// See the module.
pub struct TooLong;

impl Rule for TooLong {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "tooLong",
            text(
                "Texten är för lång. Korta ner den till högst # tecken.",
                "The text is too long. Shorten it to # characters at most.",
            ),
        )
        .citing_nothing()
        .levels(&[Level::Advice])
        .looking_for("A text is longer than advised.");
        &FACTS
    }

    fn on(&self, _: &Layout, _: FieldId) -> bool {
        true
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let answer = evaluation.answer(place)?;
        // A scalar takes at least one byte, and so does a unit: a short text need not be counted.
        let shortest_limit = limit(evaluation, place.field).unwrap_or(GUARD).min(GUARD);
        let long = || answer.texts().iter().filter(|text| text.len() > shortest_limit);
        if long().any(|text| scalars(text) > GUARD) {
            return Some(Level::Error);
        }
        let limit = limit(evaluation, place.field)?;
        long().any(|text| length(evaluation, place.field, text) > limit).then_some(Level::Advice)
    }

    fn says(&self, found: &Found) -> Text {
        if found.level == Level::Advice {
            return text(
                "Texten är längre än vi rekommenderar. Korta gärna ner den till # tecken.",
                "The text is longer than we recommend. Consider shortening it to # characters.",
            );
        }
        self.facts().says
    }

    fn number(&self, found: &Found) -> Option<usize> {
        if found.level == Level::Error { Some(GUARD) } else { limit(found.evaluation, found.place.field) }
    }
}

/// The advised greatest length of a field: the host page's, else ours; `None` where none is advised.
pub fn limit(evaluation: &Evaluation, field: FieldId) -> Option<usize> {
    advised_length(evaluation.layout().field(field)).map(|ours| evaluation.limit(field).unwrap_or(ours))
}

/// How long a text is, as its field's limit counts: a host's `maxlength` in UTF-16 code units, ours in Unicode scalars.
pub fn length(evaluation: &Evaluation, field: FieldId, text: &str) -> usize {
    if evaluation.limit(field).is_some() { units(text) } else { scalars(text) }
}

/// The greatest number of Unicode scalars that we advise for a field.
pub const fn advised_length(field: &Field) -> Option<usize> {
    match (field.kind, field.limit) {
        (Kind::Text | Kind::Long, Some(limit)) => Some(limit as usize),
        (Kind::Text, None) => Some(TEXT),
        (Kind::Long, None) => Some(LONG),
        _ => None,
    }
}
