//! Leaving the page with answers that were neither prepared nor saved asks first. The browser writes the question.

use super::Page;
use super::listener::Listener;
use crate::Answers;
use crate::engine::session::Session;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlFormElement};

/// Links that open a program and leave the page where it is.
const STAYS: &str = "a[href^='mailto:' i], a[href^='tel:' i], a[href^='sms:' i]";
/// For so many milliseconds after a click on one, what a browser says of leaving is about that link.
const MOMENT: u32 = 500;

/// Asks before the page is left. It listens only while there is something to lose: a page that listens all the time is
/// not kept for the back button.
pub struct Leaving {
    /// It is the window that it stands in which is left: a frame may be left alone.
    form: HtmlFormElement,
    listener: RefCell<Option<Listener>>,
    /// What is to be found elsewhere: what stood there when it began, was prepared or saved. Nothing where that is not known.
    kept: RefCell<Option<Answers>>,
    /// Whether a link was clicked that does not leave the page. Some browsers say all the same that it is left.
    stays: Rc<Cell<bool>>,
}

impl Leaving {
    /// For a form.
    pub fn new(form: &HtmlFormElement) -> Self {
        Self { form: form.clone(), listener: RefCell::default(), kept: RefCell::default(), stays: Rc::default() }
    }

    /// From now on leaving asks first.
    pub fn ask_first(&self) {
        if self.listener.borrow().is_some() {
            return;
        }
        let window = self.form.owner_document().and_then(|document| document.default_view());
        let Some(window) = window else { return };
        let stays = Rc::clone(&self.stays);
        let listener = Listener::new(&window, "beforeunload", move |event| {
            if stays.get() {
                return;
            }
            event.prevent_default();
            // What browsers before 2023 go by.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &JsValue::TRUE);
        });
        self.listener.replace(Some(listener));
    }

    /// Whether it asks.
    pub fn asks(&self) -> bool {
        self.listener.borrow().is_some()
    }

    /// There is nothing to lose any more.
    pub fn forget(&self) {
        self.listener.take();
    }

    /// What is typed is to be found elsewhere from now on, if it is; `None` where that is not known.
    pub fn keep(&self, answers: Option<Answers>) {
        self.kept.replace(answers);
    }

    /// What was typed when it was last to be found elsewhere.
    pub fn kept(&self) -> Option<Answers> {
        self.kept.borrow().clone()
    }

    /// Whether what is typed now is that again, after a change of the answer of this name: at most keys it is not, and one look tells.
    fn is_kept(&self, changed: &str, session: &Session) -> bool {
        let kept = self.kept.borrow();
        let Some(kept) = kept.as_ref() else { return false };
        let typed = session.table().place(changed).and_then(|place| session.evaluation().typed(place));
        kept.get(changed) == typed && *kept == session.answers()
    }
}

impl Page {
    /// What is typed now can be found elsewhere: there is nothing to lose.
    pub fn is_safe(&self) {
        self.leaving.forget();
        self.leaving.keep(Some(self.session.borrow().answers()));
    }

    /// A person has changed the answer of this name, or a row: there is something to lose, unless it is back to what it was.
    pub fn weigh_leaving(&self, changed: &str) {
        if self.leaving.is_kept(changed, &self.session.borrow()) {
            self.leaving.forget();
        } else {
            self.leaving.ask_first();
        }
    }

    /// A link was clicked, perhaps one that does not leave the page.
    pub fn note_link(self: &Rc<Self>, event: &Event) {
        let target = event.composed_path().get(0).dyn_into::<Element>().ok();
        if target.is_some_and(|target| target.closest(STAYS).is_ok_and(|link| link.is_some())) {
            self.leaving.stays.set(true);
            self.later(MOMENT, |page| page.leaving.stays.set(false));
        } else {
            self.leaving.stays.set(false);
        }
    }
}
