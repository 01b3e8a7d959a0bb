//! Questions 1 to 4: the controller.

use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "controller",
    title: text("Personuppgiftsansvarig", "Controller"),
    questions: &[
        Question {
            number: 1,
            text: text("Organisationens namn", "Name of the organisation"),
            help: Some(text(
                "Ange den personuppgiftsansvarige som incidenten har inträffat hos.",
                "Enter the controller where the breach happened.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(1)"),
            fields: &[Field::new("controller.name", Kind::Text)
                .starred("Ange organisationens namn.", "Enter the organisation's name.")
                .autocomplete("section-controller organization")],
        },
        Question {
            number: 2,
            text: text("Organisationsnummer", "Organisation number"),
            help: Some(text(
                "Skriv tio siffror, till exempel 212000-0142. En enskild näringsidkare lämnar fältet tomt.",
                "Write ten digits, for example 212000-0142. A sole trader leaves the field blank.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(1)"),
            fields: &[Field::new("controller.organisationNumber", Kind::OrganisationNumber)],
        },
        Question {
            number: 3,
            text: text("Organisationens postadress", "Postal address of the organisation"),
            help: Some(text(
                "Ange postadressen, inte besöksadressen.",
                "Enter the postal address, not the visiting address.",
            )),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(1)"),
            fields: &[
                Field::new("controller.address.street", Kind::Text)
                    .labelled("Adress", "Address")
                    .autocomplete("section-controller address-line1"),
                Field::new("controller.address.postalCode", Kind::PostalCode)
                    .labelled("Postnummer", "Postal code")
                    .starred(
                        "Ange postnumret i organisationens postadress, till exempel 127 26.",
                        "Enter the postal code of the organisation, for example 127 26.",
                    )
                    .autocomplete("section-controller postal-code"),
                Field::new("controller.address.city", Kind::Text)
                    .labelled("Ort", "Town or city")
                    .starred("Ange orten i organisationens postadress.", "Enter the town or city of the organisation.")
                    .autocomplete("section-controller address-level2"),
                Field::new("controller.address.country", Kind::Text)
                    .labelled("Land", "Country")
                    .prefilled(&["Sverige"])
                    .autocomplete("section-controller country-name"),
            ],
        },
        Question {
            number: 4,
            text: text("Er organisations interna referensnummer", "Your organisation's internal reference number"),
            help: Some(text("Till för er egen uppföljning.", "For your own follow-up.")),
            legal_basis: LegalBasis::Law(&["Art. 33(1)", "Art. 33(5)"]),
            cited: Some("Art. 33(1)"),
            fields: &[Field::new("controller.reference", Kind::Text)],
        },
    ],
};
