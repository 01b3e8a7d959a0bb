//! A form of the page that is brought to life. One file a concern; [`Page`] is what they share.
//!
//! The host's listeners run in the middle of ours (on focus, on an event, on a change of the DOM) and may call anything.
//! So nothing in a `RefCell` stays borrowed while the DOM is touched in a way that runs a listener.

mod binding;
mod clock;
mod control;
mod counter;
mod deadline;
mod dom;
mod draft;
mod events;
mod field_map;
mod filling;
mod language;
mod leaving;
mod links;
mod listener;
mod listening;
mod marks;
mod messages;
mod next_steps;
mod places;
mod pressing;
mod preview;
mod progress;
mod render;
mod result;
mod rows;
mod sheet;
mod standing;
mod submitting;
mod summary;
mod visibility;

use crate::deadline::Status;
use crate::form::table::{FieldSet, questions};
use crate::form::{Demand, Question};
use crate::report::Problem;
use crate::wasm::{PageMisuse as Misuse, answers_from_js, answers_to_js, js_value, members, options};
use crate::{Language, Session};
use binding::{Bindings, Bound};
use clock::Clock;
use control::Control;
use dom::{console_info, set};
use field_map::FieldMap;
use language::Spoken;
use leaving::Leaving;
use listening::Listeners;
use marks::{borrow, give_back, is_live, set_live, sweep};
use places::Places;
use pressing::Pressing;
use preview::PreviewDialog;
use render::{Renderer, words::Words};
use result::Prepared;
use rows::Rows;
use sheet::{Clearance, Sheet};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use visibility::{Unit, units};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, EventTarget, HtmlElement, HtmlFormElement};

/// A form of the page that is alive.
pub struct Page {
    form: HtmlFormElement,
    /// Where the events come from: the form, or the element that it was rendered in.
    target: EventTarget,
    /// Whether the form is one that we have rendered.
    rendered: bool,
    /// The texts of what we have rendered.
    words: Rc<Words>,
    /// The rows of which the host gave only the place.
    rendered_rows: RefCell<Vec<HtmlElement>>,
    spoken: Spoken,
    document: Document,
    map: FieldMap,
    session: RefCell<Session>,
    bindings: RefCell<Bindings>,
    units: RefCell<Vec<Unit>>,
    rows: RefCell<Vec<Rc<Rows>>>,
    places: Places,
    clock: Clock,
    preview: PreviewDialog,
    prepared: Prepared,
    leaving: Leaving,
    pressing: Pressing,
    listeners: Listeners,
    sheet: Sheet,
    clearance: RefCell<Option<Clearance>>,
    /// What the box of the 72 hours said last.
    shown_status: Cell<Option<Status>>,
    /// What the summary lists.
    listed: RefCell<Vec<Problem>>,
    /// Whether submit was tried: from then on empty fields are told of.
    tried: Cell<bool>,
    /// Ids that we have given to controls of the host's that had none.
    named: RefCell<Vec<Element>>,
}

/// What a script holds of a form that is alive.
#[wasm_bindgen(skip_typescript)]
pub struct Enhancement(Rc<Page>);

#[wasm_bindgen]
impl Enhancement {
    /// Leaves the form as it was. What was typed stays.
    pub fn disconnect(&self) {
        self.0.disconnect();
    }

    /// Whether the host has put other controls into the form since, or taken some out: it has to be enhanced anew then.
    #[wasm_bindgen(getter, js_name = isStale)]
    pub fn is_stale(&self) -> bool {
        let (now, _) = Bindings::of(&self.0.form, &self.0.map);
        self.0.is_live() && !self.0.bindings.borrow().are(&now)
    }

    /// What was typed: a draft is this, as JSON.
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        if self.0.is_live() {
            self.0.read_all();
        }
        answers_to_js(&self.0.session.borrow().answers())
    }

    /// Puts a draft into the form in the place of what stands there. Returns the names that the page has no field for.
    #[wasm_bindgen(js_name = setAnswers)]
    pub fn set_answers(&self, answers: &JsValue) -> Result<JsValue, JsValue> {
        let answers = answers_from_js(answers)?;
        if !self.0.is_live() {
            return js_value(&answers.iter().map(|(name, _)| name).collect::<Vec<_>>());
        }
        js_value(&self.0.put_answers(&answers))
    }

    /// The verdict.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        js_value(&self.0.session.borrow().report())
    }

    /// The submission, or null while there is an error.
    pub fn submission(&self) -> Result<JsValue, JsValue> {
        if self.0.is_live() {
            self.0.tick();
            self.0.read_all();
        }
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
        if unsaved && self.0.is_live() {
            self.0.leaving.ask_first();
        } else {
            self.0.leaving.forget();
        }
    }

    /// Tells everything that stops the submission, as a submit would; `true` when nothing does.
    #[wasm_bindgen(js_name = reportErrors)]
    pub fn report_errors(&self) -> bool {
        if self.0.is_live() { self.0.report_errors() } else { self.0.session.borrow().is_complete() }
    }

    /// Opens the preview.
    #[wasm_bindgen(js_name = openPreview)]
    pub fn open_preview(&self) {
        if self.0.is_live() {
            self.0.open_preview();
        }
    }
}

/// Brings a form to life.
pub fn enhance(form: &HtmlFormElement, given: &JsValue) -> Result<Enhancement, JsValue> {
    if is_live(form) {
        return Err(Misuse::AlreadyEnhanced.into());
    }
    let page = Page::of(form, form, None, Spoken::at(form, language(given)?), given)?;
    let unknown = page.start();
    page.report_to_editor(&unknown)?;
    Ok(Enhancement(page))
}

/// Renders the whole form into an element of the host's, and brings it to life.
pub fn render(host: &HtmlElement, given: &JsValue) -> Result<Enhancement, JsValue> {
    let document = host.owner_document().ok_or(Misuse::NotAForm)?;
    let spoken = Spoken::at(host, language(given)?);
    let words = Rc::new(Words::new(spoken.language()));
    let form = Renderer::new(&document, host, Rc::clone(&words)).form();
    if let Some(now) = host.get_attribute("now") {
        set(&form, clock::NOW, &now);
    }
    let page = Page::of(&form, host, Some(words), spoken, given)?;
    dom::append(host, &[&form]);
    page.start();
    page.announce_ready_soon();
    Ok(Enhancement(page))
}

impl Page {
    /// Reads everything and changes nothing, so that a misuse leaves the form as it was.
    fn of(
        form: &HtmlFormElement,
        target: &EventTarget,
        words: Option<Rc<Words>>,
        spoken: Spoken,
        given: &JsValue,
    ) -> Result<Rc<Self>, Misuse> {
        let document = form.owner_document().ok_or(Misuse::NotAForm)?;
        let mut options = options(given)?;
        let map = FieldMap::read(&document, &member(given, "fields"))?;
        let (clock, now) = Clock::of(form, &member(given, "now"))?;
        options.now = now;
        options.language = spoken.language();
        let (bindings, _) = Bindings::of(form, &map);
        let rows = rows::lacking(form, &bindings).into_iter().map(|(_, group)| group.fields());
        options.absent_fields |= !rows.fold(bindings.fields(), |all, fields| all | fields);
        Ok(Rc::new(Self {
            form: form.clone(),
            target: target.clone(),
            rendered: words.is_some(),
            words: words.unwrap_or_else(|| Rc::new(Words::new(options.language))),
            rendered_rows: RefCell::default(),
            spoken,
            places: Places::new(&document),
            clock,
            preview: PreviewDialog::default(),
            prepared: Prepared::default(),
            leaving: Leaving::default(),
            pressing: Pressing::default(),
            listeners: Listeners::default(),
            sheet: Sheet::default(),
            clearance: RefCell::default(),
            session: RefCell::new(Session::new(&options)),
            bindings: RefCell::new(bindings),
            units: RefCell::default(),
            rows: RefCell::default(),
            shown_status: Cell::default(),
            listed: RefCell::default(),
            tried: Cell::new(false),
            named: RefCell::default(),
            document,
            map,
        }))
    }

    /// Makes the form live, and names the controls that answer nothing.
    fn start(self: &Rc<Self>) -> Vec<String> {
        sweep(&self.form.get_root_node());
        set_live(&self.form, true);
        if !self.form.has_attribute("novalidate") {
            borrow(&self.form, "novalidate", "");
        }
        self.sheet.adopt(&self.form, sheet::ALWAYS);
        self.render_lacking_rows();
        // The first row as the host has it is the template, so it is taken before anything is added to the page.
        self.find_rows();
        let (_, unknown) = Bindings::of(&self.form, &self.map);
        self.find_units(FieldSet::ALL);
        self.places.insert(&self.form);
        self.label_places();
        self.take_limits();
        self.read_all();
        if self.bound().iter().any(|bound| bound.controls.iter().any(Control::is_changed)) {
            self.leaving.ask_first();
        }
        self.make_row_tools();
        self.show_deadline();
        self.listen();
        let own = if self.rendered { self.form.id() } else { String::new() };
        self.clearance.replace(Some(Clearance::new(&self.form, &own)));
        self.start_clock();
        unknown
    }

    fn is_live(&self) -> bool {
        is_live(&self.form)
    }

    fn disconnect(self: &Rc<Self>) {
        if !self.is_live() {
            return;
        }
        self.listeners.stop();
        self.clock.stop();
        self.leaving.forget();
        self.preview.close();
        self.prepared.forget();
        self.pressing.forget();
        self.fill_hidden_inputs(&JsValue::UNDEFINED);
        for bound in self.bound() {
            bound.tell(&[], self.language());
            bound.drop_counter();
        }
        for unit in self.units.take() {
            unit.show(true, &self.bound());
        }
        self.remove_row_tools();
        for rows in self.rendered_rows.take() {
            rows.remove();
        }
        self.places.remove();
        self.sheet.drop();
        if let Some(clearance) = self.clearance.take() {
            clearance.stop();
        }
        for control in self.named.take() {
            marks::give_back(&control, "id");
        }
        give_back(&self.form, "novalidate");
        set_live(&self.form, false);
        if self.rendered {
            self.form.remove();
        }
    }

    /// Tells the web editor, once, what the page lacks.
    fn report_to_editor(&self, unknown: &[String]) -> Result<(), JsValue> {
        let missing = missing_questions(self.bindings.borrow().fields());
        if !missing.is_empty() {
            let numbers: Vec<String> = missing.iter().map(u8::to_string).collect();
            console_info(
                &["questions of the form that the page lacks, required ones first: ", &numbers.join(", ")].concat(),
            );
        }
        if !unknown.is_empty() {
            console_info(&["controls that answer no question of the form: ", &unknown.join(", ")].concat());
        }
        self.announce_ready(&missing, unknown)
    }

    fn language(&self) -> Language {
        self.session.borrow().language()
    }

    /// Everything that stops the submission.
    fn errors(&self) -> Vec<Problem> {
        let session = self.session.borrow();
        session.problems().filter(|problem| problem.level == crate::check::Level::Error).collect()
    }

    /// Every answer's controls, in the order of the form.
    fn bound(&self) -> Vec<Rc<Bound>> {
        self.bindings.borrow().iter().cloned().collect()
    }

    /// Finds the parts of the page that come and go with these fields, and shows and hides them.
    fn find_units(&self, fields: FieldSet) {
        let found = units(fields, &self.form, &self.bindings.borrow());
        let (old, mut units): (Vec<Unit>, Vec<Unit>) =
            self.units.take().into_iter().partition(|unit| unit.fields.meets(fields));
        for unit in old {
            unit.show(true, &self.bound());
        }
        units.extend(found);
        self.units.replace(units);
        self.show_units(fields);
    }

    /// The host's `maxlength` is the length that is advised.
    fn take_limits(&self) {
        for bound in self.bound() {
            let limit = bound.controls.iter().find_map(|control| control.max_length());
            if limit.is_some() {
                self.session.borrow_mut().set_limit(bound.place.get().field, limit);
            }
        }
    }
}

/// An option of `enhance`.
fn member(options: &JsValue, name: &str) -> JsValue {
    let found = members(options).into_iter().flatten().find(|(key, _)| key == name).map(|(_, value)| value);
    found.unwrap_or(JsValue::UNDEFINED)
}

/// The language that an option says.
fn language(given: &JsValue) -> Result<Option<Language>, Misuse> {
    Ok((!member(given, "language").is_undefined()).then_some(options(given)?.language))
}

/// The questions of which the page has no field, those first without which the authority takes no notification.
fn missing_questions(fields: FieldSet) -> Vec<u8> {
    let missing: Vec<&Question> = questions().filter(|question| !question.set().meets(fields)).collect();
    let (starred, others): (Vec<&Question>, Vec<&Question>) = missing
        .into_iter()
        .partition(|question| question.fields.iter().any(|field| matches!(field.demand, Demand::Starred(_))));
    starred.iter().chain(&others).map(|question| question.number).collect()
}
