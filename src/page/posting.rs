//! `form.submit()` of a host's script: a link that reads "Send" may call it, and it asks no listener. While the form is alive it is
//! judged as a person's submit is, unless what was clicked skips the checks.

use super::Page;
use crate::Answers;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlFormElement};

/// What becomes of a submit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There is an error: everything stops.
    Refused,
    /// The submission was handed over; nothing is posted.
    Prepared,
    /// The submission was handed over, and the host's own server takes the form.
    Posted,
}

/// On a button or link: it saves for later or goes back, and asks for no checks.
const SKIPS: &str = "[formnovalidate], [data-bn-novalidate]";

#[wasm_bindgen(module = "/src/page/posting.js")]
extern "C" {
    /// Has a function called for each `submit()` of the form. What comes back undoes that.
    #[wasm_bindgen(js_name = catchSubmit)]
    fn catch_submit(form: &HtmlFormElement, handle: &Handle) -> Function;
}

/// Is handed what posts the form.
type Handle = Closure<dyn Fn(Function)>;

/// What is known about posts that no listener hears of.
#[derive(Default)]
pub struct Posting {
    /// Undoes that they are caught; the function that they are handed to lives as long.
    caught: RefCell<Option<(Function, Handle)>>,
    /// Whether what was clicked last skips the checks.
    skips: Cell<bool>,
    /// Whether a person's click is on its way: clicks of scripts within it are part of it.
    clicking: Cell<bool>,
    /// Whether the form is being judged: a listener may call `submit()` in the middle of it.
    pub judging: Cell<bool>,
    /// What was judged last and is without errors, and whether it may go: the host's own server takes it, or a listener has taken it over.
    verdict: RefCell<Option<(Answers, bool)>>,
}

impl Posting {
    /// Posts are the browser's affair again.
    pub fn stop(&self) {
        // The function itself may be the one that runs: it is left to live.
        if let Some((undo, handle)) = self.caught.try_borrow_mut().ok().and_then(|mut caught| caught.take()) {
            let _ = undo.call0(&JsValue::UNDEFINED);
            handle.forget();
        }
    }
}

impl Posting {
    /// Whether what was clicked last skips the checks.
    pub fn skips(&self) -> bool {
        self.skips.get()
    }

    /// Remembers what was judged.
    pub fn remember(&self, answers: Answers, may_go: bool) {
        self.verdict.replace(Some((answers, may_go)));
    }

    /// Something has changed since.
    pub fn forget_verdict(&self) {
        self.verdict.take();
    }
}

/// Whether a button or link skips the checks.
pub fn skips(element: &Element) -> bool {
    element.closest(SKIPS).is_ok_and(|found| found.is_some())
}

impl Page {
    /// Catches the posts of scripts.
    pub fn catch_posts(self: &Rc<Self>) {
        let page = Rc::downgrade(self);
        let handle = Handle::new(move |post: Function| {
            let mut posts = true;
            if let Some(page) = page.upgrade() {
                page.guarded(&mut |page| posts = page.may_post());
            }
            if posts {
                let _ = post.call0(&JsValue::UNDEFINED);
            }
        });
        self.posting.caught.replace(Some((catch_submit(&self.form, &handle), handle)));
    }

    /// A person, or a script, clicks somewhere.
    pub fn note_click(self: &Rc<Self>, event: &Event) {
        let skips =
            event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| skips(&target));
        self.posting.skips.set(skips || self.posting.skips.get() && self.posting.clicking.get());
        if event.is_trusted() && !self.posting.clicking.replace(true) {
            self.posting.forget_verdict();
            self.soon(|page| page.posting.clicking.set(false));
        }
    }

    /// A key is pressed: what was clicked before is over.
    pub fn note_key(&self) {
        self.posting.skips.set(false);
        self.posting.forget_verdict();
    }

    /// Judges a post of a script's; says whether the form may go.
    fn may_post(self: &Rc<Self>) -> bool {
        let passes = self.form.get_attribute("data-bn-script-submit").is_some_and(|value| value == "pass");
        if passes || self.posting.judging.get() {
            return true;
        }
        self.fresh();
        self.read_all();
        // A listener that stops a submit and then posts by itself has its answer: one press gives one submission.
        let answers = self.session.borrow().answers();
        let known =
            self.posting.verdict.borrow().as_ref().filter(|(judged, _)| *judged == answers).map(|(_, may_go)| *may_go);
        if let Some(may_go) = known {
            return may_go;
        }
        if self.posting.skips.get() {
            // "Save as a draft", say: the host takes care of the answers.
            self.is_safe();
            return true;
        }
        self.judge() == Outcome::Posted
    }
}
