//! Where our parts stand: `standing.js` measures the page for it.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/page/standing.js")]
extern "C" {
    /// Puts a part behind a field: its control, its labels and what stands on their line.
    #[wasm_bindgen(js_name = standBehind)]
    pub fn stand_behind(part: &Element, control: &Element);

    /// Puts a part into a list of choices, behind what heads it.
    #[wasm_bindgen(js_name = standIn)]
    pub fn stand_in(part: &Element, set: &Element, first: &Element);

    /// Gives a button of ours a border where the page has left it nothing that shows what it is; or what one that is made alike was given.
    pub fn dress(button: &Element, alike: Option<&Element>);
}
