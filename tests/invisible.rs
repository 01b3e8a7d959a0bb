//! Characters that nobody sees change nothing, wherever they stand in an answer: the verdict is the same, and so is the
//! submission but for what is kept in a free text.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::form::Kind;
use breach_notification::format::visible;
use breach_notification::{Answer, Answers, Options, RawAnswer, build_submission};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use support::form::{InForm, place};
use support::random;
use support::scenarios::every_case;

/// What a web page, an address book or someone with a purpose puts into a text.
const UNSEEN: [char; 8] =
    ['\u{AD}', '\u{200B}', '\u{200D}', '\u{200E}', '\u{2060}', '\u{3164}', '\u{FE0F}', '\u{E0020}'];

proptest! {
    #[test]
    fn a_random_form_is_judged_as_it_is_seen(
        options in random::options(),
        answers in random::answers(),
        strewn in prop::collection::vec((0_usize..14, select(&UNSEEN[..])), 1..6),
    ) {
        assert_judged_as_seen("a random form", &options, &answers, &strewn);
    }
}

#[test]
fn every_scenario_is_judged_as_it_is_seen() {
    // Against the guard of length they count, as all that is kept does.
    let is_long =
        |answers: &Answers| answers.iter().flat_map(|(_, answer)| answer.texts()).any(|text| text.len() > 40_000);
    for case in every_case().filter(|case| case.answers.iter().count() < 500 && !is_long(&case.answers)) {
        for at in [0, 1, 4, 13] {
            assert_judged_as_seen(&case.name, &case.options, &case.answers, &[(at, '\u{200E}'), (at + 3, '\u{AD}')]);
        }
    }
}

fn assert_judged_as_seen(name: &str, options: &Options, answers: &Answers, strewn: &[(usize, char)]) {
    let mut unseen = Answers::new();
    for (field, answer) in answers.iter() {
        unseen.insert(field, strew(answer, strewn)).unwrap();
    }
    let (plain, report) = build_submission(answers, options);
    let (other, verdict) = build_submission(&unseen, options);
    let told = |problems: Vec<breach_notification::Problem>| {
        // How long a text is counts what is kept in it.
        let told = problems.into_iter().filter(|problem| problem.code != "tooLong");
        told.map(|problem| (problem.field, problem.code, problem.message)).collect::<Vec<_>>()
    };
    assert_eq!(told(verdict.problems), told(report.problems), "{name}");
    assert_eq!(verdict.questions, report.questions, "{name}");
    let [plain, other] = [plain, other].map(|submission| serde_json::to_value(submission).unwrap());
    assert_eq!(as_seen("", &other), as_seen("", &plain), "{name}");
}

/// The answer with these characters in it.
fn strew(answer: &Answer, strewn: &[(usize, char)]) -> RawAnswer {
    let strew = |text: &String| {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, unseen) in strewn {
            chars.insert((*at).min(chars.len()), *unseen);
        }
        chars.into_iter().collect()
    };
    match answer {
        Answer::Text(text) => RawAnswer::Text(strew(text)),
        Answer::List(texts) => RawAnswer::List(texts.iter().map(strew).collect()),
    }
}

/// A submission with its free texts as they are seen, and a space for any white space. What is no free text stays as it is.
fn as_seen(path: &str, json: &Value) -> Value {
    match json {
        Value::Object(members) => {
            let step = |key: &String| if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            members.iter().map(|(key, value)| (key.clone(), as_seen(&step(key), value))).collect()
        }
        Value::Array(values) => values.iter().map(|value| as_seen(&format!("{path}[0]"), value)).collect(),
        Value::String(text) if is_free(path) => visible(text).split_whitespace().collect::<Vec<_>>().join(" ").into(),
        other => other.clone(),
    }
}

/// Whether a text of one's own may stand there.
fn is_free(path: &str) -> bool {
    place(path).is_some_and(|place| match place.field.field().kind {
        Kind::Text | Kind::Long => true,
        Kind::One(list) => list.open,
        _ => false,
    })
}
