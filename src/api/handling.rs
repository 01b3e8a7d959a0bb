//! How those who handle a breach are helped: what they are asked, what follows in law, and how severe it is.

use crate::js::input::{is_nothing, json};
use crate::js::output::to_js;
use crate::js::{Misuse, language_or_default, member};
use crate::{Circumstances, Json, SeverityInput};
use wasm_bindgen::prelude::*;

/// What is asked for an assessment, a decision, a communication and the closing of a case.
#[wasm_bindgen(js_name = caseForm, skip_typescript)]
pub fn case_form(given: &JsValue) -> Result<JsValue, JsValue> {
    to_js(crate::case_form(language_or_default(&member(given, "language"))?))
}

/// What follows in law of an assessment.
#[wasm_bindgen(js_name = assessmentAdvice, skip_typescript)]
pub fn assessment_advice(assessment: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let language = language_or_default(&member(given, "language"))?;
    to_js(crate::assessment_advice(&json(assessment), language).into_iter().collect::<Json>())
}

/// What is asked to find out how severe a breach is.
#[wasm_bindgen(js_name = severityForm, skip_typescript)]
pub fn severity_form(given: &JsValue) -> Result<JsValue, JsValue> {
    to_js(crate::severity_form(language_or_default(&member(given, "language"))?))
}

/// How severe a breach is, after ENISA's method, and how that came about.
#[wasm_bindgen(skip_typescript)]
pub fn severity(input: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
    let language = language_or_default(&member(given, "language"))?;
    let circumstances = circumstances(given)?;
    let severity = SeverityInput::from_json(&json(input))
        .and_then(|input| crate::explained_severity(&input, &circumstances, language));
    to_js(&severity.map_err(|error| Misuse::Severity(error.to_string()))?)
}

fn circumstances(given: &JsValue) -> Result<Circumstances, Misuse> {
    let (count, unintelligible) = (member(given, "dataSubjects"), member(given, "unintelligible"));
    let whole = count.as_f64().filter(|count| *count >= 0.0 && count.fract() == 0.0);
    if !is_nothing(&count) && whole.is_none() {
        return Err(Misuse::Severity("dataSubjects is a whole number of 0 or more".to_owned()));
    }
    if !is_nothing(&unintelligible) && unintelligible.as_bool().is_none() {
        return Err(Misuse::Severity("unintelligible is true or false".to_owned()));
    }
    Ok(Circumstances {
        data_subjects: whole.map(|count| count as u64),
        unintelligible: unintelligible.as_bool().unwrap_or_default(),
    })
}
