//! The box that says how much of the 72 hours is left. It is not read out at every minute, only when the status changes.

use super::Page;
use super::dom::{append, clear, element, set};
use crate::deadline::Status;
use crate::text::{deadline, page};
use crate::zone::in_stockholm;
use web_sys::HtmlElement;

impl Page {
    /// Brings the box up to date.
    pub fn show_deadline(&self) {
        let now = *self.session.borrow().deadline();
        let language = self.language();
        let place = &self.places.deadline;
        let before = self.shown_status.replace(Some(now.status));
        set(place, "class", &["bn-deadline bn-", now.status.as_str()].concat());
        set(place, "aria-label", page::DEADLINE.get(language));
        let clock = if self.clock.is_fixed() { page::FIXED_CLOCK } else { page::CLOCK };
        let clock = clock.get(language).replace('#', &deadline::moment(in_stockholm(self.clock.now()), language));
        clear(place);
        append(place, &[&self.paragraph("bn-deadline-left", &deadline::time_left(&now, language))]);
        if now.status != Status::Unknown {
            append(place, &[&self.paragraph("bn-deadline-at", &deadline::runs_out(&now, language))]);
        }
        append(place, &[&self.paragraph("bn-deadline-clock", &clock)]);
        if before.is_some_and(|before| before != now.status) {
            self.places.say(&deadline::time_left(&now, language));
        }
    }

    /// How much is left, in words.
    pub fn time_left(&self) -> String {
        deadline::time_left(self.session.borrow().deadline(), self.language())
    }

    /// A paragraph of ours.
    pub fn paragraph(&self, class: &str, text: &str) -> HtmlElement {
        element(&self.document, "p", class, text)
    }
}
