//! Questions 1 to 5: who reports, and which board answers for the data.

use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

/// No article asks for who reports.
const TO_REACH_YOU: LegalBasis = LegalBasis::None(text(
    "Så att dataskyddsombudet kan nå dig med frågor",
    "So that the data protection officer can reach you with questions",
));

/// Who reports is the person at the keyboard, so a browser may offer what it knows.
pub(super) const SECTION: Section = Section {
    id: "reporter",
    title: text("Du som rapporterar", "You who report"),
    questions: &[
        Question {
            number: 1,
            text: text("Ditt namn", "Your name"),
            help: None,
            legal_basis: TO_REACH_YOU,
            cited: None,
            fields: &[Field::new("reporter.name", Kind::Text)
                .starred("Skriv ditt namn.", "Write your name.")
                .autocomplete("name")],
        },
        Question {
            number: 2,
            text: text("Din arbetsplats", "Your place of work"),
            help: Some(text(
                "Enheten, skolan eller boendet där du arbetar.",
                "The unit, the school or the home where you work.",
            )),
            legal_basis: LegalBasis::None(text(
                "Så att dataskyddsombudet vet var incidenten hör hemma",
                "So that the data protection officer knows where the breach belongs",
            )),
            cited: None,
            fields: &[Field::new("reporter.unit", Kind::Text)],
        },
        Question {
            number: 3,
            text: text("Din e-postadress", "Your e-mail address"),
            help: None,
            legal_basis: TO_REACH_YOU,
            cited: None,
            fields: &[Field::new("reporter.email", Kind::Email)
                .starred(
                    "Skriv din e-postadress, till exempel namn@example.se.",
                    "Write your e-mail address, for example name@example.se.",
                )
                .autocomplete("email")],
        },
        Question {
            number: 4,
            text: text("Ditt telefonnummer", "Your telephone number"),
            help: Some(text(
                "Ett nummer där du svarar i dag. Det kan bli bråttom.",
                "A number that you answer today. It may become urgent.",
            )),
            legal_basis: TO_REACH_YOU,
            cited: None,
            fields: &[Field::new("reporter.phone", Kind::Phone).autocomplete("tel")],
        },
        Question {
            number: 5,
            text: text("Vilken nämnd hör det till?", "Which board does it belong to?"),
            help: Some(text(
                "Nämnden som ansvarar för uppgifterna, till exempel socialnämnden. Hoppa över frågan om du inte vet.",
                "The board that is responsible for the data, for example the social welfare board. Skip this if you do not know.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(1)"),
            fields: &[Field::new("controller.name", Kind::Text)],
        },
    ],
};
