//! A form that is being filled in: the verdict kept up to date field by field.
//!
//! Setting a field looks again only at what depends on it: the fields whose conditions read it and the rules that do, in
//! the same row where it repeats. [`check`](crate::check()) is a session that is filled at once, so both give the same.

mod change;
mod settling;

pub use change::Change;

use super::answers::{Answer, Answers, InvalidAnswers, RawAnswer};
use super::check::{Finding, Level};
use super::evaluation::Evaluation;
use super::layout::{FieldId, FieldSet, GroupId, Place};
use super::options::Options;
use super::preview::{PreviewSection, preview};
use super::report::{Problem, Report, question_states};
use super::submission::submission;
use super::table::Table;
use crate::json::Json;
use crate::text::Language;
use crate::time::deadline::{Deadline, Submitted};
use chrono::{DateTime, Utc};
use settling::{Stir, Tick};
use std::ops::RangeInclusive;

/// A form that is being filled in.
#[derive(Clone, Debug)]
pub struct Session {
    table: &'static Table,
    evaluation: Evaluation,
    /// By field, and there by row.
    findings: Vec<Vec<(u32, Vec<Finding>)>>,
    errors: usize,
    language: Language,
}

impl Session {
    /// A blank form.
    pub fn new(options: &Options) -> Self {
        Self::with_answers(options, Answers::of_form(options.form.layout()))
    }

    /// A form with these answers.
    pub fn with_answers(options: &Options, answers: Answers) -> Self {
        let table = options.form;
        let mut session = Self {
            table,
            evaluation: Evaluation::new(table.layout(), options.now, options.absent_fields),
            findings: Vec::new(),
            errors: 0,
            language: options.language,
        };
        session.findings.resize_with(table.count(), Vec::new);
        session.evaluation.set_submitted(options.submitted_at);
        let mut placed = Vec::new();
        // Of another form's answers each is taken for what the field of its name takes here.
        let is_other = answers.form() != table.layout();
        for (name, answer) in answers {
            if is_other && RawAnswer::from(answer.clone()).for_field(table, &name).is_err() {
                session.evaluation.set_unknown(&name, Some(answer));
                continue;
            }
            match table.place(&name) {
                Some(place) => placed.push((place, answer)),
                None => session.evaluation.set_unknown(&name, Some(answer)),
            }
        }
        // In the order of the form, so that a row is added behind the others.
        placed.sort_unstable_by_key(|(place, _)| table.order(*place));
        for (place, answer) in placed {
            session.evaluation.set(place, Some(answer));
        }
        session.settle(Stir { fields: table.all(), row: None, clock: Tick::Day });
        session
    }

    /// Sets one answer, or takes it back, and says what follows from it.
    ///
    /// # Errors
    ///
    /// When the field cannot take a value of this type; the form is then as it was.
    pub fn set(&mut self, name: &str, answer: impl Into<RawAnswer>) -> Result<Change, InvalidAnswers> {
        let answer = answer.into().for_field(self.table, name)?;
        Ok(match self.table.place(name) {
            Some(place) => self.set_at(place, answer),
            None => {
                self.evaluation.set_unknown(name, answer);
                Change::of_unknown(name, self)
            }
        })
    }

    /// The same for a place of the form, and an answer that its field takes.
    pub(crate) fn set_at(&mut self, place: Place, answer: Option<Answer>) -> Change {
        // A page reads a field at each event, and some texts are pasted by the megabyte.
        if self.evaluation.typed(place) == answer.as_ref().filter(|answer| !answer.is_blank()) {
            return Change::nothing(self).named(&self.table.name(place));
        }
        self.evaluation.set(place, answer);
        let stir = Stir { fields: place.field.alone(), row: Some(place.row), clock: Tick::Still };
        self.settle(stir).named(&self.table.name(place))
    }

    /// Takes a row out of a group, such as `actions`; those behind it move up. `None` where the form has no such group.
    pub fn remove_row(&mut self, group: &str, row: u32) -> Option<Change> {
        Some(self.take_row_out(self.table.group_named(group)?, row))
    }

    /// Takes a row out of a group; those behind it move up.
    pub(crate) fn take_row_out(&mut self, group: GroupId, row: u32) -> Change {
        self.take_rows_out(group, row..=row)
    }

    /// Takes rows out of a group that stand one after another; those behind them move up. The rest is judged once.
    pub(crate) fn take_rows_out(&mut self, group: GroupId, rows: RangeInclusive<u32>) -> Change {
        rows.clone().rev().for_each(|row| self.evaluation.remove_row(group, row));
        let change = self.settle(Stir { fields: self.table.columns(group), row: None, clock: Tick::Still });
        change.named(&self.table.row_name(group, *rows.start()))
    }

    /// Puts a row into a group again, with these answers; those from there on move down.
    #[doc(hidden)]
    pub fn insert_row(&mut self, group: GroupId, row: u32, answers: Vec<(FieldId, Answer)>) -> Change {
        self.evaluation.insert_row(group, row);
        for (field, answer) in answers {
            self.evaluation.set(Place { field, row }, Some(answer));
        }
        let change = self.settle(Stir { fields: self.table.columns(group), row: None, clock: Tick::Still });
        change.named(&self.table.row_name(group, row))
    }

    /// Moves the clock.
    pub fn tick(&mut self, now: DateTime<Utc>) -> Change {
        self.time_changes(|evaluation| evaluation.set_now(now))
    }

    /// The notification was sent then, or it turns out that it was not: lateness is judged by that from now on.
    pub fn set_submitted_at(&mut self, submitted: Option<Submitted>) -> Change {
        self.time_changes(|evaluation| evaluation.set_submitted(submitted))
    }

    fn time_changes(&mut self, change: impl FnOnce(&mut Evaluation)) -> Change {
        let before = *self.deadline();
        let seen = |evaluation: &Evaluation| (evaluation.today(), evaluation.deadline().status, evaluation.is_sent());
        let seen_before = seen(&self.evaluation);
        change(&mut self.evaluation);
        self.evaluation.settle_deadline();
        let clock = if seen_before == seen(&self.evaluation) { Tick::Minute } else { Tick::Day };
        let mut change = self.settle(Stir { fields: FieldSet::NONE, row: None, clock });
        change.deadline = Some(*self.deadline()).filter(|deadline| *deadline != before);
        change
    }

    /// Says everything in another language from now on. The change tells every problem anew.
    pub fn set_language(&mut self, language: Language) -> Change {
        self.language = language;
        let mut change = Change { problems: self.problems_of(&self.told()), ..Change::nothing(self) };
        for (name, _) in self.evaluation.unknown().iter() {
            change.problems.push((name.to_owned(), self.problems_at(name)));
        }
        change
    }

    /// Takes the greatest length of a field from the host page, or ours again.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
    pub(crate) fn set_limit(&mut self, field: FieldId, limit: Option<usize>) {
        self.evaluation.set_limit(field, limit);
        self.settle(Stir { fields: field.alone(), row: None, clock: Tick::Still });
    }

    /// What was typed, blank fields aside.
    pub fn answers(&self) -> Answers {
        self.evaluation.answers()
    }

    /// The verdict.
    pub fn report(&self) -> Report {
        Report {
            complete: self.is_complete(),
            questions: question_states(&self.evaluation),
            problems: self.all_problems(),
            deadline: *self.deadline(),
        }
    }

    /// The submission; `None` while there is an error.
    pub fn submission(&self) -> Option<Json> {
        self.is_complete().then(|| submission(&self.evaluation))
    }

    /// The notification as it will be read.
    pub fn preview(&self) -> Vec<PreviewSection> {
        preview(&self.evaluation, self.language)
    }

    /// Whether there is no error.
    pub fn is_complete(&self) -> bool {
        self.errors == 0 && self.evaluation.unknown().iter().next().is_none()
    }

    /// The 72 hours.
    pub fn deadline(&self) -> &Deadline {
        self.evaluation.deadline()
    }

    /// The answers and what follows from them.
    #[doc(hidden)]
    pub fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// The form.
    #[doc(hidden)]
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// The language of the messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The problems in the order of the form; answers that are no field of it come last.
    pub fn problems(&self) -> impl Iterator<Item = Problem> {
        self.all_problems().into_iter()
    }

    fn all_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for place in self.told() {
            problems.extend(self.known_problems(place));
        }
        for (name, _) in self.evaluation.unknown().iter() {
            problems.push(Problem::unknown_field(name, self.language));
        }
        problems
    }

    /// The first of the errors, without the words of all others.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
    pub(crate) fn first_error(&self) -> Option<Problem> {
        let errors =
            |place: Place| self.known_problems(place).into_iter().find(|problem| problem.level == Level::Error);
        self.told().into_iter().find_map(errors).or_else(|| {
            let (name, _) = self.evaluation.unknown().iter().next()?;
            Some(Problem::unknown_field(name, self.language))
        })
    }

    /// The problems of one field.
    pub fn problems_at(&self, name: &str) -> Vec<Problem> {
        match self.table.place(name) {
            Some(place) => self.known_problems(place),
            None if self.evaluation.unknown().get(name).is_some() => vec![Problem::unknown_field(name, self.language)],
            None => Vec::new(),
        }
    }

    /// The problems of a field that the form has.
    pub(crate) fn known_problems(&self, place: Place) -> Vec<Problem> {
        let mut problems = Vec::new();
        for finding in self.findings(place) {
            problems.push(Problem::new(*finding, place, &self.evaluation, self.language));
        }
        problems
    }

    fn problems_of(&self, places: &[Place]) -> Vec<(String, Vec<Problem>)> {
        let mut problems = Vec::new();
        for place in places {
            problems.push((self.table.name(*place), self.known_problems(*place)));
        }
        problems
    }

    fn findings(&self, place: Place) -> &[Finding] {
        let rows = &self.findings[usize::from(place.field.0)];
        let found = rows.binary_search_by_key(&place.row, |(row, _)| *row);
        found.map_or(&[], |at| &rows[at].1)
    }

    /// Every place that has problems, in the order of the form.
    fn told(&self) -> Vec<Place> {
        let mut told = Vec::new();
        for (field, rows) in self.table.ids().zip(&self.findings) {
            for (row, _) in rows {
                told.push(Place { field, row: *row });
            }
        }
        told.sort_unstable_by_key(|place| self.table.order(*place));
        told
    }
}
