//! What must be filled in now: told to assistive tools, and beside the label where it has a mark for it.

use super::Page;
use super::binding::Bound;
use super::control::require;
use crate::engine::form::Demand;

/// On what says so in words; it stands there hidden.
pub const MARK: &str = "data-bn-required";

impl Page {
    /// Brings it up to date. The reasons for a delay are required once the notification is certainly late.
    pub fn mark_required(&self) {
        for bound in self.bound() {
            let (place, demand) = (bound.place.get(), bound.entry().field.demand);
            if matches!(demand, Demand::Optional) {
                continue;
            }
            let required = self.session.borrow().evaluation().is_required(place);
            // At most keys it is as it was.
            if bound.required.replace(Some(required)) != Some(required) {
                bound.require(required);
                if self.is_rendered() && matches!(demand, Demand::WhenLate(_)) {
                    let _ = bound.first().toggle_attribute_with_force("required", required);
                }
            }
        }
    }

    /// The same though the host may have changed what says so.
    pub fn mark_required_again(&self) {
        for bound in self.bound() {
            bound.required.take();
        }
        self.mark_required();
    }
}

impl Bound {
    /// Says that it is required, or that it is not.
    pub fn require(&self, required: bool) {
        require(&self.controls, required);
    }
}
