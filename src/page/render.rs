//! Renders the whole form from the table, for a page that has none. What it makes is an ordinary form with ordinary controls;
//! bringing it to life is the same as for a form of the host's.

mod control;
mod question;
pub mod written;

use super::dom::{append, button, element, select, select_around, set};
use super::marks::own;
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
        let form = self.part("form", "bn-form");
        form.set_id(&self.id("form"));
        set(&form, "lang", self.words.language().tag());
        let title = self.said(self.heading(0), "bn-title", self.table.form.title);
        title.set_id(&self.id("title"));
        set(&form, "aria-labelledby", &title.id());
        // Disables everything at once.
        let all = self.part("fieldset", "bn-all");
        set(&all, "role", "none");
        append(&form, &[&all]);
        let places = [
            &self.languages(),
            &self.introduction(),
            &self.numbers_note(),
            &self.place("summary"),
            &self.place("deadline"),
        ];
        append(&all, &[&title]);
        append(&all, &places.map(|place| place.as_ref()));
        let body = self.part("div", "bn-body");
        append(&body, &[&self.contents()]);
        let sections = self.part("div", "bn-sections");
        for section in self.table.form.sections {
            append(&sections, &[&self.section(section)]);
        }
        append(&sections, &[&self.actions()]);
        append(&body, &[&sections]);
        append(&all, &[&body]);
        form.unchecked_into()
    }

    fn section(&self, section: &'static Section) -> HtmlElement {
        let part = self.part("section", "bn-section");
        let heading = self.said(self.heading(1), "bn-section-title", section.title);
        heading.set_id(&self.id(section.id));
        set(&heading, "tabindex", "-1");
        set(&part, "aria-labelledby", &heading.id());
        append(&part, &[&heading]);
        self.append_questions(&part, section.questions);
        part
    }

    /// The table of contents. How far each section has come is written by the page that is alive.
    fn contents(&self) -> HtmlElement {
        let nav = self.part("nav", "bn-contents");
        let heading = self.said(self.heading(1), "bn-contents-title", texts::CONTENTS);
        heading.set_id(&self.id("contents"));
        set(&nav, "aria-labelledby", &heading.id());
        own(&nav);
        let list = self.part("ol", "bn-contents-list");
        for section in self.table.form.sections {
            let item = self.part("li", "");
            let link = self.said("a", "bn-link", section.title);
            let id = self.id(section.id);
            set(&link, "href", &["#", &id].concat());
            set(&link, super::links::TO, &id);
            let progress = self.part("span", "bn-progress");
            set(&progress, super::progress::OF, section.id);
            let errors = self.part("span", "bn-section-errors");
            set(&errors, super::progress::ERRORS_OF, section.id);
            let standing = self.part("span", "bn-standing");
            append(&standing, &[&errors, &progress]);
            append(&item, &[&link, &standing]);
            append(&list, &[&item]);
        }
        append(&nav, &[&heading, &list]);
        nav
    }

    fn languages(&self) -> HtmlElement {
        let part = self.part("p", "bn-languages");
        own(&part);
        for (language, name) in [(Language::Swedish, "Svenska"), (Language::English, "English")] {
            let button = button(&self.document, "bn-button bn-language", name);
            set(&button, "lang", language.tag());
            set(&button, written::LANGUAGE, language.tag());
            set(&button, "aria-pressed", if language == self.words.language() { "true" } else { "false" });
            append(&part, &[&button]);
        }
        part
    }

    /// What it is, that nothing is sent, and the 72 hours.
    fn introduction(&self) -> HtmlElement {
        let part = self.part("div", "bn-introduction");
        let own = self.table.words;
        let [what, hours] = own.introduction;
        let sends = if self.within_form { own.sends_nothing_on } else { own.sends_nothing };
        for text in [what, sends, hours] {
            append(&part, &[&self.said("p", "", text)]);
        }
        part
    }

    fn numbers_note(&self) -> HtmlElement {
        self.said("p", "bn-numbers", self.table.words.numbers)
    }

    fn actions(&self) -> HtmlElement {
        let part = self.part("div", "bn-actions");
        let submit = self.said("button", "bn-button bn-submit", self.table.words.prepare);
        append(&part, &[&self.place("result"), &self.place("preview"), &submit]);
        part
    }

    /// A place for one of the page's own parts.
    fn place(&self, name: &str) -> HtmlElement {
        let place = self.part("div", &["bn-place-", name].concat());
        set(&place, &["data-bn-", name].concat(), "");
        place
    }

    /// The tag of a heading so many steps below the title, which is the page's main heading where that has none.
    fn heading(&self, steps: usize) -> &'static str {
        ["h1", "h2", "h3"][steps + usize::from(self.below_heading)]
    }

    fn part(&self, tag: &str, class: &str) -> HtmlElement {
        element(&self.document, tag, class, "")
    }

    fn said(&self, tag: &str, class: &str, text: crate::text::Text) -> HtmlElement {
        let part = self.part(tag, class);
        self.words.write(&part, text);
        part
    }

    /// An id for what has this name.
    fn id(&self, name: &str) -> String {
        let readable = name.replace(['.', '['], "-").replace(']', "");
        [&self.ids, "-", &readable].concat()
    }
}
