//! What a person typed, parsed and normalised: one format a file.
//!
//! Everything here is a total function of a string: nothing panics, nothing depends on the rest of
//! the crate, and the time taken is linear in the length of the text. A normalised value parses to
//! itself. Only ASCII `0`–`9` are digits. Characters that nobody sees count as nothing everywhere, see
//! [`invisible`]; only a free text keeps them, as they were typed.

pub mod count;
pub mod date;
pub mod email;
pub mod instant;
pub mod invisible;
mod luhn;
pub mod organisation_number;
pub mod personal_number;
pub mod phone;
pub mod postal_code;
pub mod time;

use invisible::is_invisible;
pub use invisible::visible;

/// Whether there is nothing to be seen in the text: white space, and characters without width.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// The text without white space, as [`is_space`] has it, at either end.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The text as a submission holds it: line ends are `\n`, and white space at both ends is gone. Between the ends a free
/// text stays as it was typed, also where nobody sees it: a joiner makes one emoji of several.
pub fn normalise_text(text: &str) -> String {
    let text = trim(text);
    let mut normalised = String::with_capacity(text.len());
    for (number, piece) in text.split('\r').enumerate() {
        if number == 0 {
            normalised.push_str(piece);
        } else {
            normalised.push('\n');
            normalised.push_str(piece.strip_prefix('\n').unwrap_or(piece));
        }
    }
    normalised
}

/// The text as choices are compared: in lower case, without colons, every run of white space one
/// `' '`, every kind of dash `'-'`, and trimmed.
///
/// What cannot be seen is dropped with the colons: a page that breaks "Kommunikations&shy;loggar"
/// means the same choice. Lower case covers ASCII and Latin-1, which is what Swedish and English
/// labels are written in; the full tables of Unicode would weigh more than all the formats together.
pub fn fold(text: &str) -> impl Iterator<Item = char> {
    let mut seen = text.chars().filter(|c| *c != ':' && !is_invisible(*c));
    let (mut has_begun, mut is_apart, mut next) = (false, false, None);
    std::iter::from_fn(move || {
        while next.is_none() {
            let c = seen.next()?;
            if c.is_whitespace() {
                is_apart = has_begun;
            } else {
                next = Some(if is_dash(c) { '-' } else { lower(c) });
            }
        }
        has_begun = true;
        if std::mem::take(&mut is_apart) { Some(' ') } else { next.take() }
    })
}

/// Whether the character is a hyphen, a dash or a minus: what people type or paste for `-`.
pub fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}'   // hyphen, non-breaking hyphen, figure, en and em dash, bar
        | '\u{2043}'                // hyphen bullet
        | '\u{2212}'                // minus sign
        | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' // small and full width forms
    )
}

/// Whether the character is white space: Unicode's, and the three that are spaces of no width (byte
/// order mark, zero width space, word joiner). Other characters without width belong to their text:
/// an emoji may end with one.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}')
}

/// The length that limits are about: Unicode scalars once each line end is one `\n`. Not trimmed.
pub fn scalars(text: &str) -> usize {
    text.chars().count() - line_pairs(text)
}

/// The same as a browser's `maxlength` counts it: in UTF-16 code units, of which an emoji has two or more.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count() - line_pairs(text)
}

fn line_pairs(text: &str) -> usize {
    text.as_bytes().windows(2).filter(|pair| pair == b"\r\n").count()
}

fn lower(c: char) -> char {
    match c {
        '×' => c,
        'À'..='Þ' => char::from(c as u8 + 32),
        _ => c.to_ascii_lowercase(),
    }
}

/// The number that ASCII digits write; `None` for anything else, for nothing, and beyond `u32`.
fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u32, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// Takes a number of so many digits off the front.
fn take_number(rest: &mut &str, digits: usize) -> Option<u32> {
    let (head, tail) = rest.split_at_checked(digits)?;
    *rest = tail;
    number(head.as_bytes())
}

/// Writes the last two digits of a number, with a leading zero.
fn write_two(out: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        out.push(char::from(b'0' + digit as u8));
    }
}

#[cfg(test)]
mod tests;
