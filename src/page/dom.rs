//! Small helpers over the DOM. Nothing here knows the form.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, Node, NodeList};

#[wasm_bindgen(module = "/src/page/scrolling.js")]
extern "C" {
    /// Brings an element into view, and one that follows it.
    #[wasm_bindgen(js_name = scrollToBoth)]
    pub fn scroll_to_both(first: &Element, last: &Element);

    /// Runs a step that changes the page above what a person is filling in, which stays where it is on the screen.
    pub fn steadily(form: &HtmlFormElement, run: &mut dyn FnMut());
}

#[wasm_bindgen(module = "/src/page/whole.js")]
extern "C" {
    /// Writes a text of ours into an element.
    pub fn write(element: &Element, text: &str);
}

/// A new element with a class and a text. Text is always set as text, never as markup.
pub fn element(document: &Document, tag: &str, class: &str, text: &str) -> HtmlElement {
    // Tag names are ours and valid, and HTML has an interface for each of them.
    let element: HtmlElement = document.create_element(tag).expect("a valid tag name").unchecked_into();
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    element
}

/// A new button that submits nothing.
pub fn button(document: &Document, class: &str, text: &str) -> HtmlElement {
    let button = element(document, "button", class, text);
    set(&button, "type", "button");
    button
}

/// Sets an attribute. Our attribute names are valid, so it cannot fail.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Appends children in order.
pub fn append(parent: &Element, children: &[&Element]) {
    for child in children {
        let _ = parent.append_child(child);
    }
}

/// Takes all children out.
pub fn clear(element: &Element) {
    element.set_text_content(None);
}

/// Puts a node right behind another.
pub fn insert_after(node: &Node, anchor: &Node) {
    if let Some(parent) = anchor.parent_node() {
        let _ = parent.insert_before(node, anchor.next_sibling().as_ref());
    }
}

/// Puts a node right before another.
pub fn insert_before(node: &Node, anchor: &Node) {
    if let Some(parent) = anchor.parent_node() {
        let _ = parent.insert_before(node, Some(anchor));
    }
}

/// The elements that a selector of ours finds within an element.
pub fn select(within: &Element, selector: &str) -> Vec<Element> {
    within.query_selector_all(selector).map(|nodes| elements(&nodes)).unwrap_or_default()
}

/// The elements of a list of nodes.
pub fn elements(nodes: &NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect()
}

/// An element and its ancestors, from the inside out.
pub fn ancestors(element: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(Some(element.clone()), |element| element.parent_element())
}

/// An element's text with every run of white space as one space.
pub fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where ids count: the document, or the shadow root that an element stands in, which answers all look-ups as a document
/// does.
pub fn root_of(element: &Element) -> Document {
    let root = element.get_root_node();
    if [Node::DOCUMENT_NODE, Node::DOCUMENT_FRAGMENT_NODE].contains(&root.node_type()) {
        return root.unchecked_into();
    }
    element.owner_document().expect("an element belongs to a document")
}

/// The elements that an attribute names by their ids.
pub fn referenced(element: &Element, attribute: &str) -> Vec<Element> {
    let ids = element.get_attribute(attribute).unwrap_or_default();
    let root = root_of(element);
    ids.split_whitespace().filter_map(|id| root.get_element_by_id(id)).collect()
}

/// An id that no element of the document, or of the shadow root, has yet.
pub fn free_id(root: &Document, wish: &str) -> String {
    let mut id = wish.to_owned();
    let mut number = 2;
    while root.get_element_by_id(&id).is_some() {
        id = [wish, "-", &number.to_string()].concat();
        number += 1;
    }
    id
}

/// Says something to the person who made the page. Never what was typed.
pub fn console_info(message: &str) {
    web_sys::console::info_1(&JsValue::from_str(&["breach-notification: ", message].concat()));
}
