//! What the web editor is told, once, in the console and in an event: what the page lacks, and what answers nothing.

use super::Page;
use super::dom::console_info;
use crate::engine::form::Demand;
use crate::lean::{Digits, Gathered};
use wasm_bindgen::JsValue;

impl Page {
    /// Tells the web editor, once, what the page lacks.
    pub(super) fn report_to_editor(&self) -> Result<(), JsValue> {
        let unknown = &self.telling.unknown.borrow().clone();
        let missing = self.missing_questions();
        if !missing.is_empty() {
            let numbers: Vec<String> = missing.iter().map(|number| number.digits()).gathered();
            console_info(
                &["questions of the form that the page lacks, required ones first: ", &numbers.join(", ")].concat(),
            );
        }
        report_controls(unknown);
        self.announce_ready(&missing, unknown)
    }

    /// Tells of controls that have come since and answer nothing, once.
    pub(super) fn report_unknown(&self, names: &[String]) {
        let new: Vec<String> =
            names.iter().filter(|name| !self.telling.unknown.borrow().contains(name)).cloned().gathered();
        report_controls(&new);
        self.telling.unknown.borrow_mut().extend(new);
    }

    /// The questions of which the page has no field, those first without which the authority takes no notification.
    pub(super) fn missing_questions(&self) -> Vec<u8> {
        let present = self.bindings.borrow().fields();
        let (mut starred, mut others) = (Vec::new(), Vec::new());
        for question in self.table.questions().filter(|question| !self.table.fields_of(question).meets(present)) {
            let is_starred = question.fields.iter().any(|field| matches!(field.demand, Demand::Starred(_)));
            if is_starred { &mut starred } else { &mut others }.push(question.number);
        }
        starred.extend(others);
        starred
    }
}

fn report_controls(names: &[String]) {
    if !names.is_empty() {
        console_info(&["controls that answer no question of the form: ", &names.join(", ")].concat());
    }
}
