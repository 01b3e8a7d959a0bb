//! What a register says that is no word of the form.

use crate::text::{Language, Text, text};

/// The keys of a list, each with its words.
pub type Words = &'static [(&'static str, Text)];

pub const NOT_STATED: Text = text("Ej angivet", "Not stated");
pub const YES: Text = text("Ja", "Yes");
pub const NO: Text = text("Nej", "No");
pub const AT_AN_UNKNOWN_TIME: Text = text("Ja, tidpunkten är inte känd", "Yes, at a time that is not known");
pub const DECISION_MISSING: Text = text("Ska anmälas (beslut saknas)", "To be notified (no decision)");

pub const BREACH: Words = &[("yes", YES), ("no", NO), ("unclear", text("Oklart", "Unclear"))];
pub const RISK: Words = &[
    ("unlikely", text("Osannolik risk", "Unlikely")),
    ("risk", text("Risk", "Risk")),
    ("high", text("Hög risk", "High risk")),
    ("undecided", text("Inte bedömd", "Not assessed")),
];
pub const NATURE: Words = &[
    ("confidentiality", text("Konfidentialitet", "Confidentiality")),
    ("integrity", text("Riktighet", "Integrity")),
    ("availability", text("Tillgänglighet", "Availability")),
];
pub const BANDS: Words = &[
    ("low", text("Låg", "Low")),
    ("medium", text("Medelhög", "Medium")),
    ("high", text("Hög", "High")),
    ("veryHigh", text("Mycket hög", "Very high")),
];
pub const NOTIFICATION: Words = &[
    ("notify", text("Ska anmälas", "To be notified")),
    ("notNotify", text("Ska inte anmälas", "Not to be notified")),
    ("undecided", text("Inte beslutat", "Not decided")),
];
pub const INFORMATION: Words = &[
    ("inform", text("Ska informeras", "To be informed")),
    ("notInform", text("Ska inte informeras", "Not to be informed")),
    ("undecided", text("Inte beslutat", "Not decided")),
];
pub const TIMELINESS: Words = &[
    ("inTime", text("I tid", "In time")),
    ("late", text("För sent", "Late")),
    ("cannotTell", text("Kan inte avgöras", "Cannot be told")),
    ("notSubmitted", text("Ej inskickad", "Not sent")),
];
pub const MEANS: Words = &[
    ("individual", text("Var och en", "Individually")),
    ("public", text("Allmänheten", "The public")),
    ("other", text("På annat sätt", "In another way")),
];
pub const EXEMPTIONS: Words = &[
    ("a", text("Uppgifterna var skyddade (artikel 34.3 a)", "The data were protected (Art. 34(3)(a))")),
    ("b", text("Risken är undanröjd (artikel 34.3 b)", "The risk is removed (Art. 34(3)(b))")),
    ("c", text("Oproportionerlig ansträngning (artikel 34.3 c)", "Disproportionate effort (Art. 34(3)(c))")),
];
pub const OPINIONS: Words = &[
    ("supports", text("Tillstyrker", "Supports")),
    ("opposes", text("Avstyrker", "Opposes")),
    ("awaited", text("Inväntas", "Awaited")),
    ("notAsked", text("Inte tillfrågat", "Not asked")),
];
pub const STAGES: Words = &[
    ("assess", text("Bedöm", "Assess")),
    ("decide", text("Besluta", "Decide")),
    ("notify", text("Anmäl", "Notify")),
    ("inform", text("Informera", "Inform")),
    ("supplement", text("Komplettera", "Supplement")),
    ("closed", text("Avslutat", "Closed")),
    ("open", text("Pågår", "Open")),
];

/// The words of a key; what is no key of the list as it is.
pub fn of(words: Words, key: &str, language: Language) -> String {
    let known = words.iter().find(|(known, _)| *known == key);
    known.map_or(key, |(_, words)| words.get(language)).to_owned()
}
