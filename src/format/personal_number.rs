//! Personnummer and samordningsnummer: to tell them from organisation numbers, and to find them in
//! a text that is about to become an official document.
//!
//! Six digits of birth date, a hyphen (a plus from the year the person turns 100), three digits and
//! a check digit; registers keep the date with eight digits: folkbokföringslagen (1991:481) 18 §;
//! Skatteverket, *Personnummer* (SKV 704). A samordningsnummer has 60 added to the day: 18 a §
//! of the same act until 2023, then lag (2022:1697) om samordningsnummer; Skatteverket,
//! *Samordningsnummer* (SKV 707). Its month is 00, its day 60 where they are not known, as in Skatteverket's
//! own test data. Interim numbers with a letter are none of these, nor is one with the serial number 000.

use super::{is_dash, luhn, number, visible};
use chrono::NaiveDate;

/// Whether ten ASCII digits, or twelve with the century 18, 19 or 20, are a personnummer or a
/// samordningsnummer: the date exists, the serial number too, and the check digit is right.
///
/// Ten digits do not tell the century, so the 29th of February counts when some century has it.
pub fn is_personal_number(digits: &[u8]) -> bool {
    digits.split_last_chunk().is_some_and(|(date, last)| is_valid(date, last))
}

/// Whether a free text holds what reads as a personnummer or samordningsnummer, with or without the
/// century, and before the last four digits a dash of any kind or a plus, which may have spaces
/// around it, one space or nothing.
///
/// Ends of digits are ends of the number: a part of a longer run of digits is none, and what
/// follows a plus is a telephone number. Letters and punctuation beside it do not matter, since
/// tables and file names come pasted as `Andersson850709-9805.pdf`. The date and the check digit
/// keep false alarms rare, though of dates with a time, `20210413 0830`, one in ten is one.
pub fn occurs_in(text: &str) -> bool {
    let text = visible(text);
    let mut rest = &*text;
    while let Some((before, run, after)) = next_digits(rest) {
        let is_telephone = before.ends_with('+');
        if !is_telephone && (is_personal_number(run.as_bytes()) || goes_on(run, after)) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether the digits are the date of a number whose last four follow after a separator.
fn goes_on(date: &str, after: &str) -> bool {
    next_digits(after).is_some_and(|(between, last, _)| {
        is_separator(between) && last.as_bytes().try_into().is_ok_and(|last| is_valid(date.as_bytes(), last))
    })
}

/// One space, or a dash or a plus with or without spaces around it. A line end is no space: a column
/// of dates above a column of times is not one of numbers.
fn is_separator(between: &str) -> bool {
    let mut marks = between.chars().filter(|c| !c.is_whitespace() || matches!(c, '\n' | '\r'));
    match (marks.next(), marks.next()) {
        (Some(mark), None) => mark == '+' || is_dash(mark),
        (None, _) => between.chars().count() == 1,
        _ => false,
    }
}

/// What stands before the first ASCII digits, those digits, and what follows them.
fn next_digits(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (before, found) = text.split_at_checked(start)?;
    let (digits, after) = found.split_at_checked(found.bytes().take_while(u8::is_ascii_digit).count())?;
    Some((before, digits, after))
}

/// Whether six digits of a date, or eight with the century, and the last four go together.
fn is_valid(date: &[u8], last: &[u8; 4]) -> bool {
    date.split_last_chunk().is_some_and(|(century, six)| {
        is_birth_date(century, six).unwrap_or(false) && !last.starts_with(b"000") && luhn::is_valid(six, last)
    })
}

fn is_birth_date(century: &[u8], six: &[u8; 6]) -> Option<bool> {
    let century = match century {
        b"18" => 1800,
        b"19" => 1900,
        // Of the three centuries only the last has a leap day in its year 00; else they agree.
        b"20" | b"" => 2000,
        _ => return None,
    };
    let ([year, month, day], []) = six.as_chunks::<2>() else {
        return None;
    };
    let (year, month, day) = (century + number(year)?, number(month)?, number(day)?);
    let exists = |month, day| NaiveDate::from_ymd_opt(year as i32, month, day).is_some();
    Some(match day.checked_sub(60) {
        None => exists(month, day),
        // Where a part is not known, any month has its first day, and January every day.
        Some(day) => exists(month.max(1), day.max(1)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten digits and their check digit, from nine.
    fn with_check_digit(nine: &str) -> String {
        (0..10)
            .map(|digit| nine.to_owned() + &digit.to_string())
            .find(|ten| luhn::is_valid(b"", ten.as_bytes()))
            .unwrap()
    }

    #[test]
    fn official_examples_are_personal_numbers() {
        for number in [
            "6408233234", // SKV 704
            "196408233234",
            "7010632391", // SKV 707
            "197010632391",
            "191212121212", // Tolvan Tolvansson
            "181212121212",
            "201212121212",
            "8507099805", // personnummer.dev
            "198507099805",
            "198507699802",
        ] {
            assert!(is_personal_number(number.as_bytes()), "{number}");
        }
    }

    #[test]
    fn near_misses_are_none() {
        for number in [
            "",
            "6408233235",   // check digit
            "640823323",    // nine digits
            "16408233234",  // eleven
            "176408233234", // centuries
            "216408233234",
            "166408233234",
            "2120000142", // an organisation number
            "640823-3234",
            "640823T234",
            "64082332٣",
        ] {
            assert!(!is_personal_number(number.as_bytes()), "{number}");
        }
    }

    #[test]
    fn the_date_must_exist() {
        for (nine, exists) in [
            ("850131123", true),
            ("850191123", true), // coordination: the 31st
            ("850192123", false),
            ("850132123", false),
            ("850100123", false),
            ("850160123", true), // coordination: the day is not known
            ("850159123", false),
            ("850161123", true),
            ("850061123", true), // coordination: the month is not known
            ("850060123", true), // neither is known
            ("850091123", true),
            ("850092123", false),
            ("851260123", true),
            ("851360123", false),
            ("850031123", false), // only a coordination number lacks its month
            ("850161001", true),  // the least serial number
            ("850161000", false),
            ("850131000", false),
            ("850131001", true),
            ("850040123", false),
            ("850001123", false),
            ("851301123", false),
            ("850431123", false),
            ("850229123", false),
            ("840229123", true),
            ("840289123", true),
            ("000229123", true), // 2000
        ] {
            let ten = with_check_digit(nine);
            assert_eq!(is_personal_number(ten.as_bytes()), exists, "{ten}");
        }
    }

    #[test]
    fn a_century_settles_the_leap_year() {
        let ten = with_check_digit("000229123");
        for (century, exists) in [("18", false), ("19", false), ("20", true)] {
            let twelve = century.to_owned() + &ten;
            assert_eq!(is_personal_number(twelve.as_bytes()), exists, "{twelve}");
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_written_and_whatever_stands_around_it() {
        for text in [
            "850709-9805",
            "8507099805",
            "850709 9805",
            "850709+9805",
            "19850709-9805",
            "198507099805",
            "19850709 9805",
            "19850709+9805",
            "19 850709-9805",
            "850709–9805",
            "850709−9805",
            "850709\u{AD}9805",
            "8507\u{200B}09-98\u{2060}05",
            "\u{202A}850709\u{200D} \u{200E}- \u{FE0F}9805\u{202C}",
            "1985\u{3164}0709-9805",
            "850709\u{A0}9805",
            "850709\t9805",
            "850709 - 9805",
            "850709- 9805",
            "850709 -9805",
            "850709\u{A0}–\u{2009}9805",
            "850709  +  9805",
            "19850709 - 9805",
            "701063-2391",
            "Eleven (850709-9805), klass 3.",
            "pnr:8507099805.",
            "850709-9805,850709-9805",
            "2;8507099805;Anna",
            "2,8507099805,Anna",
            "3 850709-9805 4",
            "klass 7 850709-9805",
            "210413 850709-9805",
            "212000-0142 och 850709-9805",
            "08-465 004 00, 850709-9805",
            "Andersson850709-9805.pdf",
            "Å850709-9805Ö",
            "🙂850709-9805🙂\0",
            "\r\n850709-9805\r\n",
        ] {
            assert!(occurs_in(text), "{text:?}");
        }
    }

    #[test]
    fn what_only_resembles_a_number_is_left_alone() {
        for text in [
            "",
            "19",
            "850709",
            "850709-",
            "850709-980",
            "850709-98055",
            "850709--9805",
            "850709 -- 9805",
            "850709 - - 9805",
            "850709  9805",
            "850709 -\n9805",
            "850709\n- 9805",
            "850709 - 9806",
            "850732 - 9807",
            "850709 - 98055",
            "1 850709 - 980 5",
            "850709 , 9805",
            "850709\n9805",
            "850709.9805",
            "850709/9805",
            "1850709-9805",
            "18507099805",
            "85070998051",
            "0198507099805",
            "850709-980\u{200B}55",
            "1\u{AD}850709-9805",
            "850709-0002",   // serial number
            "850709-9806",   // check digit
            "850732-9807",   // date
            "17850709-9805", // century
            "850709-T805",   // interim
            "212000-0142",   // organisations
            "556329-7133",
            "16212000-0142",
            "162120000142",
            "+8507099805", // telephone
            "+46 8 465 004 00",
            "+46846500400",
            "08-465 004 00",
            "070-123 45 67",
            "2021-04-13 08:30",
            "2021-04-13T08:30:00+02:00",
            "SE212000014201",
            "SE4550000000058398257466", // IBAN
            "7350053850019",            // GLN
            "IA2021123456",
            "٨٥٠٧٠٩-٩٨٠٥",
        ] {
            assert!(!occurs_in(text), "{text:?}");
        }
    }
}
