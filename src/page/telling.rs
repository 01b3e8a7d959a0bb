//! What has been told so far, and whether it is time to tell: nothing is held against a person who is not done.

use crate::engine::report::Problem;
use crate::time::deadline::Deadline;
use std::cell::{Cell, RefCell};

/// What has been told so far.
#[derive(Default)]
pub struct Telling {
    /// Whether submit was tried: from then on empty fields are told of.
    pub tried: Cell<bool>,
    /// What the summary lists.
    pub listed: RefCell<Vec<Problem>>,
    /// What the box of the 72 hours said last.
    pub shown_deadline: Cell<Option<Deadline>>,
    /// The names of controls that answer nothing, as the web editor was told.
    pub unknown: RefCell<Vec<String>>,
}
