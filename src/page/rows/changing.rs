//! Rows come and go, by a person's hand or for a draft.

use super::super::Page;
use super::super::binding::{Bindings, Bound};
use super::super::dom::focused;
use super::super::texts;
use super::{Row, Rows};
use crate::engine::layout::GroupId;
use crate::engine::session::Change;
use crate::lean::Gathered;
use crate::text::Text;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

impl Page {
    /// Adds rows to a group, or takes the last ones away, until there are so many; one at the least.
    pub fn have_rows(self: &Rc<Self>, group: GroupId, wanted: usize) {
        let Some(rows) = self.rows_of_group(group) else { return };
        rows.forget_removed();
        let count = || rows.rows.borrow().len();
        if count() > wanted.max(1) {
            self.take_rows_out(&rows, wanted.max(1)..count());
        }
        if count() < wanted {
            self.put_rows_behind(&rows, wanted - count());
        }
        self.redraws.discard();
    }

    pub(super) fn rows_of_group(&self, group: GroupId) -> Option<Rc<Rows>> {
        self.all_rows().into_iter().find(|rows| rows.group == group)
    }

    pub(super) fn add_row(self: &Rc<Self>, rows: &Rc<Rows>) {
        self.settle();
        rows.forget_removed();
        let first = self.put_row(rows);
        self.redraws.discard();
        self.go_to_row(first.as_ref(), &texts::ROW_ADDED);
    }

    /// Goes to the first control of a row that has come, which says so to those who hear the page. One that a library of the host's has
    /// covered takes no focus: then it is said in words.
    pub(super) fn go_to_row(&self, first: Option<&HtmlElement>, words: &Text) {
        let is_there = first.is_some_and(|first| {
            let _ = first.focus();
            focused(first).is_some_and(|focused| focused.is_same_node(Some(first)))
        });
        if !is_there {
            self.say(self.text(words));
        }
    }

    /// Adds a blank row. The first control in it comes back.
    pub(super) fn put_row(self: &Rc<Self>, rows: &Rc<Rows>) -> Option<HtmlElement> {
        self.put_rows_behind(rows, 1)
    }

    /// Adds so many blank rows. The first control in the first of them comes back.
    fn put_rows_behind(self: &Rc<Self>, rows: &Rc<Rows>, count: usize) -> Option<HtmlElement> {
        let from = rows.rows.borrow().len();
        // Where the host's rows have gaps, numbers and places are two things.
        let number = self.free_number(rows);
        let mut controls = Vec::new();
        for ahead in 0..count {
            let span = rows.template.copy();
            span.mark_added();
            // Before it stands on the page, where each name that changes is looked up anew.
            span.renumber(0, number + ahead as u32, &self.form);
            if let Some(last) = rows.rows.borrow().last() {
                span.insert_after(&last.span.last());
            }
            self.ours.words.write_again(&span.elements("[data-bn-text]"));
            controls.extend(span.elements("input, select, textarea"));
            rows.rows.borrow_mut().push(Row::of(span, &self.document, true));
        }
        rows.next_number.set(Some(number + count as u32));
        rows.place_buttons(from);
        let first = controls.first().and_then(|control| control.dyn_ref().cloned());
        if number as usize == from {
            self.bindings.borrow_mut().bind(controls.into_iter(), &self.map);
        } else {
            let (found, _) = Bindings::of(&self.form, &self.map);
            let found = found.keeping(&self.bindings.borrow());
            self.bindings.replace(found);
        }
        self.take_rows(self.table.columns(rows.group), from..from + count);
        rows.label(self);
        first
    }

    /// The number behind the greatest that a row of the group has in its names, and behind those of the rows there are.
    fn free_number(&self, rows: &Rows) -> u32 {
        if let Some(next) = rows.next_number.get() {
            return next;
        }
        let own = |bound: Rc<Bound>| bound.entry().group == Some(rows.group);
        let named = |bound: Rc<Bound>| Some(self.map.place(bound.first())?.row + 1);
        let free = self.bound().into_iter().filter(|bound| own(Rc::clone(bound))).filter_map(named).max();
        free.unwrap_or(0).max(rows.rows.borrow().len() as u32)
    }

    pub(super) fn remove_row(self: &Rc<Self>, rows: &Rc<Rows>, at: usize) {
        if rows.rows.borrow().len() < 2 {
            return;
        }
        // What is waited for is named by its row, and ends with what was taken away before.
        self.settle();
        rows.forget_removed();
        let change = if self.is_blank(rows, at as u32) {
            // Before the row goes, so that the focus never falls to the top of the page.
            self.focus_after_removal(rows, at);
            let (change, _) = self.take_rows_out(rows, at..at + 1);
            self.redraws.discard();
            self.say(self.text(&texts::ROW_REMOVED));
            change
        } else {
            self.remove_for_now(rows, at)
        };
        self.changed_by_hand(&change);
    }

    /// Takes rows off the page and out of the answers.
    pub(super) fn take_rows_out(self: &Rc<Self>, rows: &Rc<Rows>, which: Range<usize>) -> (Change, Vec<Row>) {
        let places = which.start as u32..which.end as u32;
        let change = self.session.borrow_mut().take_rows_out(rows.group, places.start..=places.end - 1);
        for row in places.clone().rev() {
            self.held.move_rows(self.table.layout(), rows.group, row, -1);
        }
        self.bindings.borrow_mut().remove_rows(self.table.columns(rows.group), &places);
        let gone: Vec<Row> = rows.rows.borrow_mut().drain(which.clone()).gathered();
        rows.next_number.set(None);
        gone.iter().for_each(|row| row.span.remove());
        for (index, row) in rows.rows.borrow().iter().enumerate().skip(which.start) {
            row.span.renumber((index + which.len()) as u32, index as u32, &self.form);
        }
        self.show_rows(rows, &change);
        (change, gone)
    }

    /// Shows what follows from other rows.
    pub(super) fn show_rows(self: &Rc<Self>, rows: &Rows, change: &Change) {
        self.find_units(self.table.columns(rows.group));
        rows.label(self);
        self.show_change(change);
        self.tell_all();
    }

    fn focus_after_removal(&self, rows: &Rows, at: usize) {
        let next = {
            let all = rows.rows.borrow();
            let row = all.get(at + 1).or_else(|| all.get(at.wrapping_sub(1))).filter(|_| all.len() > 2);
            row.map(|row| row.remove.clone())
        };
        let add = || rows.tool.query_selector("button").ok().flatten().and_then(|button| button.dyn_into().ok());
        if let Some(button) = next.or_else(add) {
            let _ = button.focus();
        }
    }
}
