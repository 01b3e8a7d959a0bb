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
}

impl Claim {
    /// Whether it is one of a list of choices, or no answer at all: several of those share a place by their nature.
    fn shares(&self) -> bool {
        self.control.is_checkable() || self.control.is_hidden_input()
    }
}

/// Gives controls that claim the same place rows of their own; where these `are_all` of the form, no number between rows is left out. Those that claim what another has, and stand somewhere else, come back.
pub fn settle(claims: &mut Vec<Claim>, are_all: bool, table: &Table) -> Vec<Control> {
    for group in table.groups() {
        let fields = table.columns(group);
        let disputed = claims.iter().any(|claim| is_disputed(claim, claims) && fields.contains(claim.place.field));
        if disputed || are_all && has_gaps(claims, fields) {
            number(claims, fields);
        }
    }
    let mut refused = Vec::new();
    let mut kept: Vec<Claim> = Vec::new();
    for claim in claims.drain(..) {
        let taken = |other: &Claim| other.place == claim.place && !other.shares();
        if !claim.shares() && kept.iter().any(taken) {
            refused.push(claim.control);
        } else {
            kept.push(claim);
        }
    }
    *claims = kept;
    refused
}

/// Whether a host that takes rows away leaves the numbers of the others as they were.
fn has_gaps(claims: &[Claim], fields: FieldSet) -> bool {
    let own = claims.iter().filter(|claim| !claim.shares() && fields.contains(claim.place.field));
    let mut rows: Vec<u32> = own.map(|claim| claim.place.row).gathered();
    rows.sort_unstable();
    rows.dedup();
    rows.last().is_some_and(|last| *last as usize != rows.len() - 1)
}

fn is_disputed(claim: &Claim, claims: &[Claim]) -> bool {
    !claim.shares() && claims.iter().filter(|other| !other.shares() && other.place == claim.place).count() > 1
}

/// Numbers the rows of a group in the order of the page. A row is what stands around one control of the field that most of them have;
/// where nothing does, each control counts among those of its own field.
fn number(claims: &mut [Claim], fields: FieldSet) {
    let of_field = |claim: &Claim, field| !claim.shares() && claim.place.field == field;
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
