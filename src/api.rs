//! The script API, for those who build on the rules: a part of the WebAssembly of its own, `pkg/breach_notification.js`. What the page's
//! own script calls stands in `page/exports.rs`, and is part of both.
//!
//! What a user got wrong is data; only misuse throws, an `Error` with a `code`. Values are taken as they come and read in
//! here, so that a wrong one never fails in generated code. `api.d.ts` describes it all to an editor.

mod cases;
mod handling;
mod register;

pub use cases::{build_supplement, case_status, changed_since_sent, new_case, open_file, paper, save_file};
pub use handling::{assessment_advice, case_form, severity, severity_form};
pub use register::Register;

use crate::engine::session::Session as Core;
use crate::js::input::{self, answer, answers, instant, language_or_default, members, options};
use crate::js::output::{self, change, object, to_js};
use crate::js::{Misuse, form_from_js, member};
pub use crate::page::{answers_in, enhance, read_submission, render};
use crate::{Form, Language};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api/api.d.ts");

/// Written by a test, from the rules.
#[wasm_bindgen(typescript_custom_section)]
const CODES: &str = include_str!("api/codes.d.ts");

/// Checks a whole form.
#[wasm_bindgen(skip_typescript)]
pub fn check(answers: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&session(answers, options)?.report())
}

/// Checks a whole form and builds the submission, unless there is an error.
#[wasm_bindgen(js_name = buildSubmission, skip_typescript)]
pub fn build_submission(answers: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let session = session(answers, options)?;
    object([("submission", to_js(session.submission())?), ("report", to_js(&session.report())?)])
}

/// The notification as it will be read.
#[wasm_bindgen(skip_typescript)]
pub fn preview(answers: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&session(answers, options)?.preview())
}

/// The form itself.
#[wasm_bindgen(skip_typescript)]
pub fn form(options: &JsValue) -> Result<JsValue, JsValue> {
    // The language alone, as 0.1 took it, or options.
    let language = if members(options).is_some() { &member(options, "language") } else { options };
    to_js(Form(form_from_js(options)?).model(language_or_default(language)?))
}

/// The JSON Schema of the submission, or of another file.
#[wasm_bindgen(js_name = jsonSchema, skip_typescript)]
pub fn schema(options: &JsValue) -> Result<JsValue, JsValue> {
    let of = member(options, "of");
    match of.as_string().as_deref() {
        Some("case") => to_js(crate::case::json_schema()),
        Some("supplement") => {
            to_js(crate::case::supplement::schema(crate::case::or_notification(form_from_js(options)?)))
        }
        None if !of.is_undefined() => Err(Misuse::NoSchema.into()),
        None | Some("submission") => to_js(Form(form_from_js(options)?).json_schema()),
        Some(_) => Err(Misuse::NoSchema.into()),
    }
}

/// A form that is being filled in.
#[wasm_bindgen(skip_typescript)]
pub struct Session(Core);

#[wasm_bindgen]
impl Session {
    /// A blank form.
    #[wasm_bindgen(constructor)]
    pub fn new(session_options: &JsValue) -> Result<Self, JsValue> {
        Ok(Self(Core::new(&options(form_from_js(session_options)?, session_options)?)))
    }

    /// Sets one answer and says what follows from it.
    pub fn set(&mut self, field: &JsValue, value: &JsValue) -> Result<JsValue, JsValue> {
        let field = field.as_string().ok_or(Misuse::NotAFieldName)?;
        change(&self.0.set(&field, answer(value)).map_err(Misuse::from)?)
    }

    /// Takes a row out of a group.
    #[wasm_bindgen(js_name = removeRow)]
    pub fn remove_row(&mut self, group: &JsValue, index: &JsValue) -> Result<JsValue, JsValue> {
        let (group, row) = input::row(self.0.table(), group, index)?;
        change(&self.0.take_row_out(group, row))
    }

    /// Moves the clock.
    pub fn tick(&mut self, now: &JsValue) -> Result<JsValue, JsValue> {
        change(&self.0.tick(instant(now)?))
    }

    /// Says everything in another language from now on.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&mut self, language: &JsValue) -> Result<JsValue, JsValue> {
        let language: Language = language_or_default(language)?;
        change(&self.0.set_language(language))
    }

    /// What was typed.
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        output::answers(&self.0.answers())
    }

    /// The verdict.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        to_js(&self.0.report())
    }

    /// The submission, or null while there is an error.
    pub fn submission(&self) -> Result<JsValue, JsValue> {
        to_js(self.0.submission())
    }

    /// The notification as it will be read.
    pub fn preview(&self) -> Result<JsValue, JsValue> {
        to_js(&self.0.preview())
    }
}

fn session(given: &JsValue, session_options: &JsValue) -> Result<Core, JsValue> {
    let table = form_from_js(session_options)?;
    Ok(Core::with_answers(&options(table, session_options)?, answers(table.layout(), given)?))
}
