//! Whether a breach was notified within the 72 hours of Art. 33(1), as the yearly report counts it.

use crate::time::deadline::{Deadline, HOURS, Status, Submitted};
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

/// How it went where these were sent, the first of which counts: when some were sent may not be known. It is in time where one of them was, and late where each was.
pub fn of_first(aware: Option<(NaiveDate, Option<NaiveTime>)>, sent: impl Iterator<Item = Submitted>) -> Timeliness {
    let how: Vec<Timeliness> = sent.map(|sent| of(aware, sent)).collect();
    if how.contains(&Timeliness::InTime) {
        Timeliness::InTime
    } else if how.iter().all(|how| *how == Timeliness::Late) {
        Timeliness::Late
    } else {
        Timeliness::CannotTell
    }
}

/// How it went with a notification that was sent then. Without a time of awareness it is late only when it was sent more than 72 hours after the end of that day,
/// and in time only within 72 hours of its start.
fn of(aware: Option<(NaiveDate, Option<NaiveTime>)>, sent: Submitted) -> Timeliness {
    let Some((day, time)) = aware.filter(|_| sent != Submitted::AtSomeTime) else { return Timeliness::CannotTell };
    // What was sent is judged by when, so any time will do that is not before the breach was discovered.
    let now = zone::end_of_day(day).to_utc();
    match Deadline::of(Some(day), time, now, Some(sent)).status {
        Status::OnTime => Timeliness::InTime,
        Status::Late if may_be_in_time(day, time, sent) => Timeliness::CannotTell,
        Status::Late => Timeliness::Late,
        Status::PossiblyLate | Status::Unknown => Timeliness::CannotTell,
    }
}

/// Whether it was sent within 72 hours of the second of two moments at which the clocks showed that time, in the autumn night in which they are put back. The 72 hours are counted
/// from the first, so that nobody is told of time that there may not be; but of what was sent then it cannot be told that it was late.
fn may_be_in_time(day: NaiveDate, time: Option<NaiveTime>, sent: Submitted) -> bool {
    let Some(second) = time.and_then(|time| zone::last_instant(day, time)) else { return false };
    let earliest = match sent {
        Submitted::At(instant) => instant,
        Submitted::On(day) => zone::start_of_day(day).to_utc(),
        Submitted::AtSomeTime => return true,
    };
    earliest <= zone::later(second, HOURS).to_utc()
}
