//! What must be filled in now: told to assistive tools, and beside the label where it has a mark for it.

use super::Page;
use super::binding::Bound;
use super::dom::select;
use super::marks::{borrow, give_back, lend};
use crate::engine::form::Demand;

/// On what says so in words; it stands there hidden.
pub const MARK: &str = "data-bn-required";

impl Page {
    /// Brings it up to date. The reasons for a delay are required once the notification is certainly late.
    pub fn mark_required(&self) {
        for bound in self.bound() {
            let (place, demand) = (bound.place.get(), bound.entry().field.demand);
            if !matches!(demand, Demand::Optional) {
                let required = self.session.borrow().evaluation().is_required(place);
                bound.require(required);
                if self.is_rendered() && matches!(demand, Demand::WhenLate(_)) {
                    let _ = bound.first().toggle_attribute_with_force("required", required);
                }
            }
        }
    }
}

impl Bound {
    /// Says that it is required, or that it is not.
    pub fn require(&self, required: bool) {
        // A single radio button or checkbox cannot be.
        for control in self.controls.iter().filter(|control| !control.is_checkable()) {
            if required {
                borrow(control.element(), "aria-required", "true");
            } else {
                give_back(control.element(), "aria-required");
            }
        }
        for mark in self.label().iter().flat_map(|label| select(label, "[data-bn-required]")) {
            if required {
                lend(&mark, "hidden", None);
            } else {
                give_back(&mark, "hidden");
            }
        }
    }
}
