//! What is wrong, what is missing and what may be regretted: the rules, one file each.
//!
//! A rule says on which fields it may report, which other answers it reads, and whether it looks at the time. From that
//! the session knows what to look at again when an answer changes, and nothing else. A rule is a pure function of an
//! [`Evaluation`]: it keeps nothing, so the order in which answers were given cannot matter.

mod comment_missing;
mod count_outside_range;
mod dates;
mod email;
mod implausible_date;
mod in_future;
mod missing_content;
mod no_supplement_despite_gaps;
mod not_informing_despite_severity;
mod numbers;
mod order_of_events;
mod organisation_number;
mod personal_number_in_text;
mod phone;
mod possibly_late;
mod postal_code;
mod processor_missing;
mod reason_contradicted;
mod required;
mod supplement_expected;
mod too_long;
mod too_many_rows;
mod unknown_choice;
mod unknown_with_others;

pub(crate) use postal_code::is_in_sweden;
pub use too_long::{GUARD, advised_length, length, limit};
pub use too_many_rows::MAX_ROWS;

use crate::evaluation::{Evaluation, Value};
use crate::form::Kind;
use crate::form::table::{COUNT, FieldId, FieldSet, Place, ids};
use std::sync::LazyLock;

/// How much a problem weighs.
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

/// Defines [`Code`] with the names that stand in JSON.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal,)*) => {
        /// What is wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $code,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code,)*];

            /// The name in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }
        }
    };
}

codes! {
    /// A field that must be filled in is blank.
    Required = "required",
    /// An answer's name is no field of the form.
    UnknownField = "unknownField",
    /// A choice that a closed list does not have.
    UnknownChoice = "unknownChoice",
    /// A text is longer than advised, or than the guard allows.
    TooLong = "tooLong",
    /// A group has more rows than the guard allows.
    TooManyRows = "tooManyRows",
    /// A personal number stands where an organisation number is asked for.
    OrganisationNumberIsPersonal = "organisationNumberIsPersonal",
    /// Not an organisation number.
    BadOrganisationNumber = "badOrganisationNumber",
    /// Not a postal code.
    BadPostalCode = "badPostalCode",
    /// Not an e-mail address.
    BadEmail = "badEmail",
    /// Not a telephone number.
    BadPhone = "badPhone",
    /// Not a date.
    BadDate = "badDate",
    /// Not a time.
    BadTime = "badTime",
    /// Not a whole number.
    BadNumber = "badNumber",
    /// The clocks in Stockholm skip that time on that day.
    TimeDoesNotExist = "timeDoesNotExist",
    /// A time is given but no date.
    TimeWithoutDate = "timeWithoutDate",
    /// The day has not come yet, or the time has not.
    InFuture = "inFuture",
    /// A year that is hardly meant.
    ImplausibleDate = "implausibleDate",
    /// Content that Art. 33(3) or 33(1) asks for is missing.
    MissingContent = "missingContent",
    /// "Övrigt" is chosen and its comment is blank.
    CommentMissing = "commentMissing",
    /// "Not known" is chosen together with others.
    UnknownWithOthers = "unknownWithOthers",
    /// The exact number lies outside the chosen range.
    CountOutsideRange = "countOutsideRange",
    /// Events stand in an order in which they cannot have happened.
    OrderOfEvents = "orderOfEvents",
    /// The data subjects will not be informed although the severity is high.
    NotInformingDespiteSeverity = "notInformingDespiteSeverity",
    /// The reason for not informing contradicts another answer.
    ReasonContradicted = "reasonContradicted",
    /// Nothing will be supplemented although content is missing.
    NoSupplementDespiteGaps = "noSupplementDespiteGaps",
    /// Nothing will be supplemented although something is still open.
    SupplementExpected = "supplementExpected",
    /// A processor is involved and none is named.
    ProcessorMissing = "processorMissing",
    /// A text holds what reads as a personal number.
    PersonalNumberInText = "personalNumberInText",
    /// The hours may have run out, as only the day of discovery is known.
    PossiblyLate = "possiblyLate",
}

/// What a rule found at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// How much it weighs.
    pub level: Level,
}

/// A rule of the form.
pub(crate) struct Rule {
    /// What it reports.
    pub code: Code,
    /// Whether it may report on a field.
    pub on: fn(FieldId) -> bool,
    /// Which answers besides the field's own it reads to judge the field.
    pub reads: fn(FieldId) -> FieldSet,
    /// Whether the time of day it is can change its verdict.
    pub clock: bool,
    /// Its verdict on a place whose field applies.
    pub find: fn(&Evaluation, Place) -> Option<Level>,
}

/// Every rule. Of several errors on a field the first is told.
static RULES: &[Rule] = &[
    required::RULE,
    too_many_rows::RULE,
    unknown_choice::RULE,
    too_long::RULE,
    organisation_number::PERSONAL,
    organisation_number::MALFORMED,
    postal_code::RULE,
    email::RULE,
    phone::RULE,
    dates::BAD_DATE,
    dates::BAD_TIME,
    dates::WITHOUT_DATE,
    dates::DOES_NOT_EXIST,
    numbers::RULE,
    in_future::RULE,
    in_future::LATER_TODAY,
    implausible_date::RULE,
    missing_content::RULE,
    possibly_late::RULE,
    comment_missing::RULE,
    unknown_with_others::RULE,
    count_outside_range::RULE,
    order_of_events::RULE,
    order_of_events::PLANNED,
    processor_missing::RULE,
    not_informing_despite_severity::RULE,
    reason_contradicted::RULE,
    no_supplement_despite_gaps::RULE,
    supplement_expected::RULE,
    personal_number_in_text::RULE,
];

/// The rules that may report on a field.
fn rules_on(field: FieldId) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(move |rule| (rule.on)(field))
}

/// On which fields an answer or the clock can change the verdict.
struct Index {
    readers: [FieldSet; COUNT],
    clocked: FieldSet,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { readers: [FieldSet::NONE; COUNT], clocked: FieldSet::NONE };
    for field in ids() {
        for rule in rules_on(field) {
            for read in (rule.reads)(field).iter() {
                index.readers[usize::from(read.0)].put(field, true);
            }
            if rule.clock {
                index.clocked.put(field, true);
            }
        }
    }
    index
});

/// The fields on which the verdict may change with this field's answer, its own aside.
pub(crate) fn readers(field: FieldId) -> FieldSet {
    INDEX.readers[usize::from(field.0)]
}

/// The fields on which the verdict may change with the time.
pub(crate) fn clocked() -> FieldSet {
    INDEX.clocked
}

/// All of the time that the rules look at: as long as it is the same, no verdict changes with the clock.
pub(crate) fn seen_of_the_clock(evaluation: &Evaluation) -> impl PartialEq + use<> {
    (evaluation.today(), evaluation.deadline().status, in_future::later_today(evaluation))
}

/// The codes of the rules that may report on a field.
pub fn codes_on(field: FieldId) -> impl Iterator<Item = Code> {
    rules_on(field).map(|rule| rule.code)
}

/// What is to be said about a place: at most one error, which stands first.
pub fn findings(evaluation: &Evaluation, place: Place) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    if !evaluation.applicable().contains(place.field) {
        return findings;
    }
    for rule in rules_on(place.field) {
        let Some(level) = (rule.find)(evaluation, place) else { continue };
        let has_error = findings.iter().any(|finding| finding.level == Level::Error);
        if level != Level::Error || !has_error {
            let behind = findings.partition_point(|other| other.level <= level);
            findings.insert(behind, Finding { code: rule.code, level });
        }
    }
    findings
}

/// For a rule that reads nothing but the field itself.
fn itself(_: FieldId) -> FieldSet {
    FieldSet::NONE
}

/// Whether the field is filled in with a text of one or several lines.
fn is_text(field: FieldId) -> bool {
    matches!(field.field().kind, Kind::Text | Kind::Long)
}

/// An error where the answer cannot be read as what its field's kind asks for.
fn malformed(evaluation: &Evaluation, place: Place) -> Option<Level> {
    (evaluation.value(place) == Some(&Value::Malformed)).then_some(Level::Error)
}

/// The text at a place, where there is any.
fn answered_text(evaluation: &Evaluation, place: Place) -> Option<&str> {
    Some(evaluation.text(place)).filter(|text| !text.is_empty())
}
