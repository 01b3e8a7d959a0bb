//! How it is judged: whether it is a breach, how severe, how great the risk, in the words of the law that fit it; who was consulted.

use super::Matter;
use super::choosing::Kind;
use crate::SeverityInput;
use crate::json::Json;
use crate::paper::Block;
use crate::paper::told::{day, paragraphs, typed, typed_list, within};
use crate::severity::severity;
use crate::text::{AND, Language, Text, text};

const APPRAISAL: Text = text("Bedömning", "Assessment");
const IS_BREACH: Text = text(
    "Det som har hänt är en personuppgiftsincident enligt artikel 4.12 i dataskyddsförordningen.",
    "What happened is a personal data breach under Article 4(12) of the General Data Protection Regulation.",
);
const IS_NONE: Text = text(
    "Det som har hänt är inte en personuppgiftsincident enligt artikel 4.12 i dataskyddsförordningen. Reglerna om anmälan och information i artiklarna 33 och 34 gäller därför inte.",
    "What happened is not a personal data breach under Article 4(12) of the General Data Protection Regulation. The rules on notifying and informing in Articles 33 and 34 do not apply.",
);
const IS_UNCLEAR: Text = text(
    "Det är inte klarlagt om det som har hänt är en personuppgiftsincident enligt artikel 4.12 i dataskyddsförordningen.",
    "It is not established whether what happened is a personal data breach under Article 4(12) of the General Data Protection Regulation.",
);
const ASK_BREACH: Text = text(
    "Svara på om det är en personuppgiftsincident (artikel 4.12), och varför",
    "Answer whether it is a personal data breach (Article 4(12)), and why",
);
const NATURE: Text = text("Incidenten gäller uppgifternas #.", "The breach concerns the # of the data.");
const NATURE_IF: Text = text("Det som har hänt gäller uppgifternas #.", "What happened concerns the # of the data.");
const SEVERITY: Text = text(
    "Bedömningen av hur allvarlig incidenten är (fråga 29 i anmälan): #.",
    "The assessment of how serious the breach is (question 29 of the notification): #.",
);
const SCORE: Text = text(
    "Som stöd har Enisas metod använts. Den ger # poäng, på nivån #. Poängen avgör inte hur stor risken är.",
    "ENISA's method has been used as a support. It gives a score of #, on the level #. The score does not decide how great the risk is.",
);
const ASK_REASONS: Text = text("Skriv skälen för bedömningen", "Write the reasons for the assessment");
const ASKED: Text = text("Samråd", "Consultation");
const CONSULTED: Text = text("Samråd med #.", "Consulted: #.");
const CONSULTED_ON: Text = text("Samråd med # (#).", "Consulted: # (#).");
const ANSWER: Text = text("Svar: #", "Answer: #");
const ASK_OFFICER: Text = text(
    "Skriv dataskyddsombudets mening: tillstyrker, avstyrker eller inte tillfrågat",
    "Write the opinion of the data protection officer: supports, opposes or not asked",
);

impl Matter<'_> {
    pub(super) fn appraisal(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(APPRAISAL)];
        blocks.extend(self.breach());
        if self.judged("isBreach") != "no" {
            blocks.extend(self.severity());
            blocks.extend(self.risk());
        }
        match self.assessment.and_then(|judged| typed(judged, "reasons")) {
            Some(reasons) => blocks.extend(paragraphs(reasons)),
            None => blocks.push(self.to_fill_in(ASK_REASONS)),
        }
        blocks.extend(self.lateness());
        blocks.extend(self.informing());
        blocks.extend(self.grounds());
        blocks.push(self.subheading(ASKED));
        blocks.extend(self.consulted());
        blocks.extend(self.officer());
        blocks
    }

    /// What the assessment says; empty where it does not.
    pub(super) fn judged(&self, name: &str) -> &str {
        self.assessment.and_then(|judged| typed(judged, name)).unwrap_or_default()
    }

    fn breach(&self) -> Vec<Block> {
        let (sentence, is_one) = match self.judged("isBreach") {
            "yes" => (IS_BREACH, true),
            "no" => (IS_NONE, false),
            "unclear" => (IS_UNCLEAR, true),
            _ => return vec![self.to_fill_in(ASK_BREACH)],
        };
        let mut said = self.say(sentence, &[]);
        let nature: Vec<&str> = self.assessment.map(|judged| typed_list(judged, "nature")).unwrap_or_default();
        let called = |nature: &&str| {
            Some(match *nature {
                "confidentiality" => text("konfidentialitet", "confidentiality"),
                "integrity" => text("riktighet", "integrity"),
                "availability" => text("tillgänglighet", "availability"),
                _ => return None,
            })
        };
        let nature: Vec<&str> = nature.iter().filter_map(called).map(|text| text.get(self.language())).collect();
        if is_one && !nature.is_empty() {
            let sentence = if self.is_unclear() { NATURE_IF } else { NATURE };
            said = [&said, " ", &self.say(sentence, &[&listed(&nature, self.language())])].concat();
        }
        let mut blocks = vec![Block::Paragraph(said)];
        blocks.extend(self.done_anyway());
        blocks
    }

    /// In the words of question 29, and the score where it was worked out.
    fn severity(&self) -> Option<Block> {
        let mut said = Vec::new();
        if let Some(answer) = self.told.line("consequences.severity") {
            // "3. Betydande" is "betydande" within a sentence.
            let words = answer.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
            said.push(self.say(SEVERITY, &[&within(words)]));
        }
        let input = self.assessment.and_then(|judged| judged.get("severity"));
        let input = input.and_then(|input| SeverityInput::from_json(input).ok());
        if let Some(severity) = input.and_then(|input| severity(&input).ok()) {
            let language = self.language();
            let score = match language {
                Language::Swedish => severity.score().replace('.', ","),
                Language::English => severity.score(),
            };
            said.push(self.say(SCORE, &[&score, severity.band.told().get(language)]));
        }
        (!said.is_empty()).then(|| Block::Paragraph(said.join(" ")))
    }

    /// Whom the board has asked, each once.
    fn consulted(&self) -> Vec<Block> {
        let mut all: Vec<&Json> = Vec::new();
        for one in self.chosen.iter().flat_map(|one| one.entries("consulted")) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        let mut blocks = Vec::new();
        for one in all {
            let Some(whom) = typed(one, "whom") else { continue };
            let asked = match typed(one, "on") {
                Some(on) => self.say(CONSULTED_ON, &[whom, &day(on)]),
                None => self.say(CONSULTED, &[whom]),
            };
            let answer = typed(one, "answer").map(|answer| self.say(ANSWER, &[answer]));
            blocks.push(Block::Paragraph([Some(asked), answer].into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
        blocks
    }

    /// What the data protection officer says. The officer advises and does not decide (Art. 39(1)).
    fn officer(&self) -> Vec<Block> {
        let dpo = self.assessment.and_then(|judged| judged.get("dpo"));
        let opinion = dpo.and_then(|dpo| typed(dpo, "opinion")).unwrap_or_default();
        let sentence = match opinion {
            "supports" => text("Dataskyddsombudet tillstyrker#.", "The data protection officer supports it#."),
            "opposes" => text("Dataskyddsombudet avstyrker#.", "The data protection officer opposes it#."),
            "awaited" => text(
                "Dataskyddsombudet är tillfrågat men har inte svarat.",
                "The data protection officer has been asked and has not answered.",
            ),
            "notAsked" => {
                text("Dataskyddsombudet är inte tillfrågat.", "The data protection officer has not been asked.")
            }
            _ => return vec![self.to_fill_in(ASK_OFFICER)],
        };
        let on = dpo.and_then(|dpo| typed(dpo, "on")).map_or_else(String::new, |on| [" (", &day(on), ")"].concat());
        let mut blocks = vec![self.paragraph(sentence, &[&on])];
        if matches!(opinion, "supports" | "opposes") {
            blocks.extend(dpo.and_then(|dpo| typed(dpo, "text")).into_iter().flat_map(paragraphs));
        }
        blocks
    }

    /// The chosen decision of this sort.
    pub(super) fn chosen_of(&self, sort: Kind) -> Option<&super::choosing::Chosen<'_>> {
        self.chosen.iter().find(|one| sort.alike().contains(&one.kind))
    }
}

/// `konfidentialitet, riktighet och tillgänglighet`
pub(super) fn listed(words: &[&str], language: Language) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => [&before.join(", "), AND.get(language), last].concat(),
        _ => words.concat(),
    }
}
