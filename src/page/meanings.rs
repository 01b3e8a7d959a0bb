//! What each choice of the page means is found when it is bound, and kept. A browser that translates the page writes other words into
//! the host's labels, and a person who reads those has still chosen what the host offers.

use super::control::Control;
use super::dom::{ancestors, referenced, select, text_of};
use crate::engine::evaluation::position;
use crate::engine::form::Choice;
use crate::format::{fold, is_blank};
use std::cell::RefCell;
use web_sys::Element;

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

/// The words around a choice.
pub struct Words {
    /// Its own.
    pub label: String,
    /// Those of the groups that it stands in, from the inside out.
    pub groups: Vec<String>,
}

impl Meanings {
    /// What a choice means; `words` finds its words where that is not known yet.
    pub fn of(&self, element: &Element, choices: &[Choice], words: impl FnOnce() -> Words) -> Meaning {
        let said = said(element);
        let is_kept = |kept: &&Meaning| kept.element == *element && kept.said == said;
        if let Some(kept) = self.0.borrow().iter().find(is_kept) {
            return kept.clone();
        }
        let meaning = Meaning::find(element, said, choices, &words());
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
            if let Some(before) =
                before.0.borrow().iter().find(|other| other.element == kept.element && other.said == kept.said)
            {
                *kept = before.clone();
            }
        }
    }
}

impl Meaning {
    /// `data-bn-value`, else the label with that of its group, else the label, else the value, else the label as it is.
    fn find(element: &Element, said: [Option<String>; 2], choices: &[Choice], words: &Words) -> Self {
        let [key, value] = &said;
        let value = value.as_deref().unwrap_or_default();
        let label = &words.label;
        let has_words = !is_blank(label);
        let grouped = words
            .groups
            .iter()
            .map(|group| [group, ": ", label].concat())
            .find(|text| position(choices, text).is_some());
        let choice = grouped
            .as_ref()
            .into_iter()
            .chain([label])
            .map(String::as_str)
            .chain([value])
            .find_map(|text| position(choices, text));
        let text = match (key, choice) {
            (Some(key), _) => key.clone(),
            (None, Some(at)) => choices[at].key.to_owned(),
            (None, None) if has_words => in_group(choices, words),
            (None, None) => value.to_owned(),
        };
        Self { element: element.clone(), is_known: key.is_some() || choice.is_some(), has_words, text, said }
    }
}

/// A choice that the form does not have. Where it stands in a group of the form's own, that is part of what it says.
fn in_group(choices: &[Choice], words: &Words) -> String {
    let is_of_form = |group: &&String| {
        let begins = |label: &str| label.split_once(':').is_some_and(|(head, _)| fold(head).eq(fold(group)));
        choices.iter().any(|choice| begins(choice.label.sv) || begins(choice.label.en))
    };
    match words.groups.iter().find(is_of_form) {
        Some(group) => [group, ": ", &words.label].concat(),
        None => words.label.clone(),
    }
}

fn said(element: &Element) -> [Option<String>; 2] {
    ["data-bn-value", "value"].map(|name| element.get_attribute(name))
}

/// The names of the groups within a question that a radio button or checkbox stands in, from the inside out. What holds all of the
/// question's choices is the question's own, and so is its name.
pub fn groups_around(control: &Control, all: &[Control]) -> Vec<String> {
    let element: &Element = control.element();
    let holds_all = |part: &Element| all.iter().all(|other| part.contains(Some(other.element())));
    let within = ancestors(element).skip(1).take_while(|part| !holds_all(part));
    within.filter_map(|part| name_of_group(&part)).collect()
}

fn name_of_group(part: &Element) -> Option<String> {
    if part.local_name() == "fieldset" {
        return select(part, ":scope > legend").first().map(text_of);
    }
    let is_group = part.get_attribute("role").is_some_and(|role| role == "group" || role == "radiogroup");
    if !is_group {
        return None;
    }
    let named: Vec<String> = referenced(part, "aria-labelledby").iter().map(text_of).collect();
    if named.is_empty() { part.get_attribute("aria-label") } else { Some(named.join(" ")) }
}
