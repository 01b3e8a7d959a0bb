//! Which row each control is in where names do not tell: a host that copies a row without giving it names of its own has several controls
//! claim the same. They are numbered in the order of the page where they stand in like surroundings.

use super::control::Control;
use crate::engine::layout::{FieldId, FieldSet, Place};
use crate::engine::table::Table;
use crate::lean::Gathered;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/page/controls.js")]
extern "C" {
    /// The parts of the page around each of these, as large as they can be without holding another of them; those that are made as the first is.
    fn alike(leaders: &[Control]) -> Vec<Element>;
}

/// A control and the place that its name, or a map, says it answers.
pub struct Claim {
    /// The control.
    pub control: Control,
    /// The place.
    pub place: Place,
    /// Whether it is one of a list of choices, or no answer at all: several of those share a place by their nature.
    shares: bool,
}

impl Claim {
    /// A claim of this control.
    pub fn of(control: Control, place: Place) -> Self {
        let shares = control.is_checkable() || control.is_hidden_input();
        Self { control, place, shares }
    }
}

/// Gives controls that claim the same place rows of their own; where these `are_all` of the form, no number between rows is left out. Those that claim what another has, and stand somewhere else, come back.
pub fn settle(claims: &mut Vec<Claim>, are_all: bool, table: &Table) -> Vec<Control> {
    for group in table.groups() {
        let fields = table.columns(group);
        let (mut claimed, mut rows) = (Taken::default(), Taken::default());
        let mut is_disputed = false;
        for claim in claims.iter().filter(|claim| !claim.shares && fields.contains(claim.place.field)) {
            is_disputed |= !claimed.take(table.order(claim.place));
            rows.take(claim.place.row.into());
        }
        // A host that takes rows away leaves the numbers of the others as they were.
        let has_gaps = rows.0.last().is_some_and(|last| *last as usize != rows.0.len() - 1);
        if is_disputed || are_all && has_gaps {
            number(claims, fields);
        }
    }
    let mut refused = Vec::new();
    let mut kept = Vec::new();
    let mut taken = Taken::default();
    for claim in claims.drain(..) {
        if claim.shares || taken.take(table.order(claim.place)) {
            kept.push(claim);
        } else {
            refused.push(claim.control);
        }
    }
    *claims = kept;
    refused
}

/// What is taken already, in order. What comes is nearly in order as it is.
#[derive(Default)]
struct Taken(Vec<u64>);

impl Taken {
    /// Takes this, if it is free.
    fn take(&mut self, wanted: u64) -> bool {
        let found = self.0.binary_search(&wanted);
        if let Err(at) = found {
            self.0.insert(at, wanted);
        }
        found.is_err()
    }
}

/// Numbers the rows of a group in the order of the page. A row is what stands around one control of the field that most of them have;
/// where nothing does, each control counts among those of its own field.
fn number(claims: &mut [Claim], fields: FieldSet) {
    let of_field = |claim: &Claim, field| !claim.shares && claim.place.field == field;
    let count = |field: &FieldId| claims.iter().filter(|claim| of_field(claim, *field)).count();
    let Some(leading) = fields.iter().max_by_key(count) else { return };
    let leaders = claims.iter().filter(|claim| of_field(claim, leading)).map(|claim| claim.control.clone());
    let leaders: Vec<Control> = leaders.gathered();
    let rows = alike(&leaders);
    let is_flat = rows.first().map(AsRef::as_ref) == leaders.first().map(AsRef::<JsValue>::as_ref);
    for field in fields.iter() {
        for (at, claim) in claims.iter_mut().filter(|claim| of_field(claim, field)).enumerate() {
            let around = rows.iter().position(|row| row.contains(Some(claim.control.element())));
            let counted = (is_flat && field != leading && at < rows.len()).then_some(at);
            if let Some(row) = around.or(counted) {
                claim.place.row = row as u32;
            }
        }
    }
}
