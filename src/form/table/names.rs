//! From an answer's name to its place in the form, and back: `actions[2].date`.

use super::{COUNT, ENTRIES, FieldId};
use std::cmp::Ordering;

/// A field, and in a repeated group its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: FieldId,
    /// The row, from 0; 0 for a field that does not repeat.
    pub row: u32,
}

/// The place that a name stands for; `None` where no field of the form has it.
pub fn place(name: &str) -> Option<Place> {
    let (path, row) = match name.split_once('[') {
        None => (Pattern { head: name, tail: None }, 0),
        Some((head, rest)) => {
            let (row, tail) = rest.split_once(']')?;
            (Pattern { head, tail: Some(tail) }, row_number(row)?)
        }
    };
    let found = BY_NAME.binary_search_by(|&field| path.compare(ENTRIES[usize::from(field)].field.name).reverse());
    found.ok().map(|at| Place { field: FieldId(BY_NAME[at]), row })
}

impl Place {
    /// The first row of a field.
    pub const fn first(field: FieldId) -> Self {
        Self { field, row: 0 }
    }

    /// The name of the answer: the field's name with the row's number.
    pub fn name(self) -> String {
        let name = self.field.field().name;
        match name.split_once("[i]") {
            None => name.to_owned(),
            Some((head, tail)) => [head, "[", &self.row.to_string(), "]", tail].concat(),
        }
    }
}

/// A row is written as JavaScript writes an index: no sign, no needless zero.
fn row_number(digits: &str) -> Option<u32> {
    let canonical = digits == "0" || !digits.starts_with('0');
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    (canonical && only_digits).then(|| digits.parse().ok()).flatten()
}

/// A name with its row taken out, compared with the table's names without being put together.
struct Pattern<'a> {
    head: &'a str,
    tail: Option<&'a str>,
}

impl Pattern<'_> {
    fn compare(&self, name: &str) -> Ordering {
        let (row, tail) = self.tail.map_or(("", ""), |tail| ("[i]", tail));
        self.head.bytes().chain(row.bytes()).chain(tail.bytes()).cmp(name.bytes())
    }
}

/// The fields' numbers in the order of their names.
static BY_NAME: [u8; COUNT] = {
    let mut order = [0; COUNT];
    let mut sorted = 0;
    while sorted < COUNT {
        let mut at = sorted;
        while at > 0 && precedes(sorted, order[at - 1] as usize) {
            order[at] = order[at - 1];
            at -= 1;
        }
        order[at] = sorted as u8;
        sorted += 1;
    }
    order
};

const fn precedes(left: usize, right: usize) -> bool {
    let (left, right) = (ENTRIES[left].field.name.as_bytes(), ENTRIES[right].field.name.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return left[at] < right[at];
        }
        at += 1;
    }
    left.len() < right.len()
}
