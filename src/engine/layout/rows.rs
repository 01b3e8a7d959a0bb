//! The rows of a form laid out while compiling, for [`table!`](crate::engine::table).

use super::FieldId;
use crate::engine::form::{Choice, Field, Form, Kind, Question, Section};

/// A field with its question and its section.
pub type Row = (&'static Section, &'static Question, &'static Field);

/// How many fields a form has.
pub const fn count(form: &Form) -> usize {
    let mut count = 0;
    let mut section = 0;
    while section < form.sections.len() {
        let mut question = 0;
        while question < form.sections[section].questions.len() {
            count += form.sections[section].questions[question].fields.len();
            question += 1;
        }
        section += 1;
    }
    count
}

/// The greatest number of a question: they rise.
pub const fn last_question(rows: &[Row]) -> usize {
    rows[rows.len() - 1].1.number as usize
}

/// Every field in the order of the form.
pub const fn rows<const COUNT: usize>(form: &'static Form) -> [Row; COUNT] {
    let sections = form.sections;
    let mut rows: [Row; COUNT] =
        [(&sections[0], &sections[0].questions[0], &sections[0].questions[0].fields[0]); COUNT];
    let (mut at, mut section) = (0, 0);
    while section < sections.len() {
        let questions = sections[section].questions;
        let mut question = 0;
        while question < questions.len() {
            let fields = questions[question].fields;
            let mut field = 0;
            while field < fields.len() {
                rows[at] = (&sections[section], &questions[question], &fields[field]);
                at += 1;
                field += 1;
            }
            question += 1;
        }
        section += 1;
    }
    rows
}

/// Every field in the order of the names, so that a name is found by halves: answers are looked up by name, and a register has a million of them.
pub const fn by_name<const COUNT: usize>(rows: &[Row; COUNT]) -> [FieldId; COUNT] {
    let mut fields = [FieldId(0); COUNT];
    let mut at = 1;
    while at < COUNT {
        let mut to = at;
        while to > 0 && is_before(rows[at].2.name.as_bytes(), rows[fields[to - 1].0 as usize].2.name.as_bytes()) {
            fields[to] = fields[to - 1];
            to -= 1;
        }
        fields[to] = FieldId(at as u8);
        at += 1;
    }
    fields
}

/// Whether a text comes before another, as texts are compared.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

/// The number of the field with this name. A name that is not in the table does not compile.
///
/// # Panics
///
/// When no field has the name.
pub const fn id(rows: &[Row], name: &str) -> FieldId {
    match find(rows, name.as_bytes(), b"") {
        Some(id) => id,
        None => panic!("no field of the form has this name"),
    }
}

/// The position of a choice in a field's list. Meant for constants, as [`id`] is.
///
/// # Panics
///
/// When the field has no such choice.
pub const fn choice(rows: &[Row], field: FieldId, key: &str) -> u8 {
    let Some(choices) = choices_of(&rows[field.0 as usize].2.kind) else {
        panic!("the field has no choices");
    };
    let mut at = 0;
    while at < choices.len() {
        if equal(choices[at].key.as_bytes(), key.as_bytes()) {
            return at as u8;
        }
        at += 1;
    }
    panic!("the field has no such choice")
}

/// The field whose name is `start` followed by `end`.
pub(super) const fn find(rows: &[Row], start: &[u8], end: &[u8]) -> Option<FieldId> {
    let mut at = 0;
    while at < rows.len() {
        let name = rows[at].2.name.as_bytes();
        if name.len() == start.len() + end.len() {
            let (head, tail) = name.split_at(start.len());
            if equal(head, start) && equal(tail, end) {
                return Some(FieldId(at as u8));
            }
        }
        at += 1;
    }
    None
}

pub(super) const fn choices_of(kind: &Kind) -> Option<&'static [Choice]> {
    match kind.list() {
        Some(list) => Some(list.choices),
        None => None,
    }
}

pub(super) const fn equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a name has a part that stands for every row.
pub(super) const fn repeats(name: &str) -> bool {
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() {
        if name[at] == b'[' {
            return true;
        }
        at += 1;
    }
    false
}

/// What must hold of the rows of any form.
///
/// # Panics
///
/// While compiling, when a name stands there twice or the numbers of the questions do not rise.
pub(super) const fn check(rows: &[Row]) {
    let mut at = 1;
    while at < rows.len() {
        let (before, now) = (rows[at - 1].1.number, rows[at].1.number);
        assert!(before <= now, "the numbers of the questions rise");
        let mut other = 0;
        while other < at {
            assert!(
                !equal(rows[other].2.name.as_bytes(), rows[at].2.name.as_bytes()),
                "each field has a name of its own"
            );
            other += 1;
        }
        at += 1;
    }
}
