//! What the notification can fill in for a person who presses a button.

use crate::engine::layout::Shortcut;
use crate::text::text;

pub(super) static SHORTCUTS: [Shortcut; 2] = [
    Shortcut::Same {
        pairs: &[
            (id!("controller.address.street"), id!("contactAddress.street")),
            (id!("controller.address.postalCode"), id!("contactAddress.postalCode")),
            (id!("controller.address.city"), id!("contactAddress.city")),
            (id!("controller.address.country"), id!("contactAddress.country")),
        ],
        // Of the country alone nobody has written an address.
        telling: 3,
        button: text("Samma adress som i fråga 3", "Same address as in question 3"),
        done: text(
            "Adressen i fråga 3 står nu också i fråga 9.",
            "The address in question 3 is now in question 9 too.",
        ),
        nothing: text("Fråga 3 har ingen adress ännu.", "Question 3 has no address yet."),
    },
    Shortcut::Sort {
        date: id!("actions[i].date"),
        time: id!("actions[i].time"),
        button: text("Ordna efter datum", "Sort by date"),
        which: text(": åtgärderna", ": the measures"),
        done: text("Åtgärderna står nu efter datum.", "The measures are now sorted by date."),
        before: text("Åtgärderna stod redan efter datum.", "The measures were already sorted by date."),
    },
];
