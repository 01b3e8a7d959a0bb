//! Rows that repeat. The host's first row is the template of those that are added; where there are several, each can be
//! taken away.

mod lacking;
mod renumber;
mod span;

use super::Page;
use super::control::Control;
use super::dom::{ancestors, append, button, element, insert_after, root_of, select, set, text_of};
use super::marks::{drop_own, own};
use super::standing::dress;
use crate::form::table::{FieldId, FieldSet, GroupId, Place};
use crate::session::Change;
use crate::text::page;
pub use lacking::lacking;
use renumber::renumber;
use span::Span;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
}

struct Row {
    span: Span,
    remove: HtmlElement,
}

impl Page {
    /// Finds the rows that the host has given. Nothing is added to the page yet.
    pub fn find_rows(&self) {
        let found = GroupId::all().filter_map(|group| self.rows_of(group).map(Rc::new)).collect();
        self.rows.replace(found);
    }

    fn rows_of(&self, group: GroupId) -> Option<Rows> {
        let bindings = self.bindings.borrow();
        let fields: Vec<FieldId> = group.fields().iter().filter(|field| bindings.fields().contains(*field)).collect();
        let mut rows = Vec::new();
        while let Some(controls) = bindings.controls_of_row(&fields, rows.len() as u32) {
            let span = Span::around(&controls, &self.form, group)?;
            rows.push(Row { span, remove: button(&self.document, "bn-button bn-remove", "") });
        }
        let template = rows.first()?.span.copy();
        template.each_control(&mut Control::blank);
        // Where the host's names leave no room for another row, none is offered.
        let (next, row) = (template.copy(), rows.len() as u32);
        renumber(&next, 0, row, &root_of(&self.form));
        let controls = next.elements("input, select, textarea");
        let places: Vec<Place> = controls.iter().filter_map(|control| self.map.place(control)).collect();
        if !fields.iter().all(|field| places.contains(&Place { field: *field, row })) {
            return None;
        }
        let tool = element(&self.document, "div", "bn-add", "");
        own(&tool);
        // It comes and goes with the rows.
        set(&tool, "data-bn-for", &Place::first(*fields.first()?).name());
        append(&tool, &[&button(&self.document, "bn-button", "")]);
        Some(Rows { group, template, given: rows.len(), rows: RefCell::new(rows), tool })
    }

    /// Puts the buttons on the page.
    pub fn make_row_tools(&self) {
        for rows in self.all_rows() {
            for row in rows.rows.borrow_mut().iter_mut() {
                row.place_button();
            }
            if let Some(last) = rows.rows.borrow().last() {
                insert_after(&rows.tool, &outside_of_list(&last.span.last()));
            }
        }
        self.find_units(FieldSet::ALL);
        self.label_row_tools();
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
            drop_own(&rows.tool);
            let mut all = rows.rows.take();
            for row in &mut all {
                row.span.drop_node(&row.remove);
                drop_own(&row.remove);
            }
            while all.len() > rows.given && self.is_blank(&rows, all.len() as u32 - 1) {
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
            let at = rows.rows.borrow().iter().position(|row| row.remove.is_same_node(Some(own)));
            if let Some(at) = at {
                return self.remove_row(&rows, at);
            }
        }
    }

    /// Adds rows to a group, or takes the last ones away, until there are so many; one at the least.
    pub fn have_rows(self: &Rc<Self>, group: GroupId, wanted: usize) {
        let Some(rows) = self.all_rows().into_iter().find(|rows| rows.group == group) else { return };
        let count = || rows.rows.borrow().len();
        while count() > wanted.max(1) {
            self.take_row_out(&rows, count() - 1);
        }
        while count() < wanted {
            self.put_row(&rows);
        }
    }

    fn add_row(self: &Rc<Self>, rows: &Rc<Rows>) {
        let first = self.put_row(rows);
        self.places.say(self.text(&page::ROW_ADDED));
        if let Some(first) = first {
            let _ = first.focus();
        }
    }

    /// Adds a blank row. The first control in it comes back.
    fn put_row(self: &Rc<Self>, rows: &Rc<Rows>) -> Option<HtmlElement> {
        let index = rows.rows.borrow().len() as u32;
        let span = rows.template.copy();
        if let Some(last) = rows.rows.borrow().last() {
            span.insert_after(&last.span.last());
        }
        renumber(&span, 0, index, &root_of(&self.form));
        self.words.write_again(&span.elements("[data-bn-text]"));
        let mut row = Row { span, remove: button(&self.document, "bn-button bn-remove", "") };
        row.place_button();
        let controls = row.span.elements("input, select, textarea");
        rows.rows.borrow_mut().push(row);
        self.bindings.borrow_mut().bind(controls.iter().cloned(), &self.map);
        self.take_row(rows.group.fields(), index);
        rows.label(self);
        controls.into_iter().next()?.dyn_into().ok()
    }

    fn remove_row(self: &Rc<Self>, rows: &Rc<Rows>, at: usize) {
        if rows.rows.borrow().len() < 2 {
            return;
        }
        // Before the row goes, so that the focus never falls to the top of the page.
        self.focus_after_removal(rows, at);
        let change = self.take_row_out(rows, at);
        self.places.say(self.text(&page::ROW_REMOVED));
        self.changed_by_hand(&change);
    }

    fn take_row_out(self: &Rc<Self>, rows: &Rc<Rows>, at: usize) -> Change {
        let change = self.session.borrow_mut().remove_row(rows.group, at as u32);
        self.bindings.borrow_mut().remove_row(rows.group.fields(), at as u32);
        let gone = rows.rows.borrow_mut().remove(at);
        gone.span.remove();
        for (index, row) in rows.rows.borrow().iter().enumerate().skip(at) {
            renumber(&row.span, index as u32 + 1, index as u32, &root_of(&self.form));
        }
        self.find_units(rows.group.fields());
        rows.label(self);
        self.show_change(&change);
        self.tell_all();
        change
    }

    fn focus_after_removal(&self, rows: &Rows, at: usize) {
        let next = {
            let all = rows.rows.borrow();
            let row = all.get(at + 1).or_else(|| all.get(at.wrapping_sub(1))).filter(|_| all.len() > 2);
            row.map(|row| row.remove.clone())
        };
        let add = || rows.tool.query_selector("button").ok().flatten().and_then(|button| button.dyn_into().ok());
        if let Some(button) = next.or_else(add) {
            let _ = button.focus();
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
        let group = self.group.group();
        let row_name = group.row.get(language);
        let several = self.rows.borrow().len() > 1;
        for (at, row) in self.rows.borrow().iter().enumerate() {
            row.remove.set_hidden(!several);
            let which = [" ", row_name, " ", &(at + 1).to_string()].concat();
            label_button(page, &row.remove, page::REMOVE.get(language), &which);
        }
        if let Some(add) = select(&self.tool, "button").first().and_then(JsCast::dyn_ref::<HtmlElement>) {
            label_button(page, add, group.add.get(language), &[": ", row_name].concat());
        }
    }
}

/// What everybody sees, and the rest for those who hear the button out of its place.
fn label_button(page: &Page, button: &HtmlElement, seen: &str, heard: &str) {
    button.set_text_content(Some(seen));
    set(button, "lang", page.language().tag());
    append(button, &[&element(&page.document, "span", "bn-visually-hidden", heard)]);
    dress(button);
}

impl Row {
    /// Puts the button that takes the row away where the row ends.
    fn place_button(&mut self) {
        own(&self.remove);
        self.remove.set_hidden(true);
        self.span.end_with(&self.remove);
    }
}

/// What a part that is no row has to stand behind: a list or a table takes nothing but its own.
fn outside_of_list(last: &web_sys::Node) -> web_sys::Node {
    let Some(element) = last.dyn_ref::<Element>() else { return last.clone() };
    let list = match element.tag_name().as_str() {
        "TR" | "TBODY" => "TABLE",
        "LI" => return element.parent_element().map_or_else(|| last.clone(), Into::into),
        _ => return last.clone(),
    };
    ancestors(element).find(|ancestor| ancestor.tag_name() == list).map_or_else(|| last.clone(), Into::into)
}

/// Whether a heading of the host's is that of one of these questions, and so not part of a row.
fn heads_a_question(heading: &Element, fields: FieldSet) -> bool {
    let text = text_of(heading);
    fields.iter().any(|field| {
        let rest = text.strip_prefix(&field.entry().question.number.to_string());
        rest.is_some_and(|rest| !rest.starts_with(|character: char| character.is_ascii_digit()))
    })
}
