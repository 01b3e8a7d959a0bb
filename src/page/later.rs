//! Timers. One that nobody keeps is given back once it has run: a page stays open for days, and `Timeout::forget` keeps what it has run for good.

use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// What is run when the time has come.
pub type Step = Box<dyn FnOnce()>;

/// Runs a step in so many milliseconds, unless the timer is dropped before.
pub fn timer(milliseconds: u32, step: Step) -> Timeout {
    Timeout::new(milliseconds, step)
}

/// Runs a step in so many milliseconds.
pub fn later(milliseconds: u32, step: Step) {
    let kept = Rc::new(Cell::new(None));
    // It holds itself until then.
    let own = Rc::clone(&kept);
    kept.set(Some(timer(
        milliseconds,
        Box::new(move || {
            step();
            drop(own);
        }),
    )));
}
