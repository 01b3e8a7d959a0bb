//! Leaving the page with answers that were neither prepared nor saved asks first. The browser writes the question.

use super::listener::Listener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Asks before the page is left. It listens only while there is something to lose: a page that listens all the time is
/// not kept for the back button.
#[derive(Default)]
pub struct Leaving(RefCell<Option<Listener>>);

impl Leaving {
    /// From now on leaving asks first.
    pub fn ask_first(&self) {
        if self.0.borrow().is_some() {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let listener = Listener::new(&window, "beforeunload", |event| {
            event.prevent_default();
            // What browsers before 2023 go by.
            let _ = js_sys::Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
        });
        self.0.replace(Some(listener));
    }

    /// Whether it asks.
    pub fn asks(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// There is nothing to lose any more.
    pub fn forget(&self) {
        self.0.take();
    }
}
