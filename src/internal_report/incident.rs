//! Questions 6 to 12: what happened, when, and why.

use super::choices;
use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::imy::choices as shared;
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "incident",
    title: text("Det som har hänt", "What has happened"),
    questions: &[
        Question {
            number: 6,
            text: text("När upptäcktes incidenten?", "When was the breach discovered?"),
            help: Some(text(
                "När någon på arbetsplatsen först märkte den. Vet du ungefär, skriv det i kommentaren.",
                "When somebody at work first noticed it. If you know it roughly, say so in the comment.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)"]),
            cited: Some("Art. 33(1)"),
            fields: &[
                Field::new("incident.discovered.date", Kind::Date).labelled("Datum", "Date").starred(
                    "Ange vilket datum incidenten upptäcktes.",
                    "Give the date on which the breach was discovered.",
                ),
                Field::new("incident.discovered.time", Kind::Time).labelled("Klockslag", "Time"),
                comment("incident.discovered.comment"),
            ],
        },
        Question {
            number: 7,
            text: text("När inträffade incidenten?", "When did the breach occur?"),
            help: Some(text(
                "När felet skedde, till exempel när brevet skickades. Hoppa över frågan om du inte vet.",
                "When the error was made, for example when the letter was sent. Skip this if you do not know.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("incident.occurred.date", Kind::Date).labelled("Datum", "Date"),
                Field::new("incident.occurred.time", Kind::Time).labelled("Klockslag", "Time"),
                comment("incident.occurred.comment"),
            ],
        },
        Question {
            number: 8,
            text: text("Pågår incidenten fortfarande?", "Is the breach still ongoing?"),
            help: Some(text(
                "Till exempel om uppgifterna fortfarande ligger öppet eller är borta.",
                "For example if the data are still in the open, or still missing.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.ongoing", Kind::One(&shared::YES_NO))],
        },
        Question {
            number: 9,
            text: text("Vad har hänt med uppgifterna?", "What has happened to the data?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 4(12)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.what", Kind::Many(&choices::WHAT))
                .hint("Markera allt som stämmer.", "Mark all that is right.")
                .starred(
                    "Välj vad som har hänt, eller \"Jag vet inte än\".",
                    "Choose what has happened, or that you do not know yet.",
                )],
        },
        Question {
            number: 10,
            text: text("Berätta vad som hände", "Tell what happened"),
            help: Some(text(
                "Några meningar räcker. Skriv inte namn eller personnummer på dem som har drabbats.",
                "A few sentences are enough. Do not write the names or identity numbers of those affected.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 4(12)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.description", Kind::Long)
                .starred("Beskriv vad som hände med några meningar.", "Describe what happened in a few sentences.")],
        },
        Question {
            number: 11,
            text: text("Varför hände det, tror du?", "Why did it happen, do you think?"),
            help: Some(text(
                "Ingen söker en skyldig: svaret hjälper till att förhindra att det händer igen.",
                "Nobody is looking for someone to blame: the answer helps to keep it from happening again.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 33(5)", "Art. 32"]),
            cited: Some("Art. 33(5)"),
            fields: &[
                Field::new("incident.cause", Kind::One(&shared::CAUSES)),
                super::other("incident.causeComment", "incident.cause"),
            ],
        },
        Question {
            number: 12,
            text: text("Har någon obehörig kommit åt uppgifterna?", "Has anyone unauthorised had access to the data?"),
            help: Some(text(
                "Obehörig är den som inte skulle ha sett uppgifterna, även en kollega.",
                "Unauthorised is anyone who should not have seen the data, a colleague too.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 4(12)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("access.unauthorised", Kind::One(&shared::YES_NO_UNKNOWN)),
                Field::new("access.who", Kind::Text)
                    .labelled("Vem eller vilka?", "Who?")
                    .hint(
                        "Skriv roll eller grupp, till exempel \"en annan elevs vårdnadshavare\".",
                        "Write a role or a group, for example \"another pupil's guardian\".",
                    )
                    .when("access.unauthorised", "yes")
                    .our_hiding(),
            ],
        },
    ],
};

/// Stands beside a date and its time.
const fn comment(name: &'static str) -> Field {
    Field::new(name, Kind::Text).labelled("Kommentar", "Comment")
}
