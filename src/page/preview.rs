//! The whole notification to read through before it is prepared, in a dialog of the browser's own: it keeps the focus, and
//! gives it back.

use super::Page;
use super::dom::{add, free_id, make, select, set};
use super::file_name::file_name;
use super::listener::Listener;
use super::making::add_said;
use super::marks::drop_own;
use super::sheet::{PRINTING, Sheet};
use super::texts;
use crate::engine::check::Level;
use crate::js::js_value;
use crate::lean::Digits;
use crate::paper::{of_form, sent};
use crate::time::zone::in_stockholm;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

#[wasm_bindgen(module = "/src/page/paper.js")]
extern "C" {
    /// Shows a paper in a part of ours.
    #[wasm_bindgen(js_name = renderPaper)]
    fn render_paper(parent: &Element, paper: &JsValue);
}

#[wasm_bindgen(module = "/src/page/paper_tools.js")]
extern "C" {
    /// Opens a dialog on top of the page, and has its buttons print, copy and keep what is shown in it.
    #[wasm_bindgen(js_name = openPaper)]
    fn open_paper(form: &Element, dialog: &Element, paper: &JsValue, name: &str, buttons: Array, words: Array);
}

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
        let [print, copy, keep, close] = [texts::PRINT, texts::COPY, texts::KEEP, texts::CLOSE]
            .map(|text| add(&bar, "button.bn-button type=button", self.text(&text)));
        let title = self.text(&self.own_words().preview_title);
        let title = add(&dialog, "h2.bn-heading.bn-screen tabindex=-1 autofocus", title);
        title.set_id(&free_id(&self.form, "bn-preview-title"));
        set(&dialog, "lang", self.language().tag());
        set(&dialog, "aria-labelledby", &title.id());
        let sent = self.has_cases().then(|| sent(self.submitted_at(), self.language()));
        let paper = of_form(&self.session.borrow(), sent);
        add(&dialog, "p.bn-paper-title.bn-heading", &paper.title);
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
        let Ok(paper) = js_value(&paper) else { return };
        render_paper(&dialog, &paper);
        self.add_links(&dialog);
        let steps = add(&dialog, "div.bn-screen", "");
        self.append_next_steps(&steps);
        let words = Array::new();
        for text in [texts::COPIED, texts::NOT_COPIED, texts::KEPT, texts::UNREACHABLE] {
            words.push(&self.text(&text).into());
        }
        let buttons = Array::of3(&print, &copy, &keep);
        open_paper(&self.form, &dialog, &paper, &self.name_of_paper(), buttons, words);
        self.show_dialog(dialog, &close);
    }

    /// What the file of the preview is called.
    fn name_of_paper(&self) -> String {
        let name = file_name(self.session.borrow().evaluation(), in_stockholm(self.clock.now()));
        [name.trim_end_matches("json"), "html"].concat()
    }

    fn show_dialog(self: &Rc<Self>, dialog: HtmlDialogElement, close: &HtmlElement) {
        let closing = |target: &HtmlElement, name: &'static str| {
            let page = Rc::downgrade(self);
            Listener::new(target, name, move |_| {
                if let Some(page) = page.upgrade() {
                    page.guarded(&mut |page| page.preview.close());
                }
            })
        };
        let listeners = [closing(close, "click"), closing(&dialog, "close")];
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

    /// A link from each answer to its question, where the page has it.
    fn add_links(&self, dialog: &Element) {
        for entry in select(dialog, "[data-bn-field]") {
            let name = entry.get_attribute("data-bn-field").unwrap_or_default();
            let Some(place) = self.table.place(&name) else { continue };
            let number = self.table.entry(place.field).question.number;
            let Some(bound) = self.bound().into_iter().find(|bound| bound.entry().question.number == number) else {
                continue;
            };
            let link = self.add_link_to(&entry, &bound, self.text(&texts::EDIT));
            link.set_class_name("bn-link bn-screen");
            let which = self.text(&texts::EDIT_WHICH).replace('#', &number.digits());
            add(&link, "span.bn-visually-hidden", &which);
        }
    }
}
