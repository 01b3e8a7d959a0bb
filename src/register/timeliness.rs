//! Whether a breach was notified within the 72 hours of Art. 33(1), as the yearly report counts it.

use crate::time::deadline::{Deadline, Status, Submitted};
use crate::time::zone;
use chrono::{NaiveDate, NaiveTime};

/// Whether a breach was notified in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeliness {
    /// The first notification was sent within 72 hours of awareness.
    InTime,
    /// It was sent later.
    Late,
    /// That cannot be told: a time that is needed is not known.
    CannotTell,
    /// It was decided to notify, and nothing has been sent.
    NotSubmitted,
}

impl Timeliness {
    /// Its name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InTime => "inTime",
            Self::Late => "late",
            Self::CannotTell => "cannotTell",
            Self::NotSubmitted => "notSubmitted",
        }
    }
}

/// How it went with a notification that was sent then. Without a time of awareness it is late only when it was sent more than 72 hours after the end of that day,
/// and in time only within 72 hours of its start.
pub fn of(aware: Option<(NaiveDate, Option<NaiveTime>)>, sent: Submitted) -> Timeliness {
    let Some((day, time)) = aware.filter(|_| sent != Submitted::AtSomeTime) else { return Timeliness::CannotTell };
    // What was sent is judged by when, so any time will do that is not before the breach was discovered.
    let now = zone::end_of_day(day).to_utc();
    match Deadline::of(Some(day), time, now, Some(sent)).status {
        Status::OnTime => Timeliness::InTime,
        Status::Late => Timeliness::Late,
        Status::PossiblyLate | Status::Unknown => Timeliness::CannotTell,
    }
}
