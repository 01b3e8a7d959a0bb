//! One control of the host's page: what kind it is, and what the person has put into it. `controls.js` goes to the nodes for it.

use super::binding::Bound;
use crate::format::is_blank;
use crate::lean::Gathered;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, HtmlElement, Node};

#[wasm_bindgen(module = "/src/page/controls.js")]
extern "C" {
    /// A control that a person fills in, or a hidden input: an `input` of any type but the buttons and files, a `select`, a `textarea`.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node, extends = EventTarget)]
    #[derive(Clone, PartialEq)]
    pub type Control;

    #[wasm_bindgen(js_name = kindOf)]
    fn kind_of(element: &Element) -> u8;

    /// What names the controls of an answer, and the labels of the first.
    #[wasm_bindgen(js_name = headsOf)]
    pub fn heads_of(controls: &[Control]) -> Vec<Element>;

    /// What the page calls a control.
    #[wasm_bindgen(js_name = calledOf)]
    pub fn called_of(control: &Control) -> String;

    /// Says of controls whether they are required.
    pub fn require(controls: &[Control], required: bool);

    /// Says of controls whether they are invalid.
    #[wasm_bindgen(js_name = setInvalid)]
    pub fn set_invalid(controls: &[Control], invalid: bool);

    #[wasm_bindgen(js_name = maxLength)]
    fn max_length(control: &Control) -> i32;

    #[wasm_bindgen(js_name = isDisabledByHost)]
    fn is_disabled_by_host(control: &Control) -> bool;

    #[wasm_bindgen(js_name = isChanged)]
    fn is_changed(control: &Control) -> bool;

    fn clear(control: &Control);

    fn blank(control: &Control);

    #[wasm_bindgen(js_name = goToEnd)]
    fn go_to_end(control: &Control);

    fn typed(control: &Control) -> String;

    #[wasm_bindgen(js_name = type)]
    fn type_text(control: &Control, text: &str);

    #[wasm_bindgen(js_name = choicesOf)]
    fn choices_of(control: &Control) -> Option<Vec<Element>>;

    #[wasm_bindgen(js_name = isChosen)]
    fn is_chosen(choice: &Element) -> bool;

    fn choose(choice: &Element, chosen: bool);

    #[wasm_bindgen(js_name = optionAt)]
    fn option_at(choice: &Element) -> i32;
}

/// What `kindOf` says of hidden inputs, of a browser's own controls for a date or a time, and of radio buttons and checkboxes; 0 is none at all.
const HIDDEN: u8 = 2;
const MOMENT: u8 = 3;
const CHECKABLE: u8 = 4;

impl Control {
    /// The control that an element is; `None` for anything else, for buttons too.
    pub fn of(element: &Element) -> Option<Self> {
        (kind_of(element) > 0).then(|| element.clone().unchecked_into())
    }

    /// Its element.
    pub fn element(&self) -> &HtmlElement {
        self
    }

    /// Whether it is a radio button or a checkbox.
    pub fn is_checkable(&self) -> bool {
        kind_of(self) == CHECKABLE
    }

    /// Whether it is the browser's own control for a date or a time, which a person fills in part by part.
    pub fn is_native_moment(&self) -> bool {
        kind_of(self) == MOMENT
    }

    /// Whether nobody can see it by its nature.
    pub fn is_hidden_input(&self) -> bool {
        kind_of(self) == HIDDEN
    }

    /// The greatest length that the host has set.
    pub fn max_length(&self) -> Option<usize> {
        usize::try_from(max_length(self)).ok()
    }

    /// Whether the host has disabled it, itself or by what stands around it. That we have hidden it is another matter.
    pub fn is_disabled_by_host(&self) -> bool {
        is_disabled_by_host(self)
    }

    /// Whether it is disabled by its own attribute.
    pub fn is_disabled(&self) -> bool {
        self.has_attribute("disabled")
    }

    /// Whether it holds something else than the host's markup says: the browser has put back what was typed before.
    pub fn is_changed(&self) -> bool {
        is_changed(self)
    }

    /// Whether the browser may keep what stands in it while the page is left.
    pub fn may_be_kept(&self) -> bool {
        self.get_attribute("autocomplete").is_none_or(|value| value != "off")
    }

    /// Takes out what stands in it.
    pub fn clear(&self) {
        clear(self);
    }

    /// Puts the caret behind what stands in it.
    pub fn go_to_end(&self) {
        go_to_end(self);
    }

    /// Makes it blank, whatever the host has filled in. A list keeps the choice that the host's markup makes.
    pub fn blank(&self) {
        blank(self);
    }

    /// What can be chosen in it, or is it itself.
    pub fn choices(&self) -> Vec<Element> {
        choices_of(self).unwrap_or_default()
    }

    /// Puts an answer into it.
    pub fn put(&self, texts: &[String], around: &Bound) {
        let Some(choices) = choices_of(self) else {
            return type_text(self, texts.first().map_or("", String::as_str));
        };
        for choice in &choices {
            choose(choice, around.is_among(choice, texts));
        }
    }

    /// What the person has put into it: nothing, a text, or several choices.
    pub fn texts(&self, around: &Bound) -> Vec<String> {
        let Some(choices) = choices_of(self) else { return vec![typed(self)] };
        choices.iter().filter(|choice| is_chosen(choice)).filter_map(|choice| text_of_choice(choice, around)).gathered()
    }
}

/// What a choice means; an invitation to choose at the head of a list means nothing.
fn text_of_choice(choice: &Element, around: &Bound) -> Option<String> {
    let meaning = around.meaning(choice);
    let at = option_at(choice);
    if at == 0 && !meaning.is_known {
        let value = choice.get_attribute("value").unwrap_or_default();
        if is_blank(&value) || choice.has_attribute("disabled") {
            return None;
        }
    }
    // The value of an option is the host's own affair: without words it says nothing.
    (at < 0 || meaning.is_known || meaning.has_words).then_some(meaning.text)
}
