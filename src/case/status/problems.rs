//! What does not fit together in a case. All of it is advice: what was decided may be right all the same.

use super::{INFORMING, Known, NOTIFYING, day_of, is_exempted, proposed, text};
use crate::case::sent::answers_of;
use crate::case::supplement::{Change, changes};
use crate::engine::check::{Code, Level};
use crate::engine::report::Problem;
use crate::engine::session::Session;
use crate::json::Json;
use crate::text::{Text, text as in_both};
use crate::time::deadline::Status;
use crate::time::zone::Instant;

/// Less than so many minutes before the time runs out a decision to notify is told that nothing was sent.
const SHORT: i64 = 12 * 60;

/// The questions that a decision to notify or not rests on.
fn is_decisive(question: u8) -> bool {
    matches!(question, 10..=13 | 15..=18 | 21..=29)
}

/// A kind of problem: its code, what it says, and the article that it rests on.
struct Kind(&'static str, Text, &'static str);

const NOT_NOTIFY_DESPITE_RISK: Kind = Kind(
    "notNotifyDespiteRisk",
    in_both(
        "Beslutet är att inte anmäla, men enligt bedömningen är det inte osannolikt att incidenten medför en risk. Bedöm igen, eller fatta ett nytt beslut.",
        "The decision is not to notify, but as it was assessed a risk is not unlikely. Assess it again, or decide anew.",
    ),
    "Art. 33(1)",
);
const NOT_INFORM_DESPITE_HIGH_RISK: Kind = Kind(
    "notInformDespiteHighRisk",
    in_both(
        "Beslutet är att inte informera de registrerade, men risken är bedömd som hög. Ange vilket undantag som gäller, eller informera.",
        "The decision is not to inform the data subjects, but the risk was assessed as high. Say which exemption applies, or inform them.",
    ),
    "Art. 34(1), Art. 34(3)",
);
const DECIDED_NOT_SENT: Kind = Kind(
    "decidedNotSent",
    in_both(
        "Det är beslutat att anmäla, men ingenting är inskickat. Skicka in anmälan nu; den går att komplettera.",
        "It has been decided to notify, but nothing has been sent. Send the notification now; it can be supplemented.",
    ),
    "Art. 33(1)",
);
const CHANGED_SINCE_DECISION: Kind = Kind(
    "changedSinceDecision",
    in_both(
        "Svar som beslutet bygger på har ändrats sedan dess: fråga #. Kontrollera att beslutet håller.",
        "Answers that the decision rests on have changed since: question #. Check that it still holds.",
    ),
    "Art. 33(5)",
);
const LOW_RISK_DESPITE_SEVERITY: Kind = Kind(
    "lowRiskDespiteSeverity",
    in_both(
        "En risk är bedömd som osannolik, men i fråga 29 är incidenten allvarlig eller mycket allvarlig. Ändra det ena eller det andra.",
        "A risk was assessed as unlikely, but question 29 calls the breach severe or very severe. Change the one or the other.",
    ),
    "Art. 33(1)",
);
const DECIDED_BEFORE_AWARE: Kind = Kind(
    "decidedBeforeAware",
    in_both(
        "Beslutet är daterat före den dag då incidenten upptäcktes. Kontrollera datumen.",
        "The decision is dated before the day on which the breach was discovered. Check the dates.",
    ),
    "Art. 33(5)",
);
const DECISION_MISSING: Kind = Kind(
    "decisionMissing",
    in_both(
        "Anmälan är inskickad, men det finns inget beslut om den. Anteckna beslutet.",
        "The notification has been sent, but there is no decision on it. Record the decision.",
    ),
    "Art. 33(5)",
);

impl Known<'_> {
    /// In the order of the case: assessments, decisions, notifications.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut tell = |kind: &Kind, field: String, what: &str| {
            problems.push(Problem {
                field,
                question: 0,
                level: Level::Advice,
                code: Code::new(kind.0),
                message: kind.1.get(self.session.language()).replace('#', what),
                law: Some(kind.2),
                is_absence: false,
            });
        };
        let decision = |at: usize| ["decisions[", &at.to_string(), "]"].concat();
        let risk = self.judged("risk");
        let is_severe = matches!(self.answer("consequences.severity").as_str(), "3" | "4");
        if let Some((at, _)) = self.assessment.filter(|_| is_severe && risk == "unlikely") {
            tell(&LOW_RISK_DESPITE_SEVERITY, ["assessments[", &at.to_string(), "]"].concat(), "");
        }
        for (at, one) in self.case.list("decisions") {
            if self.is_before_discovery(one) {
                tell(&DECIDED_BEFORE_AWARE, decision(at), "");
            }
        }
        let is_risky = self.is_breach() && risk != "unlikely";
        let not_to = |kinds, kind| proposed(self.case, kinds).filter(|(_, one)| text(one, "kind") == kind);
        if let Some((at, _)) = not_to(NOTIFYING, "notNotify").filter(|_| is_risky) {
            tell(&NOT_NOTIFY_DESPITE_RISK, decision(at), "");
        }
        if let Some((at, one)) = self.notifying {
            if text(one, "kind") == "notify" && self.standing.is_none() && self.is_short() {
                tell(&DECIDED_NOT_SENT, decision(at), "");
            }
            let changed = self.changed_since(one);
            if !changed.is_empty() {
                tell(&CHANGED_SINCE_DECISION, decision(at), &changed.join(", "));
            }
        }
        let is_high = self.is_breach() && risk == "high";
        if let Some((at, _)) = not_to(INFORMING, "notInform").filter(|(_, one)| is_high && !is_exempted(one, None)) {
            tell(&NOT_INFORM_DESPITE_HIGH_RISK, decision(at), "");
        }
        if self.standing.is_some() && self.assessment.is_some() && self.notifying.is_none() {
            let first = self.case.list("notifications").into_iter().find(|(_, sent)| text(sent, "kind") == "new");
            let at = first.map_or(0, |(at, _)| at);
            tell(&DECISION_MISSING, ["notifications[", &at.to_string(), "]"].concat(), "");
        }
        problems
    }

    /// By the clock of now: of what was sent in time and withdrawn nothing stands.
    fn is_short(&self) -> bool {
        let deadline = self.session.deadline();
        let left = |expires_at: Instant| (expires_at.to_utc() - self.options.now).num_minutes();
        deadline.status == Status::PossiblyLate || deadline.expires_at.is_some_and(|at| left(at) < SHORT)
    }

    fn is_before_discovery(&self, decision: &Json) -> bool {
        let discovered = day_of(&self.answer("incident.discovered.date"));
        let decided = day_of(text(decision, "on"));
        discovered.zip(decided).is_some_and(|(discovered, decided)| decided < discovered)
    }

    /// The questions whose answers are others than when it was decided, of those that it rests on: as a submission has them, for `8.15` is `08:15`.
    fn changed_since(&self, decision: &Json) -> Vec<String> {
        let Some(then) = answers_of(decision) else { return Vec::new() };
        let then = Session::with_answers(self.options, then);
        let layout = then.table().layout();
        let number = |change: &Change| layout.entry(change.place.field).question.number;
        let changes = changes(then.evaluation(), self.session.evaluation());
        let mut questions: Vec<u8> = changes.iter().map(number).filter(|number| is_decisive(*number)).collect();
        questions.sort_unstable();
        questions.dedup();
        questions.iter().map(u8::to_string).collect()
    }
}
