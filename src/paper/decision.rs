//! The decision: to notify or not, to inform or not, to close. It is drawn up from the answers and the assessment, as a proposal until it has a day; what must
//! be asked is asked, and what is not known is a place to fill in.

mod appraisal;
mod background;
mod choosing;
mod closing;
mod deciding;
mod head;
mod informing;
mod lateness;
mod notes;
mod risk;
mod timing;

use super::told::{Told, paragraphs};
use super::{Block, Paper, PaperKind};
use crate::Case;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::json::Json;
use crate::text::{Language, Text, text};
use choosing::{Chosen, Kind};
use timing::Timing;

/// What a decision is made of.
pub(super) struct Matter<'a> {
    case: &'a Case,
    told: Told<'a>,
    /// What is decided, or proposed.
    chosen: Vec<Chosen<'a>>,
    /// How it was assessed when that was decided.
    assessment: Option<&'a Json>,
    /// What of the notification was known then.
    timing: Timing,
    /// Whether nobody said which decisions are meant.
    is_of_the_latest: bool,
}

/// The decisions at these places in the case, each on notifying, on informing or to close; without any, the latest on notifying and the latest on informing.
pub(crate) fn decision(case: &Case, options: &Options, decisions: Option<&[usize]>) -> Paper {
    let chosen = choosing::chosen(case, options, decisions);
    let answers = choosing::answers(case, &chosen);
    let timing = Timing::of(case, options, &chosen);
    let session = Session::with_answers(&timing.judging(options), answers);
    let assessment = choosing::assessment(case, &chosen);
    let is_of_the_latest = decisions.is_none();
    let matter = Matter { case, told: Told { session: &session }, chosen, assessment, timing, is_of_the_latest };
    let blocks = matter.blocks();
    let (notes, language) = (matter.notes(options, &blocks), session.language());
    Paper { kind: PaperKind::Decision, title: matter.title(), language, meta: matter.head(), blocks, notes }
}

const GROUNDS: Text = text("Skäl i övrigt", "Other grounds");
const PROPOSAL: Text = text("Förslag till beslut", "Proposal for a decision");

impl Matter<'_> {
    fn language(&self) -> Language {
        self.told.language()
    }

    /// A sentence in the language, with these in its places.
    fn say(&self, sentence: Text, parts: &[&str]) -> String {
        self.told.say(sentence, parts)
    }

    fn paragraph(&self, sentence: Text, parts: &[&str]) -> Block {
        Block::Paragraph(self.say(sentence, parts))
    }

    /// A place to fill in, and what belongs there.
    fn to_fill_in(&self, what: Text) -> Block {
        Block::ByHand(self.say(what, &[]))
    }

    fn heading(&self, words: Text) -> Block {
        super::told::heading(words.get(self.language()))
    }

    fn subheading(&self, words: Text) -> Block {
        Block::Heading { level: 3, text: self.say(words, &[]) }
    }

    /// What was written beside what goes by the answers.
    fn grounds(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> =
            self.chosen.iter().filter_map(|one| one.typed("grounds")).flat_map(paragraphs).collect();
        if !blocks.is_empty() {
            blocks.insert(0, self.subheading(GROUNDS));
        }
        blocks
    }

    /// Whether any of what is chosen has no day yet. Where nothing is chosen it is all to be decided.
    fn is_proposal(&self) -> bool {
        self.chosen.is_empty() || self.chosen.iter().any(|one| !one.is_dated())
    }

    fn has(&self, kinds: &[Kind]) -> bool {
        self.chosen.iter().any(|one| kinds.contains(&one.kind))
    }

    /// Whether it is about closing the case alone.
    fn only_closes(&self) -> bool {
        !self.chosen.is_empty() && self.chosen.iter().all(|one| one.kind == Kind::Close)
    }

    fn title(&self) -> String {
        let notifies = self.has(&[Kind::Notify, Kind::NotNotify]);
        let informs = self.has(&[Kind::Inform, Kind::NotInform]);
        let about = match (notifies, informs) {
            (true, false) => text("anmälan av personuppgiftsincident", "notifying a personal data breach"),
            (false, true) => text(
                "information till de registrerade om personuppgiftsincident",
                "informing the data subjects of a personal data breach",
            ),
            (false, false) if self.only_closes() => {
                text("att avsluta ärende om personuppgiftsincident", "closing a case on a personal data breach")
            }
            _ => text(
                "anmälan av personuppgiftsincident och information till de registrerade",
                "notifying a personal data breach and informing the data subjects",
            ),
        };
        let frame = match self.is_proposal() {
            true => text("Förslag till beslut om #", "Proposal for a decision on #"),
            false => text("Beslut om #", "Decision on #"),
        };
        self.say(frame, &[about.get(self.language())])
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = self.background();
        if self.only_closes() {
            blocks.extend(self.closing());
        } else {
            blocks.extend(self.appraisal());
        }
        blocks.extend(self.deciding());
        blocks
    }
}
