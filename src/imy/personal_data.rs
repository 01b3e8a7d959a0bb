//! Questions 23 to 27: whose data the breach has affected, what data, and how much.

use super::choices;
use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "personal-data",
    title: text("Uppgifterna och de registrerade", "The data and the data subjects"),
    questions: &[
        Question {
            number: 23,
            text: text("Hur många registrerade har påverkats?", "How many data subjects have been affected?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("dataSubjects.count.exact", Kind::Count)
                    .labelled("Exakt antal registrerade", "Exact number of data subjects"),
                range("dataSubjects.count.range"),
            ],
        },
        Question {
            number: 24,
            text: text(
                "Hur många uppgifter om de registrerade har påverkats totalt?",
                "How many records concerning the data subjects have been affected in total?",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("records.count.exact", Kind::Count)
                    .labelled("Exakt antal uppgifter", "Exact number of records"),
                range("records.count.range"),
            ],
        },
        Question {
            number: 25,
            text: text("Vilka grupper tillhör de registrerade?", "Which groups do the data subjects belong to?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("dataSubjects.groups", Kind::Many(&choices::GROUPS))
                    .hint("Markera alla alternativ som gäller.", "Mark all alternatives that apply."),
                Field::new("dataSubjects.groupsComment", Kind::Text)
                    .labelled("Ange kommentar vid val \"Övrigt\"", "Add a comment if you choose \"Other\"")
                    .when("dataSubjects.groups", "other")
                    .our_hiding(),
            ],
        },
        Question {
            number: 26,
            text: text(
                "Vilken sorts personuppgifter har incidenten drabbat?",
                "What kinds of personal data has the breach affected?",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 9(1)", "Art. 10", "Art. 87"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("personalData.categories", Kind::Many(&choices::CATEGORIES))
                    .hint("Markera alla alternativ som gäller.", "Mark all alternatives that apply."),
                Field::new("personalData.categoriesComment", Kind::Text)
                    .labelled("Ange kommentar vid val \"Övrigt\"", "Add a comment if you choose \"Other\"")
                    .when("personalData.categories", "other")
                    .our_hiding(),
            ],
        },
        Question {
            number: 27,
            text: text("Var personuppgifterna krypterade?", "Were the personal data encrypted?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 34(3)(a)", "Art. 32(1)(a)"]),
            cited: Some("Art. 34(3)(a)"),
            fields: &[Field::new("personalData.encrypted", Kind::One(&choices::YES_NO_UNKNOWN))],
        },
    ],
};

/// Stands below the exact number, for those who do not know it.
const fn range(name: &'static str) -> Field {
    Field::new(name, Kind::One(&choices::RANGES)).labelled("Intervall", "Range").hint(
        "Om ni inte känner till det exakta antalet kan ni uppskatta antalet \
             genom att fylla i något av de angivna intervallen.",
        "If you do not know the exact number, you can estimate it \
             by choosing one of the given ranges.",
    )
}
