//! Which language the page speaks: the one that a person has chosen in a form of ours, else that of an option, else that of
//! the nearest `lang`, also when that changes.

use super::Page;
use super::dom::{language_around, set};
use crate::Language;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// What decides about the language.
pub struct Spoken {
    /// The element whose language it is: the form, or the element that it was rendered in.
    source: Element,
    option: Option<Language>,
    around: Cell<Language>,
    chosen: Cell<Option<Language>>,
}

impl Spoken {
    /// The language around an element, unless an option says another.
    pub fn at(source: &Element, option: Option<Language>) -> Self {
        let around = Cell::new(around(source));
        Self { source: source.clone(), option, around, chosen: Cell::default() }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.chosen.get().or(self.option).unwrap_or(self.around.get())
    }

    /// The element whose language it is.
    pub fn source(&self) -> &Element {
        &self.source
    }

    /// Looks again. A change around the form goes before what was chosen earlier.
    fn look(&self) {
        let now = around(&self.source);
        if now != self.around.replace(now) {
            self.chosen.set(None);
        }
    }
}

impl Page {
    /// A person has chosen a language for the form.
    pub fn choose_language(self: &Rc<Self>, tag: &str) {
        self.spoken.chosen.set(Language::from_tag(tag));
        self.follow_language();
    }

    /// The page around may have changed its language.
    pub fn look_at_language(self: &Rc<Self>) {
        self.spoken.look();
        self.follow_language();
    }

    fn follow_language(self: &Rc<Self>) {
        let language = self.spoken.language();
        if language == self.language() {
            return;
        }
        self.session.borrow_mut().set_language(language);
        self.ours.words.rewrite(&self.form, language);
        if self.is_rendered() {
            set(&self.form, "lang", language.tag());
        }
        self.label_places();
        self.label_row_tools();
        self.label_files();
        self.tell_all();
        for bound in self.bound() {
            self.count(&bound);
        }
        self.show_deadline();
        self.update_summary();
        self.show_result_again();
        self.show_progress();
        self.announce_judged();
    }
}

/// The language of the nearest `lang`, also outside of a shadow root; Swedish where that is neither of ours.
fn around(element: &Element) -> Language {
    Language::from_tag(&language_around(element)).unwrap_or_default()
}
