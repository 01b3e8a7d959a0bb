//! How far each section has come, in the table of contents of a form that we have rendered.

use super::Page;
use super::dom::select;
use super::texts;
use crate::engine::check::Level;
use crate::engine::form::Section;
use crate::engine::layout::FieldSet;
use crate::engine::report::Problem;
use crate::engine::table::Table;
use crate::lean::Digits;

/// On the part that tells it: the section.
pub const OF: &str = "data-bn-progress";
/// On the part that tells how many errors the section has.
pub const ERRORS_OF: &str = "data-bn-errors";

impl Page {
    /// Brings the table of contents up to date.
    pub fn show_progress(&self) {
        if !self.is_rendered() || self.waiting.is_on() {
            return;
        }
        // Nobody is told of errors while they are still filling in the form.
        let errors = if self.telling.tried.get() { self.problems(Level::Error) } else { Vec::new() };
        // Looked for where it stands: behind it there may be a thousand rows.
        let Ok(Some(contents)) = self.form.query_selector(".bn-contents") else { return };
        for part in select(&contents, "[data-bn-progress], [data-bn-errors]") {
            let (of, errors_of) = (part.get_attribute(OF), part.get_attribute(ERRORS_OF));
            let words = match (section(self.table, of), section(self.table, errors_of)) {
                (Some(section), _) => self.progress(section),
                (_, Some(section)) => self.section_errors(section, &errors),
                _ => continue,
            };
            // An unchanged text is left alone: the page changes at every key.
            if part.text_content().is_none_or(|before| before != words) {
                part.set_text_content(Some(&words));
            }
        }
    }

    /// How many errors a section has; nothing where it has none.
    fn section_errors(&self, section: &Section, errors: &[Problem]) -> String {
        let within = |error: &&Problem| section.questions.iter().any(|question| question.number == error.question);
        match errors.iter().filter(within).count() {
            0 => String::new(),
            1 => self.text(&texts::ONE_SECTION_ERROR).to_owned(),
            count => self.text(&texts::SECTION_ERRORS).replace('#', &count.digits()),
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
            let fields = self.table.fields_of(question) & evaluation.applicable();
            let mut theirs = FieldSet::NONE;
            for field in fields.iter() {
                theirs.put(field, self.table.field(field).prefill.is_empty());
            }
            // Where all is filled in by the city, that is its answer.
            let counted = if theirs.is_empty() { fields } else { theirs };
            answered += usize::from(counted.iter().any(|field| evaluation.is_answered(field)));
        }
        let words = texts::PROGRESS.get(session.language());
        words.replacen('#', &answered.digits(), 1).replacen('#', &all.digits(), 1)
    }
}

fn section(table: &Table, id: Option<String>) -> Option<&'static Section> {
    let id = id?;
    table.form.sections.iter().find(|section| section.id == id)
}
