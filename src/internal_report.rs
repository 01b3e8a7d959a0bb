//! The internal report, by which an employee tells the data protection officer of a personal data breach, before the board
//! notifies the authority: its rows, one file a section; its rules; its words. It is a form of no authority, and the texts are
//! ours. What it asks as the notification does bears the notification's names, so that the answers can be carried over.

/// The number of the field with this name. A name that the form does not have does not compile, wherever this stands.
macro_rules! id {
    ($name:literal) => {
        const { crate::internal_report::number($name) }
    };
}

/// The position of a choice in a field's list. A key that it does not have does not compile.
macro_rules! choice {
    ($field:expr, $key:literal) => {
        const { crate::internal_report::position($field, $key) }
    };
}

mod actions;
mod choices;
mod incident;
mod personal_data;
mod processors;
mod reporter;
mod rules;
mod shortcuts;
mod words;

use crate::engine::form::{Field, Form, Kind};
use crate::engine::layout::Clock;
use crate::engine::table::table;
use crate::text::text;

static FORM: Form = Form {
    id: "internal-report",
    version: "1",
    title: text("Intern rapport om personuppgiftsincident", "Internal report of a personal data breach"),
    schema_id: "urn:breach-notification:internal-report:1",
    sections: &[reporter::SECTION, incident::SECTION, personal_data::SECTION, processors::SECTION, actions::SECTION],
    groups: &[processors::ORGANISATIONS, actions::ACTIONS],
};

table! {
    /// The internal report.
    INTERNAL_REPORT of FORM {
        rules: rules::RULES,
        clock: Some(Clock { date: id!("incident.discovered.date"), time: id!("incident.discovered.time") }),
        words: &words::WORDS,
        shortcuts: &shortcuts::SHORTCUTS,
        named_after: &[id!("controller.name")],
    }
}

/// What "Övrigt" stands for, in a list that has it.
const fn other(name: &'static str, list: &'static str) -> Field {
    Field::new(name, Kind::Text)
        .labelled("Du valde \"Övrigt\": vad gäller det?", "You chose \"Other\": what is it about?")
        .when(list, "other")
        .our_hiding()
}
