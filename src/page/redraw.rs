//! A host may draw its form anew at any time, in part or as a whole: applications do so after each key. Whatever is about to be read is
//! found again first, so nothing typed is judged or sent late; and what the page knows outlives the nodes that it was shown on.

use super::Page;
use super::binding::{Bindings, Bound};
use super::marks::sweep;
use super::rows::LostRows;
use crate::engine::layout::Place;
use crate::engine::report::Problem;
use crate::lean::Gathered;
use crate::{Answer, Answers};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlFormElement;

/// So many times in a row the form is found again at once. A host that answers each touch of ours by drawing it anew would keep us at it for
/// ever, and the page with us.
const AT_ONCE: u32 = 10;
/// After that it waits so many milliseconds.
const PAUSE: u32 = 500;

type Run = Closure<dyn Fn()>;

#[wasm_bindgen(module = "/src/page/watching.js")]
extern "C" {
    type Watch;

    #[wasm_bindgen(constructor)]
    fn new(form: &HtmlFormElement, run: &Run) -> Watch;

    /// Whether something has changed since it was last asked.
    #[wasm_bindgen(method, js_name = isDirty)]
    fn is_dirty(this: &Watch) -> bool;

    /// Whether anything may be disabled that was not when it was last asked, or the other way round.
    #[wasm_bindgen(method, js_name = mayBeDisabled)]
    fn may_be_disabled(this: &Watch) -> bool;

    /// What has changed until now was our doing.
    #[wasm_bindgen(method)]
    fn discard(this: &Watch);

    #[wasm_bindgen(method)]
    fn stop(this: &Watch);
}

/// What is known of the host's drawing.
#[derive(Default)]
pub struct Redraws {
    /// What watches, and what it calls.
    watch: RefCell<Option<(Watch, Run)>>,
    /// How many times in a row, and whether the next one waits.
    times: Cell<u32>,
    waits: Cell<bool>,
    /// What was known of parts of the form that the host has taken away, and may draw again.
    missing: RefCell<Memory>,
}

/// What outlives the nodes of a form.
#[derive(Default)]
pub struct Memory {
    tried: bool,
    /// What was typed, where it was neither prepared nor saved.
    unsaved: Option<Answers>,
    /// What was to be found elsewhere, where there is something else now.
    pub kept: Option<Answers>,
    summary: bool,
    controls: Vec<Remembered>,
    rows: Vec<LostRows>,
    /// The answer in a row of ours whose control had the focus.
    focused: Option<Place>,
}

/// What was so with the controls of an answer.
struct Remembered {
    place: Place,
    visited: bool,
    typing: bool,
    told: Vec<Problem>,
}

impl Memory {
    /// Adds what was known of parts that were gone already.
    fn add(&mut self, missing: Self) {
        self.controls.extend(missing.controls);
        self.rows.extend(missing.rows);
    }
}

impl Redraws {
    /// Notices nothing any more.
    pub fn stop(&self) {
        if let Some((watch, run)) = self.watch.take() {
            watch.stop();
            // It may be what runs right now.
            run.forget();
        }
    }

    /// What has changed until now was our doing.
    pub fn discard(&self) {
        if let Some((watch, _)) = &*self.watch.borrow() {
            watch.discard();
        }
    }

    fn is_dirty(&self) -> bool {
        self.watch.borrow().as_ref().is_some_and(|(watch, _)| watch.is_dirty())
    }

    fn may_be_disabled(&self) -> bool {
        self.watch.borrow().as_ref().is_none_or(|(watch, _)| watch.may_be_disabled())
    }
}

impl Page {
    /// Notices what the host does to the form from now on.
    pub fn watch(self: &Rc<Self>) {
        let run = self.whenever(Self::on_redraw);
        let watch = Watch::new(&self.form, &run);
        self.redraws.watch.replace(Some((watch, run)));
    }

    /// Finds again what the host has replaced, if it has. What reads the form calls this first.
    pub fn fresh(self: &Rc<Self>) {
        // A form that is gone is read no more: what it was is what another may go on with.
        if self.form.is_connected() && self.redraws.is_dirty() {
            self.find_again();
        }
        // A form may have thousands of controls, and this is asked at every key.
        if self.redraws.may_be_disabled() && self.bindings.borrow().look_at_disabled() {
            let typed = self.session.borrow().answers();
            self.judge_anew();
            self.read_all();
            if typed != self.session.borrow().answers() {
                self.prepared.outdate(self);
            }
        }
    }

    /// A person has done something: what the host draws after that is no answer to a touch of ours.
    pub fn expect_redraws(&self) {
        self.redraws.times.set(0);
    }

    fn on_redraw(self: &Rc<Self>) {
        let redraws = &self.redraws;
        if redraws.waits.get() {
            return;
        }
        redraws.times.set(redraws.times.get() + 1);
        if redraws.times.get() == 1 {
            self.later(PAUSE, |page| page.redraws.times.set(0));
        }
        if redraws.times.get() <= AT_ONCE {
            return self.fresh();
        }
        redraws.waits.set(true);
        self.later(PAUSE, |page| {
            page.redraws.waits.set(false);
            page.fresh();
        });
    }

    fn find_again(self: &Rc<Self>) {
        let (found, unknown) = Bindings::of(&self.form, &self.map);
        if self.bindings.borrow().are(&found) && self.stands() {
            return;
        }
        let mut memory = self.memory();
        memory.add(self.redraws.missing.take());
        let typed = self.session.borrow().answers();
        let found = found.keeping(&self.bindings.borrow());
        let before = self.bindings.replace(found);
        for gone in before.iter().filter(|bound| !self.bindings.borrow().has(bound)) {
            gone.tell(&[], self.language());
            gone.drop_counter();
        }
        sweep(&self.form.get_root_node());
        self.take_hold(&memory);
        if typed != self.session.borrow().answers() {
            self.prepared.outdate(self);
        }
        self.redraws.missing.replace(self.still_missing(memory));
        self.report_unknown(&unknown);
    }

    /// Whether all that is ours stands where it was put.
    fn stands(&self) -> bool {
        self.ours.places.stand()
            && self.form.no_validate()
            && self.form.has_attribute("data-bn-live")
            && self.units.borrow().iter().all(|unit| unit.stands())
            && self.rows_stand()
            && self.files_stand()
            && self.bound().iter().all(|bound| bound.stands())
    }

    /// Whether what is shown and hidden is still what belongs to the controls.
    fn units_hold(&self) -> bool {
        let (units, bound) = (self.units.borrow(), self.bound());
        !units.is_empty() && units.iter().all(|unit| unit.stands() && unit.holds(&bound))
    }

    /// What is to be known of the form whatever becomes of its nodes.
    pub fn memory(&self) -> Memory {
        let mut controls = Vec::new();
        for bound in self.bindings.borrow().iter() {
            controls.push(Remembered {
                place: bound.place.get(),
                visited: bound.visited.get(),
                typing: bound.typing.get(),
                told: bound.told.borrow().clone(),
            });
        }
        Memory {
            tried: self.telling.tried.get(),
            unsaved: self.leaving.asks().then(|| self.session.borrow().answers()),
            kept: self.leaving.asks().then(|| self.leaving.kept()).flatten(),
            summary: self.ours.places.summary.has_child_nodes(),
            controls,
            rows: self.lost_rows(),
            focused: self.lost_focus(),
        }
    }

    /// Puts our parts on the page, reads what stands there, and shows what was shown.
    pub fn take_hold(self: &Rc<Self>, memory: &Memory) {
        self.hold_form();
        self.render_lacking_rows();
        // The first row as the host has it is the template, so it is taken before anything is added to the page.
        self.find_rows();
        self.judge_anew();
        self.put_lost_rows(&memory.rows);
        self.recall(memory);
        self.ours.places.insert(&self.form);
        self.offer_files_again();
        if self.make_row_tools() || !self.units_hold() {
            self.find_units(self.table.all());
        }
        self.label_places();
        self.read_all();
        if memory.unsaved.as_ref().is_some_and(|typed| *typed == self.session.borrow().answers()) {
            self.leaving.ask_first();
        }
        if memory.summary {
            self.list_again();
        }
        self.redraws.discard();
        if let Some(place) = memory.focused {
            self.focus_again(place);
        }
    }

    /// What is known of answers and rows that have no place now.
    fn still_missing(&self, mut memory: Memory) -> Memory {
        memory.controls.retain(|known| self.bindings.borrow().get(known.place).is_none());
        memory.rows.retain(|lost| !self.has_place_for(lost));
        Memory { controls: memory.controls, rows: memory.rows, ..Memory::default() }
    }

    /// What a draft keeps.
    pub fn standing(&self) -> Answers {
        let mut kept = self.session.borrow().answers();
        for bound in self.bindings.borrow().iter().filter(|bound| bound.is_disabled_by_host()) {
            let name = bound.name();
            kept.keep(name, bound.answer_of_all().filter(|answer| !answer.is_blank()));
        }
        kept
    }

    fn recall(&self, memory: &Memory) {
        self.telling.tried.set(memory.tried);
        for Remembered { place, visited, typing, told } in &memory.controls {
            let Some(bound) = self.bindings.borrow().get(*place) else { continue };
            bound.visited.set(*visited);
            bound.typing.set(*typing);
            bound.told.replace(told.clone());
        }
    }

    /// Judges what stands on the page now, with the fields that it has now.
    fn judge_anew(&self) {
        self.bindings.borrow().look_at_disabled();
        let session = self.session_of(self.bindings.borrow().enabled(), typed(&self.bindings.borrow()));
        self.session.replace(session);
        self.take_limits();
    }
}

/// What is answered in the controls.
fn typed(bindings: &Bindings) -> Answers {
    answers(bindings, Bound::answer)
}

/// What stands in the controls, also in those that the host has disabled: a draft loses nothing.
pub fn standing(bindings: &Bindings) -> Answers {
    answers(bindings, Bound::answer_of_all)
}

fn answers(bindings: &Bindings, read: fn(&Bound) -> Option<Answer>) -> Answers {
    let answers = bindings.iter().map(|bound| (bound.name(), read(bound))).gathered();
    Answers::in_order(bindings.table(), answers)
}
