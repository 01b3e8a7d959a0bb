//! Scenarios as data: a name, the answers, the time, and what must come out. One file each in `tests/scenarios`.
//!
//! Whatever a scenario does not name in `expect` is not compared, except the problems: those it lists are all there are.

use breach_notification::{Answers, Json, Options, Report, build_submission, read_now, read_submission};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    #[serde(rename = "source")]
    _source: Option<String>,
    now: String,
    #[serde(default, rename = "absentFields")]
    absent_fields: Vec<String>,
    answers: Answers,
    expect: Expectation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Expectation {
    complete: bool,
    hidden_questions: Option<Vec<u8>>,
    required_questions: Option<Vec<u8>>,
    answered_questions: Option<Vec<u8>>,
    deadline: Option<BTreeMap<String, Value>>,
    problems: Vec<ExpectedProblem>,
    #[serde(default)]
    submission_has: BTreeMap<String, Value>,
    #[serde(default)]
    submission_lacks: Vec<String>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct ExpectedProblem {
    field: String,
    level: String,
    code: String,
}

#[test]
fn every_scenario_gives_what_it_expects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 1, "the scenarios are there");
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let scenario: Scenario =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        run(scenario);
    }
}

fn run(scenario: Scenario) {
    let name = &scenario.name;
    let mut options = Options::at(read_now(&scenario.now).unwrap());
    for field in &scenario.absent_fields {
        options.absent_fields |= breach_notification::options::read_absent(field).unwrap();
    }
    let (submission, report) = build_submission(&scenario.answers, &options);
    let expect = &scenario.expect;

    assert_eq!(problems(&report), expect.problems, "{name}: problems");
    assert_eq!(report.complete, expect.complete, "{name}: complete");
    compare(name, "hidden", &expect.hidden_questions, &report, |question| !question.applies);
    compare(name, "required", &expect.required_questions, &report, |question| question.required);
    compare(name, "answered", &expect.answered_questions, &report, |question| question.answered);
    let json = serde_json::to_value(&report).unwrap();
    for (key, value) in expect.deadline.iter().flatten() {
        assert_eq!(&json["deadline"][key], value, "{name}: deadline.{key}");
    }

    assert_eq!(submission.is_some(), expect.complete, "{name}: an error, and only an error, stops the submission");
    let Some(submission) = submission else { return };
    let json = serde_json::to_value(&submission).unwrap();
    for (path, value) in &expect.submission_has {
        assert_eq!(&at(&json, path), value, "{name}: submission.{path}");
    }
    for path in &expect.submission_lacks {
        assert_eq!(at(&json, path), Value::Null, "{name}: submission.{path}");
    }
    goes_back_and_forth(name, &submission, &options);
}

fn compare(
    name: &str,
    what: &str,
    expected: &Option<Vec<u8>>,
    report: &Report,
    is: fn(&breach_notification::report::QuestionState) -> bool,
) {
    if let Some(expected) = expected {
        let numbers: Vec<u8> = report.questions.iter().filter(|state| is(state)).map(|state| state.number).collect();
        assert_eq!(&numbers, expected, "{name}: {what} questions");
    }
}

fn problems(report: &Report) -> Vec<ExpectedProblem> {
    let expected = |problem: &breach_notification::Problem| ExpectedProblem {
        field: problem.field.clone(),
        level: problem.level.as_str().into(),
        code: problem.code.as_str().into(),
    };
    report.problems.iter().map(expected).collect()
}

/// A submission read back builds the same submission again, byte for byte.
fn goes_back_and_forth(name: &str, submission: &Json, options: &Options) {
    let first = serde_json::to_string(submission).unwrap();
    let answers = read_submission(&serde_json::from_str(&first).unwrap()).unwrap();
    let (again, _) = build_submission(&answers, options);
    assert_eq!(serde_json::to_string(&again.unwrap()).unwrap(), first, "{name}: back and forth");
}

/// The value at a path such as `contacts[0].phone` or `actions.length`.
fn at(json: &Value, path: &str) -> Value {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    match pointer.strip_suffix("/length") {
        Some(list) => json.pointer(list).and_then(Value::as_array).map_or(Value::Null, |list| list.len().into()),
        None => json.pointer(&pointer).cloned().unwrap_or(Value::Null),
    }
}
