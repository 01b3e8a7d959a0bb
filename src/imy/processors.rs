//! Questions 21 and 22: the processors that handle the data.

use super::choices;
use crate::engine::form::{Field, Group, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const ORGANISATIONS: Group = Group {
    name: "processors.organisations",
    row: text("Biträde", "Processor"),
    add: text("Lägg till ny", "Add another"),
    at_least_one: false,
};

pub(super) const SECTION: Section = Section {
    id: "processors",
    title: text("Biträden", "Processors"),
    questions: &[
        Question {
            number: 21,
            text: text(
                "Gäller incidenten en personuppgiftsbehandling som hanteras av \
                 anlitade personuppgiftsbiträden eller underbiträden?",
                "Does the breach concern processing of personal data that is carried out by \
                 engaged processors or sub-processors?",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(2)", "Art. 28"]),
            cited: Some("Art. 33(2)"),
            fields: &[Field::new("processors.involved", Kind::One(&choices::YES_NO))],
        },
        Question {
            number: 22,
            text: text(
                "Organisationens namn och organisationsnummer",
                "Name and organisation number of the organisation",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(2)", "Art. 28"]),
            cited: Some("Art. 28"),
            fields: &[
                Field::new("processors.organisations[i].name", Kind::Text)
                    .labelled("Organisationens namn", "Name of the organisation")
                    .when("processors.involved", "yes")
                    .our_hiding(),
                Field::new("processors.organisations[i].organisationNumber", Kind::OrganisationNumber)
                    .labelled("Organisationsnummer", "Organisation number")
                    .when("processors.involved", "yes")
                    .our_hiding(),
            ],
        },
    ],
};
