//! The box that says how much of the 72 hours is left. It is not read out at every minute, only when it has become more or less
//! pressing, and when an hour and a quarter of an hour are left.

use super::Page;
use super::dom::{clear, set, steadily};
use super::making::add_said;
use super::texts;
use crate::engine::time_left;
use crate::time::deadline::Status;
use crate::time::zone::in_stockholm;
use web_sys::Element;

const TIME_LEFT: &str = ".bn-time-left";

impl Page {
    /// Brings the box up to date, and wherever else it stands how much is left. Says whether the status is another one.
    pub fn show_deadline(&self) -> bool {
        if self.waiting.is_on() {
            return false;
        }
        let (place, known) = (&self.ours.places.deadline, self.knows_discovery());
        // The host may ask for the day of discovery on a step that comes later, and no longer on another. An unchanged attribute is left alone.
        if place.hidden() == known {
            place.set_hidden(!known);
        }
        if !known {
            return false;
        }
        let now = *self.session.borrow().deadline();
        let language = self.language();
        let before = self.telling.shown_deadline.replace(Some(now));
        let urgency = now.urgency().map_or_else(String::new, |urgency| [" bn-urgency-", urgency.as_str()].concat());
        set(place, "class", &["bn-deadline bn-", now.status.as_str(), &urgency].concat());
        set(place, "aria-label", self.table.words.time.name.get(language));
        let clock = if self.clock.is_fixed() { texts::FIXED_CLOCK } else { texts::CLOCK };
        let mut clock = clock.get(language).replace('#', &time_left::moment(in_stockholm(self.clock.now()), language));
        // Once it is sent, nothing depends on what the clock shows.
        if let (Some(submitted), Some(words)) = (now.submitted, self.table.words.time.sent) {
            let at = time_left::sent_at(submitted, language);
            clock = at.map_or_else(String::new, |at| words.at.get(language).replace('#', &at));
        }
        let left = time_left::time_left(&now, &self.table.words.time, language);
        let runs_out = if now.status == Status::Unknown { String::new() } else { time_left::runs_out(&now, language) };
        let note = self.table.words.time.note.map_or("", |note| note.get(language));
        let is_said = |said: String| said == [&*left, &runs_out, note, &clock].concat();
        // The form is read often, and says the same most times.
        if !place.text_content().is_some_and(is_said) {
            steadily(&self.form, &mut || {
                clear(place);
                add_said(place, "p.bn-deadline-left", &left);
                if !runs_out.is_empty() {
                    add_said(place, "p.bn-deadline-at", &runs_out);
                }
                if !note.is_empty() {
                    add_said(place, "p.bn-deadline-note", note);
                }
                if !clock.is_empty() {
                    add_said(place, "p.bn-deadline-clock", &clock);
                }
            });
        }
        let in_result = self.ours.places.result.query_selector(TIME_LEFT).ok().flatten();
        for part in in_result.into_iter().chain(self.preview.find(TIME_LEFT)) {
            part.set_text_content(Some(&left));
        }
        let Some(before) = before else { return false };
        if now.is_news_after(&before) {
            self.say(&left);
        }
        before.status != now.status
    }

    /// Adds a sentence that says how much is left.
    pub fn append_time_left(&self, parent: &Element) {
        if self.knows_discovery() {
            let left = time_left::time_left(self.session.borrow().deadline(), &self.table.words.time, self.language());
            add_said(parent, "p.bn-time-left", &left);
        }
    }

    /// Whether the page asks when the breach was discovered. Without that there is nothing to count.
    fn knows_discovery(&self) -> bool {
        self.table.clock.is_some_and(|clock| !self.session.borrow().evaluation().is_absent(clock.date))
    }
}
