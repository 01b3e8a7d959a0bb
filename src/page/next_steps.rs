//! What happens next, in the preview and with the result: nobody may believe that they have notified, and nobody shall be
//! surprised by what becomes of their words.

use super::Page;
use super::dom::{append, element, set, write};
use super::texts;
use web_sys::Element;

impl Page {
    /// Adds what happens next, unless the page sends the form itself and knows better.
    pub fn append_next_steps(&self, parent: &Element) {
        if self.posts() {
            return;
        }
        let part = element(&self.document, "div", "bn-next", "");
        append(&part, &[&element(&self.document, "h3", "bn-heading", self.text(&texts::NEXT))]);
        let list = element(&self.document, "ul", "bn-list", "");
        for step in self.own_words().next_steps {
            let item = element(&self.document, "li", "", "");
            write(&item, self.text(step));
            append(&list, &[&item]);
        }
        if let Some(months) = self.table.city.retention_months {
            let item = element(&self.document, "li", "", "");
            write(
                &item,
                &self
                    .text(if months == 1 { &texts::RETENTION_OF_A_MONTH } else { &texts::RETENTION })
                    .replace('#', &months.to_string()),
            );
            append(&list, &[&item]);
        }
        append(&part, &[&list]);
        append(parent, &[&part]);
    }

    /// Adds the way to where it goes from here, if that is known.
    pub fn append_service_link(&self, parent: &Element) {
        let own = self.own_words();
        let adjusted = self.table.city.notify.map(|address| (own.service_elsewhere, address));
        let Some((text, address)) = adjusted.or(own.service) else { return };
        let link = self.link(address, self.text(&text));
        // What was typed would be gone with the page.
        set(&link, "target", "_blank");
        set(&link, "rel", "noopener");
        append(parent, &[&self.in_paragraph(&link)]);
    }
}
