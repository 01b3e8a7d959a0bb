//! Rows that we have added are unknown to the host: where it draws its form anew they are added again, with what was typed in them.

use super::super::Page;
use crate::Answer;
use crate::form::table::{FieldId, GroupId, Place};
use std::rc::Rc;

/// The rows of a group as they were.
pub struct LostRows {
    group: GroupId,
    /// How many there were.
    total: usize,
    /// Those that we had added: what was typed in them.
    added: Vec<Vec<(FieldId, Answer)>>,
}

impl Page {
    /// The rows that a host may lose.
    pub fn lost_rows(&self) -> Vec<LostRows> {
        let session = self.session.borrow();
        let typed = |group: GroupId, row: usize| {
            let places = group.fields().iter().map(|field| Place { field, row: row as u32 });
            places.filter_map(|place| Some((place.field, session.evaluation().typed(place)?.clone()))).collect()
        };
        let lost = |rows: &Rc<super::Rows>| {
            let all = rows.rows.borrow();
            let added = (0..all.len()).filter(|row| all[*row].added).map(|row| typed(rows.group, row)).collect();
            LostRows { group: rows.group, total: all.len(), added }
        };
        self.rows.borrow().iter().map(lost).collect()
    }

    /// Adds those again that are not on the page any more. The last ones are ours.
    pub fn put_lost_rows(self: &Rc<Self>, lost: &[LostRows]) {
        for LostRows { group, total, added } in lost {
            let Some(rows) = self.rows_of_group(*group) else { continue };
            let here = rows.rows.borrow().len();
            let missing = total.saturating_sub(here).min(added.len());
            for answers in &added[added.len() - missing..] {
                let row = rows.rows.borrow().len() as u32;
                self.put_row(&rows);
                for (field, answer) in answers {
                    if let Some(bound) = self.bindings.borrow().get(Place { field: *field, row }) {
                        bound.put(answer.texts());
                    }
                }
            }
        }
    }

    /// The answer in a row of ours whose control has the focus no more, since the host has taken it off the page.
    pub fn lost_focus(&self) -> Option<Place> {
        let bound = self.focused.borrow().clone()?;
        let place = bound.place.get();
        let rows = self.rows_of_group(place.field.entry().group?)?;
        let is_ours = rows.rows.borrow().get(place.row as usize).is_some_and(|row| row.added);
        (is_ours && !bound.first().is_connected()).then_some(place)
    }

    /// Gives it the focus again, at the end of what was typed.
    pub fn focus_again(&self, place: Place) {
        let root = super::root_of(&self.form);
        let is_free = root.active_element().is_none_or(|active| active.local_name() == "body");
        let Some(bound) = self.bindings.borrow().get(place).filter(|_| is_free) else { return };
        let _ = bound.first().focus();
        bound.controls[0].go_to_end();
    }
}
