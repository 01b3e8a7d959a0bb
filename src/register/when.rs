//! Days and moments: as a case has them, and as they are read.

pub use crate::case::when::day_of as day;
use crate::format::{date, time};
use crate::time::zone;

/// A moment on the clocks of Stockholm, or a day, as a file has it: `2021-04-13T08:30:00+02:00`, `2021-04-13`. `None` for what is neither.
pub fn normal(text: &str) -> Option<String> {
    let day = date::parse(text).map(date::write);
    day.or_else(|| Some(zone::write(zone::read(text)?)))
}

/// For people and spreadsheets: `2021-04-13 08:30`, and a day as it is.
pub fn readable(text: &str) -> String {
    match zone::read(text) {
        Some(moment) => [date::write(moment.date_naive()), time::write(moment.time())].join(" "),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{day, normal, readable};

    #[test]
    fn moments_are_those_of_stockholm_and_days_stay_days() {
        for (given, kept, read) in [
            ("2021-04-13", "2021-04-13", "2021-04-13"),
            ("2021-04-13T08:30:00+02:00", "2021-04-13T08:30:00+02:00", "2021-04-13 08:30"),
            ("2023-12-31T23:30:00Z", "2024-01-01T00:30:00+01:00", "2024-01-01 00:30"),
            ("2024-07-01T00:15:59+02:00", "2024-07-01T00:15:59+02:00", "2024-07-01 00:15"),
        ] {
            assert_eq!(normal(given).as_deref(), Some(kept));
            assert_eq!(readable(kept), read);
            assert_eq!(day(given).map(|day| day.to_string()).as_deref(), Some(&read[..10]));
        }
        assert_eq!((normal("i dag"), day("")), (None, None));
        assert_eq!((normal("0002-05-06T10:00:00Z"), day("2100-01-01")), (None, None), "no year of ours");
    }
}
