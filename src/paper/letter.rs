//! The letter to the data subjects (Art. 34(2)): what happened, what it may lead to, what is done and what they can do, and whom they can ask. It is written for an
//! ordinary person, and for guardians where it is about children.
//!
//! What was typed was typed for the authority, and may hold what is not for the data subjects: none of it is copied but what names the sender, the contact and the
//! number of the case. What only a person can say is a place to write, marked and counted; what was typed there stands beside it on the screen.

mod advice;
mod consequences;
mod contact;
mod data;
mod done;
mod happened;
mod notes;

use super::told::{TO_FILL_IN, Told, heading};
use super::{Block, Paper, PaperKind};
use crate::Case;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::text::{Language, Text, text};

/// Whom a letter is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reader {
    /// The data subjects themselves.
    DataSubject,
    /// The guardians of children.
    Guardian,
}

impl Reader {
    /// The reader with this name in the script API.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "dataSubject" => Some(Self::DataSubject),
            "guardian" => Some(Self::Guardian),
            _ => None,
        }
    }
}

/// A sentence for the data subject, and for a guardian.
#[derive(Clone, Copy)]
struct Said {
    you: Text,
    child: Text,
}

/// A sentence in both languages, for the data subject and for a guardian.
const fn said(you: Text, child: Text) -> Said {
    Said { you, child }
}

/// One that both read.
const fn to_both(words: Text) -> Said {
    Said { you: words, child: words }
}

/// What a letter is made of.
struct Letter<'a> {
    case: &'a Case,
    told: Told<'a>,
    reader: Reader,
}

const TITLE: Said = said(
    text("Viktig information om dina personuppgifter", "Important information about your personal data"),
    text("Viktig information om ditt barns personuppgifter", "Important information about your child's personal data"),
);
const FROM: Text = text("Från", "From");
const DATE: Text = text("Datum", "Date");
const REFERENCE: Text = text("Vår referens", "Our reference");
const ADDRESSEE: Text = text(
    "Skriv här: namn och adress till den som får brevet",
    "Write here: name and address of the person who gets the letter",
);
const WHY: Said = said(
    text(
        "Vi skriver till dig för att något har hänt med uppgifter om dig som vi har ansvar för. Det kallas för en personuppgiftsincident. Här står vad som har hänt, vad det kan leda till, vad vi gör och vad du själv kan göra.",
        "We write to you because something has happened to data about you that we are in charge of. It is called a personal data breach. Here we say what happened, what it may lead to, what we do and what you can do yourself.",
    ),
    text(
        "Vi skriver till dig för att något har hänt med uppgifter om ditt barn som vi har ansvar för. Det kallas för en personuppgiftsincident. Här står vad som har hänt, vad det kan leda till, vad vi gör och vad du själv kan göra. Du får brevet som vårdnadshavare.",
        "We write to you because something has happened to data about your child that we are in charge of. It is called a personal data breach. Here we say what happened, what it may lead to, what we do and what you can do yourself. You get this letter as a guardian.",
    ),
);
const GREETING: Text = text("Med vänlig hälsning", "Yours sincerely");
const SENDER: Text = text("Skriv här: vem brevet är från", "Write here: who the letter is from");

/// The letter, for this reader; for whom the answers suggest where none is given.
pub(crate) fn letter(case: &Case, options: &Options, reader: Option<Reader>) -> Paper {
    let session = Session::with_answers(options, case.answers());
    let told = Told { session: &session };
    let letter = Letter { case, told, reader: reader.unwrap_or_else(|| reader_of(told)) };
    let (meta, blocks) = (letter.head(), letter.blocks());
    let notes = letter.notes(&meta, &blocks);
    let (title, language) = (letter.say(TITLE), session.language());
    Paper { kind: PaperKind::Letter, title, language, meta, blocks, notes }
}

/// Guardians, where all of whom the breach is about are children.
fn reader_of(told: Told) -> Reader {
    let groups = told.keys("dataSubjects.groups");
    let are_children = !groups.is_empty() && groups.iter().all(|group| is_of_children(group));
    if are_children { Reader::Guardian } else { Reader::DataSubject }
}

fn is_of_children(group: &str) -> bool {
    matches!(group, "children" | "pupils")
}

impl Letter<'_> {
    fn language(&self) -> Language {
        self.told.language()
    }

    /// A sentence for the reader.
    fn say(&self, sentence: Said) -> String {
        self.words(sentence).to_owned()
    }

    fn words(&self, sentence: Said) -> &'static str {
        let sentence = match self.reader {
            Reader::DataSubject => sentence.you,
            Reader::Guardian => sentence.child,
        };
        sentence.get(self.language())
    }

    fn heading(&self, words: Said) -> Block {
        heading(self.say(words))
    }

    fn paragraph(&self, words: Said) -> Block {
        Block::Paragraph(self.say(words))
    }

    fn by_hand(&self, what: Text) -> Block {
        Block::ByHand(what.get(self.language()).to_owned())
    }

    fn head(&self) -> Vec<(String, String)> {
        let label = |label: Text| label.get(self.language()).to_owned();
        let mut head = vec![
            (label(FROM), self.told.line("controller.name").unwrap_or_else(|| TO_FILL_IN.to_owned())),
            (label(DATE), TO_FILL_IN.to_owned()),
        ];
        head.extend(self.told.line("controller.reference").map(|reference| (label(REFERENCE), reference)));
        head
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![self.by_hand(ADDRESSEE), self.paragraph(WHY)];
        blocks.extend(self.happened());
        blocks.extend(self.data());
        blocks.extend(self.consequences());
        blocks.extend(self.done());
        blocks.extend(self.advice());
        blocks.extend(self.contact());
        blocks.push(self.paragraph(to_both(GREETING)));
        blocks.push(self.told.line("controller.name").map_or_else(|| self.by_hand(SENDER), Block::Paragraph));
        blocks
    }
}
