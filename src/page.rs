//! A form of the page that is brought to life. One file a concern; [`Page`] is what they share.
//!
//! The host's listeners run in the middle of ours (on focus, on an event, on a change of the DOM) and may call anything.
//! So nothing in a `RefCell` stays borrowed while the DOM is touched in a way that runs a listener.

mod binding;
mod claims;
mod clock;
mod control;
mod counter;
mod deadline;
mod dom;
mod draft;
mod events;
mod field_map;
mod file_name;
mod filling;
mod guarding;
mod language;
mod leaving;
mod links;
mod listener;
mod listening;
mod marks;
mod meanings;
mod messages;
mod next_steps;
mod places;
mod posting;
mod pressing;
mod preview;
mod progress;
mod redraw;
mod render;
mod requiring;
mod result;
mod rows;
mod sheet;
mod shortcuts;
mod standing;
mod submitting;
mod summary;
mod visibility;
mod waiting;

use crate::deadline::Deadline;
use crate::form::table::{FieldSet, questions};
use crate::form::{Demand, Question};
use crate::report::Problem;
use crate::wasm::{PageMisuse as Misuse, answers_from_js, answers_to_js, js_value, members, options};
use crate::{Answers, Language, Options, Session};
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
use posting::Posting;
use pressing::Pressing;
use preview::PreviewDialog;
use redraw::{Memory, Redraws};
use render::{Renderer, words::Words};
use result::Prepared;
use rows::Rows;
use sheet::{Clearance, Sheet};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use visibility::{Unit, units};
use waiting::Waiting;
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
    /// Fields that the page is said to lack, besides those that it has no control for.
    lacking: FieldSet,
    /// What was handed to `enhance`: a form that takes this one's place is handed the same.
    given: JsValue,
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
    posting: Posting,
    redraws: Redraws,
    listeners: Listeners,
    sheet: Sheet,
    clearance: RefCell<Option<Clearance>>,
    /// What the box of the 72 hours said last.
    shown_deadline: Cell<Option<Deadline>>,
    waiting: Waiting,
    /// What the summary lists.
    listed: RefCell<Vec<Problem>>,
    /// Whether submit was tried: from then on empty fields are told of.
    tried: Cell<bool>,
    /// Whether the form is ours to change.
    live: Cell<bool>,
    /// The kind of the error that has ended our part in it.
    failure: RefCell<Option<String>>,
    /// The answer whose control has the focus, or had it last.
    focused: RefCell<Option<Rc<Bound>>>,
    /// The names of controls that answer nothing, as the web editor was told.
    unknown: RefCell<Vec<String>>,
    /// Says that rows may be lost.
    lost_note: RefCell<Option<HtmlElement>>,
    /// What was so when the form was let go.
    left: RefCell<Option<Memory>>,
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

    /// Brings another form to life that the host has drawn in the place of this one, which is gone: what the page knows goes on there.
    #[wasm_bindgen(js_name = moveTo, skip_typescript)]
    pub fn move_to(&self, form: &JsValue) -> Result<Enhancement, JsValue> {
        let form = form_of(form)?;
        let page = Page::of(&form, &form, None, Spoken::at(&form, language(&self.0.given)?), &self.0.given)?;
        let memory = self.0.left.take().unwrap_or_default();
        page.begin(|| {
            page.start(&memory);
            page.announce_ready(&missing_questions(page.bindings.borrow().fields()), &page.unknown.borrow())
        })?;
        Ok(Enhancement(page))
    }

    /// What was typed: a draft is this, as JSON.
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        let mut answers = None;
        self.0.step(|page| {
            page.fresh();
            page.read_all();
            answers = Some(page.standing());
        })?;
        if let Some(answers) = answers {
            return answers_to_js(&answers);
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
        let mut unplaced = Vec::new();
        self.0.step(|page| unplaced = page.put_answers(&answers))?;
        js_value(&unplaced)
    }

    /// The answers in rows that a browser does not give back by itself, for the drop-in to have them kept.
    #[wasm_bindgen(js_name = addedRows, skip_typescript)]
    pub fn added_rows(&self) -> Result<JsValue, JsValue> {
        let mut rows = Answers::new();
        self.0.step(|page| rows = page.rows_to_keep())?;
        answers_to_js(&rows)
    }

    /// Puts such rows back.
    #[wasm_bindgen(js_name = putRows, skip_typescript)]
    pub fn put_rows(&self, answers: &JsValue) -> Result<(), JsValue> {
        let answers = answers_from_js(answers)?;
        self.0.step(|page| page.put_rows(&answers))
    }

    /// Says that such rows may be lost.
    #[wasm_bindgen(js_name = tellRowsMayBeLost, skip_typescript)]
    pub fn tell_rows_may_be_lost(&self) {
        self.0.guarded(Page::tell_rows_may_be_lost);
    }

    /// The verdict.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        self.0.step(Page::fresh)?;
        js_value(&self.0.session.borrow().report())
    }

    /// The submission, or null while there is an error.
    pub fn submission(&self) -> Result<JsValue, JsValue> {
        self.0.step(|page| {
            page.fresh();
            page.tick();
            page.read_all();
        })?;
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
        self.0.step(|page| complete = page.report_errors())?;
        Ok(if self.0.is_live() { complete } else { self.0.session.borrow().is_complete() })
    }

    /// Opens the preview.
    #[wasm_bindgen(js_name = openPreview)]
    pub fn open_preview(&self) -> Result<(), JsValue> {
        self.0.step(Page::open_preview)
    }
}

/// Brings a form to life.
pub fn enhance(form: &HtmlFormElement, given: &JsValue) -> Result<Enhancement, JsValue> {
    if is_live(form) {
        return Err(Misuse::AlreadyEnhanced.into());
    }
    let page = Page::of(form, form, None, Spoken::at(form, language(given)?), given)?;
    page.begin(|| {
        page.start(&Memory::default());
        page.report_to_editor()
    })?;
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
    page.begin(|| {
        dom::append(host, &[&form]);
        page.start(&Memory::default());
        page.announce_ready_soon();
        Ok(())
    })
    .inspect_err(|_| form.remove())?;
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
        let map = FieldMap::read(form, &document, &member(given, "fields"))?;
        let (clock, now) = Clock::of(form, &member(given, "now"))?;
        options.now = now;
        options.language = spoken.language();
        let lacking = options.absent_fields;
        let (bindings, _) = Bindings::of(form, &map);
        Ok(Rc::new(Self {
            form: form.clone(),
            target: target.clone(),
            rendered: words.is_some(),
            words: words.unwrap_or_else(|| Rc::new(Words::new(options.language))),
            rendered_rows: RefCell::default(),
            spoken,
            lacking,
            given: given.clone(),
            places: Places::new(&document),
            clock,
            preview: PreviewDialog::default(),
            prepared: Prepared::default(),
            leaving: Leaving::default(),
            pressing: Pressing::default(),
            posting: Posting::default(),
            redraws: Redraws::default(),
            listeners: Listeners::default(),
            sheet: Sheet::default(),
            clearance: RefCell::default(),
            session: RefCell::new(Session::new(&options)),
            bindings: RefCell::new(bindings),
            units: RefCell::default(),
            rows: RefCell::default(),
            shown_deadline: Cell::default(),
            waiting: Waiting::default(),
            listed: RefCell::default(),
            tried: Cell::new(false),
            live: Cell::new(false),
            failure: RefCell::default(),
            focused: RefCell::default(),
            unknown: RefCell::default(),
            lost_note: RefCell::default(),
            left: RefCell::default(),
            named: RefCell::default(),
            document,
            map,
        }))
    }

    /// Makes the form live, and goes on where another was left.
    fn start(self: &Rc<Self>, memory: &Memory) {
        self.live.set(true);
        sweep(&self.form.get_root_node());
        self.sheet.adopt(&self.form, sheet::ALWAYS);
        let (bindings, unknown) = Bindings::of(&self.form, &self.map);
        self.bindings.replace(bindings);
        self.unknown.replace(unknown);
        self.take_hold(memory);
        if self.bound().iter().any(|bound| bound.controls.iter().any(Control::is_changed)) {
            self.leaving.ask_first();
        }
        let typed = (!self.leaving.asks()).then(|| self.session.borrow().answers());
        self.leaving.keep(memory.kept.clone().or(typed));
        self.show_deadline();
        self.listen();
        let own = if self.rendered { self.form.id() } else { String::new() };
        self.clearance.replace(Some(Clearance::new(&self.form, &own)));
        self.catch_posts();
        self.watch();
        self.start_clock();
    }

    /// Says that the form is ours to check. A host that brings its markup up to date may take that away.
    fn hold_form(&self) {
        set_live(&self.form, true);
        if !self.form.has_attribute("novalidate") {
            borrow(&self.form, "novalidate", "");
        }
    }

    fn is_live(&self) -> bool {
        self.live.get()
    }

    fn disconnect(self: &Rc<Self>) {
        if !self.is_live() {
            return;
        }
        self.left.replace(Some(self.memory()));
        self.live.set(false);
        self.waiting.forget();
        self.redraws.stop();
        self.posting.stop();
        self.listeners.stop();
        self.clock.stop();
        self.leaving.forget();
        self.preview.close();
        self.prepared.forget();
        self.pressing.forget();
        self.fill_hidden_inputs(None);
        for bound in self.bound() {
            bound.tell(&[], self.language());
            bound.drop_counter();
            bound.require(false);
        }
        for unit in self.units.take() {
            unit.show(true, &self.bound());
        }
        self.remove_row_tools();
        for rows in self.rendered_rows.take() {
            rows.remove();
        }
        self.places.remove();
        if let Some(note) = self.lost_note.take() {
            marks::drop_own(&note);
        }
        self.sheet.drop();
        self.stop_clearance();
        for control in self.named.take() {
            marks::give_back(&control, "id");
        }
        give_back(&self.form, "novalidate");
        set_live(&self.form, false);
        if self.rendered {
            self.form.remove();
        }
    }

    /// What gets the focus is nobody's business any more.
    fn stop_clearance(&self) {
        if let Some(clearance) = self.clearance.take() {
            clearance.stop();
        }
    }

    /// Tells the web editor, once, what the page lacks.
    fn report_to_editor(&self) -> Result<(), JsValue> {
        let unknown = &self.unknown.borrow().clone();
        let missing = missing_questions(self.bindings.borrow().fields());
        if !missing.is_empty() {
            let numbers: Vec<String> = missing.iter().map(u8::to_string).collect();
            console_info(
                &["questions of the form that the page lacks, required ones first: ", &numbers.join(", ")].concat(),
            );
        }
        report_controls(unknown);
        self.announce_ready(&missing, unknown)
    }

    /// Tells of controls that have come since and answer nothing, once.
    fn report_unknown(&self, names: &[String]) {
        let new: Vec<String> = names.iter().filter(|name| !self.unknown.borrow().contains(name)).cloned().collect();
        report_controls(&new);
        self.unknown.borrow_mut().extend(new);
    }

    /// A form of which the page has these fields, with these answers.
    fn session_of(&self, present: FieldSet, answers: Answers) -> Session {
        let options =
            Options { now: self.clock.now(), language: self.spoken.language(), absent_fields: self.lacking | !present };
        Session::with_answers(&options, answers)
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

/// What stands in a form of ours that is not alive.
pub fn answers_in(form: &HtmlFormElement) -> Answers {
    redraw::standing(&Bindings::of(form, &FieldMap::default()).0)
}

fn report_controls(names: &[String]) {
    if !names.is_empty() {
        console_info(&["controls that answer no question of the form: ", &names.join(", ")].concat());
    }
}

/// The form that a script hands in.
pub fn form_of(value: &JsValue) -> Result<HtmlFormElement, Misuse> {
    if marks::is_a(value, "HTMLFormElement") { Ok(value.clone().unchecked_into()) } else { Err(Misuse::NotAForm) }
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
