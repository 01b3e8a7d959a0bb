//! The register: files are added by their names and texts, and asked for as rows, a report, CSV and papers.

use crate::js::input::{is_nothing, language_or_default, members, options};
use crate::js::output::to_js;
use crate::js::{Misuse, form_from_js};
use crate::{Json, PaperKind, Register as Core, RegisterFilter, RegisterResult};
use js_sys::JSON;
use wasm_bindgen::prelude::*;

/// The years that a filter may ask for: those that a date may have.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2099.0;

/// A register.
#[wasm_bindgen(skip_typescript)]
pub struct Register(Core);

#[wasm_bindgen]
impl Register {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    pub fn new(given: &JsValue) -> Result<Self, JsValue> {
        Ok(Self(Core::new(&options(form_from_js(given)?, given)?)))
    }

    /// Adds a file. What is none of ours is told in the result, and never thrown: one broken file does not stop the rest.
    pub fn add(&mut self, file: &JsValue, text: &JsValue) -> Result<(), JsValue> {
        let (Some(file), Some(text)) = (file.as_string(), text.as_string()) else {
            return Err(Misuse::NotAFile.into());
        };
        self.0.add(&file, &text);
        Ok(())
    }

    /// Rows, report and problems. They cross as text, which the browser reads many times as fast as it makes objects member by member: there may be ten
    /// thousand rows, and the page waits.
    pub fn result(&self, given: &JsValue) -> Result<JsValue, JsValue> {
        let json = as_json(&self.0.result(&filter(given)?));
        JSON::parse(&json.compact())
    }

    /// The rows for a spreadsheet.
    pub fn csv(&self, given: &JsValue) -> Result<String, JsValue> {
        Ok(self.0.csv(&filter(given)?))
    }

    /// The register or the yearly report on paper.
    pub fn paper(&self, kind: &JsValue, given: &JsValue) -> Result<JsValue, JsValue> {
        let filter = filter(given)?;
        let kind = kind.as_string().as_deref().and_then(PaperKind::from_name);
        let paper = kind.and_then(|kind| self.0.paper(kind, &filter));
        to_js(&paper.ok_or_else(|| no_paper(true))?)
    }
}

/// A function of its own, so that the compiler knows of what type it is.
fn as_json(result: &RegisterResult) -> Json {
    result.into()
}

/// That there is no such paper, and which there are: of the register, or of one case.
pub(super) fn no_paper(of_register: bool) -> Misuse {
    let kinds: Vec<&str> =
        PaperKind::ALL.into_iter().filter(|kind| kind.is_of_register() == of_register).map(PaperKind::as_str).collect();
    Misuse::NoPaper(
        [
            &*kinds.join(", "),
            if of_register {
                "; those of one case come from paper(case, kind)"
            } else {
                "; register and annualReport are made from all cases: new Register().paper(kind)"
            },
        ]
        .concat(),
    )
}

/// What is asked for. What a script leaves out, or has as null or undefined, leaves nothing out.
fn filter(given: &JsValue) -> Result<RegisterFilter, Misuse> {
    let mut filter = RegisterFilter::default();
    if is_nothing(given) {
        return Ok(filter);
    }
    for (name, value) in members(given).ok_or(Misuse::Filter)? {
        if is_nothing(&value) {
            continue;
        }
        match name.as_str() {
            "year" => {
                let year = value.as_f64().filter(|year| YEARS.contains(year) && year.fract() == 0.0);
                filter.year = Some(year.ok_or(Misuse::Filter)? as i32);
            }
            "controller" => filter.controller = Some(value.as_string().ok_or(Misuse::Filter)?),
            "language" => filter.language = Some(language_or_default(&value)?),
            // One of a later version.
            _ => {}
        }
    }
    Ok(filter)
}
