//! Reads what stands below a question.

use super::Read;
use super::choices::{self, Items, LONGEST, items};
use super::furniture::{add_sentence, adds, is_expected};
use super::headings::{Segment, group_of, spans_questions};
use super::lines::Line;
use super::marks::{Family, Mark, ticks};
use super::parts::{Part, Parts, split};
use super::values::{self, is_typed, one_line, own_and_others};
use crate::engine::answers::Answer;
use crate::engine::form::{Choice, ChoiceList, Condition, Kind, Question};
use crate::engine::layout::FieldId;
use crate::imy::NOTIFICATION;

/// Whether a question is one of which several choices may be ticked.
pub fn is_list(question: &Question) -> bool {
    list_of(question).is_some()
}

fn list_of(question: &Question) -> Option<&'static ChoiceList> {
    question.fields.iter().find_map(|field| match field.kind {
        Kind::Many(list) => Some(list),
        _ => None,
    })
}

/// The lines that are no choices of a list of the question's.
pub fn without_choices(question: &Question, lines: &[Line]) -> Vec<Line> {
    match list_of(question).filter(|_| lines.len() <= LONGEST) {
        Some(list) => {
            let Items { between, behind, .. } = items(list, lines);
            [between, behind].concat()
        }
        None => lines.to_vec(),
    }
}

/// Whether a scan has both of its marks in the copy: one alone says nothing.
pub fn scan_is_marked(segments: &[Segment]) -> bool {
    let (mut ticked, mut empty) = (false, false);
    for segment in segments.iter().filter(|segment| segment.lines.len() <= LONGEST) {
        let Some(list) = list_of(segment.question) else { continue };
        for item in items(list, &segment.lines).items {
            ticked |= item.mark == Mark::Ticked(Family::Scan);
            empty |= item.mark == Mark::Empty(Family::Scan);
        }
    }
    ticked && empty
}

/// Reads a question.
pub fn read(segment: &Segment, scan_is_marked: bool, budget: &mut usize) -> Read {
    let mut reading =
        Reading { segment, scan_is_marked, read: Read { answers: Vec::new(), unread: Vec::new() }, budget };
    match group_of(segment.question) {
        Some(group) if spans_questions(group) => {
            let mut rows = reading.rows();
            let behind = rows.split_off(1);
            reading.row(&rows[0], segment.row);
            reading.leave(behind.iter().flatten());
        }
        Some(_) => {
            let rows = reading.rows();
            for (row, lines) in rows.iter().enumerate() {
                let is_ended_by_an_answer = rows.get(row + 1).is_some_and(|next| reading.begins_loose(next));
                if is_ended_by_an_answer || reading.begins_loose(lines) && row > 0 {
                    reading.leave(lines);
                } else {
                    reading.row(lines, row as u32);
                }
            }
        }
        None => reading.row(&segment.lines, 0),
    }
    reading.read
}

struct Reading<'a> {
    segment: &'a Segment,
    scan_is_marked: bool,
    read: Read,
    /// How many labels may still be compared letter by letter.
    budget: &'a mut usize,
}

impl Reading<'_> {
    /// The lines of each row: a row ends at its sentence. What stands behind the last sentence is a row too.
    fn rows(&mut self) -> Vec<Vec<Line>> {
        let (adds, lines) = (adds(), &self.segment.lines);
        let (mut rows, mut at) = (vec![Vec::new()], 0);
        while at < lines.len() {
            match add_sentence(&lines[at..], &adds, self.budget) {
                Some(count) => {
                    rows.push(Vec::new());
                    at += count;
                }
                None => {
                    rows.last_mut().expect("there is a first").push(lines[at].clone());
                    at += 1;
                }
            }
        }
        rows
    }

    /// Whether a row has something before its labels: then the sentence before it may have stood in an answer.
    fn begins_loose(&self, lines: &[Line]) -> bool {
        lines.first().is_some_and(|first| {
            !is_expected(self.segment.question, first) && {
                let mut budget = 0;
                !split(self.segment.question, lines, &mut budget).loose.is_empty()
            }
        })
    }

    /// Lines that are not read, but for labels.
    fn leave<'b>(&mut self, lines: impl IntoIterator<Item = &'b Line>) {
        let lines = lines.into_iter().filter(|line| !is_expected(self.segment.question, line));
        self.read.unread.extend(lines.map(Line::shown));
    }

    /// A value that is not read.
    fn leave_value(&mut self, lines: &[Line]) {
        self.read.unread.extend(lines.first().map(|line| (line.number, one_line(lines))));
    }

    fn answer(&mut self, field: FieldId, row: u32, answer: Answer) {
        self.read.answers.push((field, row, answer));
    }

    /// The fields of a question, or of one row of it.
    fn row(&mut self, lines: &[Line], row: u32) {
        let mut parts = split(self.segment.question, lines, self.budget);
        if parts.is_double {
            if is_list(self.segment.question) {
                self.read.unread.push(self.segment.heading());
            }
            return self.leave(&without_choices(self.segment.question, lines));
        }
        self.leave(&parts.loose);
        self.give_others_theirs(&mut parts);
        let mut before_comment = None;
        let is_text_certain = parts.is_whole && !self.segment.is_vague;
        // In the order of the form: what stands behind a choice may be the comment on it.
        parts.parts.sort_by_key(|part| part.field);
        for Part { field, lines } in &parts.parts {
            let kind = &NOTIFICATION.field(*field).kind;
            let mut both: Vec<Line> = before_comment.take().unwrap_or_default();
            let stands_twice = !both.is_empty() && !lines.is_empty();
            both.extend(lines.iter().cloned());
            match kind {
                // Without the label of the comment it may be the comment.
                Kind::One(_) if !parts.is_whole && NOTIFICATION.field(*field).label.is_none() => self.leave(&both),
                Kind::One(list) => before_comment = self.one(*field, list, row, &both),
                Kind::Many(list) => before_comment = self.many(*field, list, &both, &parts),
                _ if both.is_empty() => {}
                _ => {
                    let value = values::read(kind, &both).filter(|_| !stands_twice);
                    match value.filter(|_| is_text_certain || is_typed(kind)) {
                        Some(value) => self.answer(*field, row, Answer::Text(value)),
                        None => self.leave_value(&both),
                    }
                }
            }
        }
        self.leave(&before_comment.unwrap_or_default());
    }

    /// In a scan labels may stand before the values of two fields: what stands below a time and is none belongs to the text whose label came before it.
    fn give_others_theirs(&mut self, parts: &mut Parts) {
        for at in 0..parts.parts.len() {
            let kind = NOTIFICATION.field(parts.parts[at].field).kind;
            if !is_typed(&kind) {
                continue;
            }
            let waits = |part: &Part| part.lines.is_empty() && NOTIFICATION.field(part.field).kind.is_text();
            let mut waiting = (0..at).filter(|other| waits(&parts.parts[*other]));
            let other = waiting.next().filter(|_| waiting.next().is_none());
            let lines = std::mem::take(&mut parts.parts[at].lines);
            let Some((own, others)) = own_and_others(&kind, &lines, other.is_some()) else {
                self.leave(&lines);
                continue;
            };
            parts.parts[at].lines = own.to_vec();
            match other {
                Some(other) => parts.parts[other].lines = others.to_vec(),
                None => self.leave(others),
            }
        }
    }

    /// A single choice. What stands behind it is handed back where it may be the comment.
    fn one(&mut self, field: FieldId, list: &ChoiceList, row: u32, lines: &[Line]) -> Option<Vec<Line>> {
        let Some((choice, count)) = choices::one(list, lines) else {
            self.leave(lines);
            return None;
        };
        self.answer(field, row, Answer::Text(choice.key.to_owned()));
        let behind = &lines[count..];
        if self.asks_for_comment(field, choice) {
            return Some(behind.to_vec());
        }
        self.leave(behind);
        None
    }

    /// Whether a field below asks for a comment on this choice.
    fn asks_for_comment(&self, field: FieldId, choice: &Choice) -> bool {
        let asks = Condition::Chosen { field: NOTIFICATION.field(field).name, choice: choice.key };
        self.segment.question.fields.iter().any(|field| field.applies == asks && field.kind.is_text())
    }

    /// A list of which several may be ticked: known where all of its choices are there, each with its mark. What stands behind it is handed back where it
    /// may be the comment.
    fn many(&mut self, field: FieldId, list: &ChoiceList, lines: &[Line], parts: &Parts) -> Option<Vec<Line>> {
        if lines.is_empty() || lines.len() > LONGEST {
            self.read.unread.push(self.segment.heading());
            return None;
        }
        let Items { items, between, behind, has_bullets } = items(list, lines);
        let is_all = items.len() == list.choices.len()
            && list.choices.iter().all(|choice| items.iter().any(|item| item.choice.key == choice.key));
        let marks: Vec<Mark> = items.iter().map(|item| item.mark).collect();
        let has_comment = items.last().is_some_and(|item| self.asks_for_comment(field, item.choice));
        let is_certain = is_all && between.is_empty() && (has_comment || behind.is_empty());
        match ticks(&marks, self.scan_is_marked).filter(|_| is_certain && !lines.iter().any(|line| line.doubt)) {
            Some(ticks) => {
                let ticked = items.iter().zip(ticks).filter(|(_, ticked)| *ticked);
                let keys: Vec<String> = ticked.map(|(item, _)| item.choice.key.to_owned()).collect();
                if !keys.is_empty() {
                    self.answer(field, 0, Answer::List(keys));
                }
            }
            None => self.read.unread.push(self.segment.heading()),
        }
        self.leave(&between);
        let unmarked: Option<Vec<Line>> = behind.iter().map(|line| without_bullet(line, has_bullets)).collect();
        match unmarked.filter(|_| is_all && has_comment && parts.is_whole) {
            Some(comment) => Some(comment),
            None => {
                self.leave(&behind);
                None
            }
        }
    }
}

/// A comment without the bullet of the list that it stands in; `None` where a mark stands before it, for then it may be a choice.
fn without_bullet(line: &Line, has_bullets: bool) -> Option<Line> {
    match Mark::before(&line.text) {
        Some((Mark::None, rest)) if has_bullets => Some(line.with(rest)),
        Some((Mark::Ticked(_) | Mark::Empty(_), _)) => None,
        _ => Some(line.clone()),
    }
}
