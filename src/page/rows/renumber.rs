//! Gives a row another number, wherever the number stands: in names, ids and what refers to them, and headings.

use super::super::dom::set;
use super::span::Span;
use crate::markup::host_name::first_row;
use crate::markup::numbers::{first_number, heading, id, row_name};
use web_sys::{Document, Element, Node};

/// Attributes that hold ids.
const REFERENCES: [&str; 7] =
    ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-errormessage", "list"];
/// What may head a row.
const HEADINGS: &str = "legend, label, h2, h3, h4, h5, h6, th, caption";

/// Makes row `from` to row `to`, both counted from 0.
pub fn renumber(span: &Span, from: u32, to: u32, root: &Document) {
    let all = span.elements("*");
    for element in &all {
        // Of a name that the map knows the first number is the row; of another one any may be.
        let unmapped = element.has_attribute("data-bn-field");
        rewrite(element, "name", |name| if unmapped { row_name(name, from, to) } else { first_number(name, from, to) });
        for attribute in ["data-bn-field", "data-bn-for"] {
            rewrite(element, attribute, |name| first_number(&first_row(name), from, to));
        }
        rewrite(element, "aria-label", |label| heading(label, from, to));
    }
    renumber_ids(&all, from, to, root);
    for heading_element in span.elements(HEADINGS) {
        renumber_text(&heading_element, from, to);
    }
}

fn renumber_ids(all: &[Element], from: u32, to: u32, root: &Document) {
    let mut ids: Vec<(String, String)> = Vec::new();
    for element in all.iter().filter(|element| !element.id().is_empty()) {
        let old = element.id();
        // Copies of an id on the page are told apart by taking it off first.
        element.set_id("");
        let new = super::super::dom::free_id(root, &id(&old, from, to));
        element.set_id(&new);
        ids.push((old, new));
    }
    let all_renamed = |value: &str| {
        let words = value.split_whitespace().map(|word| renamed(&ids, word));
        words.collect::<Vec<_>>().join(" ")
    };
    for element in all {
        for attribute in REFERENCES {
            rewrite(element, attribute, all_renamed);
        }
        // What a description was before ours was added.
        rewrite(element, "data-bn-aria-describedby", |was| match was.strip_prefix('=') {
            Some(ids) => ["=", &all_renamed(ids)].concat(),
            None => was.to_owned(),
        });
        rewrite(element, "data-bn-to", |id| renamed(&ids, id).to_owned());
    }
}

fn renamed<'a>(ids: &'a [(String, String)], id: &'a str) -> &'a str {
    ids.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new)
}

fn rewrite(element: &Element, attribute: &str, change: impl FnOnce(&str) -> String) {
    if let Some(value) = element.get_attribute(attribute) {
        let changed = change(&value);
        if changed != value {
            set(element, attribute, &changed);
        }
    }
}

/// Only the texts of the heading itself and what it marks up, so that its elements stay the host's.
fn renumber_text(node: &Node, from: u32, to: u32) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        match child.node_type() {
            Node::TEXT_NODE => {
                let text = child.text_content().unwrap_or_default();
                let changed = heading(&text, from, to);
                if changed != text {
                    child.set_text_content(Some(&changed));
                }
            }
            Node::ELEMENT_NODE
                if !["select", "textarea", "button"].contains(&child.node_name().to_ascii_lowercase().as_str()) =>
            {
                renumber_text(&child, from, to);
            }
            _ => {}
        }
    }
}
