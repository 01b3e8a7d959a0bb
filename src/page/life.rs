//! How a form comes to life, and how it is left as it was.

use super::control::Control;
use super::files::Offered;
use super::holding::Held;
use super::marks::{borrow, give_back, set_live, sweep};
use super::ours::Ours;
use super::redraw::Memory;
use super::render::written::Written;
use super::sheet::ALWAYS;
use super::sheet::Clearance;
use super::telling::Telling;
use super::{
    Bindings, Clock, FieldMap, Leaving, Listeners, Page, Posting, Prepared, Pressing, PreviewDialog, Redraws, Spoken,
    Waiting,
};
use crate::engine::session::Session;
use crate::engine::table::Table;
use crate::js::{Misuse, member, options};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{EventTarget, HtmlFormElement};

/// Whether the form is ours to change, and what ended that.
#[derive(Default)]
pub struct Life {
    /// Whether it is.
    pub live: Cell<bool>,
    /// The kind of the error that has ended our part in it.
    pub failure: RefCell<Option<String>>,
    /// What was so when the form was let go.
    pub left: RefCell<Option<Memory>>,
}

impl Page {
    /// Reads everything and changes nothing, so that a misuse leaves the form as it was.
    pub(super) fn of(
        table: &'static Table,
        form: &HtmlFormElement,
        target: &EventTarget,
        words: Option<Rc<Written>>,
        spoken: Spoken,
        given: &JsValue,
    ) -> Result<Rc<Self>, Misuse> {
        let document = form.owner_document().ok_or(Misuse::NotAForm)?;
        let mut options = options(table, given)?;
        let map = FieldMap::read(table, form, &member(given, "fields"))?;
        let (clock, now) = Clock::of(form, &member(given, "now"))?;
        options.now = now;
        options.language = spoken.language();
        let lacking = options.absent_fields;
        let rendered = words.is_some();
        let words = words.unwrap_or_else(|| Rc::new(Written::new(options.language)));
        let ours = Ours::new(&document, rendered, words);
        Ok(Rc::new(Self {
            form: form.clone(),
            table,
            target: target.clone(),
            life: Life::default(),
            ours,
            telling: Telling::default(),
            spoken,
            lacking,
            given: given.clone(),
            clock,
            preview: PreviewDialog::default(),
            prepared: Prepared::default(),
            held: Held::default(),
            files: Offered::default(),
            leaving: Leaving::new(form),
            pressing: Pressing::default(),
            posting: Posting::default(),
            redraws: Redraws::default(),
            listeners: Listeners::default(),
            session: RefCell::new(Session::new(&options)),
            bindings: RefCell::new(Bindings::none(table)),
            units: RefCell::default(),
            rows: RefCell::default(),
            waiting: Waiting::default(),
            focused: RefCell::default(),
            document,
            map,
        }))
    }

    /// Makes the form live, and goes on where another was left.
    pub(super) fn start(self: &Rc<Self>, memory: &Memory) {
        self.life.live.set(true);
        sweep(&self.form.get_root_node());
        self.ours.sheet.adopt(&self.form, ALWAYS);
        let (bindings, unknown) = Bindings::of(&self.form, &self.map);
        self.bindings.replace(bindings);
        self.telling.unknown.replace(unknown);
        self.take_hold(memory);
        if self.bound().iter().any(|bound| bound.controls.iter().any(Control::is_changed)) {
            self.leaving.ask_first();
        }
        let typed = (!self.leaving.asks()).then(|| self.session.borrow().answers());
        self.leaving.keep(memory.kept.clone().or(typed));
        self.listen();
        let own = if self.is_rendered() { self.form.id() } else { String::new() };
        self.ours.clearance.replace(Some(Clearance::new(&self.form, &own)));
        self.catch_posts();
        self.offer_files();
        self.watch();
        self.start_clock();
    }

    /// Says that the form is ours to check. A host that brings its markup up to date may take that away.
    pub(super) fn hold_form(&self) {
        set_live(&self.form, true);
        if !self.form.has_attribute("novalidate") {
            borrow(&self.form, "novalidate", "");
        }
    }

    pub(super) fn disconnect(self: &Rc<Self>) {
        if !self.is_live() {
            return;
        }
        self.life.left.replace(Some(self.memory()));
        self.life.live.set(false);
        self.waiting.forget();
        self.redraws.stop();
        self.posting.stop();
        self.listeners.stop();
        self.clock.stop();
        self.leaving.forget();
        self.preview.close();
        self.prepared.forget();
        self.drop_files();
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
        self.ours.take_off();
        give_back(&self.form, "novalidate");
        set_live(&self.form, false);
        if self.is_rendered() {
            self.form.remove();
        }
    }
}
