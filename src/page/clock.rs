//! The page's clock: this computer's, or the time that `data-bn-now` fixes. It ticks when the minutes left change, and when
//! a person comes back to the page.

use super::Page;
use crate::js::{Misuse, clock, instant};
use chrono::{DateTime, Utc};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

#[wasm_bindgen(module = "/src/page/watching.js")]
extern "C" {
    type Observer;

    /// Has what the page says about time and language watched: on the form, and on what stands around an element.
    #[wasm_bindgen(js_name = watchAttributes)]
    fn watch_attributes(form: &HtmlFormElement, element: &Element, run: &Closure<dyn Fn()>) -> Observer;

    #[wasm_bindgen(method)]
    fn disconnect(this: &Observer);
}

/// On a form: the time that its clock is fixed at.
pub const NOW: &str = "data-bn-now";
const MINUTE: i64 = 60_000;

/// The page's clock.
pub struct Clock {
    /// What the option of `enhance` says.
    option: Option<DateTime<Utc>>,
    fixed: Cell<Option<DateTime<Utc>>>,
    timer: RefCell<Option<Timeout>>,
    watch: RefCell<Option<Watch>>,
}

/// Watches what the page says about time and language.
struct Watch {
    observer: Observer,
    // Lives as long as the observer calls it.
    _callback: Closure<dyn Fn()>,
}

impl Clock {
    /// The clock of a form, and what it shows. The form's own attribute goes before the option of `enhance`.
    pub fn of(form: &HtmlFormElement, option: &JsValue) -> Result<(Self, DateTime<Utc>), Misuse> {
        let option = if option.is_undefined() { None } else { Some(instant(option)?) };
        let fixed = match form.get_attribute(NOW) {
            Some(now) => Some(instant(&now.into())?),
            None => option,
        };
        let clock = Self { option, fixed: Cell::new(fixed), timer: RefCell::default(), watch: RefCell::default() };
        let now = clock.now();
        Ok((clock, now))
    }

    /// What it shows.
    pub fn now(&self) -> DateTime<Utc> {
        self.fixed.get().unwrap_or_else(clock)
    }

    /// Whether the page has fixed it.
    pub fn is_fixed(&self) -> bool {
        self.fixed.get().is_some()
    }

    /// Stops it.
    pub fn stop(&self) {
        self.timer.take();
        if let Some(watch) = self.watch.take() {
            watch.observer.disconnect();
        }
    }
}

impl Page {
    /// Lets the clock run.
    pub fn start_clock(self: &Rc<Self>) {
        self.watch_attributes();
        self.set_timer();
    }

    /// Moves the clock to now.
    pub fn tick(self: &Rc<Self>) {
        let change = self.session.borrow_mut().tick(self.clock.now());
        self.show_change(&change);
        self.set_timer();
    }

    /// The case that the form is a part of says when the notification was sent, or no longer.
    pub fn know_when_sent(self: &Rc<Self>) {
        let submitted = self.submitted_at();
        if submitted != self.session.borrow().deadline().submitted {
            let change = self.session.borrow_mut().set_submitted_at(submitted);
            self.show_change(&change);
        }
    }

    /// Waits until the minutes left change.
    pub fn set_timer(self: &Rc<Self>) {
        if self.clock.is_fixed() {
            self.clock.timer.take();
            return;
        }
        let now = self.clock.now().timestamp_millis();
        let expires = self.session.borrow().deadline().expires_at.map_or(0, |instant| instant.timestamp_millis());
        // A moment more, as a timer may be early.
        let wait = (expires - now).rem_euclid(MINUTE) + 20;
        let timer = self.after(wait as u32, Self::tick);
        self.clock.timer.replace(Some(timer));
    }

    /// A test moves `data-bn-now`; a host's switch of languages changes `lang`.
    fn watch_attributes(self: &Rc<Self>) {
        let callback = self.whenever(Self::read_attributes);
        let observer = watch_attributes(&self.form, self.spoken.source(), &callback);
        self.clock.watch.replace(Some(Watch { observer, _callback: callback }));
    }

    fn read_attributes(self: &Rc<Self>) {
        match self.form.get_attribute(NOW).map(|now| instant(&now.into())).transpose() {
            Ok(now) => self.clock.fixed.set(now.or(self.clock.option)),
            Err(misuse) => self.announce_error(&misuse),
        }
        self.look_at_language();
        self.tick();
    }
}
