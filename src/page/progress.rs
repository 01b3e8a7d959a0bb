//! How far each section has come, in the table of contents of a form that we have rendered.

use super::Page;
use super::dom::select;
use crate::form::table::FieldId;
use crate::form::{FORM, Section};
use crate::text::page;

/// On the part that tells it: the section.
pub const OF: &str = "data-bn-progress";

impl Page {
    /// Brings the table of contents up to date.
    pub fn show_progress(&self) {
        if !self.rendered || self.waiting.is_on() {
            return;
        }
        for part in select(&self.form, "[data-bn-progress]") {
            let id = part.get_attribute(OF).unwrap_or_default();
            if let Some(section) = FORM.sections.iter().find(|section| section.id == id) {
                let words = self.progress(section);
                // An unchanged text is left alone: the page changes at every key.
                if part.text_content().is_none_or(|before| before != words) {
                    part.set_text_content(Some(&words));
                }
            }
        }
    }

    /// How many of a section's questions that apply are answered.
    fn progress(&self, section: &Section) -> String {
        let session = self.session.borrow();
        let evaluation = session.evaluation();
        let applying = section.questions.iter().filter(|question| evaluation.applies(question));
        let (mut all, mut answered) = (0_usize, 0_usize);
        for question in applying {
            all += 1;
            // What we have filled in ourselves is nobody's answer.
            let own = |field: &FieldId| field.field().prefill.is_none();
            answered += usize::from(question.set().iter().filter(own).any(|field| evaluation.is_answered(field)));
        }
        let words = page::PROGRESS.get(session.language());
        words.replacen('#', &answered.to_string(), 1).replacen('#', &all.to_string(), 1)
    }
}
