//! What is said of a letter on the screen: what is left to write, how easy it is to read, and what was typed for the authority where a person is to write.

use super::{Letter, Reader, is_of_children};
use crate::case::status::{INFORMING, decided, text as text_of};
use crate::lean::Digits;
use crate::paper::Block;
use crate::paper::readability::{Readability, called};
use crate::paper::told::{TO_FILL_IN, by_hand, filled};
use crate::text::{Text, text};

const TO_BE_WRITTEN: Text = text("Att skriva för hand: # ställen.", "To be written by hand: # places.");
const READABILITY: Text = text(
    "Läsbarhet: LIX #, #. Räknat på brevets meningar, utan det som skrivs för hand. Under 40 är lättläst.",
    "Readability: LIX #, #. Counted on the sentences of the letter, without what is written by hand. Below 40 is easy to read.",
);
const PUBLIC: Text = text(
    "Brevet kan bli en allmän handling. Skriv bara om den som får det, och läs det högt en gång innan det skickas.",
    "The letter may become an official document. Write only about the person who gets it, and read it aloud once before it is sent.",
);
const CHECK: Text = text(
    "Kontrollera kontaktuppgifterna: de är de som lämnas till myndigheten.",
    "Check the contact details: they are those that the authority is given.",
);
const GUARDIANS_TOO: Text = text(
    "Bland dem som berörs finns barn. Skriv också ett brev till vårdnadshavarna.",
    "There are children among those who are affected. Write a letter to their guardians too.",
);
const NOT_TO_INFORM: Text = text(
    "Det senaste beslutet är att inte informera de registrerade.",
    "The latest decision is not to inform the data subjects.",
);
const PROTECTED: Text = text(
    "Bland dem som berörs finns utsatta personer. Välj ett sätt att nå dem som inte röjer var de finns.",
    "There are vulnerable persons among those who are affected. Choose a way to reach them that does not reveal where they are.",
);
const BESIDE: Text = text(
    "Att utgå från, skrivet till myndigheten (fråga #): #",
    "To start from, written for the authority (question #): #",
);

impl Letter<'_> {
    pub(super) fn notes(&self, meta: &[(String, String)], blocks: &[Block]) -> Vec<String> {
        let language = self.language();
        let places = meta.iter().filter(|(_, value)| value == TO_FILL_IN).count() + by_hand(blocks);
        let mut notes = vec![filled(TO_BE_WRITTEN.get(language), &[&places.digits()])];
        if let Some(lix) = Readability::of(blocks.iter().flat_map(sentences)).lix() {
            notes.push(filled(READABILITY.get(language), &[&lix.digits(), called(lix).get(language)]));
        }
        let groups = self.told.keys("dataSubjects.groups");
        let has_children = groups.iter().any(|group| is_of_children(group));
        let is_refused = decided(self.case, INFORMING).is_some_and(|(_, one)| text_of(one, "kind") == "notInform");
        for (is, note) in [
            (is_refused, NOT_TO_INFORM),
            (has_children && self.reader == Reader::DataSubject, GUARDIANS_TOO),
            (groups.iter().any(|group| group == "vulnerable"), PROTECTED),
            (true, PUBLIC),
            (self.officer().is_some(), CHECK),
        ] {
            if is {
                notes.push(note.get(language).to_owned());
            }
        }
        // Whom the authority can ask, where nobody of them is for the data subjects.
        let contacts = if self.officer().is_some() { Vec::new() } else { self.contacts() };
        for (number, lines) in [
            ("5–8", contacts),
            ("16", self.told.question("incident.description")),
            ("26", self.told.lines("personalData.categoriesComment")),
            ("28", self.told.lines("consequences.comment")),
            ("30", self.told.question("actions[0].description")),
        ] {
            if !lines.is_empty() {
                notes.push(filled(BESIDE.get(language), &[number, &lines.join(" ")]));
            }
        }
        notes
    }

    /// Each contact of the notification, in a line.
    fn contacts(&self) -> Vec<String> {
        let fields = ["contacts[0].name", "contacts[0].role", "contacts[0].email", "contacts[0].phone"];
        let rows = self.told.typed_rows(&fields).into_iter();
        rows.map(|row| row.into_iter().flatten().collect::<Vec<_>>().join(", ") + ".").collect()
    }
}

/// The sentences of a block. Headings, names and single words are none, and what is written by hand is not known.
fn sentences(block: &Block) -> Vec<&str> {
    let all: Vec<&str> = match block {
        Block::Paragraph(text) => vec![text],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    all.into_iter().filter(|text| text.ends_with(['.', ':'])).collect()
}
