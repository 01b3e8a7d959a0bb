//! From an answer's name to its place in the form, and back: `actions[2].date`.

use super::{FieldId, ids};

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
    let (head, row, tail) = match name.split_once('[') {
        None => (name, 0, None),
        Some((head, rest)) => {
            let (row, tail) = rest.split_once(']')?;
            (head, row_number(row)?, Some(tail))
        }
    };
    let is_meant = |field: &FieldId| {
        let rest = field.field().name.strip_prefix(head);
        rest.is_some_and(|rest| match tail {
            None => rest.is_empty(),
            Some(tail) => rest.strip_prefix("[i]") == Some(tail),
        })
    };
    ids().find(is_meant).map(|field| Place { field, row })
}

impl Place {
    /// The first row of a field.
    pub const fn first(field: FieldId) -> Self {
        Self { field, row: 0 }
    }

    /// The name of the answer: the field's name with the row's number.
    pub fn name(self) -> String {
        let name = self.field.field().name;
        // The only bracket in a name of the table is that of its `[i]`.
        match name.split_once('[') {
            None => name.to_owned(),
            Some((head, tail)) => [head, "[", &self.row.to_string(), tail.trim_start_matches('i')].concat(),
        }
    }
}

/// A row is written as JavaScript writes an index: no sign, no needless zero.
fn row_number(digits: &str) -> Option<u32> {
    let canonical = digits == "0" || !digits.starts_with('0');
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    (canonical && only_digits).then(|| digits.parse().ok()).flatten()
}
