//! Case files: opened from their text and saved as one. Which file it is, and where it is kept, is the page's and the person's.

use super::register::no_paper;
use crate::forms::FORMS;
use crate::js::input::{is_nothing, json, options};
use crate::js::output::{object, to_js};
use crate::js::{Misuse, form_from_js, member, random_bytes};
use crate::{Case, CaseId, Json, Opened, Options, PaperKind, Reader, Unread};
use wasm_bindgen::prelude::*;

/// A case of which nothing is known yet.
#[wasm_bindgen(js_name = newCase, skip_typescript)]
pub fn new_case(given: &JsValue) -> Result<JsValue, JsValue> {
    let id = member(given, "id");
    let id = if id.is_undefined() {
        CaseId::from_random(random_bytes()?)
    } else {
        id.as_string().as_deref().and_then(CaseId::parse).ok_or(Misuse::NotAnId)?
    };
    to_js(Case::new(options(FORMS[0], given)?.now, &id).as_json())
}

/// Opens the text of a file.
#[wasm_bindgen(js_name = openFile, skip_typescript)]
pub fn open_file(text: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let options = options(FORMS[0], given)?;
    let text = text.as_string().ok_or(Misuse::NotAText)?;
    let opened = crate::open_file(&text, options.now).map_err(|error| Misuse::NotOurs(error, options.language))?;
    let Opened { kind, case, unread, newer, .. } = opened;
    object([
        ("kind", kind.as_str().into()),
        ("case", to_js(case.as_json())?),
        ("unread", to_js(unread.iter().map(as_json).collect::<Json>())?),
        ("newer", newer.into()),
    ])
}

/// The text of a case's file.
#[wasm_bindgen(js_name = saveFile, skip_typescript)]
pub fn save_file(case: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let case = Case::from_json(json(case)).map_err(|_| Misuse::Case)?;
    Ok(case.save(options(FORMS[0], given)?.now).into())
}

/// What supplements the notification of a case, where something does, and the verdict on what is known now.
#[wasm_bindgen(js_name = buildSupplement, skip_typescript)]
pub fn build_supplement(case: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let (case, options) = case_and_options(case, given)?;
    let (supplement, report) = crate::case::supplement::build(&case, &options);
    object([("supplement", to_js(supplement)?), ("report", to_js(&report)?)])
}

/// The fields that have another answer than was sent last; null where nothing was sent, or where it is not known what.
#[wasm_bindgen(js_name = changedSinceSent, skip_typescript)]
pub fn changed_since_sent(case: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let (case, options) = case_and_options(case, given)?;
    to_js(case.changed_since_sent(&options).map_or(Json::Null, |names| (&names).into()))
}

/// What a person reads on paper of a case.
#[wasm_bindgen(skip_typescript)]
pub fn paper(case: &JsValue, kind: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let kind = kind.as_string().as_deref().and_then(PaperKind::from_name);
    let kind = kind.filter(|kind| !kind.is_of_register()).ok_or_else(|| no_paper(false));
    let (case, options) = case_and_options(case, given)?;
    let (decisions, reader) = (decisions(&case, given), reader(given));
    to_js(&match (kind?, decisions?, reader?) {
        (PaperKind::Decision, Some(decisions), _) => crate::decision_paper(&case, &decisions, &options),
        (PaperKind::Letter, _, Some(reader)) => crate::letter_paper(&case, reader, &options),
        (kind, ..) => crate::paper(&case, kind, &options),
    })
}

/// Whom a letter is written to; `None` where that is for the answers to say.
fn reader(given: &JsValue) -> Result<Option<Reader>, Misuse> {
    let reader = member(given, "reader");
    if is_nothing(&reader) {
        return Ok(None);
    }
    reader.as_string().as_deref().and_then(Reader::from_name).map(Some).ok_or(Misuse::NoReader)
}

/// The places of decisions in the case; `None` where none are meant in particular.
fn decisions(case: &Case, given: &JsValue) -> Result<Option<Vec<usize>>, Misuse> {
    let places = match json(&member(given, "decisions")) {
        Json::Null => return Ok(None),
        Json::List(places) => places,
        _ => return Err(Misuse::NoDecision),
    };
    let Some(Json::List(decisions)) = case.as_json().get("decisions") else { return Err(Misuse::NoDecision) };
    let place = |place: &Json| match place {
        Json::Number(number) if *number >= 0.0 && number.fract() == 0.0 && *number < decisions.len() as f64 => {
            Ok(*number as usize)
        }
        _ => Err(Misuse::NoDecision),
    };
    places.iter().map(place).collect::<Result<_, _>>().map(Some)
}

fn case_and_options(case: &JsValue, given: &JsValue) -> Result<(Case, Options), JsValue> {
    let case = Case::from_json(json(case)).map_err(|_| Misuse::Case)?;
    Ok((case, options(form_from_js(given)?, given)?))
}

fn as_json(unread: &Unread) -> Json {
    let mut members = crate::json::object([]);
    if let Some(line) = unread.line {
        members.push("line", line as u32);
    }
    members.push("text", unread.text.as_str());
    members
}

/// Where a case stands.
#[wasm_bindgen(js_name = caseStatus, skip_typescript)]
pub fn case_status(case: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let (case, options) = case_and_options(case, given)?;
    to_js(&crate::case_status(&case, &options))
}
