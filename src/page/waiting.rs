//! A date is typed part by part, and a browser's own control holds one after each of them: the years 2, 20 and 202 on the way to 2021.
//! So nothing that follows from it comes and goes on the page before it has stood still, or was left. The verdict is current all the time.

use super::Page;
use super::binding::Bound;
use super::dom::focused;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldSet, Place};
use crate::lean::Gathered;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// For so many milliseconds it has to stand still.
const STILL: u32 = 600;
/// After so many it is looked again whether a button is still pressed.
const PRESSED: u32 = 100;

/// What the page does not show yet.
#[derive(Default)]
pub struct Waiting(RefCell<Option<Wait>>);

struct Wait {
    /// Where it is typed.
    place: Place,
    /// What applied when that began: the page shows this still.
    shown: FieldSet,
    /// Whether the browser said that the person is done.
    done: bool,
    _timer: Timeout,
}

impl Waiting {
    /// Whether the page waits for something.
    pub fn is_on(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// Whether it waits for this place.
    pub fn is_for(&self, place: Place) -> bool {
        self.0.borrow().as_ref().is_some_and(|wait| wait.place == place)
    }

    /// Nothing is waited for any more.
    pub fn forget(&self) {
        self.0.take();
    }
}

impl Page {
    /// Whether a person is in the middle of a date or a time.
    pub fn is_in_the_middle(&self, bound: &Bound) -> bool {
        let is_moment = matches!(bound.entry().field.kind, Kind::Date | Kind::Time);
        is_moment
            && focused(bound.first())
                .is_some_and(|focused| bound.controls.iter().any(|control| control.is_same_node(Some(&focused))))
    }

    /// Waits until it stands still; `shown` is what applied before it was typed.
    pub fn wait_for(self: &Rc<Self>, place: Place, shown: FieldSet) {
        self.wait(place, shown, false, STILL);
    }

    /// The browser says that a person who is still there is done. A native control says so at each part: nothing is held against anybody
    /// who is in the middle of one.
    pub fn is_done(self: &Rc<Self>, bound: &Bound) {
        let is_native = bound.controls.iter().any(|control| control.is_native_moment());
        if let Some(wait) = self.waiting.0.borrow_mut().as_mut() {
            wait.done = !is_native;
        }
    }

    /// What applies as far as the page shows it.
    pub fn shown_fields(&self) -> FieldSet {
        let waits = self.waiting.0.borrow().as_ref().map(|wait| wait.shown);
        waits.unwrap_or_else(|| self.session.borrow().evaluation().applicable())
    }

    /// Shows what has been waited with, if anything has.
    pub fn settle(self: &Rc<Self>) {
        let Some(wait) = self.waiting.0.take() else { return };
        self.settle_removal_in_time(self.table.entry(wait.place.field).group);
        let now = self.session.borrow().evaluation().applicable();
        let come = self.table.questions().filter(|question| {
            let fields = self.table.fields_of(question);
            now.meets(fields) && !wait.shown.meets(fields)
        });
        let shown: Vec<u8> = come.map(|question| question.number).gathered();
        self.show_news();
        self.tell_all();
        if self.prepared.is_outdated() {
            self.show_result_again();
        }
        self.show_all_news(true, &shown);
    }

    fn wait(self: &Rc<Self>, place: Place, shown: FieldSet, done: bool, milliseconds: u32) {
        let timer = self.after(milliseconds, Self::on_still);
        self.waiting.0.replace(Some(Wait { place, shown, done, _timer: timer }));
    }

    fn on_still(self: &Rc<Self>) {
        let Some((place, shown, done)) =
            self.waiting.0.borrow().as_ref().map(|wait| (wait.place, wait.shown, wait.done))
        else {
            return;
        };
        if self.pressing.is_pressed() {
            return self.wait(place, shown, done, PRESSED);
        }
        let bound = self.bindings.borrow().get(place);
        match bound.filter(|_| done) {
            Some(bound) => self.leave(&bound),
            None => {
                self.fresh();
                self.settle();
            }
        }
    }
}
