//! A listener that is taken off when it is dropped.
//!
//! It may be called while it runs: what we do can set off an event that a listener of the host's answers with another one.
//! A closure that is `FnMut`, as gloo's is, would throw then.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// A listener, while it is kept.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    callback: Closure<dyn Fn(Event)>,
    capture: bool,
}

impl Listener {
    /// Listens in the bubbling phase.
    pub fn new(target: &EventTarget, name: &'static str, run: impl Fn(Event) + 'static) -> Self {
        Self::with(target, name, false, Closure::new(run))
    }

    /// Listens in the capturing phase, before anybody else below.
    pub fn capturing(target: &EventTarget, name: &'static str, run: impl Fn(Event) + 'static) -> Self {
        Self::with(target, name, true, Closure::new(run))
    }

    fn with(target: &EventTarget, name: &'static str, capture: bool, callback: Closure<dyn Fn(Event)>) -> Self {
        let function = callback.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(name, function, capture);
        Self { target: target.clone(), name, callback, capture }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.callback.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, function, self.capture);
    }
}
