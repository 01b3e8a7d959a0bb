//! Where our parts stand: `standing.js` measures the page for it.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

#[wasm_bindgen(module = "/src/page/standing.js")]
extern "C" {
    /// Puts a part behind a field: its control, its labels and what stands on their line.
    #[wasm_bindgen(js_name = standBehind)]
    pub fn stand_behind(part: &Element, control: &Element, labels: &Array);

    /// Puts a part into a list of choices, behind what heads it.
    #[wasm_bindgen(js_name = standIn)]
    pub fn stand_in(part: &Element, set: &Element, help: &Array, first: &Element);

    /// Puts parts before the bar that the form's button stands in.
    #[wasm_bindgen(js_name = standBefore)]
    pub fn stand_before(parts: &Array, button: Option<Element>, form: &HtmlFormElement);

    /// Whether a part of the page lays out its children side by side: what is added would make them narrower.
    #[wasm_bindgen(js_name = isSideBySide)]
    pub fn is_side_by_side(part: &Element) -> bool;

    /// Gives a button of ours a border where the page has left it nothing that shows what it is.
    pub fn dress(button: &Element);
}
