//! Small helpers over the DOM. Nothing here knows the form.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, Node};

#[wasm_bindgen(module = "/src/page/dom.js")]
extern "C" {
    /// The elements that a selector of ours finds within an element.
    pub fn select(within: &Element, selector: &str) -> Vec<Element>;

    /// The same, wherever ids count where it stands.
    #[wasm_bindgen(js_name = selectAround)]
    pub fn select_around(element: &Element, selector: &str) -> Vec<Element>;

    /// An id that no element of the document, or of the shadow root, has yet.
    #[wasm_bindgen(js_name = freeId)]
    pub fn free_id(near: &Element, wish: &str) -> String;

    /// What has the focus where an element stands.
    pub fn focused(near: &Element) -> Option<Element>;

    /// The texts of scripts that hold something for a form: those around an element, and those of the document.
    #[wasm_bindgen(js_name = scriptsAround)]
    pub fn scripts_around(element: &Element, selector: &str) -> Vec<String>;

    /// The language of the nearest `lang`, also outside of a shadow root.
    #[wasm_bindgen(js_name = languageAround)]
    pub fn language_around(element: &Element) -> String;

    /// Puts a node right behind another.
    #[wasm_bindgen(js_name = insertAfter)]
    pub fn insert_after(node: &Node, anchor: &Node);
}

#[wasm_bindgen(module = "/src/page/making.js")]
extern "C" {
    /// A new element, as "p.bn-message.bn-gap lang=sv hidden" describes it; "own" marks it as ours. Text is always set as text, never as markup.
    pub fn make(document: &Document, description: &str, text: &str) -> HtmlElement;

    /// The same, as the last child of another.
    pub fn add(parent: &Element, description: &str, text: &str) -> HtmlElement;

    /// Adds words.
    #[wasm_bindgen(js_name = addWords)]
    pub fn add_words(parent: &Element, words: &str);
}

#[wasm_bindgen(module = "/src/page/scrolling.js")]
extern "C" {
    /// Shows one element and gives another the focus.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(focused: &Element, shown: &Element);

    /// Runs a step that changes the page above what a person is filling in, which stays where it is on the screen.
    pub fn steadily(form: &HtmlFormElement, run: &mut dyn FnMut());
}

#[wasm_bindgen(module = "/src/page/whole.js")]
extern "C" {
    /// Writes a text of ours into an element.
    pub fn write(element: &Element, text: &str);
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

/// Puts a node right before another.
pub fn insert_before(node: &Node, anchor: &Node) {
    if let Some(parent) = anchor.parent_node() {
        let _ = parent.insert_before(node, Some(anchor));
    }
}

/// Says something to the person who made the page. Never what was typed.
pub fn console_info(message: &str) {
    web_sys::console::info_1(&JsValue::from_str(&["breach-notification: ", message].concat()));
}
