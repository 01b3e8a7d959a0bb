//! What a person reads on paper: one kind of thing, whatever it is about. It is made here, as data, and shown, printed and copied by one
//! renderer (`page/paper.js`).

#[cfg(feature = "cases")]
mod decision;
#[cfg(feature = "cases")]
mod letter;
mod notification;
#[cfg(feature = "cases")]
mod of_register;
#[cfg(feature = "cases")]
mod readability;
#[cfg(feature = "cases")]
mod supplement;
#[cfg(feature = "cases")]
mod told;
#[cfg(feature = "cases")]
mod transfer;

#[cfg(feature = "cases")]
pub(crate) use decision::decision;
#[cfg(feature = "cases")]
pub use letter::Reader;
#[cfg(feature = "cases")]
pub(crate) use letter::letter;
#[cfg(feature = "cases")]
pub(crate) use notification::notification;
#[cfg(target_arch = "wasm32")]
pub(crate) use notification::{of_form, sent};
#[cfg(feature = "cases")]
pub(crate) use of_register::of_register;
#[cfg(feature = "cases")]
pub(crate) use supplement::supplement;
#[cfg(feature = "cases")]
pub(crate) use transfer::transfer;

use crate::json::{Json, object, serialize_as_json};
use crate::text::Language;

/// Which paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaperKind {
    /// The notification, to be read through, dated and signed.
    Notification,
    /// The answers as they are typed over into the authority's e-service, field by field.
    Transfer,
    /// What has changed since the latest that was sent to the authority: before, and now.
    Supplement,
    /// To notify or not, to inform the data subjects or not, or to close: a decision, or a proposal for one.
    Decision,
    /// The letter to the data subjects.
    Letter,
    /// The register: every breach that is documented. It is of no single case.
    Register,
    /// The yearly report on the register. It is of no single case.
    AnnualReport,
}

/// How an answer gets into a form that is filled in by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// Its text is typed, or pasted.
    Type,
    /// It is one of a list.
    Choose,
    /// These boxes are ticked, and no others.
    Tick,
}

/// A paper.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Paper {
    /// Which it is.
    pub kind: PaperKind,
    /// Its title.
    pub title: String,
    /// The language that it is in.
    pub language: Language,
    /// Its head: what is said, and what it is.
    pub meta: Vec<(String, String)>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// What is to be known of it on the screen, and is no part of it: it is neither printed nor copied.
    #[cfg(feature = "cases")]
    pub notes: Vec<String>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Block {
    /// A heading; 2 is right below the title.
    Heading {
        /// How deep it stands.
        level: u8,
        /// What it says.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// A question and its answer.
    Answers {
        /// The question.
        label: String,
        /// The answer, line by line; none where a table has it, which follows.
        lines: Vec<String>,
        /// The first field that it is about.
        field: String,
        /// Whether there is an answer. Where there is none, the line says so.
        answered: bool,
        /// How it gets into the authority's form, where that is what the paper is for.
        entry: Option<Entry>,
    },
    /// A table.
    Table {
        /// The heads of its columns.
        columns: Vec<String>,
        /// Its rows, each with as many cells.
        rows: Vec<Vec<String>>,
    },
    /// Points.
    List(Vec<String>),
    /// A line to write on; what is to be written there.
    Signature(String),
    /// A place in the text that a person fills in; what belongs there.
    #[cfg(feature = "cases")]
    ByHand(String),
}

/// The decisions at these places in a case as one paper, the last of each sort of them: on notifying, on informing, to close. [`paper`](crate::paper()) takes the
/// latest on notifying and the latest on informing, of which a proposal is left out where the other is decided. What a case does not have is passed over.
#[cfg(feature = "cases")]
pub fn decision_paper(case: &crate::Case, decisions: &[usize], options: &crate::Options) -> Paper {
    decision(case, &case.judged_by(options), Some(decisions))
}

/// The letter to the data subjects, or to the guardians of children. [`paper`](crate::paper()) writes it to guardians where all whom the breach is about are
/// children, and to the data subjects otherwise.
#[cfg(feature = "cases")]
pub fn letter_paper(case: &crate::Case, reader: Reader, options: &crate::Options) -> Paper {
    letter(case, &case.judged_by(options), Some(reader))
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Notification,
        Self::Transfer,
        Self::Supplement,
        Self::Decision,
        Self::Letter,
        Self::Register,
        Self::AnnualReport,
    ];

    /// Whether it is of the register, and not of one case.
    pub fn is_of_register(self) -> bool {
        matches!(self, Self::Register | Self::AnnualReport)
    }

    /// The kind with this name in the script API.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Its name in the script API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Transfer => "transfer",
            Self::Supplement => "supplement",
            Self::Decision => "decision",
            Self::Letter => "letter",
            Self::Register => "register",
            Self::AnnualReport => "annualReport",
        }
    }
}

impl Entry {
    /// Its name in the script API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Choose => "choose",
            Self::Tick => "tick",
        }
    }
}

impl From<&Paper> for Json {
    fn from(paper: &Paper) -> Self {
        let meta = paper.meta.iter().map(|(label, value)| object([("label", label.into()), ("value", value.into())]));
        #[cfg_attr(not(feature = "cases"), expect(unused_mut))]
        let mut json = object([
            ("kind", paper.kind.as_str().into()),
            ("title", (&paper.title).into()),
            ("language", paper.language.tag().into()),
            ("meta", meta.collect()),
            ("blocks", (&paper.blocks).into()),
        ]);
        #[cfg(feature = "cases")]
        if !paper.notes.is_empty() {
            json.push("notes", &paper.notes);
        }
        json
    }
}

impl From<&Block> for Json {
    fn from(block: &Block) -> Self {
        match block {
            Block::Heading { level, text } => {
                object([("type", "heading".into()), ("level", level.into()), ("text", text.into())])
            }
            Block::Paragraph(text) => object([("type", "paragraph".into()), ("text", text.into())]),
            Block::Answers { label, lines, field, answered, entry } => {
                let mut block = object([
                    ("type", "answers".into()),
                    ("label", label.into()),
                    ("lines", lines.into()),
                    ("field", field.into()),
                    ("answered", (*answered).into()),
                ]);
                if let Some(entry) = entry {
                    block.push("entry", entry.as_str());
                }
                block
            }
            Block::Table { columns, rows } => {
                object([("type", "table".into()), ("columns", columns.into()), ("rows", rows.into())])
            }
            Block::List(items) => object([("type", "list".into()), ("items", items.into())]),
            Block::Signature(label) => object([("type", "signature".into()), ("label", label.into())]),
            #[cfg(feature = "cases")]
            Block::ByHand(text) => object([("type", "byHand".into()), ("text", text.into())]),
        }
    }
}

serialize_as_json!(Paper, Block);
