//! Dates: `2021-04-13`, as ISO 8601 has them.

use super::{is_dash, take_number, trim, visible, write_two};
use chrono::{Datelike, NaiveDate};

/// The first year that is one, and the first that no longer is: anything else is a slip, or the front of
/// a year that is being typed into a browser's own control (0002, 0020, 0202).
const YEARS: std::ops::Range<u32> = 1900..2100;

/// Whether it is the year of a date.
pub fn is_year(year: i32) -> bool {
    u32::try_from(year).is_ok_and(|year| YEARS.contains(&year))
}

/// Reads `YYYY-MM-DD`, `YYYYMMDD`, `YYYY/MM/DD` or `YYYY.MM.DD`, with dashes of any kind: a day of
/// the calendar from 1900 to 2099, in 4, 2 and 2 digits, with the same separator twice.
pub fn parse(text: &str) -> Option<NaiveDate> {
    let text = visible(text);
    let mut rest = trim(&text);
    let year = take_number(&mut rest, 4)?;
    let separator = take_separator(&mut rest);
    let month = take_number(&mut rest, 2)?;
    if take_separator(&mut rest) != separator {
        return None;
    }
    let day = take_number(&mut rest, 2)?;
    if !YEARS.contains(&year) || !rest.is_empty() {
        return None;
    }
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

/// Writes `YYYY-MM-DD`, for the years 0 to 9999.
pub fn write(date: NaiveDate) -> String {
    let year = date.year().unsigned_abs();
    let mut out = String::with_capacity(10);
    write_two(&mut out, year / 100);
    write_two(&mut out, year);
    out.push('-');
    write_two(&mut out, date.month());
    out.push('-');
    write_two(&mut out, date.day());
    out
}

fn take_separator(rest: &mut &str) -> Option<char> {
    let mut chars = rest.chars();
    let separator = match chars.next()? {
        c @ ('/' | '.') => c,
        c if is_dash(c) => '-',
        _ => return None,
    };
    *rest = chars.as_str();
    Some(separator)
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn dates_are_written_as_iso_however_they_were_typed() {
        for (typed, date) in [
            ("2021-04-13", "2021-04-13"),
            ("20210413", "2021-04-13"),
            ("2021/04/13", "2021-04-13"),
            ("2021.04.13", "2021-04-13"),
            ("2021–04–13", "2021-04-13"),
            ("2021−04-13", "2021-04-13"),
            (" 2021-04-13\n", "2021-04-13"),
            ("\u{FEFF}2021-04-13\u{A0}", "2021-04-13"),
            ("2024-02-29", "2024-02-29"),
            ("2000-02-29", "2000-02-29"),
            ("1900-01-01", "1900-01-01"),
            ("2099-12-31", "2099-12-31"),
            ("2021\u{AD}04\u{AD}13", "2021-04-13"),
            ("\u{202A}2021-\u{200D}04-13\u{202C}", "2021-04-13"),
            ("2\u{FE0F}0\u{3164}2\u{E0020}1-04-13", "2021-04-13"),
        ] {
            assert_eq!(parse(typed).map(write).as_deref(), Some(date), "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_no_date() {
        for typed in [
            "",
            " ",
            "2021",
            "2021-04",
            "2021-4-13",
            "2021-04-1",
            "21-04-13",
            "210413",
            "2021-04-130",
            "202104133",
            "2021-0413",
            "202104-13",
            "2021-04/13",
            "2021/04.13",
            "2021--04-13",
            "2021- 04-13",
            "2021 04 13",
            "2021_04_13",
            "13-04-2021",
            "04/13/2021",
            "2021-13-01",
            "2021-00-01",
            "2021-04-00",
            "2021-04-31",
            "2021-02-29",
            "1900-02-29",
            "0000-01-01",
            "0002-04-13",
            "0202-04-13",
            "1899-12-31",
            "2100-01-01",
            "9999-12-31",
            "-2021-04-13",
            "+2021-04-13",
            "12021-04-13",
            "2021-04-13T08:30",
            "2021-04-13Z",
            "13 april 2021",
            "２０２１-０４-１３",
            "٢٠٢١-٠٤-١٣",
            "2021-04-13\0",
            "20å1-04-13",
            "🙂",
            "🙂🙂-04-13",
            "2021🙂04🙂13",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
