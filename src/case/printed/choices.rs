//! What was chosen: by the label of a choice, or by the marks before all of them.

use super::furniture::without_arrow;
use super::likeness::{key, key_of_numbers};
use super::lines::{Line, joined};
use super::marks::{Mark, ticks};
use crate::engine::form::{Choice, ChoiceList};
use crate::format::is_dash;

/// How many lines a label is broken over at most.
const MOST_LINES: usize = 4;

/// A list of choices is no longer than this, in lines.
pub const LONGEST: usize = 400;

/// A list as it stands in a copy.
pub struct Items {
    pub items: Vec<Item>,
    /// What stands before the last choice and is none.
    pub between: Vec<Line>,
    /// What stands behind the last choice.
    pub behind: Vec<Line>,
    /// What every item begins with, where that says nothing: `-`.
    pub has_bullets: bool,
}

/// A line of a list.
pub struct Item {
    pub choice: &'static Choice,
    pub mark: Mark,
}

/// The labels of a list as they are compared: in our words and in those of the authority.
struct Labels(Vec<(String, bool, &'static Choice)>);

impl Labels {
    fn of(list: &ChoiceList) -> Self {
        let both = |choice: &'static Choice| [Some(choice.label.sv), choice.printed].into_iter().flatten();
        let label =
            |choice: &'static Choice| both(choice).map(move |label| (key_like(label), is_number(label), choice));
        Self(list.choices.iter().flat_map(label).collect())
    }

    /// The choice that a text is.
    fn choice(&self, text: &str) -> Option<&'static Choice> {
        let (key, numbers) = (key(text), key_of_numbers(text));
        let is_it = |(label, is_number, _): &&(String, bool, _)| *label == *if *is_number { &numbers } else { &key };
        self.0.iter().find(is_it).map(|(.., choice)| *choice)
    }
}

/// A label of numbers is compared as such.
fn is_number(label: &str) -> bool {
    label.contains(|c: char| c.is_ascii_digit())
}

fn key_like(label: &str) -> String {
    if is_number(label) { key_of_numbers(label) } else { key(label) }
}

/// The choice that the first lines are, and how many of them. `None` where they are no choice, or where another is there too.
pub fn one(list: &ChoiceList, lines: &[Line]) -> Option<(&'static Choice, usize)> {
    if lines.len() > LONGEST || lines.iter().any(|line| line.doubt) {
        return None;
    }
    let labels = Labels::of(list);
    let begins = |lines: &[Line]| {
        (1..=lines.len().min(MOST_LINES)).rev().find_map(|count| {
            let text = joined(&lines[..count])?;
            let choice = [text.as_str(), without_arrow(&text)].into_iter().filter(|text| is_bare(text));
            let choice = choice.filter_map(|text| labels.choice(text)).next()?;
            Some((choice, count))
        })
    };
    let Some((choice, count)) = begins(lines) else { return marked(list, lines) };
    // Another choice may have kept its mark.
    let rest = &lines[count..];
    let is_alone = (0..rest.len()).all(|at| begins(&rest[at..]).is_none()) && items(list, rest).items.is_empty();
    is_alone.then_some((choice, count))
}

/// Whether no mark stands in a text, before it or behind it: what is compared has none, and "☐ Ja" is not "Ja".
fn is_bare(text: &str) -> bool {
    let is_known = |c: char| c.is_alphanumeric() || c.is_whitespace() || is_dash(c) || ".,:;/*\"'\u{2019}".contains(c);
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_known)
}

/// The choice that is ticked, where all stand there with their marks, perhaps on one line.
fn marked(list: &ChoiceList, lines: &[Line]) -> Option<(&'static Choice, usize)> {
    let apart: Vec<Line> = lines.iter().flat_map(at_marks).collect();
    let found = items(list, &apart);
    let marks: Vec<Mark> = found.items.iter().map(|item| item.mark).collect();
    let ticks = ticks(&marks, false)?;
    let is_all = found.between.is_empty() && found.behind.is_empty() && marks.len() >= 2;
    let is_list =
        list.open || list.choices.iter().all(|choice| found.items.iter().any(|item| item.choice.key == choice.key));
    let mut ticked = found.items.iter().zip(ticks).filter(|(_, ticked)| *ticked).map(|(item, _)| item.choice);
    let choice = ticked.next().filter(|_| ticked.next().is_none())?;
    (is_all && is_list).then_some((choice, lines.len()))
}

/// A line with several marks, as several.
fn at_marks(line: &Line) -> Vec<Line> {
    let mut pieces = Vec::new();
    let (mut start, text) = (0, line.text.as_str());
    for (at, _) in text.match_indices(' ').take(LONGEST) {
        let next = &text[at + 1..];
        let is_mark = !next.starts_with(char::is_alphanumeric)
            && matches!(Mark::before(next), Some((Mark::Ticked(_) | Mark::Empty(_), _)));
        // Not within `[ ]`.
        if is_mark && !text[start..at].trim().is_empty() && text[start..at].contains(char::is_alphanumeric) {
            pieces.push(line.with(text[start..at].trim()));
            start = at + 1;
        }
    }
    pieces.push(line.with(text[start..].trim()));
    pieces
}

/// The choices in these lines, each with its mark.
pub fn items(list: &ChoiceList, lines: &[Line]) -> Items {
    let mut found = Items { items: Vec::new(), between: Vec::new(), behind: Vec::new(), has_bullets: false };
    let labels = Labels::of(list);
    let mut at = 0;
    while at < lines.len() {
        match item(&labels, &lines[at..]) {
            Some((item, count, rest)) => {
                found.has_bullets |= item.mark == Mark::None && !lines[at].text.starts_with(char::is_alphanumeric);
                found.items.push(item);
                found.between.append(&mut found.behind);
                found.behind.extend(rest);
                at += count;
            }
            None => {
                found.behind.push(lines[at].clone());
                at += 1;
            }
        }
    }
    found
}

/// The choice that these lines begin with, how many of them it takes, and what was written behind it.
fn item(labels: &Labels, lines: &[Line]) -> Option<(Item, usize, Option<Line>)> {
    let first = &lines[0];
    for count in (1..=lines.len().min(MOST_LINES)).rev() {
        let Some(text) = joined(&lines[..count]) else { continue };
        let bare = (Mark::None, text.as_str());
        let begins_with_letter = text.starts_with(char::is_alphanumeric);
        for (mark, label) in begins_with_letter.then_some(bare).into_iter().chain(Mark::before(&text)) {
            if let Some(choice) = labels.choice(label) {
                return Some((Item { choice, mark }, count, None));
            }
        }
    }
    // "Övrigt: …"
    let (mark, label) = Mark::before(&first.text)?;
    let (label, rest) = label.split_once(':')?;
    let choice = labels.choice(label).filter(|_| !rest.trim().is_empty())?;
    Some((Item { choice, mark }, 1, Some(first.with(rest.trim()))))
}
