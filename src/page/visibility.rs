//! What is shown and hidden for a field that does not always apply: what the host marks, else the largest part of the
//! form that holds nothing else, the labels and descriptions that stand elsewhere, and headings that stand loose before it.
//!
//! Hidden means `hidden`, and the controls `disabled` so that a native post leaves them out. What was typed stays, and
//! what the host itself has hidden or disabled stays as it is.

use super::binding::{Bindings, Bound};
use super::control::Control;
use super::dom::{elements, root_of};
use super::marks::{borrow, give_back};
use crate::engine::layout::{FieldId, FieldSet, Place};
use crate::engine::table::Table;
use crate::text::{Language, Text};
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlFormElement};

#[wasm_bindgen(module = "/src/page/extent.js")]
extern "C" {
    /// The parts of the page that are these controls' and no others'.
    #[wasm_bindgen(js_name = partsOf)]
    fn parts_of(
        form: &HtmlFormElement,
        own: &Array,
        others: &Array,
        marked: &Array,
        number: u8,
        words: &Array,
        repeats: bool,
    ) -> Array;

    /// Whether the host has a heading for a question over a part of the page, or in it.
    #[wasm_bindgen(js_name = isHeadedBy)]
    pub fn is_headed_by(form: &HtmlFormElement, part: &Element, number: u8, words: &Array) -> bool;
}

/// The parts of the page that come and go with one condition of one question.
pub struct Unit {
    /// The fields that share the condition.
    pub fields: FieldSet,
    parts: Vec<Element>,
    shown: Cell<bool>,
}

/// The parts of the page for those of these fields that do not always apply.
pub fn units(among: FieldSet, form: &HtmlFormElement, bindings: &Bindings) -> Vec<Unit> {
    let table = bindings.table();
    let mut units: Vec<Unit> = Vec::new();
    let mut done = FieldSet::NONE;
    let fields = among & bindings.fields();
    for field in fields.iter().filter(|field| !table.entry(*field).when.is_empty()) {
        if !done.contains(field) {
            let fields = companions(table, field);
            done |= fields;
            units.push(unit(fields, form, bindings));
        }
    }
    units
}

/// The fields of the same question with the same condition.
fn companions(table: &Table, field: FieldId) -> FieldSet {
    let entry = table.entry(field);
    table.fields_of(entry.question).iter().filter(|other| table.entry(*other).when == entry.when).collect()
}

fn unit(fields: FieldSet, form: &HtmlFormElement, bindings: &Bindings) -> Unit {
    let table = bindings.table();
    let question = fields.lowest().map(|field| table.entry(field).question);
    let question = question.filter(|question| table.fields_of(question) == fields);
    let texts: Vec<Text> = match question {
        Some(question) => vec![question.text],
        None => fields.iter().filter_map(|field| table.field(field).label).collect(),
    };
    let is_own = |bound: &&Rc<Bound>| fields.contains(bound.place.get().field);
    let (own, others): (Vec<&Rc<Bound>>, Vec<&Rc<Bound>>) = bindings.iter().partition(is_own);
    let parts = parts_of(
        form,
        &controls(&own),
        &controls(&others),
        &fields.iter().flat_map(|field| marked(table, field, fields, form)).collect(),
        question.map_or(0, |question| question.number),
        &in_both(&texts),
        fields.iter().all(|field| table.entry(field).group.is_some()),
    );
    Unit { fields, parts: parts.iter().map(JsCast::unchecked_into).collect(), shown: Cell::new(true) }
}

/// Texts in either language.
pub fn in_both(texts: &[Text]) -> Array {
    let words = texts.iter().flat_map(|text| [text.get(Language::Swedish), text.get(Language::English)]);
    words.map(JsValue::from_str).collect()
}

fn controls(bound: &[&Rc<Bound>]) -> Array {
    bound.iter().flat_map(|bound| bound.posted()).map(Control::element).collect()
}

/// What the host has marked for a field, or for its question when all of the question comes and goes.
pub fn marked(table: &Table, field: FieldId, fields: FieldSet, form: &HtmlFormElement) -> Vec<Element> {
    let name = table.name(Place::first(field));
    // A control may stand outside of the form, and so may what is marked for it; but that of another form is not ours.
    let select = |selector: &str| {
        let all = root_of(form).query_selector_all(selector).map(|all| elements(&all)).unwrap_or_default();
        all.into_iter()
            .filter(|part| part.closest("form").ok().flatten().is_none_or(|owner| owner.is_same_node(Some(form))))
    };
    let mut found: Vec<Element> = select(&["[data-bn-for=\"", &name, "\"]"].concat()).collect();
    let question = table.entry(field).question;
    if table.fields_of(question) == fields {
        found.extend(select(&["[data-bn-question=\"", &question.number.to_string(), "\"]"].concat()));
    }
    found
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
