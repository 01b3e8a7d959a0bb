//! Every scenario of `tests/scenarios` gives what it expects, and the scenarios leave no part of the form out.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::form::Condition;
use breach_notification::engine::layout::FieldSet;
use breach_notification::engine::report::QuestionState;
use breach_notification::engine::session::Session;
use breach_notification::{Json, Report, build_submission};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use support::form::{TABLES, codes_of};
use support::scenarios::{Case, ExpectedProblem, kebab, of};

#[test]
fn every_scenario_gives_what_it_expects() {
    let mut differences = Differences::default();
    for table in TABLES {
        assert!(of(table).stories.len() > 5, "the stories are there");
        for case in of(table).every() {
            run(case, &mut differences);
        }
    }
    differences.assert_none();
}

#[test]
fn every_code_has_a_scenario_that_gives_it_and_one_that_does_not() {
    for (folder, table) in ["tests/scenarios/codes", "tests/scenarios/internal-report/codes"].iter().zip(TABLES) {
        let mut files: BTreeMap<_, _> = of(table).codes.iter().collect();
        for code in codes_of(table) {
            let file = format!("{folder}/{}.json", kebab(code));
            let cases = files.remove(&kebab(code)).unwrap_or_else(|| panic!("{code} has no scenarios: write {file}"));
            let giving =
                cases.iter().filter(|case| case.expect.problems.iter().any(|problem| problem.code == code)).count();
            assert!(giving > 0, "no scenario in {file} gives {code}");
            assert!(giving < cases.len(), "every scenario of {code} gives it: add a near miss, which does not");
        }
        assert!(
            files.is_empty(),
            "named after no code of a rule, or is it not in the list of its form? {folder}: {:?}",
            files.keys()
        );
    }
}

#[test]
fn every_field_is_answered_in_a_scenario() {
    for table in TABLES {
        let mut answered = FieldSet::NONE;
        for case in of(table).every() {
            let session = Session::with_answers(&case.options, case.answers.clone());
            answered |= table.ids().filter(|field| session.evaluation().is_answered(*field)).collect();
        }
        let unanswered: Vec<_> = table.all().without(answered).iter().map(|field| table.field(field).name).collect();
        assert!(unanswered.is_empty(), "answered in no scenario of {}: {unanswered:?}", table.form.id);
    }
}

#[test]
fn every_condition_holds_in_one_story_and_not_in_another() {
    for table in TABLES {
        let (mut applies, mut does_not) = (FieldSet::NONE, FieldSet::NONE);
        for case in &of(table).stories {
            let session = Session::with_answers(&case.options, case.answers.clone());
            applies |= session.evaluation().applicable();
            does_not |= table.all().without(session.evaluation().applicable());
        }
        for id in table.ids().filter(|id| table.field(*id).applies != Condition::Always) {
            let name = table.field(id).name;
            assert!(applies.contains(id), "{name} applies in no story of tests/scenarios: add one");
            assert!(
                does_not.contains(id),
                "{name} applies in every story of tests/scenarios: add one in which it does not"
            );
        }
    }
}

#[test]
fn no_two_scenarios_of_a_form_share_a_name() {
    for table in TABLES {
        let mut names = BTreeSet::new();
        for case in of(table).every() {
            assert!(names.insert(&case.name), "{}", case.name);
        }
    }
}

fn run(case: &Case, differences: &mut Differences) {
    let (name, expect) = (&case.name, &case.expect);
    let (submission, report) = build_submission(&case.answers, &case.options);

    differences.compare(name, "problems", &problems(&report), &expect.problems);
    differences.compare(name, "complete", &report.complete, &expect.complete);
    let mut compare = |what, expected: &Option<Vec<u8>>, is: fn(&QuestionState) -> bool| {
        if let Some(expected) = expected {
            let states = report.questions.iter().filter(|state| is(state));
            differences.compare(name, what, &states.map(|state| state.number).collect(), expected);
        }
    };
    compare("hidden questions", &expect.hidden_questions, |question| !question.applies);
    compare("required questions", &expect.required_questions, |question| question.required);
    compare("answered questions", &expect.answered_questions, |question| question.answered);
    let json = serde_json::to_value(&report).unwrap();
    for (key, value) in expect.deadline.iter().flatten() {
        differences.compare(name, &format!("deadline.{key}"), &json["deadline"][key], value);
    }

    // An error, and only an error, stops the submission.
    differences.compare(name, "submission", &submission.is_some(), &report.complete);
    let Some(submission) = submission else { return };
    let json = serde_json::to_value(&submission).unwrap();
    for (path, value) in &expect.submission_has {
        differences.compare(name, &format!("submission.{path}"), &at(&json, path), value);
    }
    for path in &expect.submission_lacks {
        differences.compare(name, &format!("submission.{path}"), &at(&json, path), &Value::Null);
    }
    let again = back_and_forth(&submission, case);
    differences.compare(name, "back and forth", &again, &serde_json::to_string(&submission).ok());
}

fn problems(report: &Report) -> Vec<ExpectedProblem> {
    let expected = |problem: &breach_notification::Problem| ExpectedProblem {
        field: problem.field.clone(),
        level: problem.level.as_str().into(),
        code: problem.code.as_str().into(),
    };
    report.problems.iter().map(expected).collect()
}

/// A submission is written, read and built again; the contract has it the same, byte for byte.
fn back_and_forth(submission: &Json, case: &Case) -> Option<String> {
    let written = serde_json::to_string(submission).unwrap();
    let answers = case.form.read_submission(&serde_json::from_str(&written).unwrap()).unwrap();
    let (again, _) = build_submission(&answers, &case.options);
    again.map(|again| serde_json::to_string(&again).unwrap())
}

/// The value at a path such as `contacts[0].phone` or `actions.length`.
fn at(json: &Value, path: &str) -> Value {
    match path.strip_suffix(".length") {
        Some(list) => support::at(json, list).and_then(Value::as_array).map_or(Value::Null, |list| list.len().into()),
        None => support::at(json, path).cloned().unwrap_or(Value::Null),
    }
}

/// All that differs, so that one run tells everything.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare<T: Debug + PartialEq>(&mut self, name: &str, what: &str, is: &T, expected: &T) {
        if is != expected {
            self.0.push(format!("{name}: {what}\n  is       {is:?}\n  expected {expected:?}"));
        }
    }

    fn assert_none(&self) {
        assert!(self.0.is_empty(), "{} differences\n{}", self.0.len(), self.0.join("\n"));
    }
}
