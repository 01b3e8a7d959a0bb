//! What follows from one step: a page shows, hides and tells just this.

use super::Session;
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldSet, Place};
use crate::engine::report::Problem;
use crate::time::deadline::Deadline;

/// What follows from one step.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// The answer that was set, `actions[2]` for a row that was removed; empty when the clock or the language changed.
    pub field: String,
    /// The questions that apply now and did not before.
    pub shown: Vec<u8>,
    /// The questions that no longer apply.
    pub hidden: Vec<u8>,
    /// The fields that apply now and did not before, in every row there is.
    pub shown_fields: Vec<String>,
    /// The fields that no longer apply, in every row there is.
    pub hidden_fields: Vec<String>,
    /// The fields whose problems changed, with the problems they have now.
    pub problems: Vec<(String, Vec<Problem>)>,
    /// Whether there is no error left.
    pub complete: bool,
    /// The deadline where it changed.
    pub deadline: Option<Deadline>,
}

impl Change {
    pub(super) fn nothing(session: &Session) -> Self {
        Self {
            field: String::new(),
            shown: Vec::new(),
            hidden: Vec::new(),
            shown_fields: Vec::new(),
            hidden_fields: Vec::new(),
            problems: Vec::new(),
            complete: session.is_complete(),
            deadline: None,
        }
    }

    pub(super) fn of_unknown(name: &str, session: &Session) -> Self {
        let problems = vec![(name.to_owned(), session.problems_at(name))];
        Self { problems, ..Self::nothing(session) }.named(name)
    }

    pub(super) fn named(mut self, name: &str) -> Self {
        self.field = name.to_owned();
        self
    }

    /// Compares what applied before with what applies now.
    pub(super) fn with_applicable(mut self, before: FieldSet, evaluation: &Evaluation) -> Self {
        let now = evaluation.applicable();
        if before == now {
            return self;
        }
        for question in evaluation.layout().questions() {
            let fields = evaluation.layout().fields_of(question);
            match (before.meets(fields), now.meets(fields)) {
                (false, true) => self.shown.push(question.number),
                (true, false) => self.hidden.push(question.number),
                _ => {}
            }
        }
        self.shown_fields = names(now.without(before), evaluation);
        self.hidden_fields = names(before.without(now), evaluation);
        self
    }
}

fn names(fields: FieldSet, evaluation: &Evaluation) -> Vec<String> {
    let mut names = Vec::new();
    for field in fields.iter() {
        for row in evaluation.rows_of(field) {
            names.push(evaluation.layout().name(Place { field, row }));
        }
    }
    names
}
