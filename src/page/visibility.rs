//! What is shown and hidden for a field that does not always apply: what the host marks, else the largest part of the
//! form that holds nothing else, and the labels and descriptions that stand elsewhere.
//!
//! Hidden means `hidden`, and the controls `disabled` so that a native post leaves them out. What was typed stays, and
//! what the host itself has hidden or disabled stays as it is.

use super::binding::{Bindings, Bound};
use super::control::Control;
use super::dom::{ancestors, elements, referenced, root_of, select};
use super::field_map::FieldMap;
use super::marks::{borrow, give_back};
use crate::form::table::{FieldId, FieldSet, Place, When};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement};

/// The parts of the page that come and go with one condition of one question.
pub struct Unit {
    /// The fields that share the condition.
    pub fields: FieldSet,
    parts: Vec<Element>,
    shown: Cell<bool>,
}

/// The parts of the page for those of these fields that do not always apply.
pub fn units(among: FieldSet, form: &HtmlFormElement, bindings: &Bindings, map: &FieldMap) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut done = FieldSet::NONE;
    let fields = among & bindings.fields();
    for field in fields.iter().filter(|field| field.entry().when != When::Always) {
        if !done.contains(field) {
            let fields = companions(field);
            done |= fields;
            units.push(unit(fields, form, bindings, map));
        }
    }
    units
}

/// The fields of the same question with the same condition.
fn companions(field: FieldId) -> FieldSet {
    let when = field.entry().when;
    field.entry().question.set().iter().filter(|other| other.entry().when == when).collect()
}

fn unit(fields: FieldSet, form: &HtmlFormElement, bindings: &Bindings, map: &FieldMap) -> Unit {
    let own: Vec<Rc<Bound>> =
        bindings.iter().filter(|bound| fields.contains(bound.place.get().field)).cloned().collect();
    let mut parts: Vec<Element> = Vec::new();
    let mut add = |part: Element| {
        if !parts.iter().any(|other| other.contains(Some(&part))) {
            parts.push(part);
        }
    };
    let marked: Vec<Element> = fields.iter().flat_map(|field| marked(field, fields, form)).collect();
    // What the host has marked may be less than what we would find.
    let found = own.iter().flat_map(|bound| &bound.controls).filter_map(|control| {
        let is_marked = marked.iter().any(|part| part.contains(Some(control.element())));
        (!is_marked).then(|| largest(control.element(), fields, form, map))
    });
    for part in marked.iter().cloned().chain(found) {
        add(part);
    }
    let others = bindings.iter().filter(|bound| !fields.contains(bound.place.get().field));
    let theirs: Vec<Element> =
        others.flat_map(|bound| &bound.controls).flat_map(|control| around(control, |_| true)).collect();
    let is_own = |set: &Element| holds_only(set, fields, form, map);
    for element in own.iter().flat_map(|bound| &bound.controls).flat_map(|control| around(control, is_own)) {
        if !theirs.contains(&element) {
            add(element);
        }
    }
    Unit { fields, parts, shown: Cell::new(true) }
}

/// What the host has marked for a field, or for its question when all of the question comes and goes.
pub fn marked(field: FieldId, fields: FieldSet, form: &HtmlFormElement) -> Vec<Element> {
    let name = Place::first(field).name();
    // A control may stand outside of the form, and so may what is marked for it; but that of another form is not ours.
    let select = |selector: &str| {
        let all = root_of(form).query_selector_all(selector).map(|all| elements(&all)).unwrap_or_default();
        all.into_iter()
            .filter(|part| part.closest("form").ok().flatten().is_none_or(|owner| owner.is_same_node(Some(form))))
    };
    let mut found: Vec<Element> = select(&["[data-bn-for=\"", &name, "\"]"].concat()).collect();
    let question = field.entry().question;
    if question.set() == fields {
        found.extend(select(&["[data-bn-question=\"", &question.number.to_string(), "\"]"].concat()));
    }
    found
}

/// The largest ancestor below the form that holds no other control and no button of the form.
fn largest(control: &HtmlElement, fields: FieldSet, form: &HtmlFormElement, map: &FieldMap) -> Element {
    let below = ancestors(control).skip(1).take_while(|ancestor| {
        !ancestor.contains(Some(form)) && ancestor.tag_name() != "BODY" && holds_only(ancestor, fields, form, map)
    });
    below.last().unwrap_or_else(|| control.clone().into())
}

fn holds_only(ancestor: &Element, fields: FieldSet, form: &HtmlFormElement, map: &FieldMap) -> bool {
    select(ancestor, "input, select, textarea, button").iter().all(|element| match Control::of(element) {
        Some(control) => {
            map.place(element).is_some_and(|place| fields.contains(place.field))
                || control.is_hidden_input()
                || control.form().as_ref() != Some(form)
        }
        None => is_ours(element) || !is_button_of(element, form),
    })
}

/// Whether we have put a button there ourselves.
fn is_ours(element: &Element) -> bool {
    element.closest("[data-bn-own]").is_ok_and(|own| own.is_some())
}

fn is_button_of(element: &Element, form: &HtmlFormElement) -> bool {
    let owner = match element.dyn_ref::<HtmlButtonElement>() {
        Some(button) => button.form(),
        None => element.dyn_ref::<HtmlInputElement>().and_then(HtmlInputElement::form),
    };
    owner.as_ref() == Some(form)
}

/// The labels and descriptions of a control, wherever they stand, and those of a set that counts.
fn around(control: &Control, counts: impl Fn(&Element) -> bool) -> Vec<Element> {
    let mut elements = control.labels();
    let own: &Element = control.element();
    let set = own.closest("fieldset, [role=group], [role=radiogroup]").ok().flatten().filter(counts);
    for named in set.iter().chain([own]) {
        elements.extend(referenced(named, "aria-labelledby"));
        elements.extend(referenced(named, "aria-describedby"));
    }
    elements
}

impl Unit {
    /// Whether all of it stands on the page.
    pub fn stands(&self) -> bool {
        self.parts.iter().all(|part| part.is_connected() && (self.is_shown() || part.has_attribute("hidden")))
    }

    /// Whether the controls of its fields stand in it.
    pub fn holds(&self, bound: &[Rc<Bound>]) -> bool {
        let own = bound.iter().filter(|bound| self.fields.contains(bound.place.get().field));
        let stands = |control: &Control| self.parts.iter().any(|part| part.contains(Some(control.element())));
        own.flat_map(|bound| &bound.controls).all(stands)
    }

    /// Whether it is shown.
    pub fn is_shown(&self) -> bool {
        self.shown.get()
    }

    /// Shows or hides it.
    pub fn show(&self, shown: bool, bound: &[Rc<Bound>]) {
        self.shown.set(shown);
        for part in &self.parts {
            let Some(part) = part.dyn_ref::<HtmlElement>() else { continue };
            if shown {
                give_back(part, "hidden");
            } else if !part.has_attribute("hidden") {
                borrow(part, "hidden", "");
            }
        }
        let own = bound.iter().filter(|bound| self.fields.contains(bound.place.get().field));
        for control in own.flat_map(|bound| bound.posted()) {
            if shown {
                give_back(control.element(), "disabled");
            } else if !control.is_disabled() {
                borrow(control.element(), "disabled", "");
            }
        }
    }
}
