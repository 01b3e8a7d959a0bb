//! The register and the yearly report: what is counted and how, against tables of cases and against a second computation that shares nothing with the first.

#![cfg(not(target_arch = "wasm32"))]

mod support;
#[path = "support/year.rs"]
mod year;

use breach_notification::{
    Form, Json, Language, Options, PaperKind, Register, RegisterCounts, RegisterFilter, RegisterResult, RegisterRow,
    Submitted, build_submission, build_supplement, open_file, read_now, read_submitted_at,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::collections::BTreeMap;

use support::assert_snapshot;

const NOW: &str = "2026-06-01T12:00:00+02:00";

fn options() -> Options {
    Options::at(read_now(NOW).unwrap())
}

fn register(files: &[(&str, String)]) -> Register {
    let mut register = Register::new(&options());
    for (name, text) in files {
        register.add(name, text);
    }
    register
}

fn all() -> RegisterFilter {
    RegisterFilter::default()
}

fn of_year(year: i32) -> RegisterFilter {
    RegisterFilter { year: Some(year), ..RegisterFilter::default() }
}

/// A case file with these members; its answers on top of awareness on 5 March 2024 at 08:30.
fn case(members: Value) -> String {
    let mut file = json!({
        "caseVersion": 1, "id": "0123456789ABCDEFGHJKMNPQRS", "opened": "2024-03-05T09:00:00+01:00", "saved": "2024-03-05T09:00:00+01:00",
        "answers": { "incident.discovered.date": "2024-03-05", "incident.discovered.time": "08:30", "controller.name": "Exempelnämnden" },
    });
    for (name, value) in members.as_object().unwrap() {
        match (name.as_str(), value) {
            ("answers", Value::Object(answers)) => {
                for (field, answer) in answers {
                    file["answers"][field] = answer.clone();
                }
            }
            _ => file[name] = value.clone(),
        }
    }
    file.to_string()
}

fn row(members: Value) -> RegisterRow {
    let result = register(&[("a.json", case(members))]).result(&all());
    assert_eq!((result.rows.len(), result.problems.len()), (1, 0));
    result.rows[0].clone()
}

fn counts(members: Value) -> RegisterCounts {
    register(&[("a.json", case(members))]).result(&all()).report.counts
}

fn decided(kinds: &[&str]) -> Value {
    kinds.iter().map(|kind| json!({ "kind": kind, "on": "2024-03-06" })).collect()
}

fn sent(at: impl Into<Value>) -> Value {
    json!([{ "kind": "new", "submittedAt": at.into() }])
}

fn year_of_24() -> Register {
    let files = year::of_24();
    register(&files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect::<Vec<_>>())
}

#[test]
fn a_year_of_24_of_which_3_were_notified_in_time() {
    let result = year_of_24().result(&of_year(2024));
    let counts = &result.report.counts;
    assert_eq!((counts.documented, counts.date_missing), (24, 0));
    assert_eq!((counts.notify, counts.not_notify, counts.undecided, counts.inform), (3, 21, 0, 0));
    assert_eq!((counts.in_time, counts.late, counts.cannot_tell, counts.not_submitted), (3, 0, 0, 0));
    assert_eq!((counts.decision_missing, counts.withdrawn), (0, 0));
    assert_eq!(result.rows.len(), 25, "what was no breach stays in the register");
    let told: Vec<_> = result.problems.iter().map(|one| (&*one.file, one.code, one.other.as_deref())).collect();
    assert_eq!(told, [("broken.json", "notOurs", None), ("older/0.json", "sameCase", Some("0.json"))]);
    let discovered: u32 = result.report.discovery.iter().map(|tally| tally.count).sum();
    assert_eq!(discovered, 24);
    assert_eq!(result.report.discovery[0].label, "En anställd informerade oss");
    assert_eq!(result.report.months.len(), 12);
    for (counted, of) in [
        (result.report.months.iter().map(|(_, counts)| counts.documented).sum::<u32>(), 24),
        (result.report.months.iter().map(|(_, counts)| counts.in_time).sum(), 3),
        (result.report.controllers.iter().map(|(_, counts)| counts.documented).sum(), 24),
    ] {
        assert_eq!(counted, of);
    }
    let board = |name: &str| {
        let filter = RegisterFilter { controller: Some(name.to_owned()), ..of_year(2024) };
        year_of_24().result(&filter).report.counts
    };
    assert_eq!((board("socialnämnden ").documented, board("SOCIALNÄMNDEN").in_time), (8, 1));
    assert_eq!(board("Byggnadsnämnden").documented, 0);
    assert_eq!(board(" ").documented, 24, "a blank name asks for all");
    assert_eq!(year_of_24().result(&of_year(2023)).report.counts.not_submitted, 1);
    assert_eq!(year_of_24().result(&all()).report.counts.documented, 26);
}

#[test]
fn in_time_is_within_72_hours_of_awareness() {
    let how = |discovered: &str, time: &str, sent_at: Value| {
        let answers = json!({ "incident.discovered.date": discovered, "incident.discovered.time": time });
        row(json!({ "answers": answers, "notifications": sent(sent_at) })).timeliness.unwrap().as_str()
    };
    for (day, time, sent_at, expected) in [
        ("2024-03-05", "08:30", json!("2024-03-08T08:30:00+01:00"), "inTime"),
        ("2024-03-05", "08:30", json!("2024-03-08T07:30:00Z"), "inTime"),
        ("2024-03-05", "08:30", json!("2024-03-08T08:30:01+01:00"), "late"),
        // A day is judged by its beginning and its end.
        ("2024-03-05", "08:30", json!("2024-03-07"), "inTime"),
        ("2024-03-05", "08:30", json!("2024-03-08"), "cannotTell"),
        ("2024-03-05", "08:30", json!("2024-03-09"), "late"),
        // Without a time it is late only after the end of the day and 72 hours.
        ("2024-03-05", "", json!("2024-03-08T00:00:00+01:00"), "inTime"),
        ("2024-03-05", "", json!("2024-03-08T00:00:01+01:00"), "cannotTell"),
        ("2024-03-05", "", json!("2024-03-09T00:00:00+01:00"), "cannotTell"),
        ("2024-03-05", "", json!("2024-03-09T00:00:01+01:00"), "late"),
        ("2024-03-05", "klockan", json!("2024-03-08T12:00:00+01:00"), "cannotTell"),
        // The clocks are put forward in the night to 31 March, and back in that to 27 October.
        ("2024-03-29", "08:30", json!("2024-04-01T09:30:00+02:00"), "inTime"),
        ("2024-03-29", "08:30", json!("2024-04-01T09:30:01+02:00"), "late"),
        ("2024-10-25", "08:30", json!("2024-10-28T07:30:00+01:00"), "inTime"),
        ("2024-10-25", "08:30", json!("2024-10-28T07:30:01+01:00"), "late"),
        // In that night 02:30 comes twice, and it is not known which was meant: counted from the first or from the second.
        ("2024-10-27", "02:30", json!("2024-10-30T01:30:00+01:00"), "inTime"),
        ("2024-10-27", "02:30", json!("2024-10-30T01:30:01+01:00"), "cannotTell"),
        ("2024-10-27", "02:30", json!("2024-10-30T02:30:00+01:00"), "cannotTell"),
        ("2024-10-27", "02:30", json!("2024-10-30T02:30:01+01:00"), "late"),
        ("2024-10-27", "03:00", json!("2024-10-30T03:00:01+01:00"), "late"),
        // When it was sent, or when it was discovered, is not known.
        ("2024-03-05", "08:30", Value::Null, "cannotTell"),
        ("", "08:30", json!("2024-03-08"), "cannotTell"),
        ("i går", "", json!("2024-03-08T08:30:00+01:00"), "cannotTell"),
    ] {
        assert_eq!(how(day, time, sent_at.clone()), expected, "{day} {time}, {sent_at}");
    }
}

#[test]
fn the_first_notification_is_judged_and_those_after_it_are_no_cases_of_their_own() {
    let late_then = json!([
        { "kind": "new", "submittedAt": "2024-03-06" },
        { "kind": "supplement", "submittedAt": "2024-05-01" },
        { "kind": "withdrawal", "submittedAt": "2024-06-01" },
        { "kind": "new", "submittedAt": "2024-07-01" },
    ]);
    let row = row(json!({ "notifications": late_then }));
    assert_eq!(row.timeliness.map(|how| how.as_str()), Some("inTime"));
    assert_eq!((row.supplements, row.withdrawn, row.counted), (1, false, true));
    let counts = counts(json!({ "notifications": late_then }));
    assert_eq!((counts.documented, counts.notify, counts.decision_missing, counts.withdrawn), (1, 1, 1, 0));
}

#[test]
fn the_first_is_the_earliest_whatever_their_order_in_the_file() {
    let sent = |at: &[Value]| at.iter().map(|at| json!({ "kind": "new", "submittedAt": at })).collect::<Value>();
    let [early, day, late, unknown] =
        [json!("2024-03-06T12:00:00+01:00"), json!("2024-03-06"), json!("2024-07-01"), Value::Null];
    for (at, first, how) in [
        (vec![&late, &early], Some("2024-03-06T12:00:00+01:00"), "inTime"),
        (vec![&early, &late], Some("2024-03-06T12:00:00+01:00"), "inTime"),
        (vec![&early, &day], Some("2024-03-06"), "inTime"),
        (vec![&unknown, &late, &early], Some("2024-03-06T12:00:00+01:00"), "inTime"),
        // The other may have been sent before it.
        (vec![&unknown, &late], Some("2024-07-01"), "cannotTell"),
        (vec![&late, &late], Some("2024-07-01"), "late"),
        (vec![&unknown, &unknown], None, "cannotTell"),
    ] {
        let list = sent(&at.iter().map(|one| (*one).clone()).collect::<Vec<_>>());
        let row = row(json!({ "notifications": list }));
        assert_eq!((row.submitted_at.as_deref(), row.timeliness.unwrap().as_str()), (first, how), "{at:?}");
        // The case itself says the same.
        let held = open_file(&case(json!({ "notifications": list })), options().now).unwrap().case;
        let known = first.map_or(Submitted::AtSomeTime, |first| read_submitted_at(first).unwrap());
        assert_eq!(held.submitted_at(), Some(known), "{at:?}");
    }
}

#[test]
fn a_withdrawn_duplicate_is_no_case_of_its_own() {
    let withdrawn =
        json!([{ "kind": "new", "submittedAt": "2024-03-06" }, { "kind": "withdrawal", "submittedAt": "2024-03-07" }]);
    let file = json!({ "notifications": withdrawn });
    assert_eq!((row(file.clone()).withdrawn, row(file.clone()).counted), (true, false));
    assert_eq!(counts(file), RegisterCounts::default());
    // A proposal to decide is no decision.
    let proposed =
        json!({ "notifications": withdrawn, "decisions": [{ "kind": "notNotify" }, { "kind": "close", "on": "" }] });
    assert_eq!(counts(proposed), RegisterCounts::default());
    // One of which something was judged or decided is a breach that is documented.
    let assessed = json!([{ "at": "2024-03-05", "isBreach": "yes", "risk": "unlikely" }]);
    for (member, value) in [("assessments", assessed), ("decisions", decided(&["notNotify"]))] {
        let counts = counts(json!({ "notifications": withdrawn, member: value }));
        assert_eq!((counts.documented, counts.in_time, counts.withdrawn), (1, 1, 1), "{member}");
    }
}

#[test]
fn the_latest_decision_counts_and_a_proposal_is_none() {
    for (members, notification, information, timeliness) in [
        (json!({}), "undecided", "undecided", None),
        (json!({ "decisions": decided(&["notify"]) }), "notify", "undecided", Some("notSubmitted")),
        (
            json!({ "decisions": decided(&["notify", "inform", "notNotify", "notInform"]) }),
            "notNotify",
            "notInform",
            None,
        ),
        (json!({ "decisions": decided(&["notNotify", "inform", "notify"]) }), "notify", "inform", Some("notSubmitted")),
        (json!({ "decisions": [{ "kind": "notify" }] }), "undecided", "undecided", None),
        (json!({ "notifications": sent("2024-03-06") }), "notify", "undecided", Some("inTime")),
        // What was sent was sent, whatever is decided afterwards.
        (
            json!({ "notifications": sent("2024-03-06"), "decisions": decided(&["notNotify"]) }),
            "notNotify",
            "undecided",
            Some("inTime"),
        ),
    ] {
        let row = row(members.clone());
        let found = (row.notification, row.information, row.timeliness.map(|how| how.as_str()));
        assert_eq!(found, (notification, information, timeliness), "{members}");
        assert_eq!(row.decision_missing, members["decisions"].is_null() && row.submitted, "{members}");
    }
}

#[test]
fn the_year_is_that_of_awareness_on_the_calendar_of_stockholm() {
    let year = |members: Value| {
        let row = row(members);
        (row.year, row.date_missing)
    };
    let unaware = json!({ "incident.discovered.date": "", "incident.discovered.time": "" });
    assert_eq!(year(json!({ "answers": { "incident.discovered.date": "2023-12-31" } })), (2023, false));
    assert_eq!(year(json!({ "answers": unaware })), (2024, true));
    // Half past midnight in Stockholm.
    assert_eq!(year(json!({ "answers": unaware, "opened": "2023-12-31T23:30:00Z" })), (2024, true));
    assert_eq!(year(json!({ "answers": unaware, "opened": "2024-12-31T22:59:59Z" })), (2024, true));
    assert_eq!(year(json!({ "answers": unaware, "opened": "2024-12-31T23:00:00Z" })), (2025, true));
    let counts = counts(json!({ "answers": unaware }));
    assert_eq!((counts.documented, counts.date_missing), (1, 1));
}

#[test]
fn what_is_no_breach_stays_in_the_register_and_is_not_counted() {
    let assessed = |is_breach: &str| json!([{ "at": "2024-03-05", "isBreach": is_breach, "risk": "undecided" }]);
    for (is_breach, counted) in [("no", false), ("unclear", true), ("yes", true)] {
        let file = json!({ "assessments": assessed(is_breach) });
        assert_eq!((row(file.clone()).counted, counts(file).documented), (counted, u32::from(counted)), "{is_breach}");
    }
    // The last assessment counts.
    let changed = json!([{ "at": "2024-03-05", "isBreach": "no", "risk": "unlikely" }, { "at": "2024-03-06", "isBreach": "yes", "risk": "risk" }]);
    assert_eq!(counts(json!({ "assessments": changed })).documented, 1);
}

#[test]
fn of_two_files_of_a_case_the_later_counts_and_both_are_named() {
    let file = |saved: &str, title: &str| case(json!({ "saved": saved, "title": title }));
    let files = [
        ("a.json", file("2024-03-07T12:00:00+01:00", "Första")),
        ("b.json", file("2024-03-07T12:59:59+02:00", "Andra")),
        ("c.json", file("2024-03-07T12:00:01+01:00", "Tredje")),
    ];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let result = register(&order.map(|at| files[at].clone())).result(&all());
        assert_eq!(result.rows.iter().map(|row| row.title.as_deref().unwrap()).collect::<Vec<_>>(), ["Tredje"]);
        let told = json!(result.problems);
        assert_eq!(
            told,
            json!([
                { "file": "a.json", "code": "sameCase", "other": "c.json" },
                { "file": "b.json", "code": "sameCase", "other": "c.json" },
            ])
        );
    }
}

#[test]
fn a_case_counts_before_what_it_was_made_from_and_what_says_when_it_was_saved_before_what_does_not() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus/open_file/").to_owned();
    let read = |name: &str| std::fs::read_to_string(corpus.clone() + name).unwrap();
    let draft = json!({ "controller.name": "Exempelnämnden", "incident.discovered.date": "2024-03-05" }).to_string();
    // Names that come last, so that no name decides.
    for (name, text) in
        [("z.txt", read("a-printed-copy.txt")), ("z.json", draft), ("z.json", read("a-submission.json"))]
    {
        let begun = open_file(&text, options().now).unwrap().case;
        let saved = begun.save(read_now("2024-06-01T12:00:00+02:00").unwrap());
        let mut made: Value = serde_json::from_str(&saved).unwrap();
        made["decisions"] = json!([{ "kind": "notify", "on": "2024-03-06" }]);
        made["notifications"] = json!([{ "kind": "new", "submittedAt": "2024-03-06T12:00:00+01:00" }]);
        let mut unsaved = made.clone();
        unsaved["saved"] = "i går".into();
        for made in [made, unsaved] {
            let result = register(&[(name, text.clone()), ("a.json", made.to_string())]).result(&all());
            assert_eq!(result.rows.iter().map(|row| &*row.file).collect::<Vec<_>>(), ["a.json"]);
            assert_eq!((result.rows[0].notification, result.rows[0].submitted_at.is_some()), ("notify", true));
            let says = made["saved"] != "i går";
            assert_eq!(
                result.rows[0].saved,
                if says { "2024-06-01T12:00:00+02:00" } else { "" },
                "no time that nobody wrote"
            );
            assert_eq!(json!(result.problems), json!([{ "file": name, "code": "sameCase", "other": "a.json" }]));
        }
    }
    let file = |saved: Value| case(json!({ "saved": saved }));
    let counts = |one: Value, other: Value| {
        register(&[("a.json", file(one)), ("b.json", file(other))]).result(&all()).rows[0].file.clone()
    };
    for nothing in [Value::Null, json!("i går"), json!("")] {
        assert_eq!(counts(json!("2024-03-07T12:00:00+01:00"), nothing.clone()), "a.json");
        assert_eq!(counts(nothing.clone(), nothing), "b.json", "the last by name");
    }
    assert_eq!(counts(json!("2024-03-08"), json!("2024-03-07T12:00:00+01:00")), "a.json");
    assert_eq!(counts(json!("2024-03-07T12:00:00+01:00"), json!("2024-03-07T11:00:00Z")), "b.json");
}

#[test]
fn a_supplement_belongs_to_its_notification_and_alone_it_is_what_documents_the_breach() {
    let (options, answers) = support::scenarios::complete();
    let mut given = serde_json::to_value(&answers).unwrap();
    let mut file = json!({
        "caseVersion": 1, "id": "0123456789ABCDEFGHJKMNPQRS", "answers": given,
        "notifications": [{ "kind": "new", "submittedAt": "2026-05-06T11:00:00+02:00", "answers": given }],
    });
    given["incident.description"] = "Nu vet vi mer.".into();
    file["answers"] = given;
    // By the controller and when it was sent; or by the authority's number alone.
    for (submitted_at, reference, in_time) in
        [(json!("2026-05-06T11:00:00+02:00"), None, 1), (Value::Null, Some("IMY-2026-77"), 0)]
    {
        file["notifications"][0]["submittedAt"] = submitted_at;
        if let Some(reference) = reference {
            file["notifications"][0]["authorityReference"] = reference.into();
        }
        let held = open_file(&file.to_string(), options.now).unwrap().case;
        let supplement = build_supplement(&held, &options).0.expect("something has changed");
        let supplement = serde_json::to_string(&supplement).unwrap();
        let mut later: Value = serde_json::from_str(&supplement).unwrap();
        later["createdAt"] = "2026-05-20T12:00:00+02:00".into();
        let both = [("s.json", supplement.clone()), ("t.json", later.to_string()), ("a.json", file.to_string())];
        let result = register(&both).result(&all());
        assert_eq!((result.rows.len(), &*result.rows[0].file, result.report.counts.documented), (1, "a.json", 1));
        let of = |file: &str, other: &str| json!({ "file": file, "code": "supplementOf", "other": other });
        assert_eq!(json!(result.problems), json!([of("s.json", "a.json"), of("t.json", "a.json")]));
        let alone = register(&both[..2]).result(&all());
        assert_eq!((&*alone.rows[0].file, alone.report.counts.in_time), ("t.json", in_time));
        assert_eq!(json!(alone.problems), json!([of("s.json", "t.json")]));
        // Another case of the same board is another breach.
        let mut other = file.clone();
        other["id"] = "0".repeat(26).into();
        other["notifications"][0]["submittedAt"] = "2026-05-06T11:00:01+02:00".into();
        other["notifications"][0]["authorityReference"] = "IMY-2026-78".into();
        let apart = register(&[both[0].clone(), ("b.json", other.to_string())]).result(&all());
        assert_eq!((apart.rows.len(), apart.problems.len()), (2, 0));
    }
}

#[test]
fn a_supplement_beside_its_case_is_one_that_the_case_has() {
    let (options, answers) = support::scenarios::complete();
    let first = serde_json::to_value(&answers).unwrap();
    let told = |what: &str| {
        let mut answers = first.clone();
        answers["incident.description"] = what.into();
        answers
    };
    let sent = json!({ "kind": "new", "submittedAt": "2026-05-06T11:00:00+02:00", "answers": first });
    let file = |now: &Value, more: &[Value]| {
        let notifications: Vec<&Value> = [&sent].into_iter().chain(more).collect();
        json!({ "caseVersion": 1, "id": "0123456789ABCDEFGHJKMNPQRS", "answers": now, "notifications": notifications })
            .to_string()
    };
    let supplement = |what: &str| {
        let held = open_file(&file(&told(what), &[]), options.now).unwrap().case;
        serde_json::to_string(&build_supplement(&held, &options).0.unwrap()).unwrap()
    };
    let noted = |answers: Option<Value>| match answers {
        Some(answers) => json!({ "kind": "supplement", "submittedAt": "2026-05-20", "answers": answers }),
        None => json!({ "kind": "supplement", "submittedAt": "2026-05-20" }),
    };
    let [one, two] = [told("Nu vet vi mer."), told("Nu vet vi allt.")];
    let beside = [("s.json", supplement("Nu vet vi mer.")), ("t.json", supplement("Nu vet vi allt."))];
    for (more, expected) in [
        (vec![], 2),
        // The same supplement is noted in the case and lies beside it: with its answers, or without.
        (vec![noted(Some(one.clone()))], 2),
        (vec![noted(Some(one.clone())), noted(Some(two.clone()))], 2),
        (vec![noted(None)], 2),
        (vec![noted(Some(told("Något annat.")))], 3),
        (vec![noted(None), noted(None), noted(None)], 3),
    ] {
        let files = [&beside[..], &[("a.json", file(&two, &more))]].concat();
        let register = register(&files);
        let result = register.result(&all());
        assert_eq!((result.rows.len(), result.rows[0].supplements), (1, expected), "{more:?}");
        let csv = cells(&register.csv(&all()));
        let at = csv[0].iter().position(|head| head == "Kompletteringar").unwrap();
        assert_eq!(csv[1][at], expected.to_string());
    }
    let alone = register(&beside[..1]).result(&all());
    assert_eq!(alone.rows[0].supplements, 1, "what documents the breach is one");
}

#[test]
fn a_notification_or_a_copy_beside_its_case_is_no_breach_of_its_own() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus/open_file/").to_owned();
    let read = |name: &str| std::fs::read_to_string(corpus.clone() + name).unwrap();
    let (options, answers) = support::scenarios::complete();
    let submission = serde_json::to_string(&build_submission(&answers, &options).0.unwrap()).unwrap();
    let mut later: Value = serde_json::from_str(&submission).unwrap();
    later["createdAt"] = "2026-05-20T12:00:00+02:00".into();
    for (name, text) in [("anmalan.json", submission.clone()), ("kopia.txt", read("a-printed-copy.txt"))] {
        let held = open_file(&text, options.now).unwrap().case;
        let given = serde_json::to_value(&held).unwrap()["answers"].clone();
        let mut changed = given.clone();
        changed["incident.description"] = "Nu vet vi mer.".into();
        // A time typed in another way is the same answer.
        let mut spaced = given.clone();
        spaced["controller.name"] = format!(" {} ", given["controller.name"].as_str().unwrap()).into();
        let file = |now: &Value, sent: &[&Value]| {
            let sent: Value = sent
                .iter()
                .map(|sent| json!({ "kind": "new", "submittedAt": "2026-05-06", "answers": sent }))
                .collect();
            json!({ "caseVersion": 1, "id": "0123456789ABCDEFGHJKMNPQRS", "answers": now, "notifications": sent })
                .to_string()
        };
        for (case, is_one) in [
            (file(&given, &[]), true),
            (file(&spaced, &[]), true),
            (file(&changed, &[&given]), true),
            (file(&changed, &[&changed, &given]), true),
            (file(&changed, &[]), false),
            (file(&changed, &[&changed]), false),
            (file(&json!({}), &[]), false),
        ] {
            let files = [(name, text.clone()), ("a.json", case)];
            for files in [files.clone(), {
                let [one, other] = files;
                [other, one]
            }] {
                let result = register(&files).result(&all());
                let told = json!(result.problems);
                if is_one {
                    assert_eq!(result.rows.iter().map(|row| &*row.file).collect::<Vec<_>>(), ["a.json"]);
                    assert_eq!(told, json!([{ "file": name, "code": "copyOf", "other": "a.json" }]));
                } else {
                    assert_eq!((result.rows.len(), told), (2, json!([])), "{name}: another answer is another breach");
                }
            }
        }
    }
    // The same notification made twice, and no case: it is one breach.
    let twice = register(&[("a.json", submission.clone()), ("b.json", later.to_string())]).result(&all());
    assert_eq!(json!(twice.problems), json!([{ "file": "a.json", "code": "copyOf", "other": "b.json" }]));
    // Two cases are two breaches, whatever stands in them, and so are two of which nothing is known.
    let two = [("a.json", case(json!({}))), ("b.json", case(json!({ "id": "0".repeat(26) })))];
    assert_eq!(register(&two).result(&all()).rows.len(), 2);
}

#[test]
fn rows_stand_by_the_day_that_they_count_by() {
    let of = |number: u32, day: &str, saved: &str| {
        case(json!({ "id": format!("{number:026}"), "saved": saved, "answers": { "incident.discovered.date": day } }))
    };
    let files = [
        ("a", of(3, "2024-03-09", "2024-04-01")),
        ("b", of(2, "2024-03-07", "2024-04-03")),
        ("c", of(1, "2024-03-08", "2024-04-02")),
        ("d", case(json!({ "id": format!("{:026}", 0), "answers": { "incident.discovered.date": "" } }))),
    ];
    let result = register(&files).result(&all());
    assert_eq!(result.rows.iter().map(|row| &*row.file).collect::<Vec<_>>(), ["d", "b", "c", "a"]);
}

#[test]
fn submissions_copies_and_internal_reports_count_too() {
    let corpus = |name: &str| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus/open_file/").to_owned() + name;
        (std::fs::read_to_string(path).unwrap(), name.to_owned())
    };
    let row = |name: &str| {
        let (text, name) = corpus(name);
        register(&[(&name, text)]).result(&all()).rows[0].clone()
    };
    let copy = row("a-printed-copy.txt");
    assert_eq!((copy.kind.as_str(), copy.notification, copy.decision_missing), ("printout", "notify", true));
    assert_eq!((copy.timeliness.map(|how| how.as_str()), copy.year, copy.unread > 0), (Some("cannotTell"), 2021, true));
    let submission = row("a-submission.json");
    assert_eq!(
        (submission.kind.as_str(), submission.notification, submission.submitted),
        ("submission", "undecided", false)
    );
    // Nobody has judged yet whether it is a breach: it is documented, and undecided.
    let report = row("an-internal-report.json");
    assert_eq!((report.kind.as_str(), report.notification, report.counted), ("report", "undecided", true));
    assert!(!report.date_missing, "the report says when it was discovered");
    // Beside the case that it was added to it is no case of its own, nor is it beside the one that began with it.
    let (text, name) = corpus("an-internal-report.json");
    let begun = open_file(&text, options().now).unwrap().case;
    let mut added: Value = serde_json::from_str(&case(json!({}))).unwrap();
    added["reports"] = serde_json::to_value(&begun).unwrap()["reports"].clone();
    added["reports"][0]["received"] = "2026-05-04".into();
    for (beside, code) in
        [(added.to_string(), "reportOf"), (begun.save(read_now("2026-07-01T09:00:00Z").unwrap()), "sameCase")]
    {
        let result = register(&[(&name, text.clone()), ("a.json", beside)]).result(&all());
        assert_eq!(result.rows.iter().map(|row| &*row.file).collect::<Vec<_>>(), ["a.json"]);
        assert_eq!(json!(result.problems), json!([{ "file": name, "code": code, "other": "a.json" }]));
    }
    // The same copy in two files is one case.
    let (text, _) = corpus("a-printed-copy.txt");
    let twice = register(&[("a.txt", text.clone()), ("b.txt", text.replace('\n', "\r\n"))]).result(&all());
    assert_eq!((twice.rows.len(), twice.problems.len()), (1, 1));
}

#[test]
fn a_broken_file_is_named_and_nothing_of_it_is_told() {
    let secret = "701063-2391";
    let files = [
        ("x.json", format!("{{ \"caseVersion\": 1, \"title\": \"{secret}")),
        ("y.pdf", format!("%PDF-1.7 {secret}")),
        ("z.txt", secret.to_owned()),
        ("0.json", String::new()),
        ("å.json", case(json!({}))),
    ];
    let result = register(&files).result(&of_year(1999));
    assert!(result.rows.is_empty());
    let told: Vec<_> = result.problems.iter().map(|one| (&*one.file, one.code)).collect();
    assert_eq!(told, ["0.json", "x.json", "y.pdf", "z.txt"].map(|file| (file, "notOurs")));
    assert!(!format!("{:?}", result.problems).contains(secret));
}

/// A case of which all is documented.
fn documented() -> Value {
    json!({
        "title": "Brevet", "saved": "2024-05-01T10:00:00Z",
        "answers": {
            "controller.reference": " EX 2024-7 ", "incident.occurred.date": "20240304", "incident.occurred.time": "kl 9",
            "incident.ongoing": "no", "incident.ended.date": "2024-03-05",
            "incident.discovery": "employee", "incident.type": "disclosure-letter", "incident.description": "Ett brev kom fel.\r\nDet är hämtat.",
            "incident.cause": "other", "incident.causeComment": "Skrivaren",
            "dataSubjects.count.exact": "1 001", "dataSubjects.count.range": "1-10", "records.count.range": "11-100",
            "dataSubjects.groups": ["children", "other"], "dataSubjects.groupsComment": "Grannar", "personalData.categories": ["health"],
            "consequences.likely": ["reputation"], "consequences.severity": "3",
            "actions[0].date": "2024-03-05", "actions[0].time": "12:00", "actions[0].description": "Ett samtal.", "actions[2].description": "En rutin.",
            "information.given": "no", "information.planned": "no", "information.reasonsNot": ["remedied"],
            // It does not apply.
            "information.givenOn.date": "2024-03-09",
        },
        "assessments": [{ "at": "2024-03-05", "isBreach": "yes", "nature": ["confidentiality"], "risk": "high", "dpo": { "opinion": "opposes" },
            "severity": { "sensitive": 4, "identification": 4, "confidentiality": 1, "integrity": 0, "availability": 0, "malicious": false } }],
        "decisions": [
            { "kind": "notify", "on": "2024-03-06", "by": { "role": "Förvaltningschef", "unit": "Skolan", "name": "NAMNET" }, "delegation": { "board": "Exempelnämnden", "group": "003b" },
                "grounds": "Risk.", "reference": "EX 2024-8" },
            { "kind": "notInform", "on": "2024-03-07", "exemptions": ["b"], "grounds": "Hämtat." },
        ],
        "notifications": [{ "kind": "new", "submittedAt": "2024-03-06T12:00:00Z", "authorityReference": "IMY-2024-1" }],
        "communications": [{ "on": "2024-03-10", "means": "public", "extent": "part", "count": 3 }, { "on": "2024-03-08", "means": "individual", "extent": "all" }],
        "closing": { "on": "2024-08-31" },
    })
}

#[test]
fn a_row_has_what_the_register_documents() {
    let row = json!(row(documented()));
    for (member, expected) in [
        ("reference", json!("EX 2024-7")),
        ("occurredFrom", json!("2024-03-04T09:00:00+01:00")),
        ("occurredTo", json!("2024-03-05")),
        ("aware", json!("2024-03-05T08:30:00+01:00")),
        ("description", json!("Ett brev kom fel.\nDet är hämtat.")),
        ("cause", json!("other")),
        ("causeComment", json!("Skrivaren")),
        ("dataSubjects", json!(1001)),
        ("records", json!("11-100")),
        ("groups", json!(["children", "other"])),
        ("groupsComment", json!("Grannar")),
        ("score", json!({ "quarters": 17, "score": "4.25", "band": "veryHigh" })),
        (
            "measures",
            json!([{ "at": "2024-03-05T12:00:00+01:00", "description": "Ett samtal." }, { "at": null, "description": "En rutin." }]),
        ),
        ("submittedAt", json!("2024-03-06T13:00:00+01:00")),
        ("timeliness", json!("inTime")),
        ("saved", json!("2024-05-01T12:00:00+02:00")),
        ("informedOn", json!("2024-03-08")),
        ("reasonsNot", json!(["remedied"])),
        ("dpo", json!("opposes")),
        ("closed", json!("2024-08-31")),
        ("mayBeErasedFrom", Value::Null),
        ("information", json!("notInform")),
    ] {
        assert_eq!(row[member], expected, "{member}");
    }
    assert_eq!(row["notifyDecision"]["role"], "Förvaltningschef");
    assert_eq!(row["informDecision"]["exemptions"], json!(["b"]));
    assert!(!row.to_string().contains("NAMNET"), "who decided is said by the role");
}

#[test]
fn a_row_says_what_was_told_and_passes_over_what_says_nothing() {
    let told = json!([{ "on": "2024-03-10", "means": "public", "extent": "part", "count": 3 }]);
    assert_eq!(json!(row(json!({ "communications": told })))["communications"][0]["count"], 3);
    for (members, informed) in [
        (json!({}), false),
        (json!({ "communications": told }), true),
        (json!({ "answers": { "information.given": "yes" } }), true),
        (json!({ "answers": { "information.given": "no" } }), false),
    ] {
        assert_eq!(row(members.clone()).informed, informed, "{members}");
    }
    // The controller's reference, else that of the latest decision that has one.
    let decisions = json!([{ "kind": "notify", "reference": "EX 1" }, { "kind": "inform", "reference": "EX 2" }, { "kind": "close", "reference": " " }]);
    assert_eq!(row(json!({ "decisions": decisions })).reference.as_deref(), Some("EX 2"));
    assert_eq!(row(json!({ "title": " \t" })).title, None);
    // On a page without the question of the cause its comment stands alone.
    let mut without = Register::new(&options().without(&["incident.cause"]).unwrap());
    without.add("a.json", &case(json!({ "answers": { "incident.causeComment": "Skrivaren" } })));
    assert!(without.csv(&all()).contains(";Skrivaren;"));
}

/// Of a printed copy and the file that it was typed over from the copy counts: it was sent.
#[test]
fn a_printed_copy_counts_before_what_was_made_for_sending() {
    let copy = include_str!("printouts/scan.txt");
    let answers = open_file(copy, options().now).unwrap().case.answers();
    let submission = serde_json::to_string(&build_submission(&answers, &options()).0.unwrap()).unwrap();
    let result = register(&[("b.json", submission), ("a.txt", copy.to_owned())]).result(&all());
    assert_eq!(result.rows.iter().map(|row| row.file.as_str()).collect::<Vec<_>>(), ["a.txt"]);
    assert_eq!((result.problems[0].code, result.problems[0].other.as_deref()), ("copyOf", Some("a.txt")));
}

#[test]
fn what_a_city_adjusts_is_what_the_register_says() {
    let adjustment: Json = serde_json::from_value(json!({
        "choices": { "incident.discovery": ["data-subject", { "key": "employee", "sv": "En kollega" }] }, "retentionMonths": 6,
    }))
    .unwrap();
    let mut register = Register::new(&options().adjust(&adjustment).unwrap());
    let closed = |on: &str| json!({ "closing": { "on": on }, "answers": { "incident.discovery": "employee" } });
    register.add("a.json", &case(closed("2024-08-31")));
    let result = register.result(&all());
    assert_eq!(result.rows[0].may_be_erased_from.as_deref(), Some("2025-02-28"));
    assert_eq!(
        (&*result.report.discovery[0].label, result.report.discovery[0].key.as_deref()),
        ("En kollega", Some("employee"))
    );
    assert!(register.csv(&all()).contains(";En kollega;"));
    // A register is of notifications, whatever form its options are of.
    let mut other = Register::new(&Options::of(Form::internal_report(), options().now));
    other.add("a.json", &case(json!({ "answers": { "incident.discovery": "employee" } })));
    assert_eq!(other.result(&all()).report.discovery[0].label, "En anställd informerade oss");
}

#[test]
fn the_most_common_answer_stands_first_and_what_is_not_stated_last() {
    let mut register = Register::new(&options());
    let answers = ["", "", "", "outsider", "En granne", "employee", "employee", "media", "processor", ""];
    for (number, answer) in answers.into_iter().enumerate() {
        let file = case(json!({ "id": format!("{number:026}"), "answers": { "incident.discovery": answer } }));
        register.add(&number.to_string(), &file);
    }
    let english = RegisterFilter { language: Some(Language::English), ..all() };
    let told = register.result(&english).report.discovery;
    let told: Vec<_> = told.iter().map(|tally| (tally.key.as_deref(), &*tally.label, tally.count)).collect();
    assert_eq!(
        told,
        [
            (Some("employee"), "An employee informed us", 2),
            (Some("processor"), "A processor informed us", 1),
            (Some("media"), "The media informed us", 1),
            (Some("outsider"), "An outsider informed us", 1),
            (Some("En granne"), "En granne", 1),
            (None, "Not stated", 4),
        ]
    );
}

/// The CSV as another program reads it.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_csv_is_one_that_a_swedish_spreadsheet_opens() {
    let members = json!({
        "title": "=HYPERLINK(\"http://example.se\")", "notifications": sent("2024-03-06T12:00:00Z"), "closing": { "on": "2024-08-31" },
        "answers": { "incident.description": "-5 \"brev\"; kom fel\nidag", "incident.discovery": "+46", "controller.reference": "\t=1" },
    });
    let register = register(&[("@fil.json", case(members))]);
    let csv = register.csv(&all());
    assert!(csv.starts_with("\u{FEFF}Diarienummer;Personuppgiftsansvarig;Ärende;") && csv.ends_with("\r\n"));
    let rows = cells(&csv);
    assert_eq!(rows.len(), 2);
    let cell = |head: &str| {
        let at = rows[0].iter().position(|one| one == head).unwrap_or_else(|| panic!("a column {head}"));
        rows[1][at].as_str()
    };
    for (head, expected) in [
        ("Ärende", "'=HYPERLINK(\"http://example.se\")"),
        ("Beskrivning", "'-5 \"brev\"; kom fel\nidag"),
        ("Hur incidenten upptäcktes", "'+46"),
        ("Diarienummer", "'=1"),
        ("Fil", "'@fil.json"),
        ("Fick vetskap", "2024-03-05 08:30"),
        ("Anmäld", "2024-03-06 13:00"),
        ("I tid", "I tid"),
        ("Anmälan till myndigheten", "Ska anmälas (beslut saknas)"),
        ("Avslutat", "2024-08-31"),
        ("År", "2024"),
        ("Risk", ""),
    ] {
        assert_eq!(cell(head), expected, "{head}");
    }
    let english = cells(&register.csv(&RegisterFilter { language: Some(Language::English), ..all() }));
    assert_eq!((&*english[0][0], english[0].len()), ("Reference", rows[0].len()));
    assert_eq!(cells(&register.csv(&of_year(2020))).len(), 1, "the headings alone");
}

/// Every cell of a case of which all is documented, in words.
#[test]
fn each_column_says_what_the_case_has() {
    let register = register(&[("a.json", case(documented()))]);
    for (language, name) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        let rows = cells(&register.csv(&RegisterFilter { language: Some(language), ..all() }));
        let told: Vec<String> = rows[0].iter().zip(&rows[1]).map(|(head, cell)| format!("{head}: {cell}\n")).collect();
        assert_snapshot(&format!("tests/papers/columns-{name}.txt"), &told.concat());
    }
}

#[test]
fn a_board_is_one_however_its_name_is_spelt_and_the_report_spells_it_as_its_cases_do() {
    let spellings =
        ["Utbildningsnämnden", "Utbildnings\u{AD}nämnden", "Utbildningsna\u{308}mnden", "UTBILDNINGSNÄMNDEN\u{200B}"];
    let files: Vec<(String, String)> = (0..)
        .zip(spellings)
        .map(|(number, name)| {
            let answers =
                json!({ "controller.name": name, "incident.discovered.date": format!("2024-03-0{}", number + 1) });
            (number.to_string(), case(json!({ "id": format!("{number:026}"), "answers": answers })))
        })
        .collect();
    let register = register(&files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect::<Vec<_>>());
    assert_eq!(register.result(&all()).report.controllers.len(), 1);
    let asked = |name: &str| RegisterFilter { controller: Some(name.to_owned()), ..of_year(2024) };
    for name in [" utbildningsnämnden", "utbildningsna\u{308}mnden", "Utbildnings\u{AD}nämnden"] {
        let result = register.result(&asked(name));
        assert_eq!((result.rows.len(), result.report.controller.as_deref()), (4, Some("Utbildningsnämnden")));
        for kind in [PaperKind::Register, PaperKind::AnnualReport] {
            assert_eq!(register.paper(kind, &asked(name)).unwrap().meta[0].1, "Utbildningsnämnden");
        }
    }
    let none = register.result(&asked(" kulturnämnden ")).report;
    assert_eq!((none.controller.as_deref(), none.counts.documented), (Some("kulturnämnden"), 0));
    assert_eq!(register.result(&asked("\u{200B} ")).report.controller, None, "what is not seen asks for all");
}

#[test]
fn papers_say_what_is_not_in_them() {
    let withdrawn =
        json!([{ "kind": "new", "submittedAt": "2024-03-06" }, { "kind": "withdrawal", "submittedAt": "2024-03-07" }]);
    let of = |id: u32, more: Value| {
        let mut members = json!({ "id": format!("{id:026}") });
        members.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        case(members)
    };
    let mut whole = vec![("a.json", of(1, json!({})))];
    let other = json!({ "answers": { "controller.name": "Kulturnämnden" } });
    let paper = |files: &[(&str, String)], kind| {
        let english = RegisterFilter { language: Some(Language::English), ..all() };
        json!(register(files).paper(kind, &english).unwrap()).to_string()
    };
    let kinds = [PaperKind::Register, PaperKind::AnnualReport];
    for kind in kinds {
        let paper = paper(&whole, kind);
        assert!(
            ["could not be read", "only a part", "are not counted as"].iter().all(|said| !paper.contains(said)),
            "{paper}"
        );
    }
    assert!(!paper(&whole, PaperKind::Register).contains("\"Reference\",\"Controller\""), "of one board");
    whole.extend([("half.json", "{".to_owned()), ("other.txt", "x".to_owned())]);
    whole.push(("a-older.json", of(1, json!({ "saved": "2024-03-01T12:00:00Z" }))));
    whole.push(("b.json", of(2, json!({ "title": 7 }))));
    whole.push(("c.json", of(3, other)));
    whole.push(("d.json", of(4, json!({ "notifications": withdrawn }))));
    for kind in kinds {
        let paper = paper(&whole, kind);
        assert!(paper.contains("Files in the folder that could not be read, and are not included: 2."), "{paper}");
        assert!(paper.contains("Cases of which only a part could be read: 1."), "{paper}");
        assert!(
            paper.contains("that were withdrawn and of which nothing was assessed or decided")
                || paper.contains("that was withdrawn and of which nothing was assessed or decided"),
            "{paper}"
        );
    }
    let paper = paper(&whole, PaperKind::Register);
    assert!(
        paper.contains("not counted as documented breaches: 1.")
            && paper.contains("\"Reference\",\"Controller\",\"Case\""),
        "{paper}"
    );
}

#[test]
fn papers_of_the_register_are_made_by_it_and_no_others() {
    let register = year_of_24();
    for kind in PaperKind::ALL {
        let paper = register.paper(kind, &of_year(2024));
        assert_eq!(paper.is_some(), kind.is_of_register(), "{}", kind.as_str());
        assert!(paper.is_none_or(|paper| paper.kind == kind));
    }
    let held = open_file(&case(json!({})), options().now).unwrap().case;
    let told = breach_notification::paper(&held, PaperKind::AnnualReport, &options());
    assert_eq!(told.blocks.len(), 1, "of a single case it says where it comes from: {told:?}");
}

// A second computation, of the plain JSON, with another library's time zones and without any of ours.

/// A case file that anything may have happened to.
fn any_case() -> impl Strategy<Value = Value> {
    let day = select(vec![
        "",
        "2023-12-31",
        "2024-01-01",
        "2024-03-29",
        "2024-06-10",
        "2024-10-25",
        "2024-12-31",
        "2025-01-01",
    ]);
    let time = select(vec!["", "00:00", "08:30", "23:59"]);
    let sent_at = select(vec![
        Value::Null,
        json!("2024-01-03"),
        json!("2024-01-04T00:00:00+01:00"),
        json!("2024-01-03T23:00:00Z"),
        json!("2024-04-01T09:30:00+02:00"),
        json!("2024-10-28T07:30:01+01:00"),
        json!("2024-06-13T08:30:00+02:00"),
        json!("2025-01-04"),
    ]);
    let sending = (select(vec!["new", "new", "supplement", "withdrawal"]), sent_at)
        .prop_map(|(kind, at)| json!({ "kind": kind, "submittedAt": at }));
    let deciding = (select(vec!["notify", "notNotify", "inform", "notInform", "close"]), any::<bool>()).prop_map(
        |(kind, taken)| if taken { json!({ "kind": kind, "on": "2024-07-01" }) } else { json!({ "kind": kind }) },
    );
    let assessing = select(vec!["yes", "no", "unclear"])
        .prop_map(|is| json!({ "at": "2024-07-01", "isBreach": is, "risk": "risk" }));
    let opened = select(vec![
        "2023-12-31T22:59:59Z",
        "2023-12-31T23:00:00Z",
        "2024-12-31T23:59:59+01:00",
        "2025-01-01T00:00:00+01:00",
    ]);
    let answered =
        (select(vec!["", "employee", "media", "En granne"]), select(vec!["", "Nämnd A", "nämnd  a", "Nämnd B"]));
    let list = |one: BoxedStrategy<Value>| prop::collection::vec(one, 0..4);
    (day, time, opened, answered, list(sending.boxed()), list(deciding.boxed()), list(assessing.boxed())).prop_map(
        |(day, time, opened, (discovery, board), notifications, decisions, assessments)| {
            json!({
                "caseVersion": 1, "opened": opened, "saved": "2024-07-01T00:00:00Z",
                "answers": { "incident.discovered.date": day, "incident.discovered.time": time, "incident.discovery": discovery, "controller.name": board },
                "notifications": notifications, "decisions": decisions, "assessments": assessments,
            })
        },
    )
}

/// Seconds since 1970 of the clocks of Stockholm.
fn seconds(day: &str, time: &str) -> i64 {
    let shown: jiff::civil::DateTime = format!("{day}T{time}").parse().unwrap();
    shown.in_tz("Europe/Stockholm").unwrap().timestamp().as_second()
}

fn next_day(day: &str) -> String {
    day.parse::<jiff::civil::Date>().unwrap().tomorrow().unwrap().to_string()
}

/// The numbers of the report by their names, counted one question after another.
fn plainly(files: &[Value], year: i64, board: Option<&str>) -> BTreeMap<String, u32> {
    const HOURS_72: i64 = 72 * 60 * 60;
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    for file in files {
        let field = |name: &str| file["answers"][name].as_str().unwrap();
        let (day, time) = (field("incident.discovered.date"), field("incident.discovered.time"));
        let listed = |name: &str| file[name].as_array().unwrap().clone();
        let notifications = listed("notifications");
        let kinds: Vec<&str> = notifications.iter().map(|one| one["kind"].as_str().unwrap()).collect();
        let opened: jiff::Timestamp = file["opened"].as_str().unwrap().parse().unwrap();
        let counts_in = match day {
            "" => i64::from(opened.in_tz("Europe/Stockholm").unwrap().year()),
            day => day[..4].parse().unwrap(),
        };
        let theirs = field("controller.name").replace("nämnd  a", "Nämnd A");
        if counts_in != year || board.is_some_and(|board| board != theirs) {
            continue;
        }
        if listed("assessments").last().is_some_and(|one| one["isBreach"] == "no") {
            continue;
        }
        let last_withdrawal = kinds.iter().rposition(|kind| *kind == "withdrawal");
        let nothing_stands = last_withdrawal.is_some_and(|at| !kinds[at..].contains(&"new"));
        let taken = |one: &Value| !one["on"].is_null();
        if nothing_stands && listed("assessments").is_empty() && !listed("decisions").iter().any(taken) {
            continue;
        }
        let mut one = |name: &str| *numbers.entry(name.to_owned()).or_default() += 1;
        one("documented");
        one(&format!("discovered {}", field("incident.discovery")));
        if day.is_empty() {
            one("dateMissing");
        }
        if nothing_stands {
            one("withdrawn");
        }
        let latest = |of: [&str; 2]| {
            let taken = listed("decisions").into_iter().filter(|one| !one["on"].is_null());
            taken.map(|one| one["kind"].as_str().unwrap().to_owned()).rfind(|kind| of.contains(&kind.as_str()))
        };
        if latest(["inform", "notInform"]).as_deref() == Some("inform") {
            one("inform");
        }
        let decided = latest(["notify", "notNotify"]);
        let news: Vec<&Value> = notifications.iter().filter(|one| one["kind"] == "new").collect();
        match (&decided, news.first()) {
            (Some(kind), _) => one(kind),
            (None, Some(_)) => {
                one("notify");
                one("decisionMissing");
            }
            (None, None) => one("undecided"),
        }
        if news.is_empty() {
            if decided.as_deref() == Some("notify") {
                one("notSubmitted");
            }
            continue;
        }
        let sent_between = |one: &Value| match one["submittedAt"].as_str() {
            None => None,
            Some(at) if at.len() == 10 => Some((seconds(at, "00:00"), seconds(&next_day(at), "00:00"))),
            Some(at) => at.parse::<jiff::Timestamp>().ok().map(|at| (at.as_second(), at.as_second())),
        };
        let aware_between = match (day, time) {
            ("", _) => None,
            (day, "") => Some((seconds(day, "00:00"), seconds(&next_day(day), "00:00"))),
            (day, time) => Some((seconds(day, time), seconds(day, time))),
        };
        let is_in_time = |sent| matches!((sent_between(sent), aware_between), (Some((_, sent)), Some((aware, _))) if sent <= aware + HOURS_72);
        let is_late = |sent| matches!((sent_between(sent), aware_between), (Some((sent, _)), Some((_, aware))) if sent > aware + HOURS_72);
        one(match (news.iter().any(|sent| is_in_time(sent)), news.iter().all(|sent| is_late(sent))) {
            (true, _) => "inTime",
            (_, true) => "late",
            _ => "cannotTell",
        });
    }
    numbers
}

/// The same of a result of ours.
fn ours(result: &RegisterResult) -> BTreeMap<String, u32> {
    let json = json!(result.report.counts);
    let members = json.as_object().unwrap().iter().map(|(name, count)| (name.clone(), count.as_u64().unwrap() as u32));
    let tallies = result.report.discovery.iter();
    let tallies = tallies.map(|one| (format!("discovered {}", one.key.clone().unwrap_or_default()), one.count));
    members.chain(tallies).filter(|(_, count)| *count > 0).collect()
}

proptest! {
    #[test]
    fn the_report_is_what_a_plain_computation_gives(files in prop::collection::vec(any_case(), 0..12), start in any::<prop::sample::Index>()) {
        let mut files = files;
        for (number, file) in files.iter_mut().enumerate() {
            file["id"] = format!("{number:026}").into();
        }
        let mut register = Register::new(&options());
        let mut apart = [Register::new(&options()), Register::new(&options())];
        for (number, file) in files.iter().enumerate() {
            register.add(&number.to_string(), &file.to_string());
        }
        // In another order, and in two parts.
        let first = if files.is_empty() { 0 } else { start.index(files.len()) };
        for number in (first..files.len()).chain(0..first).rev() {
            apart[number % 2].add(&number.to_string(), &files[number].to_string());
        }
        let [mut joined, other] = apart;
        joined.append(other);
        for year in [2023, 2024, 2025] {
            for board in [None, Some("Nämnd A"), Some("Nämnd B")] {
                let filter = RegisterFilter { controller: board.map(str::to_owned), ..of_year(year as i32) };
                let result = register.result(&filter);
                prop_assert_eq!(ours(&result), plainly(&files, year, board));
                prop_assert_eq!(&joined.result(&filter), &result);
                let counts = &result.report.counts;
                prop_assert_eq!(counts.documented, counts.notify + counts.not_notify + counts.undecided);
                let sum = |of: fn(&RegisterCounts) -> u32| result.report.months.iter().map(|(_, counts)| of(counts)).sum::<u32>();
                prop_assert_eq!((sum(|counts| counts.documented), sum(|counts| counts.late)), (counts.documented, counts.late));
                let by_board: u32 = result.report.controllers.iter().map(|(_, counts)| counts.cannot_tell).sum();
                prop_assert_eq!(by_board, counts.cannot_tell);
                prop_assert_eq!(result.rows.iter().filter(|row| row.counted).count() as u32, counts.documented);
            }
        }
        let every: u32 = [2023, 2024, 2025].map(|year| register.result(&of_year(year)).report.counts.documented).iter().sum();
        prop_assert_eq!(register.result(&all()).report.counts.documented, every, "each case is of one year");
    }

    #[test]
    fn nothing_in_a_csv_runs_or_gets_out_of_its_cell(texts in prop::collection::vec("[=+@\\-\t\r\n;\" a'\u{FEFF}＝]{0,6}", 4), file in "[=+@\\-\t\r\n;\" a]{0,4}") {
        let members = json!({
            "title": texts[0], "decisions": [{ "kind": "notify", "on": "2024-03-06", "grounds": texts[1], "by": { "role": texts[2] } }],
            "answers": { "incident.description": texts[3] },
        });
        let register = register(&[(&file, case(members))]);
        let rows = cells(&register.csv(&all()));
        prop_assert_eq!(rows.len(), 2);
        prop_assert_eq!(rows[0].len(), rows[1].len());
        let result = register.result(&all());
        let title = result.rows[0].title.clone().unwrap_or_default();
        let told = &rows[1][2];
        prop_assert!(*told == title || told.strip_prefix('\'') == Some(&title));
        for cell in rows.iter().flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']), "{cell:?}");
        }
    }
}
