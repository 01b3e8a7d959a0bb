//! The whole notification to read through before it is prepared, in a dialog of the browser's own: it keeps the focus, and
//! gives it back.

use super::Page;
use super::dom::{add, free_id, make, set};
use super::events::open_dialog;
use super::listener::Listener;
use super::making::add_said;
use super::marks::drop_own;
use super::sheet::{PRINTING, Sheet};
use super::texts;
use crate::engine::check::Level;
use crate::engine::preview::{PreviewEntry, PreviewSection};
use crate::lean::Digits;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// The preview, while it is open.
#[derive(Default)]
pub struct PreviewDialog(RefCell<Option<Open>>);

struct Open {
    dialog: HtmlDialogElement,
    sheet: Sheet,
    _listeners: [Listener; 2],
}

impl PreviewDialog {
    /// Closes it and takes it off the page.
    pub fn close(&self) {
        // Closing gives the focus back, which runs listeners: nothing is borrowed by then.
        let open = self.0.take();
        if let Some(Open { dialog, sheet, .. }) = &open {
            sheet.drop();
            dialog.close();
            drop_own(dialog);
        }
    }

    /// What a selector finds in it.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.0.borrow().as_ref()?.dialog.query_selector(selector).ok()?
    }

    /// Whether an element stands in it.
    pub fn contains(&self, element: &Element) -> bool {
        self.0.borrow().as_ref().is_some_and(|open| open.dialog.contains(Some(element)))
    }
}

impl Page {
    /// Opens the preview.
    pub fn open_preview(self: &Rc<Self>) {
        self.preview.close();
        self.fresh();
        self.read_all();
        let dialog: HtmlDialogElement = make(&self.document, "dialog.bn-preview own", "").unchecked_into();
        let bar = add(&dialog, "div.bn-preview-bar.bn-screen", "");
        let print = add(&bar, "button.bn-button type=button", self.text(&texts::PRINT));
        let close = add(&bar, "button.bn-button type=button", self.text(&texts::CLOSE));
        let title = self.text(&self.own_words().preview_title);
        let title = add(&dialog, "h2.bn-heading tabindex=-1 autofocus", title);
        title.set_id(&free_id(&self.form, "bn-preview-title"));
        set(&dialog, "lang", self.language().tag());
        set(&dialog, "aria-labelledby", &title.id());
        if !self.posts() {
            let not_sent = self.own_words().not_handed_over(&self.table.city, self.language());
            add_said(&dialog, "p.bn-not-sent", &not_sent);
        }
        self.append_time_left(&dialog);
        let numbers = self.text(&self.own_words().numbers);
        if !numbers.is_empty() {
            add_said(&dialog, "p", numbers);
        }
        self.append_considerations(&dialog);
        let sections = self.session.borrow().preview();
        for section in &sections {
            self.add_section(&dialog, section);
        }
        self.append_next_steps(&dialog);
        self.show_dialog(dialog, &close, &print);
    }

    fn show_dialog(self: &Rc<Self>, dialog: HtmlDialogElement, close: &HtmlElement, print: &HtmlElement) {
        let closing = |target: &HtmlElement, name: &'static str| {
            let page = Rc::downgrade(self);
            Listener::new(target, name, move |_| {
                if let Some(page) = page.upgrade() {
                    page.guarded(&mut |page| page.preview.close());
                }
            })
        };
        let listeners = [closing(close, "click"), closing(&dialog, "close")];
        open_dialog(&self.form, &dialog, print);
        let sheet = Sheet::default();
        sheet.adopt(&dialog, PRINTING);
        self.preview.0.replace(Some(Open { dialog: dialog.clone(), sheet, _listeners: listeners }));
        let _ = dialog.show_modal();
    }

    /// What stops the submission, what is missing and what may be regretted, on top.
    fn append_considerations(self: &Rc<Self>, dialog: &Element) {
        for (level, heading) in [
            (Level::Error, self.own_words().to_correct),
            (Level::Gap, texts::TO_SUPPLEMENT),
            (Level::Advice, texts::TO_CONSIDER),
        ] {
            let problems = self.problems(level);
            if !problems.is_empty() {
                let part = add(dialog, &["div.bn-considerations.bn-", level.as_str()].concat(), "");
                add(&part, "h3.bn-heading", self.text(&heading));
                self.add_problems(&part, &problems);
            }
        }
    }

    fn add_section(self: &Rc<Self>, dialog: &Element, section: &PreviewSection) {
        let part = add(dialog, "section.bn-preview-section", "");
        add(&part, "h3.bn-heading", section.title);
        for entry in &section.entries {
            self.add_entry(&part, entry);
        }
    }

    fn add_entry(self: &Rc<Self>, section: &Element, entry: &PreviewEntry) {
        let part = add(section, "div.bn-preview-entry", "");
        let number = entry.number.digits();
        add(&part, "h4.bn-question", &[&number, ". ", entry.question].concat());
        for line in &entry.lines {
            add(&part, "p.bn-answer", line);
        }
        if !entry.answered {
            add_said(&part, "p.bn-answer.bn-not-answered", self.text(&texts::NOT_ANSWERED));
        }
        // A link back to the question, where the page has it.
        let bound = self.bound().into_iter().find(|bound| bound.entry().question.number == entry.number);
        if let Some(bound) = bound {
            let link = self.add_link_to(&part, &bound, self.text(&texts::EDIT));
            link.set_class_name("bn-link bn-screen");
            add(&link, "span.bn-visually-hidden", &self.text(&texts::EDIT_WHICH).replace('#', &number));
        }
    }
}
