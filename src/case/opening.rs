//! Opening a file: a case, or something of ours that a case can begin with.

use super::answers;
use super::carrying::carry_over;
use super::foreign::{looks_of, looks_of_json};
use super::id::CaseId;
use super::printed::{self, Printed};
use super::reading::Reading;
use super::sent::told_at;
use super::supplement::before_of;
use super::{CASE_VERSION, Case, Looks, NotOurs, layout, version};
use crate::engine::answers::Answers;
use crate::engine::layout::Layout;
use crate::engine::submission::SCHEMA_VERSION;
use crate::format::{date, instant};
use crate::imy::NOTIFICATION;
use crate::internal_report::INTERNAL_REPORT;
use crate::json::{Json, object};
use crate::time::zone;
use chrono::{DateTime, Utc};

/// What a file has turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenedKind {
    /// A case.
    Case,
    /// A notification as it was to be sent.
    Submission,
    /// What supplements a notification.
    Supplement,
    /// An internal report.
    Report,
    /// A draft of 0.1: answers by the names of their fields.
    Answers,
    /// The printed copy of the authority's e-service, as text: what could be read of it for certain. That it was sent is known, when is not.
    Printout,
}

/// What stood in a file and could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unread {
    /// The line that it stands in, counted from 1, where the file has lines.
    pub line: Option<usize>,
    /// What stood there, perhaps shortened.
    pub text: String,
}

/// A file that has been opened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// What it was.
    pub kind: OpenedKind,
    /// The case that it is, or that begins with it.
    pub case: Case,
    /// What could not be read of it.
    pub unread: Vec<Unread>,
    /// Whether a newer version wrote it. What is not known here stays in it, also when it is saved.
    pub newer: bool,
    /// When the file says that it was saved, or made. A case has such a time in any case; this is no time at which it was opened.
    pub(crate) saved: Option<DateTime<Utc>>,
}

impl OpenedKind {
    /// Its name in the script API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Submission => "submission",
            Self::Supplement => "supplement",
            Self::Report => "report",
            Self::Answers => "answers",
            Self::Printout => "printout",
        }
    }
}

/// Opens the text of a file. A case that it is not yet is opened at `now`, and has an id that comes from what is in the file: opened
/// twice, it is one case.
///
/// # Errors
///
/// When it is no file of ours.
pub fn open_file(text: &str, now: DateTime<Utc>) -> Result<Opened, NotOurs> {
    let text = text.trim_start_matches('\u{FEFF}');
    if !text.trim_start().starts_with(['{', '[']) || text.trim_start().starts_with("{\\rtf") {
        let looks = looks_of(text);
        let printed = if looks == Looks::OtherText { printed::read(text) } else { None };
        return printed.map(|printed| printout(printed, now)).ok_or(NotOurs::like(looks));
    }
    let json = Json::parse(text).map_err(NotOurs::broken)?;
    let kind = kind_of(&json);
    // What says which case it is keeps its id: a folder of ten thousand cases is opened without making as many.
    let own = json.get("id").and_then(Json::as_str).and_then(CaseId::parse);
    let own = own.filter(|_| matches!(kind, Some((OpenedKind::Case, _))));
    let opening = Opening { id: own.unwrap_or_else(|| CaseId::of_contents(&json.compact())), now };
    let opened = match kind {
        Some((OpenedKind::Case, newer)) => Some(opening.case(&json, newer)),
        Some((OpenedKind::Report, newer)) => opening.report(&json, newer),
        Some((kind, newer)) => opening.submission(kind, &json, newer),
        None => opening.answers(&json),
    };
    opened.ok_or_else(|| NotOurs::like(looks_of_json(&json)))
}

/// What a file says that it is, and whether it is newer than what we write.
fn kind_of(json: &Json) -> Option<(OpenedKind, bool)> {
    let form = json.get("form").and_then(|form| form.get("id")).and_then(Json::as_str);
    if let Some(version) = version(json) {
        let is_ours = form.is_none_or(|form| form == NOTIFICATION.form.id);
        return is_ours.then_some((OpenedKind::Case, version > CASE_VERSION));
    }
    let Json::Number(version) = json.get("schemaVersion")? else { return None };
    let newer = *version > f64::from(SCHEMA_VERSION);
    let kind = match (form?, json.get("kind").and_then(Json::as_str)) {
        (form, Some("supplement")) if form == NOTIFICATION.form.id => OpenedKind::Supplement,
        (form, _) if form == NOTIFICATION.form.id => OpenedKind::Submission,
        (form, _) if form == INTERNAL_REPORT.form.id => OpenedKind::Report,
        _ => return None,
    };
    (*version >= 1.0).then_some((kind, newer))
}

/// What a file becomes a case with.
struct Opening {
    id: CaseId,
    now: DateTime<Utc>,
}

impl Opening {
    fn begun(&self, at: DateTime<Utc>) -> Case {
        Case::new(at, &self.id)
    }

    /// A case: what every case has is there, whatever was missing.
    fn case(&self, json: &Json, newer: bool) -> Opened {
        let Case(whole) = self.begun(self.now);
        let mut reading = Reading { newer, unread: Vec::new() };
        let Json::Object(begun) = whole else { unreachable!("a case is an object") };
        let mut given = json.clone();
        // An id in small letters is the same one.
        if let Some(id) = json.get("id").and_then(Json::as_str).and_then(CaseId::parse) {
            *given.entry("id", Json::Null) = id.as_str().into();
        } else if let Json::Object(members) = &mut given {
            members.retain(|(name, _)| name != "id");
        }
        // One at a time, so that a member that is not like that costs nothing else.
        let Json::Object(members) = &mut given else { unreachable!("it has a version") };
        let mut read = Vec::new();
        for member in layout::MEMBERS {
            let place = members.iter().position(|(name, _)| name == member.name);
            let value = place.map(|at| members.remove(at).1).filter(|value| *value != Json::Null);
            let value = value.and_then(|value| reading.value(&member.shape, &value, member.name));
            let missing = || begun.iter().find(|(name, _)| name == member.name).map(|(_, value)| value.clone());
            if let Some(value) = value.or_else(missing) {
                read.push((member.name.to_owned(), value));
            }
        }
        read.append(members);
        let saved = said_at(json, "saved");
        Opened { kind: OpenedKind::Case, case: Case(Json::Object(read)), unread: reading.unread, newer, saved }
    }

    /// A notification, sent or not: that it was sent a file of it does not say.
    fn submission(&self, kind: OpenedKind, json: &Json, newer: bool) -> Option<Opened> {
        let inner = match kind {
            OpenedKind::Supplement => json.get("submission")?,
            _ => json,
        };
        let typed = submitted(NOTIFICATION.layout(), inner)?;
        let saved = said_at(json, "createdAt");
        let mut case = self.begun(saved.unwrap_or(self.now));
        case.set_answers(&typed);
        let mut unread = Vec::new();
        if kind == OpenedKind::Supplement {
            let changes = json.get("changes").unwrap_or(&Json::Null);
            let before = before_of(NOTIFICATION.layout(), &typed, changes, &mut |number, change| {
                unread.push(Unread::of(&["changes[", &number.to_string(), "]"].concat(), change));
            });
            case.0.push("notifications", sent_first(json, before.as_ref(), &mut unread));
        }
        Some(Opened { kind, case, unread, newer, saved })
    }

    /// An internal report: kept whole, and what the notification asks in the same words is carried over.
    fn report(&self, json: &Json, newer: bool) -> Option<Opened> {
        let report = submitted(INTERNAL_REPORT.layout(), json)?;
        let saved = said_at(json, "createdAt");
        let mut case = self.begun(saved.unwrap_or(self.now));
        carry_over(&report, &mut case);
        let kept = object([("answers", answers::write(&report))]);
        case.0.push("reports", Json::List(vec![kept]));
        Some(Opened { kind: OpenedKind::Report, case, unread: Vec::new(), newer, saved })
    }

    /// A draft of 0.1: at least one of its names is a field's.
    fn answers(&self, json: &Json) -> Option<Opened> {
        let Json::Object(members) = json else { return None };
        if json.get("caseVersion").or(json.get("schemaVersion")).is_some() {
            return None;
        }
        let is_field = |name: &str| NOTIFICATION.layout().place(name).is_some();
        members.iter().find(|(name, _)| is_field(name))?;
        let mut reading = Reading { newer: false, unread: Vec::new() };
        let found = reading.value(&layout::ANSWERS, json, "answers")?;
        let mut case = self.begun(self.now);
        *case.0.entry("answers", Json::Null) = found;
        Some(Opened { kind: OpenedKind::Answers, case, unread: reading.unread, newer: false, saved: None })
    }
}

/// When a file says that it was saved or made: the beginning of a day that it says.
fn said_at(json: &Json, name: &str) -> Option<DateTime<Utc>> {
    let said = json.get(name).and_then(Json::as_str)?;
    instant::parse(said).or_else(|| Some(zone::start_of_day(date::parse(said)?).to_utc()))
}

/// A printed copy: it was sent, as far as it could be read.
fn printout(printed: Printed, now: DateTime<Utc>) -> Opened {
    let mut case = Case::new(now, &CaseId::of_contents(&printed.contents));
    case.set_answers(&printed.answers);
    let sent =
        object([("kind", "new".into()), ("submittedAt", Json::Null), ("answers", answers::write(&printed.answers))]);
    case.0.push("notifications", Json::List(vec![sent]));
    Opened { kind: OpenedKind::Printout, case, unread: printed.unread, newer: false, saved: None }
}

/// The answers in a submission of any version.
fn submitted(layout: &'static Layout, submission: &Json) -> Option<Answers> {
    let mut submission = submission.clone();
    *submission.entry("schemaVersion", Json::Null) = SCHEMA_VERSION.into();
    crate::engine::submission::read_submission(layout, &submission).ok()
}

/// The notification that a supplement is to, as far as the supplement says. That the supplement was sent it does not say.
fn sent_first(supplement: &Json, before: Option<&Answers>, unread: &mut Vec<Unread>) -> Json {
    let mut sent = object([("kind", "new".into())]);
    let of = supplement.get("of");
    let submitted_at = of.and_then(told_at);
    let said = of.and_then(|of| of.get("submittedAt")).filter(|said| **said != Json::Null);
    if let (Some(said), None) = (said, submitted_at) {
        // It was sent all the same, at a time that is not known.
        unread.push(Unread::of("of.submittedAt", said));
    }
    sent.push("submittedAt", submitted_at);
    if let Some(reference) = of.and_then(|of| of.get("authorityReference")).and_then(Json::as_str) {
        sent.push("authorityReference", reference);
    }
    if let Some(before) = before {
        sent.push("answers", answers::write(before));
    }
    let mut reading = Reading { newer: false, unread: Vec::new() };
    let sent = reading.value(&layout::NOTIFICATION_SENT, &sent, "notifications").unwrap_or(Json::Null);
    [sent].iter().filter(|sent| **sent != Json::Null).collect()
}
