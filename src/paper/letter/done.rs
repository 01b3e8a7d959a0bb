//! What has been done, as far as the case knows it; the rest a person says.

use super::happened::in_words;
use super::{Letter, to_both};
use crate::case::sent::Standing;
use crate::paper::Block;
use crate::paper::told::{AUTHORITY, filled};
use crate::text::{Text, text};
use crate::time::deadline::Submitted;
use crate::time::zone;

const HEADING: Text = text("Vad gör vi?", "What are we doing?");
const NOTIFIED_ON: Text = text("Vi anmälde det som hänt till # den #.", "We reported what happened to #, on #.");
const NOTIFIED: Text = text("Vi har anmält det som hänt till #.", "We have reported what happened to #.");
const ASK: Text = text(
    "Skriv här: vad ni har gjort och ska göra för att det inte ska få följder och inte hända igen",
    "Write here: what you have done and will do so that it has no effects and does not happen again",
);

impl Letter<'_> {
    pub(super) fn done(&self) -> Vec<Block> {
        let language = self.language();
        let mut blocks = vec![self.heading(to_both(HEADING))];
        let authority = AUTHORITY.get(language);
        // What was withdrawn is not reported any more.
        let standing = Standing::of(self.case).map(|standing| standing.submitted_at());
        blocks.extend(standing.map(|at| {
            let on = match at {
                Submitted::At(at) => Some(zone::in_stockholm(at).date_naive()),
                Submitted::On(day) => Some(day),
                Submitted::AtSomeTime => None,
            };
            Block::Paragraph(match on {
                Some(on) => filled(NOTIFIED_ON.get(language), &[authority, &in_words(on, language)]),
                None => filled(NOTIFIED.get(language), &[authority]),
            })
        }));
        blocks.push(self.by_hand(ASK));
        blocks
    }
}
