//! Reading what a script hands in. Anything at all may come, also objects whose getters throw: every access is one that
//! returns an error instead of tearing through our frames.

use super::Misuse;
use crate::form::table::GroupId;
use crate::json::{Json, MAX_DEPTH};
use crate::options::read_absent;
use crate::{Answers, InvalidAnswers, InvalidOptions, Language, Options, RawAnswer, read_now};
use chrono::{DateTime, Utc};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// The most values that are read from what a script hands in. The greatest notification has half as many.
const MAX_VALUES: usize = 250_000;

#[wasm_bindgen]
extern "C" {
    /// Throws for a proxy that has been revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// The members of a plain object by name; `None` for anything else, such as an array, a map or a promise.
pub fn members(value: &JsValue) -> Option<Vec<(String, JsValue)>> {
    if !value.is_object() || !is_plain(value).ok()? {
        return None;
    }
    let object: &Object = value.unchecked_ref();
    let mut members = Vec::new();
    for key in Reflect::own_keys(object).ok()?.iter() {
        // A symbol is no name.
        if let Some(name) = key.as_string() {
            members.push((name, Reflect::get(object, &key).ok()?));
        }
    }
    Some(members)
}

/// Whether an object has no class: its prototype is none, or that of all objects, in whichever window it was made.
fn is_plain(object: &JsValue) -> Result<bool, JsValue> {
    let prototype = Reflect::get_prototype_of(object)?;
    Ok(prototype.is_null() || Reflect::get_prototype_of(&prototype)?.is_null())
}

/// The elements of an array, the first of them where there are more than `budget`.
fn elements(value: &JsValue, budget: usize) -> Option<Vec<JsValue>> {
    if !is_array(value).ok()? {
        return None;
    }
    let length = Reflect::get(value, &"length".into()).ok()?.as_f64()?;
    let mut elements = Vec::new();
    for at in 0..(length as usize).min(budget) {
        elements.push(Reflect::get(value, &(at as f64).into()).ok()?);
    }
    Some(elements)
}

/// All answers of a form.
pub fn answers(value: &JsValue) -> Result<Answers, Misuse> {
    let mut answers = Vec::new();
    for (name, value) in members(value).ok_or(InvalidAnswers::WHOLE)? {
        answers.push((name, answer(&value)?));
    }
    Ok(Answers::of(answers)?)
}

/// One answer.
pub fn answer(value: &JsValue) -> Result<RawAnswer, Misuse> {
    if value.is_null() || value.is_undefined() {
        return Ok(RawAnswer::Nothing);
    }
    if let Some(number) = value.as_f64() {
        return Ok(RawAnswer::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(RawAnswer::Text(text));
    }
    let texts = elements(value, MAX_VALUES).and_then(|values| values.iter().map(JsValue::as_string).collect());
    Ok(RawAnswer::List(texts.ok_or(InvalidAnswers::WHOLE)?))
}

/// The options of a check. The clock is read here, and only here, where no time is given.
pub fn options(value: &JsValue) -> Result<Options, Misuse> {
    let mut options = Options::at(DateTime::UNIX_EPOCH);
    let mut now = JsValue::UNDEFINED;
    if !value.is_undefined() && !value.is_null() {
        for (name, value) in members(value).ok_or(InvalidOptions::Whole)? {
            match name.as_str() {
                "now" => now = value,
                "language" => options.language = language_or_default(&value)?,
                "absentFields" if !value.is_undefined() => {
                    for name in elements(&value, MAX_VALUES).ok_or(InvalidOptions::AbsentFields)? {
                        options.absent_fields |= read_absent(&name.as_string().ok_or(InvalidOptions::AbsentFields)?)?;
                    }
                }
                // An option of a later version, or of `enhance`.
                _ => {}
            }
        }
    }
    options.now = if now.is_undefined() { clock() } else { instant(&now)? };
    Ok(options)
}

/// A language; Swedish where none is given.
pub fn language_or_default(value: &JsValue) -> Result<Language, Misuse> {
    if value.is_undefined() {
        return Ok(Language::default());
    }
    let language = value.as_string().and_then(|tag| Language::from_tag(&tag));
    Ok(language.ok_or(InvalidOptions::Language)?)
}

/// An instant as RFC 3339 writes it.
pub fn instant(value: &JsValue) -> Result<DateTime<Utc>, Misuse> {
    Ok(read_now(&value.as_string().ok_or(InvalidOptions::Now)?)?)
}

/// What the clock of this computer shows.
pub fn clock() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

/// A row of a group.
pub fn row(group: &JsValue, index: &JsValue) -> Result<(GroupId, u32), Misuse> {
    let group = group.as_string().and_then(|name| GroupId::named(&name)).ok_or(Misuse::NotARow)?;
    let index = index.as_f64().filter(|index| (0.0..f64::from(u32::MAX)).contains(index) && index % 1.0 == 0.0);
    Ok((group, index.ok_or(Misuse::NotARow)? as u32))
}

/// Any JSON at all. What JSON cannot hold is null, and so is what is nested too deep or comes after very many values: an
/// object that holds itself twice would never end.
pub fn json(value: &JsValue) -> Json {
    let mut budget = MAX_VALUES;
    nested(value, 0, &mut budget)
}

fn nested(value: &JsValue, depth: usize, budget: &mut usize) -> Json {
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Json::Number(number);
    }
    if let Some(value) = value.as_bool() {
        return Json::Bool(value);
    }
    if depth == MAX_DEPTH {
        return Json::Null;
    }
    if let Some(values) = elements(value, *budget) {
        *budget -= values.len();
        return Json::List(values.iter().map(|value| nested(value, depth + 1, budget)).collect());
    }
    let Some(members) = members(value) else { return Json::Null };
    let members: Vec<(String, JsValue)> = members.into_iter().take(*budget).collect();
    *budget -= members.len();
    Json::Object(members.into_iter().map(|(name, value)| (name, nested(&value, depth + 1, budget))).collect())
}
