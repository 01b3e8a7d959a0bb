//! The events that the page hears from us. They bubble and cross shadow roots; but for the submission none carries what
//! the person typed. Nothing of ours is borrowed while they run: a listener may call anything.

use super::Page;
use crate::engine::session::Change;
use crate::js::{Misuse, js_object, js_value};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};

#[wasm_bindgen(module = "/src/page/handing_over.js")]
extern "C" {
    /// Sends an event. Without a detail it does not bubble.
    fn send(target: &EventTarget, name: &str, detail: &JsValue, cancelable: bool) -> bool;

    /// The address of a file that the browser keeps in memory for a link to it.
    #[wasm_bindgen(js_name = keepFile)]
    pub fn keep_file(text: &str) -> Option<String>;

    /// Nobody needs it any more.
    #[wasm_bindgen(js_name = dropFile)]
    pub fn drop_file(address: &str);

    /// Whether the page stands in another, which may forbid what a page of its own may do.
    #[wasm_bindgen(js_name = isInFrame)]
    pub fn is_in_frame(element: &Element) -> bool;
}

/// Sends an event to whoever listens; `false` when a listener has cancelled it.
pub fn dispatch(target: &EventTarget, name: &str, detail: JsValue, cancelable: bool) -> bool {
    send(target, &["breach-notification-", name].concat(), &detail, cancelable)
}

impl Page {
    /// The form is live.
    pub fn announce_ready(&self, missing: &[u8], unknown: &[String]) -> Result<(), JsValue> {
        let detail = js_object([
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("missingQuestions", js_value(missing)?),
            ("unknownControls", js_value(unknown)?),
        ])?;
        dispatch(&self.target, "ready", detail, false);
        Ok(())
    }

    /// The same once the one who has rendered the form holds it: a listener may ask for it.
    pub fn announce_ready_soon(self: &Rc<Self>) {
        self.soon(|page| {
            let _ = page.announce_ready(&[], &[]);
        });
    }

    /// The verdict may have changed though nobody has changed anything. This is between the form and its element: it does
    /// not bubble.
    pub fn announce_judged(&self) {
        if self.ours.rendered {
            send(&self.target, "breach-notification-judged", &JsValue::UNDEFINED, false);
        }
    }

    /// The page was misused while the form was live.
    pub fn announce_error(&self, misuse: &Misuse) {
        let [code, message] = [misuse.code().into(), misuse.message().into()];
        let detail = match misuse.details() {
            Some(details) => js_object([("code", code), ("message", message), ("details", details)]),
            None => js_object([("code", code), ("message", message)]),
        };
        if let Ok(detail) = detail {
            dispatch(&self.target, "error", detail, false);
        }
    }

    /// The person has changed something.
    pub fn announce_change(&self, change: &Change) {
        if let Ok(detail) = self.change_detail(change) {
            dispatch(&self.target, "change", detail, false);
        }
    }

    fn change_detail(&self, change: &Change) -> Result<JsValue, JsValue> {
        let deadline = *self.session.borrow().deadline();
        js_object([
            ("field", change.field.as_str().into()),
            ("shown", js_value(&change.shown)?),
            ("hidden", js_value(&change.hidden)?),
            ("complete", change.complete.into()),
            ("status", deadline.status.as_str().into()),
            ("minutesLeft", js_value(&deadline.minutes_left)?),
        ])
    }
}
