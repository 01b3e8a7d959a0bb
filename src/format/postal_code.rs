//! Swedish postal codes: `127 26`.
//!
//! Five digits, the first 1–9, with a space after the third (SS 613401,
//! *Svenska postadresser*; since 2018 SS-EN ISO 19160-4).

use super::{number, trim, visible};

/// Reads five digits, the first 1–9, with or without white space between the third and the fourth;
/// gives them with one space.
pub fn parse(text: &str) -> Option<String> {
    let text = visible(text);
    let (district, rest) = trim(&text).split_at_checked(3)?;
    let place = trim(rest);
    let is_code = place.len() == 2
        && !district.starts_with('0')
        && number(district.as_bytes()).is_some()
        && number(place.as_bytes()).is_some();
    is_code.then(|| {
        let mut code = String::with_capacity(6);
        code.push_str(district);
        code.push(' ');
        code.push_str(place);
        code
    })
}

/// Whether the country of an address is Sweden, so that its postal code is a Swedish one: blank,
/// `Sverige`, `Sweden` or `SE`, in any case.
pub fn is_swedish_country(country: &str) -> bool {
    let country = visible(country);
    let country = trim(&country);
    country.is_empty() || ["Sverige", "Sweden", "SE"].iter().any(|name| country.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::{is_swedish_country, parse};

    #[test]
    fn five_digits_are_written_with_a_space() {
        for (typed, code) in [
            ("12726", "127 26"),
            ("127 26", "127 26"),
            (" 127 26\n", "127 26"),
            ("127\u{A0}26", "127 26"),
            ("127  26", "127 26"),
            ("127\u{2009}\u{200B}26", "127 26"),
            ("1\u{AD}2\u{200E}7\u{FE0F}26\u{2060}", "127 26"),
            ("105 35", "105 35"),
            ("98499", "984 99"),
            ("10000", "100 00"),
        ] {
            assert_eq!(parse(typed).as_deref(), Some(code), "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_no_postal_code() {
        for typed in [
            "",
            " ",
            "1272",
            "127 2",
            "127266",
            "127 266",
            "1272 6",
            "1 2726",
            "12 726",
            "1 27 26",
            "01234",
            "012 34",
            "000 00",
            "127-26",
            "127.26",
            "SE-127 26",
            "S-12726",
            "12726 Skärholmen",
            "1272a",
            "+1272",
            "-1272",
            "１２７２６",
            "١٢٧٢٦",
            "127🙂26",
            "12å26",
            "127 26\0",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn sweden_goes_by_three_names_and_none() {
        for country in [
            "",
            "  \u{A0}",
            "\u{200E} \u{AD}",
            "Sve\u{AD}rige",
            "Sverige",
            "SVERIGE",
            "sverige ",
            "Sweden",
            "sweden",
            "SE",
            "se",
        ] {
            assert!(is_swedish_country(country), "{country:?}");
        }
        for country in ["Norge", "S", "SWE", "SE.", "Sver ige", "Suède", "Schweden", "\0"] {
            assert!(!is_swedish_country(country), "{country:?}");
        }
    }
}
