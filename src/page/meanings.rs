//! What each choice of the page means is found when it is bound, and kept. A browser that translates the page writes other words into
//! the host's labels, and a person who reads those has still chosen what the host offers.

use super::control::Control;
use crate::engine::evaluation::position;
use crate::engine::form::Choice;
use crate::format::{fold, is_blank};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/page/controls.js")]
extern "C" {
    /// The words around a choice: its own, and those of the groups that it stands in, from the inside out.
    #[wasm_bindgen(js_name = wordsOf)]
    fn words_of(choice: &Element, all: &[Control], is_free: bool) -> Vec<String>;
}

/// What the choices of an answer mean.
#[derive(Default)]
pub struct Meanings(RefCell<Vec<Meaning>>);

/// What one of them means.
#[derive(Clone)]
pub struct Meaning {
    /// The option, radio button or checkbox.
    element: Element,
    /// What the host says of it, besides words for people. When the host says something else, it means something else.
    said: [Option<String>; 2],
    /// Whether the form has such a choice, or the host says so.
    pub is_known: bool,
    /// Whether it has words.
    pub has_words: bool,
    /// The choice.
    pub text: String,
}

impl Meanings {
    /// What a choice among these controls means.
    pub fn of(&self, element: &Element, choices: &[Choice], all: &[Control]) -> Meaning {
        let said = ["data-bn-value", "value"].map(|name| element.get_attribute(name));
        let is_kept = |kept: &&Meaning| kept.is_of(element, &said);
        if let Some(kept) = self.0.borrow().iter().find(is_kept) {
            return kept.clone();
        }
        let meaning = Meaning::find(element, said, choices, &words_of(element, all, choices.is_empty()));
        // The host may fill in the words later.
        if meaning.has_words {
            let mut all = self.0.borrow_mut();
            all.retain(|other| other.element != *element);
            all.push(meaning.clone());
        }
        meaning
    }

    /// Keeps what was known of choices that are there still.
    pub fn keep(&self, before: &Self) {
        for kept in self.0.borrow_mut().iter_mut() {
            if let Some(before) = before.0.borrow().iter().find(|other| other.is_of(&kept.element, &kept.said)) {
                *kept = before.clone();
            }
        }
    }
}

impl Meaning {
    fn is_of(&self, element: &Element, said: &[Option<String>; 2]) -> bool {
        self.element == *element && self.said == *said
    }

    /// `data-bn-value`, else the label with that of its group, else the label, else the value, else the label as it is.
    fn find(element: &Element, said: [Option<String>; 2], choices: &[Choice], words: &[String]) -> Self {
        let [key, value] = &said;
        let value = value.as_deref().unwrap_or_default();
        let (label, groups) = words.split_first().map_or(("", words), |(label, groups)| (label, groups));
        let has_words = !is_blank(label);
        let grouped = groups.iter().find_map(|group| position(choices, &[group, ": ", label].concat()));
        let choice = grouped.or_else(|| position(choices, label)).or_else(|| position(choices, value));
        let text = match (key, choice) {
            (Some(key), _) => key.clone(),
            (None, Some(at)) => choices[at].key.to_owned(),
            (None, None) if has_words => in_group(choices, label, groups),
            (None, None) => value.to_owned(),
        };
        Self { element: element.clone(), is_known: key.is_some() || choice.is_some(), has_words, text, said }
    }
}

/// A choice that the form does not have. Where it stands in a group of the form's own, that is part of what it says.
fn in_group(choices: &[Choice], label: &str, groups: &[String]) -> String {
    let is_of_form = |group: &&String| {
        let begins = |label: &str| label.split_once(':').is_some_and(|(head, _)| fold(head).eq(fold(group)));
        choices.iter().any(|choice| begins(choice.label.sv) || begins(choice.label.en))
    };
    match groups.iter().find(is_of_form) {
        Some(group) => [group, ": ", label].concat(),
        None => label.to_owned(),
    }
}
