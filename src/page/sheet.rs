//! The few rules without which the page would not work, as an adopted style sheet: a strict content security policy allows
//! it, and the host's own rules cannot undo what is hidden.

use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use web_sys::{CssStyleSheet, Element, Node};

/// What is needed at all times. What can be pressed is large enough for a finger where the page brings no looks for it
/// (WCAG 2.2, 2.5.8), in a layer, so that any looks win. What is hidden is said twice: of two important rules that in a layer wins, whatever the
/// selector of the host's, and an older browser reads the other.
pub const ALWAYS: &str = "\
[hidden][data-bn-hidden],[data-bn-own][hidden]{display:none!important}\
@layer bn{[hidden][data-bn-hidden],[data-bn-own][hidden]{display:none!important}\
.bn-button,.bn-link{display:inline-block;min-width:24px;min-height:24px;vertical-align:top}.bn-button{margin-block:4px}}\
.bn-visually-hidden{position:absolute!important;width:1px!important;height:1px!important;margin:-1px!important;\
padding:0!important;border:0!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}\
.bn-answer{white-space:pre-wrap;overflow-wrap:anywhere}";

/// While the preview is open, printing gives the preview: on A4, with page numbers, no question apart from its answer.
pub const PRINTING: &str = "@media print{body>:not(dialog.bn-preview){display:none!important}\
dialog.bn-preview[open]{position:static!important;max-width:none!important;max-height:none!important;width:auto!important;\
height:auto!important;border:0!important;padding:0!important;margin:0!important;overflow:visible!important}\
dialog.bn-preview .bn-screen{display:none!important}\
.bn-preview-entry{break-inside:avoid}.bn-preview :is(h2,h3,h4){break-after:avoid}}\
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) \" (\" counter(pages) \")\";font:9pt sans-serif}}";

/// A style sheet of ours in the document, or in the shadow root that the form stands in.
#[derive(Default)]
pub struct Sheet(RefCell<Option<(CssStyleSheet, Node)>>);

impl Sheet {
    /// Adds it.
    pub fn adopt(&self, form: &Element, rules: &str) {
        let Ok(sheet) = CssStyleSheet::new() else { return };
        let _ = sheet.replace_sync(rules);
        let root = form.get_root_node();
        if let Some(sheets) = adopted(&root) {
            sheets.push(&sheet);
            assign(&root, &sheets);
        }
        self.0.replace(Some((sheet, root)));
    }

    /// Takes it out of where it was added: the form may stand elsewhere by now.
    pub fn drop(&self) {
        let Some((sheet, root)) = self.0.take() else { return };
        if let Some(sheets) = adopted(&root) {
            assign(&root, &sheets.filter(&mut |other, _, _| !Object::is(&other, &sheet)));
        }
    }
}

/// A copy of the list of sheets; the property takes a list as a whole, in every browser.
fn adopted(root: &Node) -> Option<Array> {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into()).ok()?;
    // Not by `instanceof`: in Firefox the list is an object of another kind.
    sheets.is_object().then(|| Array::from(&sheets))
}

fn assign(root: &Node, sheets: &Array) {
    let _ = Reflect::set(root, &"adoptedStyleSheets".into(), sheets);
}
