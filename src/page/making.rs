//! Making parts of ours: sentences in the person's language, paragraphs, links. What many files of the page use.

use super::Page;
use super::dom::{add, set, write};
use crate::engine::words::Words;
use crate::text::Text;
use web_sys::{Element, HtmlElement};

/// Adds a part that says a text.
pub fn add_said(parent: &Element, description: &str, text: &str) -> HtmlElement {
    let part = add(parent, description, "");
    write(&part, text);
    part
}

/// Adds a link to an address.
pub fn add_link(parent: &Element, address: &str, text: &str) -> HtmlElement {
    let link = add_said(parent, "a.bn-link", text);
    set(&link, "href", address);
    link
}

impl Page {
    /// A sentence in the page's language.
    pub fn text(&self, text: &Text) -> &'static str {
        text.get(self.language())
    }

    /// What the form says in words of its own.
    pub fn own_words(&self) -> &'static Words {
        self.table.words
    }

    /// Says a sentence to those who hear the page.
    pub fn say(&self, sentence: &str) {
        self.ours.places.say(sentence);
    }
}
