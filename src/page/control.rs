//! One control of the host's page: what kind it is, and what the person has put into it.

use super::binding::Bound;
use super::dom::{elements, referenced, text_of};
use super::meanings::{Meaning, Words, groups_around};
use crate::engine::evaluation::position;
use crate::format::is_blank;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement};

/// What a native date, time or number field that is half filled in is read as: it is not blank, and it is malformed.
const HALF_TYPED: &str = "…";

/// A control that a person fills in.
#[derive(Clone)]
pub enum Control {
    /// An `input` of any type but the buttons and files.
    Input(HtmlInputElement),
    /// A `select`.
    Select(HtmlSelectElement),
    /// A `textarea`.
    Area(HtmlTextAreaElement),
}

impl Control {
    /// The control that an element is; `None` for anything else, for buttons too.
    pub fn of(element: &Element) -> Option<Self> {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            let other = ["submit", "button", "reset", "image", "file", "password"];
            return (!other.contains(&input.type_().as_str())).then(|| Self::Input(input.clone()));
        }
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            return Some(Self::Select(select.clone()));
        }
        element.dyn_ref::<HtmlTextAreaElement>().map(|area| Self::Area(area.clone()))
    }

    /// Its element.
    pub fn element(&self) -> &HtmlElement {
        match self {
            Self::Input(input) => input,
            Self::Select(select) => select,
            Self::Area(area) => area,
        }
    }

    /// Whether it is a radio button or a checkbox.
    pub fn is_checkable(&self) -> bool {
        matches!(self, Self::Input(input) if ["radio", "checkbox"].contains(&input.type_().as_str()))
    }

    /// Whether it is the browser's own control for a date or a time, which a person fills in part by part.
    pub fn is_native_moment(&self) -> bool {
        matches!(self, Self::Input(input) if ["date", "time", "datetime-local"].contains(&input.type_().as_str()))
    }

    /// Whether nobody can see it by its nature.
    pub fn is_hidden_input(&self) -> bool {
        matches!(self, Self::Input(input) if input.type_() == "hidden")
    }

    /// The labels that belong to it, wherever they stand.
    pub fn labels(&self) -> Vec<Element> {
        let labels = match self {
            Self::Input(input) => input.labels(),
            Self::Select(select) => Some(select.labels()),
            Self::Area(area) => Some(area.labels()),
        };
        labels.map(|labels| elements(&labels)).unwrap_or_default()
    }

    /// The greatest length that the host has set.
    pub fn max_length(&self) -> Option<usize> {
        let length = match self {
            Self::Input(input) => input.max_length(),
            Self::Area(area) => area.max_length(),
            Self::Select(_) => -1,
        };
        usize::try_from(length).ok()
    }

    /// Whether the host has disabled it, itself or by what stands around it. That we have hidden it is another matter.
    pub fn is_disabled_by_host(&self) -> bool {
        let element = self.element();
        if element.has_attribute("data-bn-disabled") {
            return element.closest("fieldset:disabled").is_ok_and(|set| set.is_some());
        }
        element.matches(":disabled").unwrap_or(false)
    }

    /// Whether it is disabled by its own attribute.
    pub fn is_disabled(&self) -> bool {
        self.element().has_attribute("disabled")
    }

    /// Whether it holds something else than the host's markup says: the browser has put back what was typed before.
    pub fn is_changed(&self) -> bool {
        match self {
            Self::Input(input) if self.is_checkable() => input.checked() != input.default_checked(),
            Self::Input(input) => input.value() != input.default_value(),
            Self::Area(area) => area.default_value().is_ok_and(|before| before != area.value()),
            Self::Select(select) => {
                let options = options(select);
                // Without a choice of the host's, the first option that can be chosen is.
                let is_set = options.iter().any(HtmlOptionElement::default_selected);
                let first = options.iter().position(|option| !option.disabled());
                let expected = |at: usize, option: &HtmlOptionElement| {
                    if is_set || select.multiple() { option.default_selected() } else { Some(at) == first }
                };
                options.iter().enumerate().any(|(at, option)| option.selected() != expected(at, option))
            }
        }
    }

    /// Whether the browser may keep what stands in it while the page is left.
    pub fn may_be_kept(&self) -> bool {
        self.element().get_attribute("autocomplete").is_none_or(|value| value != "off")
    }

    /// Takes out what stands in it.
    pub fn clear(&self) {
        match self {
            Self::Input(input) if self.is_checkable() => input.set_checked(false),
            Self::Input(input) => input.set_value(""),
            Self::Area(area) => area.set_value(""),
            Self::Select(select) => select.set_selected_index(if select.multiple() { -1 } else { 0 }),
        }
    }

    /// Puts the caret behind what stands in it.
    pub fn go_to_end(&self) {
        let end = u32::MAX;
        let _ = match self {
            // Throws for a date, a number and the like, which have no caret that could be moved.
            Self::Input(input) => input.set_selection_range(end, end),
            Self::Area(area) => area.set_selection_range(end, end),
            Self::Select(_) => Ok(()),
        };
    }

    /// Puts an answer into it.
    pub fn put(&self, texts: &[String], around: &Bound) {
        let kind = &around.entry().field.kind;
        let first = texts.first().map_or("", String::as_str);
        let choices = kind.choices();
        let wanted = |meant: &str| {
            texts.iter().any(|text| text == meant || position(choices, text).is_some_and(|at| choices[at].key == meant))
        };
        match self {
            Self::Input(input) if self.is_checkable() => {
                input.set_checked(wanted(&self.meaning(around).text));
            }
            Self::Input(input) => input.set_value(first),
            Self::Area(area) => area.set_value(first),
            Self::Select(select) => {
                for option in options(select) {
                    if wanted(&option_meaning(&option, around).text) {
                        option.set_selected(true);
                    }
                }
            }
        }
    }

    /// Makes it blank, whatever the host has filled in. A list keeps the choice that the host's markup makes.
    pub fn blank(&self) {
        match self {
            Self::Input(input) if self.is_checkable() => {
                input.set_checked(false);
                input.set_default_checked(false);
            }
            Self::Input(input) => {
                input.set_value("");
                let _ = input.remove_attribute("value");
            }
            Self::Area(area) => {
                area.set_text_content(None);
                area.set_value("");
            }
            Self::Select(_) => {}
        }
    }

    /// What the person has put into it: nothing, a text, or several choices.
    pub fn texts(&self, around: &Bound) -> Vec<String> {
        match self {
            Self::Input(input) if self.is_checkable() => {
                input.checked().then(|| self.meaning(around).text).into_iter().collect()
            }
            Self::Input(input) if input.validity().bad_input() => vec![HALF_TYPED.to_owned()],
            Self::Input(input) => vec![input.value()],
            Self::Area(area) => vec![area.value()],
            Self::Select(select) => {
                options(select).iter().enumerate().filter_map(|(at, option)| option_text(at, option, around)).collect()
            }
        }
    }

    /// Finds what its choices mean, and keeps it.
    pub fn find_meanings(&self, around: &Bound) {
        match self {
            Self::Select(select) => {
                for option in options(select) {
                    option_meaning(&option, around);
                }
            }
            _ if self.is_checkable() => drop(self.meaning(around)),
            _ => {}
        }
    }

    /// What it means when it is chosen.
    fn meaning(&self, around: &Bound) -> Meaning {
        let words = || Words { label: self.label(), groups: groups_around(self, &around.controls) };
        around.meanings.of(self.element(), around.entry().field.kind.choices(), words)
    }

    /// The text that names it: its label, or what stands for one.
    fn label(&self) -> String {
        let element = self.element();
        let label =
            self.labels().into_iter().next().or_else(|| referenced(element, "aria-labelledby").into_iter().next());
        match label {
            Some(label) => text_of(&label),
            None => element.get_attribute("aria-label").unwrap_or_default(),
        }
    }
}

fn options(select: &HtmlSelectElement) -> Vec<HtmlOptionElement> {
    let options = select.options();
    (0..options.length()).filter_map(|at| options.get_with_index(at)?.dyn_into().ok()).collect()
}

/// What a chosen option means; an invitation to choose at the head of the list means nothing.
fn option_text(at: usize, option: &HtmlOptionElement, around: &Bound) -> Option<String> {
    if !option.selected() {
        return None;
    }
    let value = option.get_attribute("value").unwrap_or_default();
    let meaning = option_meaning(option, around);
    if at == 0 && (is_blank(&value) || option.disabled()) && !meaning.is_known {
        return None;
    }
    // Its value is the host's own affair: without words it says nothing.
    (meaning.is_known || meaning.has_words).then_some(meaning.text)
}

fn option_meaning(option: &HtmlOptionElement, around: &Bound) -> Meaning {
    let choices = around.entry().field.kind.choices();
    // Where the form has no list, the list is the host's own, and so is what it sends.
    let value = option.get_attribute("value").filter(|_| choices.is_empty());
    let group = || option.closest("optgroup").ok().flatten().and_then(|group| group.get_attribute("label"));
    let words = || match value {
        Some(value) => Words { label: value, groups: Vec::new() },
        None => Words { label: text_of(option), groups: group().into_iter().collect() },
    };
    around.meanings.of(option, choices, words)
}
