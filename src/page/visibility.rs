//! What is shown and hidden for a field that does not always apply: what the host marks, else the largest part of the
//! form that holds nothing else, the labels and descriptions that stand elsewhere, and headings that stand loose before it.
//!
//! Hidden means `hidden`, and the controls `disabled` so that a native post leaves them out. What was typed stays, and
//! what the host itself has hidden or disabled stays as it is.

use super::binding::{Bindings, Bound};
use super::control::Control;
use crate::engine::layout::{FieldId, FieldSet, Place};
use crate::engine::table::Table;
use crate::lean::Gathered;
use crate::text::{Language, Text};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

#[wasm_bindgen(module = "/src/page/extent.js")]
extern "C" {
    /// The parts of the page that are these controls' and no others'.
    #[wasm_bindgen(js_name = partsOf)]
    fn parts_of(
        form: &HtmlFormElement,
        own: &[Control],
        others: &[Control],
        marked: &[Element],
        number: u8,
        words: Vec<String>,
        repeats: bool,
    ) -> Vec<Element>;

    /// Whether the host has a heading for a question over a part of the page, or in it.
    #[wasm_bindgen(js_name = isHeadedBy)]
    pub fn is_headed_by(form: &HtmlFormElement, part: &Element, number: u8, words: Vec<String>) -> bool;
}

#[wasm_bindgen(module = "/src/page/parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = markedFor)]
    fn marked_for(form: &HtmlFormElement, name: &str, number: u8) -> Vec<Element>;

    #[wasm_bindgen(js_name = showAll)]
    fn show_all(parts: &[Element], controls: &[Control], shown: bool);

    fn stand(parts: &[Element], shown: bool) -> bool;

    fn hold(parts: &[Element], controls: &[Control]) -> bool;
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
        None => fields.iter().filter_map(|field| table.field(field).label).gathered(),
    };
    let mut parts_marked = Vec::new();
    for field in fields.iter() {
        parts_marked.extend(marked(table, field, fields, form));
    }
    let parts = parts_of(
        form,
        &controls(bindings.iter(), fields),
        &controls(bindings.iter(), table.all().without(fields)),
        &parts_marked,
        question.map_or(0, |question| question.number),
        in_both(&texts),
        fields.iter().all(|field| table.entry(field).group.is_some()),
    );
    Unit { fields, parts, shown: Cell::new(true) }
}

/// Texts in either language.
pub fn in_both(texts: &[Text]) -> Vec<String> {
    let mut words = Vec::new();
    for text in texts {
        words.push(text.get(Language::Swedish).to_owned());
        words.push(text.get(Language::English).to_owned());
    }
    words
}

/// All that is posted for these fields.
fn controls<'a>(bound: impl Iterator<Item = &'a Rc<Bound>>, fields: FieldSet) -> Vec<Control> {
    let mut controls = Vec::new();
    for bound in bound {
        if fields.contains(bound.place.get().field) {
            controls.extend(bound.posted().cloned());
        }
    }
    controls
}

/// What the host has marked for a field, or for its question when all of the question comes and goes.
pub fn marked(table: &Table, field: FieldId, fields: FieldSet, form: &HtmlFormElement) -> Vec<Element> {
    let question = table.entry(field).question;
    let is_whole = table.fields_of(question) == fields;
    marked_for(form, &table.name(Place::first(field)), if is_whole { question.number } else { 0 })
}

impl Unit {
    /// Whether all of it stands on the page.
    pub fn stands(&self) -> bool {
        stand(&self.parts, self.is_shown())
    }

    /// Whether the controls of its fields stand in it.
    pub fn holds(&self, bound: &[Rc<Bound>]) -> bool {
        let mut own = Vec::new();
        for bound in bound {
            if self.fields.contains(bound.place.get().field) {
                own.extend_from_slice(&bound.controls);
            }
        }
        hold(&self.parts, &own)
    }

    /// Whether it is shown.
    pub fn is_shown(&self) -> bool {
        self.shown.get()
    }

    /// Shows or hides it.
    pub fn show(&self, shown: bool, bound: &[Rc<Bound>]) {
        self.shown.set(shown);
        show_all(&self.parts, &controls(bound.iter(), self.fields), shown);
    }
}
