//! Questions 36 and 37: what is to follow, and what should be kept confidential.

use super::choices;
use crate::engine::form::{Field, Kind, LegalBasis, Question, Section};
use crate::text::text;

pub(super) const SECTION: Section = Section {
    id: "supplement",
    title: text("Komplettering/eventuell sekretess", "Supplement/confidentiality, if any"),
    questions: &[
        Question {
            number: 36,
            text: text(
                "Avser ni att komplettera er anmälan? \
                 Om ni ska komplettera anmälan så måste det ske skyndsamt",
                "Do you intend to supplement your notification? \
                 If you are going to, it must be done without undue further delay",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Art. 33(4)"]),
            cited: Some("Art. 33(4)"),
            fields: &[Field::new("supplement.planned", Kind::One(&choices::YES_NO))],
        },
        Question {
            number: 37,
            text: text(
                "Om ni anser att viss information i er anmälan bör omfattas av sekretess, \
                 beskriv vilken information som enligt er bör vara sekretessbelagd och varför.",
                "If you consider that certain information in your notification should be covered by secrecy, \
                 describe which information, in your view, should be kept confidential and why.",
            ),
            help: None,
            legal_basis: LegalBasis::Law(&["Offentlighets- och sekretesslagen (2009:400)"]),
            cited: None,
            fields: &[Field::new("confidentiality.request", Kind::Long)],
        },
    ],
};
