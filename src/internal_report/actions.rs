//! Questions 19 and 20: what has been done, and whether those concerned know.

use crate::engine::form::{Field, Group, Kind, LegalBasis, Question, Section};
use crate::imy::choices as shared;
use crate::text::text;

pub(super) const ACTIONS: Group = Group {
    name: "actions",
    row: text("Åtgärd", "Measure"),
    add: text("Lägg till ny", "Add another"),
    at_least_one: false,
};

pub(super) const SECTION: Section = Section {
    id: "actions",
    title: text("Det som är gjort", "What has been done"),
    questions: &[
        Question {
            number: 19,
            text: text("Vad är gjort hittills?", "What has been done so far?"),
            help: Some(text(
                "Till exempel att mottagaren har raderat mejlet, eller att länken är stängd. Skriv också det som är på gång.",
                "For example that the recipient has deleted the e-mail, or that the link is closed. Write what is under way too.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(d)"]),
            cited: Some("Art. 33(3)(d)"),
            fields: &[
                Field::new("actions[i].date", Kind::Date).labelled("Datum", "Date"),
                Field::new("actions[i].time", Kind::Time).labelled("Klockslag", "Time"),
                Field::new("actions[i].description", Kind::Long).labelled("Åtgärd", "Measure"),
            ],
        },
        Question {
            number: 20,
            text: text("Har de som drabbats fått veta det?", "Have those affected been told?"),
            help: Some(text(
                "Har de inte det: vänta, nämnden bestämmer hur de ska informeras.",
                "If they have not: wait, the board decides how they are to be informed.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 34(1)"]),
            cited: Some("Art. 34(1)"),
            fields: &[Field::new("information.given", Kind::One(&shared::YES_NO))],
        },
    ],
};
