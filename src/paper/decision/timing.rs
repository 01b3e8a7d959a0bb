//! What a decision knows of the notification: what was sent before it, and whether it is late by then. What comes after it was signed changes nothing in it.

use super::choosing::{Chosen, Kind};
use crate::Case;
use crate::case::sent::{Standing, submitted_at};
use crate::engine::options::Options;
use crate::time::deadline::Submitted;
use crate::time::zone::{self, Instant};
use chrono::{DateTime, NaiveDate, Utc};

/// When it was decided, and when the notification was sent.
pub struct Timing {
    /// When it was decided to notify; `None` for a proposal.
    decided: Option<Submitted>,
    /// When what stood at the authority was sent: of a decision, by then; of a proposal, by now.
    pub sent: Option<Submitted>,
    now: DateTime<Utc>,
}

impl Timing {
    pub fn of(case: &Case, options: &Options, chosen: &[Chosen]) -> Self {
        let notifying = chosen.iter().find(|one| one.kind.alike().contains(&Kind::Notify));
        let decided = notifying.and_then(|one| {
            let moment = zone::read(one.typed("on")?).map(|at| Submitted::At(at.to_utc()));
            moment.or_else(|| one.on().map(Submitted::On))
        });
        let all: Vec<_> = case.list("notifications").into_iter().map(|(_, sent)| sent).collect();
        let sent = match decided {
            None => all,
            Some(decided) => all.into_iter().filter(|sent| is_before(submitted_at(sent), decided)).collect(),
        };
        let sent = Standing::among(&sent).map(|standing| standing.submitted_at());
        // What the caller knows of a notification that the case does not have.
        let sent = sent.or(options.submitted_at.filter(|_| decided.is_none() && case.submitted_at().is_none()));
        Self { decided, sent, now: options.now }
    }

    /// The options by which it is late or not: by when it was sent, else by when it was decided, else by now.
    pub fn judging(&self, options: &Options) -> Options {
        Options { submitted_at: self.sent.or(self.decided), ..*options }
    }

    /// Whether this had passed: of a decision, before its day.
    pub fn is_past(&self, at: Instant) -> bool {
        let counts = match self.decided {
            Some(Submitted::At(decided)) => decided,
            Some(Submitted::On(day)) => zone::start_of_day(day).to_utc(),
            _ => self.now,
        };
        at.to_utc() <= counts
    }

    /// Whether nothing but the day of the decision is known: it may have been taken before or after any time of that day.
    pub fn goes_by_a_day(&self) -> bool {
        self.sent.is_none() && matches!(self.decided, Some(Submitted::On(_)))
    }
}

/// Whether something was sent before it was decided. On the same day it is not known, and when nobody knows when it is not known either.
fn is_before(sent: Submitted, decided: Submitted) -> bool {
    match (sent, decided) {
        (Submitted::At(sent), Submitted::At(decided)) => sent <= decided,
        _ => day(sent).zip(day(decided)).is_some_and(|(sent, decided)| sent < decided),
    }
}

fn day(at: Submitted) -> Option<NaiveDate> {
    match at {
        Submitted::At(at) => Some(zone::in_stockholm(at).date_naive()),
        Submitted::On(day) => Some(day),
        Submitted::AtSomeTime => None,
    }
}
