//! Whether the data subjects are informed (Art. 34), and which exemption applies where they are not.

use super::Matter;
use super::choosing::{Chosen, Kind};
use crate::json::Json;
use crate::paper::Block;
use crate::paper::told::typed_list;
use crate::text::{Text, text};

const INFORMING: Text = text("Information till de registrerade", "Information to the data subjects");
const HIGH: Text = text(
    "När risken sannolikt är hög ska de registrerade informeras utan onödigt dröjsmål (artikel 34.1).",
    "Where a high risk is likely, the data subjects are to be informed without undue delay (Article 34(1)).",
);
const INFORM_ANYWAY: Text = text(
    "Risken är inte bedömd som hög. Artikel 34.1 kräver då inte att de registrerade informeras, men de får informationen ändå.",
    "The risk is not judged to be high. Article 34(1) then does not ask that the data subjects be informed, but they are informed all the same.",
);
const NOT_HIGH: Text = text(
    "Incidenten bedöms inte leda till en hög risk. Artikel 34.1 kräver då inte att de registrerade informeras.",
    "The breach is judged not to result in a high risk. Article 34(1) then does not ask that the data subjects be informed.",
);
const NOT_HIGH_IF: Text = text(
    "Risken är inte bedömd som hög. Artikel 34.1 kräver då inte att de registrerade informeras.",
    "The risk is not judged to be high. Article 34(1) then does not ask that the data subjects be informed.",
);
const EXEMPT: Text = text(
    "De registrerade behöver ändå inte informeras, eftersom ett undantag i artikel 34.3 gäller.",
    "The data subjects need not be informed all the same, as an exemption of Article 34(3) applies.",
);
const ASK_EXEMPTION: Text = text(
    "Skriv vilket undantag i artikel 34.3 som gäller, och varför",
    "Write which exemption of Article 34(3) applies, and why",
);
const ASK_PUBLIC: Text = text(
    "Skriv hur och när allmänheten informeras (artikel 34.3 c)",
    "Write how and when the public is informed (Article 34(3)(c))",
);
const ANSWERED: Text = text("I anmälan (fråga 35) anges: #.", "The notification (question 35) says: #.");

/// Each exemption in words, and the choice of question 35 that says the same.
const EXEMPTIONS: [(&str, &str, Text); 3] = [
    (
        "a",
        "protected",
        text(
            "Uppgifterna var skyddade så att de är obegripliga för den som inte har rätt till dem, till exempel genom kryptering (artikel 34.3 a).",
            "The data were protected so that they are unintelligible to anybody not authorised to have them, for example by encryption (Article 34(3)(a)).",
        ),
    ),
    (
        "b",
        "remedied",
        text(
            "Åtgärder som har vidtagits i efterhand gör att den höga risken sannolikt inte längre finns (artikel 34.3 b).",
            "Measures taken afterwards ensure that the high risk is no longer likely to materialise (Article 34(3)(b)).",
        ),
    ),
    (
        "c",
        "disproportionate",
        text(
            "Att informera var och en skulle kräva en oproportionell ansträngning. I stället informeras allmänheten, eller så vidtas en åtgärd som är lika verksam (artikel 34.3 c).",
            "Informing each person would involve disproportionate effort. Instead there is a public communication, or a measure that is equally effective (Article 34(3)(c)).",
        ),
    ),
];

impl Matter<'_> {
    /// Nothing where nothing is decided about it, or where it is no breach.
    pub(super) fn informing(&self) -> Vec<Block> {
        let Some(one) = self.chosen_of(Kind::Inform) else { return Vec::new() };
        if self.judged("isBreach") == "no" {
            return Vec::new();
        }
        let is_known = self.is_risk_known();
        if one.kind == Kind::Inform {
            let sentence = if self.is_high() { Some(HIGH) } else { is_known.then_some(INFORM_ANYWAY) };
            let said = sentence.map(|sentence| self.paragraph(sentence, &[]));
            return said.map_or_else(Vec::new, |said| vec![self.subheading(INFORMING), said]);
        }
        let exemptions = self.exemptions(one);
        let mut blocks = Vec::new();
        match (self.is_high(), exemptions.is_empty()) {
            (true, false) => blocks.push(Block::Paragraph([self.say(HIGH, &[]), self.say(EXEMPT, &[])].join(" "))),
            (true, true) => {
                blocks.push(self.paragraph(HIGH, &[]));
                blocks.push(self.to_fill_in(ASK_EXEMPTION));
            }
            (false, _) if is_known => {
                blocks.push(self.paragraph(if self.is_unclear() { NOT_HIGH_IF } else { NOT_HIGH }, &[]));
            }
            (false, _) => {}
        }
        for (_, _, sentence) in &exemptions {
            blocks.push(self.paragraph(*sentence, &[]));
        }
        if let Some(answer) = self.told.line("information.reasonsNot").filter(|_| one.recorded.is_none()) {
            blocks.push(self.paragraph(ANSWERED, &[&answer]));
        }
        if exemptions.iter().any(|(exemption, ..)| *exemption == "c") && one.typed("grounds").is_none() {
            blocks.push(self.to_fill_in(ASK_PUBLIC));
        }
        if !blocks.is_empty() {
            blocks.insert(0, self.subheading(INFORMING));
        }
        blocks
    }

    /// Whether the decision names an exemption from what the law does not ask, as the risk is not high.
    pub(super) fn has_needless_exemption(&self) -> bool {
        let named = |(_, decision): (usize, &Json)| !typed_list(decision, "exemptions").is_empty();
        self.is_risk_known()
            && !self.is_high()
            && self
                .chosen_of(Kind::Inform)
                .is_some_and(|one| one.kind == Kind::NotInform && one.recorded.is_some_and(named))
    }

    /// Those that the decision names; of one that is only proposed, those of question 35. None where the risk is not high: nothing is exempted from then.
    fn exemptions(&self, one: &Chosen) -> Vec<(&'static str, &'static str, Text)> {
        if self.is_risk_known() && !self.is_high() {
            return Vec::new();
        }
        let named = one.recorded.map(|(_, decision)| typed_list(decision, "exemptions"));
        let is_meant = |exemption: &str, choice: &str| match &named {
            Some(named) => named.contains(&exemption),
            None => self.is_high() && self.told.has("information.reasonsNot", choice),
        };
        EXEMPTIONS.into_iter().filter(|(exemption, choice, _)| is_meant(exemption, choice)).collect()
    }
}
