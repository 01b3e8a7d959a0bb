//! What a script gets: plain objects with camelCase keys, never a `Map`.

use crate::{Answer, Answers, Json};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::JsValue;

/// A plain object, as JSON would have it. It crosses as one text: a browser reads that many times as fast as it makes objects member by
/// member at our word.
pub fn to_js(value: impl Into<Json>) -> Result<JsValue, JsValue> {
    fn of(value: &Json) -> Result<JsValue, JsValue> {
        // The form has no fractions; a score of the severity is one, and a file of a later version may hold some.
        #[cfg(feature = "cases")]
        let text = value.compact_with(crate::json::fraction);
        #[cfg(not(feature = "cases"))]
        let text = value.compact();
        JSON::parse(&text)
    }
    of(&value.into())
}

/// A plain object with these members.
pub fn object<const N: usize>(members: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    fn of(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
        let entries = Array::new();
        for (name, value) in members {
            entries.push(&Array::of2(&(*name).into(), value));
        }
        Ok(Object::from_entries(&entries)?.into())
    }
    of(&members)
}

/// Answers under their names.
pub fn answers(answers: &Answers) -> Result<JsValue, JsValue> {
    let mut members: Vec<(String, Json)> = Vec::new();
    for (name, answer) in answers.iter() {
        let value: Json = match answer {
            Answer::Text(text) => text.as_str().into(),
            Answer::List(texts) => texts.into(),
        };
        members.push((name.to_owned(), value));
    }
    to_js(Json::Object(members))
}

/// What follows from a step.
#[cfg(feature = "api")]
pub fn change(change: &crate::engine::session::Change) -> Result<JsValue, JsValue> {
    let mut problems: Vec<(String, Json)> = Vec::new();
    for (name, told) in &change.problems {
        problems.push((name.clone(), told.into()));
    }
    to_js(crate::json::object([
        ("field", change.field.as_str().into()),
        ("shown", (&change.shown).into()),
        ("hidden", (&change.hidden).into()),
        ("shownFields", (&change.shown_fields).into()),
        ("hiddenFields", (&change.hidden_fields).into()),
        ("problems", Json::Object(problems)),
        ("complete", change.complete.into()),
        ("deadline", (&change.deadline).into()),
    ]))
}
