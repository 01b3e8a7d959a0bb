//! The 72 hours of Art. 33(1): from instant to instant. There is no clock in here; `now` is handed in.
//!
//! The hours are elapsed hours, so the deadline moves by an hour on the wall clock when the clocks change in between.
//! Regulation (EEC, Euratom) No 1182/71 on periods, weekends and holidays are left aside on purpose: they could only move
//! the deadline later, and nobody shall be told that there is time left when there may be none.

use super::zone;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

/// Art. 33(1): "not later than 72 hours after having become aware of it".
pub const HOURS: i64 = 72;

/// Whether the notification is in time. There will be no others: what is not known is [`Unknown`](Self::Unknown).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is not known when the breach was discovered.
    #[default]
    Unknown,
    /// There is time left.
    OnTime,
    /// Only the day of discovery is known: the hours have run out if it was early that day.
    PossiblyLate,
    /// The 72 hours have run out.
    Late,
}

/// How pressing it is to notify, for a colour or an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A day or more is left.
    Calm,
    /// Less than a day is left.
    Soon,
    /// Less than six hours are left, or there may be nothing left.
    Pressing,
    /// The 72 hours have run out.
    Over,
}

/// When the 72 hours of Art. 33(1) started and when they run out.
///
/// The hours are elapsed ones, from instant to instant, on the clocks of Stockholm: weekends and holidays count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deadline {
    /// Whether the notification is in time.
    pub status: Status,
    /// The instant of discovery; the start of the day where no time is known. The offset is Stockholm's at that instant.
    pub starts_at: Option<DateTime<FixedOffset>>,
    /// 72 elapsed hours later, with Stockholm's offset then: it is another one where the clocks change in between.
    pub expires_at: Option<DateTime<FixedOffset>>,
    /// Whole minutes from now, or from when the notification was sent, to `expires_at`, rounded down; below 0 when it is past.
    pub minutes_left: Option<i64>,
    /// Whether the hours are counted from the start of the day because no time is known.
    pub assumed_time: bool,
    /// Whether a day or a time stands there that cannot be used: it is to be corrected, for it is not missing.
    #[doc(hidden)]
    pub to_correct: bool,
    /// When the notification was sent, once it was: the status is that of the notification, and nothing runs any more.
    pub submitted: Option<Submitted>,
}

/// When the notification was sent: from then on lateness is judged by that, whatever the clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// At this instant.
    At(DateTime<Utc>),
    /// On this day in Stockholm; the time is not known.
    On(NaiveDate),
    /// At a time that is not known: a printed copy does not say it.
    AtSomeTime,
}

impl Submitted {
    /// The earliest and the latest instant that it may have been.
    fn between(self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        match self {
            Self::AtSomeTime => (DateTime::<Utc>::MIN_UTC, now),
            Self::At(instant) => (instant, instant),
            Self::On(day) => (zone::start_of_day(day).to_utc(), zone::end_of_day(day).to_utc()),
        }
    }
}

impl Urgency {
    /// The name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Soon => "soon",
            Self::Pressing => "pressing",
            Self::Over => "over",
        }
    }
}

impl Status {
    /// The name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::OnTime => "onTime",
            Self::PossiblyLate => "possiblyLate",
            Self::Late => "late",
        }
    }

    /// Whether Art. 33(1) asks, or may ask, for the reasons of the delay.
    pub(crate) const fn is_late_or_may_be(self) -> bool {
        matches!(self, Self::PossiblyLate | Self::Late)
    }
}

impl Deadline {
    /// The deadline of a breach that was discovered on this day in Stockholm, at this time where it is known.
    ///
    /// A time that the clocks skipped on that day counts as none. A day in the future tells nothing. Once the notification was sent it is
    /// late if it was sent late; where it was sent on some day at a time that is not known, it is in time if it was at the end of that day.
    #[doc(hidden)]
    pub fn of(
        date: Option<NaiveDate>,
        time: Option<NaiveTime>,
        now: DateTime<Utc>,
        submitted: Option<Submitted>,
    ) -> Self {
        let today = zone::in_stockholm(now).date_naive();
        let Some(date) = date.filter(|date| *date <= today) else {
            return Self { to_correct: date.is_some(), submitted, ..Self::default() };
        };
        let known = time.and_then(|time| zone::instant(date, time));
        let starts_at = known.unwrap_or_else(|| zone::start_of_day(date));
        let latest_start = known.unwrap_or_else(|| zone::end_of_day(date));
        let expires_at = zone::later(starts_at, HOURS);
        let (earliest, latest) = submitted.map_or((now, now), |sent| sent.between(now));
        let left = expires_at.to_utc() - latest;
        // `chrono` rounds towards zero, not down.
        let seconds_left = left.num_seconds() - i64::from(left.subsec_nanos() < 0);
        let status = if latest <= expires_at {
            Status::OnTime
        } else if earliest <= zone::later(latest_start, HOURS) {
            Status::PossiblyLate
        } else {
            Status::Late
        };
        Self {
            status,
            starts_at: Some(starts_at),
            expires_at: Some(expires_at),
            minutes_left: Some(seconds_left.div_euclid(60)),
            assumed_time: known.is_none(),
            to_correct: known.is_none() && time.is_some(),
            submitted,
        }
    }

    /// How pressing it is; `None` where it is not known, and once the notification was sent.
    pub fn urgency(&self) -> Option<Urgency> {
        const HOUR: i64 = 60;
        if self.submitted.is_some() {
            return None;
        }
        Some(match (self.status, self.minutes_left?) {
            (Status::Unknown, _) => return None,
            (Status::Late, _) => Urgency::Over,
            (Status::PossiblyLate, _) => Urgency::Pressing,
            (Status::OnTime, left) if left < 6 * HOUR => Urgency::Pressing,
            (Status::OnTime, left) if left < 24 * HOUR => Urgency::Soon,
            (Status::OnTime, _) => Urgency::Calm,
        })
    }

    /// Whether it is to be heard by those who do not see it: when it has become more or less pressing than it was
    /// `before`, and when an hour and a quarter of an hour are left.
    #[doc(hidden)]
    pub fn is_news_after(&self, before: &Self) -> bool {
        let falls_to = |minutes: i64| {
            let left = self.minutes_left.unwrap_or(i64::MAX);
            let was_left = before.minutes_left.unwrap_or(i64::MAX);
            self.submitted.is_none() && self.status == Status::OnTime && left <= minutes && minutes < was_left
        };
        self.urgency() != before.urgency()
            || self.status != before.status
            || self.submitted != before.submitted
            || falls_to(60)
            || falls_to(15)
    }
}
