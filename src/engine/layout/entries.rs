//! Every field with what surrounds it, and sets of fields, laid out while compiling.

use super::conditions::{self, Op};
use super::rows::{Row, check, choices_of, equal, find, repeats};
use super::{Clock, Entry, FieldId, FieldSet, GroupId, MOST_CHOICES, MOST_COLUMNS, MOST_FIELDS};
use crate::engine::form::Form;

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
    check(rows);
    let mut entries = [entry(rows, 0); COUNT];
    let (mut at, mut rest) = (0, ops);
    while at < COUNT {
        let field = rows[at].2;
        if let Some(choices) = choices_of(&field.kind) {
            assert!(choices.len() <= MOST_CHOICES, "a list has so many choices at most");
        }
        let (when, others) = rest.split_at(conditions::length(&field.applies));
        rest = others;
        let group = group_of(form, field.name);
        assert!(group.is_some() == repeats(field.name), "a field that repeats is in a group of the form");
        if let (Some(group), true) = (group, at > 0)
            && let Some(before) = entries[at - 1].group
            && before.0 == group.0
        {
            assert!(conditions::are_alike(when, entries[at - 1].when), "the fields of a row apply together");
        }
        entries[at] = Entry {
            when,
            reads: conditions::reads(when),
            group,
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
            assert!(set.span() <= MOST_COLUMNS, "a row has so many columns at most");
            assert!(set.span() == set.len(), "the columns of a row stand side by side");
            sets[group.0 as usize] = set;
        }
        at += 1;
    }
    sets
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

/// The hours are counted before conditions are settled, once: so what they are counted from always applies, and stands
/// before what hangs on them.
///
/// # Panics
///
/// While compiling, when that is not so, or when something hangs on hours that the form does not count.
pub const fn check_clock(entries: &[Entry], clock: Option<Clock>) {
    if let Some(clock) = clock {
        let always = entries[clock.date.0 as usize].when.is_empty() && entries[clock.time.0 as usize].when.is_empty();
        assert!(always, "what the hours are counted from always applies");
    }
    let mut at = 0;
    while at < entries.len() {
        let mut op = 0;
        while op < entries[at].when.len() {
            if let Op::LateOrMayBe = entries[at].when[op] {
                let stands_behind = match clock {
                    Some(clock) => (clock.date.0 as usize) < at && (clock.time.0 as usize) < at,
                    None => false,
                };
                assert!(stands_behind, "what hangs on the hours stands behind what they are counted from");
            }
            op += 1;
        }
        at += 1;
    }
}
