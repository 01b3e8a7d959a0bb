//! "Save" and "Open": where the page has a place for them, `data-bn-files`. What they do stands in `files/files.js`: it is all about the browser.

use super::Page;
use super::enhancement::Enhancement;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlFormElement;

#[wasm_bindgen(module = "/src/page/files/files.js")]
extern "C" {
    type Files;

    /// Holds the form until it is stopped.
    #[wasm_bindgen(constructor)]
    fn new(form: &HtmlFormElement, held: Enhancement) -> Files;

    /// Puts the parts into the places that have none.
    #[wasm_bindgen(method)]
    fn insert(this: &Files);

    /// Whether every place has its part.
    #[wasm_bindgen(method)]
    fn stand(this: &Files) -> bool;

    /// The page speaks another language.
    #[wasm_bindgen(method)]
    fn speak(this: &Files);

    /// Takes off what is said beside fields.
    #[wasm_bindgen(method, js_name = forgetNotes)]
    fn forget_notes(this: &Files);

    #[wasm_bindgen(method)]
    fn stop(this: &Files);
}

/// What offers files, where something does.
#[derive(Default)]
pub struct Offered(RefCell<Option<Files>>);

impl Page {
    /// Offers to save and open, where cases are what the form is about.
    pub fn offer_files(self: &Rc<Self>) {
        if self.has_cases() {
            let files = Files::new(&self.form, Enhancement(Rc::clone(self)));
            files.insert();
            self.files.0.replace(Some(files));
        }
    }

    /// Puts back what the host has taken away.
    pub fn offer_files_again(&self) {
        if let Some(files) = &*self.files.0.borrow() {
            files.insert();
        }
    }

    /// Whether they are offered wherever the page has a place for them.
    pub fn files_stand(&self) -> bool {
        self.files.0.borrow().as_ref().is_none_or(Files::stand)
    }

    /// They are offered in another language.
    pub fn label_files(&self) {
        if let Some(files) = &*self.files.0.borrow() {
            files.speak();
        }
    }

    /// What a file has had said beside fields is about another case.
    pub fn forget_notes(&self) {
        if let Some(files) = &*self.files.0.borrow() {
            files.forget_notes();
        }
    }

    /// Nothing is offered any more.
    pub fn drop_files(&self) {
        if let Some(files) = self.files.0.take() {
            files.stop();
        }
    }
}
