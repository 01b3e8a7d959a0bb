//! Rows that a browser cannot give back by itself when a person comes back to the page: it knows none that a script has made.

use super::super::Page;
use super::super::binding::Bound;
use super::super::control::Control;
use super::super::dom::{insert_after, make, write};
use super::super::marks::is_touched;
use crate::engine::layout::{GroupId, Place};
use crate::lean::Gathered;
use crate::{Answer, Answers};
use std::rc::Rc;

impl Page {
    /// The answers in all rows of the groups that have other rows than the host gave.
    pub fn rows_to_keep(&self) -> Answers {
        let changed: Vec<GroupId> =
            self.all_rows().iter().filter(|rows| rows.is_changed()).map(|rows| rows.group).gathered();
        let mut kept = Answers::of_form(self.table);
        for bound in self.bound() {
            let is_kept = bound.entry().group.is_some_and(|group| changed.contains(&group))
                && bound.controls.iter().all(Control::may_be_kept);
            // A blank one is kept too: it says that there is a row.
            if is_kept {
                let answer = bound.answer_of_all().unwrap_or_else(|| Answer::Text(String::new()));
                kept.keep(bound.name(), Some(answer));
            }
        }
        kept
    }

    /// Puts rows back that were kept.
    pub fn put_rows(self: &Rc<Self>, answers: &Answers) {
        self.fresh();
        let kept: Vec<(Place, &Answer)> =
            answers.iter().filter_map(|(name, answer)| Some((self.table.place(name)?, answer))).gathered();
        for group in self.table.groups() {
            let own = kept.iter().filter(|(place, _)| self.table.entry(place.field).group == Some(group));
            let Some(last) = own.map(|(place, _)| place.row).max() else { continue };
            self.have_rows(group, (last as usize + 1).min(super::super::draft::MAX_ROWS));
        }
        let mut lost = false;
        for (place, answer) in kept {
            // A person may have typed in what the browser has given back, before we came.
            let is_theirs = |bound: &Rc<Bound>| bound.controls.iter().any(|control| is_touched(control.element()));
            let bound = self.bindings.borrow().get(place);
            lost |= bound.is_none();
            if let Some(bound) = bound.filter(|bound| !is_theirs(bound)) {
                bound.put(answer.texts());
            }
        }
        self.read_all();
        self.leaving.ask_first();
        if lost {
            self.tell_rows_may_be_lost();
        }
    }

    /// The browser has given back what was typed, but may have lost rows.
    pub fn tell_rows_may_be_lost(self: &Rc<Self>) {
        let restored = self.bound().iter().any(|bound| bound.controls.iter().any(Control::is_changed));
        if !restored || self.all_rows().is_empty() || self.ours.lost_note.borrow().is_some() {
            return;
        }
        let note = make(&self.document, "p.bn-message.bn-advice own", "");
        write(&note, self.text(&self.own_words().rows_may_be_lost));
        insert_after(&note, &self.ours.places.deadline);
        self.say(self.text(&self.own_words().rows_may_be_lost));
        self.leaving.ask_first();
        self.ours.lost_note.replace(Some(note));
    }
}

impl super::Rows {
    /// Whether the rows are others than the host gave.
    fn is_changed(&self) -> bool {
        let rows = self.rows.borrow();
        rows.len() != self.given || rows.iter().any(|row| row.added)
    }
}
