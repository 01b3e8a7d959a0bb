//! What JavaScript calls to bring forms to life: the drop-in and the element, and scripts that do it themselves. Values are taken as they
//! come and read in here, so that a wrong one never fails in generated code.

use super::enhancement::{self, Enhancement, form_of};
use crate::Form;
use crate::js::{Misuse, answers_to_js, form_from_js, json_from_js};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Brings a form of the page to life.
#[wasm_bindgen(skip_typescript)]
pub fn enhance(form: &JsValue, options: &JsValue) -> Result<Enhancement, JsValue> {
    enhancement::enhance(&form_of(form)?, options)
}

/// Renders the whole form into an element, and brings it to life.
#[wasm_bindgen(skip_typescript)]
pub fn render(element: &JsValue, options: &JsValue) -> Result<Enhancement, JsValue> {
    let element = element.dyn_ref::<HtmlElement>().ok_or(Misuse::NotAnElement)?;
    enhancement::render(element, options)
}

/// What stands in a form that is not alive: a copy, say, that the page has made of one that was.
#[wasm_bindgen(js_name = answersIn, skip_typescript)]
pub fn answers_in(form: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    answers_to_js(&enhancement::answers_in(&form_of(form)?, form_from_js(options)?))
}

/// The answers that a submission was made of.
#[wasm_bindgen(js_name = readSubmission, skip_typescript)]
pub fn read_submission(submission: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let form = Form(form_from_js(options)?);
    answers_to_js(&form.read_submission(&json_from_js(submission)).map_err(Misuse::from)?)
}
