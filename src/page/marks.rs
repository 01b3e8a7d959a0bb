//! What is ours on the host's page, and what of the host's we have changed: `marks.js` marks both in the page itself.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement, Node};

#[wasm_bindgen(module = "/src/page/reach.js")]
extern "C" {
    /// Whether a value is an object of this interface of the web platform, in whichever window it was made.
    #[wasm_bindgen(js_name = isA)]
    pub fn is_a(value: &JsValue, interface: &str) -> bool;
}

#[wasm_bindgen(module = "/src/page/marks.js")]
extern "C" {
    /// Marks a part of the page as ours.
    pub fn own(part: &Element);

    /// Takes a part of ours off the page.
    #[wasm_bindgen(js_name = dropOwn)]
    pub fn drop_own(part: &Element);

    /// Whether a form is alive, by this script or by another copy of it.
    #[wasm_bindgen(js_name = isLive)]
    pub fn is_live(form: &HtmlFormElement) -> bool;

    /// Says whether a form is alive.
    #[wasm_bindgen(js_name = setLive)]
    pub fn set_live(form: &HtmlFormElement, live: bool);

    /// Changes an attribute of the host's, and notes what it was.
    pub fn borrow(element: &Element, name: &str, value: &str);

    /// Gives an attribute back as it was; nothing where we have not changed it.
    #[wasm_bindgen(js_name = giveBack)]
    pub fn give_back(element: &Element, name: &str);

    /// Describes elements by what has an id, or no longer.
    pub fn describe(elements: &[Element], id: &str, present: bool);

    /// Undoes what copies bear that the page has made of a form that was alive.
    pub fn sweep(root: &Node);

    /// Undoes all that we have done to a form, by its marks alone.
    pub fn undo(form: &HtmlFormElement);

    /// Marks a node of a row that we have added.
    #[wasm_bindgen(js_name = markAdded)]
    pub fn mark_added(node: &Node);

    /// Whether a node belongs to a row that we have added.
    #[wasm_bindgen(js_name = isAdded)]
    pub fn is_added(node: &Node) -> bool;

    /// Whether a person has typed in a control since the page has come, also before we did.
    #[wasm_bindgen(js_name = isTouched)]
    pub fn is_touched(element: &Element) -> bool;

    fn attempt(run: &mut dyn FnMut()) -> Option<String>;
}

/// Runs a step of ours. A function of the browser's that the page has replaced may throw in the middle of it, through our frames;
/// and so does a mistake of our own. Nothing that was borrowed or about to be done can be relied on after that. What comes back is
/// the kind of the error, never its words: they may be anybody's.
pub fn attempted(run: &mut dyn FnMut()) -> Result<(), String> {
    attempt(&mut || run()).map_or(Ok(()), Err)
}
