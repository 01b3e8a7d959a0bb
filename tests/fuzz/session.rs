//! Any edits of a form, one a line:
//!
//! ```text
//! ! information.given                            the page lacks it: first of all
//! {"contacts[0].name": "…"}                      a draft is opened: first of all, or after that
//! actions[0].date = 2021-04-13                   typed; JSON where it reads as such: ["other"], null, 5, "two\nlines"
//! - actions[0]                                   the row is removed
//! @ 2021-04-16T08:30:01+02:00                    the clock moves
//! en                                             or sv: the language
//! ```
//!
//! After each, the form agrees with a check of the same answers from scratch; and so does a page that only ever hears of
//! what changed.

use super::invariants::{hold, some_day};
use crate::form::{Named, questions};
use breach_notification::engine::layout::Place;
use breach_notification::engine::session::{Change, Session};
use breach_notification::time::deadline::Deadline;
use breach_notification::{Answers, Language, Options, Problem, RawAnswer, read_now};
use std::collections::{BTreeMap, BTreeSet};

/// More edits than this tell nothing new.
const EDITS: usize = 40;

pub fn run(input: &str) {
    let (mut options, rest) = options(input);
    let (draft, edits) = draft(rest);
    let mut session = Session::with_answers(&options, draft);
    let mut page = Page::of(&session);
    for edit in edits.lines().take(EDITS) {
        let before = session.answers();
        match apply(edit, &mut session, &mut options) {
            Some(change) => page.hear(change),
            None => assert_eq!(session.answers(), before, "what is refused changes nothing"),
        }
        let scratch = Session::with_answers(&options, session.answers());
        assert_eq!(session.report(), scratch.report());
        assert_eq!(page, Page::of(&session));
    }
    let scratch = Session::with_answers(&options, session.answers());
    assert_eq!(session.submission(), scratch.submission());
    assert_eq!(session.preview(), scratch.preview());
    hold(&session.answers(), &options);
}

/// What the first lines say of the page, and the lines after them.
fn options(input: &str) -> (Options, &str) {
    let mut options = some_day();
    let mut rest = input;
    while let Some((absent, after)) = rest.strip_prefix("! ").map(|rest| rest.split_once('\n').unwrap_or((rest, ""))) {
        options = options.without(&[absent]).unwrap_or(options);
        rest = after;
    }
    (options, rest)
}

fn draft(input: &str) -> (Answers, &str) {
    let (first, rest) = input.split_once('\n').unwrap_or((input, ""));
    serde_json::from_str(first).map_or((Answers::new(), input), |draft| (draft, rest))
}

/// `None` for a line that is no edit, and for an answer of a type that its field cannot take.
fn apply(edit: &str, session: &mut Session, options: &mut Options) -> Option<Change> {
    if let Some(row) = edit.strip_prefix("- ") {
        let (group, row) = row.strip_suffix(']')?.split_once('[')?;
        return session.remove_row(group, row.parse().ok()?);
    }
    if let Some(now) = edit.strip_prefix("@ ") {
        options.now = read_now(now).ok()?;
        return Some(session.tick(options.now));
    }
    if let Some(language) = Language::from_tag(edit) {
        options.language = language;
        return Some(session.set_language(language));
    }
    let (name, typed) = edit.split_once(" = ")?;
    let answer: RawAnswer = serde_json::from_str(typed).unwrap_or_else(|_| typed.into());
    session.set(name, answer).ok()
}

/// What a page has come to know.
#[derive(Debug, PartialEq)]
struct Page {
    questions: BTreeSet<u8>,
    /// The fields that apply, apart from those in rows: which rows there are the page knows itself.
    fields: BTreeSet<String>,
    problems: BTreeMap<String, Vec<Problem>>,
    complete: bool,
    deadline: Deadline,
}

impl Page {
    fn of(session: &Session) -> Self {
        let evaluation = session.evaluation();
        let applying = questions().filter(|question| evaluation.applies(question));
        let fields = evaluation.applicable().iter().map(|field| Place::first(field).name());
        let mut problems: BTreeMap<String, Vec<Problem>> = BTreeMap::new();
        for problem in session.problems() {
            problems.entry(problem.field.clone()).or_default().push(problem);
        }
        Self {
            questions: applying.map(|question| question.number).collect(),
            fields: fields.filter(|name| !name.contains('[')).collect(),
            problems,
            complete: session.is_complete(),
            deadline: *session.deadline(),
        }
    }

    fn hear(&mut self, change: Change) {
        self.questions.extend(change.shown);
        self.questions.retain(|number| !change.hidden.contains(number));
        self.fields.extend(change.shown_fields.into_iter().filter(|name| !name.contains('[')));
        self.fields.retain(|name| !change.hidden_fields.contains(name));
        for (name, problems) in change.problems {
            if problems.is_empty() {
                self.problems.remove(&name);
            } else {
                self.problems.insert(name, problems);
            }
        }
        self.complete = change.complete;
        self.deadline = change.deadline.unwrap_or(self.deadline);
    }
}
