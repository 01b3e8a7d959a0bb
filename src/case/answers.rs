//! Answers as a file has them.

use crate::engine::answers::{Answer, Answers, RawAnswer};
use crate::engine::layout::Layout;
use crate::json::Json;

/// Answers as a file has them: those that are blank are left out.
pub fn write(answers: &Answers) -> Json {
    let mut members = Vec::new();
    for (name, answer) in answers.iter() {
        let is_blank = answer.texts().iter().all(String::is_empty);
        if !is_blank {
            let value = match answer {
                Answer::Text(text) => text.into(),
                Answer::List(texts) => texts.into(),
            };
            members.push((name.to_owned(), value));
        }
    }
    Json::Object(members)
}

/// The answers in an object, and what is none.
pub fn read(layout: &'static Layout, value: &Json, unread: &mut dyn FnMut(&str, &Json)) -> Answers {
    let mut answers = Vec::new();
    if let Json::Object(members) = value {
        for (name, value) in members {
            match raw(value).and_then(|answer| answer.for_field(layout, name).ok()) {
                Some(answer) => answers.push((name.clone(), answer)),
                None => unread(name, value),
            }
        }
    }
    Answers::in_order(layout, answers)
}

/// One answer, before it is known whether its field takes it; `None` for what is none.
pub fn raw(value: &Json) -> Option<RawAnswer> {
    Some(match value {
        Json::Null => RawAnswer::Nothing,
        Json::Text(text) => RawAnswer::Text(text.clone()),
        Json::Number(number) => RawAnswer::Number(*number),
        Json::List(values) => {
            RawAnswer::List(values.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<_>>()?)
        }
        Json::Bool(_) | Json::Object(_) => return None,
    })
}
