//! What a form of ours fills in for a person who presses a button: one address for the other, and the measures in the order of their dates.
//! It goes through the controls, as if they were typed in, so that all that follows is the same.

use super::Page;
use super::binding::Bound;
use super::dom::select;
use super::filling::Reason;
use crate::engine::layout::{FieldId, GroupId, Place, Shortcut};
use crate::lean::Gathered;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// On the button: which of the form's shortcuts it is.
pub const NUMBER: &str = "data-bn-shortcut";

impl Page {
    /// One of the buttons was pressed, perhaps.
    pub fn on_shortcut(self: &Rc<Self>, own: &Element) {
        let shortcut = self.shortcut_of(own);
        let said = match shortcut {
            Some(Shortcut::Same { pairs, telling, done, nothing, .. }) => {
                if self.take_same(pairs, *telling) {
                    done
                } else {
                    nothing
                }
            }
            Some(Shortcut::Sort { date, time, done, before, .. }) => {
                if self.sort(*date, *time) {
                    done
                } else {
                    before
                }
            }
            None => return,
        };
        self.say(self.text(said));
    }

    /// Sorting is offered where there is something to sort.
    pub fn offer_sorting(&self, group: GroupId, several: bool) {
        if !self.is_rendered() {
            return;
        }
        for button in select(&self.form, "[data-bn-shortcut]") {
            let is_its = matches!(self.shortcut_of(&button), Some(Shortcut::Sort { date, .. })
                if self.table.entry(*date).group == Some(group));
            if let Some(button) = button.dyn_ref::<HtmlElement>().filter(|_| is_its) {
                button.set_hidden(!several);
            }
        }
    }

    fn shortcut_of(&self, button: &Element) -> Option<&'static Shortcut> {
        self.table.shortcuts.get(button.get_attribute(NUMBER)?.parse::<usize>().ok()?)
    }

    /// Says whether there was something to take.
    fn take_same(self: &Rc<Self>, pairs: &[(FieldId, FieldId)], telling: usize) -> bool {
        let is_written = pairs.iter().take(telling).any(|(from, _)| {
            let session = self.session.borrow();
            session.evaluation().typed(Place::first(*from)).is_some()
        });
        if !is_written {
            return false;
        }
        for (from, to) in pairs {
            let bound = |field| self.bindings.borrow().get(Place::first(field));
            if let (Some(from), Some(to)) = (bound(*from), bound(*to)) {
                self.fill_in(&to, &from.texts());
            }
        }
        true
    }

    /// Says whether the rows stood in another order.
    fn sort(self: &Rc<Self>, date: FieldId, time: FieldId) -> bool {
        let fields: Vec<FieldId> = self.table.row_of(date).iter().gathered();
        let mut order = Vec::new();
        while self.bindings.borrow().controls_of_row(&fields, order.len() as u32).is_some() {
            order.push(order.len() as u32);
        }
        let key = |row: &u32| {
            let session = self.session.borrow();
            let date = session.evaluation().date(Place { field: date, row: *row });
            let time = session.evaluation().time(Place { field: time, row: *row });
            // Without a date last, without a time last among those of the day; what is alike stays in its order.
            (date.is_none(), date, time.is_none(), time, *row)
        };
        order.sort_unstable_by_key(key);
        if order.is_sorted() {
            return false;
        }
        let bound = |field: FieldId, row: u32| self.bindings.borrow().get(Place { field, row });
        // All is read before anything is written.
        let mut filled = Vec::new();
        for field in fields {
            for (row, from) in order.iter().enumerate() {
                if let (Some(from), Some(to)) = (bound(field, *from), bound(field, row as u32)) {
                    filled.push((to, from.texts()));
                }
            }
        }
        for (to, texts) in filled {
            self.fill_in(&to, &texts);
        }
        true
    }

    fn fill_in(self: &Rc<Self>, bound: &Rc<Bound>, new: &[String]) {
        if bound.texts() == new {
            return;
        }
        bound.put(new);
        self.take(bound, Reason::Done);
    }
}
