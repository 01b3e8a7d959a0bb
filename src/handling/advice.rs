//! What follows in law of an assessment. It advises and never decides: what is done about it is for those who answer for the data.

use crate::json::Json;
use crate::text::{Language, Text, text};

const NO_BREACH: Text = text(
    "Det som hänt är inte en personuppgiftsincident (Art. 4(12)). Då gäller inte reglerna om anmälan och information i Art. 33 och 34. Skriv ner skälen.",
    "What happened is no personal data breach (Art. 4(12)). The rules on notifying and informing in Art. 33 and 34 do not apply then. Write down the reasons.",
);
const UNCLEAR: Text = text(
    "Det är inte klart om det är en personuppgiftsincident (Art. 4(12)). Utred skyndsamt: de 72 timmarna räknas från det att nämnden fick vetskap (Art. 33(1)), och en anmälan går att komplettera (Art. 33(4)).",
    "It is not clear whether it is a personal data breach (Art. 4(12)). Investigate promptly: the 72 hours are counted from when the board became aware (Art. 33(1)), and a notification can be supplemented (Art. 33(4)).",
);
const DOCUMENT: Text = text(
    "Incidenten ska dokumenteras: vad som har hänt, vad det leder till och vad som görs åt det (Art. 33(5)). Det gäller även en incident som inte anmäls.",
    "The breach is to be documented: what happened, its effects and what is done about it (Art. 33(5)). That goes for a breach that is not notified too.",
);
const UNLIKELY: Text = text(
    "När det är osannolikt att incidenten medför en risk behöver den inte anmälas (Art. 33(1)), och de registrerade behöver inte informeras (Art. 34(1)). Nämnden ska kunna visa varför.",
    "Where a risk is unlikely the breach need not be notified (Art. 33(1)), and the data subjects need not be informed (Art. 34(1)). The board has to be able to show why.",
);
const RISK: Text = text(
    "När incidenten medför en risk ska den anmälas utan onödigt dröjsmål, om möjligt inom 72 timmar från det att nämnden fick vetskap om den (Art. 33(1)).",
    "Where the breach results in a risk it is to be notified without undue delay, where feasible within 72 hours of the board becoming aware of it (Art. 33(1)).",
);
const NOT_HIGH: Text = text(
    "Så länge risken inte är hög kräver lagen inte att de registrerade informeras (Art. 34(1)). Nämnden kan informera ändå.",
    "As long as the risk is not high the law does not ask that the data subjects be informed (Art. 34(1)). The board may inform them all the same.",
);
const HIGH: Text = text(
    "När risken sannolikt är hög ska de registrerade informeras utan onödigt dröjsmål (Art. 34(1)), på ett klart och tydligt språk (Art. 34(2)).",
    "Where the risk is likely to be high the data subjects are to be informed without undue delay (Art. 34(1)), in clear and plain language (Art. 34(2)).",
);
const EXEMPT: Text = text(
    "Det finns tre undantag: uppgifterna var obegripliga för obehöriga, den höga risken är undanröjd, eller det vore en oproportionell ansträngning att nå var och en, och då ska allmänheten informeras (Art. 34(3)).",
    "There are three exemptions: the data were unintelligible to anybody unauthorised, the high risk has been removed, or it would be a disproportionate effort to reach each, and then there is to be a public communication (Art. 34(3)).",
);
const UNDECIDED: Text = text(
    "Risken är inte bedömd. De 72 timmarna räknas ändå från det att nämnden fick vetskap (Art. 33(1)). Vet ni inte allt i tid går anmälan att komplettera (Art. 33(4)).",
    "The risk has not been judged. The 72 hours are counted from when the board became aware all the same (Art. 33(1)). What you do not know in time can be supplemented (Art. 33(4)).",
);
const ASK: Text = text(
    "Rådfråga dataskyddsombudet (Art. 38(1), Art. 39(1)). Ombudet ger råd; nämnden beslutar.",
    "Consult the data protection officer (Art. 38(1), Art. 39(1)). The officer advises; the board decides.",
);
const AWAITED: Text = text(
    "Dataskyddsombudets svar väntas (Art. 39(1)). Vänta inte längre än de 72 timmarna medger (Art. 33(1)).",
    "The answer of the data protection officer is awaited (Art. 39(1)). Do not wait longer than the 72 hours allow (Art. 33(1)).",
);
const OPPOSED: Text = text(
    "Dataskyddsombudet avstyrker. Ombudet ger råd och nämnden beslutar (Art. 39(1)): skriv varför ni bedömer annorlunda (Art. 33(5)).",
    "The data protection officer opposes it. The officer advises and the board decides (Art. 39(1)): write why you judge otherwise (Art. 33(5)).",
);

/// What follows in law of an assessment as a case has it, `assessments[i]`, in sentences that each name their article. It advises and never decides; of what is
/// no assessment nothing follows.
pub fn assessment_advice(assessment: &Json, language: Language) -> Vec<String> {
    let told = |member: &str| assessment.get(member).and_then(Json::as_str).unwrap_or_default();
    let opinion = assessment.get("dpo").and_then(|dpo| dpo.get("opinion")).and_then(Json::as_str).unwrap_or_default();
    let mut advice: Vec<Text> = Vec::new();
    let is_breach = told("isBreach");
    match is_breach {
        "no" => advice.push(NO_BREACH),
        "unclear" => advice.push(UNCLEAR),
        "yes" => advice.push(DOCUMENT),
        _ => {}
    }
    if is_breach == "yes" {
        advice.extend_from_slice(match told("risk") {
            "unlikely" => &[UNLIKELY],
            "risk" => &[RISK, NOT_HIGH],
            "high" => &[RISK, HIGH, EXEMPT],
            _ => &[UNDECIDED],
        });
    }
    if matches!(is_breach, "yes" | "unclear") {
        advice.extend_from_slice(match opinion {
            "supports" => &[],
            "opposes" => &[OPPOSED],
            "awaited" => &[AWAITED],
            _ => &[ASK],
        });
    }
    advice.iter().map(|text| text.get(language).to_owned()).collect()
}
