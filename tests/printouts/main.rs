//! The printed copy: what stands in it for certain is read, all else is told, and nothing wrong is ever read.

#![cfg(not(target_arch = "wasm32"))]

mod making;
#[path = "../support/numbers.rs"]
mod numbers;
mod printer;
mod variations;

use breach_notification::{Answers, Looks, Opened, OpenedKind, open_file, read_now};
use chrono::{DateTime, Utc};
use numbers::Random;
use printer::{Printed, Style, print};
use serde_json::{Value, json};

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

type Named = Vec<(String, Value)>;

/// The answers that do not repeat, and the rows of each group.
fn apart(answers: &Answers) -> (Named, Vec<(String, Named)>) {
    let (mut single, mut rows) = (Named::new(), Vec::<(String, Named)>::new());
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
        let mut random = Random::new(seed);
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
        let mut random = Random::new(seed);
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

/// It was sent: with these answers, and when is not known.
#[test]
fn a_copy_becomes_a_case_that_was_sent() {
    let opened = open(SCAN);
    let case = serde_json::to_value(&opened.case).unwrap();
    let sent = json!([{ "kind": "new", "submittedAt": null, "answers": answers(&opened) }]);
    assert_eq!(case["notifications"], sent);
    assert_eq!(case["opened"], "2026-05-06T12:00:00+02:00");
    assert!(!opened.newer);
    let again = open_file(&opened.case.save(now()), now()).unwrap();
    assert_eq!((again.kind, again.unread.len()), (OpenedKind::Case, 0));
    assert_eq!(again.case.answers(), opened.case.answers());
    let schema = serde_json::to_value(breach_notification::case_schema()).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&case));
}

#[test]
fn a_copy_is_one_case_however_it_was_saved() {
    let decomposed = |text: &str| text.replace('å', "a\u{30A}").replace('ä', "a\u{308}").replace('ö', "o\u{308}");
    for copy in [TEXT, SCAN] {
        let first = open(copy);
        for other in [
            copy.replace('\n', "\r\n"),
            copy.replace('\n', "  \n"),
            format!("\u{FEFF}\n{}\n\n", copy.replace("\n\n", "\n\n\n")),
            decomposed(copy),
            copy.replace(", ", ",\u{A0}").replace("uppgift", "upp\u{AD}gift"),
            copy.replace("\n25. ", "\nSida 3 av 5\n\u{C}\n25. "),
        ] {
            let second = open(&other);
            assert_eq!(second.case.id(), first.case.id());
            assert_eq!(answers(&second), answers(&first));
        }
        assert_ne!(open(&copy.replace("2021-04-20", "2021-04-21")).case.id(), first.case.id());
    }
}

#[test]
fn what_is_no_copy_is_refused() {
    let title = "Anmälan av personuppgiftsincident";
    let paper = include_str!("../papers/notification-sv.txt");
    for text in [
        title.to_owned(),
        format!("{title}\n\nHej, vi har haft en incident.\n1. Vi vet inte mer.\n"),
        "1. Organisationens namn\nExempelnämnden\n2. Organisationsnummer\n\n3. Organisationens postadress\n".to_owned(),
        // Our own paper says itself whether it was sent.
        paper.to_owned(),
        format!("{title}\nInskickad\nNej\n1. Organisationens namn\nExempelnämnden\n"),
    ] {
        assert_eq!(open_file(&text, now()).unwrap_err().looks(), Looks::OtherText, "{text}");
    }
    open(&format!("{title}\n1. Organisationens namn\nExempelnämnden\n2. Organisationsnummer\n"));
    open(
        "1. Organisationens namn\nE\n2. Organisationsnummer\n3. Organisationens postadress\n4. Er organisations interna referensnummer\n",
    );
}

/// Any part of a copy, and any parts in any order.
#[test]
fn nothing_is_too_strange() {
    let lines: Vec<&str> = TEXT
        .lines()
        .chain(SCAN.lines())
        .chain(["\u{C}", "j", "\u{301}", "12.", "🙂 Barn", "[", "( )", "l. l. l."])
        .collect();
    for seed in 0..runs(200) {
        let mut random = Random::new(seed);
        let most = 1 + random.below(120);
        let mut text: String = (0..random.below(most)).map(|_| format!("{}\n", random.pick(&lines))).collect();
        text.insert_str(0, "Anmälan av personuppgiftsincident\n1. Organisationens namn\n");
        for _ in 0..random.below(9) {
            let at = random.below(text.len());
            if let (true, Some(c)) = (text.is_char_boundary(at), random.pick(&lines).chars().next()) {
                text.insert(at, c);
            }
        }
        if let Ok(opened) = open_file(&text, now()) {
            let lines = text.lines().count();
            assert!(opened.unread.iter().all(|unread| unread.line.is_some_and(|line| (1..=lines).contains(&line))));
            assert!(opened.unread.is_sorted_by_key(|unread| unread.line));
        }
    }
}

#[test]
fn megabytes_are_no_trouble() {
    let begin = "Anmälan av personuppgiftsincident\n1. Organisationens namn\n";
    let large = |line: &str| format!("{begin}{}", line.repeat((1 << 20) / line.len()));
    for text in [
        large("a"),
        large("\n"),
        large("1. Organisatioxens namn\n"),
        large("Klicka på \"Lägg till ny\" om du vill\n"),
        large("26. Vilken sorts personuppgifter har incidenten drabbat?\n☒ Barn\n"),
        format!(
            "{begin}26. Vilken sorts personuppgifter har incidenten drabbat?\n{}",
            "☒ Identifierande information (till\n".repeat(20_000)
        ),
        format!("{begin}12. Pågår incidenten fortfarande?\n{}", "☒ Ja ".repeat(200_000)),
        format!(
            "{begin}30. Hur har ni agerat efter incidenten?\n{}",
            "Datum\n2021-04-13\nKlockslag\nÅtgärd\nLägg\nKlicka på \"Lägg till ny\"\n".repeat(20_000)
        ),
    ] {
        // One that took its time by the square of the length would take hours.
        assert!(open(&text).unread.len() <= 1000);
    }
    assert!(open_file(&large("a\n").repeat(3), now()).is_err(), "nobody has filled in such a form");
}
