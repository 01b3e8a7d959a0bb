//! What is told beside a field. Errors, gaps and advice each begin with a word that says which they are, so that nobody
//! needs a colour or our style sheet to tell them apart.

use super::binding::Bound;
use super::control::set_invalid;
use super::dom::{add, clear, free_id, make, set, write};
use super::marks::{describe, drop_own};
use super::standing::{stand_behind, stand_in};
use super::texts;
use crate::engine::check::{Code, Level};
use crate::engine::report::Problem;
use crate::lean::Gathered;
use crate::text::Language;
use web_sys::{Document, Element, HtmlElement};

impl Bound {
    /// Tells these problems, and only these, beside the controls. Says whether there is a new one among them.
    pub fn tell(&self, problems: &[Problem], language: Language) -> bool {
        // Most fields, most of the time.
        if problems.is_empty() && self.told.borrow().is_empty() {
            return false;
        }
        let before = self.told.replace(problems.to_vec());
        let invalid = problems.iter().any(|problem| problem.level == Level::Error);
        set_invalid(&self.controls, invalid);
        let place = self.messages.borrow().clone().filter(|place| place.is_connected());
        // What stands there already is not read out again; the host may have taken the reference to it away.
        if before == problems && (problems.is_empty() || place.is_some()) {
            if let Some(place) = place {
                describe(&self.described(), &place.id(), true);
            }
            return false;
        }
        if problems.is_empty() {
            self.untell();
            return false;
        }
        let place = self.place_for_messages();
        clear(&place);
        set(&place, "lang", language.tag());
        let document = document_of(&place);
        for problem in problems {
            let message = add(&place, &["p.bn-message.bn-", problem.level.as_str()].concat(), "");
            write(&message, &[" ", &problem.message].concat());
            let level = make(&document, "strong.bn-level", level_name(problem.level, language));
            let _ = message.insert_before(&level, message.first_child().as_ref());
        }
        // Where it stands depends on how much room it takes.
        if !place.is_connected() {
            self.insert(&place);
        }
        problems.iter().any(|problem| !before.contains(problem))
    }

    /// Whether a problem is told beside it now.
    pub fn is_told(&self, code: Code) -> bool {
        self.told.borrow().iter().any(|problem| problem.code == code)
    }

    fn untell(&self) {
        let Some(place) = self.messages.take() else { return };
        describe(&self.described(), &place.id(), false);
        drop_own(&place);
    }

    fn place_for_messages(&self) -> HtmlElement {
        if let Some(place) = self.messages.borrow().clone().filter(|place| place.is_connected()) {
            return place;
        }
        self.untell();
        let document = document_of(self.first());
        let place = make(&document, "div.bn-messages own", "");
        place.set_id(&free_id(self.first(), &["bn-", &self.name(), "-messages"].concat()));
        describe(&self.described(), &place.id(), true);
        self.messages.replace(Some(place.clone()));
        place
    }

    /// Behind the control and its label; in a list of choices behind its legend and its help, before the choices.
    fn insert(&self, place: &Element) {
        if let Some(set) = &self.set {
            return stand_in(place, set, self.first());
        }
        let control = &self.controls[self.controls.len() - 1];
        stand_behind(place, control);
    }

    /// What the messages describe: the set of a list of choices where there is one, else each control.
    fn described(&self) -> Vec<Element> {
        match &self.set {
            Some(set) => vec![set.clone()],
            None => self.controls.iter().map(|control| control.element().clone().into()).gathered(),
        }
    }
}

/// The word that a message of this level begins with.
pub fn level_name(level: Level, language: Language) -> &'static str {
    match level {
        Level::Error => texts::ERROR,
        Level::Gap => texts::GAP,
        Level::Advice => texts::ADVICE,
    }
    .get(language)
}

fn document_of(element: &Element) -> Document {
    element.owner_document().expect("an element of a page has a document")
}
