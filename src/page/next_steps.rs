//! What happens next, in the preview and with the result: nobody may believe that they have notified, and nobody shall be
//! surprised by what becomes of their words.

use super::Page;
use super::dom::{append, element, set, write};
use super::texts;
use web_sys::{Element, HtmlElement};

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
        append(&part, &[&list]);
        append(parent, &[&part]);
    }

    /// The way to the authority.
    pub fn e_service_link(&self) -> HtmlElement {
        let link = self.link(self.own_words().service_address, self.text(&self.own_words().service));
        // What was typed would be gone with the page.
        set(&link, "target", "_blank");
        set(&link, "rel", "noopener");
        self.in_paragraph(&link)
    }
}
