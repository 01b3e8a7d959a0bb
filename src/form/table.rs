//! The table seen from the side: every field has a number, in the order of the form, and a name that finds it.
//!
//! All of it is worked out while compiling, so a misspelt field name anywhere in the crate is a compile error, and
//! looking a field up costs nothing at run time.

use super::{Choice, Condition, FORM, Field, Group, Kind, Question, Section};
use std::cmp::Ordering;

mod names;
mod set;

pub(crate) use names::is_above_fields;
pub use names::{Place, place};
pub use set::FieldSet;

/// How many fields the form has.
pub const COUNT: usize = {
    let mut count = 0;
    let mut section = 0;
    while section < FORM.sections.len() {
        let mut question = 0;
        while question < FORM.sections[section].questions.len() {
            count += FORM.sections[section].questions[question].fields.len();
            question += 1;
        }
        section += 1;
    }
    count
};

/// How many questions the form has; they are numbered from 1.
pub const QUESTIONS: usize = field_at(COUNT - 1).1.number as usize;

/// A field's number: its position in the form, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId(pub(crate) u8);

/// A group's position in [`FORM`]'s groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupId(pub(crate) u8);

/// A field with what surrounds it in the form.
#[derive(Debug)]
pub struct Entry {
    /// The row of the table.
    pub field: &'static Field,
    /// The question it answers.
    pub question: &'static Question,
    /// The section it stands in.
    pub section: &'static Section,
    /// The group whose rows it repeats with.
    pub group: Option<GroupId>,
    /// Its condition, with the other field found.
    pub when: When,
    /// The date that belongs to this time.
    pub date: Option<FieldId>,
    /// The time that belongs to this date.
    pub time: Option<FieldId>,
    /// The country that belongs to this postal code.
    pub country: Option<FieldId>,
}

/// A [`Condition`] with the field and the choice found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At all times.
    Always,
    /// The choices of `field` hold the one at `choice`.
    Chosen {
        /// The deciding field.
        field: FieldId,
        /// The position of the choice in its list.
        choice: u8,
    },
    /// The 72 hours have run out, or may have.
    LateOrMayBe,
}

/// Every field in the order of the form.
pub static ENTRIES: [Entry; COUNT] = entries();

/// The number of the field with this name. Meant for constants: a name that is not in the table does not compile.
///
/// # Panics
///
/// When no field has the name.
pub const fn id(name: &str) -> FieldId {
    match find(name.as_bytes(), b"") {
        Some(id) => id,
        None => panic!("no field of the form has this name"),
    }
}

/// The position of a choice in a field's list. Meant for constants, as [`id`] is.
///
/// # Panics
///
/// When the field has no such choice.
pub const fn choice(field: FieldId, key: &str) -> u8 {
    let Some(choices) = choices_of(&field_at(field.0 as usize).2.kind) else {
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

/// Every field's number, in order.
pub fn ids() -> impl Iterator<Item = FieldId> {
    (0..COUNT as u8).map(FieldId)
}

/// Every question, in order.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    FORM.sections.iter().flat_map(|section| section.questions)
}

impl FieldId {
    /// The field and what surrounds it.
    pub fn entry(self) -> &'static Entry {
        &ENTRIES[usize::from(self.0)]
    }

    /// The field's row of the table.
    pub fn field(self) -> &'static Field {
        self.entry().field
    }

    /// The field as a set of one.
    pub const fn alone(self) -> FieldSet {
        FieldSet::of(&[self])
    }
}

impl GroupId {
    /// Every group.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..FORM.groups.len() as u8).map(Self)
    }

    /// The group with this path.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|id| id.group().name == name)
    }

    /// The group's row of the table.
    pub fn group(self) -> &'static Group {
        &FORM.groups[usize::from(self.0)]
    }

    /// The fields that repeat.
    pub const fn fields(self) -> FieldSet {
        GROUP_FIELDS[self.0 as usize]
    }

    /// The number of the first of its fields. They stand side by side in the form.
    pub const fn first(self) -> FieldId {
        FieldId(self.fields().0.trailing_zeros() as u8)
    }
}

impl Question {
    /// The question's fields as a set.
    pub const fn set(&self) -> FieldSet {
        QUESTION_FIELDS[self.number as usize]
    }
}

impl Kind {
    /// The list that an answer is chosen from.
    pub fn choices(&self) -> &'static [Choice] {
        choices_of(self).unwrap_or_default()
    }
}

/// Fields in the order of the form; within a group row by row, as a person fills it in.
impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |place: &Self| {
            let group = place.field.entry().group;
            (group.map_or(place.field, GroupId::first), place.row, place.field)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

const GROUP_FIELDS: [FieldSet; FORM.groups.len()] = {
    let mut sets = [FieldSet::NONE; FORM.groups.len()];
    let mut at = 0;
    while at < COUNT {
        if let Some(group) = group_of(field_at(at).2.name) {
            sets[group.0 as usize] = sets[group.0 as usize].with(FieldId(at as u8));
        }
        at += 1;
    }
    sets
};

/// How many columns the rows of the widest group have: from the first field of a group to its last.
pub(crate) const WIDEST_GROUP: usize = {
    let (mut widest, mut group) = (0, 0);
    while group < GROUP_FIELDS.len() {
        let width = GROUP_FIELDS[group].span();
        if widest < width {
            widest = width;
        }
        group += 1;
    }
    widest
};

/// How many choices the longest list has.
pub(crate) const LONGEST_LIST: usize = {
    let (mut longest, mut at) = (0, 0);
    while at < COUNT {
        if let Some(choices) = choices_of(&field_at(at).2.kind)
            && longest < choices.len()
        {
            longest = choices.len();
        }
        at += 1;
    }
    longest
};

/// The fields of each question, by its number.
static QUESTION_FIELDS: [FieldSet; QUESTIONS + 1] = {
    let mut sets = [FieldSet::NONE; QUESTIONS + 1];
    let mut at = 0;
    while at < COUNT {
        let number = field_at(at).1.number as usize;
        sets[number] = sets[number].with(FieldId(at as u8));
        at += 1;
    }
    sets
};

const fn entries() -> [Entry; COUNT] {
    let mut entries = [const { entry(0) }; COUNT];
    let mut at = 1;
    while at < COUNT {
        entries[at] = entry(at);
        at += 1;
    }
    entries
}

const fn entry(at: usize) -> Entry {
    let (section, question, field) = field_at(at);
    Entry {
        field,
        question,
        section,
        group: group_of(field.name),
        when: match field.applies {
            Condition::Always => When::Always,
            Condition::LateOrMayBe => When::LateOrMayBe,
            Condition::Chosen { field, choice: key } => {
                let field = id(field);
                When::Chosen { field, choice: choice(field, key) }
            }
        },
        date: beside(field.name, "time", "date"),
        time: beside(field.name, "date", "time"),
        country: beside(field.name, "postalCode", "country"),
    }
}

/// The field that differs only in the last part of its name.
const fn beside(name: &str, part: &str, other: &str) -> Option<FieldId> {
    let name = name.as_bytes();
    if name.len() <= part.len() {
        return None;
    }
    let (path, last) = name.split_at(name.len() - part.len());
    if equal(last, part.as_bytes()) && path[path.len() - 1] == b'.' { find(path, other.as_bytes()) } else { None }
}

/// The field whose name is `start` followed by `end`.
const fn find(start: &[u8], end: &[u8]) -> Option<FieldId> {
    let mut at = 0;
    while at < COUNT {
        let name = field_at(at).2.name.as_bytes();
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

const fn field_at(position: usize) -> Row {
    ROWS[position]
}

type Row = (&'static Section, &'static Question, &'static Field);

static ROWS: [Row; COUNT] = {
    let sections = FORM.sections;
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
};

/// The group in front of `[i]` in a field's name.
const fn group_of(name: &str) -> Option<GroupId> {
    let mut at = 0;
    while at < FORM.groups.len() {
        let group = FORM.groups[at].name.as_bytes();
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
    match kind {
        Kind::One(list) | Kind::Many(list) => Some(list.choices),
        _ => None,
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
