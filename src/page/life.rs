//! How a form comes to life, and how it is left as it was.

use super::control::Control;
use super::enhancement::member;
use super::marks::{borrow, drop_own, give_back, set_live, sweep};
use super::redraw::Memory;
use super::sheet::ALWAYS;
use super::{
    Bindings, Cell, Clearance, Clock, EventTarget, FieldMap, HtmlFormElement, JsValue, Leaving, Listeners, Options,
    Page, Places, Posting, Prepared, Pressing, PreviewDialog, Rc, Redraws, RefCell, Session, Sheet, Spoken, Table,
    Unit, Waiting, Written,
};
use crate::js::{Misuse, options};

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
        let mut options = options(given)?;
        let map = FieldMap::read(table, form, &document, &member(given, "fields"))?;
        let (clock, now) = Clock::of(form, &member(given, "now"))?;
        options.now = now;
        options.language = spoken.language();
        let lacking = options.absent_fields;
        let (bindings, _) = Bindings::of(form, &map);
        Ok(Rc::new(Self {
            form: form.clone(),
            table,
            target: target.clone(),
            rendered: words.is_some(),
            words: words.unwrap_or_else(|| Rc::new(Written::new(options.language))),
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
            session: RefCell::new(Session::new(&Options { form: table, ..options })),
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
    pub(super) fn start(self: &Rc<Self>, memory: &Memory) {
        self.live.set(true);
        sweep(&self.form.get_root_node());
        self.sheet.adopt(&self.form, ALWAYS);
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
            drop_own(&note);
        }
        self.sheet.drop();
        self.stop_clearance();
        for control in self.named.take() {
            give_back(&control, "id");
        }
        give_back(&self.form, "novalidate");
        set_live(&self.form, false);
        if self.rendered {
            self.form.remove();
        }
    }

    /// What gets the focus is nobody's business any more.
    pub(super) fn stop_clearance(&self) {
        if let Some(clearance) = self.clearance.take() {
            clearance.stop();
        }
    }
}
