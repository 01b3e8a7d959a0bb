//! Files that are none of ours: what they look like, and what to do instead.

use crate::json::{Json, Refused};
use crate::text::{Language, Text, text};
use std::fmt;

/// What a file looks like that is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Looks {
    /// There is nothing in it.
    Empty,
    /// A PDF.
    Pdf,
    /// A document of a word processor or a spreadsheet, or an archive.
    Office,
    /// A web page, or another file of tags.
    Markup,
    /// A picture, a sound, a program: nothing that is text.
    Binary,
    /// JSON that breaks off or has a mistake in it.
    BrokenJson,
    /// JSON that is nested deeper than any file of ours.
    DeepJson,
    /// JSON of something else.
    OtherJson,
    /// A file of ours, of a form that is not known here.
    OtherForm,
    /// Text of something else.
    OtherText,
}

/// What was to be opened is no file of ours: neither a case nor anything that a case can begin with.
///
/// It says what it looks like and what to do instead, and nothing of what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOurs {
    looks: Looks,
    line: Option<usize>,
}

impl NotOurs {
    /// What the file looks like.
    pub fn looks(&self) -> Looks {
        self.looks
    }

    /// The line where it goes wrong, counted from 1, where it is broken.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The same for the person who opens it.
    pub fn message(&self, language: Language) -> String {
        let sentence = self.looks.text().get(language);
        match self.line {
            Some(line) => sentence.replace('#', &line.to_string()),
            None => sentence.to_owned(),
        }
    }

    pub(super) const fn like(looks: Looks) -> Self {
        Self { looks, line: None }
    }

    /// JSON that could not be read.
    pub(super) fn broken(refused: Refused) -> Self {
        match refused {
            Refused::TooDeep => Self::like(Looks::DeepJson),
            Refused::At { line } => Self { looks: Looks::BrokenJson, line: Some(line) },
        }
    }
}

impl fmt::Display for NotOurs {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for NotOurs {}

impl Looks {
    const fn text(self) -> Text {
        match self {
            Self::Empty => text("Filen är tom. Öppna en annan.", "The file is empty. Open another."),
            Self::Pdf => text(
                "Filen är en PDF. Är det kopian av en skickad anmälan? Öppna den, markera och kopiera all text, och tryck på ”Klistra in text” här.",
                "The file is a PDF. Is it the copy of a notification that was sent? Open it, select and copy all its text, and press \"Paste text\" here.",
            ),
            Self::Office => text(
                "Filen är ett dokument, ett kalkylblad eller ett arkiv. Öppna den fil som du sparade härifrån: dess namn slutar på .json.",
                "The file is a document, a spreadsheet or an archive. Open the file that you saved from here: its name ends in .json.",
            ),
            Self::Markup => text(
                "Filen är en webbsida. Den går att läsa och skriva ut, men inte att öppna här. Öppna den fil som slutar på .json.",
                "The file is a web page. It can be read and printed, but not opened here. Open the file that ends in .json.",
            ),
            Self::Binary => text(
                "Filen är ingen text, kanske en bild. Öppna den fil som du sparade härifrån: dess namn slutar på .json.",
                "The file is no text, perhaps a picture. Open the file that you saved from here: its name ends in .json.",
            ),
            Self::BrokenJson => text(
                "Filen är skadad på rad #. Kanske är den inte hel: spara eller ladda ner den igen.",
                "The file is damaged at line #. It may not be whole: save or download it again.",
            ),
            Self::DeepJson => text(
                "Filen är ingen av våra: den är för sammansatt.",
                "The file is none of ours: it is nested too deeply.",
            ),
            Self::OtherJson => text(
                "Filen är data från ett annat program. Öppna en sparad incident, en anmälan eller en intern rapport.",
                "The file is data of another program. Open a saved case, a notification or an internal report.",
            ),
            Self::OtherForm => text(
                "Filen hör till ett annat formulär, som inte finns här.",
                "The file belongs to another form, which is not known here.",
            ),
            Self::OtherText => text(
                "Filen är text som vi inte känner igen. Öppna en sparad incident, en anmälan, en intern rapport eller texten ur den kopia som IMY:s e-tjänst ger.",
                "The file is text that we do not recognise. Open a saved case, a notification, an internal report, or the text of the copy that IMY's e-service gives.",
            ),
        }
    }
}

/// What a text looks like that is no JSON of ours. Only how it begins is looked at.
pub fn looks_of(text: &str) -> Looks {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    // A file that is no text was read as if it were.
    let is_strange = |c: char| c == '\u{FFFD}' || c.is_control() && !c.is_whitespace() && c != '\u{C}';
    let strange = text.chars().take(1000).filter(|c| is_strange(*c)).count();
    if text.is_empty() {
        Looks::Empty
    } else if begins("%PDF") {
        Looks::Pdf
    } else if begins("PK\u{3}\u{4}") || begins("{\\rtf") {
        Looks::Office
    } else if begins("<") {
        Looks::Markup
    } else if strange > 0 {
        Looks::Binary
    } else {
        Looks::OtherText
    }
}

/// What JSON looks like that is none of ours.
pub fn looks_of_json(json: &Json) -> Looks {
    let form = json.get("form").and_then(|form| form.get("id"));
    let is_versioned = ["caseVersion", "schemaVersion"].into_iter().any(|name| json.get(name).is_some());
    if is_versioned && form.is_some_and(|id| id.as_str().is_some()) { Looks::OtherForm } else { Looks::OtherJson }
}
