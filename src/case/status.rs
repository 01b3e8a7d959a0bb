//! Where a case stands: what is owed, until when, and what does not fit together. It is worked out of the case whenever it is asked for, and never kept in it.
//!
//! It advises; a person decides. What is judged and decided counts as the last of its kind in the file has it; a decision counts once it has a day. Once something was
//! sent, nothing is to be assessed or decided before it any more: a case that was made from a printed copy has neither. What was withdrawn does not stand at the
//! authority: as long as the decision is to notify, or without one the risk, it is to be notified again.

mod problems;

use super::Case;
use super::sent::Standing;
use super::supplement::Comparison;
use super::when::day_of;
use crate::engine::options::Options;
use crate::engine::report::Problem;
use crate::engine::session::Session;
use crate::engine::submission::normalised;
use crate::format::date;
use crate::json::{Json, object, serialize_as_json};
use crate::time::deadline::Submitted;
use crate::time::zone;
use chrono::{Days, NaiveDate};

/// What is decided on notifying (Art. 33), and on informing (Art. 34).
pub(crate) const NOTIFYING: &[&str] = &["notify", "notNotify"];
pub(crate) const INFORMING: &[&str] = &["inform", "notInform"];

/// After so many days without a supplement the authority decides on what it has.
const DAYS_TO_SUPPLEMENT: u64 = 28;

/// Where a case stands.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CaseStatus {
    /// The first that is owed; `closed` or `open` where nothing is.
    pub stage: &'static str,
    /// What is owed, in the order in which it is done.
    pub owed: Vec<Owed>,
    /// What does not fit together, as advice: the fields are paths in the case, `decisions[1]`.
    pub problems: Vec<Problem>,
}

/// Something that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Owed {
    /// What: `assess`, `decide`, `notify`, `inform`, `publicNotice`, `supplement`.
    pub what: &'static str,
    /// Until when, a moment with Stockholm's offset or a day, where the law or an answer gives one.
    pub until: Option<String>,
    /// The article that asks for it.
    pub law: &'static str,
}

/// What is known of a case: its answers in a session, and the last of each that was judged and decided.
struct Known<'a> {
    case: &'a Case,
    options: &'a Options,
    /// What stands at the authority: nothing, once it was withdrawn.
    standing: Option<Standing<'a>>,
    session: &'a Session,
    assessment: Option<(usize, &'a Json)>,
    notifying: Option<(usize, &'a Json)>,
    informing: Option<(usize, &'a Json)>,
    /// Whether something is another answer than was sent.
    has_changed: bool,
}

/// Works it out, at the time and in the language of the options.
pub fn case_status(case: &Case, options: &Options) -> CaseStatus {
    let options = case.judged_by(options);
    status_in(case, &Session::with_answers(&options, case.answers()), &options)
}

/// The same for one whose answers are in a session already, by the options that it is [judged by](Case::judged_by).
pub(crate) fn status_in(case: &Case, session: &Session, options: &Options) -> CaseStatus {
    let known = Known {
        case,
        options,
        standing: Standing::of(case),
        has_changed: Comparison::of(case, session, options).is_ok(),
        session,
        assessment: case.list("assessments").last().map(|(at, one)| (*at, *one)),
        notifying: decided(case, NOTIFYING),
        informing: decided(case, INFORMING),
    };
    let owed = known.owed();
    let closing = case.as_json().get("closing").and_then(|closing| day_of(text(closing, "on")));
    let is_closed = closing.is_some() || decided(case, &["close"]).is_some();
    let stage = owed.iter().map(|owed| owed.what).find(|what| *what != "publicNotice");
    CaseStatus { stage: stage.unwrap_or(if is_closed { "closed" } else { "open" }), problems: known.problems(), owed }
}

/// The last decision of these kinds that has a day.
pub(crate) fn decided<'a>(case: &'a Case, kinds: &[&str]) -> Option<(usize, &'a Json)> {
    let is_one = |decision: &Json| kinds.contains(&text(decision, "kind")) && day_of(text(decision, "on")).is_some();
    case.list("decisions").into_iter().rfind(|(_, decision)| is_one(decision))
}

/// The same with those that are only proposed: that one does not fit is best said before it is taken.
fn proposed<'a>(case: &'a Case, kinds: &[&str]) -> Option<(usize, &'a Json)> {
    case.list("decisions").into_iter().rfind(|(_, decision)| kinds.contains(&text(decision, "kind")))
}

/// A text of an object; empty where there is none.
pub(crate) fn text<'a>(object: &'a Json, name: &str) -> &'a str {
    object.get(name).and_then(Json::as_str).unwrap_or_default()
}

impl Case {
    /// The entries of a list of the case, with their places in it.
    pub(crate) fn list(&self, name: &str) -> Vec<(usize, &Json)> {
        match self.as_json().get(name) {
            Some(Json::List(all)) => all.iter().enumerate().collect(),
            _ => Vec::new(),
        }
    }
}

impl Known<'_> {
    fn owed(&self) -> Vec<Owed> {
        let mut owed = Vec::new();
        // Nothing is to be assessed or decided before what was sent once; but what was withdrawn is not notified any more.
        let is_sent = self.case.submitted_at().is_some();
        let stands = self.standing.is_some();
        let latest = || self.session.deadline().expires_at.map(zone::write);
        let mut owe = |what, until, law| owed.push(Owed { what, until, law });
        if !is_sent && self.notifying.is_none() && !self.is_assessed() {
            owe("assess", latest(), "Art. 33(1)");
        }
        if !is_sent && self.notifying.is_none() && self.is_assessed() && self.is_breach() {
            owe("decide", latest(), "Art. 33(1)");
        }
        if !stands && self.is_to_be_notified() {
            owe("notify", latest(), "Art. 33(1)");
        }
        if self.is_to_be_told() {
            owe("inform", self.planned().map(date::write), "Art. 34(1)");
        }
        if self.is_to_be_published() {
            owe("publicNotice", None, "Art. 34(3)(c)");
        }
        if stands && self.is_to_be_supplemented() {
            owe("supplement", self.supplement_until(), "Art. 33(4)");
        }
        owed
    }

    /// Whether it is known what to think of it: no breach, or a breach of a risk that somebody has judged.
    fn is_assessed(&self) -> bool {
        self.judged("isBreach") == "no" || self.is_breach() && !matches!(self.judged("risk"), "" | "undecided")
    }

    fn is_breach(&self) -> bool {
        self.judged("isBreach") == "yes"
    }

    /// What the last assessment says.
    fn judged(&self, name: &str) -> &str {
        self.assessment.map_or("", |(_, assessment)| text(assessment, name))
    }

    fn decision(which: Option<(usize, &Json)>) -> &str {
        which.map_or("", |(_, decision)| text(decision, "kind"))
    }

    /// By the decision; before there is one, by the risk.
    fn is_to_be_notified(&self) -> bool {
        match Self::decision(self.notifying) {
            "" => self.is_breach() && matches!(self.judged("risk"), "risk" | "high"),
            kind => kind == "notify",
        }
    }

    /// By the decision; before there is one, by the risk, or by what the answers plan for a day that has passed. Who was told, by a letter or otherwise, is told.
    fn is_to_be_told(&self) -> bool {
        let told = self.communications().any(|one| text(one, "extent") == "all");
        if told || self.answer("information.given") == "yes" {
            return false;
        }
        let is_overdue = self.planned().is_some_and(|day| day < self.session.evaluation().today());
        match Self::decision(self.informing) {
            "inform" => true,
            "notInform" => false,
            _ => self.is_breach() && self.judged("risk") == "high" || is_overdue,
        }
    }

    /// Exemption c: where telling each would take too much there is a public communication instead, or a similar measure.
    fn is_to_be_published(&self) -> bool {
        let told = self.communications().any(|one| text(one, "means") != "individual");
        self.informing.is_some_and(|(_, one)| text(one, "kind") == "notInform" && is_exempted(one, Some("c"))) && !told
    }

    /// What the data subjects were told, each on a day: one whose year is still being typed has none.
    fn communications(&self) -> impl Iterator<Item = &Json> {
        let all = self.case.list("communications").into_iter().map(|(_, one)| one);
        all.filter(|one| day_of(text(one, "on")).is_some())
    }

    /// When the data subjects are to be informed, by question 34.
    fn planned(&self) -> Option<NaiveDate> {
        date::parse(&self.answer("information.plannedOn.date"))
    }

    /// Something is another answer than was sent; or it was said that a supplement comes, and none has come.
    fn is_to_be_supplemented(&self) -> bool {
        let came = self.standing.as_ref().is_some_and(Standing::is_supplemented);
        self.has_changed || self.answer("supplement.planned") == "yes" && !came
    }

    /// The day on which the authority decides on what it has.
    fn supplement_until(&self) -> Option<String> {
        let day = match self.standing.as_ref()?.submitted_at() {
            Submitted::At(at) => zone::in_stockholm(at).date_naive(),
            Submitted::On(day) => day,
            Submitted::AtSomeTime => return None,
        };
        day.checked_add_days(Days::new(DAYS_TO_SUPPLEMENT)).map(date::write)
    }

    /// The answer to a field that applies, in its normal form: a key, a day; empty where there is none.
    fn answer(&self, name: &str) -> String {
        let evaluation = self.session.evaluation();
        let Some(place) = evaluation.layout().place(name) else { return String::new() };
        normalised(evaluation, place).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// Whether a decision not to inform names an exemption of Art. 34(3): this one, or any.
fn is_exempted(decision: &Json, which: Option<&str>) -> bool {
    let Some(Json::List(all)) = decision.get("exemptions") else { return false };
    all.iter().any(|one| which.is_none() || one.as_str() == which)
}

impl From<&Owed> for Json {
    fn from(owed: &Owed) -> Self {
        object([("what", owed.what.into()), ("until", owed.until.as_deref().into()), ("law", owed.law.into())])
    }
}

impl From<&CaseStatus> for Json {
    fn from(status: &CaseStatus) -> Self {
        object([
            ("stage", status.stage.into()),
            ("owed", (&status.owed).into()),
            ("problems", (&status.problems).into()),
        ])
    }
}

serialize_as_json!(Owed, CaseStatus);
