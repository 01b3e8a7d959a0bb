//! From an answer's name to its place in the form, and back: `actions[2].date`.

use super::{FieldId, Layout};
use crate::lean::Digits;

/// A field, and in a repeated group its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: FieldId,
    /// The row, from 0; 0 for a field that does not repeat.
    pub row: u32,
}

impl Layout {
    /// The place that a name stands for; `None` where no field of the form has it.
    pub fn place(&self, name: &str) -> Option<Place> {
        let path = Path::read(name)?;
        // As the form has it: `actions[i].date`.
        let in_rows = path.tail.map(|tail| [path.head, "[i]", tail].concat());
        let wanted = in_rows.as_deref().unwrap_or(path.head);
        let at = self.by_name.binary_search_by(|field| self.field(*field).name.cmp(wanted)).ok()?;
        Some(Place { field: self.by_name[at], row: path.row })
    }

    /// Whether fields of the form stand under this path: that of a section of the submission, a group or a row of it.
    pub(crate) fn is_above_fields(&self, path: &str) -> bool {
        let Some(path) = Path::read(path) else { return false };
        self.ids().any(|field| path.to(self.field(field).name).is_some_and(|rest| rest.starts_with(['.', '['])))
    }

    /// The name of the answer at a place: the field's name with the row's number.
    pub fn name(&self, place: Place) -> String {
        let name = self.field(place.field).name;
        // The only bracket in a name of the table is that of its `[i]`.
        match name.split_once('[') {
            None => name.to_owned(),
            Some((head, tail)) => [head, "[", &place.row.digits(), tail.trim_start_matches('i')].concat(),
        }
    }

    /// What a group and one of its rows are called: `actions[2]`.
    pub fn row_name(&self, group: super::GroupId, row: u32) -> String {
        [self.group(group).name, "[", &row.digits(), "]"].concat()
    }
}

/// A name, or the front of one, taken apart at its row.
struct Path<'a> {
    head: &'a str,
    row: u32,
    /// What comes after the row, where there is one.
    tail: Option<&'a str>,
}

impl<'a> Path<'a> {
    fn read(name: &'a str) -> Option<Self> {
        Some(match name.split_once('[') {
            None => Self { head: name, row: 0, tail: None },
            Some((head, rest)) => {
                let (row, tail) = rest.split_once(']')?;
                Self { head, row: row_number(row)?, tail: Some(tail) }
            }
        })
    }

    /// What the field's name goes on with after this path: nothing where the path is the whole name.
    fn to<'name>(&self, name: &'name str) -> Option<&'name str> {
        let rest = name.strip_prefix(self.head)?;
        match self.tail {
            None => Some(rest),
            Some(tail) => rest.strip_prefix("[i]")?.strip_prefix(tail),
        }
    }
}

impl Place {
    /// The first row of a field.
    pub const fn first(field: FieldId) -> Self {
        Self { field, row: 0 }
    }
}

/// A row is written as JavaScript writes an index: no sign, no needless zero.
fn row_number(digits: &str) -> Option<u32> {
    let canonical = digits == "0" || !digits.starts_with('0');
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    (canonical && only_digits).then(|| digits.parse().ok()).flatten()
}
