//! What follows when a person fills in a control: it is read, the session judges it, and the page shows what changed.
//!
//! A malformed value is told when its field is left, an empty field only once submit was tried, and what is told is taken
//! back as soon as it is mended.

use super::messages::level_name;
use super::texts;
use super::{Page, binding::Bound, visibility::Unit};
use crate::engine::layout::{FieldSet, Place};
use crate::engine::report::Problem;
use crate::engine::session::Change;
use crate::lean::{Digits, Gathered};
use std::ops::Range;
use std::rc::Rc;

/// Why a control is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A key was pressed in it: nothing new is held against a person who is not done.
    Typing,
    /// It was left, or a choice was made.
    Done,
}

impl Page {
    /// Takes in what a person has put into a control.
    pub fn take(self: &Rc<Self>, bound: &Rc<Bound>, reason: Reason) {
        let place = bound.place.get();
        if !self.waiting.is_for(place) {
            self.settle();
        }
        let shown = self.shown_fields();
        let answer = bound.answer().filter(|answer| !answer.is_blank());
        let changed = answer.as_ref() != self.session.borrow().evaluation().typed(place);
        let change = self.session.borrow_mut().set_at(place, answer);
        bound.typing.set(reason == Reason::Typing);
        if reason == Reason::Done {
            bound.visited.set(true);
        }
        self.tell(bound);
        // Leaving a text of megabytes counts it no second time.
        if changed {
            self.count(bound);
        }
        if reason == Reason::Typing && (changed || self.waiting.is_on()) && self.is_in_the_middle(bound) {
            if changed {
                self.wait_for(place, shown);
            }
        } else if self.waiting.is_on() {
            self.settle();
        } else {
            self.show_change(&change);
        }
        if changed {
            // While a date is typed what was taken away can be brought back still: that is one of the things that stay as they are.
            if !self.waiting.is_on() {
                self.settle_removal(bound.entry().group);
            }
            self.changed_by_hand(&change);
        }
    }

    /// A person has changed something.
    pub fn changed_by_hand(self: &Rc<Self>, change: &Change) {
        self.weigh_leaving(&change.field);
        self.posting.forget_verdict();
        self.prepared.outdate(self);
        self.announce_change(change);
    }

    /// A person has left a control: from now on its problems are told.
    pub fn leave(self: &Rc<Self>, bound: &Rc<Bound>) {
        self.fresh();
        // The host may have drawn another in its place meanwhile.
        let Some(bound) = &self.bindings.borrow().now(bound) else { return };
        let before = bound.told.borrow().clone();
        // A native date that is half typed says so only now.
        self.take(bound, Reason::Done);
        self.say_news(bound, &before);
    }

    /// Reads all that stands in the form, at the time it is: a script of the host's may have changed values without an event.
    pub fn read_anew(self: &Rc<Self>) {
        self.fresh();
        self.tick();
        self.read_all();
    }

    /// Takes in everything that stands in the form, without holding anything against anybody.
    pub fn read_all(self: &Rc<Self>) -> bool {
        let before = self.session.borrow().answers();
        for bound in self.bound() {
            self.session.borrow_mut().set_at(bound.place.get(), bound.answer());
            self.count(&bound);
        }
        self.show_units(self.table.all());
        self.tell_all();
        self.show_deadline();
        self.mark_required_again();
        self.show_progress();
        before != self.session.borrow().answers()
    }

    /// Shows what has changed.
    pub fn show_change(self: &Rc<Self>, change: &Change) {
        if self.waiting.is_on() {
            // It is shown with what is waited for.
            return;
        }
        self.show_news();
        for (name, _) in &change.problems {
            let bound = self.table.place(name).and_then(|place| self.bindings.borrow().get(place));
            if let Some(bound) = bound {
                self.tell(&bound);
            }
        }
        self.show_all_news(change.deadline.is_some(), &change.shown);
    }

    /// Shows what has changed besides the problems: whether the deadline has, and the questions that have come.
    pub fn show_all_news(self: &Rc<Self>, deadline: bool, shown: &[u8]) {
        if deadline {
            if self.show_deadline() {
                // It says what no longer holds.
                self.prepared.outdate(self);
                self.announce_judged();
            }
            self.set_timer();
        }
        if !shown.is_empty() {
            self.say_shown(shown);
        }
        self.update_summary();
        self.mark_required();
        self.show_progress();
    }

    /// Tells the problems of every field anew.
    pub fn tell_all(&self) {
        for bound in self.bound() {
            self.tell(&bound);
        }
    }

    /// Tells what is to be told of a field now. Says whether that is something new.
    fn tell(&self, bound: &Bound) -> bool {
        let problems = self.tellable(bound);
        bound.tell(&problems, self.language())
    }

    fn tellable(&self, bound: &Bound) -> Vec<Problem> {
        if self.waiting.is_on() && !self.waiting.is_for(bound.place.get()) {
            return bound.told.borrow().clone();
        }
        let mut problems = self.session.borrow().known_problems(bound.place.get());
        problems.retain(|problem| {
            let known = bound.is_told(problem.code);
            let timely = if problem.is_absence {
                self.telling.tried.get()
            } else {
                bound.visited.get() || self.telling.tried.get()
            };
            known || (timely && !bound.typing.get())
        });
        problems
    }

    /// Shows and hides what belongs to these fields.
    pub fn show_units(&self, fields: FieldSet) {
        let applicable = self.shown_fields();
        let bound = self.bound();
        for unit in self.units.borrow().iter().filter(|unit| unit.fields.meets(fields)) {
            unit.show(applicable.meets(unit.fields), &bound);
        }
    }

    /// Shows and hides what no longer stands as it should.
    pub fn show_news(&self) {
        let applicable = self.shown_fields();
        let news = |unit: &&Unit| unit.is_shown() != applicable.meets(unit.fields);
        let fields = self.units.borrow().iter().filter(news).fold(FieldSet::NONE, |all, unit| all | unit.fields);
        if fields != FieldSet::NONE {
            self.show_units(fields);
        }
    }

    /// New rows come with controls of their own, which are to be read, shown and hidden as the others are.
    pub fn take_rows(self: &Rc<Self>, fields: FieldSet, rows: Range<usize>) {
        for row in rows {
            for field in fields.iter() {
                let bound = self.bindings.borrow().get(Place { field, row: row as u32 });
                if let Some(bound) = bound {
                    self.session.borrow_mut().set_at(bound.place.get(), bound.answer());
                }
            }
        }
        self.find_units(fields);
    }

    /// Says what is told of a field and was not told before.
    fn say_news(&self, bound: &Bound, before: &[Problem]) {
        for problem in bound.told.borrow().iter().filter(|problem| !before.contains(problem)) {
            self.say(&[level_name(problem.level, self.language()), " ", &problem.message].concat());
        }
    }

    fn say_shown(&self, numbers: &[u8]) {
        let numbers: Vec<String> = numbers.iter().map(|number| number.digits()).gathered();
        let text = if numbers.len() == 1 { texts::SHOWN } else { texts::SEVERAL_SHOWN };
        self.say(&text.get(self.language()).replace('#', &numbers.join(", ")));
    }
}
