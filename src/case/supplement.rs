//! The supplement (Art. 33(4)): what has changed since the latest that was sent to the authority, question by question.
//!
//! Both are read through a session, so what is compared is what a submission would have: values in their normal form, and only where they apply.
//!
//! Rows are compared by what is in them. Those that are equal belong together, wherever they stand; of the others, those in the same place; the
//! rest were added or removed. So a row that has changed has the same number before and after, and each number means one thing: a row that was changed, one that
//! was added (its number is that of now), or one that was removed (that of before). `row` says which of the last two.

mod changes;
mod restoring;
mod schema;

pub use changes::{Change, RowChange, changes};
pub use restoring::before_of;
pub use schema::schema;

use super::Case;
use super::sent::{Standing, told_at};
use crate::engine::options::Options;
use crate::engine::report::Report;
use crate::engine::session::Session;
use crate::engine::submission::submission;
use crate::json::{Json, object};

/// Why there is nothing to supplement with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// No notification was sent, or none that stands.
    NotSent,
    /// What was sent is not known.
    NotKnown,
    /// It says what was sent.
    Unchanged,
}

/// What the authority was told, beside what is known now.
pub struct Comparison<'a> {
    standing: Standing<'a>,
    options: Options,
    /// What was sent last, as far as that is known.
    pub before: Session,
    /// What is known now.
    pub after: &'a Session,
    /// What is another answer, in the order of the form.
    pub changes: Vec<Change>,
}

impl<'a> Comparison<'a> {
    /// What has changed since the latest that was sent; both are judged by these options, as the session was.
    pub fn of(case: &'a Case, after: &'a Session, options: &Options) -> Result<Self, Nothing> {
        let standing = Standing::of(case).ok_or(Nothing::NotSent)?;
        let sent = standing.latest_answers().ok_or(Nothing::NotKnown)?;
        let before = Session::with_answers(options, sent);
        let changes = changes(before.evaluation(), after.evaluation());
        if changes.is_empty() {
            return Err(Nothing::Unchanged);
        }
        Ok(Self { standing, options: *options, before, after, changes })
    }

    /// It as a file; `None` while there is an error.
    fn as_json(&self) -> Option<Json> {
        let after = self.after.submission()?;
        let said = |name: &str| after.get(name).cloned().unwrap_or(Json::Null);
        let first = Session::with_answers(&self.options, self.standing.first_answers()?);
        let deadline = submission(first.evaluation()).get("deadline").cloned();
        let notification = self.standing.first();
        let mut of = object([("submittedAt", told_at(notification).into())]);
        if let Some(reference) = notification.get("authorityReference").and_then(Json::as_str) {
            of.push("authorityReference", reference);
        }
        let layout = self.after.table().layout();
        Some(object([
            ("schemaVersion", said("schemaVersion")),
            ("kind", "supplement".into()),
            ("form", said("form")),
            ("generator", said("generator")),
            ("createdAt", said("createdAt")),
            ("deadline", deadline.into()),
            ("of", of),
            ("changes", self.changes.iter().map(|change| change.as_json(layout)).collect()),
            ("submission", after),
        ]))
    }
}

/// The supplement of a case, where there is one, and the verdict on what is known now.
pub fn build(case: &Case, options: &Options) -> (Option<Json>, Report) {
    let options = case.judged_by(options);
    let after = Session::with_answers(&options, case.answers());
    let supplement = Comparison::of(case, &after, &options).ok().and_then(|comparison| comparison.as_json());
    (supplement, after.report())
}
