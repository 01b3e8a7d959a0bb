//! Questions 31 to 35: whether, when and why not the data subjects are informed.

use super::choices;
use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "information",
    title: text("Information till de registrerade", "Information to the data subjects"),
    questions: &[
        Question {
            number: 31,
            text: text("Har ni informerat de registrerade?", "Have you informed the data subjects?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[Field::new("information.given", Kind::One(&choices::YES_NO))],
        },
        Question {
            number: 32,
            text: text("När informerade ni de registrerade?", "When did you inform the data subjects?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[
                Field::new("information.givenOn.date", Kind::Date)
                    .labelled("Datum", "Date")
                    .when("information.given", "yes"),
                Field::new("information.givenOn.comment", Kind::Text)
                    .labelled("Eventuell kommentar", "Comment, if any")
                    .when("information.given", "yes"),
            ],
        },
        Question {
            number: 33,
            text: text("Kommer ni att informera de registrerade?", "Will you inform the data subjects?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[Field::new("information.planned", Kind::One(&choices::YES_NO_UNDECIDED))
                .when("information.given", "no")],
        },
        Question {
            number: 34,
            text: text("När kommer ni att informera de registrerade?", "When will you inform the data subjects?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[
                Field::new("information.plannedOn.date", Kind::Date)
                    .labelled("Datum", "Date")
                    .when("information.planned", "yes"),
                Field::new("information.plannedOn.comment", Kind::Text)
                    .labelled("Eventuell kommentar", "Comment, if any")
                    .when("information.planned", "yes"),
            ],
        },
        Question {
            number: 35,
            text: text(
                "Varför kommer ni inte att informera de registrerade?",
                "Why will you not inform the data subjects?",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(1)", "Art. 34(3)(a)-(c)"]),
            cited: Some("Art. 34(1)"),
            fields: &[Field::new("information.reasonsNot", Kind::Many(&choices::REASONS_NOT))
                .hint("Markera alla alternativ som gäller.", "Mark all alternatives that apply.")
                .when("information.planned", "no")],
        },
    ],
};
