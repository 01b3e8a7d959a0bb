//! Any JSON as a submission.

use super::invariants::{hold, some_day};

use breach_notification::{Answers, Json, check, read_submission};

pub fn run(input: &str) {
    let Ok(json) = serde_json::from_str::<Json>(input) else { return };
    let Ok(answers) = read_submission(&json) else {
        assert!(!is_submission(&json), "what has our version and name is a submission, whatever else it holds");
        return;
    };
    assert!(is_submission(&json));
    hold(&answers, &some_day());
    loses_nothing(&json, &answers);
}

fn is_submission(json: &Json) -> bool {
    let form = json.get("form").and_then(|form| form.get("id")).and_then(Json::as_str);
    json.get("schemaVersion") == Some(&Json::Number(1.0)) && form == Some("imy-notification")
}

/// Every value is among the answers, or some answer is reported as a field that the form does not have.
fn loses_nothing(json: &Json, answers: &Answers) {
    let unknown = || check(answers, &some_day()).problems.iter().any(|problem| problem.code == "unknownField");
    let Json::Object(members) = json else { unreachable!("a submission is an object") };
    let envelope = ["schemaVersion", "form", "generator", "createdAt", "deadline"];
    let held: Vec<&str> = answers.iter().flat_map(|(_, answer)| answer.texts()).map(String::as_str).collect();
    let mut lost = false;
    for (_, value) in members.iter().filter(|(key, _)| !envelope.contains(&key.as_str())) {
        each_leaf(value, &mut |text| lost |= !held.contains(&text));
    }
    assert!(!lost || unknown(), "what is not among the answers is reported");
}

/// Every text, number and truth value, as an answer has it.
fn each_leaf(json: &Json, found: &mut impl FnMut(&str)) {
    match json {
        Json::Null => {}
        Json::Bool(value) => found(&value.to_string()),
        // A count that is none stays one that is none.
        Json::Number(number) if number % 1.0 != 0.0 || number.abs() > 9_007_199_254_740_991.0 => found("NaN"),
        Json::Number(number) => found(&(*number as i64).to_string()),
        Json::Text(text) => found(text),
        Json::List(values) => values.iter().for_each(|value| each_leaf(value, found)),
        Json::Object(members) => members.iter().for_each(|(_, value)| each_leaf(value, found)),
    }
}
