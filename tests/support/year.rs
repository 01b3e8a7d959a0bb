//! Case files from a seed: a year of a city's boards, and any number of them for what takes its time. The benchmark uses this file too, so it stands by itself.

// None that uses it uses all of it.
#![allow(dead_code)]

use serde_json::{Map, Value, json};

/// A stream of numbers that is the same each time (SplitMix64).
pub struct Numbers(u64);

impl Numbers {
    pub fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }

    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64) as usize]
    }
}

pub const BOARDS: [&str; 3] = ["Utbildningsnämnden", "Socialnämnden", "Kulturnämnden"];

/// A file: its name and its text.
pub type File = (String, String);

/// A day of a year that every month has, as a date has it.
fn day(year: u64, numbers: &mut Numbers) -> String {
    format!("{year}-{:02}-{:02}", 1 + numbers.below(12), 1 + numbers.below(24))
}

/// A case of a board of which it became aware on a day at half past eight, with nothing judged yet. Its answers are those of the USB stick.
pub fn case(number: u64, board: &str, aware: &str, numbers: &mut Numbers) -> Value {
    let scenario: Value = serde_json::from_str(include_str!("../scenarios/usb-stick.json")).unwrap();
    let mut answers: Map<String, Value> = scenario["answers"].as_object().unwrap().clone();
    let discoveries = ["employee", "employee", "employee", "data-subject", "outsider", "automated-logs", "En granne"];
    let types = ["disclosure-letter", "disclosure-email", "loss", "theft", "access"];
    for (name, answer) in [
        ("controller.name", json!(board)),
        ("controller.reference", json!(format!("EX {}-{number}", &aware[..4]))),
        ("incident.occurred.date", json!(aware)),
        ("incident.discovered.date", json!(aware)),
        ("incident.discovered.time", json!("08:30")),
        ("incident.discovery", json!(numbers.one_of(&discoveries))),
        ("incident.type", json!(numbers.one_of(&types))),
        ("consequences.severity", json!(numbers.one_of(&["1", "2", "3", "4"]))),
    ] {
        answers.insert(name.to_owned(), answer);
    }
    json!({
        "caseVersion": 1,
        "form": { "id": "imy-notification", "version": "2021" },
        "generator": { "name": "breach-notification", "version": "0.1.0" },
        "id": format!("{number:026}"),
        "title": format!("Incident {number}"),
        "opened": format!("{aware}T09:00:00+01:00"),
        "saved": format!("{aware}T16:00:00+01:00"),
        "answers": answers,
        "assessments": [{ "at": format!("{aware}T10:00:00+01:00"), "isBreach": "yes", "nature": ["confidentiality"], "risk": "unlikely",
            "dpo": { "opinion": "supports" } }],
    })
}

/// A decision of that day.
pub fn decided(case: &mut Value, kind: &str) {
    let on = case["answers"]["incident.discovered.date"].clone();
    let decision =
        json!({ "kind": kind, "on": on, "by": { "role": "Förvaltningschef" }, "grounds": "Enligt bedömningen." });
    match &mut case["decisions"] {
        Value::Array(all) => all.push(decision),
        none => *none = json!([decision]),
    }
}

/// A notification so many hours after the case's awareness, on days that have 24 of them.
pub fn sent(case: &mut Value, hours: u64) {
    let aware = case["answers"]["incident.discovered.date"].as_str().unwrap().to_owned();
    let day: u64 = aware[8..].parse().unwrap();
    let minutes = 8 * 60 + 30 + hours * 60;
    let at = format!("{}{:02}T{:02}:{:02}:00", &aware[..8], day + minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
    case["notifications"] = json!([{ "kind": "new", "submittedAt": at + offset(&aware), "authorityReference": format!("IMY-{}", case["title"].as_str().unwrap()) }]);
}

/// Stockholm's, away from the days on which it changes.
fn offset(day: &str) -> &'static str {
    if ("03-31".."10-27").contains(&&day[5..]) { "+02:00" } else { "+01:00" }
}

pub fn file(name: &str, case: &Value) -> File {
    (name.to_owned(), serde_json::to_string_pretty(case).unwrap())
}

/// The year 2024 of a city: 24 breaches, of which 3 were notified, in time; the other 21 were not to be. Beside them lies what a folder has and no report counts: what was no
/// breach, a case of the year before and of the year after, an older copy of a case, and a file that is broken.
pub fn of_24() -> Vec<File> {
    let mut numbers = Numbers::from_seed(24);
    let mut files = Vec::new();
    for number in 0..24 {
        // Far from the nights on which the clocks change.
        let month = 1 + numbers.below(12);
        let aware = format!("2024-{month:02}-{:02}", 3 + numbers.below(20));
        let mut case = case(number, BOARDS[number as usize % 3], &aware, &mut numbers);
        if number < 3 {
            case["assessments"][0]["risk"] = "risk".into();
            decided(&mut case, "notify");
            sent(&mut case, [5, 50, 72][number as usize]);
        } else {
            decided(&mut case, "notNotify");
        }
        files.push(file(&format!("{number}.json"), &case));
    }
    let mut no_breach = case(100, BOARDS[0], "2024-05-02", &mut numbers);
    no_breach["assessments"][0]["isBreach"] = "no".into();
    files.push(file("no-breach.json", &no_breach));
    for (number, aware) in [(101, "2023-12-31"), (102, "2025-01-01")] {
        let mut other = case(number, BOARDS[1], aware, &mut numbers);
        decided(&mut other, "notify");
        files.push(file(&format!("of-{aware}.json"), &other));
    }
    let mut older: Value = serde_json::from_str(&files[0].1).unwrap();
    older["saved"] = "2024-01-01T00:00:00+01:00".into();
    older["decisions"] = json!([]);
    files.push(file("older/0.json", &older));
    files.push(("broken.json".to_owned(), files[1].1[..400].to_owned()));
    files
}

/// So many cases of ten years, in every state.
pub fn many(count: u64) -> Vec<File> {
    let mut numbers = Numbers::from_seed(count);
    let mut files = Vec::new();
    for number in 0..count {
        let aware = day(2018 + numbers.below(10), &mut numbers);
        let board = numbers.one_of(&BOARDS);
        let mut case = case(number, board, &aware, &mut numbers);
        match numbers.below(4) {
            0 => {}
            1 => decided(&mut case, "notNotify"),
            _ => {
                decided(&mut case, "notify");
                let hours = numbers.below(100);
                sent(&mut case, hours);
            }
        }
        files.push(file(&format!("{number}.json"), &case));
    }
    files
}
