//! How great the risk is, in the words of the law that fit it (Art. 33(1), 34(1)), and what is decided against how it was judged.

use super::Matter;
use super::choosing::Kind;
use crate::paper::Block;
use crate::paper::told::at_start;
use crate::text::{AND, Text, text};

const UNLIKELY: Text = text(
    "Det är osannolikt att incidenten medför en risk för fysiska personers rättigheter och friheter. En incident behöver då inte anmälas (artikel 33.1).",
    "It is unlikely that the breach results in a risk to the rights and freedoms of natural persons. A breach need not be notified then (Article 33(1)).",
);
const RISK: Text = text(
    "Det är inte osannolikt att incidenten medför en risk för fysiska personers rättigheter och friheter. En incident ska då anmälas till tillsynsmyndigheten (artikel 33.1).",
    "It is not unlikely that the breach results in a risk to the rights and freedoms of natural persons. A breach is to be notified to the supervisory authority then (Article 33(1)).",
);
const HIGH: Text = text(
    "Incidenten leder sannolikt till en hög risk för fysiska personers rättigheter och friheter (artikel 34.1). Den ska därför också anmälas till tillsynsmyndigheten (artikel 33.1).",
    "The breach is likely to result in a high risk to the rights and freedoms of natural persons (Article 34(1)). It is therefore to be notified to the supervisory authority too (Article 33(1)).",
);
const UNLIKELY_IF: Text = text(
    "Om det är en personuppgiftsincident är det osannolikt att den medför en risk för fysiska personers rättigheter och friheter. En incident behöver då inte anmälas (artikel 33.1).",
    "If it is a personal data breach, it is unlikely to result in a risk to the rights and freedoms of natural persons. A breach need not be notified then (Article 33(1)).",
);
const RISK_IF: Text = text(
    "Om det är en personuppgiftsincident är det inte osannolikt att den medför en risk för fysiska personers rättigheter och friheter. En incident ska då anmälas till tillsynsmyndigheten (artikel 33.1).",
    "If it is a personal data breach, it is not unlikely to result in a risk to the rights and freedoms of natural persons. A breach is to be notified to the supervisory authority then (Article 33(1)).",
);
const HIGH_IF: Text = text(
    "Om det är en personuppgiftsincident leder den sannolikt till en hög risk för fysiska personers rättigheter och friheter (artikel 34.1). Den ska då också anmälas till tillsynsmyndigheten (artikel 33.1).",
    "If it is a personal data breach, it is likely to result in a high risk to the rights and freedoms of natural persons (Article 34(1)). It is then to be notified to the supervisory authority too (Article 33(1)).",
);
const ANYWAY: Text = text("# ändå.", "# all the same.");
const IS_NOTIFIED: Text = text("händelsen anmäls", "what happened is notified");
const BREACH_IS_NOTIFIED: Text = text("incidenten anmäls", "the breach is notified");
const ARE_INFORMED: Text = text("de registrerade informeras", "the data subjects are informed");
const ASK_WHY_ANYWAY: Text = text(
    "Skriv varför #, fast det inte är en personuppgiftsincident",
    "Write why #, though it is no personal data breach",
);
const ASK_WHY_NOT: Text = text(
    "Skriv varför händelsen inte anmäls, fast risken inte är bedömd som osannolik (artikel 33.1)",
    "Write why what happened is not notified, though the risk is not judged to be unlikely (Article 33(1))",
);
const ASK_RISK: Text = text(
    "Svara på hur stor risken är för fysiska personers rättigheter och friheter: osannolik, inte osannolik eller hög (artiklarna 33.1 och 34.1)",
    "Answer how great the risk to the rights and freedoms of natural persons is: unlikely, not unlikely or high (Articles 33(1) and 34(1))",
);

impl Matter<'_> {
    /// The legal test, with what is decided against it: to notify what need not be, and not to notify what is to be.
    pub(super) fn risk(&self) -> Vec<Block> {
        let sentence = match (self.judged("risk"), self.is_unclear()) {
            ("unlikely", false) => UNLIKELY,
            ("unlikely", true) => UNLIKELY_IF,
            ("risk", false) => RISK,
            ("risk", true) => RISK_IF,
            ("high", false) => HIGH,
            ("high", true) => HIGH_IF,
            _ => return vec![self.to_fill_in(ASK_RISK)],
        };
        let mut said = self.say(sentence, &[]);
        let is_unlikely = self.judged("risk") == "unlikely";
        if is_unlikely && self.has(&[Kind::Notify]) {
            let what = self.say(if self.is_unclear() { IS_NOTIFIED } else { BREACH_IS_NOTIFIED }, &[]);
            said = [&said, " ", &self.say(ANYWAY, &[&at_start(&what)])].concat();
        }
        let mut blocks = vec![Block::Paragraph(said)];
        if !is_unlikely && self.has(&[Kind::NotNotify]) && !self.says_why(&[Kind::NotNotify]) {
            blocks.push(self.to_fill_in(ASK_WHY_NOT));
        }
        blocks
    }

    /// What is no breach and is notified or told all the same, and a place for why.
    pub(super) fn done_anyway(&self) -> Vec<Block> {
        let kinds = [Kind::Notify, Kind::Inform];
        if !self.is_against_the_assessment() {
            return Vec::new();
        }
        let what = match (self.has(&[Kind::Notify]), self.has(&[Kind::Inform])) {
            (true, true) => {
                [&self.say(IS_NOTIFIED, &[]), AND.get(self.language()), &self.say(ARE_INFORMED, &[])].concat()
            }
            (true, false) => self.say(IS_NOTIFIED, &[]),
            _ => self.say(ARE_INFORMED, &[]),
        };
        let mut blocks = vec![self.paragraph(ANYWAY, &[&at_start(&what)])];
        if !self.says_why(&kinds) {
            blocks.push(Block::ByHand(self.say(ASK_WHY_ANYWAY, &[&what])));
        }
        blocks
    }

    /// Whether it is judged to be no breach, and is to be notified or told all the same.
    pub(super) fn is_against_the_assessment(&self) -> bool {
        self.judged("isBreach") == "no" && self.has(&[Kind::Notify, Kind::Inform])
    }

    /// Whether a decision of these kinds has grounds of its own, beside what goes by the assessment.
    fn says_why(&self, kinds: &[Kind]) -> bool {
        self.chosen.iter().any(|one| kinds.contains(&one.kind) && one.typed("grounds").is_some())
    }

    /// Whether it may be no breach at all: what follows of one is then said with an "if".
    pub(super) fn is_unclear(&self) -> bool {
        self.judged("isBreach") == "unclear"
    }

    pub(super) fn is_risk_known(&self) -> bool {
        !matches!(self.judged("risk"), "" | "undecided")
    }

    /// Whether it is likely to result in a high risk, as it was judged.
    pub(super) fn is_high(&self) -> bool {
        self.judged("isBreach") != "no" && self.judged("risk") == "high"
    }
}
