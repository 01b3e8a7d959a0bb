//! A set of fields, a bit for each.

use super::{FieldId, MOST_FIELDS};
use std::ops::{BitAnd, BitOr, BitOrAssign};

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(u128);

// A form with more fields than bits wants a wider word, and shall not compile until it has one.
const _: () = assert!(MOST_FIELDS <= u128::BITS as usize);

impl FieldSet {
    /// No field.
    pub const NONE: Self = Self(0);

    /// These fields.
    pub const fn of(fields: &[FieldId]) -> Self {
        let mut set = Self::NONE;
        let mut at = 0;
        while at < fields.len() {
            set = set.with(fields[at]);
            at += 1;
        }
        set
    }

    /// The first fields of a form, so many.
    pub const fn first(count: usize) -> Self {
        Self(if count == 0 { 0 } else { u128::MAX >> (u128::BITS as usize - count) })
    }

    /// The set with one field more.
    #[inline(never)]
    pub const fn with(self, field: FieldId) -> Self {
        Self(self.0 | 1 << field.0)
    }

    /// The set without those of another.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the field is in the set.
    // To shift so wide a word takes a frame of its own: written out wherever it is asked, that weighs a kilobyte.
    #[inline(never)]
    pub const fn contains(self, field: FieldId) -> bool {
        self.0 >> field.0 & 1 == 1
    }

    /// Whether the two sets share a field.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set holds no field.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The field that stands first in the form.
    pub const fn lowest(self) -> Option<FieldId> {
        if self.is_empty() { None } else { Some(FieldId(self.0.trailing_zeros() as u8)) }
    }

    /// How many fields it holds.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// How many fields there are from the first of the set to its last.
    pub const fn span(self) -> usize {
        if self.is_empty() { 0 } else { (u128::BITS - self.0.leading_zeros() - self.0.trailing_zeros()) as usize }
    }

    /// Puts the field into the set or takes it out.
    pub fn put(&mut self, field: FieldId, present: bool) {
        let field = Self::NONE.with(field);
        *self = if present { *self | field } else { self.without(field) };
    }

    /// The fields in the order of the form.
    pub fn iter(self) -> impl Iterator<Item = FieldId> {
        Fields(self)
    }
}

/// The fields of a set that are still to come.
struct Fields(FieldSet);

impl Iterator for Fields {
    type Item = FieldId;

    // To count in so wide a word is long: written out in each loop over fields, that weighs a kilobyte.
    #[inline(never)]
    fn next(&mut self) -> Option<FieldId> {
        let field = self.0.lowest()?;
        self.0.0 &= self.0.0 - 1;
        Some(field)
    }
}

impl FromIterator<FieldId> for FieldSet {
    fn from_iter<I: IntoIterator<Item = FieldId>>(fields: I) -> Self {
        fields.into_iter().fold(Self::NONE, Self::with)
    }
}

impl BitOr for FieldSet {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for FieldSet {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl BitAnd for FieldSet {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}
