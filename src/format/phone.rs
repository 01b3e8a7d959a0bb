//! Telephone numbers, as E.164 has them: `+46846500400`.
//!
//! A plus, then a country code and a subscriber number of at most 15 digits together (ITU-T E.164).
//! Swedish numbers are mostly written from the trunk prefix, `08-465 004 00`, or with both, as in
//! `+46 (0)8-465 004 00` and, which cannot be dialled, `+46 08-465 004 00`.

use super::{is_dash, visible};

/// Reads a number that begins with `+`, `00` or `0` (then it is Swedish) and has 7–15 digits.
///
/// Spaces, dashes, `( ) / .` and `(0)` are passed over. The digits counted are those that E.164
/// counts, so that whatever passes fits there; a number from `0` must have been typed with seven as
/// well. Whether the country or the number exists is not asked. A zero after the code of Sweden is the
/// trunk prefix; after any other it is kept, for in Italy it belongs.
pub fn parse(text: &str) -> Option<String> {
    let dialled = dialled(text)?;
    let international = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00"));
    let (country, digits) = match international {
        Some(digits) => match digits.strip_prefix("46") {
            Some(swedish) => ("46", swedish.trim_start_matches('0')),
            None => ("", digits),
        },
        None if dialled.len() < 7 => return None,
        None => ("46", dialled.strip_prefix('0')?),
    };
    (7..=15).contains(&(country.len() + digits.len())).then(|| write(country, digits))
}

fn write(country: &str, digits: &str) -> String {
    let mut number = String::with_capacity(16);
    number.push('+');
    number.push_str(country);
    number.push_str(digits);
    number
}

/// The longest that can pass: `00`, 15 digits, and a zero after the code of Sweden.
const LONGEST: usize = 18;

/// What is left to dial: digits, with or without a plus before them.
fn dialled(text: &str) -> Option<String> {
    let mut dialled = String::with_capacity(LONGEST);
    let text = visible(text);
    let mut chars = text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c));
    while let Some(c) = chars.next() {
        match c {
            '(' => {
                let mut ahead = chars.clone();
                if ahead.next() == Some('0') && ahead.next() == Some(')') {
                    chars = ahead;
                }
            }
            ')' | '/' | '.' => {}
            '+' if dialled.is_empty() => dialled.push(c),
            '0'..='9' if dialled.len() < LONGEST => dialled.push(c),
            _ => return None,
        }
    }
    Some(dialled)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numbers_are_written_as_e164() {
        for (typed, number) in [
            ("08-465 004 00", "+46846500400"),
            ("0846500400", "+46846500400"),
            ("(08) 465 004 00", "+46846500400"),
            ("08/465.004.00", "+46846500400"),
            ("08–465\u{A0}004\u{2009}00", "+46846500400"),
            ("+46 8 465 004 00", "+46846500400"),
            ("+46 (0)8-465 004 00", "+46846500400"),
            ("+46(0)846500400", "+46846500400"),
            ("+46 ( 0 ) 8 465 004 00", "+46846500400"),
            ("(+46) 8 465 004 00", "+46846500400"),
            ("0046 8 465 004 00", "+46846500400"),
            ("0046 (0)8 465 004 00", "+46846500400"),
            ("00 46 8-465 004 00", "+46846500400"),
            ("\u{202A}+46 8 465 004 00\u{202C}", "+46846500400"),
            (" 070-123 45 67\n", "+46701234567"),
            ("+47 22 39 69 00", "+4722396900"),
            ("+1 (202) 555-0100", "+12025550100"),
            ("+46 08-465 004 00", "+46846500400"),
            ("0046 08-465 004 00", "+46846500400"),
            ("+46 (0)08-465 004 00", "+46846500400"),
            ("+46 008-465 004 00", "+46846500400"),
            ("+39 06 698 12345", "+390669812345"),
            ("+460 8 465 004 00", "+46846500400"),
            ("+4\u{AD}6 8\u{200D}-465\u{FE0F} 004 00\u{2069}", "+46846500400"),
        ] {
            assert_eq!(parse(typed).as_deref(), Some(number), "{typed:?}");
        }
    }

    #[test]
    fn seven_to_fifteen_digits_are_counted_as_e164_counts_them() {
        for (typed, number) in [
            ("+123456", None),
            ("+1234567", Some("+1234567")),
            ("+123456789012345", Some("+123456789012345")),
            ("+1234567890123456", None),
            ("+460123456", Some("+46123456")),
            ("+46012345", Some("+4612345")),
            ("+4601234", None),
            ("+4601234567890123", Some("+461234567890123")),
            ("+46012345678901234", None),
            ("004601234567890123", Some("+461234567890123")),
            ("0046012345678901234", None),
            ("00123456", None),
            ("001234567", Some("+1234567")),
            ("00123456789012345", Some("+123456789012345")),
            ("001234567890123456", None),
            ("012345", None),
            ("0123456", Some("+46123456")),
            ("01234567890123", Some("+461234567890123")),
            ("012345678901234", None),
        ] {
            assert_eq!(parse(typed).as_deref(), number, "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_no_number() {
        for typed in [
            "",
            " ",
            "+",
            "0",
            "00",
            "(0)",
            "-",
            "112",
            "46846500400",
            "8-465 004 00",
            "(0)8-465 004 00",
            "++46846500400",
            "+46+846500400",
            "0+46846500400",
            "46+846500400",
            "08-465 004 00 ankn. 12",
            "08-465 004 00, 01",
            "08-465 004 00#1",
            "tel:+46846500400",
            "växel",
            "08 465 OO4 OO",
            "０８４６５００４００",
            "٠٨٤٦٥٠٠٤٠٠",
            "08-465 004 00\0",
            "☎ 08-465 004 00",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
