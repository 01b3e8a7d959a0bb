//! Puts a draft into the controls, rows included.

use super::Page;
use super::control::Control;
use crate::engine::layout::{GroupId, Place};
use crate::format::is_blank;
use crate::lean::Gathered;
use crate::{Answer, Answers};
use std::rc::Rc;

/// The most rows that a draft adds to a group of the page. A notification has a handful; a draft may be anybody's.
pub const MAX_ROWS: usize = 1_000;

impl Page {
    /// Puts these answers into the form, blanks everything else, and gives back what the page has no place for: whole answers, or the texts of
    /// one that are not shown. Rows follow each other without gaps.
    pub fn put_answers(self: &Rc<Self>, answers: &Answers) -> Answers {
        self.fresh();
        self.settle();
        let mut rows: Vec<(GroupId, Vec<u32>)> = self.table.groups().map(|group| (group, Vec::new())).gathered();
        for place in answers.iter().filter_map(|(name, _)| self.table.place(name)) {
            let own = rows.iter_mut().find(|(group, _)| self.table.entry(place.field).group == Some(*group));
            if let Some((_, numbers)) = own {
                numbers.push(place.row);
            }
        }
        for (group, numbers) in &mut rows {
            numbers.sort_unstable();
            numbers.dedup();
            numbers.truncate(MAX_ROWS);
            self.have_rows(*group, numbers.len());
        }
        for bound in self.bound() {
            bound.controls.iter().for_each(Control::clear);
            bound.visited.set(false);
        }
        self.held.forget_rest();
        let mut rest = Answers::of_form(self.table.layout());
        for (name, answer) in answers.iter() {
            let place = self.table.place(name).and_then(|place| self.dense(place, &rows));
            match place.and_then(|place| self.bindings.borrow().get(place)) {
                Some(bound) => {
                    bound.put(answer.texts());
                    // A choice that this page does not offer, or no date in a native field.
                    let shown = bound.answer_of_all();
                    if shown.as_ref().map_or(0, filled) < filled(answer) {
                        rest.keep(name.to_owned(), Some(without(answer, shown)));
                    }
                }
                None => rest.keep(name.to_owned(), Some(answer.clone())),
            }
        }
        if self.read_all() {
            self.prepared.outdate(self);
        }
        if !self.leaving.asks() {
            self.is_safe();
        }
        self.update_summary();
        rest
    }

    /// The place where an answer stands on the page, which has no gaps between the rows.
    fn dense(&self, place: Place, rows: &[(GroupId, Vec<u32>)]) -> Option<Place> {
        let own = self.table.entry(place.field).group;
        let Some((_, numbers)) = rows.iter().find(|(group, _)| own == Some(*group)) else {
            return Some(place);
        };
        let row = numbers.binary_search(&place.row).ok()?;
        Some(Place { row: row as u32, ..place })
    }
}

/// What of an answer is not shown.
fn without(answer: &Answer, shown: Option<Answer>) -> Answer {
    match (answer, shown) {
        (Answer::List(texts), Some(Answer::List(shown))) => {
            Answer::List(texts.iter().filter(|text| !shown.contains(text)).cloned().collect())
        }
        _ => answer.clone(),
    }
}

/// How many texts an answer holds.
fn filled(answer: &Answer) -> usize {
    answer.texts().iter().filter(|text| !is_blank(text)).count()
}
