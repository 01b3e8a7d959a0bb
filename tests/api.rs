//! The description of the JavaScript API is written by hand; what it says of the data is what the data has.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::check::Level;
use breach_notification::engine::session::Session;
use breach_notification::time::deadline::Deadline;
use breach_notification::{PaperKind, Register, RegisterFilter, case_schema, check, preview, supplement_schema};
use serde_json::{Value, json};
use support::assert_snapshot;
use support::form::{InForm, codes, ids};
use support::scenarios::complete;

const API: &str = include_str!("../src/api/api.d.ts");

#[test]
fn the_codes_are_those_of_the_rules() {
    let mut text = "/** What is wrong. */\nexport type Code =\n ".to_owned();
    let mut length = 1;
    for code in codes().iter().map(|code| format!(" | \"{code}\"")) {
        if length + code.len() > 115 {
            text.push_str("\n ");
            length = 1;
        }
        length += code.len();
        text.push_str(&code);
    }
    assert_snapshot("src/api/codes.d.ts", &(text + ";\n"));
}

/// What the page sends, by the words that it sends it with.
#[test]
fn every_event_of_the_page_is_described() {
    let mut sent = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/page")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default();
        for call in text.split("dispatch(&self.target, \"").skip(1) {
            sent.insert(call.split('"').next().unwrap().to_owned());
        }
    }
    assert!(sent.contains("reveal") && sent.contains("invalid"), "{sent:?}");
    for event in &sent {
        assert!(
            API.contains(&format!("\n    \"breach-notification-{event}\": CustomEvent<")),
            "{event} is in api.d.ts"
        );
    }
}

#[test]
fn the_levels_are_all_there_in_order() {
    assert_eq!(union("Level"), [Level::Error, Level::Gap, Level::Advice].map(Level::as_str));
}

#[test]
fn a_report_has_the_members_that_are_described() {
    let (options, mut answers) = complete();
    // One problem has a rule of law, the other has none.
    answers.insert("controller.name", "").unwrap();
    answers.insert("contacts[0].email", "x").unwrap();
    let report = serde_json::to_value(check(&answers, &options)).unwrap();
    assert_eq!(members("Report"), keys(&report));
    assert_eq!(members("QuestionState"), keys(&report["questions"][0]));
    assert_eq!(members("Deadline"), keys(&report["deadline"]));
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(members("Problem"), keys(&problems[0]));
    assert_eq!(required_members("Problem"), keys(&problems[1]));
    let unknown = serde_json::to_value(Deadline::default()).unwrap();
    assert_eq!(members("Deadline"), keys(&unknown), "whatever is known");
}

#[test]
fn a_change_has_the_members_that_are_described() {
    let (options, answers) = complete();
    let change = Session::with_answers(&options, answers).set("incident.ongoing", "yes").unwrap();
    // It becomes an object at the boundary only: what it has natively is told by its fields.
    let fields = format!("{change:#?}");
    let fields = fields.lines().filter_map(|line| Some(line.strip_prefix("    ")?.split_once(':')?.0));
    let fields: Vec<_> = fields.filter(|name| !name.starts_with(' ')).map(camel_case).collect();
    assert_eq!(members("Change"), fields);
}

#[test]
fn a_submission_and_a_preview_have_the_members_that_are_described() {
    let (options, answers) = complete();
    let submission = Session::with_answers(&options, answers.clone()).submission().unwrap();
    let mut parts = keys(&serde_json::to_value(&submission).unwrap())[..5].to_vec();
    for field in ids() {
        let step = field.field().name.split(['.', '[']).next().unwrap().to_owned();
        if !parts.contains(&step) {
            parts.push(step);
        }
    }
    assert_eq!(members("Submission"), parts);
    for group in ["contacts", "actions"] {
        assert!(API.contains(&format!("\n  {group}?: Part[];\n")), "{group}");
    }
    let preview = serde_json::to_value(preview(&answers, &options)).unwrap();
    assert_eq!(members("PreviewSection"), keys(&preview[0]));
}

/// The schema of a case is made from what a file is read by.
#[test]
fn a_case_has_the_members_that_are_described() {
    let schema = serde_json::to_value(case_schema()).unwrap();
    let part = |name: &str| schema["properties"][name]["items"].clone();
    let assessment = part("assessments");
    for (interface, object) in [
        ("Case", &schema),
        ("SeverityInput", &assessment["properties"]["severity"]),
        ("Assessment", &assessment),
        ("Decision", &part("decisions")),
        ("SentNotification", &part("notifications")),
        ("Communication", &part("communications")),
    ] {
        assert_eq!(members(interface), keys(&object["properties"]), "{interface}");
        assert_eq!(json!(required_members(interface)), object["required"], "{interface}");
    }
}

#[test]
fn a_supplement_has_the_members_that_are_described() {
    let schema = serde_json::to_value(supplement_schema()).unwrap();
    let change = &schema["properties"]["changes"]["items"];
    for (interface, object) in [("Supplement", &schema), ("SupplementChange", change)] {
        assert_eq!(members(interface), keys(&object["properties"]), "{interface}");
        assert_eq!(json!(required_members(interface)), object["required"], "{interface}");
    }
    assert_eq!(union("PaperKind"), PaperKind::ALL.map(PaperKind::as_str));
}

#[test]
fn a_register_has_the_members_that_are_described() {
    let mut register = Register::new(&complete().0);
    for file in ["a-case-with-everything.json", "a-submission.json"] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus/open_file/").to_owned() + file;
        register.add(file, &std::fs::read_to_string(path).unwrap());
    }
    register.add("x", "");
    let result = serde_json::to_value(register.result(&RegisterFilter::default())).unwrap();
    assert_eq!(members("RegisterResult"), keys(&result));
    for row in result["rows"].as_array().unwrap() {
        assert_eq!(members("RegisterRow"), keys(row));
    }
    let decided = result["rows"].as_array().unwrap().iter().find(|row| !row["notifyDecision"].is_null()).unwrap();
    assert_eq!(members("RegisterDecision"), keys(&decided["notifyDecision"]));
    let measured = result["rows"].as_array().unwrap().iter().find(|row| !row["measures"][0].is_null()).unwrap();
    assert_eq!(keys(&measured["measures"][0]), ["at", "description"]);
    assert_eq!(keys(&decided["communications"][0]), ["on", "means", "extent", "count"]);
    let report = &result["report"];
    let own = members("RegisterReport");
    let (head, tail) = own.split_at(2);
    assert_eq!([head, &members("RegisterCounts")[..], tail].concat(), keys(report));
    assert_eq!(members("Tally"), keys(&report["discovery"][0]));
    for (list, first) in [("months", "month"), ("controllers", "controller")] {
        assert_eq!([&[first.to_owned()][..], &members("RegisterCounts")].concat(), keys(&report[list][0]));
    }
    assert_eq!(required_members("RegisterProblem"), keys(&result["problems"][0]));
}

/// The texts of `export type Name = "a" | "b";`.
fn union(name: &str) -> Vec<&'static str> {
    let (_, rest) = API.split_once(&format!("export type {name} =")).unwrap();
    let (union, _) = rest.split_once(';').unwrap();
    union.split('"').skip(1).step_by(2).collect()
}

/// The members of an interface, those that may be missing among them.
fn members(interface: &str) -> Vec<String> {
    described(interface).map(|name| name.trim_end_matches('?').to_owned()).collect()
}

fn required_members(interface: &str) -> Vec<String> {
    described(interface).filter(|name| !name.ends_with('?')).map(str::to_owned).collect()
}

fn described(interface: &str) -> impl Iterator<Item = &'static str> {
    let (_, rest) = API.split_once(&format!("export interface {interface} ")).unwrap();
    let (_, rest) = rest.split_once("{\n").unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    body.lines().filter(|line| !line.contains("/**")).filter_map(|line| Some(line.split_once(':')?.0.trim()))
}

fn keys(object: &Value) -> Vec<String> {
    object.as_object().unwrap().keys().cloned().collect()
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}
