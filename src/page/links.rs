//! Links to the fields, from the summary and the preview.

use super::Page;
use super::binding::Bound;
use super::control::heads_of;
use super::dom::{add, free_id, go_to, set, write};
use super::events::dispatch;
use super::making::add_link;
use super::marks::borrow;
use super::texts;
use crate::engine::layout::Place;
use crate::engine::report::Problem;
use crate::js::js_object;
use crate::lean::Digits;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// On a link: the id of the control that it leads to.
pub const TO: &str = "data-bn-to";
/// So many milliseconds a host has to show a step: at once, after it has drawn, at the end of a movement.
const WAITS: [u32; 3] = [0, 60, 400];

#[wasm_bindgen(module = "/src/page/revealing.js")]
extern "C" {
    /// Opens every closed part of the page that an element stands in.
    #[wasm_bindgen(js_name = openAround)]
    fn open_around(element: &Element);

    /// Whether a person sees a field, or a label of it.
    #[wasm_bindgen(js_name = isSeen)]
    fn is_seen(control: &Element, labels: &[Element]) -> bool;
}

impl Page {
    /// Adds a list of problems, each as a link to its field where the page has it.
    pub fn add_problems(&self, parent: &Element, problems: &[Problem]) {
        let list = add(parent, "ul.bn-list", "");
        for problem in problems {
            let entry = add(&list, "li", "");
            let text = [&problem.question.digits(), ". ", &problem.message].concat();
            let bound = self.table.place(&problem.field).and_then(|place| self.bindings.borrow().get(place));
            match bound {
                Some(bound) => drop(self.add_link_to(&entry, &bound, &text)),
                None => write(&entry, &text),
            }
        }
    }

    /// Adds a link to a field. It works as a link does; the click also brings the label into view and focuses the field.
    pub fn add_link_to(&self, parent: &Element, bound: &Rc<Bound>, text: &str) -> HtmlElement {
        let id = self.ensure_id(bound);
        let link = add_link(parent, &["#", &id].concat(), text);
        set(&link, TO, &id);
        link
    }

    /// Brings the field that a link leads to into view with its label, and gives it the focus.
    pub fn follow(self: &Rc<Self>, link: &HtmlElement) {
        let id = link.get_attribute(TO).unwrap_or_default();
        match self.bound().into_iter().find(|bound| bound.first().id() == id) {
            Some(bound) => self.reveal(&bound, link),
            // The heading of a section.
            None => {
                let heading = self.form.query_selector(&["#", &id].concat()).ok().flatten();
                if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
                    open_around(&heading);
                    go_to(&heading, &heading);
                }
            }
        }
    }

    /// Opens what the field is folded into, and lets the host show the step or tab that it is on.
    fn reveal(self: &Rc<Self>, bound: &Bound, link: &HtmlElement) {
        open_around(bound.first());
        let place = bound.place.get();
        let detail = js_object([("field", bound.name().into()), ("element", bound.first().into())]);
        if let Ok(detail) = detail {
            dispatch(&self.target, "reveal", detail, false);
        }
        // The host may have drawn the form anew for it.
        self.fresh();
        self.arrive(place, link.clone(), &WAITS);
    }

    /// Goes to a field once it is seen, or says that it is not.
    fn arrive(self: &Rc<Self>, place: Place, link: HtmlElement, waits: &'static [u32]) {
        let Some(bound) = self.bindings.borrow().get(place) else { return };
        let labels = heads_of(&bound.controls);
        let shown = labels.first().cloned().unwrap_or_else(|| bound.first().clone().into());
        let entry = link.parent_element().filter(|_| {
            [&self.ours.places.summary, &self.ours.places.result].iter().any(|place| place.contains(Some(&link)))
        });
        let note = entry.as_ref().and_then(|entry| entry.query_selector(".bn-unseen").ok()?);
        if is_seen(bound.first(), &labels) {
            if let Some(note) = note {
                note.remove();
            }
            return go_to(bound.first(), &shown);
        }
        if let Some((wait, others)) = waits.split_first() {
            self.later(*wait, move |page| page.arrive(place, link, others));
            return;
        }
        let words = self.text(&texts::UNSEEN);
        if let Some(entry) = entry.filter(|_| note.is_none()) {
            add(&entry, "p.bn-unseen", words);
        }
        self.say(words);
    }

    /// The id of the control that takes the focus for an answer; it gets one where the host has given none.
    fn ensure_id(&self, bound: &Bound) -> String {
        let control = bound.first();
        if control.id().is_empty() {
            borrow(control, "id", &free_id(&self.form, &["bn-", &bound.name()].concat()));
            self.ours.named.borrow_mut().push(control.clone().into());
        }
        control.id()
    }
}
