//! From a file that was opened to its row.

use super::prints::{self, Print};
use super::row::{RegisterCommunication, RegisterDecision, RegisterMeasure, RegisterNumber, RegisterRow};
use super::timeliness::{self, Timeliness};
use super::when;
use crate::case::sent::{Standing, first_sent, kind, submitted_at};
use crate::case::status::{INFORMING, NOTIFYING, decided, status_in, text};
use crate::case::{Case, Opened};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::Place;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::engine::submission::normalised;
use crate::format::date;
use crate::json::Json;
use crate::severity::{SeverityInput, severity};
use crate::time::zone;
use chrono::{Datelike, Months, NaiveDate};

/// The row of a file, by these options, and what its answers come to.
pub fn row(file: &str, opened: &Opened, options: &Options) -> (RegisterRow, Option<Print>) {
    let case = &opened.case;
    let options = case.judged_by(options);
    let session = Session::with_answers(&options, case.answers());
    let status = status_in(case, &session, &options);
    let answers = Given(session.evaluation());
    let assessment = case.list("assessments").last().map(|(_, one)| *one);
    let judged = |name: &str| assessment.and_then(|one| said(one, name));
    let notifying = decided(case, NOTIFYING).map(|(_, one)| one);
    let informing = decided(case, INFORMING).map(|(_, one)| one);

    let aware = answers.day("incident.discovered.date");
    let opened_on = said(case.as_json(), "opened").and_then(|at| when::day(&at));
    let day = aware.or(opened_on).unwrap_or_else(|| zone::in_stockholm(options.now).date_naive());

    let sent = Sent::of(case);
    let notification = notifying.map_or("undecided", |one| known_kind(one, NOTIFYING));
    let decision_missing = notifying.is_none() && sent.first.is_some();
    let to_notify = notification == "notify" || decision_missing;
    let since = aware.map(|day| (day, answers.time("incident.discovered.time")));
    let timeliness = match sent.first {
        Some(_) => Some(timeliness::of_first(since, sent.new.iter().copied().map(submitted_at))),
        None => to_notify.then_some(Timeliness::NotSubmitted),
    };
    // A proposal is no decision: a duplicate that was withdrawn is none the less one for what somebody thought of deciding.
    let is_judged = assessment.is_some() || decided(case, &DECISIONS.concat()).is_some();
    let communications = communications(case);
    let closed = closed(case);
    let retention = options.form.layout().city.retention_months;
    let row = RegisterRow {
        file: file.to_owned(),
        id: case.id().to_owned(),
        kind: opened.kind,
        newer: opened.newer,
        unread: opened.unread.len(),
        year: day.year(),
        date: date::write(day),
        date_missing: aware.is_none(),
        counted: judged("isBreach").as_deref() != Some("no") && (!sent.withdrawn || is_judged),
        stage: status.stage,
        owed: status.owed,
        controller: answers.text("controller.name"),
        reference: answers.text("controller.reference").or_else(|| last_reference(case)),
        title: said(case.as_json(), "title"),
        opened: moment(case.as_json(), "opened").unwrap_or_default(),
        saved: opened.saved.and_then(|_| moment(case.as_json(), "saved")).unwrap_or_default(),
        occurred_from: answers.moment("incident.occurred"),
        occurred_to: answers.moment("incident.ended"),
        aware: answers.moment("incident.discovered"),
        discovery: answers.text("incident.discovery"),
        incident_type: answers.text("incident.type"),
        description: answers.text("incident.description"),
        cause: answers.text("incident.cause"),
        cause_comment: answers.text("incident.causeComment"),
        nature: assessment.map(|one| texts(one, "nature")).unwrap_or_default(),
        categories: answers.texts("personalData.categories"),
        categories_comment: answers.text("personalData.categoriesComment"),
        groups: answers.texts("dataSubjects.groups"),
        groups_comment: answers.text("dataSubjects.groupsComment"),
        data_subjects: answers.number("dataSubjects.count"),
        records: answers.number("records.count"),
        consequences: answers.texts("consequences.likely"),
        consequences_comment: answers.text("consequences.comment"),
        severity: answers.text("consequences.severity"),
        score: assessment.and_then(|one| severity(&SeverityInput::from_json(one.get("severity")?).ok()?).ok()),
        is_breach: judged("isBreach"),
        risk: judged("risk"),
        measures: answers.measures(),
        notification: if to_notify { "notify" } else { notification },
        decision_missing,
        notify_decision: notifying.map(decision),
        submitted: sent.first.is_some(),
        submitted_at: sent.first.and_then(|one| moment(one, "submittedAt")),
        authority_reference: sent.first.and_then(|one| said(one, "authorityReference")),
        timeliness,
        late_reason: answers.text("incident.lateReason"),
        withdrawn: sent.withdrawn,
        supplements: sent.supplements,
        information: informing.map_or("undecided", |one| known_kind(one, INFORMING)),
        inform_decision: informing.map(decision),
        informed: !communications.is_empty() || answers.text("information.given").as_deref() == Some("yes"),
        informed_on: communications
            .iter()
            .filter_map(|one| one.on.clone())
            .min()
            .or_else(|| answers.day("information.givenOn.date").map(date::write)),
        communications,
        reasons_not: answers.texts("information.reasonsNot"),
        dpo: assessment.and_then(|one| said(one.get("dpo")?, "opinion")),
        may_be_erased_from: retention
            .zip(closed.as_deref().and_then(when::day))
            .and_then(|(months, day)| day.checked_add_months(Months::new(months)).map(date::write)),
        closed,
    };
    (row, prints::of(session.evaluation()))
}

/// Everything that can be decided.
const DECISIONS: [&[&str]; 3] = [NOTIFYING, INFORMING, &["close"]];

/// Answers that apply, in their normal form.
struct Given<'a>(&'a Evaluation);

impl Given<'_> {
    fn place(&self, name: &str) -> Option<Place> {
        let place = self.0.layout().place(name);
        debug_assert!(place.is_some(), "{name} is a field of the notification");
        place
    }

    fn value(&self, name: &str) -> Option<Json> {
        normalised(self.0, self.place(name)?)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.value(name).and_then(filled)
    }

    fn texts(&self, name: &str) -> Vec<String> {
        match self.value(name) {
            Some(Json::List(all)) => all.into_iter().filter_map(filled).collect(),
            Some(one) => filled(one).into_iter().collect(),
            None => Vec::new(),
        }
    }

    fn day(&self, name: &str) -> Option<NaiveDate> {
        self.0.date(self.place(name)?)
    }

    fn time(&self, name: &str) -> Option<chrono::NaiveTime> {
        self.0.time(self.place(name)?)
    }

    /// A day and its time, where there is one that the clocks showed.
    fn moment(&self, path: &str) -> Option<String> {
        let [day, time] = [".date", ".time"].map(|step| [path, step].concat());
        at(self.day(&day)?, self.time(&time))
    }

    /// An exact number before a range.
    fn number(&self, path: &str) -> Option<RegisterNumber> {
        let [exact, range] = [".exact", ".range"].map(|step| [path, step].concat());
        match self.value(&exact) {
            Some(Json::Number(number)) => Some(RegisterNumber::Exact(number as u64)),
            _ => self.text(&range).map(RegisterNumber::Range),
        }
    }

    fn measures(&self) -> Vec<RegisterMeasure> {
        let layout = self.0.layout();
        let [Some(day), Some(time), Some(what)] =
            ["actions[0].date", "actions[0].time", "actions[0].description"].map(|name| self.place(name))
        else {
            return Vec::new();
        };
        let Some(group) = layout.entry(day.field).group else { return Vec::new() };
        let mut measures = Vec::new();
        for row in self.0.rows(group) {
            let here = |place: Place| Place { row, ..place };
            let at = self.0.date(here(day)).and_then(|day| at(day, self.0.time(here(time))));
            measures.push(RegisterMeasure { at, description: normalised(self.0, here(what)).and_then(filled) });
        }
        measures
    }
}

/// A day with its time as a file has it.
fn at(day: NaiveDate, time: Option<chrono::NaiveTime>) -> Option<String> {
    let moment = time.and_then(|time| zone::instant(day, time)).map(zone::write);
    moment.or_else(|| Some(date::write(day)))
}

/// What was sent.
struct Sent<'a> {
    /// The first notification.
    first: Option<&'a Json>,
    /// All that are no supplement and no withdrawal.
    new: Vec<&'a Json>,
    supplements: usize,
    /// Whether nothing stands of it.
    withdrawn: bool,
}

impl<'a> Sent<'a> {
    fn of(case: &'a Case) -> Self {
        let all = case.list("notifications");
        let of_kind = |wanted| all.iter().filter(move |(_, one)| kind(one) == wanted);
        Self {
            first: first_sent(case),
            new: of_kind("new").map(|(_, one)| *one).collect(),
            supplements: of_kind("supplement").count(),
            withdrawn: of_kind("withdrawal").next().is_some() && Standing::of(case).is_none(),
        }
    }
}

fn communications(case: &Case) -> Vec<RegisterCommunication> {
    let mut all = Vec::new();
    for (_, one) in case.list("communications") {
        all.push(RegisterCommunication {
            on: moment(one, "on"),
            means: text(one, "means").to_owned(),
            extent: text(one, "extent").to_owned(),
            count: match one.get("count") {
                Some(Json::Number(count)) => Some(*count as u32),
                _ => None,
            },
        });
    }
    all
}

fn decision(one: &Json) -> RegisterDecision {
    let inside = |object: &str, name: &str| one.get(object).and_then(|object| said(object, name));
    RegisterDecision {
        on: moment(one, "on"),
        role: inside("by", "role"),
        unit: inside("by", "unit"),
        board: inside("delegation", "board"),
        group: inside("delegation", "group"),
        reference: said(one, "reference"),
        grounds: said(one, "grounds"),
        exemptions: texts(one, "exemptions"),
    }
}

/// The reference of the last decision that has one.
fn last_reference(case: &Case) -> Option<String> {
    case.list("decisions").iter().rev().find_map(|(_, one)| said(one, "reference"))
}

/// When the case was closed: as it says itself, or by the decision to close it.
fn closed(case: &Case) -> Option<String> {
    let closing = case.as_json().get("closing").and_then(|closing| moment(closing, "on"));
    closing.or_else(|| moment(decided(case, &["close"])?.1, "on"))
}

/// The kind of a decision, of which there are these.
fn known_kind(decision: &Json, kinds: &'static [&'static str]) -> &'static str {
    kinds.iter().find(|known| **known == text(decision, "kind")).copied().unwrap_or("undecided")
}

/// A text that says something.
fn said(object: &Json, name: &str) -> Option<String> {
    object.get(name).cloned().and_then(filled)
}

fn filled(value: Json) -> Option<String> {
    match value {
        Json::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

fn texts(object: &Json, name: &str) -> Vec<String> {
    match object.get(name) {
        Some(Json::List(all)) => all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// A moment or a day, on Stockholm's clocks.
fn moment(object: &Json, name: &str) -> Option<String> {
    when::normal(object.get(name)?.as_str()?)
}
