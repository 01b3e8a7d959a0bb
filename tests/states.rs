//! A case through its life: edited, saved, opened, typed over, sent, supplemented, in any order. Nothing typed is lost, nothing is sent twice as new, and where it stands
//! never contradicts what is in it.

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
        1 => Just(Step::Send),
        1 => (1_i64..60).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 0..20)
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
    sent: Vec<BTreeMap<String, Answer>>,
}

impl Model {
    fn hold(&self, case: &Case) -> Result<(), TestCaseError> {
        let file = value(case);
        prop_assert_eq!(typed(&case.answers()), self.answers.clone());
        let kinds: Vec<&str> =
            file["notifications"].as_array().into_iter().flatten().map(|sent| sent["kind"].as_str().unwrap()).collect();
        prop_assert_eq!(kinds.iter().filter(|kind| **kind == "new").count(), usize::from(!self.sent.is_empty()));
        prop_assert_eq!(kinds.len(), self.sent.len());
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
        if self.sent.is_empty() {
            prop_assert!(owed.contains(&"assess") && !owed.contains(&"supplement"));
        } else {
            prop_assert!(!owed.iter().any(|what| ["assess", "decide", "notify"].contains(what)));
        }
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_on_the_way(steps in steps()) {
        let (options, answers) = complete();
        let mut case = Case::new(options.now, &CaseId::from_random([5; 16]));
        case.set_answers(&answers);
        let id = case.id().to_owned();
        let mut model = Model { now: options.now, answers: typed(&answers), ticked: BTreeMap::new(), sent: Vec::new() };
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
                    let kind = if case.submitted_at().is_some() { "supplement" } else { "new" };
                    let file = value(&case);
                    let answers = file["answers"].clone();
                    let sent = json!({ "kind": kind, "submittedAt": model.now.to_rfc3339(), "answers": answers });
                    case = with(file, "notifications", sent);
                    model.sent.push(model.answers.clone());
                }
                Step::Wait(hours) => model.now += TimeDelta::hours(hours),
            }
            model.hold(&case)?;
        }
        prop_assert_eq!(case.id(), id);
        prop_assert_eq!(read_now(&model.now.to_rfc3339()).unwrap(), model.now);
    }
}
