//! Questions 28 to 30: what the breach may lead to, and what has been done about it.

use super::choices;
use crate::engine::form::{Field, Group, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const ACTIONS: Group = Group {
    name: "actions",
    row: text("Åtgärd", "Measure"),
    add: text("Lägg till ny", "Add another"),
    at_least_one: false,
};

pub(super) const SECTION: Section = Section {
    id: "consequences",
    title: text("Konsekvenser", "Consequences"),
    questions: &[
        Question {
            number: 28,
            text: text("Vad kan bli konsekvenserna av incidenten?", "What may be the consequences of the breach?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(c)", "recital 85"]),
            cited: Some("Art. 33(3)(c)"),
            fields: &[
                Field::new("consequences.likely", Kind::Many(&choices::CONSEQUENCES))
                    .hint("Markera alla alternativ som gäller.", "Mark all alternatives that apply."),
                Field::new("consequences.comment", Kind::Text)
                    .labelled("Ange kommentar vid val \"Övrigt\"", "Add a comment if you choose \"Other\"")
                    .when("consequences.likely", "other")
                    .our_hiding(),
            ],
        },
        Question {
            number: 29,
            text: text("Hur allvarlig bedömer ni att incidenten är?", "How serious do you assess the breach to be?"),
            help: Some(text(
                "Bedöm incidenten med hänsyn till de registrerades integritet.",
                "Assess the breach with regard to the privacy of the data subjects.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[Field::new("consequences.severity", Kind::One(&choices::SEVERITIES))],
        },
        Question {
            number: 30,
            text: text("Hur har ni agerat efter incidenten?", "How have you acted after the breach?"),
            help: Some(text(
                "Beskriv vad ni har gjort eller ska göra för att lösa, förhindra eller mildra problemet.",
                "Describe what you have done or will do to solve, prevent or mitigate the problem.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(d)"]),
            cited: Some("Art. 33(3)(d)"),
            fields: &[
                Field::new("actions[i].date", Kind::Date).labelled("Datum", "Date"),
                Field::new("actions[i].time", Kind::Time).labelled("Klockslag", "Time"),
                Field::new("actions[i].description", Kind::Long).labelled("Åtgärd", "Measure"),
            ],
        },
    ],
};
