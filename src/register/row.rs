//! One case, as the register shows it. Values are those of a submission: the key of a choice, the text where it is none; times are a moment with Stockholm's offset, or
//! a day.

use super::timeliness::Timeliness;
use crate::case::{OpenedKind, Owed};
use crate::json::{Json, object, serialize_as_json};
use crate::severity::Severity;

/// One case of the register.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RegisterRow {
    /// The file.
    pub file: String,
    /// Which case it is.
    pub id: String,
    /// What the file is.
    pub kind: OpenedKind,
    /// Whether a newer version wrote it.
    pub newer: bool,
    /// How many pieces of it could not be read.
    pub unread: usize,
    /// The year that it counts in.
    pub year: i32,
    /// The day that it counts by: that of awareness, else that on which the case was opened.
    pub date: String,
    /// Whether it counts by the day on which the case was opened.
    pub date_missing: bool,
    /// Whether the yearly report counts it: not what was found to be no breach, nor a notification that was withdrawn and of which nothing was judged or decided.
    pub counted: bool,
    /// Where it stands: see [`CaseStatus`](crate::CaseStatus).
    pub stage: &'static str,
    /// What is owed.
    pub owed: Vec<Owed>,
    /// The controller.
    pub controller: Option<String>,
    /// The controller's reference; that of the latest decision where the answers have none.
    pub reference: Option<String>,
    /// What the city calls it.
    pub title: Option<String>,
    /// When the case was opened.
    pub opened: String,
    /// When it was last saved, or made; empty where the file does not say.
    pub saved: String,
    /// When the breach began.
    pub occurred_from: Option<String>,
    /// When it ended.
    pub occurred_to: Option<String>,
    /// When the controller became aware of it.
    pub aware: Option<String>,
    /// How it was discovered (question 17).
    pub discovery: Option<String>,
    /// What happened (15).
    pub incident_type: Option<String>,
    /// The description (16).
    pub description: Option<String>,
    /// Why it happened (18).
    pub cause: Option<String>,
    /// What is said of the cause.
    pub cause_comment: Option<String>,
    /// `confidentiality`, `integrity`, `availability`, as it was last assessed.
    pub nature: Vec<String>,
    /// The kinds of data (26).
    pub categories: Vec<String>,
    /// What is said of them.
    pub categories_comment: Option<String>,
    /// The groups of data subjects (25).
    pub groups: Vec<String>,
    /// What is said of them.
    pub groups_comment: Option<String>,
    /// How many data subjects (23).
    pub data_subjects: Option<RegisterNumber>,
    /// How many records (24).
    pub records: Option<RegisterNumber>,
    /// The likely consequences (28).
    pub consequences: Vec<String>,
    /// What is said of them.
    pub consequences_comment: Option<String>,
    /// How severe it is (29).
    pub severity: Option<String>,
    /// The severity after ENISA's method, where it was assessed.
    pub score: Option<Severity>,
    /// Whether it is a breach, as it was last assessed: `yes`, `no`, `unclear`.
    pub is_breach: Option<String>,
    /// The risk, as it was last assessed: `unlikely`, `risk`, `high`, `undecided`.
    pub risk: Option<String>,
    /// What has been done and will be (30).
    pub measures: Vec<RegisterMeasure>,
    /// `notify`, `notNotify`, `undecided`: the latest decision, or `notify` where one was sent without.
    pub notification: &'static str,
    /// Whether a notification was sent without a decision.
    pub decision_missing: bool,
    /// The decision to notify or not.
    pub notify_decision: Option<RegisterDecision>,
    /// Whether a notification was sent.
    pub submitted: bool,
    /// When the first was sent, where that is known.
    pub submitted_at: Option<String>,
    /// The authority's case number.
    pub authority_reference: Option<String>,
    /// Whether it was notified in time; nothing where it was not to be.
    pub timeliness: Option<Timeliness>,
    /// The reasons for the delay (14).
    pub late_reason: Option<String>,
    /// Whether what was sent has been withdrawn.
    pub withdrawn: bool,
    /// How many supplements were sent.
    pub supplements: usize,
    /// `inform`, `notInform`, `undecided`: the latest decision.
    pub information: &'static str,
    /// The decision to inform or not.
    pub inform_decision: Option<RegisterDecision>,
    /// Whether data subjects were informed.
    pub informed: bool,
    /// When they first were.
    pub informed_on: Option<String>,
    /// What they were told, each time.
    pub communications: Vec<RegisterCommunication>,
    /// Why they will not be informed (35).
    pub reasons_not: Vec<String>,
    /// The opinion of the data protection officer: `supports`, `opposes`, `awaited`, `notAsked`.
    pub dpo: Option<String>,
    /// When the case was closed.
    pub closed: Option<String>,
    /// The first day on which the city's own period has passed since it was closed, where the city has said how long that is. Nothing is erased here.
    pub may_be_erased_from: Option<String>,
}

/// How many: a number, or the key of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegisterNumber {
    /// So many.
    Exact(u64),
    /// The key of a range, `11-100`.
    Range(String),
}

/// Something that has been done, or will be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterMeasure {
    /// When.
    pub at: Option<String>,
    /// What.
    pub description: Option<String>,
}

/// A decision. Who took it is said by the role and the unit: a register needs no name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterDecision {
    /// When it was taken.
    pub on: Option<String>,
    /// The role of who took it.
    pub role: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The board on whose behalf it was taken.
    pub board: Option<String>,
    /// The group of matters by which it was delegated.
    pub group: Option<String>,
    /// Its reference.
    pub reference: Option<String>,
    /// Its grounds.
    pub grounds: Option<String>,
    /// The exemptions of Art. 34(3) that it names: `a`, `b`, `c`.
    pub exemptions: Vec<String>,
}

/// What data subjects were told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterCommunication {
    /// When.
    pub on: Option<String>,
    /// `individual`, `public`, `other`.
    pub means: String,
    /// `all`, `part`.
    pub extent: String,
    /// How many were told.
    pub count: Option<u32>,
}

impl From<&RegisterRow> for Json {
    fn from(row: &RegisterRow) -> Self {
        object([
            ("file", (&row.file).into()),
            ("id", (&row.id).into()),
            ("kind", row.kind.as_str().into()),
            ("newer", row.newer.into()),
            ("unread", (row.unread as u32).into()),
            ("year", (&i64::from(row.year)).into()),
            ("date", (&row.date).into()),
            ("dateMissing", row.date_missing.into()),
            ("counted", row.counted.into()),
            ("stage", row.stage.into()),
            ("owed", (&row.owed).into()),
            ("controller", (&row.controller).into()),
            ("reference", (&row.reference).into()),
            ("title", (&row.title).into()),
            ("opened", (&row.opened).into()),
            ("saved", (&row.saved).into()),
            ("occurredFrom", (&row.occurred_from).into()),
            ("occurredTo", (&row.occurred_to).into()),
            ("aware", (&row.aware).into()),
            ("discovery", (&row.discovery).into()),
            ("type", (&row.incident_type).into()),
            ("description", (&row.description).into()),
            ("cause", (&row.cause).into()),
            ("causeComment", (&row.cause_comment).into()),
            ("nature", (&row.nature).into()),
            ("categories", (&row.categories).into()),
            ("categoriesComment", (&row.categories_comment).into()),
            ("groups", (&row.groups).into()),
            ("groupsComment", (&row.groups_comment).into()),
            ("dataSubjects", (&row.data_subjects).into()),
            ("records", (&row.records).into()),
            ("consequences", (&row.consequences).into()),
            ("consequencesComment", (&row.consequences_comment).into()),
            ("severity", (&row.severity).into()),
            ("score", row.score.as_ref().into()),
            ("isBreach", (&row.is_breach).into()),
            ("risk", (&row.risk).into()),
            ("measures", (&row.measures).into()),
            ("notification", row.notification.into()),
            ("decisionMissing", row.decision_missing.into()),
            ("notifyDecision", (&row.notify_decision).into()),
            ("submitted", row.submitted.into()),
            ("submittedAt", (&row.submitted_at).into()),
            ("authorityReference", (&row.authority_reference).into()),
            ("timeliness", row.timeliness.map(Timeliness::as_str).into()),
            ("lateReason", (&row.late_reason).into()),
            ("withdrawn", row.withdrawn.into()),
            ("supplements", (row.supplements as u32).into()),
            ("information", row.information.into()),
            ("informDecision", (&row.inform_decision).into()),
            ("informed", row.informed.into()),
            ("informedOn", (&row.informed_on).into()),
            ("communications", (&row.communications).into()),
            ("reasonsNot", (&row.reasons_not).into()),
            ("dpo", (&row.dpo).into()),
            ("closed", (&row.closed).into()),
            ("mayBeErasedFrom", (&row.may_be_erased_from).into()),
        ])
    }
}

impl From<&RegisterNumber> for Json {
    fn from(number: &RegisterNumber) -> Self {
        match number {
            RegisterNumber::Exact(number) => Self::Number(*number as f64),
            RegisterNumber::Range(key) => key.into(),
        }
    }
}

impl From<&RegisterMeasure> for Json {
    fn from(measure: &RegisterMeasure) -> Self {
        object([("at", (&measure.at).into()), ("description", (&measure.description).into())])
    }
}

impl From<&RegisterDecision> for Json {
    fn from(decision: &RegisterDecision) -> Self {
        object([
            ("on", (&decision.on).into()),
            ("role", (&decision.role).into()),
            ("unit", (&decision.unit).into()),
            ("board", (&decision.board).into()),
            ("group", (&decision.group).into()),
            ("reference", (&decision.reference).into()),
            ("grounds", (&decision.grounds).into()),
            ("exemptions", (&decision.exemptions).into()),
        ])
    }
}

impl From<&RegisterCommunication> for Json {
    fn from(communication: &RegisterCommunication) -> Self {
        object([
            ("on", (&communication.on).into()),
            ("means", (&communication.means).into()),
            ("extent", (&communication.extent).into()),
            ("count", communication.count.into()),
        ])
    }
}

serialize_as_json!(RegisterRow, RegisterNumber, RegisterMeasure, RegisterDecision, RegisterCommunication);
