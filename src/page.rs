//! A form of the page that is brought to life. One file a concern; [`Page`] is what they share.
//!
//! The host's listeners run in the middle of ours (on focus, on an event, on a change of the DOM) and may call anything.
//! So nothing in a `RefCell` stays borrowed while the DOM is touched in a way that runs a listener.

mod binding;
mod choosing;
mod claims;
mod clock;
mod control;
mod counter;
mod deadline;
mod dom;
mod draft;
mod editor;
mod enhancement;
mod events;
mod exports;
mod field_map;
mod file_name;
mod files;
mod filling;
mod guarding;
mod holding;
mod language;
mod later;
mod leaving;
mod life;
mod links;
mod listener;
mod listening;
mod making;
mod marks;
mod meanings;
mod messages;
mod next_steps;
mod ours;
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
#[cfg(feature = "api")]
mod served;
mod sheet;
mod shortcuts;
mod standing;
mod submitting;
mod summary;
mod telling;
mod texts;
mod visibility;
mod waiting;

use crate::engine::check::Level;
use crate::engine::layout::FieldSet;
use crate::engine::report::Problem;
use crate::engine::session::Session;
use crate::engine::table::Table;
use crate::lean::Gathered;
use crate::{Answers, Language, Options};
use binding::{Bindings, Bound};
use clock::Clock;
#[cfg(feature = "api")]
pub use exports::{answers_in, enhance, read_submission, render};
use field_map::FieldMap;
use files::Offered;
use holding::Held;
use language::Spoken;
use leaving::Leaving;
use life::Life;
use listening::Listeners;
use ours::Ours;
use posting::Posting;
use pressing::Pressing;
use preview::PreviewDialog;
use redraw::Redraws;
use result::Prepared;
use rows::Rows;
use std::cell::RefCell;
use std::rc::Rc;
use telling::Telling;
use visibility::{Unit, units};
use waiting::Waiting;
use wasm_bindgen::JsValue;
use web_sys::{Document, EventTarget, HtmlFormElement};

/// A form of the page that is alive.
pub struct Page {
    form: HtmlFormElement,
    /// The form that it answers.
    table: &'static Table,
    /// Where the events come from: the form, or the element that it was rendered in.
    target: EventTarget,
    life: Life,
    ours: Ours,
    telling: Telling,
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
    clock: Clock,
    preview: PreviewDialog,
    prepared: Prepared,
    held: Held,
    files: Offered,
    leaving: Leaving,
    pressing: Pressing,
    posting: Posting,
    redraws: Redraws,
    listeners: Listeners,
    waiting: Waiting,
    /// The answer whose control has the focus, or had it last.
    focused: RefCell<Option<Rc<Bound>>>,
}

impl Page {
    fn is_live(&self) -> bool {
        self.life.live.get()
    }

    /// A form of which the page has these fields, with these answers.
    fn session_of(&self, present: FieldSet, answers: Answers) -> Session {
        let options = Options::of_form(self.table, self.clock.now()).in_language(self.spoken.language());
        let absent_fields = self.lacking | self.table.all().without(present);
        Session::with_answers(&Options { absent_fields, ..options }.submitted(self.submitted_at()), answers)
    }

    fn language(&self) -> Language {
        self.session.borrow().language()
    }

    /// The problems of this weight.
    fn problems(&self, level: Level) -> Vec<Problem> {
        self.session.borrow().problems().filter(|problem| problem.level == level).gathered()
    }

    /// Every answer's controls, in the order of the form.
    fn bound(&self) -> Vec<Rc<Bound>> {
        self.bindings.borrow().iter().cloned().gathered()
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
