//! What is said of a decision on the screen, and does not stand in it.

use super::Matter;
use super::choosing::{Chosen, all};
use crate::case::case_status;
use crate::engine::options::Options;
use crate::lean::Digits;
use crate::paper::Block;
use crate::paper::told::{TO_FILL_IN, by_hand};
use crate::text::{Text, text};

const PUBLIC: Text = text(
    "Beslutet kan bli en allmän handling, som vem som helst kan begära att få läsa. Skriv inte mer om enskilda än som behövs, och namnge inga andra än dem som handlägger eller beslutar.",
    "The decision may become an official document, which anybody may ask to read. Write no more about individuals than is needed, and name nobody but those who handle the matter or decide.",
);
const SECRECY: Text = text(
    "I fråga 37 anges uppgifter som bör omfattas av sekretess. Pröva om beslutet ska sekretessmarkeras.",
    "Question 37 names information that should be covered by secrecy. Consider whether the decision is to be marked.",
);
const TO_BE_FILLED_IN: Text = text("Att fylla i för hand: #.", "To be filled in by hand: #.");
const PROPOSED: Text = text(
    "Det här är ett förslag. Det blir ett beslut när det har ett datum.",
    "This is a proposal. It becomes a decision when it has a date.",
);
const REPLACED: Text =
    text("Beslutet om # har ersatts av ett senare beslut.", "The decision on # has been replaced by a later one.");

impl Matter<'_> {
    pub(super) fn notes(&self, options: &Options, blocks: &[Block]) -> Vec<String> {
        let mut notes = vec![self.say(PUBLIC, &[])];
        if self.is_proposal() {
            notes.push(self.say(PROPOSED, &[]));
        }
        for one in &self.chosen {
            let is_later = |other: &Chosen| {
                let later = other.recorded.map(|(at, _)| at) > one.recorded.map(|(at, _)| at);
                later && other.is_dated() && one.kind.alike().contains(&other.kind)
            };
            if one.recorded.is_some() && all(self.case).any(|other| is_later(&other)) {
                notes.push(self.say(REPLACED, &[one.kind.about().get(self.language())]));
            }
        }
        if self.told.line("confidentiality.request").is_some() {
            notes.push(self.say(SECRECY, &[]));
        }
        // The line for secrecy is there to be left blank.
        let lines = self.head().iter().filter(|(_, value)| value.contains(TO_FILL_IN)).count().saturating_sub(1);
        let places = lines + by_hand(blocks);
        if places > 0 {
            notes.push(self.say(TO_BE_FILLED_IN, &[&places.digits()]));
        }
        let is_about = |field: &str| field.starts_with("decisions[") || field.starts_with("assessments[");
        let told = case_status(self.case, options).problems.into_iter().filter(|problem| is_about(&problem.field));
        notes.extend(told.map(|problem| problem.message));
        notes
    }
}
