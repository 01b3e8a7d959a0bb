//! The lines of a copy that say something, as they are seen: without what printing, copying and scanning have put between them.

use super::feet::Feet;
use super::furniture::{Noise, noise};
use super::likeness::{LONGEST, key};
use crate::format::is_space;

/// A line that says something.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it says.
    pub text: String,
    /// What it is compared by; empty where it is too long for any label, or has no letters.
    pub key: String,
    /// Whether something blank stands between it and the line before.
    pub gap: bool,
    /// Whether a page ends between it and the line before: whether there was a gap nobody knows.
    pub page: bool,
    /// Whether it may be the foot of a page, or a stray mark: no value that it stands in is certain.
    pub doubt: bool,
}

impl Line {
    pub fn new(number: usize, text: &str) -> Self {
        Self { number, text: text.to_owned(), key: key(text), gap: false, page: false, doubt: false }
    }

    /// It as what was not read.
    pub fn shown(&self) -> (usize, String) {
        (self.number, self.text.clone())
    }

    /// It with another text.
    pub fn with(&self, text: &str) -> Self {
        Self { gap: self.gap, page: self.page, doubt: self.doubt, ..Self::new(self.number, text) }
    }
}

/// Every line that says something. Feet of pages, and what is around them, are as if they had never been there; blank lines and the stray marks of scans are
/// gaps.
pub fn lines(text: &str) -> Vec<Line> {
    let printed = printed(text);
    let feet = Feet::of(&printed);
    let (mut lines, mut gap, mut after_foot) = (Vec::new(), true, false);
    for (at, (number, text)) in printed.iter().enumerate() {
        let is_foot = feet.is_sure(at);
        let is_blank_at = |at: Option<usize>| at.and_then(|at| printed.get(at)).is_none_or(|(_, text)| text.is_empty());
        let between_blanks = is_blank_at(at.checked_sub(1)) || is_blank_at(Some(at + 1));
        let noise = noise(text);
        if is_foot {
            (gap, after_foot) = (false, true);
        } else if text.is_empty() || noise == Noise::Sure || noise == Noise::Perhaps && between_blanks {
            gap = !after_foot;
        } else {
            let doubt = noise == Noise::Perhaps || feet.is_possible(at);
            lines.push(Line { gap, page: after_foot, doubt, ..Line::new(*number, text) });
            (gap, after_foot) = (false, false);
        }
    }
    lines
}

/// What a copy says, whatever it was printed or copied with: what its case is named after.
pub fn contents(lines: &[Line]) -> String {
    let mut contents = String::new();
    for line in lines {
        contents.push_str(&line.text);
        contents.push('\n');
    }
    contents
}

/// Each line with its number. A page that ends within a line ends it.
fn printed(text: &str) -> Vec<(usize, String)> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        for (page, line) in line.split('\u{C}').enumerate() {
            if page > 0 {
                lines.push((at + 1, "\u{C}".to_owned()));
            }
            lines.push((at + 1, as_seen(line)));
        }
    }
    lines
}

/// A line as it is seen: one kind of space, letters with their accents, and none of the characters that only say where a word or a line may end.
fn as_seen(line: &str) -> String {
    let mut seen = String::with_capacity(line.len());
    for c in line.trim_matches(is_space).chars() {
        match c {
            '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' => {}
            c if c.is_whitespace() => seen.push(' '),
            '\u{300}'..='\u{30A}' => match seen.pop() {
                Some(base) => match composed(base, c) {
                    Some(letter) => seen.push(letter),
                    None => seen.extend([base, c]),
                },
                None => seen.push(c),
            },
            c => seen.push(c),
        }
    }
    seen.trim_matches(is_space).to_owned()
}

/// The letter that a PDF or a Mac has in two: those of Swedish, and of names that are common in it.
fn composed(base: char, accent: char) -> Option<char> {
    const LETTERS: [(char, &str, &str); 5] = [
        ('\u{30A}', "aA", "åÅ"),
        ('\u{308}', "aAoOuUeEiI", "äÄöÖüÜëËïÏ"),
        ('\u{301}', "aAeEiIoOuU", "áÁéÉíÍóÓúÚ"),
        ('\u{300}', "aAeEiIoOuU", "àÀèÈìÌòÒùÙ"),
        ('\u{303}', "nNaAoO", "ñÑãÃõÕ"),
    ];
    let (_, bases, letters) = LETTERS.iter().find(|(mark, ..)| *mark == accent)?;
    letters.chars().nth(bases.chars().position(|c| c == base)?)
}

/// Several lines as one, where they are not too long to be compared.
pub fn joined(lines: &[Line]) -> Option<String> {
    let mut whole = String::new();
    for line in lines {
        if whole.len() + line.text.len() > LONGEST {
            return None;
        }
        if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(&line.text);
    }
    Some(whole)
}
