//! Which form a script means, and what it adjusts of it.

use super::Misuse;
use super::input::{is_nothing, json, members};
use crate::engine::table::Table;
use crate::forms;
use wasm_bindgen::JsValue;

/// The form that options name, as they adjust it.
pub fn form(options: &JsValue) -> Result<&'static Table, Misuse> {
    adjusted(named(options)?.unwrap_or(forms::FORMS[0]), options)
}

/// The form that options name; `None` where they name none.
pub fn named(options: &JsValue) -> Result<Option<&'static Table>, Misuse> {
    let id = member(options, "formId");
    if id.is_undefined() {
        return Ok(None);
    }
    Ok(Some(id.as_string().and_then(|id| forms::named(&id)).ok_or(Misuse::UnknownForm)?))
}

/// A form as options adjust it.
pub fn adjusted(table: &'static Table, options: &JsValue) -> Result<&'static Table, Misuse> {
    let adjustment = member(options, "adjust");
    if is_nothing(&adjustment) { Ok(table) } else { Ok(forms::adjust(table, &json(&adjustment))?) }
}

/// An option.
pub fn member(options: &JsValue, name: &str) -> JsValue {
    for (key, value) in members(options).unwrap_or_default() {
        if key == name {
            return value;
        }
    }
    JsValue::UNDEFINED
}
