//! Times of day, to the minute: `08:30`, as ISO 8601 has them.

use super::{number, trim, visible, write_two};
use chrono::{NaiveTime, Timelike};

/// Reads `HH:MM`, `HH.MM`, `HHMM`, `H:MM` or an hour alone, from 00:00 to 23:59, with or without `kl`
/// or `kl.` before it.
///
/// A browser's time control may give seconds after `HH:MM` (HTML, "valid time string"). They are
/// taken when they are none: `08:30:00`, `08:30:00.000`. Others would be lost, and are refused.
pub fn parse(text: &str) -> Option<NaiveTime> {
    let text = visible(text);
    let text = without_kl(trim(&text));
    let (hour, minute) = if let Some((hour, rest)) = text.split_once(':') {
        (hour, without_seconds(rest)?)
    } else if let Some(parts) = text.split_once('.') {
        parts
    } else if text.len() <= 2 {
        (text, "00")
    } else {
        text.split_at_checked(2)?
    };
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    NaiveTime::from_hms_opt(number(hour.as_bytes())?, number(minute.as_bytes())?, 0)
}

/// Writes `HH:MM`.
pub fn write(time: NaiveTime) -> String {
    let mut out = String::with_capacity(5);
    write_two(&mut out, time.hour());
    out.push(':');
    write_two(&mut out, time.minute());
    out
}

/// What stands behind the abbreviation of "klockan", where there is one.
fn without_kl(text: &str) -> &str {
    match text.split_at_checked(2) {
        Some((kl, rest)) if kl.eq_ignore_ascii_case("kl") => trim(rest.strip_prefix('.').unwrap_or(rest)),
        _ => text,
    }
}

/// The minute of `MM` and of `MM:SS`, where the seconds are zero.
fn without_seconds(rest: &str) -> Option<&str> {
    match rest.split_once(':') {
        None => Some(rest),
        Some((minute, "00" | "00.0" | "00.00" | "00.000")) => Some(minute),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn times_are_written_with_a_colon_however_they_were_typed() {
        for (typed, time) in [
            ("08:30", "08:30"),
            ("08.30", "08:30"),
            ("0830", "08:30"),
            ("8:30", "08:30"),
            ("8.30", "08:30"),
            ("00:00", "00:00"),
            ("0:00", "00:00"),
            ("0000", "00:00"),
            ("23:59", "23:59"),
            ("2359", "23:59"),
            (" 08:30\n", "08:30"),
            ("\u{FEFF}08:30\u{A0}", "08:30"),
            ("08:30:00", "08:30"),
            ("08:30:00.000", "08:30"),
            ("9", "09:00"),
            ("09", "09:00"),
            ("0", "00:00"),
            ("00", "00:00"),
            ("23", "23:00"),
            (" 9\n", "09:00"),
            ("kl 9", "09:00"),
            ("kl. 9", "09:00"),
            ("kl9", "09:00"),
            ("Kl. 09", "09:00"),
            ("KL 23", "23:00"),
            ("kl. 9.30", "09:30"),
            ("kl.9.30", "09:30"),
            ("kl 09:30", "09:30"),
            ("kl\u{A0}0930", "09:30"),
            ("kl. 08:30:00", "08:30"),
            ("\u{200E}08\u{AD}:\u{2060}30", "08:30"),
            ("k\u{200D}l. 9", "09:00"),
        ] {
            assert_eq!(parse(typed).map(write).as_deref(), Some(time), "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_no_time() {
        for typed in [
            "",
            " ",
            ":",
            "24",
            "99",
            "009",
            "-9",
            "9.",
            "9-10",
            "9 30",
            "x9",
            "٩",
            "kl",
            "kl.",
            "kl 24",
            "kl -1",
            "kl. 24.00",
            "kl. 9.60",
            "kl 830",
            "kl. kl. 9",
            "kl.. 9",
            "kl: 9",
            "k 9",
            "9 kl",
            "kl 9 på morgonen",
            "830",
            "08:3",
            "8:3",
            "08:",
            ":30",
            "008:30",
            "08:300",
            "08300",
            "24:00",
            "2400",
            "23:60",
            "12:99",
            "99:00",
            "-8:30",
            "+8:30",
            "08 30",
            "08-30",
            "08,30",
            "08:30:",
            "08:30:01",
            "08:30:59",
            "08:30:00.001",
            "08:30:00:00",
            "08.30.00",
            "08.30:00",
            "08::30",
            "08:30 pm",
            "8:30am",
            "08:30Z",
            "08:30+02:00",
            "०८:३०",
            "０８:３０",
            "08:30\0",
            "å:30",
            "å0",
            "🙂",
            "08:🙂",
            "8é0",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
