//! The part of the page that is one row: neighbours within one parent, usually a single element.

use super::super::control::Control;
use super::super::dom::{ancestors, insert_after, select};
use super::super::field_map::FieldMap;
use super::super::marks::{is_added, mark_added, sweep};
use super::super::standing::is_side_by_side;
use super::heads_a_question;
use crate::engine::layout::GroupId;
use crate::engine::table::Table;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, Node};

/// So wide a cell takes a button without growing.
const ROOM: f64 = 110.;

/// Neighbours that make up a row. There is at least one.
pub struct Span(RefCell<Vec<Node>>);

impl Span {
    /// The row around its controls; `None` where other controls stand in between.
    pub fn around(controls: &[Control], form: &HtmlFormElement, group: GroupId, map: &FieldMap) -> Option<Self> {
        let elements: Vec<Element> = controls.iter().map(|control| control.element().clone().into()).collect();
        let all_theirs = |row: &Element| {
            let all = select(row, "input:not([type=hidden]), select, textarea");
            all.iter().all(|element| elements.contains(element) || map.place(element).is_none())
        };
        let row = table_row(&elements).filter(|row| !row.contains(Some(form)) && all_theirs(row));
        if let Some(row) = row.filter(|row| !heads_a_question(row, map.table().columns(group), map.table())) {
            return Some(Self(RefCell::new(vec![row.into()])));
        }
        let labels = controls.iter().flat_map(Control::labels);
        let with_labels: Vec<Element> = elements.iter().cloned().chain(labels).collect();
        let own = |part: &Element| {
            let all = select(part, "input:not([type=hidden]), select, textarea, button, [data-bn-submission]");
            all.iter().all(|element| elements.contains(element) || is_plain_button(element))
        };
        let whole = common(&with_labels).filter(&own).or_else(|| common(&elements))?;
        // A row of one field may have a frame of its own, with a name that is counted: "Leverantör 1".
        let frame =
            whole.closest("fieldset").ok().flatten().filter(|frame| !select(frame, ":scope > legend").is_empty());
        let is_frame =
            |frame: &Element| own(frame) && !frame.contains(Some(form)) && !holds_heading(frame, group, map.table());
        let whole = frame.filter(is_frame).unwrap_or(whole);
        let is_row = own(&whole) && !whole.contains(Some(form)) && !holds_heading(&whole, group, map.table());
        if is_row {
            return Some(Self(RefCell::new(vec![whole.into()])));
        }
        let nodes = run(&whole, &with_labels);
        let all_own = nodes.iter().filter_map(|node| node.dyn_ref::<Element>()).all(own);
        (all_own && !nodes.is_empty()).then(|| Self(RefCell::new(nodes)))
    }

    /// Marks it as a row that we have added.
    pub fn mark_added(&self) {
        self.0.borrow().iter().for_each(mark_added);
    }

    /// Whether we have added it.
    pub fn is_added(&self) -> bool {
        self.0.borrow().iter().any(is_added)
    }

    /// Whether all of it stands on the page.
    pub fn stands(&self) -> bool {
        let nodes = self.0.borrow();
        !nodes.is_empty() && nodes.iter().all(|node| node.is_connected())
    }

    /// Whether an element stands in it.
    pub fn holds(&self, element: &Element) -> bool {
        self.0.borrow().iter().any(|node| node.contains(Some(element)))
    }

    /// A copy that is not on the page.
    pub fn copy(&self) -> Self {
        let nodes = self.0.borrow();
        let copies: Vec<Node> = nodes.iter().filter_map(|node| node.clone_node_with_deep(true).ok()).collect();
        // What is ours in it is not copied.
        copies.iter().for_each(sweep);
        Self(RefCell::new(copies.into_iter().filter(|copy| !is_own(copy)).collect()))
    }

    /// Its last node.
    pub fn last(&self) -> Node {
        let nodes = self.0.borrow();
        nodes[nodes.len() - 1].clone()
    }

    /// Puts it on the page.
    pub fn insert_after(&self, anchor: &Node) {
        let mut anchor = anchor.clone();
        for node in self.0.borrow().iter() {
            insert_after(node, &anchor);
            anchor = node.clone();
        }
    }

    /// Takes it off the page. It can be put there again.
    pub fn remove(&self) {
        for node in self.0.borrow().iter() {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        }
    }

    /// Adds an element at its end: inside where there is one part that can hold it, else behind.
    pub fn end_with(&self, element: &Element) {
        let last = self.last();
        let inside = last.dyn_ref::<Element>().filter(|_| self.0.borrow().len() == 1).and_then(|only| {
            match only.local_name().as_str() {
                "li" | "td" | "dd" => Some(only.clone()),
                "fieldset" | "div" | "section" | "article" => Some(only.clone()).filter(|only| !is_side_by_side(only)),
                "tr" => last_cell(only),
                _ => None,
            }
        });
        match inside {
            Some(part) => drop(part.append_child(element)),
            None => {
                insert_after(element, &last);
                self.0.borrow_mut().push(element.clone().into());
            }
        }
    }

    /// Forgets a node that was added at its end.
    pub fn drop_node(&self, node: &Node) {
        self.0.borrow_mut().retain(|other| other != node);
    }

    /// The elements in it that a selector finds.
    pub fn elements(&self, selector: &str) -> Vec<Element> {
        let mut found = Vec::new();
        for part in self.0.borrow().iter().filter_map(|node| node.dyn_ref::<Element>()) {
            if part.matches(selector).unwrap_or_default() {
                found.push(part.clone());
            }
            found.extend(select(part, selector));
        }
        found
    }

    /// Calls with each control in it.
    pub fn each_control(&self, run: &mut dyn FnMut(&Control)) {
        self.elements("input, select, textarea").iter().filter_map(Control::of).for_each(|control| run(&control));
    }
}

fn is_own(node: &Node) -> bool {
    node.dyn_ref::<Element>().is_some_and(|element| element.has_attribute("data-bn-own"))
}

fn is_plain_button(element: &Element) -> bool {
    element.local_name() == "button" && element.get_attribute("type").is_some_and(|kind| kind == "button")
}

/// The row of a table that holds all of these: they stand in several of its cells, or beside cells with something else to fill in, or
/// the table has a head. A cell that is all there is of a group stands in a table that is there for the layout.
fn table_row(elements: &[Element]) -> Option<Element> {
    let whole = common(elements)?;
    let row = whole.closest("tr, [role=row]").ok()??;
    let cell = whole.closest("td, [role=cell], [role=gridcell]").ok().flatten().filter(|cell| row.contains(Some(cell)));
    let is_listed = |cell: &Element| {
        select(&row, "input:not([type=hidden]), select, textarea").iter().any(|other| !cell.contains(Some(other)))
            || row.closest("table").is_ok_and(|table| table.is_some_and(|table| !select(&table, "thead").is_empty()))
    };
    cell.is_none_or(|cell| is_listed(&cell)).then_some(row)
}

/// The last cell of a row that has room for a button: in a narrow one it would make its column wider and all others narrower.
fn last_cell(row: &Element) -> Option<Element> {
    let has_room = |cell: &Element| cell.get_bounding_client_rect().width() >= ROOM;
    select(row, ":scope > td").into_iter().rfind(has_room).or_else(|| row.last_element_child())
}

/// The innermost element that holds all of these; of one, the element itself.
fn common(elements: &[Element]) -> Option<Element> {
    let (first, others) = elements.split_first()?;
    ancestors(first).find(|ancestor| others.iter().all(|other| ancestor.contains(Some(other))))
}

/// Whether a part begins with the heading of the question itself, which a second row must not repeat.
fn holds_heading(part: &Element, group: GroupId, table: &Table) -> bool {
    let headings = ":scope > legend, :scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6";
    select(part, headings).iter().any(|heading| heads_a_question(heading, table.columns(group), table))
}

/// The children of a part from the first to the last that hold one of these.
fn run(whole: &Element, parts: &[Element]) -> Vec<Node> {
    let children = whole.child_nodes();
    let nodes: Vec<Node> = (0..children.length()).filter_map(|at| children.get(at)).collect();
    let holds = |node: &Node| parts.iter().any(|part| node.contains(Some(part)));
    let (Some(first), Some(last)) = (nodes.iter().position(holds), nodes.iter().rposition(holds)) else {
        return Vec::new();
    };
    nodes[first..=last].to_vec()
}
