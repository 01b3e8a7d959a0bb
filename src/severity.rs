//! How severe a breach is, after ENISA's method ("Recommendations for a methodology of the assessment of severity of personal data breaches", 2013): what kind of
//! data it is about, how easily people are identified by them, and what has happened to them.
//!
//! It supports the answer to question 29 and the judgement of the risk, beside how it came about. It fills in nothing, and no band of it is a duty: the law asks
//! for the risk (Art. 33(1), 34(1)), not for a score.

mod explained;
mod ladders;

pub use explained::{Circumstances, ExplainedSeverity, explained_severity};
pub use ladders::severity_form;

use crate::json::{Json, object, serialize_as_json};
use std::fmt;

/// What the severity is worked out from. Each kind of data has a ladder of its own, of which 1 to 4 is the step that the breach stands on; of several kinds the
/// highest counts. The rest is in quarters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeverityInput {
    /// Data that anybody may know: names, contact details, education.
    pub simple: Option<u32>,
    /// Data on behaviour: habits, places, traffic.
    pub behavioural: Option<u32>,
    /// Data on money.
    pub financial: Option<u32>,
    /// Data of special categories (Art. 9), and those that are felt to be as sensitive.
    pub sensitive: Option<u32>,
    /// How easily somebody is identified, 1 to 4 quarters: negligible, limited, significant, maximum.
    pub identification: u32,
    /// Whether it was seen, 0 to 2 quarters: no evidence of it, by known recipients, by an unknown number.
    pub confidentiality: u32,
    /// Whether it was altered, 0 to 2 quarters: no, and it can be restored, and it cannot.
    pub integrity: u32,
    /// Whether it is out of reach, 0 to 2 quarters: easily recovered, recovered with some work, lost.
    pub availability: u32,
    /// Whether somebody meant it.
    pub malicious: bool,
}

/// How severe it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Severity {
    /// The score in quarters, 1 to 24: whole numbers, so that nothing is rounded.
    pub quarters: u32,
    /// The band that it lies in.
    pub band: Band,
}

/// A band of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 2.
    Low,
    /// From 2, below 3.
    Medium,
    /// From 3, below 4.
    High,
    /// From 4.
    VeryHigh,
}

/// Something of the input is missing or out of range. It says what is to be written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSeverity(Member);

/// Which member it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Whole,
    Kinds,
    Step(&'static str),
    Identification,
    Quarters(&'static str),
    Malicious,
}

/// Works it out: the kind of data times how easily somebody is identified, and what has happened on top.
///
/// # Errors
///
/// When there is no kind of data, or a number is out of its range.
pub fn severity(input: &SeverityInput) -> Result<Severity, InvalidSeverity> {
    let kinds = [
        ("simple", input.simple),
        ("behavioural", input.behavioural),
        ("financial", input.financial),
        ("sensitive", input.sensitive),
    ];
    let mut kind = None;
    for (name, step) in kinds {
        if step.is_some_and(|step| !(1..=4).contains(&step)) {
            return Err(InvalidSeverity(Member::Step(name)));
        }
        kind = kind.max(step);
    }
    let kind = kind.ok_or(InvalidSeverity(Member::Kinds))?;
    if !(1..=4).contains(&input.identification) {
        return Err(InvalidSeverity(Member::Identification));
    }
    let mut quarters = kind * input.identification;
    let happened = [
        ("confidentiality", input.confidentiality),
        ("integrity", input.integrity),
        ("availability", input.availability),
    ];
    for (name, value) in happened {
        if value > 2 {
            return Err(InvalidSeverity(Member::Quarters(name)));
        }
        quarters += value;
    }
    quarters += if input.malicious { 2 } else { 0 };
    let band = match quarters {
        ..8 => Band::Low,
        8..12 => Band::Medium,
        12..16 => Band::High,
        16.. => Band::VeryHigh,
    };
    Ok(Severity { quarters, band })
}

impl Severity {
    /// The score with two decimals, `2.50`.
    pub fn score(&self) -> String {
        let hundredths = self.quarters * 25;
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

impl Band {
    /// Its name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::VeryHigh => "veryHigh",
        }
    }
}

impl SeverityInput {
    /// The input as a case has it, `assessments[i].severity`. What is not known here is passed over.
    ///
    /// # Errors
    ///
    /// When it is no object, or a member of it has another type; what is missing is told by [`severity`].
    pub fn from_json(json: &Json) -> Result<Self, InvalidSeverity> {
        if !matches!(json, Json::Object(_)) {
            return Err(InvalidSeverity(Member::Whole));
        }
        let number = |name: &'static str, wrong: Member| match json.get(name) {
            None | Some(Json::Null) => Ok(None),
            Some(Json::Number(number)) if *number >= 0.0 && number.fract() == 0.0 && *number < 100.0 => {
                Ok(Some(*number as u32))
            }
            Some(_) => Err(InvalidSeverity(wrong)),
        };
        let step = |name| number(name, Member::Step(name));
        let quarters = |name| number(name, Member::Quarters(name))?.ok_or(InvalidSeverity(Member::Quarters(name)));
        Ok(Self {
            simple: step("simple")?,
            behavioural: step("behavioural")?,
            financial: step("financial")?,
            sensitive: step("sensitive")?,
            identification: number("identification", Member::Identification)?.unwrap_or_default(),
            confidentiality: quarters("confidentiality")?,
            integrity: quarters("integrity")?,
            availability: quarters("availability")?,
            malicious: match json.get("malicious") {
                Some(Json::Bool(is)) => *is,
                _ => return Err(InvalidSeverity(Member::Malicious)),
            },
        })
    }
}

impl InvalidSeverity {
    /// What is to be written.
    fn message(self) -> String {
        match self.0 {
            Member::Whole => "what the severity is worked out from is an object: see SeverityInput".to_owned(),
            Member::Kinds => {
                "at least one of simple, behavioural, financial and sensitive is given, a whole number of 1 to 4"
                    .to_owned()
            }
            Member::Step(name) => format!(
                "{name} is a step of its ladder, a whole number of 1 to 4; left out where no such data are touched"
            ),
            Member::Identification => "identification is a whole number of quarters, 1 to 4".to_owned(),
            Member::Quarters(name) => format!("{name} is a whole number of quarters, 0 to 2"),
            Member::Malicious => "malicious is true or false".to_owned(),
        }
    }
}

impl fmt::Display for InvalidSeverity {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl std::error::Error for InvalidSeverity {}

impl From<&Severity> for Json {
    fn from(severity: &Severity) -> Self {
        object([
            ("quarters", severity.quarters.into()),
            ("score", severity.score().into()),
            ("band", severity.band.as_str().into()),
        ])
    }
}

serialize_as_json!(Severity);
