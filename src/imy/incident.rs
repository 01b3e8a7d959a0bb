//! Questions 10 to 20: what happened, when, how it was discovered and why it happened.

use super::choices;
use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "incident",
    title: text("Incidenten", "The breach"),
    questions: &[
        Question {
            number: 10,
            text: text("När inträffade incidenten?", "When did the breach occur?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("incident.occurred.date", Kind::Date).labelled("Datum", "Date"),
                Field::new("incident.occurred.time", Kind::Time).labelled("Klockslag", "Time"),
                Field::new("incident.occurred.comment", Kind::Text).labelled("Eventuell kommentar", "Comment, if any"),
            ],
        },
        Question {
            number: 11,
            text: text("När upptäckte ni incidenten?", "When did you discover the breach?"),
            help: Some(text(
                "Ange när ni fick vetskap om incidenten: därifrån räknas de 72 timmarna.",
                "Enter when you became aware of the breach: the 72 hours are counted from then.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)"]),
            cited: Some("Art. 33(1)"),
            fields: &[
                Field::new("incident.discovered.date", Kind::Date).labelled("Datum", "Date"),
                Field::new("incident.discovered.time", Kind::Time).labelled("Klockslag", "Time"),
                Field::new("incident.discovered.comment", Kind::Text)
                    .labelled("Eventuell kommentar", "Comment, if any"),
            ],
        },
        Question {
            number: 12,
            text: text("Pågår incidenten fortfarande?", "Is the breach still ongoing?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.ongoing", Kind::One(&choices::YES_NO))],
        },
        Question {
            number: 13,
            text: text("När upphörde incidenten?", "When did the breach end?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[
                Field::new("incident.ended.date", Kind::Date).labelled("Datum", "Date").when("incident.ongoing", "no"),
                Field::new("incident.ended.time", Kind::Time)
                    .labelled("Klockslag", "Time")
                    .when("incident.ongoing", "no"),
                Field::new("incident.ended.comment", Kind::Text)
                    .labelled("Eventuell kommentar", "Comment, if any")
                    .when("incident.ongoing", "no"),
            ],
        },
        Question {
            number: 14,
            text: text(
                "Om er anmälan kommer in senare än 72 timmar efter att ni \
                 upptäckte incidenten, beskriv varför.",
                "If your notification is made later than 72 hours after you \
                 discovered the breach, describe why.",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(1)"]),
            cited: Some("Art. 33(1)"),
            fields: &[Field::new("incident.lateReason", Kind::Long)
                .when_late(
                    "Beskriv varför anmälan kommer in senare än 72 timmar efter upptäckten.",
                    "Describe why the notification comes later than 72 hours after discovery.",
                )
                .our_hiding()],
        },
        Question {
            number: 15,
            text: text("Vad har hänt vid incidenten?", "What happened in the breach?"),
            help: Some(text("Välj det alternativ som stämmer bäst.", "Choose the alternative that fits best.")),
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 4(12)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.type", Kind::One(&choices::INCIDENT_TYPES))],
        },
        Question {
            number: 16,
            text: text("Kort beskrivning av incidenten", "Brief description of the breach"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 4(12)"]),
            cited: Some("Art. 33(3)(a)"),
            fields: &[Field::new("incident.description", Kind::Long)],
        },
        Question {
            number: 17,
            text: text("Hur upptäckte ni incidenten?", "How did you discover the breach?"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(5)"),
            fields: &[Field::new("incident.discovery", Kind::One(&choices::DISCOVERIES))],
        },
        Question {
            number: 18,
            text: text(
                "Varför inträffade incidenten enligt er uppfattning?",
                "Why, in your opinion, did the breach occur?",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(a)", "Art. 33(5)", "Art. 32"]),
            cited: Some("Art. 33(5)"),
            fields: &[
                Field::new("incident.cause", Kind::One(&choices::CAUSES)),
                Field::new("incident.causeComment", Kind::Text)
                    .labelled("Ange kommentar vid val \"Övrigt\"", "Add a comment if you choose \"Other\"")
                    .when("incident.cause", "other")
                    .our_hiding(),
            ],
        },
        Question {
            number: 19,
            text: text("Inom vilken sektor inträffade incidenten?", "In which sector did the breach occur?"),
            help: None,
            legal_basis: LegalBasis::None(text("Statistik", "Statistics")),
            cited: None,
            fields: &[Field::new("incident.sector", Kind::One(&choices::SECTORS))],
        },
        Question {
            number: 20,
            text: text(
                "Inom vilket verksamhetsområde inträffade incidenten?",
                "In which field of activity did the breach occur?",
            ),
            help: None,
            legal_basis: LegalBasis::None(text("Statistik", "Statistics")),
            cited: None,
            fields: &[
                Field::new("incident.area", Kind::One(&choices::AREAS)),
                Field::new("incident.areaComment", Kind::Text)
                    .labelled("Ange kommentar vid val \"Övrigt\"", "Add a comment if you choose \"Other\"")
                    .when("incident.area", "other")
                    .our_hiding(),
            ],
        },
    ],
};
