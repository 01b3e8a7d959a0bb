//! Rows that we have added are unknown to the host: where it draws its form anew they are added again, with what was typed in them.

use super::super::Page;
use super::super::dom::focused;
use crate::Answer;
use crate::engine::layout::{FieldId, GroupId, Place};
use crate::lean::Gathered;
use std::rc::Rc;

/// The rows of a group as they were.
pub struct LostRows {
    group: GroupId,
    /// How many there were.
    total: usize,
    /// Those of ours that the host has taken off the page: their numbers, and what was typed in them.
    lost: Vec<(usize, Vec<(FieldId, Answer)>)>,
}

impl Page {
    /// The rows that the host has taken off the page though they were ours; where the form itself is gone, all that were.
    pub fn lost_rows(&self) -> Vec<LostRows> {
        let session = self.session.borrow();
        let typed = |group: GroupId, row: usize| {
            let places = self.table.columns(group).iter().map(|field| Place { field, row: row as u32 });
            places.filter_map(|place| Some((place.field, session.evaluation().typed(place)?.clone()))).gathered()
        };
        let lost = |rows: &Rc<super::Rows>| {
            let all = rows.rows.borrow();
            let is_lost = |row: &usize| all[*row].added && !all[*row].span.stands();
            let lost = (0..all.len()).filter(is_lost).map(|row| (row, typed(rows.group, row))).gathered();
            LostRows { group: rows.group, total: all.len(), lost }
        };
        self.rows.borrow().iter().map(lost).gathered()
    }

    /// Puts them on the page again. Where the host has drawn a row in their place, that is theirs.
    pub fn put_lost_rows(self: &Rc<Self>, lost: &[LostRows]) {
        for LostRows { group, total, lost } in lost {
            let Some(rows) = self.rows_of_group(*group) else { continue };
            for (at, answers) in lost {
                let here = rows.rows.borrow().len();
                let is_ours = rows.rows.borrow().get(*at).is_some_and(|row| row.added);
                let row = match is_ours {
                    // One that we have rendered anew has what is filled in beforehand at most; one with content has never been gone.
                    true if self.is_untouched(*group, *at as u32) => *at,
                    false if here < *total => {
                        self.put_row(&rows);
                        here
                    }
                    _ => continue,
                };
                self.fill_row(*group, row as u32, answers);
            }
        }
    }

    fn fill_row(&self, group: GroupId, row: u32, answers: &[(FieldId, Answer)]) {
        for field in self.table.columns(group).iter() {
            let typed = answers.iter().find(|(other, _)| *other == field).map(|(_, answer)| answer.texts());
            if let Some(bound) = self.bindings.borrow().get(Place { field, row }) {
                bound.put(typed.unwrap_or_default());
            }
        }
    }

    fn is_untouched(&self, group: GroupId, row: u32) -> bool {
        let bindings = self.bindings.borrow();
        let bound = self.table.columns(group).iter().filter_map(|field| bindings.get(Place { field, row }));
        bound.flat_map(|bound| bound.controls.clone()).all(|control| !control.is_changed())
    }

    /// Whether there is a place for the rows of this group.
    pub fn has_place_for(&self, lost: &LostRows) -> bool {
        self.rows_of_group(lost.group).is_some()
    }

    /// The answer in a row of ours whose control has the focus no more, since the host has taken it off the page.
    pub fn lost_focus(&self) -> Option<Place> {
        let bound = self.focused.borrow().clone()?;
        let place = bound.place.get();
        let rows = self.rows_of_group(bound.entry().group?)?;
        let is_ours = rows.rows.borrow().get(place.row as usize).is_some_and(|row| row.added);
        (is_ours && !bound.first().is_connected()).then_some(place)
    }

    /// Gives it the focus again, at the end of what was typed.
    pub fn focus_again(&self, place: Place) {
        let is_free = focused(&self.form).is_none_or(|focused| focused.local_name() == "body");
        let Some(bound) = self.bindings.borrow().get(place).filter(|_| is_free) else { return };
        let _ = bound.first().focus();
        bound.controls[0].go_to_end();
        self.focused.replace(Some(bound));
    }
}
