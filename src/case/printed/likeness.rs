//! How texts are compared that a scan may have damaged: letters and digits only, and those that scans take for each other are one.

use crate::format::fold;

/// The longest text that is compared, in bytes: no question, label or choice is as long.
pub const LONGEST: usize = 600;

/// How often a file is compared letter by letter. A copy needs some hundred; a hostile file gets no more.
pub const MOST_COMPARISONS: usize = 4000;

/// What a text is compared by: letters and digits in lower case, without spaces, marks and accents that a scan may lose. `l`, `I`, `|` and `1` are one, and so are
/// `o` and `0`.
pub fn key(text: &str) -> String {
    if text.len() > LONGEST { String::new() } else { letters(text).collect() }
}

/// The same for texts that are numbers: `7` is one with `1` too, and dashes are kept, for without them a range is another number.
pub fn key_of_numbers(text: &str) -> String {
    if text.len() > LONGEST {
        return String::new();
    }
    fold(text)
        .filter_map(|c| if c == '-' { Some(c) } else { letter(c) })
        .map(|c| if c == '7' { 'l' } else { c })
        .collect()
}

/// What stands behind the beginning of a text whose key is `begun`, where a word ends there; `None` where it does not begin so.
pub fn after<'a>(text: &'a str, begun: &str) -> Option<&'a str> {
    let mut left = begun.chars();
    let mut next = left.next();
    for (at, c) in text.char_indices() {
        let Some(expected) = next else {
            return (!c.is_alphanumeric()).then(|| &text[at..]);
        };
        for found in letters(text.get(at..at + c.len_utf8())?) {
            if next != Some(found) {
                return None;
            }
            next = left.next();
        }
        debug_assert!(expected.is_alphanumeric());
    }
    next.is_none().then_some("")
}

/// Whether two keys are alike but for a letter in twelve: what a scan misreads of a long text.
pub fn is_near(left: &str, right: &str, budget: &mut usize) -> bool {
    differences(left, right, budget).is_some()
}

/// In how many letters a key differs from this one; `None` where that is more than one in twelve.
pub fn differences(left: &str, right: &str, budget: &mut usize) -> Option<usize> {
    if left == right {
        return Some(0);
    }
    let most = right.chars().count() / 12;
    // Letters of Swedish take at most two bytes.
    if most == 0 || left.len() > 2 * right.len() || right.len() > 2 * left.len() || *budget == 0 {
        return None;
    }
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    *budget -= 1;
    Some(distance(&left, &right, most)).filter(|differences| *differences <= most)
}

/// How many letters are to be put in, taken out or changed; anything above `most` where there are more.
fn distance(left: &[char], right: &[char], most: usize) -> usize {
    let far = most + 1;
    let mut before: Vec<usize> = (0..=right.len()).map(|at| at.min(far)).collect();
    let mut row = vec![far; right.len() + 1];
    // Only what is at most so far from the diagonal can come out below.
    for (at, c) in left.iter().enumerate() {
        let (from, to) = ((at + 1).saturating_sub(most), (at + 1 + most).min(right.len()));
        row[from.saturating_sub(1)] = far;
        if from == 0 {
            row[0] = (at + 1).min(far);
        }
        for other in from.max(1)..=to {
            let changed = before[other - 1] + usize::from(*c != right[other - 1]);
            row[other] = changed.min(before[other] + 1).min(row[other - 1] + 1).min(far);
        }
        std::mem::swap(&mut before, &mut row);
    }
    before[right.len()]
}

/// Letters and digits as they are compared.
fn letters(text: &str) -> impl Iterator<Item = char> {
    fold(text).filter_map(letter)
}

fn letter(c: char) -> Option<char> {
    match c {
        'i' | 'l' | '1' | '|' => Some('l'),
        'o' | '0' => Some('o'),
        c => c.is_alphanumeric().then_some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{after, distance, is_near, key, key_of_numbers};

    #[test]
    fn what_a_scan_takes_for_each_other_is_one() {
        assert_eq!(key("lntegritet 10 *"), key("Integritet: IO"));
        assert_eq!(key("Ort \""), key("Ort *"));
        let is_same = |text: &str, label: &str| key_of_numbers(text) == key_of_numbers(label);
        assert!(is_same("7 - 7 0", "1 - 10") && is_same("1–1O", "1 - 10"));
        for (text, label) in [("1 10", "1 - 10"), ("1 - 100", "1 - 10"), ("7. Försumbar", "2. Begränsad")] {
            assert!(!is_same(text, label), "{text}");
        }
    }

    #[test]
    fn what_stands_behind_a_label_is_found_where_a_word_ends() {
        assert_eq!(after("Datum: 2021-04-13", &key("Datum")), Some(": 2021-04-13"));
        assert_eq!(after("Datum", &key("Datum")), Some(""));
        assert_eq!(after("Datumet", &key("Datum")), None);
        assert_eq!(after("Dat", &key("Datum")), None);
    }

    #[test]
    fn a_letter_in_twelve_may_be_misread() {
        let label = key("Hur allvarlig bedömer ni att incidenten är?");
        let near = |text: &str| is_near(&key(text), &label, &mut 9);
        assert!(near("Hur allvariig bedomer ni att lncidenten är?"));
        assert!(
            near("Hur allvarlig bedömer ni att incidenten?") && near("Hur aallvarligg bedömer ni att incidenten är?")
        );
        assert!(!near("Hur upptäckte ni incidenten?") && !near("Hur allvarlig bedömer ni att den är?"));
        assert!(!is_near("hur", "har", &mut 9), "a short word is read or it is not");
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (left, right, far) in
            [("abcdef", "abcdef", 0), ("abcdef", "bcdef", 1), ("abcdef", "xabcdef", 1), ("abcdef", "abxdey", 2)]
        {
            assert_eq!(distance(&chars(left), &chars(right), 2), far, "{left} {right}");
        }
        assert!(distance(&chars("abcdef"), &chars("uvwxyz"), 2) > 2);
    }
}
