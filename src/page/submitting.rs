//! Submit: with an error everything stops and the errors are listed; without one the submission is handed over, and the
//! person is told that nothing has been sent.

use super::Page;
use super::events::dispatch;
use super::places::fill_hidden;
use super::posting::{Outcome, skips};
use crate::Json;
use crate::engine::check::Level;
use crate::js::{js_object, js_value};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, SubmitEvent};

impl Page {
    /// A person, or a script of the host's, submits the form.
    pub fn on_submit(self: &Rc<Self>, event: &Event) {
        let submitter = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
        if submitter.is_some_and(|button| skips(&button)) || self.posting.skips() {
            // "Save as a draft", say: the host takes care of the answers.
            self.is_safe();
            return;
        }
        let outcome = self.judge();
        if outcome != Outcome::Posted {
            event.prevent_default();
        }
        if outcome == Outcome::Refused {
            event.stop_immediate_propagation();
        } else if self.is_rendered() {
            // A form of ours may stand within one of the host's, whose listeners this is not meant for.
            event.stop_propagation();
        }
    }

    /// Judges the form as it stands, and hands the submission over where there is one.
    pub fn judge(self: &Rc<Self>) -> Outcome {
        self.try_all();
        let submission = self.session.borrow().submission();
        let value = submission.as_ref().and_then(|submission| js_value(submission).ok());
        let (Some(submission), Some(value)) = (submission, value) else {
            self.refuse();
            return Outcome::Refused;
        };
        self.update_summary();
        self.fill_hidden_inputs(Some(&submission));
        let posts = self.posts();
        let detail = js_object([("submission", value)]);
        self.posting.judging.set(true);
        let wanted = detail.is_ok_and(|detail| dispatch(&self.target, "submission", detail, true));
        self.posting.judging.set(false);
        // A listener may have disconnected us.
        if self.is_live() {
            self.posting.remember(self.session.borrow().answers(), !wanted || posts);
            self.is_safe();
            self.show_result(&submission, wanted && !posts);
        }
        if posts && wanted { Outcome::Posted } else { Outcome::Prepared }
    }

    /// Tells everything that stops the submission, as a submit would.
    pub fn report_errors(self: &Rc<Self>) -> bool {
        self.try_all();
        let complete = self.session.borrow().is_complete();
        if complete {
            self.update_summary();
        } else {
            self.refuse();
        }
        complete
    }

    /// Reads all that stands there, and tells all of it, also where a person is still typing.
    fn try_all(self: &Rc<Self>) {
        self.telling.tried.set(true);
        self.fresh();
        self.bound().iter().for_each(|bound| bound.typing.set(false));
        self.settle();
        self.read_anew();
    }

    /// Whether the host's own server takes the form.
    pub fn posts(&self) -> bool {
        self.form.get_attribute("data-bn-submit").is_some_and(|value| value == "post")
    }

    fn refuse(self: &Rc<Self>) {
        let problems = self.problems(Level::Error);
        self.fill_hidden_inputs(None);
        self.show_summary(&problems);
        if let Ok(problems) = js_value(&problems).and_then(|problems| js_object([("problems", problems)])) {
            dispatch(&self.target, "invalid", problems, false);
        }
    }

    /// Writes the submission where the host wants it, or takes it back.
    pub fn fill_hidden_inputs(&self, submission: Option<&Json>) {
        fill_hidden(&self.form, submission.map(Json::compact));
    }
}
