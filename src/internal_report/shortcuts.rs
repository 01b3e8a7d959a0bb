//! What the report can fill in for a person who presses a button.

use crate::engine::layout::Shortcut;
use crate::text::text;

pub(super) static SHORTCUTS: [Shortcut; 1] = [Shortcut::Sort {
    date: id!("actions[i].date"),
    time: id!("actions[i].time"),
    button: text("Ordna efter datum", "Sort by date"),
    which: text(": åtgärderna", ": the measures"),
    done: text("Åtgärderna står nu efter datum.", "The measures are now sorted by date."),
    before: text("Åtgärderna stod redan efter datum.", "The measures were already sorted by date."),
}];
