//! Gives a row another number, wherever the number stands: in names, ids and what refers to them, and headings.

use super::super::dom::set;
use super::super::field_map::{first_row, split_number};
use super::span::Span;
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

/// The first number of a name, moved by as much as the row.
fn first_number(name: &str, from: u32, to: u32) -> String {
    let (before, digits, after) = split_number(name);
    match digits.parse::<u32>().ok().and_then(|number| moved(number, from, to)) {
        Some(number) => [before, &number.to_string(), after].concat(),
        None => name.to_owned(),
    }
}

/// The number in a name that is the row's, counted from 0 or from 1. Any other number is the host's own.
fn row_name(name: &str, from: u32, to: u32) -> String {
    let counted = |first| own_number(name, &[first], from, to);
    counted(from).or_else(|| counted(from + 1)).unwrap_or_else(|| name.to_owned())
}

/// The number in an id that is the row's, counted from 0 or from 1; one is added where there is none.
fn id(id: &str, from: u32, to: u32) -> String {
    own_number(id, &[from, from + 1], from, to).unwrap_or_else(|| [id, "-", &(to + 1).to_string()].concat())
}

/// The number in a heading, which counts as people do. Any other number is the host's own.
fn heading(text: &str, from: u32, to: u32) -> String {
    let (_, digits, after) = split_number(text);
    // "5. Name" is a question's number, not a row's.
    if digits.parse() == Ok(from + 1) && !after.starts_with('.') {
        return own_number(text, &[from + 1], from, to).unwrap_or_else(|| text.to_owned());
    }
    text.to_owned()
}

fn own_number(text: &str, wanted: &[u32], from: u32, to: u32) -> Option<String> {
    let (before, digits, after) = split_number(text);
    let number: u32 = digits.parse().ok()?;
    if wanted.contains(&number) {
        return Some([before, &moved(number, from, to)?.to_string(), after].concat());
    }
    Some([before, digits, &own_number(after, wanted, from, to)?].concat())
}

fn moved(number: u32, from: u32, to: u32) -> Option<u32> {
    (number + to).checked_sub(from)
}
