//! What the page hears. The listeners stand on the root in the capturing phase: controls outside the form are heard too, new
//! rows need none of their own, and a host that stops an event does not stop the checks.

use super::Page;
use super::binding::Bound;
use super::dom::focused;
use super::filling::Reason;
use super::listener::Listener;
use super::render::written::LANGUAGE;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement};

/// The listeners of a page. They keep the page alive, until it is disconnected.
#[derive(Default)]
pub struct Listeners(RefCell<Vec<Listener>>);

impl Listeners {
    /// Hears nothing any more.
    pub fn stop(&self) {
        self.0.take();
    }
}

impl Page {
    /// Hears everything.
    pub fn listen(self: &Rc<Self>) {
        let root: EventTarget = self.form.get_root_node().into();
        self.on(&root, "input", |page, event| page.on_input(event, Reason::Typing));
        self.on(&root, "change", |page, event| page.on_input(event, Reason::Done));
        self.on(&root, "focusin", Self::on_focus_in);
        self.on(&root, "focusout", Self::on_focus_out);
        self.on(&root, "click", Self::on_click);
        self.on(&root, "keydown", |page, _| page.note_key());
        self.on(&root, "pointerdown", |page, _| page.pressing.begin());
        // A key tells as well that nothing is pressed any more, where the release was out of the window.
        for released in ["pointerup", "pointercancel", "keyup"] {
            self.on(&root, released, |page, _| {
                if page.pressing.is_pressed() {
                    page.release();
                }
            });
        }
        self.on(&root, "submit", |page, event| {
            // A host's script may make one that is no SubmitEvent.
            if is_at(event, &page.form) {
                page.on_submit(event);
            }
        });
        self.on(&self.form, "reset", |page, event| {
            if is_at(event, &page.form) {
                page.on_reset(event.clone());
            }
        });
        // Links stand anywhere on the page.
        self.on(&self.document, "click", Self::note_link);
        self.on(&self.document, "visibilitychange", |page, _| page.tick());
        if let Some(window) = self.document.default_view() {
            self.on(&window, "pageshow", |page, _| page.on_return());
        }
    }

    fn on(self: &Rc<Self>, target: &EventTarget, name: &'static str, run: fn(&Rc<Self>, &Event)) {
        let page = Rc::clone(self);
        let listener = Listener::capturing(target, name, move |event| page.guarded(&mut |page| run(page, &event)));
        self.listeners.0.borrow_mut().push(listener);
    }

    fn on_input(self: &Rc<Self>, event: &Event, reason: Reason) {
        self.expect_redraws();
        let Some(bound) = self.owner(event.target()) else { return };
        // A choice is made at once; nobody is in the middle of one.
        if bound.is_list() {
            return self.take(&bound, Reason::Done);
        }
        self.take(&bound, Reason::Typing);
        if reason == Reason::Done {
            if self.waiting.is_for(bound.place.get()) {
                return self.is_done(&bound);
            }
            self.leave_soon(bound);
        }
    }

    fn on_focus_in(self: &Rc<Self>, event: &Event) {
        let bound = self.owner(event.target());
        self.focused.replace(bound);
    }

    fn on_focus_out(self: &Rc<Self>, event: &Event) {
        let Some(bound) = self.owner(event.target()) else { return };
        let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
        let stays = self.owner(next).is_some_and(|next| Rc::ptr_eq(&next, &bound));
        if !stays {
            self.leave_soon(bound);
        }
    }

    /// A person has left a control, it seems. A host that takes it off the page, to draw another in its place, makes a browser say so too:
    /// which of the two it is, is known in a moment.
    fn leave_soon(self: &Rc<Self>, bound: Rc<Bound>) {
        if self.pressing.is_pressed() {
            return self.leave_in_time(&bound);
        }
        // A browser tells of a change and then of the focus that goes: it is left once.
        if bound.leaving.replace(true) {
            return;
        }
        self.soon(move |page| {
            bound.leaving.set(false);
            let was_taken = !bound.first().is_connected();
            page.fresh();
            let Some(bound) = page.bindings.borrow().now(&bound) else { return };
            let focused = focused(&page.form).and_then(|active| page.owner(Some(active.into())));
            if !was_taken || focused.is_none_or(|focused| !Rc::ptr_eq(&focused, &bound)) {
                page.leave_in_time(&bound);
            }
        });
    }

    fn on_click(self: &Rc<Self>, event: &Event) {
        self.note_click(event);
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(ours) = target.and_then(|target| target.closest("[data-bn-own]").ok()?.map(|own| (own, target)))
        else {
            return;
        };
        let (own, target) = ours;
        if own.is_same_node(Some(&self.ours.places.preview)) {
            self.open_preview();
        } else if let Some(link) = self.own_link(&target) {
            event.prevent_default();
            self.preview.close();
            self.follow(&link);
        } else if let Some(tag) =
            target.closest("[data-bn-language]").ok().flatten().filter(|_| self.form.contains(Some(&own)))
        {
            self.choose_language(&tag.get_attribute(LANGUAGE).unwrap_or_default());
        } else if target.closest("button").is_ok_and(|button| button.is_some()) {
            self.fresh();
            self.on_row_tool(&own);
            self.on_shortcut(&own);
        }
    }

    /// The link to a field that was clicked, in a part that this form has put on the page.
    fn own_link(&self, target: &Element) -> Option<HtmlElement> {
        let link = target.closest("[data-bn-to]").ok()??;
        let owned = self.ours.places.summary.contains(Some(&link))
            || self.ours.places.result.contains(Some(&link))
            || self.preview.contains(&link)
            || self.is_rendered() && self.form.contains(Some(&link));
        owned.then(|| link.dyn_into().ok())?
    }

    /// The host resets its controls after the event, unless a listener cancels it.
    fn on_reset(self: &Rc<Self>, event: Event) {
        self.soon(move |page| {
            if event.default_prevented() {
                return;
            }
            page.fresh();
            page.waiting.forget();
            page.telling.tried.set(false);
            for bound in page.bound() {
                bound.visited.set(false);
                bound.tell(&[], page.language());
            }
            page.read_all();
            page.hide_summary();
            page.is_safe();
            page.posting.forget_verdict();
            page.settle_removals();
            // A form that was blanked begins a case of its own.
            page.held.forget();
            page.know_when_sent();
            page.forget_notes();
            page.prepared.forget();
            // A reset leaves hidden inputs as they are.
            page.fill_hidden_inputs(None);
            page.ours.places.result.set_hidden(true);
        });
    }

    /// The browser has put back what was typed, without a word to anybody.
    fn on_return(self: &Rc<Self>) {
        self.fresh();
        if self.read_all() {
            self.leaving.ask_first();
            self.prepared.outdate(self);
        }
        self.tick();
    }

    /// The answer that an event is about.
    fn owner(self: &Rc<Self>, target: Option<EventTarget>) -> Option<Rc<Bound>> {
        self.fresh();
        let element = target?.dyn_into::<Element>().ok()?;
        self.bindings.borrow().owner(&element, &self.map)
    }
}

fn is_at(event: &Event, target: &EventTarget) -> bool {
    event.target().as_ref() == Some(target)
}
