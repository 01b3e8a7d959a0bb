//! Days as a case has them.

use crate::format::date;
use crate::time::zone;
use chrono::NaiveDate;

/// The day of a moment or a day, on the clocks of Stockholm. `None` for what is neither, and for a year that is none: a slip, or one that is being typed.
pub fn day_of(when: &str) -> Option<NaiveDate> {
    date::parse(when).or_else(|| Some(zone::read(when)?.date_naive()))
}
