//! Instants: `2021-04-20T16:00:00+02:00`, as RFC 3339 has them.

use super::{date, take_number, time, write_two};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

const BILLION: u32 = 1_000_000_000;

/// Reads a date, a time with or without a fraction of a second, and an offset, `Z` or `+02:00`.
///
/// A leap second, `:60`, is taken in any minute, for nobody knows beforehand which will have one.
pub fn parse(text: &str) -> Option<DateTime<Utc>> {
    let mut rest = text;
    let year = take_number(&mut rest, 4)?;
    let [month, day] = [take_after("-", &mut rest)?, take_after("-", &mut rest)?];
    let [hour, minute] = [take_after("Tt ", &mut rest)?, take_after(":", &mut rest)?];
    let second = take_after(":", &mut rest)?;
    let leap = second / 60;
    let nano = take_fraction(&mut rest)? + leap * BILLION;
    let date = NaiveDate::from_ymd_opt(year as i32, month, day)?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second - leap, nano)?;
    date.and_time(time).checked_sub_offset(offset(rest)?).map(|instant| instant.and_utc())
}

/// Writes what clocks with this offset show, in whole seconds.
pub fn write(local: NaiveDateTime, offset: FixedOffset) -> String {
    let mut out = [date::write(local.date()), time::write(local.time())].join("T");
    out.push(':');
    write_two(&mut out, local.second() + local.nanosecond() / BILLION);
    let seconds = offset.local_minus_utc();
    out.push(if seconds < 0 { '-' } else { '+' });
    // To the nearest minute: local mean time had seconds.
    let minutes = (seconds.unsigned_abs() + 30) / 60;
    write_two(&mut out, minutes / 60);
    out.push(':');
    write_two(&mut out, minutes % 60);
    out
}

/// Takes two digits after one of these separators.
fn take_after(separators: &str, rest: &mut &str) -> Option<u32> {
    take_any(separators, rest)?;
    take_number(rest, 2)
}

/// Takes one of these characters. Looked for one by one: `str::contains` has code for any text, which nothing else needs.
fn take_any(allowed: &str, rest: &mut &str) -> Option<char> {
    let mut chars = rest.chars();
    let taken = chars.next().filter(|c| allowed.chars().any(|one| one == *c))?;
    *rest = chars.as_str();
    Some(taken)
}

/// Takes a fraction of a second where there is one, in billionths; what is finer is dropped.
fn take_fraction(rest: &mut &str) -> Option<u32> {
    let (mut fraction, mut unit) = (0, BILLION);
    if take_any(".", rest).is_some() {
        while let Some(digit) = take_any("0123456789", rest) {
            unit /= 10;
            fraction += digit.to_digit(10)? * unit;
        }
        if unit == BILLION {
            return None;
        }
    }
    Some(fraction)
}

/// Reads an offset, up to the end.
fn offset(text: &str) -> Option<FixedOffset> {
    let mut rest = text;
    let seconds = match take_any("Zz+-\u{2212}", &mut rest)? {
        'Z' | 'z' => 0,
        sign => {
            let hours = take_number(&mut rest, 2)?;
            let minutes = take_after(":", &mut rest).filter(|minutes| *minutes < 60)?;
            let seconds = ((hours * 60 + minutes) * 60) as i32;
            if sign == '+' { seconds } else { -seconds }
        }
    };
    FixedOffset::east_opt(seconds).filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{parse, write};
    use chrono::{DateTime, Datelike, Offset};

    #[test]
    fn instants_are_read_as_chrono_reads_them() {
        for text in [
            "2021-04-20T16:00:00+02:00",
            "2021-04-20T16:00:00-02:30",
            "2021-04-20T16:00:00\u{2212}02:30",
            "2021-04-20t14:00:00z",
            "2021-04-20 14:00:00Z",
            "2021-04-20T14:00:00.5Z",
            "2021-04-20T14:00:00.123456789Z",
            "2021-04-20T14:00:00.1234567890123Z",
            "2021-04-20T23:59:60Z",
            "2021-04-20T23:59:60.25Z",
            "0000-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59-23:59",
            "2024-02-29T00:00:00-00:00",
            // None of these is one.
            "",
            "nu",
            "2021-04-20",
            "2021-04-20T16:00:00",
            "2021-04-20T16:00Z",
            "2021-04-20T16:00:00.Z",
            "2021-04-20T16:00:00,5Z",
            "2021-04-20T16:00:61Z",
            "2021-04-20T16:60:00Z",
            "2021-04-20T24:00:00Z",
            "2021-02-29T00:00:00Z",
            "2021-4-20T16:00:00Z",
            "20210420T160000Z",
            "2021/04/20T16:00:00Z",
            "2021-04-20T16:00:00+24:00",
            "2021-04-20T16:00:00+02:60",
            "2021-04-20T16:00:00+0200",
            "2021-04-20T16:00:00+02",
            "2021-04-20T16:00:00+02:00 ",
            " 2021-04-20T16:00:00+02:00",
            "2021-04-20T16:00:00Z+02:00",
            "12021-04-20T16:00:00Z",
            "+2021-04-20T16:00:00Z",
            "２021-04-20T16:00:00Z",
        ] {
            let expected = DateTime::parse_from_rfc3339(text).ok();
            assert_eq!(parse(text), expected.map(|instant| instant.to_utc()), "{text:?}");
            let without_fraction = expected.filter(|instant| instant.timestamp_subsec_nanos() % 1_000_000_000 == 0);
            if let Some(instant) = without_fraction.filter(|instant| (0..=9999).contains(&instant.year())) {
                assert_eq!(write(instant.naive_local(), instant.offset().fix()), instant.to_rfc3339(), "{text:?}");
            }
        }
    }
}
