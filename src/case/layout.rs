//! The members of a case file, in the order in which they are written.

use super::shape::{Form, Member, Shape, may, must};

/// A case. What every case has stands first.
pub static CASE: Shape = Shape::Object(MEMBERS);

/// The answers to the notification.
pub const ANSWERS: Shape = Shape::Answers(Form::Notification);

/// The members of a case.
pub static MEMBERS: &[Member] = &[
    must("caseVersion", Shape::Whole(1, u32::MAX)),
    must("form", Shape::Object(&[must("id", Shape::Text), must("version", Shape::Text)])),
    must("generator", Shape::Object(&[must("name", Shape::Text), must("version", Shape::Text)])),
    must("id", Shape::Text),
    may("title", Shape::Text),
    must("opened", Shape::When),
    must("saved", Shape::When),
    must("answers", ANSWERS),
    may("reports", Shape::List(&REPORT)),
    may("assessments", Shape::List(&ASSESSMENT)),
    may("decisions", Shape::List(&DECISION)),
    may("notifications", Shape::List(&NOTIFICATION_SENT)),
    may("communications", Shape::List(&COMMUNICATION)),
    may("transferred", Shape::List(&Shape::Text)),
    may("changedSinceTransfer", Shape::List(&Shape::Text)),
    may("closing", Shape::Object(&[must("on", Shape::When), may("lessons", Shape::Text)])),
];

/// An internal report that the case began with.
static REPORT: Shape = Shape::Object(&[may("received", Shape::When), must("answers", Shape::Answers(Form::Report))]);

/// Whether it is a breach (Art. 4(12)), and how great the risk is (Art. 33(1), 34(1)), as somebody judged it.
static ASSESSMENT: Shape = Shape::Object(&[
    must("at", Shape::When),
    may("by", Shape::Text),
    must("isBreach", Shape::OneOf(&["yes", "no", "unclear"])),
    may("nature", Shape::List(&Shape::OneOf(&["confidentiality", "integrity", "availability"]))),
    // Not asked of what is no breach.
    may("risk", Shape::OneOf(&["unlikely", "risk", "high", "undecided"])),
    may("reasons", Shape::Text),
    may("severity", SEVERITY),
    // The data protection officer advises and never decides (Art. 39(1)).
    may(
        "dpo",
        Shape::Object(&[
            may("opinion", Shape::OneOf(&["supports", "opposes", "awaited", "notAsked"])),
            may("on", Shape::When),
            may("text", Shape::Text),
        ]),
    ),
]);

/// What ENISA's severity is worked out from: steps of 1 to 4, and quarters.
const SEVERITY: Shape = Shape::Object(&[
    may("simple", STEP),
    may("behavioural", STEP),
    may("financial", STEP),
    may("sensitive", STEP),
    must("identification", STEP),
    must("confidentiality", Shape::Whole(0, 2)),
    must("integrity", Shape::Whole(0, 2)),
    must("availability", Shape::Whole(0, 2)),
    must("malicious", Shape::Bool),
]);

const STEP: Shape = Shape::Whole(1, 4);

/// A formal decision; without a day, a proposal for one.
static DECISION: Shape = Shape::Object(&[
    must("kind", Shape::OneOf(&["notify", "notNotify", "inform", "notInform", "close"])),
    may("on", Shape::When),
    // A screen asks for each of these by itself: whoever is known by a name or a unit alone is known.
    may("by", Shape::Object(&[may("role", Shape::Text), may("unit", Shape::Text), may("name", Shape::Text)])),
    may("delegation", Shape::Object(&[may("board", Shape::Text), may("group", Shape::Text)])),
    may("reference", Shape::Text),
    may("caseOfficer", Shape::Object(&[may("role", Shape::Text), may("name", Shape::Text)])),
    may("grounds", Shape::Text),
    // Art. 34(3)(a) to (c).
    may("exemptions", Shape::List(&Shape::OneOf(&["a", "b", "c"]))),
    may(
        "consulted",
        Shape::List(&Shape::Object(&[may("whom", Shape::Text), may("on", Shape::When), may("answer", Shape::Text)])),
    ),
    may("servedOn", Shape::List(&Shape::Text)),
    may("reportedToBoard", Shape::Text),
    may("answers", ANSWERS),
]);

/// What has been sent to the authority. When may not be known: a printed copy does not say it.
pub static NOTIFICATION_SENT: Shape = Shape::Object(&[
    must("kind", Shape::OneOf(&["new", "supplement", "withdrawal"])),
    must("submittedAt", Shape::WhenOrNull),
    may("authorityReference", Shape::Text),
    may("answers", ANSWERS),
]);

/// What the data subjects have been told (Art. 34).
static COMMUNICATION: Shape = Shape::Object(&[
    must("on", Shape::When),
    must("means", Shape::OneOf(&["individual", "public", "other"])),
    must("extent", Shape::OneOf(&["all", "part"])),
    may("count", Shape::Whole(0, u32::MAX)),
    may("text", Shape::Text),
]);
