//! A case through its life: edited, saved, opened, typed over, assessed, decided, sent, supplemented, withdrawn, told to those whom it is about, closed, in any
//! order. Nothing typed is lost, nothing stands twice as new, and where it stands never contradicts what is in it.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::{
    Answer, Answers, Case, CaseId, OpenedKind, Options, PaperKind, build_supplement, case_status, check, open_file,
    paper, read_now,
};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::scenarios::complete;

/// What somebody does with a case.
#[derive(Clone, Debug)]
enum Step {
    /// Types something into a field, or takes it out.
    Edit(&'static str, &'static str),
    /// Ticks a field as typed over.
    Tick(&'static str),
    /// Saves it, and somebody opens the file.
    HandOver,
    /// The same with a version that knows more.
    Newer,
    /// Has sent what stands there, to be noted by the rule of the page: after a notification it is a supplement.
    Send,
    /// Takes back what stands there.
    Withdraw,
    /// Judges it: whether it is a breach, and the risk.
    Assess(&'static str, &'static str),
    /// Decides, or proposes where it is not dated; by a role or a name alone.
    Decide(&'static str, bool),
    /// Tells all of the data subjects, or a part of them.
    Inform(&'static str),
    /// Closes it.
    Close,
    /// Some hours pass.
    Wait(i64),
}

const FIELDS: [&str; 6] = [
    "controller.reference",
    "incident.description",
    "incident.ongoing",
    "actions[0].description",
    "actions[3].description",
    "supplement.planned",
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let field = || prop::sample::select(FIELDS.to_vec());
    let value = prop::sample::select(vec!["", "yes", "no", "En text.\nTvå rader.", "  kant  ", "\u{AD}\u{200E}"]);
    let step = prop_oneof![
        4 => (field(), value).prop_map(|(field, value)| Step::Edit(field, value)),
        2 => field().prop_map(Step::Tick),
        2 => Just(Step::HandOver),
        1 => Just(Step::Newer),
        2 => Just(Step::Send),
        1 => Just(Step::Withdraw),
        3 => (prop::sample::select(vec!["yes", "no", "unclear"]), prop::sample::select(vec!["unlikely", "risk", "high", "undecided"]))
            .prop_map(|(is_breach, risk)| Step::Assess(is_breach, risk)),
        4 => (prop::sample::select(vec!["notify", "notNotify", "inform", "notInform", "close"]), prop::bool::weighted(0.8))
            .prop_map(|(kind, is_dated)| Step::Decide(kind, is_dated)),
        1 => prop::sample::select(vec!["all", "part"]).prop_map(Step::Inform),
        1 => Just(Step::Close),
        1 => (1_i64..60).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 0..24)
}

fn value(case: &Case) -> Value {
    serde_json::to_value(case).unwrap()
}

fn of(file: Value) -> Case {
    Case::from_json(serde_json::from_value(file).unwrap()).unwrap()
}

fn with(mut file: Value, name: &str, entry: Value) -> Case {
    file[name] = match file[name].take() {
        Value::Array(mut all) => {
            all.push(entry);
            all.into()
        }
        _ => json!([entry]),
    };
    of(file)
}

/// The answers that are not blank.
fn typed(answers: &Answers) -> BTreeMap<String, Answer> {
    answers
        .iter()
        .filter(|(_, answer)| !answer.is_blank())
        .map(|(name, answer)| (name.to_owned(), answer.clone()))
        .collect()
}

/// What it holds is what was done, whatever came between.
struct Model {
    now: DateTime<Utc>,
    answers: BTreeMap<String, Answer>,
    /// By field that is ticked, the answer that was typed over.
    ticked: BTreeMap<String, Option<Answer>>,
    /// What stands at the authority, and what was said in the file before it.
    sent: Vec<BTreeMap<String, Answer>>,
    /// How much was sent that was withdrawn, with the withdrawals.
    withdrawn: usize,
    /// The last of each that was judged and decided.
    assessed: Option<(&'static str, &'static str)>,
    notifying: Option<&'static str>,
    informing: Option<&'static str>,
    /// Everything that was decided or proposed.
    decisions: usize,
    are_told: bool,
    is_closed: bool,
}

impl Model {
    fn hold(&self, case: &Case) -> Result<(), TestCaseError> {
        let file = value(case);
        prop_assert_eq!(typed(&case.answers()), self.answers.clone());
        let kinds: Vec<&str> =
            file["notifications"].as_array().into_iter().flatten().map(|sent| sent["kind"].as_str().unwrap()).collect();
        let standing = kinds.rsplit(|kind| *kind == "withdrawal").next().unwrap();
        prop_assert_eq!(standing.iter().filter(|kind| **kind == "new").count(), usize::from(!self.sent.is_empty()));
        prop_assert_eq!((standing.len(), kinds.len()), (self.sent.len(), self.sent.len() + self.withdrawn));
        prop_assert_eq!(file["decisions"].as_array().map_or(0, Vec::len), self.decisions);
        // What was typed over stays ticked for as long as it is the same answer, and is told when it is not.
        let names = |member: &str| -> Vec<String> {
            file[member].as_array().into_iter().flatten().map(|name| name.as_str().unwrap().to_owned()).collect()
        };
        let (transferred, changed) = (names("transferred"), names("changedSinceTransfer"));
        for (name, then) in &self.ticked {
            let is_same = self.answers.get(name) == then.as_ref();
            prop_assert!(transferred.contains(name) || changed.contains(name), "{} was ticked", name);
            prop_assert!(is_same || !transferred.contains(name), "{} is another answer now", name);
        }
        let options = Options::at(self.now);
        let status = case_status(case, &options);
        let owed: Vec<&str> = status.owed.iter().map(|owed| owed.what).collect();
        prop_assert_eq!(self.owed(&owed), owed.clone());
        let stage = owed.iter().find(|what| **what != "publicNotice");
        // Closed is what was closed, with nothing left to do.
        prop_assert_eq!(status.stage, *stage.unwrap_or(&if self.is_closed { "closed" } else { "open" }));
        // A supplement is there where something has changed since the latest, and nothing is in its way.
        let (supplement, report) = build_supplement(case, &options);
        if self.sent.is_empty() || !report.complete {
            prop_assert!(supplement.is_none());
        } else if let Some(supplement) = supplement {
            prop_assert!(self.sent.last() != Some(&self.answers), "nothing has changed");
            let file = serde_json::to_string(&supplement).unwrap();
            let opened = open_file(&file, self.now).unwrap();
            prop_assert_eq!(opened.kind, OpenedKind::Supplement);
            prop_assert!(check(&opened.case.answers(), &options.submitted(case.submitted_at())).complete);
        }
        for kind in PaperKind::ALL {
            prop_assert!(!paper(case, kind, &options).title.is_empty());
        }
        Ok(())
    }
}

impl Model {
    /// What has to be owed. Whether a supplement is, the answers say: that is taken from what was found, where one can be.
    fn owed(&self, found: &[&'static str]) -> Vec<&'static str> {
        let was_sent = !self.sent.is_empty() || self.withdrawn > 0;
        let (is_breach, risk) = self.assessed.unwrap_or_default();
        let is_judged = is_breach == "no" || is_breach == "yes" && risk != "undecided";
        let is_risky = is_breach == "yes" && matches!(risk, "risk" | "high");
        let is_high = is_breach == "yes" && risk == "high";
        let is_open = !was_sent && self.notifying.is_none();
        [
            ("assess", is_open && !is_judged),
            ("decide", is_open && is_judged && is_breach == "yes"),
            ("notify", self.sent.is_empty() && self.notifying.map_or(is_risky, |kind| kind == "notify")),
            ("inform", !self.are_told && self.informing.map_or(is_high, |kind| kind == "inform")),
            ("supplement", !self.sent.is_empty() && found.contains(&"supplement")),
        ]
        .into_iter()
        .filter_map(|(what, is)| is.then_some(what))
        .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_on_the_way(steps in steps()) {
        let (options, mut answers) = complete();
        // Whether they were told is for the case to say.
        answers.insert("information.given", "no").unwrap();
        answers.insert("information.planned", "no").unwrap();
        answers.insert("information.reasonsNot", Answer::List(vec!["no-high-risk".to_owned()])).unwrap();
        prop_assert!(check(&answers, &options).complete);
        let mut case = Case::new(options.now, &CaseId::from_random([5; 16]));
        case.set_answers(&answers);
        let id = case.id().to_owned();
        let mut model = Model { now: options.now, answers: typed(&answers), ticked: BTreeMap::new(), sent: Vec::new(), withdrawn: 0, assessed: None, notifying: None, informing: None, decisions: 0, are_told: false, is_closed: false };
        // A file of a newer version stays one.
        let mut is_newer = false;
        for step in steps {
            match step {
                Step::Edit(field, text) => {
                    let mut answers = case.answers();
                    answers.insert(field, text).unwrap();
                    case.set_answers(&answers);
                    model.answers.remove(field);
                    if let Some(answer) = case.answers().get(field).filter(|answer| !answer.is_blank()) {
                        model.answers.insert(field.to_owned(), answer.clone());
                    }
                }
                Step::Tick(field) => {
                    let mut file = value(&case);
                    if let Some(Value::Array(changed)) = file.get_mut("changedSinceTransfer") {
                        changed.retain(|name| name != field);
                    }
                    if let Some(Value::Array(ticked)) = file.get_mut("transferred") {
                        ticked.retain(|name| name != field);
                    }
                    case = with(file, "transferred", json!(field));
                    model.ticked.insert(field.to_owned(), model.answers.get(field).cloned());
                }
                Step::HandOver => {
                    let opened = open_file(&case.save(model.now), model.now).unwrap();
                    prop_assert!(opened.unread.is_empty());
                    prop_assert_eq!(opened.newer, is_newer);
                    case = opened.case;
                }
                Step::Newer => {
                    let mut file = value(&case);
                    file["caseVersion"] = json!(2);
                    file["later"] = json!({ "a": [1, { "b": "å" }] });
                    let opened = open_file(&file.to_string(), model.now).unwrap();
                    prop_assert!(opened.newer && opened.unread.is_empty());
                    let saved = open_file(&opened.case.save(model.now), model.now).unwrap();
                    prop_assert_eq!(&value(&saved.case)["later"], &file["later"]);
                    case = saved.case;
                    is_newer = true;
                }
                Step::Send => {
                    let kind = if model.sent.is_empty() { "new" } else { "supplement" };
                    let file = value(&case);
                    let answers = file["answers"].clone();
                    let sent = json!({ "kind": kind, "submittedAt": model.now.to_rfc3339(), "answers": answers });
                    case = with(file, "notifications", sent);
                    model.sent.push(model.answers.clone());
                }
                Step::Withdraw if model.sent.is_empty() => {}
                Step::Withdraw => {
                    let sent = json!({ "kind": "withdrawal", "submittedAt": model.now.to_rfc3339() });
                    case = with(value(&case), "notifications", sent);
                    model.withdrawn += model.sent.len() + 1;
                    model.sent.clear();
                }
                Step::Assess(is_breach, risk) => {
                    let mut judged = json!({ "at": model.now.to_rfc3339(), "isBreach": is_breach, "risk": risk });
                    if is_breach == "no" {
                        judged.as_object_mut().unwrap().remove("risk");
                    }
                    case = with(value(&case), "assessments", judged);
                    model.assessed = Some((is_breach, risk));
                }
                Step::Decide(kind, is_dated) => {
                    let mut decision = json!({ "kind": kind, "by": { "name": "Namn Efternamn" }, "answers": value(&case)["answers"] });
                    if is_dated {
                        decision["on"] = json!(model.now.to_rfc3339());
                        match kind {
                            "notify" | "notNotify" => model.notifying = Some(kind),
                            "inform" | "notInform" => model.informing = Some(kind),
                            _ => model.is_closed = true,
                        }
                    }
                    model.decisions += 1;
                    case = with(value(&case), "decisions", decision);
                }
                Step::Inform(extent) => {
                    let told = json!({ "on": model.now.to_rfc3339(), "means": "individual", "extent": extent });
                    case = with(value(&case), "communications", told);
                    model.are_told |= extent == "all";
                }
                Step::Close => {
                    let mut file = value(&case);
                    file["closing"] = json!({ "on": model.now.to_rfc3339() });
                    case = of(file);
                    model.is_closed = true;
                }
                Step::Wait(hours) => model.now += TimeDelta::hours(hours),
            }
            model.hold(&case)?;
        }
        prop_assert_eq!(case.id(), id);
        prop_assert_eq!(read_now(&model.now.to_rfc3339()).unwrap(), model.now);
    }
}
