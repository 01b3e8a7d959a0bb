//! Which data it is about: each kind of question 26 in everyday words.

use super::{Letter, said, to_both};
use crate::paper::Block;
use crate::text::{Text, text};

const HEADING: Text = text("Vilka uppgifter gäller det?", "Which data is it about?");
const THESE: super::Said = said(
    text("Det kan gälla de här uppgifterna om dig:", "It may be about these data about you:"),
    text("Det kan gälla de här uppgifterna om ditt barn:", "It may be about these data about your child:"),
);
const NOT_KNOWN: Text =
    text("Vi vet inte än vilka uppgifter det gäller.", "We do not know yet which data it is about.");
const OTHERS_NOT_KNOWN: Text =
    text("Vi vet inte än vilka andra uppgifter det gäller.", "We do not know yet which other data it is about.");
const ASK_WHEN: Text = text(
    "Skriv här: hur den som får brevet får veta mer, till exempel när ni skriver igen",
    "Write here: how the person who gets the letter will know more, for example when you will write again",
);
const ASK: Text = text("Skriv här: vilka uppgifter det gäller", "Write here: which data it is about");
const ASK_OTHERS: Text =
    text("Skriv här: vilka andra uppgifter det gäller", "Write here: which other data it is about");

/// A kind in everyday words.
const fn called(kind: &str) -> Option<Text> {
    Some(match kind.as_bytes() {
        b"ethnic-origin" => text("ursprung", "origin"),
        b"political-opinions" => text("politiska åsikter", "political opinions"),
        b"beliefs" => text("religion eller annan tro", "religion or other beliefs"),
        b"union" => text("medlemskap i facket", "membership of a trade union"),
        b"genetic" => text("arvsanlag", "genes"),
        b"biometric" => text(
            "fingeravtryck, ansikte eller annat som visar vem man är",
            "fingerprints, face or something else that identifies a person",
        ),
        b"health" => text("hälsa", "health"),
        b"sex-life" => text("sexualliv eller vem man blir kär i", "sex life or sexual orientation"),
        b"offences" => text("brott eller misstanke om brott", "crimes or suspected crimes"),
        b"identity-number" => text("personnummer", "personal identity number"),
        b"financial" => text("pengar och ekonomi", "money and finances"),
        b"official-documents" => text(
            "handlingar från en myndighet, till exempel id-handlingar eller beslut",
            "papers from an authority, for example identity documents or decisions",
        ),
        b"location" => text("var man har varit", "places where a person has been"),
        b"communication-logs" => text("meddelanden eller samtal", "messages or calls"),
        b"communication-metadata" => {
            text("vem man har haft kontakt med, och när", "whom a person was in contact with, and when")
        }
        b"identifying" => {
            text("namn eller annat som visar vem man är", "name, or something else that identifies a person")
        }
        b"contact" => text("adress, telefon eller mejl", "address, telephone or e-mail"),
        _ => return None,
    })
}

impl Letter<'_> {
    pub(super) fn data(&self) -> Vec<Block> {
        let (keys, labels) = (self.told.keys("personalData.categories"), self.told.lines("personalData.categories"));
        let is = |key: &str| keys.iter().any(|one| one == key);
        let mut named = Vec::new();
        // A kind that a city has added is called what the city calls it. What was typed in the place of a choice is no label.
        let are_labels = keys.len() == labels.len();
        for (key, label) in keys.iter().zip(&labels).filter(|(key, _)| !matches!(key.as_str(), "other" | "not-known")) {
            let known = called(key).map(|words| words.get(self.language()).to_owned());
            named.extend(known.or_else(|| are_labels.then(|| label.clone())));
        }
        let mut blocks = vec![self.heading(to_both(HEADING))];
        if !named.is_empty() {
            blocks.push(self.paragraph(THESE));
            blocks.push(Block::List(named.clone()));
        }
        if is("not-known") {
            blocks.push(self.paragraph(to_both(if named.is_empty() { NOT_KNOWN } else { OTHERS_NOT_KNOWN })));
            // A promise is for those who keep it.
            blocks.push(self.by_hand(ASK_WHEN));
        } else if is("other") {
            blocks.push(self.by_hand(if named.is_empty() { ASK } else { ASK_OTHERS }));
        } else if named.is_empty() {
            blocks.push(self.by_hand(ASK));
        }
        blocks
    }
}
