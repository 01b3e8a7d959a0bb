//! The case file: one breach in one file, from the first minute to the yearly report. The person keeps it where the city keeps such
//! things; nobody else does.
//!
//! A [`Case`] is JSON that is known to be a case. What it holds besides what is known here, because a later version wrote it, stays
//! where it is: opening and saving lose nothing.

mod answers;
mod carrying;
mod foreign;
mod id;
mod layout;
mod opening;
mod printed;
mod reading;
mod schema;
pub(crate) mod sent;
mod shape;
pub(crate) mod status;
pub(crate) mod supplement;
pub(crate) mod when;

pub use foreign::{Looks, NotOurs};
pub use id::CaseId;
pub use opening::{Opened, OpenedKind, Unread, open_file};
pub(crate) use schema::json_schema;
pub use status::{CaseStatus, Owed, case_status};

use crate::engine::answers::Answers;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::engine::table::Table;
use crate::imy::NOTIFICATION;
use crate::json::{Json, fraction, object};
use crate::time::deadline::Submitted;
use crate::time::zone;
use chrono::{DateTime, Utc};
use std::fmt;
use supplement::{Comparison, Nothing};

/// The version of the structure of a case file.
pub const CASE_VERSION: u32 = 1;

/// The fields that are typed over into the authority's e-service, and those whose answers have changed since.
const TRANSFERRED: &str = "transferred";
const CHANGED: &str = "changedSinceTransfer";

/// One breach: what was typed, and what has been assessed, decided, sent and told.
///
/// As JSON it is the file: `docs/case-file.md` describes its members. It holds what was typed, also what does not apply, right or wrong; `{:?}`
/// shows it, so it does not belong in a log.
#[derive(Clone, Debug, PartialEq)]
pub struct Case(Json);

/// What was handed over is no case: no object with a `caseVersion`, or one with something in it that JSON cannot hold.
///
/// It says what one is, and nothing of what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidCase;

impl fmt::Display for InvalidCase {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(
            "a case is a plain object of JSON with caseVersion, a whole number of 1 or more: see newCase and openFile",
        )
    }
}

impl std::error::Error for InvalidCase {}

impl Case {
    /// A case of which nothing is known yet, opened at this time.
    pub fn new(now: DateTime<Utc>, id: &CaseId) -> Self {
        let at = moment(now);
        Self(object([
            ("caseVersion", CASE_VERSION.into()),
            ("form", form()),
            ("generator", generator()),
            ("id", id.as_str().into()),
            ("opened", at.as_str().into()),
            ("saved", at.into()),
            ("answers", Json::Object(Vec::new())),
        ]))
    }

    /// A case that is at hand as JSON. Nothing is checked but that it is one, and nothing is left out: what comes from a file is for
    /// [`open_file`].
    ///
    /// # Errors
    ///
    /// When it is no object with a `caseVersion`, or holds something that JSON cannot.
    pub fn from_json(json: Json) -> Result<Self, InvalidCase> {
        if version(&json).is_some() && json.is_whole() { Ok(Self(json)) } else { Err(InvalidCase) }
    }

    /// It as JSON.
    pub fn as_json(&self) -> &Json {
        &self.0
    }

    /// Its id, which stays the same for as long as there is a breach to speak of; empty where a script has made one without.
    pub fn id(&self) -> &str {
        self.0.get("id").and_then(Json::as_str).unwrap_or_default()
    }

    /// What was typed into the notification, also what does not apply. What is no answer is left out.
    pub fn answers(&self) -> Answers {
        self.0
            .get("answers")
            .map_or_else(Answers::new, |typed| answers::read(NOTIFICATION.layout(), typed, &mut |_, _| {}))
    }

    /// When the notification was first sent, if it was: the earliest that is known, whatever stands first in the file. From then on lateness is judged by that: see [`Options::submitted`](crate::Options::submitted).
    pub fn submitted_at(&self) -> Option<Submitted> {
        sent::first_sent(self).map(sent::submitted_at)
    }

    /// What it is judged by: these options, at the time when it was sent once it was, and by their form where that is the notification as a city has
    /// adjusted it.
    pub(crate) fn judged_by(&self, options: &Options) -> Options {
        Options {
            form: or_notification(options.form),
            submitted_at: self.submitted_at().or(options.submitted_at),
            ..*options
        }
    }

    /// With these answers in the place of those that it has. Blank ones are left out. What was typed over into the authority's e-service and is another
    /// answer now is to be typed over again.
    pub fn set_answers(&mut self, answers: &Answers) {
        // As they are read, for a script may have put a number there, or what is blank.
        let before = answers::write(&self.answers());
        let after = answers::write(answers);
        let is_other = |name: &str| before.get(name) != after.get(name);
        let (others, same): (Vec<String>, Vec<String>) =
            self.names(TRANSFERRED).into_iter().map(str::to_owned).partition(|name| is_other(name));
        if !others.is_empty() {
            let mut changed: Vec<String> = self.changed_since_transfer().into_iter().map(str::to_owned).collect();
            changed.extend(others);
            *self.0.entry(TRANSFERRED, Json::Null) = (&same).into();
            *self.0.entry(CHANGED, Json::Null) = (&changed).into();
        }
        *self.0.entry("answers", Json::Null) = after;
    }

    /// The names of the fields that were typed over into the authority's e-service and have another answer now.
    pub fn changed_since_transfer(&self) -> Vec<&str> {
        self.names(CHANGED)
    }

    /// The names of the fields that have another answer than was sent last, in the order of the form: what a supplement has, also while there is an error. `None` where
    /// nothing was sent, or where it is not known what.
    pub fn changed_since_sent(&self, options: &Options) -> Option<Vec<String>> {
        let options = self.judged_by(options);
        let session = Session::with_answers(&options, self.answers());
        match Comparison::of(self, &session, &options) {
            Ok(comparison) => {
                Some(comparison.changes.iter().map(|change| session.table().name(change.place)).collect())
            }
            Err(Nothing::Unchanged) => Some(Vec::new()),
            Err(Nothing::NotSent | Nothing::NotKnown) => None,
        }
    }

    fn names(&self, member: &str) -> Vec<&str> {
        match self.0.get(member) {
            Some(Json::List(names)) => names.iter().filter_map(Json::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The file, saved at this time: to be opened with [`open_file`]. Its members stand in the same order whatever order they came in, each on a line of its
    /// own, so that two files can be compared.
    pub fn save(&self, now: DateTime<Utc>) -> String {
        let mut file = self.0.clone();
        *file.entry("saved", Json::Null) = moment(now).into();
        *file.entry("generator", Json::Null) = generator();
        let mut text = layout::CASE.in_order(&file).indented_with(fraction);
        text.push('\n');
        text
    }
}

impl serde::Serialize for Case {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// The version of a case; `None` for what is none.
fn version(json: &Json) -> Option<u32> {
    match json.get("caseVersion")? {
        Json::Number(version) if *version >= 1.0 && version.fract() == 0.0 => Some(*version as u32),
        _ => None,
    }
}

/// This form where it is the notification, perhaps as a city has adjusted it; otherwise the notification.
pub(crate) fn or_notification(form: &'static Table) -> &'static Table {
    if form.form.id == NOTIFICATION.form.id { form } else { &NOTIFICATION }
}

impl Options {
    /// The notification by which cases are judged, perhaps as a city has adjusted it.
    #[cfg(feature = "register")]
    pub(crate) fn form_of_cases(&self) -> &'static Table {
        or_notification(self.form)
    }
}

fn form() -> Json {
    object([("id", NOTIFICATION.form.id.into()), ("version", NOTIFICATION.form.version.into())])
}

fn generator() -> Json {
    object([("name", env!("CARGO_PKG_NAME").into()), ("version", env!("CARGO_PKG_VERSION").into())])
}

/// A moment as files have it: Stockholm's clocks, whole seconds.
fn moment(now: DateTime<Utc>) -> String {
    zone::write(zone::in_stockholm(now))
}
