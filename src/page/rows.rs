//! Rows that repeat. The host's first row is the template of those that are added; where there are several, each can be
//! taken away, and brought back.

mod changing;
mod kept;
mod lacking;
mod lost;
mod removed;
mod span;

use super::Page;
use super::dom::{add, make, select, set};
use super::marks::{drop_own, own};
use super::standing::dress;
use super::texts;
use crate::Language;
use crate::engine::layout::{FieldId, GroupId, Place};
use crate::lean::{Digits, Gathered};
pub use lost::LostRows;
use removed::Removed;
use span::Span;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Around rows that the host adds and removes itself.
const OF_HOST: &str = "[data-bn-rows=host]";

/// The button that takes a row away.
const REMOVE: &str = "button.bn-button.bn-remove own type=button hidden";

/// The rows of a group on the page.
pub struct Rows {
    group: GroupId,
    /// The first row as the host has it, blank, and not on the page.
    template: Span,
    rows: RefCell<Vec<Row>>,
    /// How many the host has given.
    given: usize,
    /// The button that adds a row, in a part of its own.
    tool: HtmlElement,
    /// What it says, once it stands on the page.
    tool_labelled: Cell<Option<Language>>,
    /// The row that was taken away last, as long as it can be brought back.
    removed: RefCell<Option<Removed>>,
    /// The number of the next row that is added, where that is known: looking for it goes through all rows.
    next_number: Cell<Option<u32>>,
    /// Whether there are several, as far as the page shows it.
    several: Cell<Option<bool>>,
}

struct Row {
    span: Span,
    remove: HtmlElement,
    /// Whether we have added it.
    added: bool,
    /// What its button says: of a thousand rows one is labelled, not all.
    labelled: Cell<Option<(Language, usize)>>,
}

impl Page {
    /// Finds the rows that the host has given; those that stand as they did are kept. Nothing is added to the page yet.
    pub fn find_rows(&self) {
        let before = self.rows.take();
        let mut found = Vec::new();
        for group in self.table.groups() {
            let old = before.iter().find(|rows| rows.group == group);
            if let Some(old) = old.filter(|old| self.rows_are(old)) {
                // The host may have given its rows other numbers.
                old.next_number.set(None);
                found.push(Rc::clone(old));
                continue;
            }
            if let Some(old) = old {
                old.drop_tools();
            }
            found.extend(self.rows_of(group, old).map(Rc::new));
        }
        self.rows.replace(found);
    }

    /// Whether all rows stand on the page as they are known.
    pub fn rows_stand(&self) -> bool {
        self.all_rows().iter().all(|rows| self.rows_are(rows))
    }

    fn rows_are(&self, rows: &Rows) -> bool {
        let all = rows.rows.borrow();
        let row_is = |(at, row): (usize, &Row)| {
            let controls = self.bindings.borrow().controls_of_row(&self.fields_of(rows.group), at as u32);
            row.span.stands() && controls.is_some_and(|controls| row.span.holds(&controls))
        };
        let is_last = self.bindings.borrow().controls_of_row(&self.fields_of(rows.group), all.len() as u32).is_none();
        rows.tool.is_connected() && is_last && all.iter().enumerate().all(row_is)
    }

    /// The fields of a group that the page has.
    fn fields_of(&self, group: GroupId) -> Vec<FieldId> {
        let present = self.bindings.borrow().fields();
        self.table.columns(group).iter().filter(|field| present.contains(*field)).gathered()
    }

    fn rows_of(&self, group: GroupId, before: Option<&Rc<Rows>>) -> Option<Rows> {
        let fields = self.fields_of(group);
        let mut rows = Vec::new();
        while let Some(controls) = self.bindings.borrow().controls_of_row(&fields, rows.len() as u32) {
            if controls.iter().any(|control| control.closest(OF_HOST).is_ok_and(|it| it.is_some())) {
                return None;
            }
            let span = Span::around(&controls, &self.form, group, &self.map)?;
            let added = span.is_added();
            rows.push(Row::of(span, &self.document, added));
        }
        let template = match before {
            Some(before) => before.template.copy(),
            None => {
                let template = rows.first()?.span.copy();
                template.blank();
                template
            }
        };
        // Where the host's names leave no room for another row, none is offered.
        let (next, row) = (template.copy(), rows.len() as u32);
        next.renumber(0, row, &self.form);
        let controls = next.elements("input, select, textarea");
        let places: Vec<Place> = controls.iter().filter_map(|control| self.map.place(control)).gathered();
        if !fields.iter().all(|field| places.contains(&Place { field: *field, row })) {
            return None;
        }
        let tool = make(&self.document, "div.bn-add own", "");
        // It comes and goes with the rows.
        set(&tool, "data-bn-for", &self.table.name(Place::first(*fields.first()?)));
        add(&tool, "button.bn-button type=button", "");
        let given = before.map_or_else(|| rows.iter().filter(|row| !row.added).count(), |before| before.given);
        let rows = RefCell::new(rows);
        let (tool_labelled, removed, next_number, several) = <_>::default();
        Some(Rows { group, template, given, rows, tool, tool_labelled, removed, next_number, several })
    }

    /// Puts the buttons on the page that do not stand there yet. Says whether there were any.
    pub fn make_row_tools(&self) -> bool {
        let mut any = false;
        for rows in self.all_rows() {
            any |= rows.place_buttons(0);
            if let Some(last) = rows.rows.borrow().last().filter(|_| !rows.tool.is_connected()) {
                last.span.follow_with(&rows.tool);
                rows.tool_labelled.take();
                any = true;
            }
        }
        self.label_row_tools();
        any
    }

    /// Writes on the buttons what they do, and to which row.
    pub fn label_row_tools(&self) {
        for rows in self.all_rows() {
            rows.label(self);
        }
    }

    /// Takes the buttons off, and the blank rows that were added.
    pub fn remove_row_tools(&self) {
        for rows in self.rows.take() {
            rows.drop_tools();
            let mut all = rows.rows.take();
            while all.last().is_some_and(|row| row.added) && self.is_blank(&rows, all.len() as u32 - 1) {
                if let Some(row) = all.pop() {
                    row.span.remove();
                }
            }
        }
    }

    /// One of the buttons was pressed, perhaps.
    pub fn on_row_tool(self: &Rc<Self>, own: &Element) {
        for rows in self.all_rows() {
            if own.is_same_node(Some(&rows.tool)) {
                return self.add_row(&rows);
            }
            if rows.is_undone_by(own) {
                return self.bring_back(&rows);
            }
            let at = rows.rows.borrow().iter().position(|row| row.remove.is_same_node(Some(own)));
            if let Some(at) = at {
                return self.remove_row(&rows, at);
            }
        }
    }

    fn is_blank(&self, rows: &Rows, row: u32) -> bool {
        !self.session.borrow().evaluation().has_row(rows.group, row)
    }

    fn all_rows(&self) -> Vec<Rc<Rows>> {
        self.rows.borrow().clone()
    }
}

impl Rows {
    fn label(&self, page: &Page) {
        let language = page.language();
        let group = page.table.group(self.group);
        let row_name = group.row.get(language);
        let all = self.rows.borrow();
        let several = all.len() > 1;
        let mut labelled = Vec::new();
        for (at, row) in all.iter().enumerate() {
            if row.labelled.replace(Some((language, at))) != Some((language, at)) {
                let which = [row_name, " ", &(at + 1).digits()].concat();
                label_button(page, &row.remove, texts::REMOVE.get(language), &which);
                labelled.push(&row.remove);
            }
        }
        // Only now: a browser works out the style of what has changed once. One is looked at: it would do it for the others though nobody sees them.
        let mut looked_at: Option<&Element> = None;
        for button in labelled {
            dress(button, looked_at);
            looked_at.get_or_insert(button);
        }
        let add = || select(&self.tool, "button").first().and_then(|button| button.dyn_ref::<HtmlElement>().cloned());
        if self.tool_labelled.replace(Some(language)) != Some(language)
            && let Some(add) = add()
        {
            label_button(page, &add, group.add.get(language), row_name);
            dress(&add, None);
        }
        self.label_removed(page);
        // What begins alone is alone no more, or again.
        if self.several.replace(Some(several)) != Some(several) {
            all.iter().for_each(|row| row.remove.set_hidden(!several));
            page.offer_sorting(self.group, several);
        }
    }

    /// Puts the buttons that take a row away where the rows end, from this row on, as far as they do not stand there. Says whether there were any.
    fn place_buttons(&self, from: usize) -> bool {
        let mut all = self.rows.borrow_mut();
        let mut loose: Vec<&mut Row> = all.iter_mut().skip(from).filter(|row| !row.remove.is_connected()).gathered();
        // All is measured before anything is put there, or a browser lays out the page once for each row.
        let ends: Vec<Option<Element>> = loose.iter().map(|row| row.span.end()).gathered();
        let any = !loose.is_empty();
        for (row, end) in loose.iter_mut().zip(ends) {
            row.place_button(end, self.several.get() == Some(true));
        }
        any
    }

    /// Takes all that is ours off the rows.
    fn drop_tools(&self) {
        self.forget_removed();
        drop_own(&self.tool);
        for row in self.rows.borrow().iter() {
            row.span.drop_node(&row.remove);
            drop_own(&row.remove);
        }
    }
}

/// What everybody sees, and the rest for those who hear the button out of its place.
fn label_button(page: &Page, button: &HtmlElement, seen: &str, heard: &str) {
    button.set_text_content(Some(seen));
    set(button, "lang", page.language().tag());
    add(button, "span.bn-visually-hidden", &[" ", heard].concat());
}

impl Row {
    fn of(span: Span, document: &Document, added: bool) -> Self {
        Self { span, remove: make(document, REMOVE, ""), added, labelled: Cell::default() }
    }

    /// Puts the button that takes the row away where the row ends.
    fn place_button(&mut self, end: Option<Element>, shown: bool) {
        // It may have been taken off before.
        own(&self.remove);
        self.remove.set_hidden(!shown);
        self.labelled.take();
        self.span.end_with(&self.remove, end);
    }
}
