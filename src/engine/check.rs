//! What is wrong, what is missing and what may be regretted: what a rule is, and how rules are gone through.
//!
//! A rule says on which fields it may report, which other answers it reads, and whether it looks at the time. From that
//! the session knows what to look at again when an answer changes, and nothing else. A rule is a pure function of an
//! [`Evaluation`]: it keeps nothing, so the order in which answers were given cannot matter. What it is called, what it
//! says, the law it rests on and its line in the documentation stand in the same file as what it looks for.
//!
//! The rules in here go by the kind of a field alone. Those that know a form stand in the room of that form.

mod comment_missing;
mod dates;
mod email;
mod facts;
mod message;
mod numbers;
mod organisation_number;
mod personal_number_in_text;
mod phone;
mod possibly_late;
mod postal_code;
mod required;
mod too_long;
mod too_many_rows;
mod unknown_choice;

pub use comment_missing::CommentMissing;
pub use dates::{BadDate, BadTime, TimeDoesNotExist, TimeWithoutDate};
pub use email::BadEmail;
pub use facts::{Clock, Facts};
pub use message::{UNKNOWN_FIELD, message, unknown_field};
pub use numbers::BadNumber;
pub use organisation_number::{BadOrganisationNumber, OrganisationNumberIsPersonal};
pub use personal_number_in_text::PersonalNumberInText;
pub use phone::BadPhone;
pub use possibly_late::PossiblyLate;
pub use postal_code::BadPostalCode;
pub(crate) use postal_code::is_in_sweden;
pub use required::Required;
pub use too_long::{GUARD, TooLong, advised_length, length, limit};
pub use too_many_rows::{MAX_ROWS, TooManyRows};
pub use unknown_choice::UnknownChoice;

use super::evaluation::{Evaluation, Value};
use super::layout::{Entry, FieldId, FieldSet, Layout, Place};
use crate::text::Text;

/// How much a problem weighs, the heaviest first. There will be no other levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It stops a submission.
    Error,
    /// Art. 33(3) asks for it; it may be supplied later, Art. 33(4).
    Gap,
    /// Answers that do not fit together, or that the sender may regret.
    Advice,
}

impl Level {
    /// The name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Gap => "gap",
            Self::Advice => "advice",
        }
    }
}

/// What is wrong: the name that a rule goes by in JSON, such as `badDate`. `docs/form.md` lists them; there will be more,
/// and those that are there keep their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(&'static str);

impl Code {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name in JSON.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// A code is its name: `problem.code == "badDate"`.
impl PartialEq<str> for Code {
    fn eq(&self, name: &str) -> bool {
        self.0 == name
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, name: &&str) -> bool {
        self.0 == *name
    }
}

/// A rule of a form.
pub trait Rule: Sync {
    /// What is the same wherever it finds something.
    fn facts(&self) -> &'static Facts;

    /// Whether it may report on a field.
    fn on(&self, layout: &Layout, field: FieldId) -> bool;

    /// Which answers besides the field's own it reads to judge the field.
    fn reads(&self, _table: &Layout, _field: FieldId) -> FieldSet {
        FieldSet::NONE
    }

    /// The choices that it goes by, each with its list: a city may call them something else, but cannot do without them.
    fn names(&self) -> Vec<(FieldId, u8)> {
        Vec::new()
    }

    /// Its verdict on a place whose field applies.
    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level>;

    /// What is to be done: never what was typed. A `#` stands for [`Self::number`].
    fn says(&self, _found: &Found) -> Text {
        self.facts().says
    }

    /// The number in what it says.
    fn number(&self, _found: &Found) -> Option<usize> {
        None
    }

    /// The levels that it may have on a field, for the documentation.
    #[cfg(not(target_arch = "wasm32"))]
    fn levels(&self, _table: &Layout, _field: FieldId) -> &'static [Level] {
        self.facts().levels
    }
}

impl dyn Rule {
    /// What it reports.
    pub fn code(&self) -> Code {
        self.facts().code
    }
}

/// What a rule found at a place, with all that its words depend on.
pub struct Found<'a> {
    /// The form as it is filled in.
    pub evaluation: &'a Evaluation,
    /// Where it was found.
    pub place: Place,
    /// How much it weighs.
    pub level: Level,
}

impl Found<'_> {
    /// The field, with what surrounds it.
    pub fn entry(&self) -> &'static Entry {
        self.evaluation.layout().entry(self.place.field)
    }
}

/// What a rule found at a place.
#[derive(Clone, Copy)]
pub struct Finding {
    /// The rule.
    pub rule: &'static dyn Rule,
    /// How much it weighs.
    pub level: Level,
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        (self.rule.code(), self.level) == (other.rule.code(), other.level)
    }
}

impl std::fmt::Debug for Finding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(formatter, "{} ({})", self.rule.code().as_str(), self.level.as_str())
    }
}

/// An error where the answer cannot be read as what its field's kind asks for.
fn malformed(evaluation: &Evaluation, place: Place) -> Option<Level> {
    (evaluation.value(place) == Some(&Value::Malformed)).then_some(Level::Error)
}

/// The text at a place, where there is any.
fn answered_text(evaluation: &Evaluation, place: Place) -> Option<&str> {
    Some(evaluation.text(place)).filter(|text| !text.is_empty())
}
