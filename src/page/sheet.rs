//! The few rules without which the page would not work, as an adopted style sheet: a strict content security policy allows
//! it, and the host's own rules cannot undo what is hidden.

use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use web_sys::{CssStyleSheet, Element};

/// What is needed at all times.
pub const ALWAYS: &str = "\
[hidden][data-bn-hidden],[data-bn-own][hidden]{display:none!important}\
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
pub struct Sheet(RefCell<Option<CssStyleSheet>>);

impl Sheet {
    /// Adds it.
    pub fn adopt(&self, form: &Element, rules: &str) {
        let Ok(sheet) = CssStyleSheet::new() else { return };
        let _ = sheet.replace_sync(rules);
        if let Some(sheets) = adopted(form) {
            sheets.push(&sheet);
            assign(form, &sheets);
        }
        self.0.replace(Some(sheet));
    }

    /// Takes it out.
    pub fn drop_from(&self, form: &Element) {
        let (Some(sheet), Some(sheets)) = (self.0.take(), adopted(form)) else { return };
        assign(form, &sheets.filter(&mut |other, _, _| !Object::is(&other, &sheet)));
    }
}

/// A copy of the list of sheets; the property takes a list as a whole, in every browser.
fn adopted(form: &Element) -> Option<Array> {
    let sheets = Reflect::get(&form.get_root_node(), &"adoptedStyleSheets".into()).ok()?;
    // Not by `instanceof`: in Firefox the list is an object of another kind.
    sheets.is_object().then(|| Array::from(&sheets))
}

fn assign(form: &Element, sheets: &Array) {
    let _ = Reflect::set(&form.get_root_node(), &"adoptedStyleSheets".into(), sheets);
}
