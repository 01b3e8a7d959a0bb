//! Links to the fields, from the summary and the preview.

use super::Page;
use super::binding::Bound;
use super::dom::{append, element, free_id, root_of, scroll_to_both, set};
use super::marks::borrow;
use crate::form::table::place;
use crate::report::Problem;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// On a link: the id of the control that it leads to.
pub const TO: &str = "data-bn-to";

impl Page {
    /// An entry of a list of problems, as a link to its field where the page has it.
    pub fn problem_entry(&self, problem: &Problem) -> HtmlElement {
        let entry = element(&self.document, "li", "", "");
        let text = [&problem.question.to_string(), ". ", &problem.message].concat();
        let bound = place(&problem.field).and_then(|place| self.bindings.borrow().get(place));
        match bound {
            Some(bound) => append(&entry, &[&self.link_to(&bound, &text)]),
            None => entry.set_text_content(Some(&text)),
        }
        entry
    }

    /// A link to a field. It works as a link does; the click also brings the label into view and focuses the field.
    pub fn link_to(&self, bound: &Rc<Bound>, text: &str) -> HtmlElement {
        let link = element(&self.document, "a", "bn-link", text);
        let id = self.ensure_id(bound);
        set(&link, "href", &["#", &id].concat());
        set(&link, TO, &id);
        link
    }

    /// Brings the field that a link leads to into view with its label, and gives it the focus.
    pub fn follow(&self, link: &HtmlElement) {
        let id = link.get_attribute(TO).unwrap_or_default();
        match self.bound().into_iter().find(|bound| bound.first().id() == id) {
            Some(bound) => go_to(bound.first(), &bound.label().unwrap_or_else(|| bound.first().clone().into())),
            // The heading of a section.
            None => {
                let heading = self.form.query_selector(&["#", &id].concat()).ok().flatten();
                if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
                    go_to(&heading, &heading);
                }
            }
        }
    }

    /// The id of the control that takes the focus for an answer; it gets one where the host has given none.
    fn ensure_id(&self, bound: &Bound) -> String {
        let control = bound.first();
        if control.id().is_empty() {
            borrow(control, "id", &free_id(&root_of(&self.form), &["bn-", &bound.place.get().name()].concat()));
            self.named.borrow_mut().push(control.clone().into());
        }
        control.id()
    }
}

/// Shows one element and gives another the focus.
pub fn go_to(focused: &HtmlElement, shown: &Element) {
    scroll_to_both(shown, focused);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = focused.focus_with_options(&options);
}
