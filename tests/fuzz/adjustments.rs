//! Any JSON as what a city adjusts of a form.

use super::invariants::some_day;
use breach_notification::{Answers, Form, Json, Language, Options, Problem, RawAnswer, check};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Answers of a real case, by the keys of their choices.
static ANSWERED: LazyLock<Value> = LazyLock::new(|| {
    let scenario: Value = serde_json::from_str(include_str!("../scenarios/usb-stick.json")).unwrap();
    scenario["answers"].clone()
});

pub fn run(input: &str) {
    let Ok(json) = serde_json::from_str::<Json>(input) else { return };
    let id = json.get("form").and_then(Json::as_str).unwrap_or_default();
    let form = Form::named(id).unwrap_or_else(Form::notification);
    let adjusted = match form.adjusted(&json) {
        Ok(adjusted) => adjusted,
        Err(error) => {
            assert!(!error.mistakes().is_empty());
            for mistake in error.mistakes() {
                assert!(!mistake.message.is_empty());
                assert!(is_there(&json, &mistake.path), "{} is a place in what was written", mistake.path);
            }
            return;
        }
    };
    assert!(form.adjusted(&json).as_ref() == Ok(&adjusted), "it is made once");
    assert_eq!(adjusted.id(), form.id());
    is_the_same_but_for_what_was_adjusted(form, adjusted, &json);
    if form == Form::notification() {
        goes_by_the_same_rules(form, adjusted);
    }
    for language in [Language::Swedish, Language::English] {
        let options = Options::of(adjusted, some_day().now).in_language(language);
        let report = check(&adjusted.answers(), &options);
        assert!(report.problems.iter().all(|problem| !problem.message.contains('#')));
    }
    serde_json::to_string(&adjusted.json_schema()).unwrap();
}

/// Whether a JSON Pointer leads to something.
fn is_there(json: &Json, path: &str) -> bool {
    let mut here = json;
    // What is missing is told where it is missing, so every step is there.
    for step in path.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        let next = match here {
            Json::Object(members) => members.iter().find(|(name, _)| *name == step).map(|(_, value)| value),
            Json::List(values) => step.parse().ok().and_then(|at: usize| values.get(at)),
            _ => None,
        };
        match next {
            Some(next) => here = next,
            // Which form it is of is asked for where it was left out.
            None => return path == "/form",
        }
    }
    path.is_empty() || path.starts_with('/')
}

/// Every field of a model with its parts, in the order of the form.
fn fields(form: Form) -> Vec<Value> {
    let model = serde_json::to_value(form.model(Language::Swedish)).unwrap();
    let questions = model["sections"].as_array().unwrap().iter().flat_map(|section| section["questions"].as_array());
    questions.flatten().flat_map(|question| question["fields"].as_array().unwrap().clone()).collect()
}

/// The questions, names, kinds, stars and conditions stay; the choices are those that were written, in their order.
fn is_the_same_but_for_what_was_adjusted(form: Form, adjusted: Form, json: &Json) {
    let (before, after) = (fields(form), fields(adjusted));
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        for stays in ["name", "kind", "required", "applies", "hiding", "autocomplete"] {
            assert_eq!(before[stays], after[stays], "{stays} of {}", before["name"]);
        }
        let name = before["name"].as_str().unwrap();
        let of = |member: &str| {
            let member = json.get(member)?;
            member.get(name).or_else(|| member.get(&name.replace("[i]", "[0]")))
        };
        let keys = |field: &Value| -> Vec<String> {
            let choices = field["choices"].as_array().into_iter().flatten();
            choices.map(|choice| choice["key"].as_str().unwrap().to_owned()).collect()
        };
        let Some(Json::List(written)) = of("choices") else {
            assert_eq!(before["choices"], after["choices"], "{name}");
            continue;
        };
        let key = |choice: &Json| choice.as_str().or_else(|| choice.get("key")?.as_str()).unwrap().to_owned();
        assert_eq!(keys(after), written.iter().map(key).collect::<Vec<_>>(), "{name}");
        let labels: BTreeSet<_> =
            after["choices"].as_array().unwrap().iter().map(|choice| choice["label"].as_str().unwrap()).collect();
        assert_eq!(labels.len(), written.len(), "each choice of {name} is called something of its own");
        if let Some(Value::String(prefill)) = after.get("prefill") {
            assert!(keys(after).contains(prefill), "what is filled in is offered");
        }
    }
}

/// Answers that are offered before and after are judged alike: a city makes no law.
fn goes_by_the_same_rules(form: Form, adjusted: Form) {
    let (before, after) = (fields(form), fields(adjusted));
    let offered = |name: &str, answer: &str| {
        let of = name.split_once('[').map_or(name.to_owned(), |(group, rest)| {
            format!("{group}[i]{}", rest.split_once(']').map_or("", |(_, rest)| rest))
        });
        let mut fields = before.iter().chain(&after).filter(|field| field["name"] == *of);
        fields.all(|field| {
            let choices = field["choices"].as_array();
            choices.is_none_or(|choices| choices.iter().any(|choice| choice["key"] == answer))
        })
    };
    let judged = |form: Form| -> Vec<(String, &str, &str)> {
        let mut answers: Answers = form.answers();
        for (name, answer) in ANSWERED.as_object().unwrap() {
            match answer {
                Value::String(text) if offered(name, text) => answers.insert(name, text.as_str()).unwrap(),
                Value::Array(texts) => {
                    let texts = texts.iter().filter_map(Value::as_str).filter(|text| offered(name, text));
                    answers.insert(name, RawAnswer::List(texts.map(str::to_owned).collect())).unwrap();
                }
                _ => {}
            }
        }
        let told = |problem: Problem| (problem.field, problem.code.as_str(), problem.level.as_str());
        let problems = check(&answers, &Options::of(form, some_day().now)).problems.into_iter();
        // How long a text is advised to be is the city's to say.
        problems.filter(|problem| problem.code != "tooLong").map(told).collect()
    };
    assert_eq!(judged(form), judged(adjusted));
}
