//! What of the page is ours besides rows and messages, and comes off it when the form is let go.

use super::Page;
use super::marks::{drop_own, give_back};
use super::places::Places;
use super::render::written::Written;
use super::sheet::{Clearance, Sheet};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, Element, HtmlElement};

/// What of the page is ours.
pub struct Ours {
    /// Whether the form is one that we have rendered.
    pub rendered: bool,
    /// The texts of what we have rendered.
    pub words: Rc<Written>,
    /// The rows of which the host gave only the place.
    pub rendered_rows: RefCell<Vec<HtmlElement>>,
    /// Where we say and show things.
    pub places: Places,
    /// What they look like.
    pub sheet: Sheet,
    /// What keeps the focus in view.
    pub clearance: RefCell<Option<Clearance>>,
    /// Says that rows may be lost.
    pub lost_note: RefCell<Option<HtmlElement>>,
    /// Ids that we have given to controls of the host's that had none.
    pub named: RefCell<Vec<Element>>,
}

impl Ours {
    /// Nothing stands on the page yet.
    pub fn new(document: &Document, rendered: bool, words: Rc<Written>) -> Self {
        Self {
            rendered,
            words,
            rendered_rows: RefCell::default(),
            places: Places::new(document),
            sheet: Sheet::default(),
            clearance: RefCell::default(),
            lost_note: RefCell::default(),
            named: RefCell::default(),
        }
    }

    /// Takes all of it off.
    pub fn take_off(&self) {
        for rows in self.rendered_rows.take() {
            rows.remove();
        }
        self.places.remove();
        if let Some(note) = self.lost_note.take() {
            drop_own(&note);
        }
        self.sheet.drop();
        self.stop_clearance();
        for control in self.named.take() {
            give_back(&control, "id");
        }
    }

    /// What gets the focus is nobody's business any more.
    pub fn stop_clearance(&self) {
        if let Some(clearance) = self.clearance.take() {
            clearance.stop();
        }
    }
}

impl Page {
    /// Whether the form is one that we have rendered.
    pub fn is_rendered(&self) -> bool {
        self.ours.rendered
    }
}
