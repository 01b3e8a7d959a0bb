//! What was typed, and nothing derived from it: a flat map from an answer's name to a text or to several.
//!
//! A draft is this map as JSON.

use super::form::{Field, Kind};
use super::layout::Layout;
use crate::format::is_blank;
use crate::json::whole;
use crate::lean::Digits;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// What was typed into one field. JSON has a string or an array of strings for it, and there will be nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text, also a date, a number or a single choice.
    Text(String),
    /// The choices of a multiple choice.
    List(Vec<String>),
}

/// An answer as it arrives, before it is known whether its type fits its field: what [`Answers::insert`] takes. A text, an
/// array of texts and an [`Answer`] are made into one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RawAnswer {
    /// `null`, or nothing at all.
    Nothing,
    /// A string.
    Text(String),
    /// An array of strings.
    List(Vec<String>),
    /// A number: taken for a count when it is whole.
    Number(f64),
}

/// The answers of a form, by name, such as `incident.discovered.date` or, in the second row of a group,
/// `contacts[1].email`. `docs/form.md` lists the names.
///
/// As JSON they are a draft: an object with a string or an array of strings for each name. [`read_submission`] makes them
/// out of a submission. They hold what was typed, right or wrong; `{:?}` shows it, so it does not belong in a log.
///
/// [`read_submission`]: crate::read_submission
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    form: &'static Layout,
    /// In the order of the names.
    all: Vec<(String, Answer)>,
}

/// An answer has a type that its field cannot take, such as a list for a date. That is misuse: what is merely wrong, a date
/// that is none, is a [`Problem`](crate::Problem) of the check.
///
/// It names the field and never what was in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidAnswers {
    field: Option<&'static str>,
}

impl fmt::Display for InvalidAnswers {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl InvalidAnswers {
    /// As text, without a formatter: all of formatting would come along to the browser.
    pub(crate) fn message(&self) -> String {
        let see = if self.field.is_some() { ": see " } else { "" };
        let told =
            "answers are a plain object from a field's name to a string or, for a multiple choice, an array of strings";
        [told, see, self.field.unwrap_or_default()].concat()
    }
}

impl std::error::Error for InvalidAnswers {}

impl InvalidAnswers {
    /// The answers as a whole are of the wrong type.
    pub(crate) const WHOLE: Self = Self { field: None };
}

impl Answer {
    /// Whether nothing but white space was typed.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => is_blank(text),
            Self::List(texts) => texts.iter().all(|text| is_blank(text)),
        }
    }

    /// The typed text; empty for several.
    pub fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::List(_) => "",
        }
    }

    /// Every typed text.
    pub fn texts(&self) -> &[String] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::List(texts) => texts,
        }
    }
}

impl RawAnswer {
    /// The answer that the field with this name takes from it: `None` for nothing, which takes back what was there. A blank
    /// list becomes an empty text where the field takes a text.
    ///
    /// # Errors
    ///
    /// When the field cannot take a value of this type.
    #[doc(hidden)]
    pub fn for_field(self, layout: &Layout, name: &str) -> Result<Option<Answer>, InvalidAnswers> {
        self.for_kind(layout.place(name).map(|place| layout.field(place.field)))
    }

    /// The same where the field is known; `None` for a name that is no field of the form.
    pub(crate) fn for_kind(self, field: Option<&'static Field>) -> Result<Option<Answer>, InvalidAnswers> {
        let refused = InvalidAnswers { field: field.map(|field| field.name) };
        let kind = field.map(|field| field.kind);
        Ok(Some(match (self, kind) {
            (Self::Nothing, _) => return Ok(None),
            (Self::Text(text), Some(Kind::Many(_))) => Answer::List(vec![text]),
            (Self::Text(text), _) => Answer::Text(text),
            (Self::List(texts), None | Some(Kind::Many(_))) => Answer::List(texts),
            (Self::List(texts), _) if texts.iter().all(|text| is_blank(text)) => Answer::Text(String::new()),
            // A number beyond those that JavaScript can hold becomes one that the check of counts refuses.
            (Self::Number(number), Some(Kind::Count)) if number % 1.0 == 0.0 => {
                Answer::Text(whole(number).unwrap_or(i64::MAX).digits())
            }
            (Self::List(_) | Self::Number(_), _) => return Err(refused),
        }))
    }
}

impl From<&str> for RawAnswer {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for RawAnswer {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Answer> for RawAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Text(text) => Self::Text(text),
            Answer::List(texts) => Self::List(texts),
        }
    }
}

impl<const N: usize> From<[&str; N]> for RawAnswer {
    fn from(texts: [&str; N]) -> Self {
        Self::List(texts.map(str::to_owned).into())
    }
}

impl Answers {
    /// No answers to a form.
    pub(crate) fn of_form(form: &'static Layout) -> Self {
        Self { form, all: Vec::new() }
    }

    /// The form that they answer.
    pub(crate) fn form(&self) -> &'static Layout {
        self.form
    }

    /// All of these at once, whether or not the form has fields of their names. They may come in any order, and of those
    /// with the same name the last counts.
    ///
    /// # Errors
    ///
    /// When a field cannot take a value of this type.
    pub(crate) fn read(form: &'static Layout, all: Vec<(String, RawAnswer)>) -> Result<Self, InvalidAnswers> {
        let mut answers = Vec::new();
        for (name, answer) in all {
            let answer = answer.for_field(form, &name)?;
            answers.push((name, answer));
        }
        Ok(Self::in_order(form, answers))
    }

    /// Keeps an answer under its name, whether or not the form has a field of that name; nothing takes back what was
    /// there. For many in no order [`Self::of`] is faster.
    ///
    /// # Errors
    ///
    /// When the field cannot take a value of this type.
    pub fn insert(&mut self, name: impl Into<String>, answer: impl Into<RawAnswer>) -> Result<(), InvalidAnswers> {
        let name = name.into();
        let answer = answer.into().for_field(self.form, &name)?;
        self.keep(name, answer);
        Ok(())
    }

    /// The answer with this name.
    pub fn get(&self, name: &str) -> Option<&Answer> {
        self.find(name).ok().map(|at| &self.all[at].1)
    }

    /// Every answer with its name, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.all.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    pub(crate) fn in_order(form: &'static Layout, mut all: Vec<(String, Option<Answer>)>) -> Self {
        all.sort_by(|left, right| left.0.cmp(&right.0));
        let mut answers = Self::of_form(form);
        // Each finds its place behind those before it, or takes that of its own name.
        for (name, answer) in all {
            answers.keep(name, answer);
        }
        answers
    }

    pub(crate) fn keep(&mut self, name: String, answer: Option<Answer>) {
        match (self.find(&name), answer) {
            (Ok(at), Some(answer)) => self.all[at].1 = answer,
            (Ok(at), None) => _ = self.all.remove(at),
            (Err(at), Some(answer)) => self.all.insert(at, (name, answer)),
            (Err(_), None) => {}
        }
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.all.binary_search_by(|(other, _)| other.as_str().cmp(name))
    }
}

impl IntoIterator for Answers {
    type Item = (String, Answer);
    type IntoIter = std::vec::IntoIter<(String, Answer)>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(texts) => serializer.collect_seq(texts),
        }
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = RawAnswer;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a string or an array of strings")
            }

            fn visit_unit<E: Error>(self) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Nothing)
            }

            fn visit_none<E: Error>(self) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Nothing)
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Number(number as f64))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Number(number as f64))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Number(number))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<RawAnswer, E> {
                Ok(RawAnswer::from(text))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Text(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<RawAnswer, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = values.next_element()? {
                    texts.push(text);
                }
                Ok(RawAnswer::List(texts))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}
