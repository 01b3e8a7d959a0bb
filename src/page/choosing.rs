//! Which form a form of the page is, and what the page adjusts of it: options of a script, `data-bn-form` and
//! `<script type="application/json" data-bn-adjust>`.

use super::Page;
use super::dom::scripts_around;
use crate::engine::adjust::InvalidAdjustment;
use crate::engine::table::Table;
use crate::forms;
use crate::js::{Misuse, adjusted_by_js, is_nothing, json_from_js, member, named_by_js};
use crate::json::Json;
use js_sys::{Error, JSON};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, console};

/// The attribute that names the form.
const FORM: &str = "data-bn-form";

/// The scripts that adjust forms.
const ADJUSTMENTS: &str = "script[data-bn-adjust]";

/// The form that is meant.
pub struct Chosen {
    pub table: &'static Table,
    /// Why the page's adjustment of it is not used.
    mistake: Option<Misuse>,
}

impl Chosen {
    /// The form that an element of the page is, or is to hold. What a script hands in goes before what stands on the page.
    pub fn at(element: &Element, given: &JsValue) -> Result<Self, Misuse> {
        // What is more than that the page asks another WebAssembly for: see `programs.js`.
        if !cfg!(feature = "all-forms") {
            return Ok(Self { table: forms::FORMS[0], mistake: None });
        }
        let table = match (named_by_js(given)?, element.get_attribute(FORM)) {
            (Some(table), _) => table,
            (None, Some(id)) => forms::named(id.trim()).ok_or(Misuse::UnknownForm)?,
            (None, None) => forms::FORMS[0],
        };
        if !is_nothing(&member(given, "adjust")) {
            return Ok(Self { table: adjusted_by_js(table, given)?, mistake: None });
        }
        Ok(match adjusted_by_page(table, element) {
            Ok(table) => Self { table, mistake: None },
            Err(error) => Self { table, mistake: Some(error.into()) },
        })
    }
}

impl Page {
    /// Tells the editor of an adjustment that cannot be used. The form goes on without it.
    pub fn tell_of(self: &Rc<Self>, chosen: &Chosen) {
        if let Some(mistake) = &chosen.mistake {
            console::error_1(&["breach-notification: ", &mistake.message()].concat().into());
            self.announce_error(mistake);
        }
    }
}

/// The form as the one script of the page adjusts it that is of this form.
fn adjusted_by_page(table: &'static Table, element: &Element) -> Result<&'static Table, InvalidAdjustment> {
    let mut own = None;
    for script in scripts_around(element, ADJUSTMENTS) {
        let parsed = JSON::parse(&script);
        let adjustment = parsed.map_err(|error| {
            // The browser says where. What stands there is the editor's, and nothing that a person has typed.
            let said = error.dyn_ref::<Error>().map_or_else(String::new, |error| String::from(error.message()));
            let message = "the script holds no JSON: a comma, a quotation mark or a bracket is wrong. ";
            InvalidAdjustment::at("", &[message, &said].concat())
        })?;
        let adjustment = json_from_js(&adjustment);
        let form = adjustment.get("form").and_then(Json::as_str).unwrap_or(forms::FORMS[0].form.id).to_owned();
        if forms::named(&form).is_none() {
            return Err(InvalidAdjustment::at("/form", &Misuse::UnknownForm.message()));
        }
        if form == table.form.id && own.replace(adjustment).is_some() {
            return Err(InvalidAdjustment::at(
                "/form",
                "another script of the page adjusts this form already: make one of the two",
            ));
        }
    }
    own.map_or(Ok(table), |adjustment| forms::adjust(table, &adjustment))
}
