//! The printed copy: the text that the authority's e-service lets one download after sending, also when it was copied out of a PDF, or scanned.
//!
//! It is read by the form's own table: the words of its questions, labels and choices. What is not certain is no answer: it stands in `unread`
//! with its line. Three things make an answer certain: where it begins and ends (the questions before and behind it are the right ones, each of
//! its labels is there once), what it is (a label of a choice, a day, a time), and that nothing strange is in it.
//!
//! One file a step: `lines` (with `feet` and `furniture`) clears the text, `headings` finds the questions, `parts` the fields of a question, `values`
//! and `choices` (with `marks`) read them, `gaps` holds them against each other. `likeness` is how texts are compared that a scan has damaged.

mod choices;
mod feet;
mod furniture;
mod gaps;
mod headings;
mod likeness;
mod lines;
mod marks;
mod parts;
mod questions;
mod values;

use super::opening::Unread;
use super::reading::shortened;
use crate::engine::answers::{Answer, Answers};
use crate::engine::layout::{FieldId, Place};
use crate::imy::NOTIFICATION;
use headings::Segment;
use lines::Line;

/// How many unread texts are listed, so that a list stays one that a person reads.
const MOST_UNREAD: usize = 1000;

/// The longest text that is looked at, in bytes. A copy has some thousands; what is hundreds of times as long is no form that somebody has filled in, and a
/// person would wait for it.
const LONGEST: usize = 2_000_000;

/// A printed copy as far as it could be read.
pub struct Printed {
    pub answers: Answers,
    pub unread: Vec<Unread>,
    /// What the copy says, without what differs from one printing to the next.
    pub contents: String,
}

/// What is read of one question, or of one row of it.
struct Read {
    answers: Vec<(FieldId, u32, Answer)>,
    /// What could not be read: the line and what stands there.
    unread: Vec<(usize, String)>,
}

/// Reads a printed copy; `None` for a text that is none.
pub fn read(text: &str) -> Option<Printed> {
    if text.len() > LONGEST {
        return None;
    }
    let lines = lines::lines(text);
    let contents = lines::contents(&lines);
    let mut sheet = headings::find(lines);
    if !sheet.is_printed_copy() {
        return None;
    }
    let scan = questions::scan_is_marked(&sheet.segments);
    let read: Vec<Read> =
        sheet.segments.iter().map(|segment| questions::read(segment, scan, &mut sheet.budget)).collect();
    let doubtful = gaps::doubtful(&sheet.segments, &read);
    let (mut answers, mut unread) = (Vec::new(), sheet.loose.iter().map(Line::shown).collect::<Vec<_>>());
    for ((segment, read), is_doubtful) in sheet.segments.iter().zip(read).zip(doubtful) {
        if is_doubtful {
            unread.extend(segment.whole());
            continue;
        }
        unread.extend(read.unread);
        let name = |field, row| NOTIFICATION.name(Place { field, row });
        answers.extend(read.answers.into_iter().map(|(field, row, answer)| (name(field, row), Some(answer))));
    }
    unread.sort_by_key(|(line, _)| *line);
    let more = unread.len() > MOST_UNREAD;
    unread.truncate(MOST_UNREAD);
    if let Some((_, last)) = unread.last_mut().filter(|_| more) {
        last.push_str(" …");
    }
    let unread = unread.into_iter().map(|(line, text)| Unread { line: Some(line), text: shortened(text) }).collect();
    Some(Printed { answers: Answers::in_order(NOTIFICATION.layout(), answers), unread, contents })
}

impl Segment {
    /// All of it as unread, line by line but for labels. The choices of a list are told as its question.
    fn whole(&self) -> Vec<(usize, String)> {
        let others = questions::without_choices(self.question, &self.lines);
        let lines = others.iter().filter(|line| !furniture::is_expected(self.question, line)).map(Line::shown);
        let heading = questions::is_list(self.question).then(|| self.heading());
        heading.into_iter().chain(lines).collect()
    }

    /// The question with its line.
    fn heading(&self) -> (usize, String) {
        (self.line, [&self.question.number.to_string(), ". ", self.question.text.sv].concat())
    }
}
