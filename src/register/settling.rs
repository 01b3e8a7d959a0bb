//! What depends on all files together: which of two files of a case counts, and which case a supplement or an internal report belongs to.

use super::entries::{Entry, Register};
use super::prints::Print;
use super::row::RegisterRow;
use crate::case::OpenedKind;
use crate::json::{Json, object, serialize_as_json};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// Something with a file. It names files and codes, and nothing of what is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterProblem {
    /// The file.
    pub file: String,
    /// `notOurs`, no file of ours, or a broken one; `sameCase`, of the same case as another that counts; `supplementOf`, a supplement to the notification of another,
    /// and `reportOf`, the internal report that another began with, which are no cases of their own; `copyOf`, a notification or a printed copy with the very answers that another has, or had when it was sent; or what was said of a file that could not be read.
    pub code: &'static str,
    /// The other file.
    pub other: Option<String>,
}

impl RegisterProblem {
    /// Whether nothing of the file could be read: it is not one that belongs to another.
    pub(super) fn is_unread(&self) -> bool {
        self.other.is_none()
    }
}

/// What all files say together.
pub(super) struct Settled<'a> {
    /// The rows, by the day that they count by.
    pub rows: Vec<Row<'a>>,
    /// The problems, by file.
    pub problems: Vec<RegisterProblem>,
}

/// A row that counts, and the place of its file among those that could be opened.
pub(super) struct Row<'a> {
    #[cfg_attr(not(any(test, feature = "register-page")), expect(dead_code, reason = "only a page asks for it"))]
    pub at: usize,
    row: Cow<'a, Box<RegisterRow>>,
}

impl Deref for Row<'_> {
    type Target = RegisterRow;

    fn deref(&self) -> &RegisterRow {
        &self.row
    }
}

/// A file that counts, and the supplements to it that lie beside it.
struct Counted<'a> {
    at: usize,
    entry: &'a Entry,
    supplements: BTreeSet<Print>,
}

/// Settles it. In which order the files came means nothing.
pub(super) fn settle(register: &Register) -> Settled<'_> {
    let mut problems = register.broken.clone();
    let mut tell = |entry: &Entry, code, other: &Entry| {
        let other = Some(other.row.file.clone());
        problems.push(RegisterProblem { file: entry.row.file.clone(), code, other });
    };
    // Cases before what can become one, and that before what belongs to another, so that each finds its own. Within these what was saved latest comes first, by what stands in
    // the file; what does not say when it was saved comes after all that do. Of files that were saved at once, or that do not say, the last by name counts.
    let mut entries: Vec<(usize, &Entry)> = register.entries.iter().enumerate().collect();
    entries.sort_by_key(|(_, entry)| (rank(entry), Reverse((entry.saved, &entry.row.file))));
    // By what a file is found by: its place among those that count.
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_notification: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_print: BTreeMap<&Print, usize> = BTreeMap::new();
    let mut counted: Vec<Counted> = Vec::new();
    for (at, entry) in entries {
        let id = Some(entry.row.id.as_str()).filter(|id| !id.is_empty());
        let of = entry.known_by.iter().find_map(|name| by_notification.get(name.as_str()));
        let copied = entry.now.iter().filter(|_| may_be_a_copy(entry)).find_map(|print| by_print.get(print));
        let same = id.and_then(|id| by_id.get(id)).map(|of| ("sameCase", *of));
        let other = same.or(belonging(entry).zip(of.copied())).or(copied.map(|of| ("copyOf", *of)));
        if let Some((code, of)) = other {
            tell(entry, code, counted[of].entry);
            if entry.row.kind == OpenedKind::Supplement {
                counted[of].supplements.extend(entry.now);
            }
            continue;
        }
        let place = counted.len();
        by_id.extend(id.map(|id| (id, place)));
        for name in &entry.known_by {
            by_notification.entry(name).or_insert(place);
        }
        for print in entry.now.iter().chain(&entry.sent).chain(&entry.supplements) {
            by_print.entry(print).or_insert(place);
        }
        // Alone, it is what the case has.
        let own = entry.now.filter(|_| entry.row.kind == OpenedKind::Supplement);
        counted.push(Counted { at, entry, supplements: own.into_iter().collect() });
    }
    let mut rows: Vec<Row> = counted.into_iter().map(Row::of).collect();
    rows.sort_by(|one, other| in_order(one).cmp(&in_order(other)));
    problems.sort_by(|one, other| (&one.file, one.code, &one.other).cmp(&(&other.file, other.code, &other.other)));
    Settled { rows, problems }
}

impl<'a> Row<'a> {
    /// With the supplements that lie beside it, but for those that it has itself: of which it keeps no answers, it may be any.
    fn of(counted: Counted<'a>) -> Self {
        let entry = counted.entry;
        let beside = counted.supplements.iter().filter(|print| !entry.supplements.contains(print)).count();
        let unknown = entry.row.supplements.saturating_sub(entry.supplements.len());
        let mut row = Cow::Borrowed(&entry.row);
        if beside > unknown {
            row.to_mut().supplements += beside - unknown;
        }
        Self { at: counted.at, row }
    }
}

/// What rows stand in order by.
fn in_order(row: &RegisterRow) -> (&String, &Option<String>, &String, &String) {
    (&row.date, &row.aware, &row.id, &row.file)
}

/// A case is what somebody goes on with: whatever it was made from says less, and may have been made into it long before.
fn rank(entry: &Entry) -> u8 {
    match entry.row.kind {
        OpenedKind::Case => 0,
        // It was sent, and says so.
        OpenedKind::Printout => 1,
        _ => 2 + u8::from(belonging(entry).is_some()),
    }
}

/// Whether a file may be the notification of a case, as it was made for sending or as the authority printed it.
fn may_be_a_copy(entry: &Entry) -> bool {
    matches!(entry.row.kind, OpenedKind::Submission | OpenedKind::Printout)
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
