//! Nothing of the host's may cost a person the form. What fails in the middle of a step of ours, a function of the browser's that the
//! page has replaced, say, ends our part in the form: it becomes what it was without us, and posts as it did.

use super::Page;
use super::later::{self, Step};
use super::listener::Listener;
use super::marks::{attempted, undo};
use crate::js::Misuse;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// What is run of a page later, once.
type Later = Box<dyn FnOnce(&Rc<Page>)>;

/// Makes what brings a form to life. Before that there is nothing to undo, but what fails is told as it is later.
pub fn made(make: &mut dyn FnMut() -> Result<Rc<Page>, Misuse>) -> Result<Rc<Page>, Misuse> {
    // What is not made here has failed, which is told.
    let mut page = Err(Misuse::NotAForm);
    attempted(&mut || page = make()).map_err(Misuse::Failed)?;
    page
}

impl Page {
    /// Runs a step while the form is alive.
    pub fn guarded(self: &Rc<Self>, step: &mut dyn FnMut(&Rc<Self>)) {
        if !self.is_live() {
            return;
        }
        if let Err(kind) = attempted(&mut || step(self)) {
            self.give_up(kind);
        }
    }

    /// Runs a step that a script asks for while the form is alive. The script is told where it fails.
    pub fn step(self: &Rc<Self>, step: &mut dyn FnMut(&Rc<Self>)) -> Result<(), JsValue> {
        self.guarded(step);
        // After that nothing that we remember can be relied on.
        match self.life.failure.borrow().clone() {
            Some(kind) => Err(Misuse::Failed(kind).into()),
            None => Ok(()),
        }
    }

    /// Runs a step in so many milliseconds, if the form is alive then. It is not run when the timer is dropped before.
    pub fn after(self: &Rc<Self>, milliseconds: u32, step: impl FnOnce(&Rc<Self>) + 'static) -> Timeout {
        later::timer(milliseconds, self.alive(Box::new(step)))
    }

    /// The same, and it is run for certain.
    pub fn later(self: &Rc<Self>, milliseconds: u32, step: impl FnOnce(&Rc<Self>) + 'static) {
        later::later(milliseconds, self.alive(Box::new(step)));
    }

    /// Runs a step once what is happening now is over.
    pub fn soon(self: &Rc<Self>, step: impl FnOnce(&Rc<Self>) + 'static) {
        self.later(0, step);
    }

    /// A step that is run later, if the form is alive then.
    fn alive(self: &Rc<Self>, step: Later) -> Step {
        let page = Rc::downgrade(self);
        Box::new(move || {
            if let Some(page) = page.upgrade() {
                let mut step = Some(step);
                page.guarded(&mut |page| {
                    if let Some(step) = step.take() {
                        step(page);
                    }
                });
            }
        })
    }

    /// What a browser calls to have a step run, for as long as the page is there.
    pub fn whenever(self: &Rc<Self>, step: fn(&Rc<Self>)) -> Closure<dyn Fn()> {
        let page = Rc::downgrade(self);
        Closure::new(move || {
            if let Some(page) = page.upgrade() {
                page.guarded(&mut |page| step(page));
            }
        })
    }

    /// Brings the form to life by this step, or leaves it as it was.
    pub fn begin(&self, step: &mut dyn FnMut() -> Result<(), JsValue>) -> Result<(), JsValue> {
        let mut result = Ok(());
        match attempted(&mut || result = step()) {
            Ok(()) if result.is_ok() => Ok(()),
            Ok(()) => {
                self.let_go();
                result
            }
            Err(kind) => {
                self.let_go();
                Err(Misuse::Failed(kind).into())
            }
        }
    }

    fn give_up(&self, kind: String) {
        self.life.failure.replace(Some(kind.clone()));
        self.let_go();
        let misuse = Misuse::Failed(kind);
        web_sys::console::error_1(&JsValue::from_str(&["breach-notification: ", &misuse.message()].concat()));
        self.announce_error(&misuse);
    }

    /// Undoes what the page's marks tell of. Nothing that we remember can be relied on any more, so nothing of it is asked.
    fn let_go(&self) {
        self.life.live.set(false);
        self.posting.stop();
        self.leaving.forget();
        // What fails here as well cannot be helped.
        let _ = attempted(&mut || undo(&self.form));
        let _ = attempted(&mut || self.ours.sheet.drop());
        let _ = attempted(&mut || self.ours.stop_clearance());
        let _ = attempted(&mut || self.drop_files());
        if self.is_rendered() {
            // There is no host to take such a form: a post would only lose what was typed.
            let kept = Listener::new(&self.form, "submit", |event| event.prevent_default());
            std::mem::forget(kept);
        }
    }
}
