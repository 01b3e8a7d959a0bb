//! Questions 17 and 18: the suppliers that handle the data.

use crate::engine::form::{Field, Group, Kind, LegalBasis, Question, Section};
use crate::imy::choices as shared;
use crate::text::text;

pub(super) const ORGANISATIONS: Group = Group {
    name: "processors.organisations",
    row: text("Leverantör", "Supplier"),
    add: text("Lägg till ny", "Add another"),
    at_least_one: false,
};

pub(super) const SECTION: Section = Section {
    id: "processors",
    title: text("Leverantörer", "Suppliers"),
    questions: &[
        Question {
            number: 17,
            text: text(
                "Gäller det uppgifter som en leverantör hanterar åt oss?",
                "Does it concern data that a supplier handles for us?",
            ),
            help: Some(text(
                "Till exempel företaget bakom ett system. Ett sådant företag kallas personuppgiftsbiträde.",
                "For example the company behind a system. Such a company is called a processor.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(2)", "Art. 28"]),
            cited: Some("Art. 33(2)"),
            fields: &[Field::new("processors.involved", Kind::One(&shared::YES_NO))],
        },
        Question {
            number: 18,
            text: text("Vad heter leverantören?", "What is the supplier called?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(2)", "Art. 28"]),
            cited: Some("Art. 28"),
            fields: &[Field::new("processors.organisations[i].name", Kind::Text)
                .labelled("Leverantörens namn", "Name of the supplier")
                .when("processors.involved", "yes")
                .our_hiding()],
        },
    ],
};
