//! Submit: with an error everything stops and the errors are listed; without one the submission is handed over, and the
//! person is told that nothing has been sent.

use super::Page;
use super::events::dispatch;
use crate::wasm::{js_object, js_value};
use js_sys::JSON;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, SubmitEvent};

impl Page {
    /// A person, or a script of the host's, submits the form.
    pub fn on_submit(self: &Rc<Self>, event: &SubmitEvent) {
        if event.submitter().is_some_and(|button| button.has_attribute("formnovalidate")) {
            // "Save as a draft", say: the host takes care of the answers.
            self.leaving.forget();
            return;
        }
        // A script of the host's may have changed values without an event.
        self.tried.set(true);
        self.tick();
        self.read_all();
        let submission = self.session.borrow().submission();
        let (Some(submission), posts) = (submission, self.posts()) else {
            event.prevent_default();
            event.stop_immediate_propagation();
            self.refuse();
            return;
        };
        if !posts {
            event.prevent_default();
        }
        if self.rendered {
            // A form of ours may stand within one of the host's, whose listeners this is not meant for.
            event.stop_propagation();
        }
        let Ok(value) = js_value(&submission) else { return };
        self.update_summary();
        self.fill_hidden_inputs(&value);
        let Ok(detail) = js_object([("submission", value.clone())]) else { return };
        let wanted = dispatch(&self.target, "submission", detail, true);
        if posts && !wanted {
            event.prevent_default();
        }
        self.leaving.forget();
        self.show_result(&value, wanted && !posts);
    }

    /// Tells everything that stops the submission, as a submit would.
    pub fn report_errors(self: &Rc<Self>) -> bool {
        self.tried.set(true);
        self.read_all();
        let complete = self.session.borrow().is_complete();
        if complete {
            self.update_summary();
        } else {
            self.refuse();
        }
        complete
    }

    /// Whether the host's own server takes the form.
    pub fn posts(&self) -> bool {
        self.form.get_attribute("data-bn-submit").is_some_and(|value| value == "post")
    }

    fn refuse(self: &Rc<Self>) {
        let problems = self.errors();
        self.fill_hidden_inputs(&JsValue::UNDEFINED);
        self.show_summary(&problems);
        if let Ok(problems) = js_value(&problems).and_then(|problems| js_object([("problems", problems)])) {
            dispatch(&self.target, "invalid", problems, false);
        }
    }

    /// Writes the submission where the host wants it, or takes it back.
    pub fn fill_hidden_inputs(&self, submission: &JsValue) {
        let text = JSON::stringify(submission).ok().filter(|text| text.is_string()).map(String::from);
        let all = self.form.elements();
        let marked = |element: &Element| element.has_attribute("data-bn-submission");
        for input in (0..all.length()).filter_map(|at| all.item(at)).filter(marked) {
            let Some(input) = input.dyn_ref::<HtmlInputElement>() else { continue };
            match &text {
                Some(text) => input.set_value(text),
                None => drop(input.remove_attribute("value")),
            }
        }
    }
}
