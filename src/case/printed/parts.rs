//! Takes what stands below a question apart at the labels of its fields.

use super::furniture::begins_with;
use super::likeness::{after, key};
use super::lines::Line;
use super::values::parses;
use crate::engine::form::{Kind, Question};
use crate::engine::layout::FieldId;
use crate::imy::NOTIFICATION;

/// What stands below a question, field by field.
pub struct Parts {
    /// In the order in which the labels stand in the copy.
    pub parts: Vec<Part>,
    /// What stands before the first label.
    pub loose: Vec<Line>,
    /// Whether every label is there: without one, what belongs to it stands in another field.
    pub is_whole: bool,
    /// Whether a label is there twice, so that one of them was written by somebody.
    pub is_double: bool,
}

/// What stands below one label.
pub struct Part {
    pub field: FieldId,
    pub lines: Vec<Line>,
}

/// The words that a field begins with.
struct Anchor {
    field: FieldId,
    key: String,
    is_label: bool,
    seen: usize,
}

/// Takes the lines below a question apart. A field without a label begins where the question ends.
pub fn split(question: &Question, lines: &[Line], budget: &mut usize) -> Parts {
    let fields = NOTIFICATION.fields_of(question);
    let mut anchors: Vec<Anchor> = Vec::new();
    for field in fields.iter() {
        let row = NOTIFICATION.field(field);
        for (text, is_label) in [(row.label, true), (row.hint, false)] {
            anchors.extend(text.map(|text| Anchor { field, key: key(text.sv), is_label, seen: 0 }));
        }
    }
    let found: Vec<Option<(usize, usize)>> = (0..lines.len()).map(|at| label(&anchors, &lines[at..], budget)).collect();
    let alone: Vec<usize> = found.iter().flatten().map(|(anchor, _)| *anchor).collect();
    let first = fields.lowest().filter(|field| NOTIFICATION.field(*field).label.is_none());
    let mut parts: Vec<Part> = first.map(|field| Part { field, lines: Vec::new() }).into_iter().collect();
    let (mut loose, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let beside = || beside(&anchors, &alone, &lines[at]);
        if let Some((anchor, count)) = found[at] {
            anchors[anchor].seen += 1;
            begin(&mut parts, anchors[anchor].field);
            at += count;
            continue;
        } else if let Some((anchor, value)) = beside() {
            anchors[anchor].seen += 1;
            begin(&mut parts, anchors[anchor].field).lines.push(Line { gap: false, page: false, ..value });
        } else if let Some(part) = parts.last_mut() {
            part.lines.push(lines[at].clone());
        } else {
            loose.push(lines[at].clone());
        }
        at += 1;
    }
    let is_there = |field| {
        let has_label = NOTIFICATION.field(field).label.is_some();
        !has_label || anchors.iter().any(|anchor| anchor.field == field && anchor.seen > 0)
    };
    let is_whole = fields.iter().all(is_there);
    let is_double = anchors.iter().any(|anchor| anchor.seen > 1);
    Parts { parts, loose, is_whole, is_double }
}

/// The part of a field, which what follows belongs to. It stays where it stood, unless nothing was below it.
fn begin(parts: &mut Vec<Part>, field: FieldId) -> &mut Part {
    let at = match parts.iter().position(|part| part.field == field) {
        Some(at) => {
            let part = parts.remove(at);
            parts.push(part);
            parts.len() - 1
        }
        None => {
            parts.push(Part { field, lines: Vec::new() });
            parts.len() - 1
        }
    };
    &mut parts[at]
}

/// The label that the lines are, and how many of them.
fn label(anchors: &[Anchor], lines: &[Line], budget: &mut usize) -> Option<(usize, usize)> {
    (0..anchors.len()).find_map(|at| begins_with(lines, &anchors[at].key, budget).map(|count| (at, count)))
}

/// The label that a line begins with, and what stands beside it. Not where the label has a line of its own: then somebody has written it.
fn beside(anchors: &[Anchor], alone: &[usize], line: &Line) -> Option<(usize, Line)> {
    let labels = anchors.iter().enumerate().filter(|(at, anchor)| anchor.is_label && !alone.contains(at));
    for (at, anchor) in labels {
        let Some(rest) = after(&line.text, &anchor.key) else { continue };
        let value = rest.trim_start_matches([' ', ':', '*']);
        let is_marked = rest.contains([':', '*']) && rest.trim_start().len() > value.len();
        let kind = &NOTIFICATION.field(anchor.field).kind;
        let is_value = match kind {
            Kind::Date | Kind::Time | Kind::Count => is_marked || parses(kind, value),
            _ => is_marked || alone.is_empty(),
        };
        if is_value && !value.is_empty() {
            return Some((at, line.with(value)));
        }
    }
    None
}
