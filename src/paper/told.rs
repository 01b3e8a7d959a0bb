//! What papers of prose say with the answers: sentences with places in them, and the answers in words and as keys.

use super::Block;
use crate::case::when::day_of;
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::Place;
use crate::engine::preview::{answer_lines, lines};
use crate::engine::session::Session;
use crate::engine::submission::normalised;
use crate::format::date;
use crate::json::Json;
use crate::text::{Language, Text, text};

/// The supervisory authority.
pub(super) const AUTHORITY: Text =
    text("Integritetsskyddsmyndigheten (IMY)", "the Swedish Authority for Privacy Protection (IMY)");

/// What stands on paper where something is written with a pen.
pub(super) const TO_FILL_IN: &str = "____________________";

/// The answers that apply, of a session, in its language.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub session: &'a Session,
}

impl<'a> Told<'a> {
    pub fn language(self) -> Language {
        self.session.language()
    }

    pub fn evaluation(self) -> &'a Evaluation {
        self.session.evaluation()
    }

    fn place(self, name: &str) -> Option<Place> {
        self.evaluation().layout().place(name)
    }

    /// The answer in words, line by line; none where there is none or it does not apply.
    pub fn lines(self, name: &str) -> Vec<String> {
        let place = self.place(name);
        let lines = place.map(|place| answer_lines(self.evaluation(), place, self.language())).unwrap_or_default();
        lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
    }

    /// The answer in words on one line.
    pub fn line(self, name: &str) -> Option<String> {
        let lines = self.lines(name);
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    /// The whole answer to the question that a field is a part of, line by line.
    pub fn question(self, name: &str) -> Vec<String> {
        let question = self.place(name).map(|place| self.evaluation().layout().entry(place.field).question);
        question.map(|question| lines(self.evaluation(), question, self.language())).unwrap_or_default()
    }

    /// What the rows of a group have in these fields, which are named as those of its first row. Rows without any are left out.
    pub fn rows(self, names: &[&str]) -> Vec<Vec<Option<String>>> {
        self.cells(names, |place| {
            let lines = answer_lines(self.evaluation(), place, self.language());
            (!lines.is_empty()).then(|| lines.join(" "))
        })
    }

    /// The same as it was typed: a telephone number with the spaces that somebody gave it.
    pub fn typed_rows(self, names: &[&str]) -> Vec<Vec<Option<String>>> {
        self.cells(names, |place| {
            let typed = self.evaluation().answer(place)?.as_text().trim();
            (!typed.is_empty()).then(|| typed.to_owned())
        })
    }

    fn cells(self, names: &[&str], cell: impl Fn(Place) -> Option<String>) -> Vec<Vec<Option<String>>> {
        let places: Vec<Place> = names.iter().filter_map(|name| self.place(name)).collect();
        let layout = self.evaluation().layout();
        let Some(group) = places.first().and_then(|place| layout.entry(place.field).group) else { return Vec::new() };
        let of_row = |row| places.iter().map(|place| cell(Place { row, ..*place })).collect();
        let rows = self.evaluation().rows(group).map(of_row);
        rows.filter(|row: &Vec<Option<String>>| row.iter().any(Option::is_some)).collect()
    }

    /// The keys of the choices; of a date or a text, its normal form.
    pub fn keys(self, name: &str) -> Vec<String> {
        let value = self.place(name).and_then(|place| normalised(self.evaluation(), place));
        match value {
            Some(Json::Text(one)) => vec![one],
            Some(Json::List(all)) => all.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// The one key; empty where there is none.
    pub fn key(self, name: &str) -> String {
        self.keys(name).into_iter().next().unwrap_or_default()
    }

    pub fn has(self, name: &str, key: &str) -> bool {
        self.keys(name).iter().any(|one| one == key)
    }

    /// A sentence in the language, with these in the places that it marks with `#`, in turn.
    pub fn say(self, sentence: Text, parts: &[&str]) -> String {
        filled(sentence.get(self.language()), parts)
    }
}

/// A sentence with these in the places that it marks with `#`, in turn. What is put in is not looked into.
pub(super) fn filled(sentence: &str, parts: &[&str]) -> String {
    let mut pieces = sentence.split('#');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (at, piece) in pieces.enumerate() {
        out.push_str(parts.get(at).copied().unwrap_or_default());
        out.push_str(piece);
    }
    out
}

/// A text of an object of the case, trimmed; `None` where there is none.
pub(super) fn typed<'a>(object: &'a Json, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Json::as_str).map(str::trim).filter(|text| !text.is_empty())
}

/// The texts of a list of an object of the case.
pub(super) fn typed_list<'a>(object: &'a Json, name: &str) -> Vec<&'a str> {
    let Some(Json::List(all)) = object.get(name) else { return Vec::new() };
    all.iter().filter_map(Json::as_str).map(str::trim).filter(|text| !text.is_empty()).collect()
}

/// The entries of a list of an object of the case.
pub(super) fn entries<'a>(object: &'a Json, name: &str) -> &'a [Json] {
    match object.get(name) {
        Some(Json::List(all)) => all,
        _ => &[],
    }
}

/// The day of a moment or a day as a case has it, on the clocks of Stockholm; what is neither stands there as it is.
pub(super) fn day(when: &str) -> String {
    day_of(when).map_or_else(|| when.to_owned(), date::write)
}

pub(super) fn heading(text: impl Into<String>) -> Block {
    Block::Heading { level: 2, text: text.into() }
}

/// What somebody typed, a paragraph for each of theirs.
pub(super) fn paragraphs(typed: &str) -> impl Iterator<Item = Block> + '_ {
    typed.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(|part| Block::Paragraph(part.to_owned()))
}

/// How many places of a paper are to be filled in by hand, beside those to sign.
pub(super) fn by_hand(blocks: &[Block]) -> usize {
    let is_one = |block: &&Block| match block {
        Block::ByHand(_) => true,
        Block::Paragraph(text) => text.contains(TO_FILL_IN),
        _ => false,
    };
    blocks.iter().filter(is_one).count()
}

/// A word with its first letter small, as within a sentence; one all in capitals stays.
pub(super) fn within(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    if rest.chars().next().is_some_and(char::is_uppercase) {
        return word.to_owned();
    }
    first.to_lowercase().chain(rest.chars()).collect()
}

/// A word with its first letter great, as at the start of a sentence.
pub(super) fn at_start(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
