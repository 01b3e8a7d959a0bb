//! The rows of a repeated group: only those with content are kept, so a huge row number costs nothing.

use super::Slot;
use crate::engine::layout::{FieldId, FieldSet, Place};

/// The rows of a group, by number.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    first: FieldId,
    rows: Vec<(u32, Row)>,
    /// In how many rows each field is answered.
    answered: Vec<usize>,
}

/// What stands in the columns of a row.
type Row = Vec<Option<Slot>>;

impl Rows {
    /// No rows, of which each will have these columns.
    pub fn of(columns: FieldSet) -> Self {
        let first = columns.lowest().unwrap_or(FieldId(0));
        Self { first, rows: Vec::new(), answered: vec![0; columns.span()] }
    }

    pub fn numbers(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.rows.iter().map(|(number, _)| *number)
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn has(&self, row: u32) -> bool {
        self.find(row).is_ok()
    }

    pub fn is_answered(&self, field: FieldId) -> bool {
        self.answered[self.column(field)] > 0
    }

    pub fn get(&self, place: Place) -> Option<&Slot> {
        self.rows[self.find(place.row).ok()?].1[self.column(place.field)].as_ref()
    }

    pub fn set(&mut self, place: Place, slot: Option<Slot>) {
        let column = self.column(place.field);
        let at = match self.find(place.row) {
            Ok(at) => at,
            Err(_) if slot.is_none() => return,
            Err(at) => {
                let mut blank = Row::new();
                blank.resize_with(self.answered.len(), Option::default);
                self.rows.insert(at, (place.row, blank));
                at
            }
        };
        let row = &mut self.rows[at].1;
        self.answered[column] -= usize::from(row[column].is_some());
        self.answered[column] += usize::from(slot.is_some());
        row[column] = slot;
        if row.iter().all(Option::is_none) {
            self.rows.remove(at);
        }
    }

    /// Takes a row out; those behind it move up.
    pub fn remove(&mut self, row: u32) {
        if let Ok(at) = self.find(row) {
            let (_, removed) = self.rows.remove(at);
            for (column, slot) in removed.iter().enumerate() {
                self.answered[column] -= usize::from(slot.is_some());
            }
        }
        for (number, _) in self.rows.iter_mut().filter(|(number, _)| *number > row) {
            *number -= 1;
        }
    }

    /// Makes room for a row; those from there on move down.
    pub fn insert(&mut self, row: u32) {
        for (number, _) in self.rows.iter_mut().filter(|(number, _)| *number >= row) {
            *number += 1;
        }
    }

    /// Where a row stands, or would.
    fn find(&self, row: u32) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&row, |(number, _)| *number)
    }

    /// A field's position within its group.
    fn column(&self, field: FieldId) -> usize {
        usize::from(field.0 - self.first.0)
    }
}
