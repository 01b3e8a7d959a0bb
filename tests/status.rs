//! Where a case stands: each stage, each thing that is owed and each problem, with its near miss.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::{Case, CaseId, CaseStatus, Language, Options, case_status, read_now};
use proptest::prelude::*;
use serde_json::{Value, json};

const NOW: &str = "2026-05-06T12:00:00+02:00";

/// A case with these members, its answers on top of a discovery the day before.
fn case(members: Value) -> Case {
    let mut file = serde_json::to_value(Case::new(read_now(NOW).unwrap(), &CaseId::from_random([3; 16]))).unwrap();
    file["answers"] = json!({ "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:15" });
    for (name, value) in members.as_object().unwrap() {
        match name.as_str() {
            "answers" => {
                for (field, answer) in value.as_object().unwrap() {
                    file["answers"][field] = answer.clone();
                }
            }
            _ => file[name] = value.clone(),
        }
    }
    Case::from_json(serde_json::from_value(file).unwrap()).unwrap()
}

fn status_at(members: Value, now: &str) -> CaseStatus {
    case_status(&case(members), &Options::at(read_now(now).unwrap()))
}

fn status(members: Value) -> CaseStatus {
    status_at(members, NOW)
}

fn owed(members: Value) -> Vec<&'static str> {
    status(members).owed.iter().map(|owed| owed.what).collect()
}

/// The codes, each with the field that it is told on.
fn told(status: &CaseStatus) -> Vec<(&str, &str)> {
    status.problems.iter().map(|problem| (problem.code.as_str(), problem.field.as_str())).collect()
}

fn assessed(risk: &str) -> Value {
    json!([{ "at": "2026-05-05T10:00:00+02:00", "isBreach": "yes", "risk": risk }])
}

fn decided(kinds: &[&str]) -> Value {
    kinds.iter().map(|kind| json!({ "kind": kind, "on": "2026-05-06" })).collect()
}

fn sent() -> Value {
    json!([{ "kind": "new", "submittedAt": "2026-05-06T11:00:00+02:00" }])
}

/// Not to notify, on a day that may be none.
fn decided_on(day: &str) -> Value {
    json!([{ "kind": "notNotify", "on": day }])
}

/// Sent, supplemented and withdrawn.
fn withdrawn() -> Value {
    json!([
        { "kind": "new", "submittedAt": "2026-05-05T11:00:00+02:00" },
        { "kind": "supplement", "submittedAt": "2026-05-05T12:00:00+02:00" },
        { "kind": "withdrawal", "submittedAt": "2026-05-06T11:00:00+02:00" },
    ])
}

/// The same, and sent anew.
fn sent_again() -> Value {
    let mut all = withdrawn();
    all.as_array_mut().unwrap().push(json!({ "kind": "new", "submittedAt": "2026-05-06T11:30:00+02:00" }));
    all
}

#[test]
fn the_stages_in_their_order() {
    for (members, stage, all) in [
        (json!({}), "assess", vec!["assess"]),
        (json!({ "assessments": [{ "at": NOW, "isBreach": "unclear", "risk": "risk" }] }), "assess", vec!["assess"]),
        (json!({ "assessments": assessed("undecided") }), "assess", vec!["assess"]),
        (json!({ "assessments": [{ "at": NOW, "isBreach": "no", "risk": "unlikely" }] }), "open", vec![]),
        (json!({ "assessments": assessed("unlikely") }), "decide", vec!["decide"]),
        (json!({ "assessments": assessed("risk") }), "decide", vec!["decide", "notify"]),
        (json!({ "assessments": assessed("high") }), "decide", vec!["decide", "notify", "inform"]),
        // A proposal is no decision yet.
        (
            json!({ "assessments": assessed("risk"), "decisions": [{ "kind": "notify" }] }),
            "decide",
            vec!["decide", "notify"],
        ),
        (json!({ "assessments": assessed("risk"), "decisions": decided(&["notify"]) }), "notify", vec!["notify"]),
        (json!({ "decisions": decided(&["notify"]) }), "notify", vec!["notify"]),
        (json!({ "assessments": assessed("unlikely"), "decisions": decided(&["notNotify"]) }), "open", vec![]),
        (json!({ "decisions": decided(&["notify", "notNotify"]) }), "open", vec![]),
        (json!({ "decisions": decided(&["notNotify", "notify"]) }), "notify", vec!["notify"]),
        (
            json!({ "assessments": assessed("high"), "decisions": decided(&["notify"]), "notifications": sent() }),
            "inform",
            vec!["inform"],
        ),
        (json!({ "decisions": decided(&["notify", "inform"]), "notifications": sent() }), "inform", vec!["inform"]),
        (
            json!({ "notifications": sent(), "answers": { "supplement.planned": "yes" } }),
            "supplement",
            vec!["supplement"],
        ),
        (json!({ "notifications": sent() }), "open", vec![]),
        // What is another answer than was sent is to be told.
        (
            json!({ "notifications": [{ "kind": "new", "submittedAt": NOW, "answers": { "controller.name": "A" } }] }),
            "supplement",
            vec!["supplement"],
        ),
        (
            json!({ "notifications": [{ "kind": "new", "submittedAt": NOW, "answers": { "incident.discovered.date": "2026-05-05", "incident.discovered.time": "8:15" } }] }),
            "open",
            vec![],
        ),
        // Of a printed copy it is not known when it was sent.
        (json!({ "notifications": [{ "kind": "new", "submittedAt": null }] }), "open", vec![]),
        (json!({ "notifications": sent(), "closing": { "on": "2026-06-01" } }), "closed", vec![]),
        (json!({ "notifications": sent(), "decisions": decided(&["close"]) }), "closed", vec![]),
        (json!({ "notifications": sent(), "decisions": [{ "kind": "close" }] }), "open", vec![]),
        // A year that is still being typed is no day: nothing is decided, told or closed on it.
        (
            json!({ "assessments": assessed("unlikely"), "decisions": decided_on("0002-05-06") }),
            "decide",
            vec!["decide"],
        ),
        (
            json!({ "assessments": assessed("unlikely"), "decisions": decided_on("0202-05-06T10:00:00Z") }),
            "decide",
            vec!["decide"],
        ),
        (json!({ "assessments": assessed("unlikely"), "decisions": decided_on("i dag") }), "decide", vec!["decide"]),
        (
            json!({ "assessments": assessed("unlikely"), "decisions": decided_on("2026-05-06T10:00:00Z") }),
            "open",
            vec![],
        ),
        (json!({ "notifications": sent(), "closing": { "on": "0002-06-01" } }), "open", vec![]),
        (
            json!({ "notifications": sent(), "decisions": decided(&["notify", "inform"]), "communications": [{ "on": "0020-05-06", "means": "individual", "extent": "all" }] }),
            "inform",
            vec!["inform"],
        ),
        // What was withdrawn does not stand: as long as it is to be notified, it is so again.
        (json!({ "notifications": withdrawn(), "decisions": decided(&["notify"]) }), "notify", vec!["notify"]),
        (json!({ "notifications": withdrawn(), "assessments": assessed("risk") }), "notify", vec!["notify"]),
        (
            json!({ "notifications": [sent()[0], { "kind": "withdrawal", "submittedAt": NOW }], "decisions": decided(&["notify"]) }),
            "notify",
            vec!["notify"],
        ),
        (json!({ "notifications": withdrawn(), "decisions": decided(&["notify", "notNotify"]) }), "open", vec![]),
        (json!({ "notifications": withdrawn(), "assessments": [{ "at": NOW, "isBreach": "no" }] }), "open", vec![]),
        (json!({ "notifications": withdrawn() }), "open", vec![]),
        (
            json!({ "notifications": withdrawn(), "decisions": decided(&["notNotify"]), "answers": { "supplement.planned": "yes" } }),
            "open",
            vec![],
        ),
        (json!({ "notifications": sent_again(), "decisions": decided(&["notify"]) }), "open", vec![]),
        // It was said that a supplement comes, and one has come.
        (
            json!({ "notifications": [sent()[0], { "kind": "supplement", "submittedAt": NOW }], "answers": { "supplement.planned": "yes" } }),
            "open",
            vec![],
        ),
        // A supplement to what was withdrawn is none to what was sent after it.
        (
            json!({ "notifications": sent_again(), "decisions": decided(&["notify"]), "answers": { "supplement.planned": "yes" } }),
            "supplement",
            vec!["supplement"],
        ),
        // What is owed is owed, closed or not.
        (json!({ "closing": { "on": "2026-06-01" } }), "assess", vec!["assess"]),
    ] {
        let found = status(members.clone());
        let what: Vec<_> = found.owed.iter().map(|owed| owed.what).collect();
        assert_eq!((found.stage, what), (stage, all), "{members}");
    }
}

#[test]
fn until_when_it_is_owed() {
    let until = |members, what| {
        let found = status(members).owed.into_iter().find(|owed| owed.what == what).unwrap();
        (found.until, found.law)
    };
    let expires = Some("2026-05-08T08:15:00+02:00".to_owned());
    assert_eq!(until(json!({}), "assess"), (expires.clone(), "Art. 33(1)"));
    assert_eq!(until(json!({ "decisions": decided(&["notify"]) }), "notify"), (expires, "Art. 33(1)"));
    let supplement = |at: Value| {
        until(
            json!({ "notifications": [{ "kind": "new", "submittedAt": at }], "answers": { "supplement.planned": "yes" } }),
            "supplement",
        )
    };
    assert_eq!(
        supplement(json!("2026-05-06T23:30:00Z")),
        (Some("2026-06-04".to_owned()), "Art. 33(4)"),
        "by Stockholm's clocks"
    );
    assert_eq!(supplement(json!("2026-05-06")).0.as_deref(), Some("2026-06-03"));
    assert_eq!(supplement(Value::Null).0, None);
    assert_eq!(until(json!({ "decisions": decided(&["inform"]) }), "inform"), (None, "Art. 34(1)"));
}

/// Q34's day has passed and nobody was told; and what tells them.
#[test]
fn who_was_to_be_informed_by_now_is_owed_that() {
    let planned = |day: &str| json!({ "information.given": "no", "information.planned": "yes", "information.plannedOn.date": day });
    assert_eq!(owed(json!({ "notifications": sent(), "answers": planned("2026-05-05") })), ["inform"]);
    assert_eq!(
        status(json!({ "notifications": sent(), "answers": planned("2026-05-05") })).owed[0].until.as_deref(),
        Some("2026-05-05")
    );
    assert!(owed(json!({ "notifications": sent(), "answers": planned("2026-05-06") })).is_empty(), "it is today");
    let told = |extent: &str| json!({ "notifications": sent(), "answers": planned("2026-05-05"), "communications": [{ "on": "2026-05-05", "means": "individual", "extent": extent }] });
    assert!(owed(told("all")).is_empty());
    assert_eq!(owed(told("part")), ["inform"]);
    assert!(owed(json!({ "notifications": sent(), "answers": { "information.given": "yes" }, "assessments": assessed("high"), "decisions": decided(&["notify"]) })).is_empty());
    assert!(owed(json!({ "notifications": sent(), "assessments": assessed("high"), "decisions": decided(&["notify", "notInform"]) })).is_empty());
}

#[test]
fn where_telling_each_would_take_too_much_the_public_is_owed_a_notice() {
    let with = |exemptions: Value, means: &str| {
        json!({
            "notifications": sent(), "decisions": [{ "kind": "notInform", "on": "2026-05-06", "exemptions": exemptions }],
            "communications": [{ "on": "2026-05-06", "means": means, "extent": "part" }],
        })
    };
    assert_eq!(owed(with(json!(["c"]), "individual")), ["publicNotice"]);
    assert_eq!(status(with(json!(["c"]), "individual")).stage, "open", "it is no stage of its own");
    assert!(owed(with(json!(["c"]), "public")).is_empty());
    assert!(owed(with(json!(["c"]), "other")).is_empty(), "a similar measure");
    assert!(owed(with(json!(["a", "b"]), "individual")).is_empty());
}

#[test]
fn the_problems_each_with_its_near_miss() {
    let notified = |members: Value| {
        let mut all = json!({ "notifications": sent() });
        all.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        all
    };
    let severe = |severity: &str| json!({ "answers": { "consequences.severity": severity }, "assessments": assessed("unlikely") });
    let before = |day: &str| json!({ "decisions": [{ "kind": "notNotify", "on": day }] });
    let then = |answers: Value| json!({ "decisions": [{ "kind": "notNotify", "on": "2026-05-06", "answers": answers }], "answers": { "incident.type": "disclosure-other", "controller.name": "B" } });
    let known = json!({ "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:15", "incident.type": "disclosure-other", "controller.name": "A" });
    let mut changed = known.clone();
    changed["incident.type"] = json!("disclosure-misaddressed");
    changed["incident.discovered.time"] = json!("09:00");
    // Typed in another way it is the same answer.
    let mut retyped = known.clone();
    retyped["incident.discovered.date"] = json!("2026/05/05");
    retyped["incident.discovered.time"] = json!("8.15");
    let exempt = |exemptions: Value| {
        notified(
            json!({ "assessments": assessed("high"), "decisions": [{ "kind": "notify", "on": "2026-05-06" }, { "kind": "notInform", "on": "2026-05-06", "exemptions": exemptions }] }),
        )
    };
    for (members, now, expected) in [
        (
            json!({ "assessments": assessed("risk"), "decisions": decided(&["notNotify"]) }),
            NOW,
            vec![("notNotifyDespiteRisk", "decisions[0]")],
        ),
        (
            json!({ "assessments": assessed("undecided"), "decisions": decided(&["notNotify"]) }),
            NOW,
            vec![("notNotifyDespiteRisk", "decisions[0]")],
        ),
        (json!({ "assessments": assessed("unlikely"), "decisions": decided(&["notNotify"]) }), NOW, vec![]),
        // Before it is taken.
        (
            json!({ "assessments": assessed("risk"), "decisions": [{ "kind": "notNotify" }] }),
            NOW,
            vec![("notNotifyDespiteRisk", "decisions[0]")],
        ),
        (
            json!({ "assessments": assessed("risk"), "decisions": [{ "kind": "notNotify" }, { "kind": "notify" }] }),
            NOW,
            vec![],
        ),
        (exempt(json!([])), NOW, vec![("notInformDespiteHighRisk", "decisions[1]")]),
        (exempt(json!(["a"])), NOW, vec![]),
        // Where the risk is not high no exemption is asked for.
        (
            notified(json!({ "assessments": assessed("risk"), "decisions": decided(&["notify", "notInform"]) })),
            NOW,
            vec![],
        ),
        (
            json!({ "decisions": decided(&["notify"]) }),
            "2026-05-07T20:15:01+02:00",
            vec![("decidedNotSent", "decisions[0]")],
        ),
        (json!({ "decisions": decided(&["notify"]) }), "2026-05-07T20:15:00+02:00", vec![]),
        (
            json!({ "decisions": decided(&["notify"]) }),
            "2026-06-01T00:00:00Z",
            vec![("decidedNotSent", "decisions[0]")],
        ),
        (notified(json!({ "decisions": decided(&["notify"]) })), "2026-06-01T00:00:00Z", vec![]),
        (then(changed), NOW, vec![("changedSinceDecision", "decisions[0]")]),
        (then(known), NOW, vec![]),
        (then(retyped), NOW, vec![]),
        // Of what was sent in time and withdrawn nothing stands when the time runs out.
        (
            json!({ "decisions": decided(&["notify"]), "notifications": withdrawn() }),
            "2026-05-07T20:15:01+02:00",
            vec![("decidedNotSent", "decisions[0]")],
        ),
        (
            json!({ "decisions": decided(&["notify"]), "notifications": withdrawn() }),
            "2026-05-07T20:15:00+02:00",
            vec![],
        ),
        (json!({ "decisions": decided(&["notify"]), "notifications": sent_again() }), "2026-06-01T00:00:00Z", vec![]),
        (json!({ "assessments": assessed("risk"), "notifications": withdrawn() }), NOW, vec![]),
        (severe("3"), NOW, vec![("lowRiskDespiteSeverity", "assessments[0]")]),
        (severe("2"), NOW, vec![]),
        (before("2026-05-04"), NOW, vec![("decidedBeforeAware", "decisions[0]")]),
        (before("2026-05-05"), NOW, vec![]),
        (notified(json!({ "assessments": assessed("risk") })), NOW, vec![("decisionMissing", "notifications[0]")]),
        // It is told on what was sent, not on what stands before it in the file.
        (
            json!({ "assessments": assessed("risk"), "notifications": [withdrawn()[2], sent()[0]] }),
            NOW,
            vec![("decisionMissing", "notifications[1]")],
        ),
        (notified(json!({})), NOW, vec![]),
        (notified(json!({ "assessments": assessed("risk"), "decisions": decided(&["notify"]) })), NOW, vec![]),
    ] {
        let found = status_at(members.clone(), now);
        assert_eq!(told(&found), expected, "{members} at {now}");
        for problem in &found.problems {
            assert_eq!((problem.question, problem.level.as_str()), (0, "advice"));
            assert!(problem.law.is_some() && !problem.message.contains('#'));
        }
    }
    let changed = status(json!({
        "decisions": [{ "kind": "notNotify", "on": "2026-05-06", "answers": { "incident.discovered.date": "2026-05-05" } }],
        "answers": { "incident.type": "disclosure-other", "information.given": "no" },
    }));
    assert!(changed.problems[0].message.contains("fråga 11, 15."), "{}", changed.problems[0].message);
}

#[test]
fn it_speaks_the_language_that_is_asked_for() {
    let options = Options::at(read_now(NOW).unwrap()).in_language(Language::English);
    let found =
        case_status(&case(json!({ "assessments": assessed("risk"), "decisions": decided(&["notNotify"]) })), &options);
    assert!(found.problems[0].message.starts_with("The decision is not to notify"));
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json.as_object().unwrap().keys().collect::<Vec<_>>(), ["stage", "owed", "problems"]);
}

proptest! {
    /// Whatever stands in a case, it is worked out, the stage is what is owed first, and what was sent is neither to be assessed nor to be decided nor to be sent.
    #[test]
    fn the_stage_never_contradicts_what_is_owed(
        risk in prop::sample::select(vec!["", "unlikely", "risk", "high", "undecided"]),
        is_breach in prop::sample::select(vec!["yes", "no", "unclear"]),
        kinds in prop::collection::vec(prop::sample::select(vec!["notify", "notNotify", "inform", "notInform", "close"]), 0..4),
        is_sent in prop::bool::ANY,
        supplemented in prop::sample::select(vec!["", "yes", "no"]),
        closed in prop::bool::ANY,
    ) {
        let mut members = json!({ "decisions": decided(&kinds), "answers": { "supplement.planned": supplemented } });
        if !risk.is_empty() {
            members["assessments"] = json!([{ "at": NOW, "isBreach": is_breach, "risk": risk }]);
        }
        if is_sent {
            members["notifications"] = sent();
        }
        if closed {
            members["closing"] = json!({ "on": "2026-06-01" });
        }
        let found = status(members);
        let what: Vec<_> = found.owed.iter().map(|owed| owed.what).filter(|what| *what != "publicNotice").collect();
        match what.first() {
            Some(first) => prop_assert_eq!(found.stage, *first),
            None => prop_assert_eq!(found.stage, if closed || kinds.contains(&"close") { "closed" } else { "open" }),
        }
        if is_sent {
            prop_assert!(!what.iter().any(|what| ["assess", "decide", "notify"].contains(what)));
        } else {
            prop_assert!(!what.contains(&"supplement"));
        }
    }
}
