//! The case file: what is saved can be opened, by whoever comes next and by whatever version; what is not ours is told apart, and nothing
//! is lost without a word.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::{
    Answer, Answers, Case, CaseId, Form, Json, Language, Looks, NotOurs, Opened, OpenedKind, Options, build_submission,
    case_schema, open_file, read_now,
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write;
use support::scenarios::{complete, complete_of};

fn now() -> DateTime<Utc> {
    read_now("2026-05-06T12:00:00+02:00").unwrap()
}

fn new_case() -> Case {
    Case::new(now(), &CaseId::from_random([1; 16]))
}

fn open(text: &str) -> Opened {
    open_file(text, now()).unwrap()
}

fn opened(file: &Value) -> Opened {
    open(&file.to_string())
}

fn refused(text: &str) -> NotOurs {
    open_file(text, now()).unwrap_err()
}

/// A case as serde reads it.
fn value(case: &Case) -> Value {
    serde_json::to_value(case).unwrap()
}

fn texts(opened: &Opened) -> Vec<&str> {
    opened.unread.iter().map(|unread| unread.text.as_str()).collect()
}

/// A case with everything in it that a case can have.
fn full() -> Value {
    json!({
        "caseVersion": 1,
        "form": { "id": "imy-notification", "version": "2021" },
        "generator": { "name": "breach-notification", "version": "0.1.0" },
        "id": "0123456789ABCDEFGHJKMNPQRS",
        "title": "USB-minnet",
        "opened": "2021-04-13T09:00:00+02:00",
        "saved": "2021-04-20T16:00:00+02:00",
        "answers": { "controller.name": "Exempelnämnden", "dataSubjects.groups": ["users"] },
        "reports": [{ "received": "2021-04-13", "answers": { "reporter.name": "En medarbetare" } }],
        "assessments": [{
            "at": "2021-04-13T10:00:00+02:00", "by": "Enhetschef", "isBreach": "yes", "nature": ["confidentiality", "availability"],
            "risk": "risk", "reasons": "Uppgifter om hälsa.",
            "severity": {
                "simple": 1, "behavioural": 2, "financial": 3, "sensitive": 4, "identification": 4, "confidentiality": 1, "integrity": 0,
                "availability": 2, "malicious": false
            },
            "dpo": { "opinion": "supports", "on": "2021-04-14", "text": "Anmäl." }
        }],
        "decisions": [{
            "kind": "notify", "on": "2021-04-16", "by": { "role": "Förvaltningschef", "unit": "Socialtjänsten", "name": "—" },
            "delegation": { "board": "Exempelnämnden", "group": "004b" }, "reference": "EX 2021-95",
            "caseOfficer": { "role": "Registrator", "name": "—" }, "grounds": "Risk.", "exemptions": ["c"],
            "consulted": [{ "whom": "Leverantören", "on": "2021-04-15", "answer": "Ja." }], "servedOn": ["Registrator"],
            "reportedToBoard": "2021-05-20", "answers": { "controller.name": "Exempelnämnden" }
        }],
        "notifications": [
            { "kind": "new", "submittedAt": "2021-04-20T16:10:00+02:00", "authorityReference": "IMY-2021-1", "answers": { "controller.name": "E" } },
            { "kind": "supplement", "submittedAt": null }
        ],
        "communications": [{ "on": "2021-04-21", "means": "individual", "extent": "part", "count": 12, "text": "Brev." }],
        "transferred": ["controller.name"],
        "changedSinceTransfer": ["controller.reference"],
        "closing": { "on": "2021-09-01", "lessons": "Krypterade minnen." }
    })
}

#[test]
fn a_new_case_is_saved_and_opened() {
    let mut case = new_case();
    let (_, answers) = complete();
    case.set_answers(&answers);
    let saved = case.save(read_now("2026-05-06T13:30:15.75+02:00").unwrap());
    let opened = open(&saved);
    assert_eq!((opened.kind, opened.newer, texts(&opened)), (OpenedKind::Case, false, vec![]));
    assert_eq!(opened.case.id(), case.id());
    let file = value(&opened.case);
    assert_eq!(file["opened"], "2026-05-06T12:00:00+02:00");
    assert_eq!(file["saved"], "2026-05-06T13:30:15+02:00", "whole seconds");
    assert_eq!(opened.case.answers(), without_blank(&answers));
    assert_eq!(opened.case.save(read_now("2026-05-06T13:30:15+02:00").unwrap()), saved, "to the byte");
}

fn without_blank(answers: &Answers) -> Answers {
    let mut kept = Answers::new();
    for (name, answer) in answers.iter().filter(|(_, answer)| answer.texts().iter().any(|text| !text.is_empty())) {
        kept.insert(name, answer.clone()).unwrap();
    }
    kept
}

#[test]
fn all_that_a_case_can_have_comes_back() {
    let opened = opened(&full());
    assert_eq!(texts(&opened), Vec::<&str>::new());
    assert_eq!(value(&opened.case), full());
    let schema = serde_json::to_value(case_schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(
        validator.is_valid(&full()),
        "{:?}",
        validator.iter_errors(&full()).map(|e| e.to_string()).collect::<Vec<_>>()
    );
    let saved: Value = serde_json::from_str(&opened.case.save(now())).unwrap();
    assert!(validator.is_valid(&saved));
}

/// Whatever order a script has written the members in, two files of the same case are compared line by line.
#[test]
fn a_file_has_its_members_in_one_order() {
    fn reversed(value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                Value::Object(members.iter().rev().map(|(name, value)| (name.clone(), reversed(value))).collect())
            }
            Value::Array(values) => values.iter().map(reversed).collect(),
            _ => value.clone(),
        }
    }
    let save = |file: &Value| Case::from_json(serde_json::from_value(file.clone()).unwrap()).unwrap().save(now());
    let saved = save(&full());
    assert_eq!(save(&reversed(&full())), saved);
    let members = |line: &str| line.starts_with("  \"").then(|| line.split('"').nth(1).unwrap().to_owned());
    let order: Vec<String> = saved.lines().filter_map(members).collect();
    assert_eq!(
        order.join(" "),
        "caseVersion form generator id title opened saved answers reports assessments decisions notifications communications transferred changedSinceTransfer closing"
    );
    assert!(saved.ends_with("}\n"));
}

#[test]
fn a_submission_becomes_a_case_that_gives_the_same_submission() {
    let (options, answers) = complete();
    let (submission, _) = build_submission(&answers, &options);
    let text = serde_json::to_string(&submission.clone().unwrap()).unwrap();
    let opened = open(&text);
    assert_eq!(opened.kind, OpenedKind::Submission);
    assert_eq!(build_submission(&opened.case.answers(), &options).0, submission);
    let file = value(&opened.case);
    assert_eq!(file.get("notifications"), None, "that it was sent a file does not say");
    assert_eq!(file["opened"], serde_json::to_value(submission.unwrap()).unwrap()["createdAt"]);
}

#[test]
fn a_draft_of_0_1_becomes_a_case() {
    let opened = opened(&json!({
        "controller.name": "Exempelnämnden", "dataSubjects.groups": ["users"], "dataSubjects.count.exact": 12, "actions[3].description": "",
        "own": "kept", "controller.reference": { "a": 1 }
    }));
    assert_eq!(opened.kind, OpenedKind::Answers);
    let expected = json!({
        "controller.name": "Exempelnämnden", "dataSubjects.count.exact": "12", "dataSubjects.groups": ["users"], "own": "kept"
    });
    assert_eq!(value(&opened.case)["answers"], expected);
    assert_eq!(texts(&opened), [r#"answers["controller.reference"]: {"a":1}"#]);
}

#[test]
fn an_internal_report_is_kept_whole_and_carried_over() {
    let (options, answers) = complete_of(&breach_notification::internal_report::INTERNAL_REPORT);
    let (submission, _) = build_submission(&answers, &options);
    let submission = submission.expect("the report is complete");
    let opened = open(&serde_json::to_string(&submission).unwrap());
    assert_eq!(opened.kind, OpenedKind::Report);
    let file = value(&opened.case);
    let report = Form::internal_report().read_submission(&submission).unwrap();
    assert_eq!(file["reports"], json!([{ "answers": serde_json::to_value(&report).unwrap() }]));
    let carried = opened.case.answers();
    let names: Vec<&str> = carried.iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"incident.description") && names.contains(&"incident.discovered.date"), "{names:?}");
    for (name, answer) in carried.iter() {
        assert_eq!(report.get(name), Some(answer), "{name}");
    }
    assert!(!names.iter().any(|name| name.starts_with("reporter") || *name == "incident.what"), "{names:?}");
    let told = breach_notification::check(&carried, &Options::at(now()));
    assert!(told.problems.iter().all(|problem| problem.code != "unknownField" && problem.code != "unknownChoice"));
}

#[test]
fn a_supplement_says_what_was_sent_before_it() {
    let (options, answers) = complete();
    let (submission, _) = build_submission(&answers, &options);
    let supplement = |of: Value| {
        json!({
            "schemaVersion": 1, "kind": "supplement", "form": { "id": "imy-notification", "version": "2021" },
            "createdAt": "2021-05-02T09:00:00+02:00", "of": of, "changes": [], "submission": submission.clone().unwrap()
        })
    };
    let found =
        opened(&supplement(json!({ "submittedAt": "2021-04-20T16:00:00+02:00", "authorityReference": "IMY-1" })));
    assert_eq!(found.kind, OpenedKind::Supplement);
    assert_eq!(build_submission(&found.case.answers(), &options).0, submission);
    let sent = json!([{ "kind": "new", "submittedAt": "2021-04-20T16:00:00+02:00", "authorityReference": "IMY-1" }]);
    assert_eq!(value(&found.case)["notifications"], sent);
    let found = opened(&supplement(json!({ "submittedAt": null })));
    assert_eq!(value(&found.case)["notifications"], json!([{ "kind": "new", "submittedAt": null }]));
}

#[test]
fn a_file_of_a_newer_version_loses_nothing() {
    let mut newer = full();
    newer["caseVersion"] = json!(7);
    newer["weather"] = json!({ "rain": [1.5, null, "å", 1e300] });
    newer["decisions"][0]["mood"] = json!(true);
    newer["decisions"][0]["kind"] = json!("postpone");
    newer["closing"] = json!("at some time");
    newer["transferred"] = json!([{ "field": "controller.name" }]);
    let opened = opened(&newer);
    assert!(opened.newer);
    assert_eq!(value(&opened.case), newer, "also what we do not understand");
    let saved: Value = serde_json::from_str(&opened.case.save(now())).unwrap();
    let mut expected = newer.clone();
    expected["saved"] = json!("2026-05-06T12:00:00+02:00");
    expected["generator"]["version"] = json!(env!("CARGO_PKG_VERSION"));
    assert_eq!(saved, expected);
    let told = texts(&opened);
    assert!(told.iter().any(|text| text.starts_with("closing: ")), "{told:?}");
    assert!(told.iter().any(|text| text.starts_with("decisions[0].kind: ")), "{told:?}");
}

#[test]
fn what_a_file_of_our_version_has_wrong_is_named_and_the_rest_is_there() {
    let mut wrong = full();
    wrong["assessments"][0]["risk"] = json!("enormous");
    wrong["decisions"][0]["on"] = json!("i går");
    wrong["decisions"][0]["by"] = json!({ "name": "—", "role": 7 });
    wrong["communications"] = json!("none");
    wrong["notifications"].as_array_mut().unwrap().push(json!({ "submittedAt": "2021-04-20" }));
    wrong["answers"]["controller.reference"] = json!(true);
    wrong["own"] = json!([1]);
    let opened = opened(&wrong);
    let told = [
        r#"answers["controller.reference"]: true"#,
        r#"assessments[0].risk: "enormous""#,
        r#"decisions[0].on: "i går""#,
        r#"decisions[0].by.role: 7"#,
        r#"notifications[2]: {"submittedAt":"2021-04-20"}"#,
        r#"communications: "none""#,
    ];
    assert_eq!(opened.unread.len(), told.len(), "{:?}", texts(&opened));
    for (unread, told) in texts(&opened).iter().zip(told) {
        assert!(unread.starts_with(told), "{unread}");
    }
    let file = value(&opened.case);
    assert_eq!(file["assessments"][0].get("risk"), None);
    assert_eq!(file["assessments"][0]["isBreach"], wrong["assessments"][0]["isBreach"], "the rest of it is there");
    assert_eq!(file["decisions"][0]["by"], json!({ "name": "—" }), "a name alone says who");
    assert_eq!(file["decisions"][0]["kind"], "notify");
    assert_eq!(file["decisions"][0].get("on"), None);
    assert_eq!(file["notifications"].as_array().unwrap().len(), 2);
    assert_eq!(file.get("communications"), None);
    assert_eq!(file["own"], json!([1]), "what is not known here stays");
    let validator = jsonschema::validator_for(&serde_json::to_value(case_schema()).unwrap()).unwrap();
    assert!(validator.is_valid(&file), "what was opened is a case");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn what_every_case_has_is_there_after_opening() {
    let opened =
        opened(&json!({ "caseVersion": 1, "title": null, "id": "nonsense", "answers": { "controller.name": "E" } }));
    let file = value(&opened.case);
    assert_eq!(file["opened"], "2026-05-06T12:00:00+02:00");
    assert_eq!(file["form"]["id"], "imy-notification");
    assert!(CaseId::parse(opened.case.id()).is_some());
    assert_eq!(file.get("title"), None);
    assert_eq!(opened.case.answers().get("controller.name"), Some(&Answer::Text("E".to_owned())));
}

#[test]
fn the_same_file_is_the_same_case_however_it_is_laid_out() {
    let (options, answers) = complete();
    let submission = build_submission(&answers, &options).0.unwrap();
    let compact = serde_json::to_string(&submission).unwrap();
    let pretty = serde_json::to_string_pretty(&submission).unwrap().replace('\n', "\r\n");
    let id = |text: &str| open(text).case.id().to_owned();
    assert_eq!(id(&compact), id(&format!("\u{FEFF}{pretty}\r\n")));
    assert_eq!(id(&compact).len(), 26);
    assert_ne!(id(&compact), id(&compact.replace("\"createdAt\":\"20", "\"createdAt\":\"19")));
    let small = json!({ "caseVersion": 1, "id": "0123456789abcdefghjkmnpqrs" });
    assert_eq!(opened(&small).case.id(), "0123456789ABCDEFGHJKMNPQRS");
}

#[test]
fn what_is_none_of_ours_is_told_apart_and_never_repeated() {
    let secret = "Hemligt0815";
    let files = [
        (Looks::Empty, String::new()),
        (Looks::Empty, "\u{FEFF} \r\n".to_owned()),
        (Looks::Pdf, format!("%PDF-1.7\n{secret}")),
        (Looks::Office, format!("PK\u{3}\u{4}\u{FFFD}{secret}")),
        (Looks::Office, format!("{{\\rtf1 {secret}}}")),
        (Looks::Markup, format!("<!doctype html><p>{secret}")),
        (Looks::Markup, format!("<?xml version=\"1.0\"?><a>{secret}</a>")),
        (Looks::Binary, format!("\u{FFFD}PNG\r\n\u{1A}\n\0{secret}")),
        (Looks::BrokenJson, format!("{{\"caseVersion\": 1,\n\"answers\": {{\"controller.name\": \"{secret}")),
        (Looks::BrokenJson, format!("{{\"controller.name\": \"{secret}\"}} {{}}")),
        (Looks::OtherJson, "{}".to_owned()),
        (Looks::OtherJson, format!("[\"{secret}\"]")),
        (Looks::OtherJson, format!("{{\"name\": \"{secret}\"}}")),
        (Looks::OtherJson, json!({ "schemaVersion": "1", "controller.name": secret }).to_string()),
        (Looks::OtherJson, json!({ "caseVersion": 0, "answers": { "controller.name": secret } }).to_string()),
        (Looks::OtherJson, json!({ "caseVersion": 1.5, "answers": { "controller.name": secret } }).to_string()),
        (Looks::OtherForm, json!({ "caseVersion": 1, "form": { "id": secret } }).to_string()),
        (Looks::OtherForm, json!({ "schemaVersion": 1, "form": { "id": secret } }).to_string()),
        (Looks::DeepJson, format!("{{\"controller.name\": {}1{}}}", "[".repeat(40), "]".repeat(40))),
        (Looks::OtherText, format!("Hej,\n\n{secret}")),
    ];
    for (looks, text) in &files {
        let error = refused(text);
        assert_eq!(error.looks(), *looks, "{text}");
        for message in [error.message(Language::Swedish), error.message(Language::English), error.to_string()] {
            assert!(!message.contains(secret) && !message.contains('#'), "{message}");
        }
    }
    let line = |text: &str| refused(text).line();
    assert_eq!(line("{\n\"a\": 1,\n\"b\": }"), Some(3));
    assert_eq!(refused("{\n\"a\": 1").message(Language::Swedish).matches("rad 2").count(), 1);
}

#[test]
fn a_file_that_breaks_off_anywhere_is_refused() {
    let text = opened(&full()).case.save(now());
    let text = text.trim_end();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(open_file(&text[..end], now()).is_err(), "cut at {end}");
    }
}

#[test]
fn ten_megabytes_and_ten_thousand_rows_are_opened() {
    let long = "å".repeat(5 << 20);
    let mut answers = serde_json::Map::new();
    answers.insert("incident.description".to_owned(), json!(long));
    for row in 0..10_000 {
        answers.insert(format!("actions[{row}].description"), json!("Lösenordet byttes."));
    }
    let mut file = full();
    file["answers"] = Value::Object(answers);
    let opened = opened(&file);
    assert_eq!(opened.case.answers().iter().count(), 10_001);
    assert_eq!(open(&opened.case.save(now())).case.answers(), opened.case.answers());
    assert!(open_file(&"[".repeat(1 << 20), now()).is_err());
    let mut wide = "{\"caseVersion\":1".to_owned();
    for name in 0..100_000 {
        write!(wide, ",\"m{name}\":1").unwrap();
    }
    assert_eq!(opened_members(&open(&format!("{wide}}}"))), 100_000 + 7);
}

fn opened_members(opened: &Opened) -> usize {
    let Json::Object(members) = opened.case.as_json() else { unreachable!("a case is an object") };
    members.len()
}

#[test]
fn only_a_case_is_one() {
    for json in [
        Json::Null,
        Json::List(vec![]),
        Json::Object(vec![]),
        Json::Object(vec![("caseVersion".to_owned(), Json::Number(f64::NAN))]),
    ] {
        assert!(Case::from_json(json).is_err());
    }
    let nan = vec![
        ("caseVersion".to_owned(), Json::Number(1.0)),
        ("deep".to_owned(), Json::List(vec![Json::Number(f64::NAN)])),
    ];
    let error = Case::from_json(Json::Object(nan)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a case is a plain object of JSON with caseVersion, a whole number of 1 or more: see newCase and openFile"
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-1e15f64..1e15).prop_map(Value::from),
        (0u32..9).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,8}", inner, 0..4).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    /// What a newer version may have written anywhere: it is there after opening and saving.
    #[test]
    fn nothing_of_a_newer_file_is_lost(
        members in prop::collection::vec((prop::sample::select(vec!["title", "answers", "decisions", "closing", "notifications", "zeta", "Ö"]), any_json()), 0..6),
    ) {
        let mut file = json!({ "caseVersion": 2, "id": "0123456789ABCDEFGHJKMNPQRS" });
        for (name, value) in members {
            file[name] = value;
        }
        let saved: Value = serde_json::from_str(&opened(&file).case.save(now())).unwrap();
        for (name, value) in file.as_object().unwrap() {
            // Answers are read one by one: what is none of them is named.
            if name != "answers" && !value.is_null() {
                prop_assert_eq!(&without_null(&saved[name]), &without_null(value), "{}", name);
            }
        }
    }

    #[test]
    fn answers_come_back_as_typed(answers in prop::collection::btree_map("\\PC{1,20}", "\\PC{1,40}", 0..20)) {
        let mut typed = Answers::new();
        for (name, text) in &answers {
            typed.insert(name.as_str(), text.as_str()).unwrap();
        }
        let mut case = new_case();
        case.set_answers(&typed);
        prop_assert_eq!(open(&case.save(now())).case.answers(), typed);
    }
}

/// A member that is `null` is one that is not there.
fn without_null(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.clone(), without_null(value)))
            .collect(),
        Value::Array(values) => values.iter().map(without_null).collect(),
        Value::Number(number) => json!(number.as_f64()),
        _ => value.clone(),
    }
}

/// What was typed over into the authority's e-service, and what of it is another answer now.
#[test]
fn an_answer_that_changes_is_to_be_typed_over_again() {
    let transferred = |case: &Case| serde_json::to_value(case).unwrap()["transferred"].clone();
    let mut file = full();
    file["answers"] = json!({ "controller.name": "A", "controller.reference": "1", "dataSubjects.groups": ["users"] });
    file["transferred"] = json!(["controller.name", "controller.reference", "dataSubjects.groups"]);
    file.as_object_mut().unwrap().remove("changedSinceTransfer");
    let mut case = opened(&file).case;
    let answers = |value: Value| serde_json::from_value::<Answers>(value).unwrap();
    case.set_answers(&answers(file["answers"].clone()));
    assert_eq!((transferred(&case), case.changed_since_transfer()), (file["transferred"].clone(), vec![]));
    case.set_answers(&answers(json!({ "controller.name": "B", "dataSubjects.groups": ["users"] })));
    assert_eq!(transferred(&case), json!(["dataSubjects.groups"]));
    assert_eq!(case.changed_since_transfer(), ["controller.name", "controller.reference"]);
}

/// A case that a script has made may hold a number, and what is blank: typed over as they are read, they are the same answers.
#[test]
fn an_answer_that_is_only_held_in_another_way_is_not_typed_over_again() {
    let typed = json!({ "controller.name": "", "dataSubjects.count.exact": 5, "incident.description": "Text" });
    let names: Vec<&String> = typed.as_object().unwrap().keys().collect();
    let file = json!({ "caseVersion": 1, "answers": typed, "transferred": names });
    let mut case = Case::from_json(serde_json::from_value(file).unwrap()).unwrap();
    case.set_answers(&case.answers());
    assert_eq!(case.changed_since_transfer(), [""; 0]);
    case.set_answers(&Answers::of(vec![("dataSubjects.count.exact".to_owned(), "6".into())]).unwrap());
    assert_eq!(case.changed_since_transfer(), ["dataSubjects.count.exact", "incident.description"]);
}
