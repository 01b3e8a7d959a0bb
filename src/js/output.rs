//! What a script gets: plain objects with camelCase keys, never a `Map`.

use crate::{Answer, Answers, Json};
use js_sys::{Array, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A plain object, as JSON would have it.
pub fn to_js(value: impl Into<Json>) -> Result<JsValue, JsValue> {
    fn of(value: &Json) -> Result<JsValue, JsValue> {
        Ok(value.serialize(&Serializer::json_compatible())?)
    }
    of(&value.into())
}

/// A plain object with these members.
pub fn object<const N: usize>(members: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    record(&members)
}

/// Answers under their names.
pub fn answers(answers: &Answers) -> Result<JsValue, JsValue> {
    let value = |answer: &Answer| match answer {
        Answer::Text(text) => text.into(),
        Answer::List(texts) => texts.iter().map(JsValue::from).collect::<Array>().into(),
    };
    record(&answers.iter().map(|(name, answer)| (name, value(answer))).collect::<Vec<_>>())
}

/// What follows from a step.
#[cfg(feature = "api")]
pub fn change(change: &crate::engine::session::Change) -> Result<JsValue, JsValue> {
    let problems = change.problems.iter().map(|(name, problems)| Ok((name.as_str(), to_js(problems)?)));
    object([
        ("field", change.field.as_str().into()),
        ("shown", to_js(&change.shown)?),
        ("hidden", to_js(&change.hidden)?),
        ("shownFields", to_js(&change.shown_fields)?),
        ("hiddenFields", to_js(&change.hidden_fields)?),
        ("problems", record(&problems.collect::<Result<Vec<_>, JsValue>>()?)?),
        ("complete", change.complete.into()),
        ("deadline", to_js(&change.deadline)?),
    ])
}

/// An object from names that anybody may have chosen: `__proto__` becomes a member like any other.
fn record(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let entries: Array = members.iter().map(|(name, value)| Array::of2(&(*name).into(), value)).collect();
    Ok(Object::from_entries(&entries)?.into())
}
