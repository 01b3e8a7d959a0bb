//! From a supplement back to what was sent before it.

use super::RowChange;
use crate::case::answers::raw;
use crate::engine::answers::{Answer, Answers};
use crate::engine::layout::{FieldId, GroupId, Layout};
use crate::json::Json;
use std::collections::BTreeMap;

/// The answers of a row.
type Row = BTreeMap<FieldId, Answer>;

/// What has become of a row, and what stood in its fields.
type Touched = (Option<RowChange>, BTreeMap<FieldId, Option<Answer>>);

/// The answers that were sent before a supplement with these, as far as its changes tell; those that cannot be read are named by their number. `None` where
/// they tell nothing.
pub fn before_of(
    layout: &'static Layout,
    after: &Answers,
    changes: &Json,
    unread: &mut dyn FnMut(usize, &Json),
) -> Option<Answers> {
    let Json::List(changes) = changes else { return None };
    let mut before = after.clone();
    let mut rows: Vec<(GroupId, BTreeMap<u32, Touched>)> = Vec::new();
    let mut read = 0;
    for (at, change) in changes.iter().enumerate() {
        let Some((name, answer)) = answer_before(layout, change) else {
            unread(at, change);
            continue;
        };
        read += 1;
        let place = layout.place(name)?;
        let Some(group) = layout.entry(place.field).group else {
            before.keep(name.to_owned(), answer);
            continue;
        };
        let known = rows.iter().position(|(other, _)| *other == group);
        let known = known.unwrap_or_else(|| {
            rows.push((group, BTreeMap::new()));
            rows.len() - 1
        });
        let touched = rows[known].1.entry(place.row).or_default();
        touched.0 = row_change(change);
        touched.1.insert(place.field, answer);
    }
    for (group, touched) in rows {
        before = with_rows_before(layout, before, group, touched);
    }
    (read > 0).then_some(before)
}

/// The name of a field of the form, and what was answered there.
fn answer_before<'a>(layout: &'static Layout, change: &'a Json) -> Option<(&'a str, Option<Answer>)> {
    let name = change.get("field").and_then(Json::as_str)?;
    layout.place(name)?;
    let answer = raw(change.get("before").unwrap_or(&Json::Null))?;
    Some((name, answer.for_field(layout, name).ok()?))
}

fn row_change(change: &Json) -> Option<RowChange> {
    let named = change.get("row").and_then(Json::as_str)?;
    [RowChange::Added, RowChange::Removed].into_iter().find(|row| row.as_str() == named)
}

/// The same answers, with the rows of a group as they were. Those that are not named among the changes stood somewhere in between.
fn with_rows_before(
    layout: &'static Layout,
    answers: Answers,
    group: GroupId,
    touched: BTreeMap<u32, Touched>,
) -> Answers {
    let mut others = Vec::new();
    let mut after: BTreeMap<u32, Row> = BTreeMap::new();
    for (name, answer) in answers {
        match layout.place(&name).filter(|place| layout.entry(place.field).group == Some(group)) {
            Some(place) => _ = after.entry(place.row).or_default().insert(place.field, answer),
            None => others.push((name, Some(answer))),
        }
    }
    let mut before: BTreeMap<u32, Row> = BTreeMap::new();
    for (number, (change, fields)) in touched {
        let mut row = match change {
            Some(RowChange::Removed) => Row::new(),
            Some(RowChange::Added) | None => after.remove(&number).unwrap_or_default(),
        };
        if change == Some(RowChange::Added) {
            continue;
        }
        for (field, answer) in fields {
            match answer {
                Some(answer) => _ = row.insert(field, answer),
                None => _ = row.remove(&field),
            }
        }
        before.insert(number, row);
    }
    // Equal rows belong together, the first with the first: one that is equal to a row that has changed stood before it.
    let mut unchanged: Vec<Row> = after.into_values().collect();
    unchanged.sort_by_key(|row| before.iter().find(|(_, other)| *other == row).map_or(u32::MAX, |(number, _)| *number));
    let mut number = 0;
    for row in unchanged {
        while before.contains_key(&number) {
            number += 1;
        }
        before.insert(number, row);
    }
    for (row, fields) in before {
        for (field, answer) in fields {
            others.push((layout.name(crate::engine::layout::Place { field, row }), Some(answer)));
        }
    }
    Answers::in_order(layout, others)
}
