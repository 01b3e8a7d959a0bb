//! Answers and the time → what applies, what is required, what is answered.
//!
//! An evaluation is total: it never fails, whatever was typed. Each answer is read once, when it is set; what applies is
//! kept as a set of fields. An answer to a field that does not apply is kept, and is no answer to whoever asks.

mod rows;
mod value;

pub use value::{Chosen, Value, position};

use super::answers::{Answer, Answers};
use super::form::{Demand, Question};
use super::layout::conditions::{self, Op, Verdict};
use super::layout::{FieldId, FieldSet, GroupId, Layout, Place};
use crate::time::deadline::{Deadline, Status, Submitted};
use crate::time::zone;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rows::Rows;

/// What was typed into a field, and what it was read as.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    typed: Answer,
    value: Value,
}

/// The state of a form: its answers and what follows from them.
#[derive(Clone, Debug)]
pub struct Evaluation {
    layout: &'static Layout,
    now: DateTime<Utc>,
    today: NaiveDate,
    submitted: Option<Submitted>,
    absent: FieldSet,
    limits: Vec<Option<usize>>,
    single: Vec<Option<Slot>>,
    groups: Vec<Rows>,
    unknown: Answers,
    applies: FieldSet,
    deadline: Deadline,
}

impl Evaluation {
    /// A blank form at this time, of which these fields are not on the page.
    pub fn new(layout: &'static Layout, now: DateTime<Utc>, absent: FieldSet) -> Self {
        let mut blank = Self {
            layout,
            now,
            today: zone::in_stockholm(now).date_naive(),
            submitted: None,
            absent,
            limits: vec![None; layout.count()],
            single: Vec::new(),
            groups: Vec::new(),
            unknown: Answers::of_form(layout),
            applies: FieldSet::NONE,
            deadline: Deadline::default(),
        };
        blank.single.resize_with(layout.count(), Option::default);
        for group in layout.groups() {
            blank.groups.push(Rows::of(layout.columns(group)));
        }
        for field in layout.ids() {
            let applies = blank.condition_holds(field);
            blank.applies.put(field, applies);
        }
        blank
    }

    /// The form.
    pub fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// The instant that the deadline is judged at.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Whether the notification was sent: what was to be seen to before is over.
    pub fn is_sent(&self) -> bool {
        self.submitted.is_some()
    }

    /// The day it is in Stockholm.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The 72 hours.
    pub fn deadline(&self) -> &Deadline {
        &self.deadline
    }

    /// The fields that apply.
    pub fn applicable(&self) -> FieldSet {
        self.applies
    }

    /// Whether a field of the question applies.
    pub fn applies(&self, question: &Question) -> bool {
        self.applies.meets(self.layout.fields_of(question))
    }

    /// Whether the page lacks the field: nothing is then demanded of it.
    pub fn is_absent(&self, field: FieldId) -> bool {
        self.absent.contains(field)
    }

    /// The greatest length that a host page has set for the field, if it has.
    pub fn limit(&self, field: FieldId) -> Option<usize> {
        self.limits[usize::from(field.0)]
    }

    /// What was typed at a place, whether it applies or not; `None` where it is blank.
    pub fn typed(&self, place: Place) -> Option<&Answer> {
        self.slot(place).map(|slot| &slot.typed)
    }

    /// The answer at a place: `None` where it is blank or does not apply.
    pub fn answer(&self, place: Place) -> Option<&Answer> {
        self.applying(place).map(|slot| &slot.typed)
    }

    /// What the answer at a place was read as: `None` where it is blank or does not apply.
    pub fn value(&self, place: Place) -> Option<&Value> {
        self.applying(place).map(|slot| &slot.value)
    }

    /// The text at a place, empty where there is none.
    pub fn text(&self, place: Place) -> &str {
        self.answer(place).map_or("", Answer::as_text)
    }

    /// The date at a place, where there is one that can be read.
    pub fn date(&self, place: Place) -> Option<NaiveDate> {
        match self.value(place)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The time at a place, where there is one that can be read.
    pub fn time(&self, place: Place) -> Option<NaiveTime> {
        match self.value(place)? {
            Value::Time(time) => Some(*time),
            _ => None,
        }
    }

    /// What is chosen in a field that does not repeat.
    pub fn chosen(&self, field: FieldId) -> Chosen {
        match self.value(Place::first(field)) {
            Some(Value::Chosen(chosen)) => *chosen,
            _ => Chosen::NOTHING,
        }
    }

    /// Whether the choice at this position of the field's list is chosen.
    pub fn has_chosen(&self, field: FieldId, choice: u8) -> bool {
        self.chosen(field).holds(choice)
    }

    /// The rows of a group that have content, by their numbers.
    pub fn rows(&self, group: GroupId) -> impl DoubleEndedIterator<Item = u32> {
        self.groups[usize::from(group.0)].numbers()
    }

    /// How many rows of a group have content.
    pub fn row_count(&self, group: GroupId) -> usize {
        self.groups[usize::from(group.0)].len()
    }

    /// Whether a row of a group has content.
    pub fn has_row(&self, group: GroupId, row: u32) -> bool {
        self.groups[usize::from(group.0)].has(row)
    }

    /// The rows of a field that are looked at: those with content and the first; just the first where none repeats.
    pub fn rows_of(&self, field: FieldId) -> impl Iterator<Item = u32> {
        let mut rows = vec![0];
        if let Some(group) = self.layout.entry(field).group {
            for row in self.rows(group).filter(|row| *row > 0) {
                rows.push(row);
            }
        }
        rows.into_iter()
    }

    /// Whether the field is answered in any row.
    pub fn is_answered(&self, field: FieldId) -> bool {
        self.applies.contains(field)
            && match self.layout.entry(field).group {
                None => self.single[usize::from(field.0)].is_some(),
                Some(group) => self.groups[usize::from(group.0)].is_answered(field),
            }
    }

    /// Whether the form refuses the notification while this place is blank.
    ///
    /// | the field | on the page | applies | it is required |
    /// |---|---|---|---|
    /// | any | no | – | never |
    /// | any | yes | no | never |
    /// | has no star | yes | yes | never |
    /// | has a star | yes | yes | always; in a row when the row has content or is the first of a group that wants one |
    /// | the reasons for the delay | yes | yes | when the status is `late` |
    pub fn is_required(&self, place: Place) -> bool {
        let entry = self.layout.entry(place.field);
        if self.is_absent(place.field) || !self.applies.contains(place.field) {
            return false;
        }
        match (entry.field.demand, entry.group) {
            (Demand::Optional, _) => false,
            (Demand::WhenLate(_), _) => self.deadline.status == Status::Late,
            (Demand::Starred(_), None) => true,
            (Demand::Starred(_), Some(group)) => {
                self.layout.group(group).at_least_one && place.row == 0 || self.has_row(group, place.row)
            }
        }
    }

    /// Answers that no field of the form takes, by name.
    pub fn unknown(&self) -> &Answers {
        &self.unknown
    }

    /// Everything that was typed, blank fields aside.
    pub fn answers(&self) -> Answers {
        let mut answers = Vec::new();
        for field in self.layout.ids() {
            for row in self.rows_of(field) {
                let place = Place { field, row };
                if let Some(typed) = self.typed(place) {
                    answers.push((self.layout.name(place), Some(typed.clone())));
                }
            }
        }
        for (name, answer) in self.unknown.iter() {
            answers.push((name.to_owned(), Some(answer.clone())));
        }
        Answers::in_order(self.layout, answers)
    }

    /// Keeps an answer and reads it, or takes back what was there. What follows for other fields is up to [`Self::settle`].
    pub(crate) fn set(&mut self, place: Place, answer: Option<Answer>) {
        let slot = answer
            .filter(|answer| !answer.is_blank())
            .map(|answer| Slot { value: Value::read(&self.layout.field(place.field).kind, &answer), typed: answer });
        match self.layout.entry(place.field).group {
            None => self.single[usize::from(place.field.0)] = slot,
            Some(group) => self.groups[usize::from(group.0)].set(place, slot),
        }
    }

    pub(crate) fn set_unknown(&mut self, name: &str, answer: Option<Answer>) {
        self.unknown.keep(name.to_owned(), answer);
    }

    pub(crate) fn remove_row(&mut self, group: GroupId, row: u32) {
        self.groups[usize::from(group.0)].remove(row);
    }

    pub(crate) fn insert_row(&mut self, group: GroupId, row: u32) {
        self.groups[usize::from(group.0)].insert(row);
    }

    pub(crate) fn set_limit(&mut self, field: FieldId, limit: Option<usize>) {
        self.limits[usize::from(field.0)] = limit;
    }

    pub(crate) fn set_now(&mut self, now: DateTime<Utc>) {
        self.now = now;
        self.today = zone::in_stockholm(now).date_naive();
    }

    /// Counts the deadline anew.
    /// When the notification was sent, once it was. The deadline is to be settled then.
    pub(crate) fn set_submitted(&mut self, submitted: Option<Submitted>) {
        self.submitted = submitted;
    }

    pub(crate) fn settle_deadline(&mut self) {
        let Some(clock) = self.layout.clock else { return };
        let (date, time) = (Place::first(clock.date), Place::first(clock.time));
        self.deadline = Deadline::of(self.date(date), self.time(time), self.now, self.submitted);
        self.deadline.to_correct |= [date, time].iter().any(|at| self.value(*at) == Some(&Value::Malformed));
    }

    /// Decides anew whether a field applies; `true` when that has changed.
    pub(crate) fn settle(&mut self, field: FieldId) -> bool {
        let applies = self.condition_holds(field);
        let changed = applies != self.applies.contains(field);
        self.applies.put(field, applies);
        changed
    }

    /// A condition on a field that is not on the page holds: the page has decided that its questions are to be seen.
    fn condition_holds(&self, field: FieldId) -> bool {
        conditions::holds(self.layout.entry(field).when, |op| self.known_of(op))
    }

    fn known_of(&self, op: Op) -> Verdict {
        match op {
            Op::Is(field, _) | Op::Answered(field) if self.is_absent(field) => Verdict::OPEN,
            Op::Is(field, choice) => self.has_chosen(field, choice).into(),
            Op::Answered(field) => self.is_answered(field).into(),
            Op::LateOrMayBe if self.layout.clock.is_some_and(|clock| self.is_absent(clock.date)) => Verdict::OPEN,
            Op::LateOrMayBe => self.deadline.status.is_late_or_may_be().into(),
            Op::All(_) | Op::Any(_) | Op::Not => Verdict::OPEN,
        }
    }

    fn applying(&self, place: Place) -> Option<&Slot> {
        if self.applies.contains(place.field) { self.slot(place) } else { None }
    }

    fn slot(&self, place: Place) -> Option<&Slot> {
        match self.layout.entry(place.field).group {
            None => self.single[usize::from(place.field.0)].as_ref(),
            Some(group) => self.groups[usize::from(group.0)].get(place),
        }
    }
}
