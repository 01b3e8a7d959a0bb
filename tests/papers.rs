//! What is read on paper says what the case says, all of it, in both languages.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::{Answers, Block, Case, CaseId, Language, Options, Paper, PaperKind, check, paper, read_now};
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
            Block::Answers { label, lines, field, .. } => {
                writeln!(text, "{label} [{field}]").unwrap();
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
            _ => unreachable!("a block that this test does not know"),
        }
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
