//! The check digit of Swedish identity numbers (Skatteverket, SKV 704; ISO/IEC 7812-1, annex B).

/// Whether these are ASCII digits, those of the tail after those of the head, and the last of them
/// is the check digit of the others.
pub fn is_valid(head: &[u8], tail: &[u8]) -> bool {
    let (mut sum, mut counts_twice) = (0, false);
    for part in [tail, head] {
        for digit in part.iter().rev() {
            if !digit.is_ascii_digit() {
                return false;
            }
            sum += weigh(u32::from(digit & 0x0F), counts_twice);
            counts_twice = !counts_twice;
        }
    }
    !tail.is_empty() && sum.is_multiple_of(10)
}

/// Every second digit from the end counts twice, and of a product of two digits the digits count.
fn weigh(digit: u32, counts_twice: bool) -> u32 {
    match (counts_twice, digit) {
        (false, digit) => digit,
        (true, 0..=4) => digit * 2,
        (true, digit) => digit * 2 - 9,
    }
}

#[cfg(test)]
mod tests {
    /// Cut anywhere before the check digit, the number is as valid.
    fn is_valid(number: &str) -> bool {
        let number = number.as_bytes();
        let cuts = 0..number.len().max(1);
        let mut verdicts = cuts.map(|at| super::is_valid(&number[..at], &number[at..]));
        let verdict = verdicts.next().unwrap();
        assert!(verdicts.all(|other| other == verdict));
        verdict
    }

    #[test]
    fn the_last_digit_checks_the_others() {
        // The examples of SKV 704 and 707, a city, a company, and the trade's own.
        for (number, wrong) in [
            ("6408233234", "6408233235"),
            ("7010632391", "7010632319"),
            ("2120000142", "2120000143"),
            ("5560360793", "5560360739"),
            ("79927398713", "79927398710"),
            ("0", "1"),
        ] {
            assert!(is_valid(number), "{number}");
            assert!(!is_valid(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_is_not_digits_has_no_check_digit() {
        for text in ["", "640823-3234", "2120000142 ", "٠", "p"] {
            assert!(!is_valid(text), "{text}");
        }
    }
}
