//! Questions 13 to 16: whose data they are, what data, and how many people it concerns.

use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::imy::choices as shared;
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "personal-data",
    title: text("Personerna och uppgifterna", "The people and the data"),
    questions: &[
        Question {
            number: 13,
            text: text("Vilka handlar uppgifterna om?", "Whom are the data about?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("dataSubjects.groups", Kind::Many(&shared::GROUPS))
                    .hint("Markera allt som stämmer.", "Mark all that is right."),
                super::other("dataSubjects.groupsComment", "dataSubjects.groups"),
            ],
        },
        Question {
            number: 14,
            text: text("Hur många personer gäller det?", "How many people does it concern?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("dataSubjects.count.exact", Kind::Count)
                    .labelled("Exakt antal personer", "Exact number of people"),
                Field::new("dataSubjects.count.range", Kind::One(&shared::RANGES))
                    .labelled("Ungefär hur många", "Roughly how many")
                    .hint("Välj här om du inte vet exakt.", "Choose here if you do not know exactly."),
            ],
        },
        Question {
            number: 15,
            text: text("Vilka slags uppgifter är det?", "What kinds of data are they?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 9(1)", "Art. 10", "Art. 87"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("personalData.categories", Kind::Many(&shared::CATEGORIES))
                    .hint("Markera allt som stämmer.", "Mark all that is right."),
                super::other("personalData.categoriesComment", "personalData.categories"),
            ],
        },
        Question {
            number: 16,
            text: text("Var uppgifterna krypterade?", "Were the data encrypted?"),
            help: Some(text(
                "Krypterade uppgifter går inte att läsa utan lösenord eller nyckel.",
                "Encrypted data cannot be read without a password or a key.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 34(3)(a)", "Art. 32(1)(a)"]),
            cited: Some("Art. 34(3)(a)"),
            fields: &[Field::new("personalData.encrypted", Kind::One(&shared::YES_NO_UNKNOWN))],
        },
    ],
};
