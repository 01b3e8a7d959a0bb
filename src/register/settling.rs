//! What depends on all files together: which of two files of a case counts, and which case a supplement or an internal report belongs to.

use super::entries::{Entry, Register};
use super::row::RegisterRow;
use crate::case::OpenedKind;
use crate::json::{Json, object, serialize_as_json};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Something with a file. It names files and codes, and nothing of what is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterProblem {
    /// The file.
    pub file: String,
    /// `notOurs`, no file of ours, or a broken one; `sameCase`, of the same case as another that counts; `supplementOf`, a supplement to the notification of another,
    /// and `reportOf`, the internal report that another began with, which are no cases of their own; or what was said of a file that could not be read.
    pub code: &'static str,
    /// The other file.
    pub other: Option<String>,
}

/// The rows, by the day that they count by, and the problems, by file. In which order the files came means nothing.
pub(super) fn settle(register: &Register) -> (Vec<&RegisterRow>, Vec<RegisterProblem>) {
    let mut problems = register.broken.clone();
    let mut tell = |entry: &Entry, code, other: &Entry| {
        let other = Some(other.row.file.clone());
        problems.push(RegisterProblem { file: entry.row.file.clone(), code, other });
    };
    // Cases before what can become one, and that before what belongs to another, so that each finds its own. Within these what was saved latest comes first, by what stands in
    // the file; what does not say when it was saved comes after all that do. Of files that were saved at once, or that do not say, the last by name counts.
    let mut entries: Vec<&Entry> = register.entries.iter().collect();
    entries.sort_by_key(|entry| (rank(entry), Reverse((entry.saved, &entry.row.file))));
    let mut by_id: BTreeMap<&str, &Entry> = BTreeMap::new();
    let mut by_notification: BTreeMap<&str, &Entry> = BTreeMap::new();
    let mut rows = Vec::new();
    for entry in entries {
        let id = Some(entry.row.id.as_str()).filter(|id| !id.is_empty());
        if let Some(counts) = id.and_then(|id| by_id.get(id)) {
            tell(entry, "sameCase", counts);
            continue;
        }
        let of = entry.known_by.iter().find_map(|name| by_notification.get(name.as_str()));
        if let Some((code, counts)) = belonging(entry).zip(of) {
            tell(entry, code, counts);
            continue;
        }
        by_id.extend(id.map(|id| (id, entry)));
        for name in &entry.known_by {
            by_notification.entry(name).or_insert(entry);
        }
        rows.push(&entry.row);
    }
    rows.sort_by_key(|row| (&row.date, &row.aware, &row.id, &row.file));
    problems.sort_by(|one, other| (&one.file, one.code, &one.other).cmp(&(&other.file, other.code, &other.other)));
    (rows, problems)
}

/// A case is what somebody goes on with: whatever it was made from says less, and may have been made into it long before.
fn rank(entry: &Entry) -> u8 {
    match entry.row.kind {
        OpenedKind::Case => 0,
        _ => 1 + u8::from(belonging(entry).is_some()),
    }
}

/// How it is told that a file belongs to another case, where it is of a kind that may.
fn belonging(entry: &Entry) -> Option<&'static str> {
    match entry.row.kind {
        OpenedKind::Supplement => Some("supplementOf"),
        OpenedKind::Report => Some("reportOf"),
        _ => None,
    }
}

impl From<&RegisterProblem> for Json {
    fn from(problem: &RegisterProblem) -> Self {
        let mut json = object([("file", (&problem.file).into()), ("code", problem.code.into())]);
        if let Some(other) = &problem.other {
            json.push("other", other.as_str());
        }
        json
    }
}

serialize_as_json!(RegisterProblem);
