//! What is asked of those who handle a breach, beside the authority's form: how it is assessed, what is decided, what the data subjects were told, and how it
//! was closed. Questions, choices and what follows of them in law, as data: a page draws its screens from it.
//!
//! It advises. What is to be done a person decides.

mod advice;
mod assessment;
mod closing;
mod communication;
mod decision;
mod field;

pub use advice::assessment_advice;

use crate::json::{Json, object};
use crate::text::Language;
use field::Screen;

/// The screens, by the name that they have in [`case_form`].
static SCREENS: [(&str, &Screen); 4] = [
    ("assessment", &assessment::SCREEN),
    ("decision", &decision::SCREEN),
    ("communication", &communication::SCREEN),
    ("closing", &closing::SCREEN),
];

/// What is asked for an assessment, a decision, a communication and the closing of a case: the fields by their paths within each, their choices, their help
/// and the law.
pub fn case_form(language: Language) -> Json {
    let mut form = object([]);
    for (name, screen) in &SCREENS {
        form.push(name, screen.as_json(language));
    }
    form
}
