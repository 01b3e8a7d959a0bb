//! A row with content that was taken away can be brought back: "Undo" stands where the row stood, until the group changes again. A date
//! that is being typed has not changed it yet: see `waiting.rs`.

use super::super::Page;
use super::super::binding::Bound;
use super::super::dom::{add, focused, insert_after, make, set};
use super::super::marks::drop_own;
use super::super::standing::dress;
use super::super::texts;
use super::{Row, Rows, label_button};
use crate::Answer;
use crate::engine::layout::{FieldId, GroupId, Place};
use crate::engine::session::Change;
use crate::lean::{Digits, Gathered};
use std::rc::Rc;
use web_sys::{Element, HtmlElement, Node};

/// A row that was taken away.
pub struct Removed {
    at: usize,
    row: Row,
    bound: Vec<Rc<Bound>>,
    answers: Vec<(FieldId, Answer)>,
    /// Stands where the row stood.
    part: HtmlElement,
    undo: HtmlElement,
}

impl Page {
    /// Takes a row away that can be brought back.
    pub(super) fn remove_for_now(self: &Rc<Self>, rows: &Rc<Rows>, at: usize) -> Change {
        let places = || self.table.columns(rows.group).iter().map(|field| Place { field, row: at as u32 });
        let bound: Vec<Rc<Bound>> = places().filter_map(|place| self.bindings.borrow().get(place)).gathered();
        let typed = |place: Place| Some((place.field, self.session.borrow().evaluation().typed(place)?.clone()));
        let answers = places().filter_map(typed).gathered();
        for bound in &bound {
            bound.tell(&[], self.language());
            bound.drop_counter();
        }
        let (part, undo) = self.undo_part(rows, at);
        let (change, mut gone) = self.take_rows_out(rows, at..at + 1);
        let Some(row) = gone.pop() else { return change };
        rows.removed.replace(Some(Removed { at, row, bound, answers, part, undo: undo.clone() }));
        rows.label_removed(self);
        // A listener of the host's may draw something anew when the focus moves: that is none of our doing. What the button is called says that
        // the row is gone.
        self.redraws.discard();
        let _ = undo.focus();
        change
    }

    /// Brings the row back that was taken away last.
    pub(super) fn bring_back(self: &Rc<Self>, rows: &Rc<Rows>) {
        let Some(Removed { at, row, bound, answers, part, .. }) = rows.removed.take() else { return };
        // A date in another row, which may be what is waited for, was typed before: the row is brought back all the same.
        self.settle();
        for (index, row) in rows.rows.borrow().iter().enumerate().skip(at).rev() {
            row.span.renumber(index as u32, index as u32 + 1, &self.form);
        }
        row.span.insert_after(&part);
        let first = bound.first().map(|bound| bound.first().clone());
        rows.rows.borrow_mut().insert(at, row);
        rows.next_number.set(None);
        self.bindings.borrow_mut().insert_row(self.table.columns(rows.group), at as u32, bound);
        let change = self.session.borrow_mut().insert_row(rows.group, at as u32, answers);
        self.held.move_rows(self.table.layout(), rows.group, at as u32, 1);
        if let Some(row) = rows.rows.borrow().get(at) {
            self.ours.words.write_again(&row.span.elements("[data-bn-text]"));
        }
        self.show_rows(rows, &change);
        self.redraws.discard();
        self.go_to_row(first.as_ref(), &texts::ROW_RESTORED);
        drop_own(&part);
        self.changed_by_hand(&change);
    }

    /// Nothing can be brought back any more.
    pub fn settle_removals(&self) {
        self.all_rows().iter().for_each(|rows| rows.forget_removed());
    }

    /// A date of a group stands still: what was taken out of the group before is gone for good, unless a person is about to bring it back.
    pub fn settle_removal_in_time(&self, group: Option<GroupId>) {
        let rows = group.and_then(|group| self.rows_of_group(group));
        if let Some(rows) = rows.filter(|rows| !rows.undo_has_focus()) {
            rows.forget_removed();
        }
    }

    /// A group has changed: what was taken out of it before is gone for good.
    pub fn settle_removal(&self, group: Option<GroupId>) {
        if let Some(rows) = group.and_then(|group| self.rows_of_group(group)) {
            rows.forget_removed();
        }
    }

    /// The part with the button, behind the row that goes.
    fn undo_part(&self, rows: &Rows, at: usize) -> (HtmlElement, HtmlElement) {
        let last = rows.rows.borrow()[at].span.last();
        let tag = match last.parent_element().map(|parent| parent.local_name()).as_deref() {
            Some("table" | "thead" | "tbody" | "tfoot") => "tr",
            Some("tr") => "td",
            Some("ul" | "ol" | "menu") => "li",
            _ => "div",
        };
        let part = make(&self.document, &[tag, ".bn-removed own"].concat(), "");
        let content = if tag == "tr" { &add(&part, "td colspan=99", "") } else { &part };
        add(content, "span.bn-removed-text", "");
        let undo = add(content, "button.bn-button.bn-undo type=button", "");
        insert_after(&part, &last);
        (part, undo)
    }
}

impl Rows {
    /// Whether this is the part that brings a row back.
    pub(super) fn is_undone_by(&self, own: &Element) -> bool {
        self.removed.borrow().as_ref().is_some_and(|removed| removed.part.is_same_node(Some::<&Node>(own)))
    }

    fn undo_has_focus(&self) -> bool {
        let removed = self.removed.borrow();
        removed
            .as_ref()
            .is_some_and(|Removed { undo, .. }| focused(undo).is_some_and(|focused| focused.is_same_node(Some(undo))))
    }

    /// Nothing can be brought back any more.
    pub(super) fn forget_removed(&self) {
        if let Some(removed) = self.removed.take() {
            drop_own(&removed.part);
        }
    }

    /// Writes which row is gone.
    pub(super) fn label_removed(&self, page: &Page) {
        let removed = self.removed.borrow();
        let Some(Removed { at, part, undo, .. }) = removed.as_ref() else { return };
        let which = [page.table.group(self.group).row.get(page.language()), " ", &(at + 1).digits()].concat();
        if let Some(text) = part.query_selector(".bn-removed-text").ok().flatten() {
            set(&text, "lang", page.language().tag());
            text.set_text_content(Some(&[&page.text(&texts::WAS_REMOVED).replace('#', &which), " "].concat()));
        }
        label_button(page, undo, page.text(&texts::UNDO), &page.text(&texts::UNDO_WHICH).replace('#', &which));
        dress(undo, None);
    }
}
