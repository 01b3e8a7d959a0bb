//! What a script holds of a form that is alive, and how it comes by it.

use super::choosing::Chosen;
use super::clock;
use super::dom::{append, set};
use super::field_map::FieldMap;
use super::guarding::made;
use super::language::Spoken;
use super::marks::{is_a, is_live};
use super::redraw::{Memory, standing};
use super::render::{Renderer, written::Written};
use super::{Bindings, Page};
use crate::engine::table::Table;
use crate::js::{Misuse, answers_from_js, answers_to_js, js_value, language_or_default, member};
use crate::lean::Gathered;
use crate::{Answers, Language};
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlFormElement};

/// What a script holds of a form that is alive.
#[wasm_bindgen(skip_typescript)]
pub struct Enhancement(pub(super) Rc<Page>);

#[wasm_bindgen]
impl Enhancement {
    /// Leaves the form as it was. What was typed stays.
    pub fn disconnect(&self) {
        self.0.disconnect();
    }

    /// Brings another form to life that the host has drawn in the place of this one, which is gone: what the page knows goes on there.
    #[wasm_bindgen(js_name = moveTo, skip_typescript)]
    pub fn move_to(&self, form: &JsValue) -> Result<Enhancement, JsValue> {
        let form = form_of(form)?;
        let given = &self.0.given;
        let page =
            made(&mut || Page::of(self.0.table, &form, &form, None, Spoken::at(&form, language(given)?), given))?;
        page.held.take_from(&self.0.held);
        let memory = self.0.life.left.take().unwrap_or_default();
        page.begin(&mut || {
            page.start(&memory);
            page.announce_ready(&page.missing_questions(), &page.telling.unknown.borrow())
        })?;
        Ok(Enhancement(page))
    }

    /// What was typed: a draft is this, as JSON.
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        answers_to_js(&self.0.typed_now()?)
    }

    /// Puts a draft into the form in the place of what stands there. Returns the names that the page has no field for.
    #[wasm_bindgen(js_name = setAnswers)]
    pub fn set_answers(&self, answers: &JsValue) -> Result<JsValue, JsValue> {
        let answers = answers_from_js(self.0.table.layout(), answers)?;
        if !self.0.is_live() {
            return js_value(&answers.iter().map(|(name, _)| name).gathered());
        }
        let mut unplaced = Vec::new();
        self.0.step(&mut |page| {
            unplaced = page.put_answers(&answers).iter().map(|(name, _)| name.to_owned()).collect();
        })?;
        js_value(&unplaced)
    }

    /// The case that the form is a part of, with what stands there now; null where the form is not the notification.
    #[wasm_bindgen(getter)]
    pub fn case(&self) -> Result<JsValue, JsValue> {
        self.0.case()
    }

    /// Puts a case into the form in the place of what stands there.
    #[wasm_bindgen(setter)]
    pub fn set_case(&self, case: &JsValue) -> Result<(), JsValue> {
        self.0.put_case(case).map(|_| ())
    }

    /// The same; gives the names that the page has no place for.
    #[wasm_bindgen(js_name = putCase, skip_typescript)]
    pub fn put_case(&self, case: &JsValue) -> Result<JsValue, JsValue> {
        js_value(&self.0.put_case(case)?)
    }

    /// The case, if there is one already; null where there is none.
    #[wasm_bindgen(getter, js_name = heldCase, skip_typescript)]
    pub fn held_case(&self) -> Result<JsValue, JsValue> {
        if self.0.held.is_some() { self.case() } else { Ok(JsValue::NULL) }
    }

    /// Keeps a case that is the one of the form, with more noted in it. What stands in the form stays.
    #[wasm_bindgen(js_name = keepCase, skip_typescript)]
    pub fn keep_case(&self, case: &JsValue) {
        self.0.guarded(&mut |page| page.keep_case(case));
    }

    /// Where the notification is sent.
    #[wasm_bindgen(getter, skip_typescript)]
    pub fn service(&self) -> Option<String> {
        self.0.service().map(|(_, address)| address.to_owned())
    }

    /// What a script handed in when the form came to life.
    #[cfg(feature = "all-forms")]
    #[wasm_bindgen(getter, skip_typescript)]
    pub fn given(&self) -> JsValue {
        self.0.given.clone()
    }

    /// What a file of the case is called.
    #[wasm_bindgen(getter, js_name = fileName, skip_typescript)]
    pub fn file_name(&self) -> String {
        self.0.name_of_case()
    }

    /// Its text.
    #[wasm_bindgen(js_name = fileToSave, skip_typescript)]
    pub fn file_to_save(&self) -> Result<String, JsValue> {
        self.0.file_of_case()
    }

    /// The controls of a field, and before them the set that they are a list of choices in, or null.
    #[wasm_bindgen(js_name = controlsOf, skip_typescript)]
    pub fn controls_of(&self, field: &str) -> Array {
        let parts = Array::new();
        let bound = self.0.table.place(field).and_then(|place| self.0.bindings.borrow().get(place));
        if let Some(bound) = bound {
            parts.push(&bound.set.as_ref().map_or(JsValue::NULL, JsValue::from));
            for control in &bound.controls {
                parts.push(control.element());
            }
        }
        parts
    }

    /// Says something to those who hear the page.
    #[wasm_bindgen(skip_typescript)]
    pub fn say(&self, sentence: &str) {
        self.0.say(sentence);
    }

    /// Which time the page goes by.
    #[wasm_bindgen(getter, skip_typescript)]
    pub fn now(&self) -> String {
        self.0.now_as_text()
    }

    /// Which language the page speaks: `sv` or `en`.
    #[wasm_bindgen(getter, skip_typescript)]
    pub fn language(&self) -> String {
        self.0.language().tag().to_owned()
    }

    /// The answers in rows that a browser does not give back by itself, for the drop-in to have them kept.
    #[wasm_bindgen(js_name = addedRows, skip_typescript)]
    pub fn added_rows(&self) -> Result<JsValue, JsValue> {
        let mut rows = Answers::of_form(self.0.table.layout());
        self.0.step(&mut |page| rows = page.rows_to_keep())?;
        answers_to_js(&rows)
    }

    /// Puts such rows back.
    #[wasm_bindgen(js_name = putRows, skip_typescript)]
    pub fn put_rows(&self, answers: &JsValue) -> Result<(), JsValue> {
        let answers = answers_from_js(self.0.table.layout(), answers)?;
        self.0.step(&mut |page| page.put_rows(&answers))
    }

    /// Says that such rows may be lost.
    #[wasm_bindgen(js_name = tellRowsMayBeLost, skip_typescript)]
    pub fn tell_rows_may_be_lost(&self) {
        self.0.guarded(&mut Page::tell_rows_may_be_lost);
    }

    /// The verdict on what stands there now.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        self.0.step(&mut Page::read_anew)?;
        js_value(&self.0.session.borrow().report())
    }

    /// What the first error says of what was last read: for the element, which is told of each change.
    #[wasm_bindgen(js_name = firstError, skip_typescript)]
    pub fn first_error(&self) -> Option<String> {
        self.0.session.borrow().first_error().map(|error| error.message)
    }

    /// The submission, or null while there is an error.
    pub fn submission(&self) -> Result<JsValue, JsValue> {
        self.0.step(&mut Page::read_anew)?;
        js_value(self.0.session.borrow().submission())
    }

    /// Whether leaving the page asks first: there are answers that were neither prepared nor saved.
    #[wasm_bindgen(getter)]
    pub fn unsaved(&self) -> bool {
        self.0.leaving.asks()
    }

    /// Says that the answers are saved, or that they are not.
    #[wasm_bindgen(setter)]
    pub fn set_unsaved(&self, unsaved: bool) {
        if !unsaved {
            self.0.is_safe();
        } else if self.0.is_live() {
            self.0.leaving.keep(None);
            self.0.leaving.ask_first();
        }
    }

    /// Tells everything that stops the submission, as a submit would; `true` when nothing does.
    #[wasm_bindgen(js_name = reportErrors)]
    pub fn report_errors(&self) -> Result<bool, JsValue> {
        let mut complete = false;
        self.0.step(&mut |page| complete = page.report_errors())?;
        Ok(if self.0.is_live() { complete } else { self.0.session.borrow().is_complete() })
    }

    /// Opens the preview.
    #[wasm_bindgen(js_name = openPreview)]
    pub fn open_preview(&self) -> Result<(), JsValue> {
        self.0.step(&mut Page::open_preview)
    }
}

/// Brings a form to life.
pub fn enhance(form: &HtmlFormElement, given: &JsValue) -> Result<Enhancement, JsValue> {
    if is_live(form) {
        return Err(Misuse::AlreadyEnhanced.into());
    }
    let chosen = Chosen::at(form, given)?;
    let page = made(&mut || Page::of(chosen.table, form, form, None, Spoken::at(form, language(given)?), given))?;
    page.begin(&mut || {
        page.start(&Memory::default());
        page.tell_of(&chosen);
        page.report_to_editor()
    })?;
    Ok(Enhancement(page))
}

/// Renders the whole form into an element of the host's, and brings it to life.
pub fn render(host: &HtmlElement, given: &JsValue) -> Result<Enhancement, JsValue> {
    let document = host.owner_document().ok_or(Misuse::NotAForm)?;
    let chosen = Chosen::at(host, given)?;
    let page = made(&mut || {
        let spoken = Spoken::at(host, language(given)?);
        let words = Rc::new(Written::new(spoken.language()));
        let form = Renderer::new(chosen.table, &document, host, Rc::clone(&words)).form();
        if let Some(now) = host.get_attribute("now") {
            set(&form, clock::NOW, &now);
        }
        Page::of(chosen.table, &form, host, Some(words), spoken, given)
    })?;
    page.begin(&mut || {
        append(host, &[&page.form]);
        page.start(&Memory::default());
        page.tell_of(&chosen);
        page.announce_ready_soon();
        Ok(())
    })
    .inspect_err(|_| page.form.remove())?;
    Ok(Enhancement(page))
}

/// What stands in a form of ours that is not alive.
pub fn answers_in(form: &HtmlFormElement, table: &'static Table) -> Answers {
    standing(&Bindings::of(form, &FieldMap::none(table)).0)
}

/// The form that a script hands in.
pub fn form_of(value: &JsValue) -> Result<HtmlFormElement, Misuse> {
    if is_a(value, "HTMLFormElement") { Ok(value.clone().unchecked_into()) } else { Err(Misuse::NotAForm) }
}

/// The language that an option says.
pub(super) fn language(given: &JsValue) -> Result<Option<Language>, Misuse> {
    let language = member(given, "language");
    if language.is_undefined() { Ok(None) } else { language_or_default(&language).map(Some) }
}
