//! The Swedish authority IMY's form *Anmälan av personuppgiftsincident*, by which a controller notifies a personal data
//! breach (GDPR Art. 33): its rows, one file a section; its rules; its words.

/// The number of the field with this name. A name that the form does not have does not compile, wherever this stands.
macro_rules! id {
    ($name:literal) => {
        const { crate::imy::number($name) }
    };
}

/// The position of a choice in a field's list. A key that it does not have does not compile.
macro_rules! choice {
    ($field:expr, $key:literal) => {
        const { crate::imy::position($field, $key) }
    };
}

pub(crate) mod choices;
mod consequences;
mod contacts;
mod controller;
mod incident;
mod information;
mod personal_data;
mod processors;
mod rules;
mod shortcuts;
mod supplement;
mod words;

use crate::engine::form::Form;
use crate::engine::layout::Clock;
use crate::engine::table::table;
use crate::text::text;

static FORM: Form = Form {
    id: "imy-notification",
    version: "2021",
    title: text("Anmälan av personuppgiftsincident", "Notification of a personal data breach"),
    schema_id: "urn:breach-notification:submission:1",
    sections: &[
        controller::SECTION,
        contacts::SECTION,
        incident::SECTION,
        processors::SECTION,
        personal_data::SECTION,
        consequences::SECTION,
        information::SECTION,
        supplement::SECTION,
    ],
    groups: &[contacts::CONTACTS, processors::ORGANISATIONS, consequences::ACTIONS],
};

table! {
    /// The notification.
    NOTIFICATION of FORM {
        rules: rules::RULES,
        clock: Some(Clock { date: id!("incident.discovered.date"), time: id!("incident.discovered.time") }),
        words: &words::WORDS,
        shortcuts: &shortcuts::SHORTCUTS,
        named_after: &[id!("controller.reference"), id!("controller.name")],
    }
}
