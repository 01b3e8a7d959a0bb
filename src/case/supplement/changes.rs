//! What differs between two states of a form.

use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{GroupId, Layout, Place};
use crate::engine::submission::normalised;
use crate::json::{Json, object};
use std::collections::BTreeMap;

/// An answer that is another one now.
pub struct Change {
    /// Where it stands: that of now, and of a row that was removed that of before.
    pub place: Place,
    /// What was answered, and where.
    pub before: Option<(Place, Json)>,
    /// What is answered now, and where.
    pub after: Option<(Place, Json)>,
    /// Whether its whole row came or went.
    pub row: Option<RowChange>,
}

/// What has become of a row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// There was none.
    Added,
    /// There is none any more.
    Removed,
}

impl RowChange {
    /// The name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

impl Change {
    /// It as a supplement has it.
    pub fn as_json(&self, layout: &Layout) -> Json {
        let question = layout.entry(self.place.field).question.number;
        let mut json = object([("field", layout.name(self.place).into()), ("question", (&question).into())]);
        for (name, side) in [("before", &self.before), ("after", &self.after)] {
            if let Some((_, value)) = side {
                json.push(name, value);
            }
        }
        if let Some(row) = self.row {
            json.push("row", row.as_str());
        }
        json
    }
}

/// Every answer that is another one, in the order of the form; within a group row by row.
pub fn changes(before: &Evaluation, after: &Evaluation) -> Vec<Change> {
    let layout = after.layout();
    let mut changes = Vec::new();
    for field in layout.ids() {
        match layout.entry(field).group {
            None => {
                let place = Place::first(field);
                let side = |evaluation| Some((place, value(evaluation, place)?));
                changes.extend(change(place, side(before), side(after), None));
            }
            Some(group) if layout.first_column(group) == field => {
                changes.extend(changes_of_rows(before, after, group));
            }
            Some(_) => {}
        }
    }
    changes
}

/// A row: its number on the page, and its values as one text to compare.
struct Row {
    number: u32,
    text: String,
    is_matched: bool,
}

fn changes_of_rows(before: &Evaluation, after: &Evaluation, group: GroupId) -> Vec<Change> {
    let layout = after.layout();
    let (mut old, mut new) = (rows(before, group), rows(after, group));
    match_equal(&mut old, &mut new);
    let mut changes = Vec::new();
    for at in 0..old.len().max(new.len()) {
        let number = |rows: &[Row]| rows.get(at).filter(|row| !row.is_matched).map(|row| row.number);
        let (was, is) = (number(&old), number(&new));
        let row = match (was, is) {
            (None, Some(_)) => Some(RowChange::Added),
            (Some(_), None) => Some(RowChange::Removed),
            _ => None,
        };
        for field in layout.columns(group).iter() {
            let side = |evaluation, row: Option<u32>| {
                let place = Place { field, row: row? };
                Some((place, value(evaluation, place)?))
            };
            changes.extend(change(Place { field, row: at as u32 }, side(before, was), side(after, is), row));
        }
    }
    changes
}

/// Marks rows that are equal, the first with the first.
fn match_equal(old: &mut [Row], new: &mut [Row]) {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in old.iter().enumerate().rev() {
        places.entry(row.text.clone()).or_default().push(at);
    }
    for row in new {
        if let Some(at) = places.get_mut(&row.text).and_then(Vec::pop) {
            old[at].is_matched = true;
            row.is_matched = true;
        }
    }
}

/// The rows of a group as a submission has them.
fn rows(evaluation: &Evaluation, group: GroupId) -> Vec<Row> {
    let columns = evaluation.layout().columns(group);
    if !evaluation.applicable().meets(columns) {
        return Vec::new();
    }
    let text = |row| {
        let values: Json = columns.iter().map(|field| value(evaluation, Place { field, row })).collect();
        values.compact()
    };
    evaluation.rows(group).map(|number| Row { number, text: text(number), is_matched: false }).collect()
}

fn change(
    place: Place,
    before: Option<(Place, Json)>,
    after: Option<(Place, Json)>,
    row: Option<RowChange>,
) -> Option<Change> {
    let differs = before.as_ref().map(|(_, value)| value) != after.as_ref().map(|(_, value)| value);
    differs.then_some(Change { place, before, after, row })
}

/// An answer as a submission has it. What was sent may be of choices that nobody offers any more: those are none.
fn value(evaluation: &Evaluation, place: Place) -> Option<Json> {
    normalised(evaluation, place).filter(|value| *value != Json::List(Vec::new()))
}
