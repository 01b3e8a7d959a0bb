//! A form is a table. These are the types of its rows; the rows of each form stand in a room of their own.
//!
//! Everything in the engine reads them through a [`Table`](super::table::Table): what applies, what is checked, what is
//! rendered, the preview, the JSON and its schema. A change of a form is a change of a row.

use crate::text::{Text, text};

/// A form of an authority: its sections in order and the groups whose rows repeat.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Names the form in a submission.
    pub id: &'static str,
    /// The edition of the form, as stated in a submission.
    pub version: &'static str,
    /// The form's title.
    pub title: Text,
    /// Names the JSON Schema of its submission; blank where it has no name.
    pub schema_id: &'static str,
    /// The sections in the order of the form.
    pub sections: &'static [Section],
    /// The repeated groups.
    pub groups: &'static [Group],
}

/// A titled part of the form.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// A short name for anchors: `incident`.
    pub id: &'static str,
    /// The heading.
    pub title: Text,
    /// The questions in order.
    pub questions: &'static [Question],
}

/// A numbered question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The number in the form, from 1.
    pub number: u8,
    /// The question as the form prints it.
    pub text: Text,
    /// A sentence that helps to answer it.
    pub help: Option<Text>,
    /// Why the question is asked.
    pub legal_basis: LegalBasis,
    /// The article that a problem of the question names, unless its rule has one of its own.
    pub cited: Option<&'static str>,
    /// What is filled in to answer it.
    pub fields: &'static [Field],
}

/// What in the law a question rests on.
#[derive(Clone, Copy, Debug)]
pub enum LegalBasis {
    /// Articles of the GDPR, such as `Art. 33(3)(a)`, or the name of another act.
    Law(&'static [&'static str]),
    /// No article asks for it; the text says what it is for instead.
    None(Text),
}

/// One thing to fill in. Its name is its path in the submission.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The path in the submission; `contacts[i].name` in a repeated group.
    pub name: &'static str,
    /// The label of the part; `None` where the question itself is the label.
    pub label: Option<Text>,
    /// A sentence printed before the field.
    pub hint: Option<Text>,
    /// What an answer must look like.
    pub kind: Kind,
    /// Whether the form refuses a notification without it.
    pub demand: Demand,
    /// When the field applies.
    pub applies: Condition,
    /// Who decided that the field is hidden when it does not apply.
    pub hiding: Hiding,
    /// What stands in the field when we render it; of a multiple choice, several. Never added by a check.
    pub prefill: &'static [&'static str],
    /// The greatest number of characters that is advised, where it is another than that of its kind.
    pub limit: Option<u32>,
    /// The token of HTML's `autocomplete` attribute that fits when we render the field.
    pub autocomplete: Option<&'static str>,
}

/// The kinds of answers.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    Long,
    /// A Swedish organisation number.
    OrganisationNumber,
    /// A postal code, Swedish where the address is.
    PostalCode,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A day.
    Date,
    /// A time of day in Stockholm.
    Time,
    /// A whole number from 0.
    Count,
    /// One choice of a list.
    One(&'static ChoiceList),
    /// Any number of choices of a list.
    Many(&'static ChoiceList),
}

/// A list of choices.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceList {
    /// What is offered, in the order in which it is.
    pub choices: &'static [Choice],
    /// The number of each: what rules and conditions know it by, wherever in the list it stands. None where that is the place in
    /// the list.
    numbers: Option<&'static [u8]>,
    /// Whether a host page may offer other options: their text is then kept as it is.
    pub open: bool,
}

/// One choice.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The value in a submission. It never changes with the language.
    pub key: &'static str,
    /// What people read.
    pub label: Text,
    /// The authority's own wording, where ours is tidied.
    pub printed: Option<&'static str>,
    /// What it was called before a city called it something else: it may still be called so by those who answer.
    pub former: Option<Text>,
    /// Whether the wording stands in a real notification; the rest is assumed until the authority's list is at hand.
    pub seen: bool,
}

/// Whether a field must be filled in. The text is what a blank one is told.
#[derive(Clone, Copy, Debug)]
pub enum Demand {
    /// It may be blank.
    Optional,
    /// The form marks it with a star: it refuses a notification without it.
    Starred(Text),
    /// Art. 33(1): the reasons for a delay are required when the notification is certainly late.
    WhenLate(Text),
}

/// When a field applies. A condition refers only to earlier fields that do not repeat.
///
/// A field that a page lacks decides nothing: what rests on it alone holds, and of several conditions the others decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// At all times.
    Always,
    /// The answer to `field` is, or holds, the choice with the key `choice`.
    Chosen {
        /// A field of an earlier part of the form.
        field: &'static str,
        /// The key of the choice.
        choice: &'static str,
    },
    /// The answer to `field` is, or holds, one of these choices.
    OneOf {
        /// A field of an earlier part of the form.
        field: &'static str,
        /// The keys of the choices.
        choices: &'static [&'static str],
    },
    /// The field is answered.
    Answered(&'static str),
    /// The 72 hours have run out, or may have.
    LateOrMayBe,
    /// All of these hold.
    All(&'static [Condition]),
    /// One of these holds at least.
    Any(&'static [Condition]),
    /// This does not hold.
    Not(&'static Condition),
}

/// Who decided that a field is hidden while it does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hiding {
    /// The authority's form does the same.
    Authority,
    /// The authority's printout shows the field always; hiding it is our choice.
    Ours,
}

/// A group of fields whose rows repeat.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The path of the rows: `contacts`.
    pub name: &'static str,
    /// What one row is called.
    pub row: Text,
    /// What the button that adds a row says.
    pub add: Text,
    /// Whether the first row must be filled in at all times.
    pub at_least_one: bool,
}

impl Field {
    /// A field that always applies and may be blank: the starting point of every row of the table.
    pub(crate) const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            label: None,
            hint: None,
            kind,
            demand: Demand::Optional,
            applies: Condition::Always,
            hiding: Hiding::Authority,
            prefill: &[],
            limit: None,
            autocomplete: None,
        }
    }

    pub(crate) const fn labelled(mut self, sv: &'static str, en: &'static str) -> Self {
        self.label = Some(text(sv, en));
        self
    }

    pub(crate) const fn hint(mut self, sv: &'static str, en: &'static str) -> Self {
        self.hint = Some(text(sv, en));
        self
    }

    /// Marked with a star in the form; the text tells the person what to write.
    pub(crate) const fn starred(mut self, sv: &'static str, en: &'static str) -> Self {
        self.demand = Demand::Starred(text(sv, en));
        self
    }

    pub(crate) const fn when_late(mut self, sv: &'static str, en: &'static str) -> Self {
        self.demand = Demand::WhenLate(text(sv, en));
        self.applies = Condition::LateOrMayBe;
        self
    }

    pub(crate) const fn when(mut self, field: &'static str, choice: &'static str) -> Self {
        self.applies = Condition::Chosen { field, choice };
        self
    }

    /// Hiding the field is our choice, not the authority's.
    pub(crate) const fn our_hiding(mut self) -> Self {
        self.hiding = Hiding::Ours;
        self
    }

    pub(crate) const fn prefilled(mut self, value: &'static [&'static str]) -> Self {
        self.prefill = value;
        self
    }

    pub(crate) const fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }
}

impl Kind {
    /// The list that an answer is chosen from.
    pub const fn list(&self) -> Option<&'static ChoiceList> {
        match self {
            Self::One(list) | Self::Many(list) => Some(*list),
            _ => None,
        }
    }

    /// Its choices; none where nothing is chosen.
    pub fn choices(&self) -> &'static [Choice] {
        self.list().map_or(&[], |list| list.choices)
    }

    /// Whether it is filled in with a text of one or several lines.
    pub const fn is_text(&self) -> bool {
        matches!(self, Self::Text | Self::Long)
    }
}

impl Choice {
    /// A choice whose wording stands in a real notification.
    pub(crate) const fn seen(key: &'static str, sv: &'static str, en: &'static str) -> Self {
        Self { key, label: text(sv, en), printed: None, former: None, seen: true }
    }

    /// A choice whose wording is assumed.
    pub(crate) const fn assumed(key: &'static str, sv: &'static str, en: &'static str) -> Self {
        Self { key, label: text(sv, en), printed: None, former: None, seen: false }
    }

    /// The authority's own wording, where ours is tidied.
    pub(crate) const fn printed_as(mut self, wording: &'static str) -> Self {
        self.printed = Some(wording);
        self
    }
}

impl ChoiceList {
    /// A list that a host page may extend.
    pub(crate) const fn open(choices: &'static [Choice]) -> Self {
        Self { choices, numbers: None, open: true }
    }

    /// A list that refuses everything else.
    pub(crate) const fn closed(choices: &'static [Choice]) -> Self {
        Self { choices, numbers: None, open: false }
    }

    /// The same list with other choices, each with its number.
    pub(crate) const fn offering(self, choices: &'static [Choice], numbers: &'static [u8]) -> Self {
        Self { choices, numbers: Some(numbers), ..self }
    }

    /// The number of the choice at a place in the list.
    pub fn number(&self, at: usize) -> u8 {
        self.numbers.map_or(at as u8, |numbers| numbers[at])
    }

    /// The choice with a number; `None` where it is not offered.
    pub fn numbered(&self, number: u8) -> Option<&'static Choice> {
        (0..self.choices.len()).find(|at| self.number(*at) == number).map(|at| &self.choices[at])
    }
}
