//! Making parts of ours: sentences in the person's language, paragraphs, links. What many files of the page use.

use super::Page;
use super::dom::{append, element, set, write};
use crate::engine::words::Words;
use crate::text::Text;
use web_sys::{Element, HtmlElement};

impl Page {
    /// A sentence in the page's language.
    pub fn text(&self, text: &Text) -> &'static str {
        text.get(self.language())
    }

    /// What the form says in words of its own.
    pub fn own_words(&self) -> &'static Words {
        self.table.words
    }

    /// A paragraph of ours.
    pub fn paragraph(&self, class: &str, text: &str) -> HtmlElement {
        let paragraph = element(&self.document, "p", class, "");
        write(&paragraph, text);
        paragraph
    }

    /// A link to an address.
    pub fn link(&self, address: &str, text: &str) -> HtmlElement {
        let link = element(&self.document, "a", "bn-link", "");
        write(&link, text);
        set(&link, "href", address);
        link
    }

    /// A paragraph around an element.
    pub fn in_paragraph(&self, part: &Element) -> HtmlElement {
        let paragraph = self.paragraph("", "");
        append(&paragraph, &[part]);
        paragraph
    }

    /// Says a sentence to those who hear the page.
    pub fn say(&self, sentence: &str) {
        self.ours.places.say(sentence);
    }
}
