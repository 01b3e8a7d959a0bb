//! Days and moments as a case has them.

use crate::format::{date, instant};
use crate::time::zone::{self, Instant};
use chrono::{Datelike, NaiveDate};

/// The day of a moment or a day, on the clocks of Stockholm. `None` for what is neither, and for a year that is none: a slip, or one that is being typed.
pub fn day_of(when: &str) -> Option<NaiveDate> {
    date::parse(when).or_else(|| Some(moment_of(when)?.date_naive()))
}

/// A moment, on the clocks of Stockholm; `None` for a day, and for a year that is none.
pub fn moment_of(when: &str) -> Option<Instant> {
    let moment = zone::in_stockholm(instant::parse(when)?);
    date::is_year(moment.year()).then_some(moment)
}
