//! The rows of a form laid out while compiling, for [`table!`](crate::engine::table).

use super::conditions::{self, Op};
use super::{Entry, FieldId, FieldSet, GroupId, MOST_CHOICES, MOST_COLUMNS, MOST_FIELDS};
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

/// The greatest number of a question.
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

/// Every field with what surrounds it; `ops` are those of [`conditions::ops`].
///
/// # Panics
///
/// While compiling, when the form is greater than the engine has room for.
pub const fn entries<const COUNT: usize>(
    form: &'static Form,
    rows: &[Row; COUNT],
    ops: &'static [Op],
) -> [Entry; COUNT] {
    assert!(COUNT <= MOST_FIELDS, "a form has so many fields at most");
    let mut entries = [entry(rows, 0); COUNT];
    let (mut at, mut rest) = (0, ops);
    while at < COUNT {
        let field = rows[at].2;
        if let Some(choices) = choices_of(&field.kind) {
            assert!(choices.len() <= MOST_CHOICES, "a list has so many choices at most");
        }
        let (when, others) = rest.split_at(conditions::length(&field.applies));
        rest = others;
        entries[at] = Entry {
            when,
            reads: conditions::reads(when),
            group: group_of(form, field.name),
            date: beside(rows, field.name, "time", "date"),
            time: beside(rows, field.name, "date", "time"),
            country: beside(rows, field.name, "postalCode", "country"),
            ..entry(rows, at)
        };
        at += 1;
    }
    entries
}

/// The fields of each question, by its number.
pub const fn by_question<const NUMBERS: usize>(rows: &[Row]) -> [FieldSet; NUMBERS] {
    let mut sets = [FieldSet::NONE; NUMBERS];
    let mut at = 0;
    while at < rows.len() {
        let number = rows[at].1.number as usize;
        sets[number] = sets[number].with(FieldId(at as u8));
        at += 1;
    }
    sets
}

/// The fields of each group.
///
/// # Panics
///
/// While compiling, when a row is wider than the engine has room for.
pub const fn by_group<const GROUPS: usize>(form: &Form, rows: &[Row]) -> [FieldSet; GROUPS] {
    let mut sets = [FieldSet::NONE; GROUPS];
    let mut at = 0;
    while at < rows.len() {
        if let Some(group) = group_of(form, rows[at].2.name) {
            let set = sets[group.0 as usize].with(FieldId(at as u8));
            assert!(set.span() <= MOST_COLUMNS, "a row has so many columns at most, and they stand side by side");
            sets[group.0 as usize] = set;
        }
        at += 1;
    }
    sets
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

const fn entry(rows: &[Row], at: usize) -> Entry {
    let (section, question, field) = rows[at];
    Entry {
        field,
        question,
        section,
        group: None,
        when: &[],
        reads: FieldSet::NONE,
        date: None,
        time: None,
        country: None,
    }
}

/// The field that differs only in the last part of its name.
const fn beside(rows: &[Row], name: &str, part: &str, other: &str) -> Option<FieldId> {
    let name = name.as_bytes();
    if name.len() <= part.len() {
        return None;
    }
    let (path, last) = name.split_at(name.len() - part.len());
    if equal(last, part.as_bytes()) && path[path.len() - 1] == b'.' { find(rows, path, other.as_bytes()) } else { None }
}

/// The field whose name is `start` followed by `end`.
const fn find(rows: &[Row], start: &[u8], end: &[u8]) -> Option<FieldId> {
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

/// The group in front of `[i]` in a field's name.
const fn group_of(form: &Form, name: &str) -> Option<GroupId> {
    let mut at = 0;
    while at < form.groups.len() {
        let group = form.groups[at].name.as_bytes();
        if name.len() > group.len() {
            let (head, tail) = name.as_bytes().split_at(group.len());
            if equal(head, group) && tail[0] == b'[' {
                return Some(GroupId(at as u8));
            }
        }
        at += 1;
    }
    None
}

const fn choices_of(kind: &Kind) -> Option<&'static [Choice]> {
    match kind.list() {
        Some(list) => Some(list.choices),
        None => None,
    }
}

const fn equal(left: &[u8], right: &[u8]) -> bool {
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
