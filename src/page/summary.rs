//! The list of everything that stops the submission, on top of the form: it takes the focus, and each entry leads to its
//! field.

use super::Page;
use super::dom::{add, clear, go_to, set, steadily};
use super::texts;
use crate::engine::check::Level;
use crate::engine::report::Problem;
use crate::lean::Digits;
use std::rc::Rc;

impl Page {
    /// Lists these problems and brings the person there: what takes the focus is read by itself, so it is no alert beside that.
    pub fn show_summary(self: &Rc<Self>, problems: &[Problem]) {
        let place = self.ours.places.summary.clone();
        self.fill_summary(problems);
        go_to(&place, &place);
    }

    /// Brings a list that is shown up to date, without a word to a screen reader: the person is busy mending.
    pub fn update_summary(self: &Rc<Self>) {
        if !self.ours.places.summary.has_child_nodes() {
            return;
        }
        let problems = self.problems(Level::Error);
        // A link that is replaced while it is pressed is never clicked.
        if *self.telling.listed.borrow() != problems {
            steadily(&self.form, &mut || self.fill_summary(&problems));
        }
    }

    /// Lists the errors again, on parts of the page that are new.
    pub fn list_again(self: &Rc<Self>) {
        self.fill_summary(&self.problems(Level::Error));
    }

    /// There is nothing to list: the person begins anew.
    pub fn hide_summary(&self) {
        clear(&self.ours.places.summary);
        self.ours.places.summary.set_hidden(true);
    }

    fn fill_summary(self: &Rc<Self>, problems: &[Problem]) {
        let place = &self.ours.places.summary;
        self.hide_summary();
        self.telling.listed.replace(problems.to_vec());
        if problems.is_empty() {
            return;
        }
        place.set_hidden(false);
        let language = self.language();
        let heading = match problems.len() {
            1 => texts::ONE_ERROR.get(language).to_owned(),
            count => texts::ERRORS.get(language).replace('#', &count.digits()),
        };
        set(place, "aria-label", &heading);
        add(place, "h2.bn-heading", &heading);
        self.add_problems(place, problems);
    }
}
