//! The few rules without which the page would not work, as an adopted style sheet: a strict content security policy allows
//! it, and the host's own rules cannot undo what is hidden.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};

/// What is needed at all times. What can be pressed is large enough for a finger where the page brings no looks for it
/// (WCAG 2.2, 2.5.8), in a layer, so that any looks win. What is hidden is said twice: of two important rules that in a layer wins, whatever the
/// selector of the host's, and an older browser reads the other. Our parts take a line of their own in a grid or a flex box, and
/// never widen what they stand in.
pub const ALWAYS: &str = "\
[hidden][data-bn-hidden],[data-bn-own][hidden]{display:none!important}\
@layer bn{[hidden][data-bn-hidden],[data-bn-own][hidden]{display:none!important}\
.bn-button,.bn-link{display:inline-block;min-width:24px;min-height:24px;vertical-align:top}.bn-button{margin-block:4px}\
[data-bn-live] :is(a,button,input,select,textarea,summary,label,legend,[tabindex]){\
scroll-margin-block:calc(var(--bn-top,var(--_top,0px)) + var(--_bar,0px) + 1em) calc(var(--_under,0px) + 1em)}}\
.bn-messages,.bn-counter{box-sizing:border-box;width:0!important;min-width:100%!important;grid-column:1/-1}\
:is(.bn-summary,.bn-deadline,.bn-result,.bn-preview-line):not(.bn-form *){box-sizing:border-box;min-width:100%;grid-column:1/-1}\
.bn-clear{clear:both}.bn-whole{white-space:nowrap}\
.bn-bare{display:inline-block!important;padding:.25em .75em!important;border:1px solid!important;cursor:pointer!important}\
.bn-bare:focus-visible{outline:3px solid!important;outline-offset:2px!important}\
.bn-visually-hidden,.bn-headed>.bn-question>legend,.bn-headed .bn-row:only-of-type>.bn-row-title{position:absolute!important;width:1px!important;height:1px!important;margin:-1px!important;\
padding:0!important;border:0!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}\
.bn-answer,.bn-paper-table :is(th,td){white-space:pre-wrap;overflow-wrap:anywhere}\
@media screen{.bn-paper-title{display:none!important}}";

/// While a paper is open, printing gives the paper: on A4, with page numbers, no question apart from its answer. It is a file, for papers.js has it too.
pub const PRINTING: &str = include_str!("printing.txt");

/// A style sheet of ours in the document, or in the shadow root that the form stands in.
#[derive(Default)]
pub struct Sheet(RefCell<JsValue>);

impl Sheet {
    /// Adds it.
    pub fn adopt(&self, form: &Element, rules: &str) {
        self.0.replace(adopt(form, rules));
    }

    /// Takes it out.
    pub fn drop(&self) {
        unadopt(self.0.replace(JsValue::UNDEFINED));
    }
}

#[wasm_bindgen(module = "/src/page/sheet.js")]
extern "C" {
    fn adopt(element: &Element, rules: &str) -> JsValue;
    fn unadopt(adopted: JsValue);
}

#[wasm_bindgen(module = "/src/page/clearance.js")]
extern "C" {
    /// Sees to it that what gets the focus is not hidden behind what stays in view.
    pub type Clearance;

    /// For a form; of one that we have rendered, its id.
    #[wasm_bindgen(constructor)]
    pub fn new(form: &HtmlFormElement, id: &str) -> Clearance;

    /// Does so no longer.
    #[wasm_bindgen(method)]
    pub fn stop(this: &Clearance);
}
