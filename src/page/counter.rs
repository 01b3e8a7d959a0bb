//! Characters left: told once they run short, and read out only when that begins and when there are too many.

use super::Page;
use super::binding::Bound;
use super::dom::{make, set};
use super::marks::drop_own;
use super::standing::stand_behind;
use super::texts;
use crate::engine::check::{length, limit};
use crate::lean::Digits;
use web_sys::HtmlElement;

/// They run short when a tenth is left.
const SHORT: usize = 10;

impl Page {
    /// Brings the number of characters left up to date.
    pub fn count(&self, bound: &Bound) {
        let left = self.characters_left(bound);
        let Some((left, text)) =
            left.map(|left| (left, if left < 0 { texts::CHARACTERS_OVER } else { texts::CHARACTERS_LEFT }))
        else {
            return bound.drop_counter();
        };
        let words = text.get(self.language()).replace('#', &left.unsigned_abs().digits());
        let began = bound.counter.borrow().is_none();
        let counter = self.counter(bound);
        let was_over = counter.class_list().contains("bn-over");
        let _ = counter.class_list().toggle_with_force("bn-over", left < 0);
        set(&counter, "lang", self.language().tag());
        counter.set_text_content(Some(&words));
        if !counter.is_connected() {
            stand_behind(&counter, bound.first());
        }
        if began || was_over != (left < 0) {
            self.say(&words);
        }
    }

    /// How many characters are left where they run short; below 0 when there are too many.
    fn characters_left(&self, bound: &Bound) -> Option<i64> {
        let place = bound.place.get();
        let session = self.session.borrow();
        let limit = limit(session.evaluation(), place.field)?;
        let length = session
            .evaluation()
            .typed(place)
            .map_or(0, |answer| length(session.evaluation(), place.field, answer.as_text()));
        (length * SHORT >= limit * (SHORT - 1) && length > 0).then_some(limit as i64 - length as i64)
    }

    fn counter(&self, bound: &Bound) -> HtmlElement {
        if let Some(counter) = bound.counter.borrow().clone().filter(|counter| counter.is_connected()) {
            return counter;
        }
        let counter = make(&self.document, "p.bn-counter own", "");
        bound.counter.replace(Some(counter.clone()));
        counter
    }
}

impl Bound {
    /// There are enough characters left.
    pub fn drop_counter(&self) {
        if let Some(counter) = self.counter.take() {
            drop_own(&counter);
        }
    }
}
