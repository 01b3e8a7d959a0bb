//! Reading what a script hands in. Anything at all may come, also objects whose getters throw: every access is one that
//! returns an error instead of tearing through our frames.

use super::misuse::Misuse;
use crate::engine::layout::Layout;
use crate::engine::table::Table;
use crate::json::{Json, MAX_DEPTH};
use crate::{
    Answers, InvalidAnswers, InvalidOptions, Language, Options, RawAnswer, Submitted, read_now, read_submitted_at,
};
use chrono::{DateTime, Utc};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

/// The most values that are read from what a script hands in. The greatest notification has half as many.
const MAX_VALUES: usize = 250_000;

#[wasm_bindgen]
extern "C" {
    /// Throws for a proxy that has been revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Date, js_name = now)]
    fn date_now() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = performance, js_name = now)]
    fn performance_now() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["performance", "timeOrigin"], js_name = valueOf)]
    fn time_origin() -> Result<JsValue, JsValue>;

    /// Throws where a trap of a proxy does.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;
}

/// The members of a plain object by name; `None` for anything else, such as an array, a map or a promise. What cannot be
/// enumerated is none: a library keeps its own notes there, and JSON leaves them out too.
pub fn members(value: &JsValue) -> Option<Vec<(String, JsValue)>> {
    if !value.is_object() || !is_plain(value).ok()? {
        return None;
    }
    let mut members = Vec::new();
    for key in keys(value).ok()?.iter() {
        members.push((key.as_string()?, Reflect::get(value, &key).ok()?));
    }
    Some(members)
}

/// Whether an object has no class: its prototype is none, or that of all objects, in whichever window it was made.
fn is_plain(object: &JsValue) -> Result<bool, JsValue> {
    let prototype = Reflect::get_prototype_of(object)?;
    Ok(prototype.is_null() || Reflect::get_prototype_of(&prototype)?.is_null())
}

/// The elements of an array that has no more than `budget`.
fn elements(value: &JsValue, budget: usize) -> Option<Vec<JsValue>> {
    if !is_array(value).ok()? {
        return None;
    }
    let length = Reflect::get(value, &"length".into()).ok()?.as_f64()? as usize;
    if length > budget {
        return None;
    }
    let mut elements = Vec::new();
    for at in 0..length {
        elements.push(Reflect::get(value, &(at as f64).into()).ok()?);
    }
    Some(elements)
}

#[cfg(feature = "api")]
#[wasm_bindgen(module = "/src/js/flat.js")]
extern "C" {
    fn flat(value: &JsValue) -> Option<String>;
}

/// The answers in what `flat.js` makes of nearly all that scripts hand in; nothing where it is something else.
#[cfg(feature = "api")]
fn flat_answers(value: &JsValue) -> Option<Vec<(String, RawAnswer)>> {
    let flat = flat(value)?;
    let mut pieces = flat.split('\0');
    let mut answers = Vec::new();
    // Behind the last piece stands an empty one.
    while let (Some(name), Some(count)) = (pieces.next(), pieces.next()) {
        let answer = if count.is_empty() {
            RawAnswer::from(pieces.next()?)
        } else {
            let mut texts = Vec::new();
            for _ in 0..count.parse::<usize>().ok()? {
                texts.push(pieces.next()?.to_owned());
            }
            RawAnswer::List(texts)
        };
        answers.push((name.to_owned(), answer));
    }
    Some(answers)
}

/// All answers of a form.
pub fn answers(form: &'static Layout, value: &JsValue) -> Result<Answers, Misuse> {
    #[cfg(feature = "api")]
    if let Some(answers) = flat_answers(value) {
        return Ok(Answers::read(form, answers)?);
    }
    let mut answers = Vec::new();
    for (name, value) in members(value).ok_or(InvalidAnswers::WHOLE)? {
        answers.push((name, answer(&value)));
    }
    Ok(Answers::read(form, answers)?)
}

/// One answer. What is none becomes a number that no field takes, so that it is refused by the field's name.
pub fn answer(value: &JsValue) -> RawAnswer {
    if is_nothing(value) {
        return RawAnswer::Nothing;
    }
    if let Some(text) = value.as_string() {
        return RawAnswer::Text(text);
    }
    texts(value).map_or(RawAnswer::Number(value.as_f64().unwrap_or(f64::NAN)), RawAnswer::List)
}

/// The strings of an array that holds nothing else.
fn texts(value: &JsValue) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for value in elements(value, MAX_VALUES)? {
        texts.push(value.as_string()?);
    }
    Some(texts)
}

/// Whether nothing was handed in.
pub fn is_nothing(value: &JsValue) -> bool {
    value.is_null() || value.is_undefined()
}

/// The options of a check. The clock is read here, and only here, where no time is given.
pub fn options(form: &'static Table, value: &JsValue) -> Result<Options, Misuse> {
    let mut options = Options::of_form(form, DateTime::UNIX_EPOCH);
    let mut now = JsValue::UNDEFINED;
    if !is_nothing(value) {
        for (name, value) in members(value).ok_or(InvalidOptions::WHOLE)? {
            match name.as_str() {
                "now" => now = value,
                "submittedAt" => options.submitted_at = submitted_at(&value)?,
                "language" => options.language = language_or_default(&value)?,
                "absentFields" if !value.is_undefined() => {
                    for name in texts(&value).ok_or(InvalidOptions::ABSENT_FIELDS)? {
                        options = options.without(&[&name])?;
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
    Ok(language.ok_or(InvalidOptions::LANGUAGE)?)
}

/// An instant as RFC 3339 writes it.
pub fn instant(value: &JsValue) -> Result<DateTime<Utc>, Misuse> {
    Ok(read_now(&value.as_string().ok_or(InvalidOptions::NOW)?)?)
}

/// When a notification was sent: an instant or a day; null where that is not known, as in a case; undefined where nothing was sent.
pub fn submitted_at(value: &JsValue) -> Result<Option<Submitted>, Misuse> {
    if is_nothing(value) {
        return Ok(value.is_null().then_some(Submitted::AtSomeTime));
    }
    Ok(Some(read_submitted_at(&value.as_string().ok_or(InvalidOptions::SUBMITTED_AT)?)?))
}

/// What the clock of this computer shows. A page may have put a clock of its own in its place, which may fail; then it is the time since
/// the page was opened that counts.
pub fn clock() -> DateTime<Utc> {
    let told = date_now().ok().and_then(|now| now.as_f64()).filter(|now| now.is_finite());
    let now = told.or_else(|| Some(time_origin().ok()?.as_f64()? + performance_now().ok()?.as_f64()?));
    DateTime::from_timestamp_millis(now.unwrap_or_default() as i64).unwrap_or_default()
}

/// A row of a group.
#[cfg(feature = "api")]
pub fn row(table: &Table, group: &JsValue, index: &JsValue) -> Result<(crate::engine::layout::GroupId, u32), Misuse> {
    let group = group.as_string().and_then(|name| table.group_named(&name)).ok_or(Misuse::NotARow)?;
    let index = index.as_f64().filter(|index| (0.0..=f64::from(u32::MAX)).contains(index) && index % 1.0 == 0.0);
    Ok((group, index.ok_or(Misuse::NotARow)? as u32))
}

/// Any JSON at all. What JSON cannot hold becomes a number that no field takes, and so does what is nested too deep or has
/// more values than are read, for an object that holds itself twice would never end: nothing of it is lost without a word.
pub fn json(value: &JsValue) -> Json {
    let mut budget = MAX_VALUES;
    nested(value, 0, &mut budget)
}

fn nested(value: &JsValue, depth: usize, budget: &mut usize) -> Json {
    if is_nothing(value) {
        return Json::Null;
    }
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    if let Some(value) = value.as_bool() {
        return Json::Bool(value);
    }
    if depth < MAX_DEPTH && *budget > 0 {
        if let Some(values) = elements(value, *budget) {
            *budget -= values.len();
            let mut list = Vec::new();
            for value in &values {
                list.push(nested(value, depth + 1, budget));
            }
            return Json::List(list);
        }
        if let Some(members) = members(value) {
            // Beyond it nothing more is looked into: they were read to be counted.
            let Some(left) = budget.checked_sub(members.len()) else {
                *budget = 0;
                return Json::Number(f64::NAN);
            };
            *budget = left;
            let mut object = Vec::new();
            for (name, value) in members {
                // As in JSON, what is undefined is not there.
                if !value.is_undefined() {
                    object.push((name, nested(&value, depth + 1, budget)));
                }
            }
            return Json::Object(object);
        }
    }
    Json::Number(value.as_f64().unwrap_or(f64::NAN))
}
