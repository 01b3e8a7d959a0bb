//! What is said of a decision on the screen, and does not stand in it.

use super::Matter;
use super::choosing::{Chosen, Kind, all};
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

const PROPOSED_BESIDE: Text = text(
    "Det finns också ett förslag till beslut om #. Det står inte här, eftersom det inte är beslutat.",
    "There is also a proposal for a decision on #. It does not stand here, as it has not been decided.",
);
const NO_BREACH: Text = text(
    "Enligt bedömningen är det inte en personuppgiftsincident, men beslutet är att anmäla eller att informera. Bedöm igen, eller skriv i beslutet varför.",
    "As it was assessed it is no personal data breach, but the decision is to notify or to inform. Assess it again, or write why in the decision.",
);
const NEEDLESS: Text = text(
    "Undantag från att informera står inte i beslutet. Risken är inte bedömd som hög, och då behövs inget undantag (artikel 34.1).",
    "Exemptions from informing do not stand in the decision. The risk is not judged to be high, and none is needed then (Article 34(1)).",
);

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
        for sort in self.proposed_beside() {
            notes.push(self.say(PROPOSED_BESIDE, &[sort.about().get(self.language())]));
        }
        for (is, note) in [(self.is_against_the_assessment(), NO_BREACH), (self.has_needless_exemption(), NEEDLESS)] {
            if is {
                notes.push(self.say(note, &[]));
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

    /// What is proposed last of its sort and was left out of a paper of what is decided, where nobody said which decisions are meant.
    fn proposed_beside(&self) -> Vec<Kind> {
        if self.is_proposal() || !self.is_of_the_latest {
            return Vec::new();
        }
        let last = |sort: Kind| all(self.case).rfind(|one| sort.alike().contains(&one.kind));
        let latest = [Kind::Notify, Kind::Inform].into_iter().filter_map(last);
        latest.filter(|one| !one.is_dated()).map(|one| one.kind).collect()
    }
}
