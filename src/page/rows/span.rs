//! The part of the page that is one row: neighbours within one parent, usually a single element.

use super::super::control::Control;
use super::super::dom::select;
use super::super::field_map::FieldMap;
use crate::engine::layout::GroupId;
use crate::lean::{Digits, Gathered};
use crate::markup::host_name::first_row;
use crate::markup::numbers::{first_number, heading, id, row_name};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement, Node};

#[wasm_bindgen(module = "/src/page/span.js")]
extern "C" {
    /// Neighbours that make up a row. There is at least one.
    pub type Span;

    /// Marks it as a row that we have added.
    #[wasm_bindgen(method, js_name = markAdded)]
    pub fn mark_added(this: &Span);

    /// Whether we have added it.
    #[wasm_bindgen(method, js_name = isAdded)]
    pub fn is_added(this: &Span) -> bool;

    /// Whether all of it stands on the page.
    #[wasm_bindgen(method)]
    pub fn stands(this: &Span) -> bool;

    /// Whether these stand in it.
    #[wasm_bindgen(method)]
    pub fn holds(this: &Span, controls: &[Control]) -> bool;

    /// A copy that is not on the page.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Span) -> Span;

    /// Takes out what stands in its controls, whatever the host has filled in.
    #[wasm_bindgen(method)]
    pub fn blank(this: &Span);

    /// Its last node.
    #[wasm_bindgen(method)]
    pub fn last(this: &Span) -> Node;

    /// Puts it on the page.
    #[wasm_bindgen(method, js_name = insertAfter)]
    pub fn insert_after(this: &Span, anchor: &Node);

    /// Takes it off the page. It can be put there again.
    #[wasm_bindgen(method)]
    pub fn remove(this: &Span);

    /// What of it takes an element at its end, where there is one part that can hold it.
    #[wasm_bindgen(method)]
    pub fn end(this: &Span) -> Option<Element>;

    /// Adds an element there, else behind it.
    #[wasm_bindgen(method, js_name = endWith)]
    pub fn end_with(this: &Span, element: &Element, end: Option<Element>);

    /// Forgets a node that was added at its end.
    #[wasm_bindgen(method, js_name = dropNode)]
    pub fn drop_node(this: &Span, node: &Node);

    /// Puts a part behind it that is no row.
    #[wasm_bindgen(method, js_name = followWith)]
    pub fn follow_with(this: &Span, part: &Element);

    /// The elements in it that a selector finds.
    #[wasm_bindgen(method)]
    pub fn elements(this: &Span, selector: &str) -> Vec<Element>;

    #[wasm_bindgen(js_name = tableRow)]
    fn table_row(controls: &[Control], form: &HtmlFormElement) -> Option<Element>;

    #[wasm_bindgen(js_name = spanAround)]
    fn span_around(
        controls: &[Control],
        form: &HtmlFormElement,
        row: Option<Element>,
        numbers: Vec<String>,
    ) -> Option<Span>;

    #[wasm_bindgen(js_name = renumber)]
    fn renumber_by(span: &Span, form: &HtmlFormElement, change: &mut dyn FnMut(u8, String) -> String);
}

impl Span {
    /// The row around its controls; `None` where other controls stand in between.
    pub fn around(controls: &[Control], form: &HtmlFormElement, group: GroupId, map: &FieldMap) -> Option<Self> {
        let is_theirs = |row: &Element| {
            let all = select(row, "input:not([type=hidden]), select, textarea");
            all.iter().all(|element| {
                controls.iter().any(|own| own.is_same_node(Some(element))) || map.place(element).is_none()
            })
        };
        let row = table_row(controls, form).filter(is_theirs);
        let columns = map.table().columns(group).iter();
        let numbers = columns.map(|field| map.table().entry(field).question.number.digits());
        span_around(controls, form, row, numbers.gathered())
    }

    /// Makes row `from` to row `to`, both counted from 0.
    pub fn renumber(&self, from: u32, to: u32, form: &HtmlFormElement) {
        renumber_by(self, form, &mut |kind, text| match kind {
            0 => row_name(&text, from, to),
            1 => first_number(&text, from, to),
            2 => first_number(&first_row(&text), from, to),
            3 => heading(&text, from, to),
            _ => id(&text, from, to),
        });
    }
}
