//! Which controls of the page answer which field.

use super::claims::{Claim, settle};
use super::control::{Control, called_of};
use super::dom::select;
use super::field_map::FieldMap;
use super::meanings::{Meaning, Meanings};
use crate::engine::answers::{Answer, RawAnswer};
use crate::engine::evaluation::position;
use crate::engine::form::Kind;
use crate::engine::layout::{Entry, FieldId, FieldSet, Place};
use crate::engine::report::Problem;
use crate::engine::table::Table;
use crate::lean::Gathered;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, HtmlFormElement};

/// The controls of one answer: one, or several radio buttons or checkboxes.
pub struct Bound {
    /// What they answer.
    pub place: Cell<Place>,
    table: &'static Table,
    /// In the order of the page.
    pub controls: Vec<Control>,
    /// Hidden inputs of the same name, with which a server learns that nothing was ticked. They are no answer.
    companions: Vec<Control>,
    /// The set around a list of choices: it holds no other question's controls.
    pub set: Option<Element>,
    /// What its choices mean.
    pub meanings: Meanings,
    /// Whether the host has disabled all of its controls, as far as we have looked: nobody is to answer it.
    disabled: Cell<bool>,
    /// Whether the person has been there: before, nothing is said about it.
    pub visited: Cell<bool>,
    /// Whether the person is typing in it.
    pub typing: Cell<bool>,
    /// Whether the page says that it is required; nothing where that is not known.
    pub required: Cell<Option<bool>>,
    /// Whether it is known already that the person has left it, or may have.
    pub leaving: Cell<bool>,
    /// What is told beside it.
    pub told: RefCell<Vec<Problem>>,
    /// Where its problems are told, once there are any.
    pub messages: RefCell<Option<HtmlElement>>,
    /// Where the characters left are told, once they run short.
    pub counter: RefCell<Option<HtmlElement>>,
}

/// Every control of the form that answers a field, in the order of the form's fields and rows.
pub struct Bindings {
    table: &'static Table,
    all: Vec<Rc<Bound>>,
}

impl Bound {
    /// The field that it answers, with what surrounds it.
    pub fn entry(&self) -> &'static Entry {
        self.table.entry(self.place.get().field)
    }

    /// The name of the answer.
    pub fn name(&self) -> String {
        self.table.name(self.place.get())
    }

    /// What the person has put into the controls. As in a post, what the host has disabled is no answer.
    fn read(&self) -> RawAnswer {
        if self.disabled.get() { RawAnswer::Nothing } else { self.read_all() }
    }

    /// Whether the host has disabled all of its controls, as far as we have looked.
    pub fn is_disabled_by_host(&self) -> bool {
        self.disabled.get()
    }

    /// What stands in the controls, whatever the host has done to them: that is what a draft keeps.
    fn read_all(&self) -> RawAnswer {
        let texts = self.texts();
        match self.entry().field.kind {
            Kind::Many(_) => RawAnswer::List(texts),
            _ => texts.into_iter().next().map_or(RawAnswer::Nothing, RawAnswer::Text),
        }
    }

    /// All that stands in the controls.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for control in &self.controls {
            texts.extend(control.texts(self));
        }
        texts
    }

    /// The same, as its field takes it. A control gives a text, or a list where a list is asked for, so it is always of a type that fits.
    pub fn answer(&self) -> Option<Answer> {
        self.fitting(self.read())
    }

    /// What stands in the controls, whatever the host has done to them, as its field takes it.
    pub fn answer_of_all(&self) -> Option<Answer> {
        self.fitting(self.read_all())
    }

    fn fitting(&self, answer: RawAnswer) -> Option<Answer> {
        answer.for_kind(Some(self.entry().field)).ok().flatten()
    }

    /// Puts an answer into the controls.
    pub fn put(&self, texts: &[String]) {
        for control in &self.controls {
            control.put(texts, self);
        }
    }

    /// What a choice among its controls means.
    pub fn meaning(&self, choice: &Element) -> Meaning {
        self.meanings.of(choice, self.entry().field.kind.choices(), &self.controls)
    }

    /// Whether a choice means one of these texts.
    pub fn is_among(&self, choice: &Element, texts: &[String]) -> bool {
        let (choices, meant) = (self.entry().field.kind.choices(), self.meaning(choice).text);
        texts.iter().any(|text| *text == meant || position(choices, text).is_some_and(|at| choices[at].key == meant))
    }

    /// Whether it is answered by these controls and no others.
    fn is_answered_by(&self, controls: &[Control]) -> bool {
        self.controls == controls
    }

    /// Whether what is told beside it stands on the page.
    pub fn stands(&self) -> bool {
        let on_page =
            |part: &RefCell<Option<HtmlElement>>| part.borrow().as_ref().is_none_or(|part| part.is_connected());
        on_page(&self.messages) && on_page(&self.counter)
    }

    /// All that is posted for the answer.
    pub fn posted(&self) -> impl Iterator<Item = &Control> {
        self.controls.iter().chain(&self.companions)
    }

    /// The control that takes the focus for all of them.
    pub fn first(&self) -> &HtmlElement {
        self.controls[0].element()
    }

    /// Whether it is answered by radio buttons or several checkboxes.
    pub fn is_list(&self) -> bool {
        self.controls[0].is_checkable()
    }
}

/// What may stand around a list of choices and name it.
const SETS: &str = "fieldset, [role=radiogroup], [role=group]";

/// The set around a list of choices that holds nothing but its question's controls: the comment on "other", say.
fn set_around(controls: &[Control], place: Place, map: &FieldMap) -> Option<Element> {
    let first = controls.first().filter(|control| control.is_checkable())?;
    let set = first.element().closest(SETS).ok()??;
    let number_of = |place: Place| map.table().entry(place.field).question.number;
    let is_own = |element: &Element| {
        map.place(element).is_some_and(|other| other.row == place.row && number_of(other) == number_of(place))
    };
    select(&set, "input:not([type=hidden]), select, textarea").iter().all(is_own).then_some(set)
}

impl Bindings {
    /// No controls yet.
    pub fn none(table: &'static Table) -> Self {
        Self { table, all: Vec::new() }
    }

    /// Finds the controls of a form. The second value holds the names of those that answer nothing.
    pub fn of(form: &HtmlFormElement, map: &FieldMap) -> (Self, Vec<String>) {
        let elements = form.elements();
        let all = (0..elements.length()).filter_map(|at| elements.item(at));
        let mut bindings = Self::none(map.table());
        let unknown = bindings.bind_all(all, map, true);
        (bindings, unknown)
    }

    /// The form that they answer.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// Takes in the controls among these elements, and names those that answer nothing.
    pub fn bind(&mut self, elements: impl Iterator<Item = Element>, map: &FieldMap) -> Vec<String> {
        self.bind_all(elements, map, false)
    }

    fn bind_all(&mut self, elements: impl Iterator<Item = Element>, map: &FieldMap, are_all: bool) -> Vec<String> {
        let mut claims: Vec<Claim> = Vec::new();
        let mut unknown: Vec<Control> = Vec::new();
        for control in elements.filter_map(|element| Control::of(&element)) {
            match map.place(control.element()) {
                Some(place) => claims.push(Claim::of(control, place)),
                // What the host's own scripts keep in the form is none of the person's business.
                None if control.is_hidden_input() => {}
                None => unknown.push(control),
            }
        }
        unknown.extend(settle(&mut claims, are_all, self.table));
        // By their places; those of one are in the order of the page.
        let mut placed: Vec<(u64, Place, Vec<Control>)> = Vec::new();
        for Claim { control, place, .. } in claims {
            let order = self.table.order(place);
            match placed.binary_search_by_key(&order, |(order, ..)| *order) {
                Ok(at) => placed[at].2.push(control),
                Err(at) => placed.insert(at, (order, place, vec![control])),
            }
        }
        for (_, place, all) in placed {
            let (hidden, seen): (Vec<Control>, Vec<Control>) = all.into_iter().partition(Control::is_hidden_input);
            let (controls, companions) = if seen.is_empty() { (hidden, seen) } else { (seen, hidden) };
            // Of a whole form it is found out for all at once.
            let is_disabled = !are_all && controls.iter().all(Control::is_disabled_by_host);
            let bound = Bound {
                place: Cell::new(place),
                table: self.table,
                set: set_around(&controls, place, map),
                controls,
                companions,
                meanings: Meanings::default(),
                disabled: Cell::new(is_disabled),
                visited: Cell::new(false),
                typing: Cell::new(false),
                leaving: Cell::new(false),
                required: Cell::default(),
                told: RefCell::default(),
                messages: RefCell::default(),
                counter: RefCell::default(),
            };
            for choice in bound.controls.iter().flat_map(Control::choices) {
                bound.meaning(&choice);
            }
            match self.find(place) {
                Ok(at) => self.all[at] = Rc::new(bound),
                Err(at) => self.all.insert(at, Rc::new(bound)),
            }
        }
        let mut names: Vec<String> = Vec::new();
        for name in unknown.iter().map(called_of) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The same, but with what is known of controls that are there still.
    pub fn keeping(self, before: &Self) -> Self {
        let kept = |bound: Rc<Bound>| {
            let Some(before) = before.get(bound.place.get()) else { return bound };
            if before.is_answered_by(&bound.controls) {
                return before;
            }
            bound.meanings.keep(&before.meanings);
            bound
        };
        Self { table: self.table, all: self.all.into_iter().map(kept).gathered() }
    }

    /// The same answer's controls as they are now.
    pub fn now(&self, bound: &Rc<Bound>) -> Option<Rc<Bound>> {
        if self.has(bound) { Some(Rc::clone(bound)) } else { self.get(bound.place.get()) }
    }

    /// Whether it is one of these.
    pub fn has(&self, bound: &Rc<Bound>) -> bool {
        self.all.iter().any(|other| Rc::ptr_eq(other, bound))
    }

    /// The controls of an answer.
    pub fn get(&self, place: Place) -> Option<Rc<Bound>> {
        self.find(place).ok().map(|at| self.all[at].clone())
    }

    /// Where an answer's controls stand, or would.
    fn find(&self, place: Place) -> Result<usize, usize> {
        let order = |place| self.table.order(place);
        self.all.binary_search_by_key(&order(place), |bound| order(bound.place.get()))
    }

    /// All of them, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = &Rc<Bound>> {
        self.all.iter()
    }

    /// The controls of a row; `None` where the page has no such row.
    pub fn controls_of_row(&self, fields: &[FieldId], row: u32) -> Option<Vec<Control>> {
        let mut controls = Vec::new();
        for field in fields {
            if let Some(bound) = self.get(Place { field: *field, row }) {
                controls.extend_from_slice(&bound.controls);
            }
        }
        (!controls.is_empty()).then_some(controls)
    }

    /// Whether these are the same controls for the same answers.
    pub fn are(&self, other: &Self) -> bool {
        let same =
            |(one, other): (&Rc<Bound>, &Rc<Bound>)| one.place == other.place && one.is_answered_by(&other.controls);
        self.all.len() == other.all.len() && self.all.iter().zip(&other.all).all(same)
    }

    /// The fields that the page has.
    pub fn fields(&self) -> FieldSet {
        self.all.iter().map(|bound| bound.place.get().field).collect()
    }

    /// Looks which of them the host has disabled, and says whether those are others than before. When it has disabled all of them it is
    /// busy with the form, saving it perhaps, and says nothing about any of them.
    pub fn look_at_disabled(&self) -> bool {
        let disabled: Vec<bool> =
            self.all.iter().map(|bound| bound.controls.iter().all(Control::is_disabled_by_host)).gathered();
        // What we have hidden tells nothing here.
        let is_ours = |bound: &Rc<Bound>| bound.controls.iter().all(Control::is_disabled);
        let is_busy = self.all.iter().zip(&disabled).all(|(bound, disabled)| *disabled || is_ours(bound));
        let mut changed = false;
        for (bound, disabled) in self.all.iter().zip(disabled) {
            let disabled = disabled && !is_busy;
            changed |= bound.disabled.replace(disabled) != disabled;
        }
        changed
    }

    /// The fields that somebody can answer.
    pub fn enabled(&self) -> FieldSet {
        self.all.iter().filter(|bound| !bound.disabled.get()).map(|bound| bound.place.get().field).collect()
    }

    /// The answer that a control belongs to.
    pub fn owner(&self, element: &Element, map: &FieldMap) -> Option<Rc<Bound>> {
        let owns =
            |bound: &Rc<Bound>| bound.controls.iter().any(|control| control.element().is_same_node(Some(element)));
        let named = map.place(element).and_then(|place| self.get(place)).filter(owns);
        // Where names do not tell the rows apart it is another's.
        named.or_else(|| self.all.iter().find(|bound| owns(bound)).cloned())
    }

    /// Puts the controls of a row in again; those of the rows from there on move down.
    pub fn insert_row(&mut self, fields: FieldSet, row: u32, controls: Vec<Rc<Bound>>) {
        for bound in &self.all {
            let place = bound.place.get();
            if fields.contains(place.field) && place.row >= row {
                bound.place.set(Place { row: place.row + 1, ..place });
            }
        }
        self.all.extend(controls);
        self.all.sort_unstable_by_key(|bound| self.table.order(bound.place.get()));
    }

    /// Takes out the controls of rows; those of the rows behind them move up.
    pub fn remove_rows(&mut self, fields: FieldSet, rows: &Range<u32>) {
        self.all.retain(|bound| !fields.contains(bound.place.get().field) || !rows.contains(&bound.place.get().row));
        for bound in &self.all {
            let place = bound.place.get();
            if fields.contains(place.field) && place.row >= rows.end {
                bound.place.set(Place { row: place.row - rows.len() as u32, ..place });
            }
        }
    }
}
