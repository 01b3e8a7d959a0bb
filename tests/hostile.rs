//! What only someone who means harm would send, or a program gone wrong: too deep, too much, of the wrong type, under names
//! that mean something elsewhere.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::check::{GUARD, Level, MAX_ROWS};
use breach_notification::engine::layout::Place;
use breach_notification::engine::session::Session;
use breach_notification::{Answers, Json, Options, Problem, build_submission, check, read_now, read_submission};
use std::collections::BTreeSet;
use std::fmt::Write;
use support::form::{Named, ids};

const MANY: usize = 100_000;
const TWO_MEGABYTES: usize = 2 << 20;
const TEN_MEGABYTES: usize = 10 << 20;

/// Names that JavaScript's objects have from birth, and Python's.
const BORN_WITH: &[&str] =
    &["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length", "__class__", "then"];

fn options() -> Options {
    Options::at(read_now("2026-05-06T12:00:00+02:00").unwrap())
}

/// The problems of what is read from a submission with these members besides the envelope.
fn problems_of_members(members: &str) -> Vec<Problem> {
    let json: Json = serde_json::from_str(&submission(members)).unwrap();
    check(&read_submission(&json).unwrap(), &options()).problems
}

fn submission(members: &str) -> String {
    format!(r#"{{"schemaVersion":1,"form":{{"id":"imy-notification","version":"2021"}},{members}}}"#)
}

fn fields<'a>(problems: &'a [Problem], code: &str) -> Vec<&'a str> {
    problems.iter().filter(|problem| problem.code == code).map(|problem| problem.field.as_str()).collect()
}

#[test]
fn a_hundred_thousand_levels_are_read_without_using_up_the_stack() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"contacts":"#, "}]")] {
        let deep = [&open.repeat(MANY), "1", &close.repeat(MANY)].concat();
        for name in ["actions", "contacts", "controller", "anything"] {
            let unknown = problems_of_members(&format!(r#""{name}":{deep}"#));
            assert!(!fields(&unknown, "unknownField").is_empty(), "{name}: {open}");
        }
        assert!(serde_json::from_str::<Answers>(&deep).is_err());
        assert!(serde_json::from_str::<Answers>(&format!(r#"{{"controller.name":{deep}}}"#)).is_err());
        let json: Json = serde_json::from_str(&deep).unwrap();
        assert!(read_submission(&json).is_err(), "it is no submission");
    }
}

#[test]
fn levels_that_were_made_natively_are_not_followed_to_the_end() {
    for wrap in [|json| Json::List(vec![json]), |json| Json::Object(vec![("a".to_owned(), json)])] {
        let deep = (0..2_000).fold(Json::text("x"), |json, _| wrap(json));
        let json = Json::Object(vec![
            ("schemaVersion".to_owned(), Json::Number(1.0)),
            ("form".to_owned(), Json::Object(vec![("id".to_owned(), Json::text("imy-notification"))])),
            ("actions".to_owned(), deep),
        ]);
        let problems = check(&read_submission(&json).unwrap(), &options()).problems;
        assert_eq!(fields(&problems, "unknownField").len(), 1);
    }
}

#[test]
fn megabytes_in_any_field_are_an_error_and_stay_unsaid() {
    for unit in ["å", "1", ":", "850709-", "\u{200B}x"] {
        // A field of every kind; of those where the most is done with a text, all of it.
        for name in
            ["controller.organisationNumber", "controller.address.postalCode", "incident.type", "contacts[0].email"]
                .into_iter()
                .chain([
                    "contacts[0].phone",
                    "incident.occurred.date",
                    "incident.occurred.time",
                    "dataSubjects.count.exact",
                ])
        {
            assert_error_without_echo(name, &unit.repeat((1 << 20) / unit.len()));
        }
    }
    for (name, unit) in [("confidentiality.request", "850709-"), ("dataSubjects.groups", ":"), ("not.in.the.form", "å")]
    {
        assert_error_without_echo(name, &unit.repeat(TEN_MEGABYTES / unit.len()));
    }
}

fn assert_error_without_echo(name: &str, text: &str) {
    let mut answers = Answers::new();
    answers.insert(name, text).unwrap();
    let mut problems = check(&answers, &options()).problems;
    problems.retain(|problem| problem.field == name);
    assert!(problems.iter().any(|problem| problem.level == Level::Error), "{name}");
    assert!(problems.iter().all(|problem| problem.message.len() < 1_000), "{name}");
}

#[test]
fn the_guard_counts_characters_and_not_bytes() {
    for (length, refused) in [(GUARD, false), (GUARD + 1, true)] {
        let mut answers = Answers::new();
        answers.insert("incident.description", "🙂".repeat(length)).unwrap();
        let problems = check(&answers, &options()).problems;
        let errors = problems.iter().filter(|problem| problem.code == "tooLong" && problem.level == Level::Error);
        assert_eq!(errors.count() > 0, refused, "{length}");
    }
}

#[test]
fn a_hundred_thousand_rows_are_told_once() {
    let rows = vec![r#"{"description":"x"}"#; MANY].join(",");
    let problems = problems_of_members(&format!(r#""actions":[{rows}]"#));
    assert_eq!(fields(&problems, "tooManyRows"), ["actions[0].date"]);
    let names = fields(&problems, "unknownField");
    assert!(names.is_empty(), "{:?}", names.first());
}

#[test]
fn as_many_rows_as_the_guard_allows_come_back_byte_for_byte() {
    let rows = vec![r#"{"description":"x"}"#; MAX_ROWS].join(",");
    let json: Json = serde_json::from_str(&submission(&format!(r#""actions":[{rows}]"#))).unwrap();
    let mut session = Session::with_answers(&options(), read_submission(&json).unwrap());
    for (name, answer) in STARRED {
        session.set(name, answer).unwrap();
    }
    let submission = session.submission().expect("there is no error");
    let (again, _) = build_submission(&read_submission(&submission).unwrap(), &options());
    assert_eq!(again.as_ref(), Some(&submission));
    // One more is one too many, and to take it out again is enough.
    session.set(&format!("actions[{MAX_ROWS}].description"), "x").unwrap();
    assert_eq!(session.submission(), None);
    session.set(&format!("actions[{MAX_ROWS}].description"), "").unwrap();
    assert_eq!(session.submission().as_ref(), Some(&submission));
}

/// What the form refuses a notification without.
const STARRED: [(&str, &str); 9] = [
    ("controller.name", "Exempelkommunen"),
    ("controller.address.postalCode", "127 26"),
    ("controller.address.city", "Exempelstad"),
    ("contacts[0].name", "Dataskyddsombudet"),
    ("contacts[0].email", "dataskyddsombud@example.se"),
    ("contacts[0].phone", "08-465 004 00"),
    ("contactAddress.street", "Box 1"),
    ("contactAddress.postalCode", "127 26"),
    ("contactAddress.city", "Exempelstad"),
];

#[test]
fn a_huge_row_number_costs_nothing() {
    let mut answers = Answers::new();
    answers.insert(format!("actions[{}].description", u32::MAX), "x").unwrap();
    assert_eq!(fields(&check(&answers, &options()).problems, "unknownField"), [""; 0]);
    for row in ["4294967296", "99999999999999999999", "-1", "01", "1e3", "0x1", " 1", "١", "", "i", "NaN"] {
        let name = format!("actions[{row}].description");
        let mut answers = Answers::new();
        answers.insert(name.as_str(), "x").unwrap();
        assert_eq!(fields(&check(&answers, &options()).problems, "unknownField"), [name]);
    }
}

#[test]
fn megabytes_of_what_has_no_place_take_no_more_than_they_are() {
    let ones = vec!["1"; TWO_MEGABYTES / 4].join(",");
    let long_key = "k".repeat(TWO_MEGABYTES / 2);
    let mut wide = String::new();
    for number in 0..TWO_MEGABYTES / 16 {
        write!(wide, r#""unknown{number}":1,"#).unwrap();
    }
    for members in [
        format!(r#""x":[{ones}]"#),
        format!(r#""actions":[{ones}]"#),
        format!(r#""{long_key}":[{ones}]"#),
        format!(r#""controller":{{"{long_key}":{{"{long_key}":[{ones}]}}}}"#),
        format!(r#"{wide} "controller":{{"name":"x"}}"#),
    ] {
        let json: Json = serde_json::from_str(&submission(&members)).unwrap();
        let answers = read_submission(&json).unwrap();
        let kept: usize = answers.iter().map(|(name, _)| name.len()).sum();
        assert!(kept < 2 * TWO_MEGABYTES, "{kept} bytes of names");
        let problems = check(&answers, &options()).problems;
        assert!(!fields(&problems, "unknownField").is_empty());
        assert!(problems.len() <= 10_100, "{} problems", problems.len());
    }
}

#[test]
fn ten_megabytes_of_members_are_read_whether_wide_or_deep() {
    let mut wide = String::new();
    while wide.len() < TEN_MEGABYTES / 2 {
        write!(wide, r#""k{}":1,"#, wide.len()).unwrap();
    }
    let deep = [&r#"{"a":"#.repeat(TEN_MEGABYTES / 6), "1", &"}".repeat(TEN_MEGABYTES / 6)].concat();
    let rows = vec!["{}"; TEN_MEGABYTES / 30].join(",");
    for (members, told) in [
        (format!(r#"{wide}"incident":{{{wide}"type":"loss"}}"#), 10_000),
        (format!(r#""incident":{{"x":{deep},"type":"loss"}}"#), 1),
        (format!(r#""actions":[{rows}],"incident":{{"type":"loss"}}"#), 0),
    ] {
        let json: Json = serde_json::from_str(&submission(&members)).unwrap();
        let answers = read_submission(&json).unwrap();
        assert_eq!(answers.get("incident.type").map(|answer| answer.as_text()), Some("loss"), "what is known is kept");
        let problems = check(&answers, &options()).problems;
        assert_eq!(fields(&problems, "unknownField").len(), told);
    }
}

#[test]
fn an_answer_of_the_wrong_type_is_refused_by_the_name_of_its_field() {
    for field in ids().map(|id| Place::first(id).name()) {
        for wrong in ["true", "{}", r#"{"a":1}"#, "[[]]", "[1]", "[null]", "1.5", "1e400"] {
            let draft = format!(r#"{{"{field}":{wrong}}}"#);
            let refused = serde_json::from_str::<Answers>(&draft).unwrap_err().to_string();
            assert!(!refused.contains("1.5"), "{field}: {refused}");
        }
    }
    for whole in ["null", "true", "1", r#""text""#, "[]", r#"["controller.name"]"#] {
        assert!(serde_json::from_str::<Answers>(whole).is_err(), "{whole}");
    }
}

/// What no field takes, or not every field.
const WRONG: &[&str] = &[
    "1.5",
    "-1",
    "1e300",
    "true",
    "false",
    "{}",
    "[]",
    "[1]",
    "[[]]",
    "[null]",
    r#"[["x"]]"#,
    r#"{"x":"y"}"#,
    r#"["x"]"#,
    "[{}]",
];

#[test]
fn a_value_of_the_wrong_type_anywhere_in_a_submission_is_never_lost() {
    for field in ids() {
        let name = Place::first(field).name();
        for wrong in WRONG {
            let json: Json = serde_json::from_str(&submission(&nested(&name, wrong))).unwrap();
            let answers = read_submission(&json).unwrap();
            // A text takes a whole number, a list of choices none at all; a rule may refuse it.
            let is_held = answers.get(&name).is_some_and(|answer| match answer.texts() {
                [] => *wrong == "[]",
                texts => texts[0] != "true" && wrong.contains(texts[0].as_str()) && !texts[0].is_empty(),
            });
            // A count takes no number with a fraction: what it takes instead is refused.
            let problems = check(&answers, &options()).problems;
            let refused = ["unknownField", "badNumber"].map(|code| fields(&problems, code)).concat();
            assert!(is_held || refused.iter().any(|field| field.starts_with(&name)), "{name}: {wrong}");
        }
    }
}

/// The members of a submission that has this value under a field's name: `a[0].b` is `"a":[{"b":…}]`.
fn nested(name: &str, value: &str) -> String {
    let (mut before, mut after) = (String::new(), String::new());
    let mut steps = name.split('.').peekable();
    while let Some(step) = steps.next() {
        let (key, open, close) = match step.strip_suffix("[0]") {
            Some(group) => (group, "[{", "}]"),
            None if steps.peek().is_some() => (step, "{", "}"),
            None => (step, "", ""),
        };
        write!(before, r#""{key}":{open}"#).unwrap();
        after.insert_str(0, close);
    }
    before + value + &after
}

/// A list, an object or nothing where the form has a section or rows is one that nothing was put into yet.
#[test]
fn what_holds_nothing_where_the_form_has_something_is_no_problem() {
    for empty in ["[]", "{}", "null"] {
        for path in ["actions", "contacts", "incident", "controller", "processors", "dataSubjects", "confidentiality"] {
            assert_eq!(unknown(&format!(r#""{path}":{empty}"#)), [""; 0], "{path}: {empty}");
        }
        for members in [
            format!(r#""incident":{{"discovered":{empty},"occurred":{{"date":null}}}}"#),
            format!(r#""processors":{{"organisations":{empty}}}"#),
            format!(r#""processors":{{"organisations":[{empty},{{"name":"x"}},{empty}]}}"#),
            format!(r#""actions":[{empty}]"#),
        ] {
            assert_eq!(unknown(&members), [""; 0], "{members}");
        }
        for (members, name) in [
            (format!(r#""x":{empty}"#), "x"),
            (format!(r#""incident":{{"x":{empty}}}"#), "incident.x"),
            (format!(r#""incident":[{empty}]"#), "incident[0]"),
            (format!(r#""incident":{{"discovered":[{empty}]}}"#), "incident.discovered[0]"),
            (format!(r#""incident":{{"disc":{empty}}}"#), "incident.disc"),
            (format!(r#""actions":{{"x":{empty}}}"#), "actions.x"),
            (format!(r#""actions":[[{empty}]]"#), "actions[0][0]"),
            (format!(r#""actions":{{"[0]":{empty}}}"#), r#"actions["[0]"]"#),
            (format!(r#""actions[0]":{empty}"#), r#"["actions[0]"]"#),
        ] {
            assert_eq!(unknown(&members), [name], "{members}");
        }
    }
    for something in [r#""""#, "false", "0"] {
        assert_eq!(unknown(&format!(r#""actions":{something}"#)), ["actions"]);
    }
}

#[test]
fn what_a_text_cannot_hold_is_told_inside_its_field() {
    for wrong in ["{}", "[]", "true", "1.5"] {
        assert_eq!(unknown(&format!(r#""controller":{{"name":{wrong}}}"#)), ["controller.name[]"], "{wrong}");
    }
    assert_eq!(unknown(r#""controller":{"name":["x"]}"#), ["controller.name[0]"]);
    assert_eq!(unknown(r#""dataSubjects":{"groups":[true]}"#), ["dataSubjects.groups[0]"]);
    assert_eq!(unknown(r#""controller":{"name":7}"#), [""; 0], "a whole number is a text");
}

/// What is told as a field that the form does not have.
fn unknown(members: &str) -> Vec<String> {
    fields(&problems_of_members(members), "unknownField").into_iter().map(str::to_owned).collect()
}

#[test]
fn what_is_no_submission_is_refused() {
    for text in [
        "null",
        "true",
        "1",
        r#""imy-notification""#,
        "[]",
        "{}",
        r#"{"schemaVersion":1}"#,
        r#"{"form":{"id":"imy-notification"}}"#,
        r#"{"schemaVersion":2,"form":{"id":"imy-notification"}}"#,
        r#"{"schemaVersion":"1","form":{"id":"imy-notification"}}"#,
        r#"{"schemaVersion":true,"form":{"id":"imy-notification"}}"#,
        r#"{"schemaVersion":1,"form":{"id":"IMY-notification"}}"#,
        r#"{"schemaVersion":1,"form":"imy-notification"}"#,
        r#"{"schemaVersion":1,"form":[{"id":"imy-notification"}]}"#,
        r#"{"schemaVersion":1,"form":{"id":["imy-notification"]}}"#,
        r#"{"schemaVersion":1,"schemaVersion":2,"form":{"id":"imy-notification"}}"#,
        r#"[{"schemaVersion":1,"form":{"id":"imy-notification"}}]"#,
    ] {
        let json: Json = serde_json::from_str(text).unwrap();
        assert!(read_submission(&json).is_err(), "{text}");
    }
}

#[test]
fn another_version_of_the_form_is_read_as_far_as_it_is_known() {
    for version in [r#""2030""#, "2030", "null", "{}", r#""""#] {
        let text = format!(
            r#"{{"schemaVersion":1,"form":{{"id":"imy-notification","version":{version}}},"controller":{{"name":"x","new":"y"}}}}"#
        );
        let answers = read_submission(&serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(answers.get("controller.name").unwrap().as_text(), "x");
        assert_eq!(fields(&check(&answers, &options()).problems, "unknownField"), ["controller.new"]);
    }
}

#[test]
fn of_duplicate_keys_the_last_counts_as_in_a_browser() {
    let problems = problems_of_members(r#""controller":{"name":"first","name":"last"}"#);
    assert!(!fields(&problems, "required").contains(&"controller.name"));
    let text =
        submission(r#""controller":{"name":"first","reference":"r"},"controller":{"name":"second","name":"last"}"#);
    let answers = read_submission(&serde_json::from_str(&text).unwrap()).unwrap();
    assert_eq!(answers.get("controller.name").unwrap().as_text(), "last");
    assert_eq!(answers.get("controller.reference"), None);
    let draft: Answers = serde_json::from_str(r#"{"controller.name":"first","controller.name":"last"}"#).unwrap();
    assert_eq!(draft.get("controller.name").unwrap().as_text(), "last");
}

#[test]
fn names_that_objects_are_born_with_are_names_like_any_other() {
    for born_with in BORN_WITH {
        let draft: Answers = serde_json::from_str(&format!(r#"{{"{born_with}":"x"}}"#)).unwrap();
        assert_eq!(fields(&check(&draft, &options()).problems, "unknownField"), [*born_with]);
        for (members, name) in [
            (format!(r#""{born_with}":"x""#), (*born_with).to_owned()),
            (format!(r#""controller":{{"{born_with}":{{"name":"x"}}}}"#), format!("controller.{born_with}.name")),
            (format!(r#""actions":[{{"{born_with}":[1]}}]"#), format!("actions[0].{born_with}[0]")),
            (format!(r#""actions":{{"{born_with}":null}}"#), format!("actions.{born_with}")),
        ] {
            assert_eq!(fields(&problems_of_members(&members), "unknownField"), [name]);
        }
        assert!(
            Session::new(&options()).set(born_with, "x").unwrap().problems.iter().any(|(name, _)| name == born_with)
        );
    }
}

#[test]
fn a_key_that_looks_like_a_path_passes_for_no_field() {
    for key in ["controller.name", "contacts[0].name", "controller[name]", "", "[0]", ".", "]", "a.b.c"] {
        for members in [format!(r#""{key}":"x""#), format!(r#""controller":{{"{key}":"x"}}"#)] {
            let problems = problems_of_members(&members);
            assert_eq!(fields(&problems, "unknownField").len(), 1, "{members}");
            let required: BTreeSet<_> = fields(&problems, "required").into_iter().collect();
            assert!(required.contains("controller.name") && required.contains("contacts[0].name"), "{members}");
        }
    }
}

#[test]
fn half_a_surrogate_pair_is_no_text_natively_and_a_replacement_character_is() {
    for half in [r"\ud800", r"\udfff", r"x\ud83dx", r"\ude42\ud83d"] {
        assert!(serde_json::from_str::<Json>(&submission(&format!(r#""controller":{{"name":"{half}"}}"#))).is_err());
        assert!(serde_json::from_str::<Json>(&submission(&format!(r#""{half}":1"#))).is_err());
        assert!(serde_json::from_str::<Answers>(&format!(r#"{{"controller.name":"{half}"}}"#)).is_err());
    }
    let answers: Answers = serde_json::from_str(r#"{"controller.name":"\ud83d\ude42\ufffd\u0000"}"#).unwrap();
    assert_eq!(answers.get("controller.name").unwrap().as_text(), "🙂\u{FFFD}\0");
    assert!(serde_json::from_slice::<Json>(b"\"\xED\xA0\x80\"").is_err(), "nor as bytes");
}
