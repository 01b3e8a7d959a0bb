//! Time in Stockholm: the only place that knows the time zone.

use crate::format;
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::Stockholm;

/// An instant, with the offset that the clocks in Stockholm have then. What lies some hours later may have another:
/// [`later`] knows.
pub type Instant = DateTime<FixedOffset>;

/// The instant at which the clocks in Stockholm show this; `None` for a time that they skip in spring.
///
/// A time that they show twice, in autumn, is the first of the two.
pub fn instant(date: NaiveDate, time: NaiveTime) -> Option<Instant> {
    by_offsets_of([-1, 1], date, time)
}

/// The same, of a time that they show twice the second.
pub fn last_instant(date: NaiveDate, time: NaiveTime) -> Option<Instant> {
    by_offsets_of([1, -1], date, time)
}

/// They change once in a day at the most: what they show has the offset of the day before or that of the day after.
fn by_offsets_of(days: [i64; 2], date: NaiveDate, time: NaiveTime) -> Option<Instant> {
    let shown = date.and_time(time).and_utc();
    days.into_iter().find_map(|days| {
        let offset = *in_stockholm(shown.checked_add_signed(TimeDelta::days(days))?).offset();
        let instant = in_stockholm(shown - offset);
        (*instant.offset() == offset).then_some(instant)
    })
}

/// The first instant of a day.
///
/// Midnight was skipped only in the nineteenth century, when local mean time ended: that day starts at midnight UTC.
pub fn start_of_day(date: NaiveDate) -> Instant {
    let midnight = date.and_time(NaiveTime::MIN);
    instant(date, NaiveTime::MIN).unwrap_or_else(|| in_stockholm(midnight.and_utc()))
}

/// The first instant of the day after.
pub fn end_of_day(date: NaiveDate) -> Instant {
    start_of_day(date.checked_add_days(Days::new(1)).unwrap_or(date))
}

/// A moment as RFC 3339 writes it, on the clocks of Stockholm; `None` for anything else, and where they show a year that is none.
pub fn read(text: &str) -> Option<Instant> {
    let moment = in_stockholm(format::instant::parse(text)?);
    format::date::is_year(moment.year()).then_some(moment)
}

/// The same instant on the clocks of Stockholm.
pub fn in_stockholm(now: DateTime<Utc>) -> Instant {
    now.with_timezone(&Stockholm).fixed_offset()
}

/// The instant that is so many elapsed hours later.
pub fn later(instant: Instant, hours: i64) -> Instant {
    in_stockholm(instant.to_utc() + TimeDelta::hours(hours))
}

/// An instant as RFC 3339 writes it, in whole seconds and with the offset of Stockholm.
pub fn write(instant: Instant) -> String {
    format::instant::write(instant.naive_local(), *instant.offset())
}
