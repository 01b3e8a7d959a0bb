//! Renders the whole form from the table, for a page that has none. What it makes is an ordinary form with ordinary controls;
//! bringing it to life is the same as for a form of the host's.

mod control;
mod question;
pub mod written;

use super::dom::{add, make, select, select_around, set};
use super::texts;
use crate::engine::form::Section;
use crate::engine::table::Table;
use crate::text::Language;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement};
use written::Written;

/// Makes the parts of a form.
pub struct Renderer {
    table: &'static Table,
    document: Document,
    words: Rc<Written>,
    /// What every id begins with. It holds no digit, for a digit would be taken for a row's number.
    ids: String,
    /// Whether the page has a main heading of its own.
    below_heading: bool,
    /// Whether it stands in a form of the host's.
    within_form: bool,
}

impl Renderer {
    /// A renderer for an element, whose ids no other element of the document has.
    pub fn new(table: &'static Table, document: &Document, host: &Element, words: Rc<Written>) -> Self {
        let taken = |ids: &String| {
            let all = ["[id^=\"", ids, "-\"]"].concat();
            !select_around(host, &all).is_empty()
        };
        let mut ids = "bn".to_owned();
        while taken(&ids) {
            ids.push('n');
        }
        let headings = document.document_element().map(|root| select(&root, "h1")).unwrap_or_default();
        let below_heading = headings.iter().any(|heading| !host.contains(Some(heading)));
        let within_form = host.closest("form").is_ok_and(|form| form.is_some());
        Self { table, document: document.clone(), words, ids, below_heading, within_form }
    }

    /// The whole form.
    pub fn form(&self) -> HtmlFormElement {
        let form = make(&self.document, "form.bn-form", "");
        form.set_id(&self.id("form"));
        set(&form, "lang", self.words.language().tag());
        // Disables everything at once.
        let all = add(&form, "fieldset.bn-all role=none", "");
        let title = self.said(&all, &[self.heading(0), ".bn-title"].concat(), self.table.form.title);
        title.set_id(&self.id("title"));
        set(&form, "aria-labelledby", &title.id());
        self.add_languages(&all);
        self.add_introduction(&all);
        self.said(&all, "p.bn-numbers", self.table.words.numbers);
        add(&all, "div.bn-place-files data-bn-files", "");
        add(&all, "div.bn-place-summary data-bn-summary", "");
        add(&all, "div.bn-place-deadline data-bn-deadline", "");
        let body = add(&all, "div.bn-body", "");
        self.add_contents(&body);
        let sections = add(&body, "div.bn-sections", "");
        for section in self.table.form.sections {
            self.add_section(&sections, section);
        }
        let actions = add(&sections, "div.bn-actions", "");
        add(&actions, "div.bn-place-result data-bn-result", "");
        add(&actions, "div.bn-place-preview data-bn-preview", "");
        add(&actions, "div.bn-place-save data-bn-files=save", "");
        self.said(&actions, "button.bn-button.bn-submit", self.table.words.prepare);
        form.unchecked_into()
    }

    fn add_section(&self, parent: &Element, section: &'static Section) {
        let part = add(parent, "section.bn-section", "");
        let heading = self.said(&part, &[self.heading(1), ".bn-section-title tabindex=-1"].concat(), section.title);
        heading.set_id(&self.id(section.id));
        set(&part, "aria-labelledby", &heading.id());
        self.append_questions(&part, section.questions);
    }

    /// The table of contents. How far each section has come is written by the page that is alive.
    fn add_contents(&self, parent: &Element) {
        let nav = add(parent, "nav.bn-contents own", "");
        let heading = self.said(&nav, &[self.heading(1), ".bn-contents-title"].concat(), texts::CONTENTS);
        heading.set_id(&self.id("contents"));
        set(&nav, "aria-labelledby", &heading.id());
        let list = add(&nav, "ol.bn-contents-list", "");
        for section in self.table.form.sections {
            let item = add(&list, "li", "");
            let link = self.said(&item, "a.bn-link", section.title);
            let id = self.id(section.id);
            set(&link, "href", &["#", &id].concat());
            set(&link, super::links::TO, &id);
            let standing = add(&item, "span.bn-standing", "");
            set(&add(&standing, "span.bn-section-errors", ""), super::progress::ERRORS_OF, section.id);
            set(&add(&standing, "span.bn-progress", ""), super::progress::OF, section.id);
        }
    }

    fn add_languages(&self, parent: &Element) {
        let part = add(parent, "p.bn-languages own", "");
        for (language, name) in [(Language::Swedish, "Svenska"), (Language::English, "English")] {
            let button = add(&part, "button.bn-button.bn-language type=button", name);
            set(&button, "lang", language.tag());
            set(&button, written::LANGUAGE, language.tag());
            set(&button, "aria-pressed", if language == self.words.language() { "true" } else { "false" });
        }
    }

    /// What it is, that nothing is sent, and the 72 hours.
    fn add_introduction(&self, parent: &Element) {
        let part = add(parent, "div.bn-introduction", "");
        let own = self.table.words;
        let [what, hours] = own.introduction;
        let sends = if self.within_form { own.sends_nothing_on } else { own.sends_nothing };
        for text in [what, sends, hours] {
            self.said(&part, "p", text);
        }
    }

    /// The tag of a heading so many steps below the title, which is the page's main heading where that has none.
    fn heading(&self, steps: usize) -> &'static str {
        ["h1", "h2", "h3"][steps + usize::from(self.below_heading)]
    }

    /// A part that says a text in the language of the form.
    fn said(&self, parent: &Element, description: &str, text: crate::text::Text) -> HtmlElement {
        let part = add(parent, description, "");
        self.words.write(&part, text);
        part
    }

    /// An id for what has this name.
    fn id(&self, name: &str) -> String {
        let readable = name.replace(['.', '['], "-").replace(']', "");
        [&self.ids, "-", &readable].concat()
    }
}
