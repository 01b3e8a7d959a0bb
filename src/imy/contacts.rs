//! Questions 5 to 9: whom the authority may turn to, and where it sends its letters.

use crate::engine::form::{Field, Group, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const CONTACTS: Group = Group {
    name: "contacts",
    row: text("Kontaktperson", "Contact person"),
    add: text("Lägg till ny", "Add another"),
    at_least_one: true,
};

/// The contact persons carry no `autocomplete`: they need not be the person at the keyboard, whose details a browser
/// would put into every row.
pub(super) const SECTION: Section = Section {
    id: "contacts",
    title: text("Kontaktuppgifter för anmälan", "Contact details for the notification"),
    questions: &[
        Question {
            number: 5,
            text: text("Kontaktpersonens namn", "Name of the contact person"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(b)"]),
            cited: Some("Art. 33(3)(b)"),
            fields: &[Field::new("contacts[i].name", Kind::Text)
                .starred("Ange kontaktpersonens namn.", "Enter the contact person's name.")],
        },
        Question {
            number: 6,
            text: text("Kontaktpersonens roll", "Role of the contact person"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(b)"]),
            cited: Some("Art. 33(3)(b)"),
            fields: &[Field::new("contacts[i].role", Kind::Text)],
        },
        Question {
            number: 7,
            text: text("Kontaktpersonens e-post", "E-mail address of the contact person"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(b)"]),
            cited: Some("Art. 33(3)(b)"),
            fields: &[Field::new("contacts[i].email", Kind::Email).starred(
                "Ange kontaktpersonens e-postadress, till exempel namn@example.se.",
                "Enter the contact person's e-mail address, for example name@example.se.",
            )],
        },
        Question {
            number: 8,
            text: text("Kontaktpersonens telefonnummer", "Telephone number of the contact person"),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(3)(b)"]),
            cited: Some("Art. 33(3)(b)"),
            fields: &[Field::new("contacts[i].phone", Kind::Phone).starred(
                "Ange kontaktpersonens telefonnummer, till exempel 08-465 004 00.",
                "Enter the contact person's telephone number, for example 08-465 004 00.",
            )],
        },
        Question {
            number: 9,
            text: text("Den adress ni önskar bli kontaktad på", "The address at which you wish to be contacted"),
            help: Some(text("Hit skickar myndigheten sina brev.", "The authority sends its letters here.")),
            legal_basis: LegalBasis::None(text(
                "Administrativ uppgift: myndighetens brev till er",
                "Administrative: the authority's letters to you",
            )),
            cited: None,
            fields: &[
                Field::new("contactAddress.street", Kind::Text)
                    .labelled("Adress", "Address")
                    .starred(
                        "Ange gatan eller boxen i kontaktadressen, till exempel Storgatan 1.",
                        "Enter the street or box of the contact address, for example Storgatan 1.",
                    )
                    .autocomplete("section-contact address-line1"),
                Field::new("contactAddress.postalCode", Kind::PostalCode)
                    .labelled("Postnummer", "Postal code")
                    .starred(
                        "Ange postnumret i kontaktadressen, till exempel 127 26.",
                        "Enter the postal code of the contact address, for example 127 26.",
                    )
                    .autocomplete("section-contact postal-code"),
                Field::new("contactAddress.city", Kind::Text)
                    .labelled("Ort", "Town or city")
                    .starred("Ange orten i kontaktadressen.", "Enter the town or city of the contact address.")
                    .autocomplete("section-contact address-level2"),
                Field::new("contactAddress.country", Kind::Text)
                    .labelled("Land", "Country")
                    .prefilled(&["Sverige"])
                    .autocomplete("section-contact country-name"),
            ],
        },
    ],
};
