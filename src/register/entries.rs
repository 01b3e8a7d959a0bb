//! The files of a register, as they are added.

use super::csv;
use super::filter::{RegisterFilter, same_name};
use super::papers;
use super::prints::{self, Print};
use super::reading;
use super::report::{RegisterReport, RegisterResult};
use super::row::RegisterRow;
use super::settling::{RegisterProblem, Row, Settled, settle};
use crate::case::sent::{answers_of, kind};
use crate::case::status::text;
use crate::case::{Case, open_file};
use crate::engine::layout::Layout;
use crate::engine::options::Options;
use crate::paper::{Paper, PaperKind};
use chrono::{DateTime, Utc};

/// A register: files that are added, and what they say together.
///
/// It holds what its rows need of the files, right or wrong; `{:?}` shows it, so it does not belong in a log.
#[derive(Clone, Debug)]
pub struct Register {
    pub(super) options: Options,
    pub(super) entries: Vec<Entry>,
    pub(super) broken: Vec<RegisterProblem>,
}

/// A file that could be opened.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub row: Box<RegisterRow>,
    /// When it says that it was saved: of two files of a case the later counts. What says nothing has not been saved since anything.
    pub saved: Option<DateTime<Utc>>,
    /// What else of the case may lie in the folder is known by: the authority's number of its notification, or the controller and when it was sent; and the internal reports
    /// that it began with.
    pub known_by: Vec<String>,
    /// Its answers as they are, as they were sent first, and as its supplements have them.
    pub now: Option<Print>,
    pub sent: Vec<Print>,
    pub supplements: Vec<Print>,
}

impl Register {
    /// An empty one: its cases are judged at the time of these options, and by their form where that is the notification as a city has adjusted it.
    pub fn new(options: &Options) -> Self {
        Self { options: *options, entries: Vec::new(), broken: Vec::new() }
    }

    /// Adds a file by the name that it is to be called by, and its text. What is no file of ours is named among the problems of the result.
    pub fn add(&mut self, file: &str, text: &str) {
        match open_file(text, self.options.now) {
            Ok(opened) => {
                let (row, now) = reading::row(file, &opened, &self.options);
                let known_by = known_by(&opened.case, &row);
                let sent = |wanted: &[&str]| sent_prints(&opened.case, wanted, now, &self.options);
                let (sent, supplements) = (sent(&["new"]), sent(&["supplement"]));
                self.entries.push(Entry { row: row.into(), saved: opened.saved, known_by, now, sent, supplements });
            }
            Err(_) => self.add_broken(file, "notOurs"),
        }
    }

    /// Adds a file that could not be read, by its name and the code of what is wrong: it is named among the problems of the result.
    pub fn add_broken(&mut self, file: &str, code: &'static str) {
        self.broken.push(RegisterProblem { file: file.to_owned(), code, other: None });
    }

    /// Adds all that another has. Files may be read in several threads, each into a register of its own.
    pub fn append(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.broken.extend(other.broken);
    }

    /// The rows that are asked for, the report on them, and the problems of all files.
    pub fn result(&self, filter: &RegisterFilter) -> RegisterResult {
        let Settled { rows, problems } = settle(self);
        let rows = asked_for(&rows, filter);
        let report = RegisterReport::of(&rows, filter, self.layout(), self.language(filter));
        RegisterResult { rows: rows.into_iter().cloned().collect(), report, problems }
    }

    /// The rows that are asked for as CSV, for a spreadsheet: UTF-8 with a byte order mark, semicolons, headings and values in the language that is asked for, times on
    /// Stockholm's clocks. What a spreadsheet would take for a formula has an apostrophe before it.
    pub fn csv(&self, filter: &RegisterFilter) -> String {
        let settled = settle(self);
        csv::write(&asked_for(&settled.rows, filter), self.layout(), self.language(filter))
    }

    /// It on paper: [`PaperKind::Register`], every breach that is asked for with all that is documented of it, or [`PaperKind::AnnualReport`], what the data protection
    /// officer reports of them. `None` for a paper of a single case: see [`paper`](crate::paper()).
    pub fn paper(&self, kind: PaperKind, filter: &RegisterFilter) -> Option<Paper> {
        let Settled { rows, problems } = settle(self);
        let rows = asked_for(&rows, filter);
        let report = RegisterReport::of(&rows, filter, self.layout(), self.language(filter));
        let paper = papers::Papers {
            rows: &rows,
            report: &report,
            unreadable: problems.iter().filter(|problem| problem.is_unread()).count(),
            filter,
            layout: self.layout(),
            now: self.options.now,
            language: self.language(filter),
        };
        match kind {
            PaperKind::Register => Some(paper.register()),
            PaperKind::AnnualReport => Some(paper.annual_report()),
            _ => None,
        }
    }

    /// The report alone.
    #[cfg(any(test, feature = "register-page"))]
    pub(crate) fn report(&self, filter: &RegisterFilter) -> RegisterReport {
        let settled = settle(self);
        RegisterReport::of(&asked_for(&settled.rows, filter), filter, self.layout(), self.language(filter))
    }

    /// The form that answers are told by.
    pub(super) fn layout(&self) -> &'static Layout {
        self.options.form_of_cases().layout()
    }

    pub(super) fn language(&self, filter: &RegisterFilter) -> crate::text::Language {
        filter.language.unwrap_or(self.options.language)
    }
}

/// The rows that are asked for.
fn asked_for<'a>(rows: &'a [Row], filter: &RegisterFilter) -> Vec<&'a RegisterRow> {
    rows.iter().map(|row| &**row).filter(|row| filter.takes(row.year, row.controller.as_deref())).collect()
}

/// The answers that were sent, of these kinds.
fn sent_prints(case: &Case, kinds: &[&str], now: Option<Print>, options: &Options) -> Vec<Print> {
    let options = case.judged_by(options);
    let sent = case.list("notifications").into_iter().filter(|(_, sent)| kinds.contains(&kind(sent)));
    sent.filter_map(|(_, sent)| {
        // Most are as they were sent, and reading them again would take as long as the case did.
        let is_now = sent.get("answers") == case.as_json().get("answers");
        if is_now { now } else { prints::of_answers(answers_of(sent)?, &options) }
    })
    .collect()
}

/// What the notifications and the reports of a case may be known by in another file.
fn known_by(case: &Case, row: &RegisterRow) -> Vec<String> {
    let controller = row.controller.as_deref().map(same_name);
    let mut names = Vec::new();
    for (_, sent) in case.list("notifications").into_iter().filter(|(_, sent)| kind(sent) == "new") {
        let reference = same_name(text(sent, "authorityReference"));
        if !reference.is_empty() {
            names.push(["number ", &reference].concat());
        }
        if let Some((controller, at)) = controller.as_ref().zip(super::when::normal(text(sent, "submittedAt"))) {
            names.push([&at, " ", controller].concat());
        }
    }
    for answers in case.list("reports").into_iter().filter_map(|(_, report)| report.get("answers")) {
        names.push(["report ", &answers.compact()].concat());
    }
    names
}
