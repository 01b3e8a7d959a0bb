//! Variations of an input that still look like one: words are swapped, moved, lost and doubled.

use super::numbers::Random;
use crate::form::{InForm, ids};
use std::ops::Range;

/// Values that are on the edge of something.
const VALUES: &[&str] = &[
    "",
    " ",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    ":",
    "-",
    "–",
    "\\n",
    "\\r\\n",
    "\\r",
    "\\u0000",
    "\\ud800",
    "🙂",
    "å",
    "NaN",
    "0",
    "00",
    "1",
    "-1",
    "1.5",
    "1e400",
    "9007199254740991",
    "9007199254740992",
    "18446744073709551616",
    "1 001",
    "2021-04-13",
    "20210413",
    "2021/04/13",
    "2024-02-29",
    "2026-03-29",
    "2026-10-25",
    "0001-01-01",
    "9999-12-31",
    "1879-01-01",
    "00:00",
    "02:30",
    "0830",
    "8.30",
    "23:59",
    "24:00",
    "08:30:00.000",
    "2021-04-16T06:30:00Z",
    "2021-04-16T08:30:01+02:00",
    "9999-12-31T23:59:60Z",
    "0000-01-01T00:00:00+23:59",
    "212000-0142",
    "16212000-0142",
    "850709-9805",
    "19850709+9805",
    "08-465 004 00",
    "+46 (0)8-465 004 00",
    "0046",
    "(0)",
    "+",
    "127 26",
    "SE",
    "Sverige",
    "Norge",
    "a@b.se",
    "@",
    "Övrigt",
    "Ja",
    "no",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "length",
    "schemaVersion",
    "imy-notification",
];

/// JSON that is no string.
const JSON: &[&str] =
    &["null", "true", "[]", "{}", "0", "-0.0", "1.5", "1e308", "[null]", "[[]]", "[{}]", "[\"other\"]"];

/// Every field's name in several rows, the steps of the names, every choice, and the values above.
pub fn words() -> Vec<String> {
    let mut words: Vec<String> = VALUES.iter().map(|value| (*value).to_owned()).collect();
    for field in ids().map(|id| id.field()) {
        let rows = if field.name.contains("[i]") { &["0", "1", "2", "10000", "4294967295", "01"][..] } else { &[""] };
        words.extend(rows.iter().map(|row| field.name.replace("[i]", &format!("[{row}]"))));
        words.extend(field.name.split(['.', '[']).map(|step| step.trim_end_matches("i]").to_owned()));
        words
            .extend(field.kind.choices().iter().flat_map(|choice| [choice.key.to_owned(), choice.label.sv.to_owned()]));
    }
    words.sort();
    words.dedup();
    words
}

/// Changes the input in one to five ways.
pub fn mutate(random: &mut Random, input: &mut Vec<u8>, other: &[u8], words: &[String]) {
    for _ in 0..=random.below(5) {
        let coarse = random.below(3) > 0;
        let tokens = tokens(input, coarse);
        let token = if tokens.is_empty() { 0..input.len() } else { random.pick(&tokens).clone() };
        let end = if tokens.is_empty() { input.len() } else { random.pick(&tokens).end };
        let stretch = token.start.min(end)..token.end.max(end);
        match random.below(9) {
            0 | 1 => drop(input.splice(token, random.pick(words).bytes())),
            2 => {
                let borrowed = if tokens.is_empty() { 0..0 } else { random.pick(&tokens).clone() };
                let borrowed = input[borrowed].to_vec();
                drop(input.splice(token, borrowed));
            }
            3 => {
                let quoted = token.start.saturating_sub(1)..(token.end + 1).min(input.len());
                drop(input.splice(quoted, random.pick(JSON).bytes()));
            }
            4 => {
                let line = a_line(random, other);
                let at = a_line(random, input).start;
                drop(input.splice(at..at, other[line].iter().copied()));
            }
            5 => {
                let line = a_line(random, input);
                drop(input.drain(line));
            }
            6 => {
                let copy = input[stretch.start..stretch.end.min(stretch.start + 400)].to_vec();
                drop(input.splice(token.end..token.end, copy));
            }
            7 => drop(input.drain(stretch.start..stretch.end.min(stretch.start + 40))),
            _ => {
                let at = random.below(input.len());
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
}

/// Where words stand: between the marks of JSON and of names, or between quotation marks and line ends only.
fn tokens(input: &[u8], coarse: bool) -> Vec<Range<usize>> {
    let marks: &[u8] = if coarse { b"\"\n=" } else { b"\"\n=,:{}[]. |" };
    let mut tokens = Vec::new();
    let mut start = 0;
    for end in (0..=input.len()).filter(|at| input.get(*at).is_none_or(|byte| marks.contains(byte))) {
        if input[start..end].iter().any(u8::is_ascii_alphanumeric) {
            tokens.push(start..end);
        }
        start = end + 1;
    }
    tokens
}

/// A line of the input with its end; nothing where there is none.
fn a_line(random: &mut Random, input: &[u8]) -> Range<usize> {
    let mut start = 0;
    let lines = input.split_inclusive(|byte| *byte == b'\n').map(|line| {
        start += line.len();
        start - line.len()..start
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { 0..0 } else { random.pick(&lines).clone() }
}
