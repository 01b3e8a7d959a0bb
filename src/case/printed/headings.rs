//! Finds the questions of a copy, by their numbers and their words.

use super::furniture::{add_sentence, adds, ends_in_title, is_expected, is_ours, is_title, loose_before, section_of};
use super::likeness::{MOST_COMPARISONS, after, differences, key};
use super::lines::{Line, joined};
use crate::engine::form::Question;
use crate::engine::layout::GroupId;
use crate::imy::NOTIFICATION;

/// How many lines a question is broken over at most.
const MOST_LINES: usize = 4;

/// The fewest letters by which the beginning of a question is known.
const SHORTEST: usize = 10;

/// How many questions make a text without a title a copy.
const ENOUGH: usize = 4;

/// A question and what stands below it.
pub struct Segment {
    pub question: &'static Question,
    /// The line that the question begins in.
    pub line: usize,
    /// Which row of its group it is of.
    pub row: u32,
    /// Where the question was cut short, or is another than ours, nobody knows where a text below it begins.
    pub is_vague: bool,
    pub lines: Vec<Line>,
}

/// A copy taken apart at its questions.
pub struct Sheet {
    pub segments: Vec<Segment>,
    /// What belongs to no question.
    pub loose: Vec<Line>,
    /// How often what stands below the questions may still be compared letter by letter.
    pub budget: usize,
    has_title: bool,
    is_ours: bool,
}

/// A question that is found.
struct Heading {
    at: usize,
    /// How many lines it takes.
    count: usize,
    question: &'static Question,
    /// What stands behind it on its last line.
    rest: Option<String>,
    is_numbered: bool,
    is_vague: bool,
}

impl Sheet {
    /// Whether it is a copy of what was sent: the title with a question, or several questions; and not our own paper.
    pub fn is_printed_copy(&self) -> bool {
        let mut numbers: Vec<u8> = self.segments.iter().map(|segment| segment.question.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        !self.is_ours && (self.has_title && !numbers.is_empty() || numbers.len() >= ENOUGH)
    }
}

/// Takes a text apart at the questions in it.
pub fn find(lines: Vec<Line>) -> Sheet {
    let mut budget = MOST_COMPARISONS;
    let words: Vec<Words> =
        NOTIFICATION.questions().map(|question| Words { question, key: key(question.text.sv) }).collect();
    let (mut headings, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let found = numbered(&words, &lines[at..], &mut budget).or_else(|| unnumbered(&words, &lines[at..]));
        match found {
            Some(heading) => {
                headings.push(Heading { at, ..heading });
                at += heading_end(&headings);
            }
            None => at += 1,
        }
    }
    let mut lines = lines;
    let headings = certain(headings, &mut lines);
    let mut segments: Vec<Segment> = Vec::new();
    for heading in headings.iter().rev() {
        let below = lines.split_off(heading.at + heading.count);
        let rest = heading.rest.as_ref().and_then(|rest| lines.last().map(|last| last.with(rest)));
        let line = lines.get(heading.at).map_or(0, |line| line.number);
        lines.truncate(heading.at);
        let lines = rest.into_iter().chain(below).collect();
        segments.push(Segment { question: heading.question, line, row: 0, is_vague: heading.is_vague, lines });
    }
    segments.reverse();
    let has_title = lines.iter().any(|line| is_title(line, &mut budget));
    let is_ours = lines.iter().any(is_ours);
    let section = segments.first().and_then(|segment| section_of(NOTIFICATION.layout(), segment.question));
    let loose = loose_before(lines, section, &mut budget);
    take_titles(&mut segments, &mut budget);
    number_rows(&mut segments, &mut budget);
    Sheet { segments, loose, budget, has_title, is_ours }
}

/// A question with what it is compared by.
struct Words {
    question: &'static Question,
    key: String,
}

impl Words {
    fn heading(&self, count: usize) -> Heading {
        Heading { at: 0, count, question: self.question, rest: None, is_numbered: true, is_vague: false }
    }
}

fn heading_end(headings: &[Heading]) -> usize {
    headings.last().map_or(1, |heading| heading.count)
}

/// The question that these lines begin with, by its number and its words.
fn numbered(words: &[Words], lines: &[Line], budget: &mut usize) -> Option<Heading> {
    let (numbers, text) = numbers(&lines.first()?.text)?;
    let at = |number: u8| words.iter().find(|words| words.question.number == number);
    // A number alone on its line may be what somebody answered. Then, and where a scan may have taken 7 for 1, the words have to be the very ones.
    let first = at(numbers[0]).filter(|_| !text.is_empty()).and_then(|words| by_words(words, text, lines, budget));
    first.or_else(|| {
        numbers.iter().filter_map(|number| at(*number)).find_map(|words| {
            let is_it = |count: &usize| with_next(text, lines, *count).is_some_and(|text| key(&text) == words.key);
            (1..=lines.len().min(MOST_LINES)).find(is_it).map(|count| words.heading(count))
        })
    })
}

/// The question whose number the lines begin with, if they go on with its words: all of them, as a scan misreads them, with something behind them, or
/// only the first ones.
fn by_words(words: &Words, text: &str, lines: &[Line], budget: &mut usize) -> Option<Heading> {
    let mut best: Option<(usize, usize)> = None;
    let mut short = None;
    for count in 1..=lines.len().min(MOST_LINES) {
        let Some(text) = with_next(text, lines, count) else { break };
        let key = key(&text);
        if let Some(differences) = differences(&key, &words.key, budget) {
            if best.is_none_or(|(least, _)| differences < least) {
                best = Some((differences, count));
            }
        } else if key.len() >= SHORTEST && words.key.starts_with(&key) {
            short = Some((count, text.clone()));
        } else if key.len() > 2 * words.key.len() {
            break;
        }
    }
    if let Some((_, count)) = best {
        return Some(words.heading(count));
    }
    for count in 1..=lines.len().min(MOST_LINES) {
        let whole = if count == 1 { Some(text.to_owned()) } else { with_next(text, lines, count) };
        let Some(rest) = whole.as_deref().and_then(|whole| after(whole, &words.key)) else { continue };
        let value = rest.trim_start_matches([' ', ':', '*', '?', '.', '"']);
        let is_apart = rest.trim_start().len() > value.len() || value.starts_with(|c: char| c.is_ascii_digit());
        return Some(Heading { rest: Some(value.to_owned()), is_vague: !is_apart, ..words.heading(count) });
    }
    let (count, text) = short?;
    Some(Heading { is_vague: !text.ends_with(['?', '.', ':', '…']), ..words.heading(count) })
}

/// The question that these lines are, in all its words and without a number.
fn unnumbered(words: &[Words], lines: &[Line]) -> Option<Heading> {
    let first = lines.first()?;
    let begins = |words: &&Words| first.key.len() >= SHORTEST && words.key.starts_with(&first.key);
    let is_sentence = first.text.starts_with(|c: char| c.is_uppercase() || c == 'l');
    words.iter().filter(begins).filter(|_| is_sentence).find_map(|words| {
        let is_it = |count: &usize| {
            if *count == 1 {
                first.key == words.key
            } else {
                joined(&lines[..*count]).is_some_and(|text| key(&text) == words.key)
            }
        };
        let count = (1..=lines.len().min(MOST_LINES)).find(is_it)?;
        Some(Heading { is_numbered: false, ..words.heading(count) })
    })
}

/// The first line's text behind its number, and the lines after it.
fn with_next(text: &str, lines: &[Line], count: usize) -> Option<String> {
    if lines[1..count].iter().any(|line| line.gap) {
        return None;
    }
    let next = joined(&lines[1..count])?;
    (text.len() + next.len() < super::likeness::LONGEST).then(|| [text, " ", &next].concat().trim().to_owned())
}

/// The number that a line begins with, as it stands, then as a scan may have read it; and what stands behind it.
fn numbers(text: &str) -> Option<(Vec<u8>, &str)> {
    let digits = text.find(|c: char| !(c.is_ascii_digit() || "lI|Oo".contains(c))).unwrap_or(text.len());
    let (digits, rest) = text.split_at(digits);
    let value = rest.trim_start_matches([' ', '.', ',', ':', ')']);
    if !(1..=2).contains(&digits.len()) || !rest.is_empty() && rest.len() == value.len() {
        return None;
    }
    let mut all: Vec<u8> = vec![0];
    for c in digits.chars() {
        let digit = |c: char| c.to_digit(10).map_or(u8::from(c != 'O' && c != 'o'), |digit| digit as u8);
        let others: &[u8] = match digit(c) {
            1 => &[1, 7],
            7 => &[7, 1],
            _ => &[],
        };
        let others = if others.is_empty() { vec![digit(c)] } else { others.to_vec() };
        all = others.iter().flat_map(|digit| all.iter().map(move |number| number * 10 + digit)).collect();
    }
    Some((all, value))
}

/// The headings that are some. A question without its number is one where no other line has the number, and where it stands between those that it belongs between;
/// anywhere else somebody may have written it, and what it stands in is not certain, unless it is a label there.
fn certain(headings: Vec<Heading>, lines: &mut [Line]) -> Vec<Heading> {
    let mut has_number = [false; 256];
    for heading in headings.iter().filter(|heading| heading.is_numbered) {
        has_number[usize::from(heading.question.number)] = true;
    }
    let mut next = vec![u8::MAX; headings.len() + 1];
    for (at, heading) in headings.iter().enumerate().rev() {
        next[at] = if heading.is_numbered { heading.question.number } else { next[at + 1] };
    }
    let mut kept: Vec<Heading> = Vec::new();
    for (at, heading) in headings.into_iter().enumerate() {
        let before = kept.last().map(|heading| heading.question);
        let number = heading.question.number;
        let is_between = before.is_none_or(|before| before.number < number) && number < next[at + 1];
        if heading.is_numbered || is_between && !has_number[usize::from(number)] {
            kept.push(heading);
        } else {
            for line in &mut lines[heading.at..heading.at + heading.count] {
                line.doubt |= before.is_none_or(|before| !is_expected(before, line));
            }
        }
    }
    kept
}

/// Takes the titles of sections away from what stands before them. Where one is missing that others are there, the last line may be what is left of it.
fn take_titles(segments: &mut [Segment], budget: &mut usize) {
    let mut missing = Vec::new();
    let mut is_any_there = false;
    for at in 1..segments.len() {
        let section = section_of(NOTIFICATION.layout(), segments[at].question);
        let own = section_of(NOTIFICATION.layout(), segments[at - 1].question);
        let Some(section) = section.filter(|section| own.is_none_or(|own| own.id != section.id)) else { continue };
        let lines = &mut segments[at - 1].lines;
        let count = ends_in_title(lines, section, budget);
        lines.truncate(lines.len() - count);
        is_any_there |= count > 0;
        if count == 0 {
            missing.push(at - 1);
        }
    }
    for at in missing {
        if let Some(last) = segments[at].lines.last_mut().filter(|_| is_any_there) {
            last.doubt = true;
        }
    }
}

/// Which row each question is of, where a group has several questions a row: a row ends at its sentence, or where the questions begin anew.
fn number_rows(segments: &mut [Segment], budget: &mut usize) {
    let adds = adds();
    let (mut last, mut row): (Option<(GroupId, u8)>, u32) = (None, 0);
    for segment in segments {
        let group = group_of(segment.question);
        let Some(group) = group.filter(|group| spans_questions(*group)) else {
            last = None;
            continue;
        };
        row = match last {
            Some((before, number)) if before == group => row + u32::from(number >= segment.question.number),
            _ => 0,
        };
        segment.row = row;
        let ends = (0..segment.lines.len()).any(|at| add_sentence(&segment.lines[at..], &adds, budget).is_some());
        last = Some((group, if ends { u8::MAX } else { segment.question.number }));
    }
}

/// The group whose rows a question is of.
pub fn group_of(question: &Question) -> Option<GroupId> {
    let field = NOTIFICATION.fields_of(question).lowest()?;
    NOTIFICATION.entry(field).group
}

/// Whether the rows of a group have several questions each.
pub fn spans_questions(group: GroupId) -> bool {
    let number = |field| NOTIFICATION.entry(field).question.number;
    let mut numbers = NOTIFICATION.columns(group).iter().map(number);
    let first = numbers.next();
    numbers.any(|number| Some(number) != first)
}
