//! The printed copy: what stands in it for certain is read, all else is told, and nothing wrong is ever read.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::{Answers, Opened, OpenedKind, open_file, read_now};
use chrono::{DateTime, Utc};
use serde_json::Value;

const TEXT: &str = include_str!("text.txt");
const SCAN: &str = include_str!("scan.txt");

fn now() -> DateTime<Utc> {
    read_now("2026-05-06T12:00:00+02:00").unwrap()
}

fn open(text: &str) -> Opened {
    let opened = open_file(text, now()).unwrap();
    assert_eq!(opened.kind, OpenedKind::Printout);
    opened
}

fn answers(opened: &Opened) -> Value {
    serde_json::to_value(opened.case.answers()).unwrap()
}

fn unread(opened: &Opened) -> Vec<(usize, &str)> {
    opened.unread.iter().map(|unread| (unread.line.unwrap(), unread.text.as_str())).collect()
}

/// The answers of the scenario that both copies are of.
fn usb_stick() -> Value {
    let scenario: Value = serde_json::from_str(include_str!("../scenarios/usb-stick.json")).unwrap();
    scenario["answers"].clone()
}

const LISTS: [&str; 4] =
    ["dataSubjects.groups", "personalData.categories", "consequences.likely", "information.reasonsNot"];

#[test]
fn a_scanned_copy_is_read_whole() {
    let opened = open(SCAN);
    assert_eq!(answers(&opened), usb_stick());
    assert_eq!(unread(&opened), []);
}

#[test]
fn a_copy_without_marks_is_read_but_for_its_lists() {
    let opened = open(TEXT);
    let mut expected = usb_stick();
    for list in LISTS {
        expected.as_object_mut().unwrap().shift_remove(list);
    }
    assert_eq!(answers(&opened), expected);
    let lists = [
        (151, "25. Vilka grupper tillhör de registrerade?"),
        (171, "26. Vilken sorts personuppgifter har incidenten drabbat?"),
        (203, "28. Vad kan bli konsekvenserna av incidenten?"),
        (307, "35. Varför kommer ni inte att informera de registrerade?"),
    ];
    assert_eq!(unread(&opened), lists);
}

mod making;
mod printer;

use making::Random;
use printer::{Printed, Style, print};

const STYLES: [Style; 3] = [Style::Glyphs, Style::Brackets, Style::Scan];

fn text(lines: &[Printed]) -> String {
    lines.iter().map(|line| format!("{}\n", line.text)).collect()
}

/// A free text may be broken over other lines than it was written in.
fn words(answer: &Value) -> Value {
    match answer {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        other => other.clone(),
    }
}

/// The answers that do not repeat, and the rows of each group.
fn apart(answers: &Answers) -> (Vec<(String, Value)>, Vec<(String, Vec<(String, Value)>)>) {
    let (mut single, mut rows): (Vec<_>, Vec<(String, Vec<(String, Value)>)>) = Default::default();
    for (name, answer) in answers.iter() {
        let value = words(&serde_json::to_value(answer).unwrap());
        match name.split_once("].") {
            None => single.push((name.to_owned(), value)),
            Some((row, field)) => match rows.iter_mut().find(|(other, _)| other == row) {
                Some((_, fields)) => fields.push((field.to_owned(), value)),
                None => rows.push((row.to_owned(), vec![(field.to_owned(), value)])),
            },
        }
    }
    (single, rows)
}

/// Every answer that was read is the one that was printed. A row of which nothing is left is none, so those after it move up.
fn wrong(read: &Answers, truth: &Answers) -> Vec<String> {
    let ((read, read_rows), (truth, truth_rows)) = (apart(read), apart(truth));
    let mut wrong: Vec<String> =
        read.iter().filter(|answer| !truth.contains(answer)).map(|answer| format!("{answer:?}")).collect();
    for group in ["contacts[", "processors.organisations[", "actions["] {
        let mut left = truth_rows.iter().filter(|(name, _)| name.starts_with(group));
        for (name, row) in read_rows.iter().filter(|(name, _)| name.starts_with(group)) {
            if !left.any(|(_, truth)| row.iter().all(|answer| truth.contains(answer))) {
                wrong.push(format!("{name} {row:?}"));
            }
        }
    }
    wrong
}

/// `PRINTOUTS=40` tries forty times as many.
fn runs(few: u64) -> u64 {
    few * std::env::var("PRINTOUTS").map_or(1, |times| times.parse().unwrap())
}

#[test]
fn what_was_printed_is_read_whole() {
    for seed in 0..runs(60) {
        let mut random = Random(seed);
        let truth = making::answers(&mut random, false);
        // Of a scan without a single tick nobody knows what its marks mean.
        let is_any_ticked = truth.iter().any(|(name, _)| LISTS.contains(&name));
        for style in STYLES.into_iter().filter(|style| is_any_ticked || *style != Style::Scan) {
            let copy = text(&print(&truth, style));
            let opened = open(&copy);
            let (read, truth) = (apart(&opened.case.answers()), apart(&truth));
            assert_eq!(unread(&opened), [], "{seed}, {style:?}\n{copy}");
            assert_eq!(read, truth, "{seed}, {style:?}\n{copy}");
        }
    }
}

#[test]
fn nothing_wrong_is_read_of_a_damaged_copy() {
    let (mut read, mut printed) = (0, 0);
    for seed in 0..runs(600) {
        let mut random = Random(seed);
        let truth = making::answers(&mut random, seed % 2 == 1);
        let mut lines = print(&truth, STYLES[seed as usize % 3]);
        making::damage(&mut random, &mut lines);
        let copy = text(&lines);
        let opened = open(&copy);
        let wrong = wrong(&opened.case.answers(), &truth);
        assert!(wrong.is_empty(), "{seed}: {wrong:#?}\n{copy}");
        (read, printed) = (read + opened.case.answers().iter().count(), printed + truth.iter().count());
    }
    assert!(read * 10 > printed * 8, "most is read all the same: {read} of {printed}");
}
