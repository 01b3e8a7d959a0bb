//! The notification as a paper: what it is about and until when, the questions that apply with their answers, and lines to date and sign.

use super::{Block, Paper, PaperKind};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::{Kind, Question};
use crate::engine::layout::{GroupId, Place};
use crate::engine::preview::{answer_lines, lines};
use crate::engine::session::Session;
use crate::engine::time_left::{moment, sent_at};
use crate::lean::{Digits, Gathered};
use crate::text::{Language, Text, text};
use crate::time::deadline::Submitted;
use crate::time::zone::in_stockholm;
#[cfg(feature = "cases")]
use crate::{Case, engine::check::Level};

pub(super) const PREPARED: Text = text("Upprättad", "Prepared");
const LATEST: Text = text("Sista tidpunkt", "Latest time");
const SENT: Text = text("Inskickad", "Sent");
const NOT_SENT: Text = text("Nej", "No");
const AT_AN_UNKNOWN_TIME: Text = text("Ja, tidpunkten är inte känd", "Yes, at a time that is not known");
pub(super) const NOT_ANSWERED: Text = text("Inte besvarad", "Not answered");
#[cfg(feature = "cases")]
const MISSING: Text = text("Uppgifter som saknas", "Information that is missing");
const NUMBER: Text = text("Nr", "No.");
const DATE_AND_SIGNATURE: Text = text("Datum och underskrift", "Date and signature");
const NAME: Text = text("Namn och befattning", "Name and position");

/// The notification, whatever its state, with what stands in its way on top. `case` says whether it was sent.
#[cfg(feature = "cases")]
pub(crate) fn notification(session: &Session, case: &Case) -> Paper {
    let mut paper = of_form(session, Some(sent(case.submitted_at(), session.language())));
    paper.blocks.splice(0..0, considerations(session));
    paper
}

/// What is to be corrected, and what is missing.
#[cfg(feature = "cases")]
pub(super) fn considerations(session: &Session) -> Vec<Block> {
    let language = session.language();
    let mut blocks = Vec::new();
    let correct = (Level::Error, session.table().words.to_correct);
    for (level, heading) in [correct, (Level::Gap, MISSING)] {
        let told = session.problems().filter(|problem| problem.level == level);
        let items: Vec<String> =
            told.map(|problem| [&problem.question.digits(), ". ", &problem.message].concat()).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 2, text: heading.get(language).to_owned() });
            blocks.push(Block::List(items));
        }
    }
    blocks
}

/// The questions of any form that apply, with their answers. Whether it was [`sent`] is said where it can be.
pub(crate) fn of_form(session: &Session, sent: Option<String>) -> Paper {
    let (evaluation, language) = (session.evaluation(), session.language());
    let form = evaluation.layout().form;
    let mut blocks = Vec::new();
    for section in form.sections {
        let questions: Vec<&Question> =
            section.questions.iter().filter(|question| evaluation.applies(question)).gathered();
        if !questions.is_empty() {
            blocks.push(Block::Heading { level: 2, text: section.title.get(language).to_owned() });
        }
        for question in questions {
            add_question(&mut blocks, evaluation, question, language);
        }
    }
    blocks.extend(signatures(language));
    Paper {
        kind: PaperKind::Notification,
        title: form.title.get(language).to_owned(),
        language,
        meta: head(session, sent),
        blocks,
        #[cfg(feature = "cases")]
        notes: Vec::new(),
    }
}

/// The lines to date and sign.
pub(super) fn signatures(language: Language) -> [Block; 2] {
    [DATE_AND_SIGNATURE, NAME].map(|line| Block::Signature(line.get(language).to_owned()))
}

/// Whose it is, when it was prepared, until when it is to be sent, and whether it was.
pub(super) fn head(session: &Session, sent: Option<String>) -> Vec<(String, String)> {
    let (evaluation, language) = (session.evaluation(), session.language());
    let mut head = whose(session);
    let mut say = |label: Text, value: String| head.push((label.get(language).to_owned(), value));
    say(PREPARED, moment(in_stockholm(evaluation.now()), language));
    if let Some(expires_at) = session.deadline().expires_at {
        say(LATEST, moment(expires_at, language));
    }
    if let Some(sent) = sent {
        say(SENT, sent);
    }
    head
}

/// Whose it is.
pub(super) fn whose(session: &Session) -> Vec<(String, String)> {
    let (evaluation, language) = (session.evaluation(), session.language());
    let layout = evaluation.layout();
    let mut head: Vec<(String, String)> = Vec::new();
    // The organisation before its reference.
    for field in layout.named_after.iter().rev() {
        let lines = answer_lines(evaluation, Place::first(*field), language);
        if !lines.is_empty() {
            head.push((layout.entry(*field).question.text.get(language).to_owned(), lines.join(", ")));
        }
    }
    head
}

/// When the notification was first sent, if it was; nothing within where that is not known.
pub(crate) fn sent(submitted_at: Option<Submitted>, language: Language) -> String {
    match submitted_at {
        None => NOT_SENT.get(language).to_owned(),
        Some(at) => sent_at(at, language).unwrap_or_else(|| AT_AN_UNKNOWN_TIME.get(language).to_owned()),
    }
}

fn add_question(blocks: &mut Vec<Block>, evaluation: &Evaluation, question: &Question, language: Language) {
    let layout = evaluation.layout();
    let fields = layout.fields_of(question);
    let Some(first) = fields.lowest() else { return };
    let label = [&question.number.digits(), ". ", question.text.get(language)].concat();
    let name = layout.name(Place::first(first));
    let table = layout.entry(first).group.and_then(|group| table(evaluation, group, language));
    let mut lines = if table.is_some() { Vec::new() } else { lines(evaluation, question, language) };
    let answered = table.is_some() || !lines.is_empty();
    if !answered {
        lines.push(NOT_ANSWERED.get(language).to_owned());
    }
    blocks.push(Block::Answers { label, lines, field: name, answered, entry: None });
    blocks.extend(table);
}

/// Rows that have a date are a table, in the order typed; `None` for other rows, and where there are none.
fn table(evaluation: &Evaluation, group: GroupId, language: Language) -> Option<Block> {
    let layout = evaluation.layout();
    let columns = layout.columns(group);
    let has_date = columns.iter().any(|field| matches!(layout.field(field).kind, Kind::Date));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (at, row) in evaluation.rows(group).enumerate() {
        let mut cells = vec![(at + 1).digits()];
        cells.extend(columns.iter().map(|field| answer_lines(evaluation, Place { field, row }, language).join(", ")));
        rows.push(cells);
    }
    let label = |label: Option<Text>| label.map_or_else(String::new, |label| label.get(language).to_owned());
    let mut heads = vec![NUMBER.get(language).to_owned()];
    heads.extend(columns.iter().map(|field| label(layout.field(field).label)));
    (has_date && !rows.is_empty()).then_some(Block::Table { columns: heads, rows })
}
