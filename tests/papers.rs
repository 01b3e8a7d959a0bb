//! What is read on paper says what the case says, all of it, in both languages.

#![cfg(not(target_arch = "wasm32"))]

#[path = "papers/decisions.rs"]
mod decisions;
#[path = "papers/judged.rs"]
mod judged;
#[path = "papers/letters.rs"]
mod letters;
mod support;
#[path = "support/year.rs"]
mod year;

use breach_notification::{
    Answers, Block, Case, CaseId, Entry, Language, Options, Paper, PaperKind, Register, RegisterFilter,
    build_submission, check, paper, read_now,
};
use serde_json::{Value, json};
use std::fmt::Write;
use support::assert_snapshot;
use support::scenarios::complete;

fn case_with(answers: &Answers) -> Case {
    let mut case = Case::new(read_now("2021-04-20T16:00:00+02:00").unwrap(), &CaseId::from_random([0; 16]));
    case.set_answers(answers);
    case
}

/// The notification of the USB stick.
fn usb_stick() -> (Options, Case) {
    let scenario: Value = serde_json::from_str(include_str!("scenarios/usb-stick.json")).unwrap();
    let answers: Answers = serde_json::from_value(scenario["answers"].clone()).unwrap();
    (Options::at(read_now(scenario["now"].as_str().unwrap()).unwrap()), case_with(&answers))
}

/// A paper as a person who reads it aloud would say it.
fn spoken(paper: &Paper) -> String {
    let mut text = format!("= {}\n", paper.title);
    for (label, value) in &paper.meta {
        writeln!(text, "{label}: {value}").unwrap();
    }
    for block in &paper.blocks {
        match block {
            Block::Heading { level, text: heading } => {
                writeln!(text, "\n{} {heading}", "=".repeat(usize::from(*level))).unwrap();
            }
            Block::Paragraph(words) => writeln!(text, "{words}").unwrap(),
            Block::Answers { label, lines, field, entry, .. } => {
                let how = entry.map_or("", |entry| entry.as_str());
                writeln!(text, "{label} [{field}]{}{how}", if how.is_empty() { "" } else { " " }).unwrap();
                lines.iter().for_each(|line| writeln!(text, "    {line}").unwrap());
            }
            Block::Table { columns, rows } => {
                for row in std::iter::once(columns).chain(rows) {
                    assert_eq!(row.len(), columns.len(), "each row has as many cells");
                    writeln!(text, "    | {} |", row.join(" | ")).unwrap();
                }
            }
            Block::List(items) => items.iter().for_each(|item| writeln!(text, "- {item}").unwrap()),
            Block::Signature(label) => writeln!(text, "________ {label}").unwrap(),
            Block::ByHand(what) => writeln!(text, "[{what}]").unwrap(),
            _ => unreachable!("a block that this test does not know"),
        }
    }
    if !paper.notes.is_empty() {
        writeln!(text, "\nOn the screen alone:").unwrap();
        paper.notes.iter().for_each(|note| writeln!(text, "* {note}").unwrap());
    }
    text
}

#[test]
fn the_notification_reads_as_it_did() {
    let (options, case) = usb_stick();
    for (language, name) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        let paper = paper(&case, PaperKind::Notification, &options.in_language(language));
        assert_snapshot(&format!("tests/papers/notification-{name}.txt"), &spoken(&paper));
    }
}

#[test]
fn every_question_that_applies_is_there_once_and_no_other() {
    let blank = case_with(&Answers::new());
    for case in [blank, usb_stick().1, case_with(&complete().1)] {
        let (options, _) = usb_stick();
        let paper = paper(&case, PaperKind::Notification, &options);
        let asked: Vec<u8> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Answers { label, .. } => label.split('.').next()?.parse().ok(),
                _ => None,
            })
            .collect();
        let report = check(&case.answers(), &options);
        let apply: Vec<u8> = report.questions.iter().filter(|state| state.applies).map(|state| state.number).collect();
        assert_eq!(asked, apply);
    }
}

#[test]
fn the_head_says_whether_it_was_sent() {
    let (options, case) = usb_stick();
    let last = |case: &Case, language| {
        paper(case, PaperKind::Notification, &options.in_language(language)).meta.pop().unwrap()
    };
    let sent = |notifications: Value| {
        let mut file = serde_json::to_value(&case).unwrap();
        file["notifications"] = notifications;
        Case::from_json(serde_json::from_value(file).unwrap()).unwrap()
    };
    let told = |case: &Case| last(case, Language::Swedish).1;
    assert_eq!(last(&case, Language::English), ("Sent".to_owned(), "No".to_owned()));
    assert_eq!(told(&case), "Nej");
    assert_eq!(told(&sent(json!([]))), "Nej");
    assert_eq!(
        told(&sent(json!([{ "kind": "new", "submittedAt": "2021-04-20T14:05:00Z" }]))),
        "2021-04-20 kl. 16:05 (UTC+02:00)"
    );
    assert_eq!(told(&sent(json!([{ "kind": "new", "submittedAt": "2021-04-20" }]))), "2021-04-20");
    assert_eq!(told(&sent(json!([{ "kind": "new", "submittedAt": null }]))), "Ja, tidpunkten är inte känd");
    assert_eq!(told(&sent(json!([{ "kind": "withdrawal", "submittedAt": "2021-04-20" }]))), "Nej");
}

#[test]
fn as_json_it_is_what_the_script_api_describes() {
    let (options, case) = usb_stick();
    let json = serde_json::to_value(paper(&case, PaperKind::Notification, &options)).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "title", "language", "meta", "blocks"]);
    assert_eq!((&json["kind"], &json["language"]), (&json!("notification"), &json!("sv")));
    let types: std::collections::BTreeSet<&str> =
        json["blocks"].as_array().unwrap().iter().map(|block| block["type"].as_str().unwrap()).collect();
    let api = include_str!("../src/api/api.d.ts");
    for name in types {
        assert!(api.contains(&format!("{{ type: \"{name}\"")), "{name}");
    }
}

/// The labels, the lines and how each is entered, of what a transfer has for one field.
fn to_enter(paper: &Paper, name: &str) -> Vec<(Vec<String>, bool, Option<Entry>)> {
    let of_field = |block: &Block| match block {
        Block::Answers { field, lines, answered, entry, .. } if field == name => {
            Some((lines.clone(), *answered, *entry))
        }
        _ => None,
    };
    paper.blocks.iter().filter_map(of_field).collect()
}

#[test]
fn the_transfer_reads_as_it_did() {
    let (options, case) = usb_stick();
    let swedish = paper(&case, PaperKind::Transfer, &options);
    assert_snapshot("tests/papers/transfer.txt", &spoken(&swedish));
    // The authority's form has no other language.
    let english = paper(&case, PaperKind::Transfer, &options.in_language(Language::English));
    assert_eq!((english.language, english.meta), (Language::Swedish, swedish.meta));
}

/// Whatever a submission has stands in the transfer, once, and nothing else does.
#[test]
fn a_transfer_has_each_answer_of_the_submission_once() {
    let (options, all) = complete();
    for (options, case) in [usb_stick(), (options, case_with(&all))] {
        let submission = build_submission(&case.answers(), &options).0.unwrap();
        let submission = serde_json::to_value(submission).unwrap();
        let paper = paper(&case, PaperKind::Transfer, &options);
        let mut told = 0;
        for block in &paper.blocks {
            let Block::Answers { field, lines, answered, entry: Some(entry), .. } = block else { continue };
            told += 1;
            let pointer = format!("/{}", field.replace('[', "/").replace(']', "").replace('.', "/"));
            let sent = submission.pointer(&pointer).unwrap_or_else(|| panic!("{field} is not sent"));
            assert!(*answered && to_enter(&paper, field).len() == 1, "{field}");
            match entry {
                Entry::Type => {
                    let text = sent.as_str().map_or_else(|| sent.to_string(), str::to_owned);
                    assert_eq!(lines.join("\n"), text, "{field}");
                }
                Entry::Tick => assert_eq!(lines.len(), sent.as_array().unwrap().len(), "{field}"),
                _ => assert_eq!(lines.len(), 1, "{field}"),
            }
        }
        let sent = leaves(&submission)
            - leaves(&json!({ "of": [&submission["form"], &submission["generator"], &submission["deadline"], 1, 1] }));
        assert_eq!(told, sent);
    }
}

/// How many answers there are in a submission; a list of choices is one.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(leaves).sum(),
        Value::Array(values) if values.first().is_some_and(|value| !value.is_string()) => {
            values.iter().map(leaves).sum()
        }
        _ => 1,
    }
}

/// What was typed over and is blank now, or applies no more, is to be taken away there too.
#[test]
fn what_was_typed_over_and_is_gone_is_to_be_taken_away() {
    let (options, case) = usb_stick();
    let mut file = serde_json::to_value(&case).unwrap();
    file["transferred"] =
        json!(["controller.reference", "incident.ended.date", "actions[6].description", "controller.name"]);
    let mut case = Case::from_json(serde_json::from_value(file).unwrap()).unwrap();
    let mut answers = case.answers();
    for (name, answer) in [
        ("controller.reference", ""),
        ("incident.ongoing", "yes"),
        ("incident.ended.date", ""),
        ("actions[6].description", ""),
        ("actions[6].date", ""),
    ] {
        answers.insert(name, answer).unwrap();
    }
    case.set_answers(&answers);
    let paper = paper(&case, PaperKind::Transfer, &options);
    let gone = vec![(Vec::new(), false, Some(Entry::Type))];
    for name in ["controller.reference", "incident.ended.date", "actions[6].description"] {
        assert_eq!(to_enter(&paper, name), gone, "{name}");
    }
    assert!(to_enter(&paper, "actions[6].date").is_empty(), "it was never typed over");
    assert_eq!(to_enter(&paper, "incident.ongoing"), [(vec!["Ja".to_owned()], true, Some(Entry::Choose))]);
}

/// What was sent and is gone is to be taken away too, whether somebody ticked it or not; and what has changed since is known.
#[test]
fn what_was_sent_and_is_gone_is_to_be_taken_away() {
    let (options, case) = usb_stick();
    let mut file = serde_json::to_value(&case).unwrap();
    file["notifications"] = json!([{ "kind": "new", "submittedAt": "2021-04-20", "answers": file["answers"] }]);
    let mut case = Case::from_json(serde_json::from_value(file).unwrap()).unwrap();
    assert_eq!(case.changed_since_sent(&options), Some(Vec::new()));
    let mut answers = case.answers();
    for (name, answer) in [
        ("controller.reference", ""),
        ("incident.discovered.time", "8.30"),
        ("actions[6].date", ""),
        ("actions[6].description", ""),
        ("controller.name", "Exempelnämnden"),
    ] {
        answers.insert(name, answer).unwrap();
    }
    case.set_answers(&answers);
    let changed = case.changed_since_sent(&options).unwrap();
    assert_eq!(changed, ["controller.name", "controller.reference", "actions[6].date", "actions[6].description"]);
    let paper = paper(&case, PaperKind::Transfer, &options);
    let gone = vec![(Vec::new(), false, Some(Entry::Type))];
    for name in ["controller.reference", "actions[6].date", "actions[6].description"] {
        assert_eq!(to_enter(&paper, name), gone, "{name}");
    }
    assert_eq!(usb_stick().1.changed_since_sent(&options), None, "nothing was sent");
}

#[test]
fn the_register_and_the_yearly_report_read_as_they_did() {
    let (options, _) = usb_stick();
    let mut register = Register::new(&options);
    for name in ["a-case-with-everything.json", "a-printed-copy.txt"] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus/open_file/").to_owned() + name;
        register.add(name, &std::fs::read_to_string(path).unwrap());
    }
    let mut year = Register::new(&options);
    for (name, text) in year::of_24() {
        year.add(&name, &text);
    }
    let of_2024 = RegisterFilter { year: Some(2024), ..RegisterFilter::default() };
    for (language, name) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        let asked = |filter: &RegisterFilter| RegisterFilter { language: Some(language), ..filter.clone() };
        let paper = register.paper(PaperKind::Register, &asked(&RegisterFilter::default())).unwrap();
        assert_snapshot(&format!("tests/papers/register-{name}.txt"), &spoken(&paper));
        let paper = year.paper(PaperKind::AnnualReport, &asked(&of_2024)).unwrap();
        assert_snapshot(&format!("tests/papers/annual-report-{name}.txt"), &spoken(&paper));
    }
}
