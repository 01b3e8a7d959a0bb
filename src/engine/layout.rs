//! The rows of a form seen from the side. Every field has a number, in the order of the form, and a name that finds it.
//!
//! All of it is worked out while compiling, by [`rows`] and [`conditions`]: a misspelt field name in a room of a form is a
//! compile error, and looking a field up costs nothing at run time.

pub mod conditions;
pub mod entries;
mod names;
pub mod rows;
mod set;

pub use conditions::Op;
pub use names::Place;
pub use set::FieldSet;

use super::form::{Field, Form, Group, Question, Section};
use super::words::{City, Words};
use crate::text::Text;

/// The most fields that a form may have.
pub const MOST_FIELDS: usize = 128;

/// The most choices that a list may have.
pub const MOST_CHOICES: usize = 64;

/// The most columns that the rows of a group may have.
pub const MOST_COLUMNS: usize = 16;

/// A form as far as its answers go: all but its rules.
pub struct Layout {
    /// Its rows.
    pub form: &'static Form,
    /// Every field in the order of the form.
    pub(crate) entries: &'static [Entry],
    /// The same in the order of the names.
    pub(crate) by_name: &'static [FieldId],
    /// The fields of each question, by its number.
    pub(crate) questions: &'static [FieldSet],
    /// The fields of each group.
    pub(crate) groups: &'static [FieldSet],
    /// From when the 72 hours run.
    pub clock: Option<Clock>,
    /// What is said around the form.
    pub words: &'static Words,
    /// What a city has said of it.
    pub city: City,
    /// What a form of ours can fill in at the press of a button.
    pub shortcuts: &'static [Shortcut],
    /// The fields that a file is named after: the first that is answered.
    pub named_after: &'static [FieldId],
}

/// From when the 72 hours of Art. 33(1) run.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The day.
    pub date: FieldId,
    /// The time.
    pub time: FieldId,
}

/// What a form of ours can fill in at the press of a button.
#[derive(Debug)]
pub enum Shortcut {
    /// What stands in some fields for others too, such as an address.
    Same {
        /// The fields that it is taken from, and those that it is put into.
        pairs: &'static [(FieldId, FieldId)],
        /// How many of the first must be looked at to know that there is something to take.
        telling: usize,
        /// What the button says.
        button: Text,
        /// It was taken.
        done: Text,
        /// There is none to take.
        nothing: Text,
    },
    /// The rows of a group in the order of their dates.
    Sort {
        /// The date of a row.
        date: FieldId,
        /// The time of a row.
        time: FieldId,
        /// What the button says.
        button: Text,
        /// What it sorts, for those who hear the button out of its place.
        which: Text,
        /// They are sorted.
        done: Text,
        /// They were before.
        before: Text,
    },
}

/// A field's number: its position in the form, from 0. It means something only beside a [`Layout`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId(pub(crate) u8);

/// A group's position among the groups of a form. It means something only beside a [`Layout`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupId(pub(crate) u8);

/// A field with what surrounds it in the form.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row of the layout.
    pub field: &'static Field,
    /// The question it answers.
    pub question: &'static Question,
    /// The section it stands in.
    pub section: &'static Section,
    /// The group whose rows it repeats with.
    pub group: Option<GroupId>,
    /// Its condition, with the other fields found.
    pub when: &'static [Op],
    /// The fields that its condition reads.
    pub reads: FieldSet,
    /// The date that belongs to this time.
    pub date: Option<FieldId>,
    /// The time that belongs to this date.
    pub time: Option<FieldId>,
    /// The country that belongs to this postal code.
    pub country: Option<FieldId>,
}

impl Layout {
    /// How many fields the form has.
    pub const fn count(&self) -> usize {
        self.entries.len()
    }

    /// Every field's number, in order.
    pub fn ids(&self) -> impl Iterator<Item = FieldId> + use<> {
        (0..self.entries.len() as u8).map(FieldId)
    }

    /// Every field.
    pub const fn all(&self) -> FieldSet {
        FieldSet::first(self.entries.len())
    }

    /// A field and what surrounds it.
    pub const fn entry(&self, field: FieldId) -> &'static Entry {
        &self.entries[field.0 as usize]
    }

    /// A field's row of the layout.
    pub const fn field(&self, field: FieldId) -> &'static Field {
        self.entry(field).field
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> + use<> {
        self.form.sections.iter().flat_map(|section| section.questions)
    }

    /// A question's fields.
    pub fn fields_of(&self, question: &Question) -> FieldSet {
        self.questions.get(usize::from(question.number)).copied().unwrap_or_default()
    }

    /// Every group.
    pub fn groups(&self) -> impl Iterator<Item = GroupId> + use<> {
        (0..self.form.groups.len() as u8).map(GroupId)
    }

    /// The group with this path.
    pub fn group_named(&self, name: &str) -> Option<GroupId> {
        self.groups().find(|id| self.group(*id).name == name)
    }

    /// A group's row of the layout.
    pub fn group(&self, group: GroupId) -> &'static Group {
        &self.form.groups[usize::from(group.0)]
    }

    /// The fields that repeat with a group.
    pub fn columns(&self, group: GroupId) -> FieldSet {
        self.groups[usize::from(group.0)]
    }

    /// The first of a group's fields. They stand side by side in the form.
    pub fn first_column(&self, group: GroupId) -> FieldId {
        self.columns(group).lowest().unwrap_or(FieldId(0))
    }

    /// The fields of the row that a field stands in; none where it does not repeat.
    pub fn row_of(&self, field: FieldId) -> FieldSet {
        self.entry(field).group.map_or(FieldSet::NONE, |group| self.columns(group))
    }

    /// The fields that the deadline is counted from.
    pub fn clock_fields(&self) -> FieldSet {
        self.clock.map_or(FieldSet::NONE, |clock| FieldSet::of(&[clock.date, clock.time]))
    }

    /// Places in this order: fields in the order of the form; within a group row by row, as a person fills it in.
    pub fn order(&self, place: Place) -> u64 {
        let group = self.entry(place.field).group;
        let first = group.map_or(place.field, |group| self.first_column(group));
        // One number: three would be compared one by one wherever places are sorted.
        u64::from(first.0) << 40 | u64::from(place.row) << 8 | u64::from(place.field.0)
    }
}

/// What tells one form from another.
impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl std::fmt::Debug for Layout {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(self.form.id)
    }
}

impl FieldId {
    /// The field as a set of one.
    pub const fn alone(self) -> FieldSet {
        FieldSet::of(&[self])
    }
}
