//! How a score came about, line by line, so that whoever reads it can reckon after.

use super::ladders::{Is, LADDERS, Ladder};
use super::{Band, InvalidSeverity, Severity, SeverityInput, severity};
use crate::json::{Json, serialize_as_json};
use crate::text::{Language, Text, text};

/// What the method keeps beside the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// How many data subjects are affected; of a range, the least.
    pub data_subjects: Option<u64>,
    /// Whether nobody unauthorised can make sense of the data: they were encrypted, say, and the key is safe.
    pub unintelligible: bool,
}

/// How severe it is, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExplainedSeverity {
    /// How severe it is.
    pub severity: Severity,
    /// What the method keeps beside the score: `manyIndividuals`, `unintelligible`.
    pub flags: Vec<&'static str>,
    /// How it came about, line by line.
    pub explanation: Vec<String>,
}

/// Above so many the method raises a flag.
const MANY: u64 = 100;

const HIGHEST: Text = text("Slags uppgifter: #, steg ¤ av 4. %", "Kind of data: #, step ¤ of 4. %");
const OTHERS: Text =
    text("Av flera slag räknas det högsta. Lägre: #.", "Of several kinds the highest counts. Lower: #.");
const IDENTIFIED: Text = text("Hur lätt någon kan identifieras: #. %", "How easily somebody is identified: #. %");
const PRODUCT: Text = text("Tillsammans: # × ¤ = %.", "Together: # × ¤ = %.");
const ADDED: Text = text("#: + ¤. %", "#: + ¤. %");
const NOTHING_ADDED: Text = text(
    "Inget läggs till för hur uppgifterna drabbades eller för uppsåt.",
    "Nothing is added for what happened to the data or for intent.",
);
const SUM: Text = text("Summa: #. Det är ¤.", "Total: #. That is ¤.");
const MANY_TOLD: Text = text(
    "Fler än 100 personer berörs. Det ändrar inte poängen men hör till bedömningen.",
    "More than 100 persons are affected. It does not change the score but is part of the judgement.",
);
const UNINTELLIGIBLE_TOLD: Text = text(
    "Ingen obehörig kan förstå uppgifterna. Det ändrar inte poängen men hör till bedömningen: risken kan vara lägre.",
    "Nobody unauthorised can make sense of the data. It does not change the score but is part of the judgement: the risk may be lower.",
);
const ONLY_SUPPORT: Text = text(
    "Poängen är ett stöd. Den avgör varken fråga 29 eller om ni ska anmäla eller informera.",
    "The score is a support. It decides neither question 29 nor whether you notify or inform.",
);

impl Band {
    /// Its name for people, with its bounds.
    pub(crate) const fn told(self) -> Text {
        match self {
            Self::Low => text("låg (under 2)", "low (below 2)"),
            Self::Medium => text("medel (från 2, under 3)", "medium (from 2, below 3)"),
            Self::High => text("hög (från 3, under 4)", "high (from 3, below 4)"),
            Self::VeryHigh => text("mycket hög (från 4)", "very high (from 4)"),
        }
    }
}

/// Works it out, and says how it came about.
///
/// # Errors
///
/// When there is no kind of data, or a number is out of its range.
pub fn explained_severity(
    input: &SeverityInput,
    circumstances: &Circumstances,
    language: Language,
) -> Result<ExplainedSeverity, InvalidSeverity> {
    let severity = severity(input)?;
    let kinds: Vec<(&Ladder, u32)> = LADDERS
        .iter()
        .filter(|ladder| ladder.is == Is::KindOfData)
        .filter_map(|ladder| Some((ladder, input.step(ladder.name)?)))
        .collect();
    // Of two on the same step the later is the more sensitive kind.
    let (kind, step) = *kinds.iter().max_by_key(|(_, step)| *step).expect("one, or there is no severity");
    let say = |sentence: Text, parts: [&str; 3]| {
        let [first, second, third] = parts;
        sentence.get(language).replace('#', first).replace('¤', second).replace('%', third)
    };
    let mut lines = Vec::new();
    lines.push(say(HIGHEST, [kind.called.get(language), &step.to_string(), kind.step(step, language)]));
    let lower: Vec<String> = kinds
        .iter()
        .filter(|(ladder, _)| ladder.name != kind.name)
        .map(|(ladder, step)| format!("{} {step}", ladder.called.get(language)))
        .collect();
    if !lower.is_empty() {
        lines.push(say(OTHERS, [&lower.join(", "), "", ""]));
    }
    let identification = LADDERS.iter().find(|ladder| ladder.name == "identification").expect("it is one of them");
    let quarters = input.identification;
    lines.push(say(IDENTIFIED, [&in_whole(quarters, language), "", identification.step(quarters, language)]));
    lines.push(say(PRODUCT, [&step.to_string(), &in_whole(quarters, language), &in_whole(step * quarters, language)]));
    let before = lines.len();
    for ladder in &LADDERS {
        let (added, at) = match ladder.name {
            "confidentiality" => (input.confidentiality, input.confidentiality),
            "integrity" => (input.integrity, input.integrity),
            "availability" => (input.availability, input.availability),
            "malicious" => (if input.malicious { 2 } else { 0 }, input.malicious.into()),
            _ => continue,
        };
        if added > 0 {
            let called = capitalised(ladder.called.get(language));
            lines.push(say(ADDED, [&called, &in_whole(added, language), ladder.step(at, language)]));
        }
    }
    if lines.len() == before {
        lines.push(NOTHING_ADDED.get(language).to_owned());
    }
    lines.push(say(SUM, [&in_whole(severity.quarters, language), severity.band.told().get(language), ""]));
    let mut flags = Vec::new();
    let mut flag = |holds: bool, name, told: Text| {
        if holds {
            flags.push(name);
            lines.push(told.get(language).to_owned());
        }
    };
    flag(circumstances.data_subjects.is_some_and(|count| count > MANY), "manyIndividuals", MANY_TOLD);
    flag(circumstances.unintelligible, "unintelligible", UNINTELLIGIBLE_TOLD);
    lines.push(ONLY_SUPPORT.get(language).to_owned());
    Ok(ExplainedSeverity { severity, flags, explanation: lines })
}

/// Quarters as a decimal number in the language.
fn in_whole(quarters: u32, language: Language) -> String {
    let hundredths = quarters * 25;
    let point = match language {
        Language::Swedish => ',',
        Language::English => '.',
    };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl SeverityInput {
    /// The step of a kind of data; nothing where none is touched.
    fn step(&self, name: &str) -> Option<u32> {
        match name {
            "simple" => self.simple,
            "behavioural" => self.behavioural,
            "financial" => self.financial,
            _ => self.sensitive,
        }
    }
}

impl From<&ExplainedSeverity> for Json {
    fn from(explained: &ExplainedSeverity) -> Self {
        let mut json: Self = <Self as From<&Severity>>::from(&explained.severity);
        json.push("flags", &explained.flags);
        json.push("explanation", &explained.explanation);
        json
    }
}

serialize_as_json!(ExplainedSeverity);
