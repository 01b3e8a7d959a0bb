//! While a mouse button or a finger is down nothing new is told. A message would move the page between the press and the release, and
//! the click that leaves a field would miss what it was meant for.

use super::Page;
use super::binding::Bound;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Whether something is pressed, and the fields that were left meanwhile.
#[derive(Default)]
pub struct Pressing {
    pressed: Cell<bool>,
    left: RefCell<Vec<Rc<Bound>>>,
}

impl Pressing {
    /// It begins.
    pub fn begin(&self) {
        self.pressed.set(true);
    }

    /// What was left meanwhile is nobody's business any more.
    pub fn forget(&self) {
        self.pressed.set(false);
        self.left.take();
    }

    /// Whether something is pressed.
    pub fn is_pressed(&self) -> bool {
        self.pressed.get()
    }
}

impl Page {
    /// A person has left a control, by a key or by pressing something else.
    pub fn leave_in_time(self: &Rc<Self>, bound: &Rc<Bound>) {
        if self.pressing.is_pressed() {
            let mut left = self.pressing.left.borrow_mut();
            if !left.iter().any(|other| Rc::ptr_eq(other, bound)) {
                left.push(Rc::clone(bound));
            }
        } else {
            self.leave(bound);
        }
    }

    /// It was released. The click comes after that, and goes first.
    pub fn release(self: &Rc<Self>) {
        self.soon(|page| {
            page.pressing.pressed.set(false);
            for bound in page.pressing.left.take() {
                page.leave(&bound);
            }
        });
    }
}
