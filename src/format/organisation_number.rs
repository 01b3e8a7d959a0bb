//! Swedish organisation numbers: `212000-0142`.
//!
//! Ten digits of which the third is at least 2, so that none can be taken for a personnummer, and
//! the last a check digit: Skatteverket, *Organisationsnummer* (SKV 709); lag (1974:174) om
//! identitetsbeteckning för juridiska personer m.fl. Registers that keep twelve digits put 16 in
//! front.

use super::{is_dash, luhn, personal_number::is_personal_number, visible};

/// What was typed for an organisation number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum OrganisationNumber {
    /// An organisation number, as `NNNNNN-NNNN`.
    Valid(String),
    /// A personnummer or samordningsnummer, which a sole trader has for an organisation number. It
    /// is not kept.
    Personal,
    /// Neither.
    Malformed,
}

/// Reads ten digits, or twelve with a leading 16; spaces and dashes of every kind are passed over
/// wherever they stand.
///
/// A personnummer may have its century (18, 19 or 20) and the `+` of someone who turned 100.
pub fn parse(text: &str) -> OrganisationNumber {
    let mut digits = [0; 12];
    let mut count = 0;
    let mut plus = false;
    for c in visible(text).chars() {
        match c {
            '0'..='9' if count < digits.len() => {
                digits[count] = c as u8;
                count += 1;
            }
            '+' if count == 6 || count == 8 => plus = true,
            c if c.is_whitespace() || is_dash(c) => {}
            _ => return OrganisationNumber::Malformed,
        }
    }
    let digits = digits.get(..count).unwrap_or_default();
    if is_personal_number(digits) {
        return OrganisationNumber::Personal;
    }
    match write(digits) {
        Some(number) if !plus => OrganisationNumber::Valid(number),
        _ => OrganisationNumber::Malformed,
    }
}

/// The number as `NNNNNN-NNNN`, where the digits are those of an organisation.
fn write(digits: &[u8]) -> Option<String> {
    let (front, last) = digits.split_last_chunk::<4>()?;
    let six = match front {
        [b'1', b'6', six @ ..] if six.len() == 6 => six,
        _ => front,
    };
    let [_, _, b'2'..=b'9', _, _, _] = six else {
        return None;
    };
    if !luhn::is_valid(six, last) {
        return None;
    }
    let mut number = String::with_capacity(11);
    for part in [six, b"-", last] {
        for digit in part {
            number.push(char::from(*digit));
        }
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::{OrganisationNumber::*, parse};

    #[test]
    fn an_organisation_number_is_written_with_a_hyphen_however_it_was_typed() {
        for (typed, number) in [
            ("212000-0142", "212000-0142"), // Stockholms stad
            ("2120001355", "212000-1355"),  // Göteborgs stad
            ("202100-0050", "202100-0050"), // IMY
            ("556329-7133", "556329-7133"),
            ("556036-0793", "556036-0793"), // Saab AB
            ("162120000142", "212000-0142"),
            ("16212000-0142", "212000-0142"),
            ("16 212000-0142", "212000-0142"),
            ("162000-0008", "162000-0008"), // ten digits that begin with 16
            (" 212000 - 0142\n", "212000-0142"),
            ("212000–0142", "212000-0142"),
            ("212000−0142", "212000-0142"),
            ("21 20 00\u{A0}01 42", "212000-0142"),
            ("\u{FEFF}212000\u{200B}0142", "212000-0142"),
            ("\u{202A}2120\u{AD}00-01\u{200D}42\u{202C}", "212000-0142"),
        ] {
            assert_eq!(parse(typed), Valid(number.into()), "{typed:?}");
        }
    }

    #[test]
    fn a_personal_number_is_told_from_a_malformed_one() {
        for typed in [
            "640823-3234", // SKV 704
            "6408233234",
            "19640823-3234",
            "196408233234",
            "19 640823 – 3234",
            "121212+1212",
            "19121212+1212",
            "18121212-1212",
            "20121212-1212",
            "64\u{AD}0823-\u{200E}3234",
            "701063-2391", // a coordination number, SKV 707
            "700063-2393", // its month is not known
            "19701063-2391",
        ] {
            assert_eq!(parse(typed), Personal, "{typed:?}");
        }
    }

    #[test]
    fn anything_else_is_malformed() {
        for typed in [
            "",
            " ",
            "-",
            "0",
            "212000-0143", // check digit
            "212000-1042", // two digits changed places
            "556329-7134",
            "212000-014",   // nine digits
            "212000-01420", // eleven
            "192120000142", // a century is for people
            "202120000142",
            "612120000142",
            "640823-3235",   // a personnummer with a wrong check digit
            "640230-3236",   // 30 February
            "16640823-3234", // sixteen is for organisations
            "21640823-3234", // a century to come
            "001399-0000",   // third digit below 2, month 13
            "212000+0142",   // the plus is for people
            "+121212-1212",  // and stands before the last four
            "12121+21212",
            "1212121+212",
            "1212121212+",
            "+212000-0142",
            "2120+00-0142",
            "SE212000014201", // a VAT number
            "212000-0142.",
            "212000/0142",
            "org 212000-0142",
            "２１２０００-０１４２",
            "٢١٢٠٠٠-٠١٤٢",
            "212000-0142\0",
            "212000-0142 🙂",
        ] {
            assert_eq!(parse(typed), Malformed, "{typed:?}");
        }
    }
}
