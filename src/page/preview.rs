//! The whole notification to read through before it is prepared, in a dialog of the browser's own: it keeps the focus, and
//! gives it back.

use super::Page;
use super::dom::{append, button, element, free_id, set};
use super::events::open_dialog;
use super::listener::Listener;
use super::marks::{drop_own, own};
use super::sheet::{PRINTING, Sheet};
use super::texts;
use crate::engine::check::Level;
use crate::engine::preview::{PreviewEntry, PreviewSection};
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
        let dialog: HtmlDialogElement = element(&self.document, "dialog", "bn-preview", "").unchecked_into();
        let title = element(&self.document, "h2", "bn-heading", self.text(&self.own_words().preview_title));
        title.set_id(&free_id(&self.form, "bn-preview-title"));
        own(&dialog);
        set(&dialog, "lang", self.language().tag());
        set(&dialog, "aria-labelledby", &title.id());
        set(&title, "tabindex", "-1");
        set(&title, "autofocus", "");
        let close = button(&self.document, "bn-button", self.text(&texts::CLOSE));
        let print = button(&self.document, "bn-button", self.text(&texts::PRINT));
        let bar = element(&self.document, "div", "bn-preview-bar bn-screen", "");
        append(&bar, &[&print, &close]);
        append(&dialog, &[&bar, &title]);
        if !self.posts() {
            append(
                &dialog,
                &[&self.paragraph("bn-not-sent", &self.own_words().not_handed_over(&self.table.city, self.language()))],
            );
        }
        self.append_time_left(&dialog);
        let numbers = self.text(&self.own_words().numbers);
        if !numbers.is_empty() {
            append(&dialog, &[&self.paragraph("", numbers)]);
        }
        self.append_considerations(&dialog);
        let sections = self.session.borrow().preview();
        for section in &sections {
            append(&dialog, &[&self.section(section)]);
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
                let list = self.problem_list(&problems);
                let class = ["bn-considerations bn-", level.as_str()].concat();
                let part = element(&self.document, "div", &class, "");
                append(&part, &[&element(&self.document, "h3", "bn-heading", self.text(&heading)), &list]);
                append(dialog, &[&part]);
            }
        }
    }

    fn section(self: &Rc<Self>, section: &PreviewSection) -> HtmlElement {
        let part = element(&self.document, "section", "bn-preview-section", "");
        append(&part, &[&element(&self.document, "h3", "bn-heading", section.title)]);
        for entry in &section.entries {
            append(&part, &[&self.entry(entry)]);
        }
        part
    }

    fn entry(self: &Rc<Self>, entry: &PreviewEntry) -> HtmlElement {
        let part = element(&self.document, "div", "bn-preview-entry", "");
        let number = entry.number.to_string();
        let heading = element(&self.document, "h4", "bn-question", &[&number, ". ", entry.question].concat());
        append(&part, &[&heading]);
        for line in &entry.lines {
            append(&part, &[&element(&self.document, "p", "bn-answer", line)]);
        }
        if !entry.answered {
            append(&part, &[&self.paragraph("bn-answer bn-not-answered", self.text(&texts::NOT_ANSWERED))]);
        }
        if let Some(link) = self.edit_link(entry.number) {
            append(&part, &[&link]);
        }
        part
    }

    /// A link back to a question, where the page has it.
    fn edit_link(self: &Rc<Self>, number: u8) -> Option<HtmlElement> {
        let bound = self.bound().into_iter().find(|bound| bound.entry().question.number == number)?;
        let link = self.link_to(&bound, self.text(&texts::EDIT));
        link.set_class_name("bn-link bn-screen");
        let which = self.text(&texts::EDIT_WHICH).replace('#', &number.to_string());
        append(&link, &[&element(&self.document, "span", "bn-visually-hidden", &which)]);
        Some(link)
    }
}
