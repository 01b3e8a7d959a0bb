//! What was sent to the authority and stands there.

use super::{Case, answers};
use crate::engine::answers::Answers;
use crate::engine::options::read_submitted_at;
use crate::imy::NOTIFICATION;
use crate::json::Json;
use crate::time::deadline::Submitted;
use crate::time::zone;
use chrono::{DateTime, Utc};

/// A notification that stands, and what has supplemented it, in the order of the file. What was withdrawn does not stand any more, nor does what was sent
/// before it.
pub struct Standing<'a>(Vec<&'a Json>);

impl<'a> Standing<'a> {
    /// What stands of a case; `None` where nothing was sent, or nothing after it was withdrawn.
    pub fn of(case: &'a Case) -> Option<Self> {
        let Some(Json::List(sent)) = case.as_json().get("notifications") else { return None };
        Self::among(&sent.iter().collect::<Vec<_>>())
    }

    /// What stands of these, in the order of the file.
    pub fn among(sent: &[&'a Json]) -> Option<Self> {
        let behind = sent.iter().rposition(|sent| kind(sent) == "withdrawal").unwrap_or_default();
        let begun = sent[behind..].iter().copied().skip_while(|sent| kind(sent) != "new");
        let standing: Vec<&Json> = begun.filter(|sent| matches!(kind(sent), "new" | "supplement")).collect();
        (!standing.is_empty()).then_some(Self(standing))
    }

    /// The notification itself.
    pub fn first(&self) -> &'a Json {
        self.0[0]
    }

    /// When it was sent.
    pub fn submitted_at(&self) -> Submitted {
        submitted_at(self.first())
    }

    /// Whether a supplement to it was sent.
    pub fn is_supplemented(&self) -> bool {
        self.0.iter().any(|sent| kind(sent) == "supplement")
    }

    /// What the authority was told first, as far as that is known.
    pub fn first_answers(&self) -> Option<Answers> {
        self.0.iter().find_map(|sent| answers_of(sent))
    }

    /// What the authority was told last, as far as that is known.
    pub fn latest_answers(&self) -> Option<Answers> {
        self.0.iter().rev().find_map(|sent| answers_of(sent))
    }
}

/// When something was sent, as far as that is known.
pub fn submitted_at(sent: &Json) -> Submitted {
    told_at(sent).and_then(|told| read_submitted_at(told).ok()).unwrap_or(Submitted::AtSomeTime)
}

/// What something says of when it was sent, in its own words; `None` where it says nothing that can be read, for a script or another program may have
/// written anything there.
pub fn told_at(sent: &Json) -> Option<&str> {
    sent.get("submittedAt")?.as_str().filter(|told| read_submitted_at(told).is_ok())
}

/// The notification that was sent first: of those that are `new` the earliest by when it was sent, whatever their order in the file; where that is known of none, the first in the file.
pub fn first_sent(case: &Case) -> Option<&Json> {
    let Some(Json::List(all)) = case.as_json().get("notifications") else { return None };
    all.iter().filter(|sent| kind(sent) == "new").min_by_key(|sent| match submitted_at(sent) {
        Submitted::At(instant) => (false, instant),
        Submitted::On(day) => (false, zone::start_of_day(day).to_utc()),
        Submitted::AtSomeTime => (true, DateTime::<Utc>::UNIX_EPOCH),
    })
}

/// The answers that something has, where it has any.
pub fn answers_of(held: &Json) -> Option<Answers> {
    let typed = held.get("answers").filter(|typed| matches!(typed, Json::Object(_)))?;
    Some(answers::read(NOTIFICATION.layout(), typed, &mut |_, _| {}))
}

/// What was sent: `new`, `supplement`, `withdrawal`; empty where it does not say.
pub fn kind(sent: &Json) -> &str {
    sent.get("kind").and_then(Json::as_str).unwrap_or_default()
}
