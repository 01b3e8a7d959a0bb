//! What a form of ours fills in for a person who presses a button: one address for the other, and the measures in the order of their dates.
//! It goes through the controls, as if they were typed in, so that all that follows is the same.

use super::Page;
use super::binding::Bound;
use super::dom::select;
use super::filling::Reason;
use crate::form::table::{FieldId, GroupId, Place, id};
use crate::text::page;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// On the button that takes the address.
pub const SAME_ADDRESS: &str = "data-bn-same-address";
/// On the button that sorts.
pub const SORT: &str = "data-bn-sort";
/// The fields that the address is taken from; of the country alone nobody has written an address.
const ADDRESS_FROM: [FieldId; 4] = [
    id("controller.address.street"),
    id("controller.address.postalCode"),
    id("controller.address.city"),
    id("controller.address.country"),
];
/// Those that it is put into.
pub const ADDRESS_TO: [FieldId; 4] = [
    id("contactAddress.street"),
    id("contactAddress.postalCode"),
    id("contactAddress.city"),
    id("contactAddress.country"),
];
const DATE: FieldId = id("actions[i].date");
const TIME: FieldId = id("actions[i].time");

/// Whether the rows of a group can be sorted.
pub fn is_sortable(group: GroupId) -> bool {
    DATE.entry().group == Some(group)
}

impl Page {
    /// One of the buttons was pressed, perhaps.
    pub fn on_shortcut(self: &Rc<Self>, own: &Element) {
        if own.has_attribute(SAME_ADDRESS) {
            self.take_address();
        } else if own.has_attribute(SORT) {
            self.sort_measures();
        }
    }

    /// Sorting is offered where there is something to sort.
    pub fn offer_sorting(&self, group: GroupId, several: bool) {
        if !self.rendered || !is_sortable(group) {
            return;
        }
        for button in select(&self.form, "[data-bn-sort]").iter().filter_map(JsCast::dyn_ref::<HtmlElement>) {
            button.set_hidden(!several);
        }
    }

    fn take_address(self: &Rc<Self>) {
        let is_written = ADDRESS_FROM[..3].iter().any(|field| {
            let session = self.session.borrow();
            session.evaluation().typed(Place::first(*field)).is_some()
        });
        if !is_written {
            return self.places.say(self.text(&page::NO_ADDRESS));
        }
        for (from, to) in ADDRESS_FROM.into_iter().zip(ADDRESS_TO) {
            let bound = |field| self.bindings.borrow().get(Place::first(field));
            if let (Some(from), Some(to)) = (bound(from), bound(to)) {
                self.fill_in(&to, &texts(&from));
            }
        }
        self.places.say(self.text(&page::ADDRESS_COPIED));
    }

    fn sort_measures(self: &Rc<Self>) {
        let fields: Vec<FieldId> = DATE.entry().question.set().iter().collect();
        let mut order = Vec::new();
        while self.bindings.borrow().controls_of_row(&fields, order.len() as u32).is_some() {
            order.push(order.len() as u32);
        }
        let key = |row: &u32| {
            let session = self.session.borrow();
            let date = session.evaluation().date(Place { field: DATE, row: *row });
            let time = session.evaluation().time(Place { field: TIME, row: *row });
            // Without a date last, without a time last among those of the day.
            (date.is_none(), date, time.is_none(), time)
        };
        order.sort_by_key(key);
        if order.is_sorted() {
            return self.places.say(self.text(&page::SORTED_BEFORE));
        }
        let bound = |field: FieldId, row: u32| self.bindings.borrow().get(Place { field, row });
        // All is read before anything is written.
        let mut filled = Vec::new();
        for field in fields {
            for (row, from) in order.iter().enumerate() {
                if let (Some(from), Some(to)) = (bound(field, *from), bound(field, row as u32)) {
                    filled.push((to, texts(&from)));
                }
            }
        }
        for (to, texts) in filled {
            self.fill_in(&to, &texts);
        }
        self.places.say(self.text(&page::SORTED));
    }

    fn fill_in(self: &Rc<Self>, bound: &Rc<Bound>, new: &[String]) {
        if texts(bound) == new {
            return;
        }
        bound.put(new);
        self.take(bound, Reason::Done);
    }
}

fn texts(bound: &Bound) -> Vec<String> {
    bound.controls.iter().flat_map(|control| control.texts(bound)).collect()
}
