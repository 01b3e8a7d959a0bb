//! Time in Stockholm: the only place that knows the time zone.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{Europe::Stockholm, Tz};

/// An instant, shown as the clocks in Stockholm do.
pub type Instant = DateTime<Tz>;

/// The instant at which the clocks in Stockholm show this; `None` for a time that they skip in spring.
///
/// A time that they show twice, in autumn, is the first of the two.
pub fn instant(date: NaiveDate, time: NaiveTime) -> Option<Instant> {
    Stockholm.from_local_datetime(&date.and_time(time)).earliest()
}

/// The first instant of a day.
///
/// Midnight was skipped only in the nineteenth century, when local mean time ended: that day starts at midnight UTC.
pub fn start_of_day(date: NaiveDate) -> Instant {
    let midnight = date.and_time(NaiveTime::MIN);
    instant(date, NaiveTime::MIN).unwrap_or_else(|| Stockholm.from_utc_datetime(&midnight))
}

/// The first instant of the day after.
pub fn end_of_day(date: NaiveDate) -> Instant {
    start_of_day(date.checked_add_days(Days::new(1)).unwrap_or(date))
}

/// The same instant on the clocks of Stockholm.
pub fn in_stockholm(now: DateTime<Utc>) -> Instant {
    now.with_timezone(&Stockholm)
}

/// An instant as RFC 3339 writes it, in whole seconds and with the offset of Stockholm.
pub fn write(instant: Instant) -> String {
    crate::format::instant::write(instant.naive_local(), instant.offset().fix())
}
