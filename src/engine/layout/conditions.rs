//! Conditions made flat while compiling: an operator follows what it joins, so that one pass over a slice settles them,
//! and no name has to be looked up.

use super::rows::{Row, choice, id, repeats};
use super::{FieldId, FieldSet};
use crate::engine::form::Condition;

/// A step in working out a condition. No step at all: it always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// The choices of the field hold the one at this position of its list.
    Is(FieldId, u8),
    /// The field is answered.
    Answered(FieldId),
    /// The 72 hours have run out, or may have.
    LateOrMayBe,
    /// Of the last so many all hold.
    All(u8),
    /// Of the last so many one holds at least.
    Any(u8),
    /// The last does not hold.
    Not,
}

/// How many operators may wait for the one that joins them.
const DEEPEST: u8 = 32;

/// The steps of a form's conditions, one field's behind the other's.
///
/// # Panics
///
/// While compiling, when a condition names a field or a choice that the form does not have, or one that does not stand
/// before it: one pass in the form's order would not settle it.
pub const fn ops<const TOTAL: usize>(rows: &[Row]) -> [Op; TOTAL] {
    let mut ops = [Op::Not; TOTAL];
    let (mut at, mut field) = (0, 0);
    while field < rows.len() {
        let from = at;
        at = write(&mut ops, at, rows, &rows[field].2.applies);
        let mut op = from;
        while op < at {
            if let Op::Is(read, _) | Op::Answered(read) = ops[op] {
                assert!((read.0 as usize) < field, "a condition refers to an earlier field");
                assert!(!repeats(rows[read.0 as usize].2.name), "a condition refers to a field that does not repeat");
            }
            op += 1;
        }
        field += 1;
    }
    ops
}

/// Whether two conditions are written alike.
pub const fn are_alike(one: &[Op], other: &[Op]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        let alike = match (one[at], other[at]) {
            (Op::Is(field, choice), Op::Is(same, key)) => field.0 == same.0 && choice == key,
            (Op::Answered(field), Op::Answered(same)) => field.0 == same.0,
            (Op::All(count), Op::All(same)) | (Op::Any(count), Op::Any(same)) => count == same,
            (Op::LateOrMayBe, Op::LateOrMayBe) | (Op::Not, Op::Not) => true,
            _ => false,
        };
        if !alike {
            return false;
        }
        at += 1;
    }
    true
}

/// How many steps the conditions of a form have in all.
pub const fn total(rows: &[Row]) -> usize {
    let (mut total, mut at) = (0, 0);
    while at < rows.len() {
        total += length(&rows[at].2.applies);
        at += 1;
    }
    total
}

/// How many steps a condition has.
pub const fn length(condition: &Condition) -> usize {
    match condition {
        Condition::Always => 0,
        Condition::Chosen { .. } | Condition::Answered(_) | Condition::LateOrMayBe => 1,
        Condition::OneOf { choices, .. } => choices.len() + 1,
        Condition::Not(one) => length(one) + 1,
        Condition::All(several) | Condition::Any(several) => {
            let (mut steps, mut at) = (1, 0);
            while at < several.len() {
                steps += length(&several[at]);
                at += 1;
            }
            steps
        }
    }
}

/// The fields that a condition reads. Those that a deadline is counted from are not among them.
pub const fn reads(ops: &[Op]) -> FieldSet {
    let (mut fields, mut at) = (FieldSet::NONE, 0);
    while at < ops.len() {
        if let Op::Is(field, _) | Op::Answered(field) = ops[at] {
            fields = fields.with(field);
        }
        at += 1;
    }
    fields
}

const fn write(ops: &mut [Op], at: usize, rows: &[Row], condition: &Condition) -> usize {
    match condition {
        Condition::Always => at,
        Condition::Chosen { field, choice: key } => put(ops, at, is(rows, field, key)),
        Condition::OneOf { field, choices } => {
            let (mut next, mut each) = (at, 0);
            while each < choices.len() {
                next = put(ops, next, is(rows, field, choices[each]));
                each += 1;
            }
            put(ops, next, Op::Any(few(choices.len())))
        }
        Condition::Answered(field) => put(ops, at, Op::Answered(id(rows, field))),
        Condition::LateOrMayBe => put(ops, at, Op::LateOrMayBe),
        Condition::Not(one) => {
            let next = write(ops, at, rows, one);
            assert!(next > at, "what always holds is never asked for the opposite");
            put(ops, next, Op::Not)
        }
        Condition::All(several) => put_joined(ops, at, rows, several, true),
        Condition::Any(several) => put_joined(ops, at, rows, several, false),
    }
}

const fn put_joined(ops: &mut [Op], at: usize, rows: &[Row], several: &[Condition], all: bool) -> usize {
    let (mut next, mut each) = (at, 0);
    while each < several.len() {
        let before = next;
        next = write(ops, next, rows, &several[each]);
        assert!(next > before, "what always holds is no part of a condition");
        each += 1;
    }
    let count = few(several.len());
    put(ops, next, if all { Op::All(count) } else { Op::Any(count) })
}

const fn is(rows: &[Row], field: &str, key: &str) -> Op {
    let field = id(rows, field);
    Op::Is(field, choice(rows, field, key))
}

const fn put(ops: &mut [Op], at: usize, op: Op) -> usize {
    ops[at] = op;
    at + 1
}

const fn few(count: usize) -> u8 {
    assert!(count > 0 && count < DEEPEST as usize, "a condition joins some others, and not too many");
    count as u8
}

/// What is known of a condition: whether it can hold, and whether it can fail. Both, where it rests on what a page lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// It can hold.
    pub may_hold: bool,
    /// It can fail.
    pub may_fail: bool,
}

impl Verdict {
    /// Nothing is known.
    pub const OPEN: Self = Self { may_hold: true, may_fail: true };
}

impl From<bool> for Verdict {
    fn from(holds: bool) -> Self {
        Self { may_hold: holds, may_fail: !holds }
    }
}

/// Works a condition out; `leaf` says what is known of what joins nothing.
pub fn holds(ops: &[Op], leaf: impl Fn(Op) -> Verdict) -> bool {
    // By far the most are one step.
    match ops {
        [] => return true,
        [one] => return leaf(*one).may_hold,
        _ => {}
    }
    let mut known: Vec<Verdict> = Vec::new();
    for op in ops {
        let verdict = match *op {
            Op::All(count) => all(&mut known, count, |each| each),
            // One holds, unless of all the opposite does.
            Op::Any(count) => opposite(all(&mut known, count, opposite)),
            Op::Not => opposite(known.pop().unwrap_or(Verdict::OPEN)),
            leaf_op => leaf(leaf_op),
        };
        known.push(verdict);
    }
    known.pop().is_none_or(|verdict| verdict.may_hold)
}

/// Whether the last so many hold, each seen as `seen` gives it.
fn all(known: &mut Vec<Verdict>, count: u8, seen: fn(Verdict) -> Verdict) -> Verdict {
    let mut all = Verdict { may_hold: true, may_fail: false };
    for part in known.drain(known.len().saturating_sub(usize::from(count))..).map(seen) {
        all.may_hold &= part.may_hold;
        all.may_fail |= part.may_fail;
    }
    all
}

fn opposite(verdict: Verdict) -> Verdict {
    Verdict { may_hold: verdict.may_fail, may_fail: verdict.may_hold }
}
