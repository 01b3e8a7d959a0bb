//! What an answer is read as, for those who look at more than its text.

use crate::engine::answers::Answer;
use crate::engine::form::{Choice, ChoiceList, Kind};
use crate::engine::layout::MOST_CHOICES;
use crate::format::{count, date, fold, is_blank, time};
use crate::text::Text;
use chrono::{NaiveDate, NaiveTime};

/// An answer that is not blank, read according to its field's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text: what it must look like is checked where it matters.
    Text,
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A whole number.
    Count(u64),
    /// Choices of a list.
    Chosen(Chosen),
    /// It cannot be read as what the field's kind asks for.
    Malformed,
}

/// The choices of a list that are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    listed: u64,
    /// Whether a text was chosen that the list does not have: right in an open list, an error in a closed one.
    pub unlisted: bool,
}

// A list with more choices than bits wants a wider word, and shall not compile until it has one.
const _: () = assert!(MOST_CHOICES <= u64::BITS as usize);

impl Value {
    /// Reads an answer that is not blank.
    pub fn read(kind: &Kind, answer: &Answer) -> Self {
        let text = answer.as_text();
        match kind {
            Kind::Date => date::parse(text).map_or(Self::Malformed, Self::Date),
            Kind::Time => time::parse(text).map_or(Self::Malformed, Self::Time),
            Kind::Count => count::parse(text).map_or(Self::Malformed, Self::Count),
            Kind::One(list) | Kind::Many(list) => Self::Chosen(Chosen::read(list, answer.texts())),
            _ => Self::Text,
        }
    }
}

impl Chosen {
    /// Nothing at all.
    pub const NOTHING: Self = Self { listed: 0, unlisted: false };

    fn read(list: &ChoiceList, texts: &[String]) -> Self {
        let mut chosen = Self::NOTHING;
        for text in texts.iter().filter(|text| !is_blank(text)) {
            match position(list.choices, text) {
                Some(at) => chosen.listed |= 1 << list.number(at),
                None => chosen.unlisted = true,
            }
        }
        chosen
    }

    /// Whether the choice with this number is chosen.
    pub const fn holds(self, choice: u8) -> bool {
        self.listed >> choice & 1 == 1
    }

    /// How many of the list's choices are chosen.
    pub const fn len(self) -> u32 {
        self.listed.count_ones()
    }

    /// Whether none of the list's choices is chosen.
    pub const fn is_empty(self) -> bool {
        self.listed == 0
    }

    /// The chosen ones, in the list's order.
    pub fn of(self, list: &'static ChoiceList) -> impl Iterator<Item = &'static Choice> {
        list.choices.iter().enumerate().filter(move |(at, _)| self.holds(list.number(*at))).map(|(_, choice)| choice)
    }
}

/// The position of the choice that a text means: its key, its label in either language or the authority's wording.
pub fn position(choices: &[Choice], text: &str) -> Option<usize> {
    // Once: of ten megabytes that fold to nothing, no choice would be ruled out before their end.
    let meant: String = fold(text).collect();
    let means = |name: &str| fold(name).eq(meant.chars());
    let is_called = |text: Text| means(text.sv) || means(text.en);
    choices.iter().position(|choice| {
        means(choice.key)
            || is_called(choice.label)
            || choice.printed.is_some_and(means)
            || choice.former.is_some_and(is_called)
    })
}
