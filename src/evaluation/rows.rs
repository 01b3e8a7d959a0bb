//! The rows of a repeated group: only those with content are kept, so a huge row number costs nothing.

use super::Slot;
use crate::form::table::{FieldId, Place};
use std::collections::BTreeMap;

/// The most fields that a group has.
const WIDTH: usize = 4;

/// The rows of a group, by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: BTreeMap<u32, Row>,
    /// In how many rows each field is answered.
    answered: [usize; WIDTH],
}

type Row = [Option<Slot>; WIDTH];

impl Rows {
    pub fn numbers(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.rows.keys().copied()
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn has(&self, row: u32) -> bool {
        self.rows.contains_key(&row)
    }

    pub fn is_answered(&self, field: FieldId) -> bool {
        self.answered[column(field)] > 0
    }

    pub fn get(&self, place: Place) -> Option<&Slot> {
        self.rows.get(&place.row)?[column(place.field)].as_ref()
    }

    pub fn set(&mut self, place: Place, slot: Option<Slot>) {
        let column = column(place.field);
        if slot.is_some() {
            let before = std::mem::replace(&mut self.rows.entry(place.row).or_default()[column], slot);
            self.answered[column] += usize::from(before.is_none());
        } else if let Some(row) = self.rows.get_mut(&place.row) {
            self.answered[column] -= usize::from(row[column].take().is_some());
            if row.iter().all(Option::is_none) {
                self.rows.remove(&place.row);
            }
        }
    }

    /// Takes a row out; those behind it move up.
    pub fn remove(&mut self, row: u32) {
        if let Some(removed) = self.rows.remove(&row) {
            for (column, slot) in removed.iter().enumerate() {
                self.answered[column] -= usize::from(slot.is_some());
            }
        }
        let behind = self.rows.split_off(&row);
        self.rows.extend(behind.into_iter().map(|(number, row)| (number - 1, row)));
    }
}

/// A field's position within its group.
fn column(field: FieldId) -> usize {
    let first = field.entry().group.map_or(field, |group| group.first());
    usize::from(field.0 - first.0)
}
