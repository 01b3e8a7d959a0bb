//! Texts that can be written again in another language without losing an answer or the focus: each element that holds one
//! is marked with its number, and so are the rows that are copied from it.

use super::super::dom::{select, set, write};
use crate::lean::Digits;
use crate::text::{Language, Text};
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// On a button: the language that it chooses.
pub const LANGUAGE: &str = "data-bn-language";

const MARK: &str = "data-bn-text";

/// The texts of a rendered form, by number.
pub struct Written {
    language: Cell<Language>,
    texts: RefCell<Vec<Text>>,
}

impl Written {
    /// No texts yet.
    pub fn new(language: Language) -> Self {
        Self { language: Cell::new(language), texts: RefCell::default() }
    }

    /// The language that they are written in.
    pub fn language(&self) -> Language {
        self.language.get()
    }

    /// Writes a text into an element.
    pub fn write(&self, element: &Element, text: Text) {
        let mut texts = self.texts.borrow_mut();
        set(element, MARK, &texts.len().digits());
        texts.push(text);
        write(element, text.get(self.language()));
    }

    /// Writes the texts of these elements, copies perhaps, in the language of all.
    pub fn write_again(&self, elements: &[Element]) {
        let texts = self.texts.borrow();
        for element in elements {
            let number = element.get_attribute(MARK).and_then(|number| number.parse::<usize>().ok());
            if let Some(text) = number.and_then(|number| texts.get(number)) {
                write(element, text.get(self.language()));
            }
        }
    }

    /// Writes all texts within an element in this language.
    pub fn rewrite(&self, within: &Element, language: Language) {
        self.language.set(language);
        self.write_again(&select(within, "[data-bn-text]"));
        for button in select(within, "[data-bn-language]") {
            let pressed = button.get_attribute(LANGUAGE).is_some_and(|tag| tag == language.tag());
            set(&button, "aria-pressed", if pressed { "true" } else { "false" });
        }
    }
}
