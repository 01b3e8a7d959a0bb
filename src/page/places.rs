//! Where our own parts stand: at the places that the host has marked, else on top of the form and before its first submit
//! button.

use super::Page;
use super::dom::{make, set};
use super::later::later;
use super::marks::drop_own;
use super::standing::dress;
use super::texts;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement};

#[wasm_bindgen(module = "/src/page/parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = insertPlaces)]
    fn insert_places(
        form: &HtmlFormElement,
        summary: &Element,
        deadline: &Element,
        preview: &Element,
        result: &Element,
        status: &Element,
        line: &Element,
    );

    /// Writes the submission where the host wants it, or takes it back.
    #[wasm_bindgen(js_name = fillHidden)]
    pub fn fill_hidden(form: &HtmlFormElement, text: Option<String>);
}

/// Our own parts of the page.
pub struct Places {
    /// The list of errors.
    pub summary: HtmlElement,
    /// The 72 hours.
    pub deadline: HtmlElement,
    /// The button that opens the preview.
    pub preview: HtmlElement,
    /// What it stands in where the host has no place for it: a line of its own.
    preview_line: HtmlElement,
    /// What came of the submission.
    pub result: HtmlElement,
    /// Heard, not seen.
    status: HtmlElement,
    /// What is to be said at the end of this step.
    said: Rc<RefCell<Vec<String>>>,
}

impl Places {
    /// Makes them; they stand nowhere yet.
    pub fn new(document: &Document) -> Self {
        let part = |description: &str| make(document, description, "");
        Self {
            summary: part("div.bn-summary own role=group tabindex=-1 hidden"),
            deadline: part("div.bn-deadline own role=group"),
            preview: part("button.bn-button.bn-preview-button own type=button"),
            preview_line: part("div.bn-preview-line own"),
            result: part("div.bn-result own role=group tabindex=-1 hidden"),
            status: part("div.bn-visually-hidden own role=status"),
            said: Rc::default(),
        }
    }

    /// Puts those where they belong that stand nowhere.
    pub fn insert(&self, form: &HtmlFormElement) {
        let Self { summary, deadline, preview, preview_line, result, status, .. } = self;
        insert_places(form, summary, deadline, preview, result, status, preview_line);
    }

    /// Whether they stand on the page, all of them.
    pub fn stand(&self) -> bool {
        self.all().iter().all(|part| part.is_connected())
    }

    fn all(&self) -> [&HtmlElement; 5] {
        [&self.summary, &self.deadline, &self.preview, &self.result, &self.status]
    }

    /// Takes them out.
    pub fn remove(&self) {
        for part in self.all() {
            drop_own(part);
        }
        drop_own(&self.preview_line);
    }

    /// Says something to those who listen to the page, once they have heard what they are at. What comes of one step is
    /// said in one go: words that replace others at once are the only ones that are heard.
    pub fn say(&self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.said.borrow_mut().push(words.to_owned());
        if self.said.borrow().len() > 1 {
            return;
        }
        let (status, said) = (self.status.clone(), Rc::clone(&self.said));
        let tell = move || {
            let mut words = said.take().join(" ");
            // The same words again are said again only if the text differs.
            if status.text_content().is_some_and(|before| before == words) {
                words.push('\u{a0}');
            }
            status.set_text_content(Some(&words));
        };
        later(0, Box::new(tell));
    }
}

impl Page {
    /// Writes on them what does not depend on the answers.
    pub fn label_places(&self) {
        self.ours.places.preview.set_text_content(Some(texts::PREVIEW.get(self.language())));
        dress(&self.ours.places.preview, None);
        // Our words may be in another language than the host's around them.
        for part in
            [&self.ours.places.summary, &self.ours.places.deadline, &self.ours.places.preview, &self.ours.places.result]
        {
            set(part, "lang", self.language().tag());
        }
        set(&self.ours.places.status, "lang", self.language().tag());
    }
}
