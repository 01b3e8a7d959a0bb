//! Whole numbers: how many data subjects, how many records.

use super::{is_blank, visible};

/// 2^53 − 1, the largest whole number that every JSON reader keeps exact (RFC 8259, section 6).
pub const LARGEST: u64 = (1 << 53) - 1;

/// Reads a whole number from 0 to [`LARGEST`], with or without white space of any kind between the
/// digits: `1 001`. Signs, decimals and other marks between thousands are refused.
pub fn parse(text: &str) -> Option<u64> {
    if is_blank(text) {
        return None;
    }
    visible(text).chars().filter(|c| !c.is_whitespace()).try_fold(0, |number, c| {
        let number = number * 10 + u64::from(c.to_digit(10)?);
        (number <= LARGEST).then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn whole_numbers_are_read_with_spaces_between_the_digits() {
        for (typed, number) in [
            ("0", 0),
            ("000", 0),
            ("007", 7),
            ("10", 10),
            (" 10\n", 10),
            ("1 001", 1001),
            ("1\u{A0}001", 1001),
            ("10\u{202F}000", 10_000),
            ("100\u{2009}000", 100_000),
            ("1 0  0 0", 1000),
            ("9007199254740991", 9_007_199_254_740_991),
            ("9 007 199 254 740 991", 9_007_199_254_740_991),
            ("0000000000000000000000000000000001", 1),
            ("\u{200E}1\u{2060}0\u{AD}0\u{FE0F}\u{3164}1", 1001),
        ] {
            assert_eq!(parse(typed), Some(number), "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_no_whole_number() {
        for typed in [
            "",
            " ",
            "\u{A0}",
            "\u{200E}\u{AD}",
            "-1",
            "-0",
            "+1",
            "1.5",
            "1,5",
            "1.0",
            "1,000",
            "1.000",
            "1'000",
            "1_000",
            "1e3",
            "0x10",
            "1a",
            "a",
            "ca 10",
            "10 st",
            "1–10",
            "10-20",
            "½",
            "²",
            "Ⅷ",
            "１０",
            "١٠",
            "١",
            "∞",
            "NaN",
            "\0",
            "1\0",
            "🙂",
            "9007199254740992",
            "9 007 199 254 740 992",
            "99999999999999999999999999999999999999999999",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
