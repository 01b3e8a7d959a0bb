//! What stands in a copy besides questions and answers.
//!
//! Nearly all of it is in the form's own table: its title, the titles of its sections, the hints of its fields. The rest is this: how a printed copy of the
//! e-service from 2021 looks, as text and scanned. Of its sentences only as much is here as tells them apart.

use super::likeness::{differences, is_near, key};
use super::lines::{Line, joined};
use crate::engine::form::{Question, Section};
use crate::engine::layout::Layout;
use crate::imy::NOTIFICATION;

/// How the sentences below the title begin.
const INTRODUCTION: [&str; 3] =
    ["Här anmäler du en personuppgiftsincident", "Fält med asterisk", "Det är möjligt att lämna in kompletterande"];

/// The sentence behind the rows of a group, before and behind what the button says, and before what a row is called.
const ADD: [&str; 2] = ["Klicka på", "om du vill lägga till ytterligare"];

/// What a scan makes of the arrows of lists and of scroll bars: nobody answers so.
const ARROWS: [&str; 10] = ["_j", "_J", "_:j", "_:J", "__j", "__J", "__:j", "__:J", "▼", "▾"];

/// The same, where somebody might.
const PERHAPS_ARROWS: [&str; 4] = ["j", "J", "v", "V"];

/// What a head says that is ours: our paper is no copy of what was sent.
const OURS: [&str; 2] = ["Inskickad", "Upprättad"];

/// Whether a line is a stray mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Noise {
    No,
    /// It is one where it stands alone.
    Perhaps,
    Sure,
}

/// Whether a line says nothing.
pub fn noise(line: &str) -> Noise {
    let is_drawn = |c: char| "_|'`~.,:;\u{2019}".contains(c);
    if ARROWS.contains(&line) || !line.is_empty() && line.chars().all(is_drawn) {
        Noise::Sure
    } else if PERHAPS_ARROWS.contains(&line)
        || !line.is_empty() && !line.contains(char::is_alphanumeric) && line != "\u{C}"
    {
        Noise::Perhaps
    } else {
        Noise::No
    }
}

/// A text without the arrow of its list behind it, where there is one.
pub fn without_arrow(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((text, arrow)) if ARROWS.contains(&arrow) || PERHAPS_ARROWS.contains(&arrow) => text.trim_end(),
        _ => text,
    }
}

/// Whether a scan has put an arrow behind a text, so that nobody knows where the text ends.
pub fn ends_in_arrow(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(_, arrow)| ARROWS.contains(&arrow))
}

/// How many of the lines are this text, broken over lines or not.
pub fn begins_with(lines: &[Line], wanted: &str, budget: &mut usize) -> Option<usize> {
    let first = lines.first().filter(|line| !line.key.is_empty())?;
    if first.key == wanted {
        return Some(1);
    }
    // Hardly any line is worth to be looked at more closely.
    let same = first.key.chars().zip(wanted.chars()).take(8).filter(|(left, right)| left == right).count();
    if first.key.len() < 3 || same < first.key.chars().count().min(5) {
        return None;
    }
    let mut best = None;
    for count in 1..=lines.len().min(4) {
        let key = if count == 1 { first.key.clone() } else { key(&joined(&lines[..count])?) };
        if let Some(differences) = differences(&key, wanted, budget) {
            best = best.min(Some((differences, count))).or(Some((differences, count)));
        }
        if key.len() > wanted.len() {
            break;
        }
    }
    best.map(|(_, count)| count)
}

/// How many of the lines are the sentence behind a row of this group's.
pub fn add_sentence(lines: &[Line], adds: &[String], budget: &mut usize) -> Option<usize> {
    let first = lines.first()?;
    let begins = key(ADD[0]);
    let is_begun = first.key.len() > 2 && begins.starts_with(&first.key);
    if !is_begun && !first.key.starts_with(&begins) {
        return None;
    }
    let whole = adds.iter().find_map(|add| begins_with(lines, add, budget));
    // What of it stands on the next line is then no part of it: it will be in the way, and told.
    whole.or_else(|| {
        let button = key(NOTIFICATION.form.groups[0].add.sv);
        first.key.get(begins.len()..).is_some_and(|rest| rest.find(&button).is_some_and(|at| at <= 4)).then_some(1)
    })
}

/// The sentence behind the rows of every group.
pub fn adds() -> Vec<String> {
    let add =
        |group: &crate::engine::form::Group| key(&[ADD[0], " ", group.add.sv, " ", ADD[1], " ", group.row.sv].concat());
    NOTIFICATION.form.groups.iter().map(add).collect()
}

/// How many of the last lines are the title of a section.
pub fn ends_in_title(lines: &[Line], section: &Section, budget: &mut usize) -> usize {
    let title = key(section.title.sv);
    (1..=lines.len().min(3))
        .find(|count| begins_with(&lines[lines.len() - count..], &title, budget) == Some(*count))
        .unwrap_or(0)
}

/// Whether a line is the title of the form.
pub fn is_title(line: &Line, budget: &mut usize) -> bool {
    is_near(&line.key, &key(NOTIFICATION.form.title.sv), budget)
}

/// Whether a line before the questions says that the paper is ours.
pub fn is_ours(line: &Line) -> bool {
    OURS.iter().any(|word| line.key.starts_with(&key(word))) || line.key.contains(&key(NOTIFICATION.words.not_sent.sv))
}

/// What of the lines before the first question belongs to no form: neither the title, nor the introduction below it, nor the title of the section.
pub fn loose_before(mut lines: Vec<Line>, section: Option<&Section>, budget: &mut usize) -> Vec<Line> {
    let title = section.map_or(0, |section| ends_in_title(&lines, section, budget));
    lines.truncate(lines.len() - title);
    let begins: Vec<String> = INTRODUCTION.iter().map(|sentence| key(sentence)).collect();
    let mut is_introduction = false;
    lines.retain(|line| {
        // The introduction may be longer than any label.
        let start = key(&line.text.chars().take(100).collect::<String>());
        is_introduction = begins.iter().any(|begin| start.starts_with(begin)) || is_introduction && !line.gap;
        !is_introduction && !is_title(line, budget)
    });
    lines
}

/// Whether a line is a label or a hint of a question: it is no news that it stands there.
pub fn is_expected(question: &Question, line: &Line) -> bool {
    let texts = question.fields.iter().flat_map(|field| [field.label, field.hint]).flatten();
    let button = key(ADD[0]);
    texts.into_iter().any(|text| key(text.sv) == line.key)
        || line.key.starts_with(&button) && line.key.contains(&key(NOTIFICATION.form.groups[0].add.sv))
}

/// The section of a question.
pub fn section_of(layout: &'static Layout, question: &Question) -> Option<&'static Section> {
    layout.form.sections.iter().find(|section| section.questions.iter().any(|other| other.number == question.number))
}
