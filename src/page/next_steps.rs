//! What happens next, in the preview and with the result: nobody may believe that they have notified, and nobody shall be
//! surprised by what becomes of their words.

use super::Page;
use super::dom::{add, set};
use super::making::{add_link, add_said};
use super::texts;
use crate::lean::Digits;
use crate::text::Text;
use web_sys::Element;

impl Page {
    /// Adds what happens next, unless the page sends the form itself and knows better.
    pub fn append_next_steps(&self, parent: &Element) {
        if self.posts() {
            return;
        }
        let part = add(parent, "div.bn-next", "");
        add(&part, "h3.bn-heading", self.text(&texts::NEXT));
        let list = add(&part, "ul.bn-list", "");
        for step in self.own_words().next_steps {
            add_said(&list, "li", self.text(step));
        }
        if let Some(months) = self.table.city.retention_months {
            let kept = if months == 1 { &texts::RETENTION_OF_A_MONTH } else { &texts::RETENTION };
            add_said(&list, "li", &self.text(kept).replace('#', &months.digits()));
        }
    }

    /// Where it goes from here, and what a link to it says.
    pub fn service(&self) -> Option<(Text, &'static str)> {
        let own = self.own_words();
        let adjusted = self.table.city.notify.map(|address| (own.service_elsewhere, address));
        adjusted.or(own.service)
    }

    /// Adds the way to where it goes from here, if that is known.
    pub fn append_service_link(&self, parent: &Element) {
        let Some((text, address)) = self.service() else { return };
        let link = add_link(&add(parent, "p", ""), address, self.text(&text));
        // What was typed would be gone with the page.
        set(&link, "target", "_blank");
        set(&link, "rel", "noopener");
    }
}
