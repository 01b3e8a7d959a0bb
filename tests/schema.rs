//! The JSON Schema is one, takes every submission that the crate builds, and refuses what no submission looks like.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::{Submitted, build_submission, json_schema, read_submission, read_submitted_at};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use support::scenarios::{complete, every_case};
use support::{put, random, remove};

/// Formats are asserted too, as a receiver would have it.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::to_value(json_schema()).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
});

/// When it was sent may not be known to the minute, with the time of discovery known.
#[test]
fn what_was_sent_at_a_time_that_is_not_known_fits() {
    let (options, answers) = complete();
    for submitted in
        [Submitted::AtSomeTime, read_submitted_at("2026-05-08").unwrap(), read_submitted_at("2030-01-01").unwrap()]
    {
        let mut answers = answers.clone();
        answers.insert("incident.lateReason", "Felet utreddes först.").unwrap();
        let (submission, report) = build_submission(&answers, &options.submitted(Some(submitted)));
        let submission = serde_json::to_value(submission.unwrap_or_else(|| panic!("{report:#?}"))).unwrap();
        assert!(SCHEMA.is_valid(&submission), "{submitted:?}");
    }
}

#[test]
fn the_schema_is_a_schema_of_2020_12() {
    let schema = serde_json::to_value(json_schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    if let Err(error) = jsonschema::draft202012::meta::validate(&schema) {
        panic!("{error} at {}", error.instance_path());
    }
}

/// What Ajv's strict mode refuses, `tests/node` asks Ajv itself: a keyword for a type that nobody has said, something demanded
/// that nobody has described, and a format, of which it knows none by itself.
#[test]
fn a_strict_reader_takes_the_schema() {
    strict(&serde_json::to_value(json_schema()).unwrap(), "", &[], "#");
}

/// Looks into a schema whose values have a type already, and some of whose members are described.
fn strict(schema: &Value, kind: &str, described: &[&str], path: &str) {
    const OF_A_TYPE: [(&str, &[&str]); 4] = [
        ("object", &["properties", "required", "additionalProperties", "minProperties", "dependentRequired"]),
        ("array", &["items", "minItems", "maxItems", "uniqueItems", "contains"]),
        ("string", &["pattern", "maxLength"]),
        ("integer", &["minimum", "maximum"]),
    ];
    let Value::Object(members) = schema else { return };
    let kind = members.get("type").map_or(kind, |kind| kind.as_str().expect("one type"));
    for (of, keywords) in OF_A_TYPE {
        let used = keywords.iter().find(|keyword| members.contains_key(**keyword));
        assert!(used.is_none() || kind == of, "{used:?} of no {of} at {path}");
    }
    assert!(!members.contains_key("format"), "{path}");
    let mut described = described.to_vec();
    described.extend(
        members.get("properties").and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.as_str()),
    );
    for name in members.get("required").and_then(Value::as_array).into_iter().flatten() {
        assert!(described.contains(&name.as_str().unwrap()), "{name} at {path}");
    }
    for (keyword, value) in members {
        let inside = format!("{path}/{keyword}");
        match keyword.as_str() {
            "if" | "then" | "else" | "not" => strict(value, kind, &described, &inside),
            "allOf" | "anyOf" | "oneOf" => {
                value.as_array().unwrap().iter().for_each(|one| strict(one, kind, &described, &inside));
            }
            "items" | "contains" => strict(value, "", &[], &inside),
            "properties" | "$defs" => {
                let named = value.as_object().unwrap();
                named.iter().for_each(|(name, one)| strict(one, "", &[], &format!("{inside}/{name}")));
            }
            _ => {}
        }
    }
}

/// The pattern of a date has the length of every month in it.
#[test]
fn a_date_fits_when_the_crate_reads_it_as_it_is_written() {
    let schema = serde_json::to_value(json_schema()).unwrap();
    let date = jsonschema::draft202012::new(&schema["$defs"]["date"]).unwrap();
    for year in (1890..2110).chain([0, 2, 20, 202, 1000, 9999]) {
        for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
            let text = format!("{year:04}-{month:02}-{day:02}");
            assert_eq!(
                date.is_valid(&json!(text)),
                breach_notification::format::date::parse(&text).is_some(),
                "{text}"
            );
        }
    }
}

/// A page that lacks questions may give a submission that the schema refuses, as its docs say.
#[test]
fn every_submission_of_a_scenario_fits() {
    let mut built = 0;
    for case in every_case().filter(|case| case.options.absent_fields.is_empty()) {
        let (Some(submission), _) = build_submission(&case.answers, &case.options) else { continue };
        let submission = serde_json::to_value(&submission).unwrap();
        if let Err(error) = SCHEMA.validate(&submission) {
            panic!("{}: {error} at {}", case.name, error.instance_path());
        }
        built += 1;
    }
    assert!(built > 100, "the scenarios build submissions: {built}");
}

proptest! {
    /// And what comes back from it gives the same submission, byte for byte.
    #[test]
    fn every_submission_of_a_random_form_fits(options in random::options(), answers in random::answers()) {
        let (Some(submission), _) = build_submission(&answers, &options) else { return Ok(()) };
        let json = serde_json::to_value(&submission).unwrap();
        // A page that lacks questions may give what the schema refuses, as its docs say.
        prop_assert!(!options.absent_fields.is_empty() || SCHEMA.is_valid(&json), "{:#}", json);
        let (again, _) = build_submission(&read_submission(&submission).unwrap(), &options);
        prop_assert_eq!(again, Some(submission));
    }
}

/// The answers that the examples below start from, on top of the complete form.
const LATE_AND_INFORMED: &[(&str, &str)] = &[
    ("incident.lateReason", "Det dröjde."),
    ("incident.cause", "other"),
    ("incident.causeComment", "En spärr saknades."),
    ("incident.area", "other"),
    ("incident.areaComment", "Kulturskola"),
    ("processors.involved", "yes"),
    ("processors.organisations[0].name", "Exempel Drift AB"),
    ("processors.organisations[0].organisationNumber", "556329-7133"),
    ("dataSubjects.count.exact", "7"),
    ("dataSubjects.groups", "other"),
    ("dataSubjects.groupsComment", "Vårdnadshavare"),
    ("personalData.categories", "other"),
    ("personalData.categoriesComment", "Skolval"),
    ("consequences.likely", "other"),
    ("consequences.comment", "Oro"),
    ("confidentiality.request", "Säkerhetsbristen."),
];
const NOT_INFORMED: &[(&str, &str)] =
    &[("information.given", "no"), ("information.planned", "no"), ("information.reasonsNot", "remedied")];
const TO_BE_INFORMED: &[(&str, &str)] =
    &[("information.given", "no"), ("information.planned", "yes"), ("information.plannedOn.date", "2026-05-07")];

fn submission(now: &str, changes: &[(&str, &str)]) -> Value {
    let (mut options, mut answers) = complete();
    options.now = breach_notification::read_now(now).unwrap();
    for (name, answer) in changes {
        answers.insert(*name, *answer).unwrap();
    }
    let (submission, report) = build_submission(&answers, &options);
    serde_json::to_value(submission.unwrap_or_else(|| panic!("{:?}", report.problems))).unwrap()
}

fn late_and_informed() -> Value {
    submission("2026-05-20T10:00:00+02:00", LATE_AND_INFORMED)
}

fn in_time(answers: &[(&str, &str)]) -> Value {
    submission("2026-05-06T10:00:00+02:00", answers)
}

#[test]
fn the_examples_fit_as_long_as_nothing_is_changed() {
    for submission in [late_and_informed(), in_time(&[]), in_time(NOT_INFORMED), in_time(TO_BE_INFORMED)] {
        assert!(SCHEMA.is_valid(&submission), "{submission:#}");
    }
}

#[test]
fn what_must_be_there_is_missed() {
    for path in [
        "schemaVersion",
        "form",
        "form.id",
        "form.version",
        "generator",
        "generator.name",
        "generator.version",
        "createdAt",
        "deadline",
        "deadline.status",
        "deadline.startsAt",
        "deadline.expiresAt",
        "deadline.assumedTime",
        "controller",
        "controller.name",
        "controller.address",
        "controller.address.postalCode",
        "controller.address.city",
        "contacts",
        "contacts[0].name",
        "contacts[0].email",
        "contacts[0].phone",
        "contactAddress",
        "contactAddress.street",
        "contactAddress.postalCode",
        "contactAddress.city",
        // The submission is late, and says since when.
        "incident",
        "incident.lateReason",
        "incident.discovered",
        "incident.discovered.date",
        "incident.discovered.time",
        // What goes with a time.
        "incident.occurred.date",
        "incident.ended.date",
        "actions[0].date",
        // What decides about something else that is there.
        "incident.ongoing",
        "incident.cause",
        "incident.area",
        "processors.involved",
        "dataSubjects.groups",
        "personalData.categories",
        "consequences.likely",
        "information.given",
    ] {
        let mut submission = late_and_informed();
        assert!(remove(&mut submission, path), "{path} is there");
        assert!(!SCHEMA.is_valid(&submission), "{path} is missed");
    }
}

#[test]
fn what_may_be_missing_is_not_missed() {
    for path in [
        "controller.organisationNumber",
        "controller.address.street",
        "controller.address.country",
        "controller.reference",
        "contacts[0].role",
        "contactAddress.country",
        "incident.occurred",
        "incident.occurred.time",
        "incident.ended",
        "incident.type",
        "incident.description",
        "incident.causeComment",
        "processors.organisations",
        "processors.organisations[0].name",
        "dataSubjects.count.exact",
        "personalData.encrypted",
        "consequences.severity",
        "actions",
        "actions[0].description",
        "information.givenOn",
        "supplement",
        "confidentiality",
    ] {
        let mut submission = late_and_informed();
        assert!(remove(&mut submission, path), "{path} is there");
        assert!(SCHEMA.is_valid(&submission), "{path} may be missing");
    }
}

/// What the answers to other questions forbid: a submission, what is put into it, and where.
#[test]
fn what_does_not_apply_is_refused() {
    let cases = [
        // The deciding answer is another one.
        (late_and_informed(), "incident.ongoing", json!("yes")),
        (late_and_informed(), "incident.cause", json!("technical")),
        (late_and_informed(), "incident.cause", json!("Otydlig rutin")),
        (late_and_informed(), "incident.area", json!("school")),
        (late_and_informed(), "processors.involved", json!("no")),
        (late_and_informed(), "dataSubjects.groups", json!(["children"])),
        (late_and_informed(), "personalData.categories", json!(["contact", "not-known"])),
        (late_and_informed(), "consequences.likely", json!(["reputation", "other-disadvantage"])),
        (late_and_informed(), "information.given", json!("no")),
        (in_time(NOT_INFORMED), "information.given", json!("yes")),
        (in_time(NOT_INFORMED), "information.planned", json!("undecided")),
        (in_time(TO_BE_INFORMED), "information.planned", json!("undecided")),
        // What depends on it has come in.
        (in_time(&[]), "incident.lateReason", json!("Det dröjde.")),
        (in_time(&[]), "incident.causeComment", json!("En spärr saknades.")),
        (in_time(&[]), "processors.organisations", json!([{ "name": "Exempel Drift AB" }])),
        (in_time(&[]), "dataSubjects.groupsComment", json!("Vårdnadshavare")),
        (in_time(&[]), "information.planned", json!("no")),
        (in_time(NOT_INFORMED), "information.givenOn", json!({ "date": "2026-05-05" })),
        (in_time(NOT_INFORMED), "information.plannedOn", json!({ "date": "2026-05-07" })),
        (in_time(TO_BE_INFORMED), "information.reasonsNot", json!(["remedied"])),
        // The deadline does not go with the answers.
        (late_and_informed(), "deadline.status", json!("onTime")),
        (late_and_informed(), "deadline.status", json!("unknown")),
        (late_and_informed(), "deadline.assumedTime", json!(true)),
        (late_and_informed(), "deadline.startsAt", json!(null)),
        (late_and_informed(), "deadline.expiresAt", json!(null)),
        (in_time(&[]), "deadline.status", json!("late")),
    ];
    for (mut submission, path, value) in cases {
        put(&mut submission, path, value.clone());
        assert!(!SCHEMA.is_valid(&submission), "{path} = {value}");
    }
}

/// A path, and values that are refused there, each for a reason of its own.
fn malformed() -> Vec<(&'static str, Vec<Value>)> {
    let not_text = [json!(7), json!(null), json!(["x"]), json!({}), json!("")];
    let text = [json!(" x"), json!("x\n"), json!("a\r\nb"), json!("å".repeat(50_001))];
    let any_text = || not_text.iter().chain(&text).cloned().collect::<Vec<_>>();
    let date = || {
        vec![
            json!("20260505"),
            json!("2026-13-01"),
            json!("2026-02-29"),
            json!("2026-5-4"),
            json!(20260505),
            json!("0202-05-05"),
        ]
    };
    let time = || vec![json!("24:00"), json!("8:15"), json!("0815"), json!("08:60"), json!("08:15:00")];
    let count = || vec![json!("7"), json!(-1), json!(1.5), json!(9_007_199_254_740_992_u64), json!(null)];
    let postal = || vec![json!("12726"), json!("027 26"), json!("127 2"), json!("127\u{a0}26"), json!(12726)];
    let instant =
        || vec![json!("2026-05-05T08:15:00Z"), json!("2026-05-05"), json!("2026-05-05T08:15:00.5+02:00"), json!(0)];
    let closed = || vec![json!("Ja"), json!("kanske"), json!(""), json!(true), json!(["yes"])];
    let many = || vec![json!("other"), json!([]), json!(["other", "other"]), json!(["other", "kanske"]), json!([7])];
    vec![
        ("schemaVersion", vec![json!(2), json!("1")]),
        ("form.id", vec![json!("another")]),
        ("form.version", vec![json!("2022")]),
        ("createdAt", instant()),
        ("deadline.status", vec![json!("soon")]),
        ("deadline.startsAt", instant()),
        ("deadline.expiresAt", instant()),
        ("deadline.assumedTime", vec![json!("false")]),
        ("controller.name", any_text()),
        (
            "controller.organisationNumber",
            vec![json!("2120000142"), json!("211000-0142"), json!("212000-014"), json!("16212000-0142")],
        ),
        ("controller.address.postalCode", postal()),
        ("controller.reference", any_text()),
        ("contacts", vec![json!([]), json!({}), json!([{}])]),
        ("contacts[0].role", any_text()),
        (
            "contacts[0].email",
            ["x", "x@example", "x y@example.se", "x@example..se", "x@-example.se", "ö@example.se", "x@a_b.se"]
                .map(Value::from)
                .into(),
        ),
        (
            "contacts[0].phone",
            ["08-465 004 00", "+46 846500400", "+468465", "+4684650040000000"].map(Value::from).into(),
        ),
        ("contactAddress.postalCode", postal()),
        ("incident.occurred", vec![json!({}), json!("2026-05-05")]),
        ("incident.occurred.date", date()),
        ("incident.occurred.time", time()),
        ("incident.discovered.date", date()),
        ("incident.ended.date", date()),
        ("incident.ended.time", time()),
        ("incident.ongoing", closed()),
        ("incident.type", any_text()),
        ("incident.description", any_text()),
        ("incident.sector", any_text()),
        ("processors.organisations", vec![json!([]), json!([{}]), json!({ "name": "x" })]),
        ("processors.organisations[0].organisationNumber", any_text()),
        ("dataSubjects.count", vec![json!({}), json!(7)]),
        ("dataSubjects.count.exact", count()),
        ("dataSubjects.count.range", any_text()),
        ("records.count.range", any_text()),
        ("dataSubjects.groups", many()),
        ("personalData.categories", many()),
        ("personalData.encrypted", closed()),
        ("consequences.likely", many()),
        ("consequences.severity", vec![json!("5"), json!(3), json!("3. Betydande")]),
        ("actions", vec![json!([]), json!([{}]), json!({})]),
        ("actions[0].date", date()),
        ("actions[0].time", time()),
        ("actions[0].description", any_text()),
        ("information.givenOn.date", date()),
        ("supplement.planned", closed()),
        ("confidentiality.request", any_text()),
    ]
}

#[test]
fn what_is_malformed_is_refused() {
    for (path, values) in malformed() {
        for value in values {
            let mut submission = late_and_informed();
            put(&mut submission, path, value.clone());
            assert!(!SCHEMA.is_valid(&submission), "{path} = {value}");
        }
    }
    for (path, value) in [("information.plannedOn.date", "2026-02-30"), ("information.planned", "maybe")] {
        let mut submission = in_time(TO_BE_INFORMED);
        put(&mut submission, path, value.into());
        assert!(!SCHEMA.is_valid(&submission), "{path} = {value}");
    }
    let mut submission = in_time(NOT_INFORMED);
    put(&mut submission, "information.reasonsNot", json!(["no-time"]));
    assert!(!SCHEMA.is_valid(&submission));
}

#[test]
fn what_is_at_the_edge_of_being_malformed_is_taken() {
    for (path, value) in [
        ("controller.name", json!("å".repeat(50_000))),
        ("controller.name", json!("x")),
        ("controller.name", json!("a\n\nb")),
        ("contacts[0].email", json!(format!("x@{}.example.se", "a".repeat(63)))),
        ("contacts[0].email", json!("o@ö.example.se")),
        ("contacts[0].phone", json!("+4684650")),
        ("contacts[0].phone", json!("+468465004000000")),
        ("controller.address.country", json!("SVERIGE")),
        ("incident.occurred.date", json!("2024-02-29")),
        ("incident.occurred.time", json!("23:59")),
        ("incident.type", json!("Felskickad faktura")),
        ("processors.organisations[0].organisationNumber", json!("HRB 12345")),
        ("dataSubjects.count.exact", json!(0)),
        ("dataSubjects.count.exact", json!(9_007_199_254_740_991_u64)),
        ("dataSubjects.groups", json!(["children", "other"])),
    ] {
        let mut submission = late_and_informed();
        put(&mut submission, path, value.clone());
        assert!(SCHEMA.is_valid(&submission), "{path} = {value}");
    }
}

#[test]
fn a_postal_code_abroad_is_any_text() {
    for address in ["controller.address", "contactAddress"] {
        for (country, fits) in [("Norge", true), ("Sverige", false), ("sweden", false), ("Se", false), ("SEK", true)] {
            let mut submission = late_and_informed();
            put(&mut submission, &format!("{address}.postalCode"), json!("0150"));
            put(&mut submission, &format!("{address}.country"), json!(country));
            assert_eq!(SCHEMA.is_valid(&submission), fits, "{address} in {country}");
        }
        let mut submission = late_and_informed();
        put(&mut submission, &format!("{address}.postalCode"), json!("0150"));
        remove(&mut submission, &format!("{address}.country"));
        assert!(!SCHEMA.is_valid(&submission), "{address} in no country");
    }
}

#[test]
fn no_object_has_room_for_more() {
    for object in [
        "",
        "form",
        "generator",
        "deadline",
        "controller",
        "controller.address",
        "contacts[0]",
        "contactAddress",
        "incident",
        "incident.occurred",
        "incident.discovered",
        "incident.ended",
        "processors",
        "processors.organisations[0]",
        "dataSubjects",
        "dataSubjects.count",
        "records",
        "records.count",
        "personalData",
        "consequences",
        "actions[0]",
        "information",
        "information.givenOn",
        "supplement",
        "confidentiality",
    ] {
        let mut submission = late_and_informed();
        put(&mut submission, format!("{object}.more").trim_start_matches('.'), json!("x"));
        assert!(!SCHEMA.is_valid(&submission), "more in {object:?}");
    }
}

#[test]
fn a_group_has_at_most_10_000_rows() {
    for (group, row) in [
        ("contacts", json!({ "name": "x", "email": "x@example.se", "phone": "+46846500400" })),
        ("processors.organisations", json!({ "name": "x" })),
        ("actions", json!({ "description": "x" })),
    ] {
        for (rows, fits) in [(10_000, true), (10_001, false)] {
            let mut submission = late_and_informed();
            put(&mut submission, group, vec![row.clone(); rows].into());
            assert_eq!(SCHEMA.is_valid(&submission), fits, "{rows} in {group}");
        }
    }
}
