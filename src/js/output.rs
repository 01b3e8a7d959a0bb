//! What a script gets: plain objects with camelCase keys, never a `Map`.

use crate::{Answer, Answers, Json};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

/// A plain object, as JSON would have it.
pub fn to_js(value: impl Into<Json>) -> Result<JsValue, JsValue> {
    plain(&value.into())
}

fn plain(value: &Json) -> Result<JsValue, JsValue> {
    Ok(match value {
        Json::Null => JsValue::NULL,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => (*number).into(),
        Json::Text(text) => text.into(),
        Json::List(values) => {
            let list = Array::new();
            for value in values {
                list.push(&plain(value)?);
            }
            list.into()
        }
        Json::Object(members) => {
            let record = Record::default();
            for (name, value) in members {
                record.add(name, &plain(value)?);
            }
            record.object()?
        }
    })
}

/// A plain object with these members.
pub fn object<const N: usize>(members: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    fn of(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
        let record = Record::default();
        for (name, value) in members {
            record.add(name, value);
        }
        record.object()
    }
    of(&members)
}

/// Answers under their names.
pub fn answers(answers: &Answers) -> Result<JsValue, JsValue> {
    let record = Record::default();
    for (name, answer) in answers.iter() {
        let value = match answer {
            Answer::Text(text) => text.into(),
            Answer::List(texts) => to_js(texts)?,
        };
        record.add(name, &value);
    }
    record.object()
}

/// What follows from a step.
#[cfg(feature = "api")]
pub fn change(change: &crate::engine::session::Change) -> Result<JsValue, JsValue> {
    let problems = Record::default();
    for (name, told) in &change.problems {
        problems.add(name, &to_js(told)?);
    }
    object([
        ("field", change.field.as_str().into()),
        ("shown", to_js(&change.shown)?),
        ("hidden", to_js(&change.hidden)?),
        ("shownFields", to_js(&change.shown_fields)?),
        ("hiddenFields", to_js(&change.hidden_fields)?),
        ("problems", problems.object()?),
        ("complete", change.complete.into()),
        ("deadline", to_js(&change.deadline)?),
    ])
}

/// The members of an object to be. Anybody may have chosen their names: `__proto__` becomes a member like any other.
#[derive(Default)]
struct Record(Array);

impl Record {
    fn add(&self, name: &str, value: &JsValue) {
        self.0.push(&Array::of2(&name.into(), value));
    }

    fn object(&self) -> Result<JsValue, JsValue> {
        Ok(Object::from_entries(&self.0)?.into())
    }
}
