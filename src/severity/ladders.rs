//! What is asked to find out how severe a breach is: a ladder for each kind of data, and what its steps stand for, after ENISA's method. A page draws its
//! questions from this, and the explanation of a score speaks in its words.

use crate::json::{Json, object};
use crate::text::{Language, Text, text};

/// One question: a member of the input, and what it can be.
pub(super) struct Ladder {
    /// The member of [`SeverityInput`](super::SeverityInput).
    pub name: &'static str,
    /// What it is called in a sentence.
    pub called: Text,
    question: Text,
    help: Option<Text>,
    pub is: Is,
    /// What each step stands for, from the lowest.
    pub steps: &'static [Text],
}

/// What the steps of a ladder are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    /// A kind of data, 1 to 4; left out where no such data are touched.
    KindOfData,
    /// Quarters from this number on.
    Quarters(u32),
    /// No, yes.
    Flag,
}

const TITLE: Text = text("Hur allvarlig är incidenten?", "How severe is the breach?");
const INTRODUCTION: Text = text(
    "Ett stöd när ni bedömer risken och svarar på fråga 29. Poängen fyller inte i något, och ingen poäng avgör om ni ska anmäla eller informera.",
    "A support when you judge the risk and answer question 29. The score fills in nothing, and no score decides whether you notify or inform.",
);
const SOURCE: Text = text(
    "Efter Enisas metod: Recommendations for a methodology of the assessment of severity of personal data breaches (2013).",
    "After ENISA's method: Recommendations for a methodology of the assessment of severity of personal data breaches (2013).",
);
const KINDS: Text = text(
    "Välj ett steg för varje slags uppgifter som incidenten gäller. Finns flera slag räknas det högsta steget. Inloggningsuppgifter räknas som det som de öppnar.",
    "Choose a step for each kind of data that the breach concerns. Of several kinds the highest step counts. Credentials count as what they open.",
);

/// The ladders, in the order in which they are asked.
pub(super) static LADDERS: [Ladder; 9] = [
    Ladder {
        name: "simple",
        called: text("enkla uppgifter", "simple data"),
        question: text(
            "Enkla uppgifter: namn, kontaktuppgifter, utbildning, familj, arbetsliv",
            "Simple data: names, contact details, education, family, working life",
        ),
        help: Some(KINDS),
        is: Is::KindOfData,
        steps: &[
            text("Inget gör uppgifterna känsligare än vanligt.", "Nothing makes the data more sensitive than usual."),
            text(
                "Uppgifterna säger något om personens sociala eller ekonomiska ställning, eller går att göra en profil av.",
                "The data tell something of the person's social or financial status, or a profile can be made of them.",
            ),
            text(
                "Av uppgifterna går det att anta något om hälsa, sexuell läggning eller övertygelse.",
                "From the data something can be assumed on health, sexual orientation or beliefs.",
            ),
            text(
                "Uppgifterna kan avgöra säkerheten för en utsatt person, till exempel någon med skyddade personuppgifter.",
                "The data may be critical to the safety of a vulnerable person, such as somebody with a protected identity.",
            ),
        ],
    },
    Ladder {
        name: "behavioural",
        called: text("uppgifter om beteende", "behavioural data"),
        question: text(
            "Uppgifter om beteende: plats, trafik, vanor, intressen",
            "Behavioural data: location, traffic, habits, interests",
        ),
        help: None,
        is: Is::KindOfData,
        steps: &[
            text(
                "Uppgifterna säger lite om personen, eller är lika lätta att få från en offentlig källa.",
                "The data tell little about the person, or are as easily had from a public source.",
            ),
            text(
                "Uppgifterna säger något om hur personen beter sig. Inget höjer eller sänker.",
                "The data tell something of how the person behaves. Nothing raises or lowers it.",
            ),
            text(
                "Uppgifterna ger en detaljerad bild av personens vardag.",
                "The data give a detailed picture of the person's daily life.",
            ),
            text(
                "Uppgifterna ger en profil som bygger på känsliga uppgifter.",
                "The data give a profile that rests on sensitive data.",
            ),
        ],
    },
    Ladder {
        name: "financial",
        called: text("ekonomiska uppgifter", "financial data"),
        question: text(
            "Ekonomiska uppgifter: inkomst, transaktioner, skulder, konton",
            "Financial data: income, transactions, debts, accounts",
        ),
        help: None,
        is: Is::KindOfData,
        steps: &[
            text(
                "Uppgifterna ger ingen verklig inblick i ekonomin, till exempel bara att någon är kund.",
                "The data give no real insight into the finances, for example only that somebody is a customer.",
            ),
            text(
                "Uppgifterna ger viss inblick i ekonomin, men ingen betydande.",
                "The data give some insight into the finances, but no significant one.",
            ),
            text(
                "Uppgifterna ger betydande inblick i ekonomin. Inget höjer eller sänker.",
                "The data give significant insight into the finances. Nothing raises or lowers it.",
            ),
            text(
                "Uppgifterna är så fullständiga att de går att använda till bedrägeri eller till en detaljerad profil.",
                "The data are so complete that they can be used for fraud or for a detailed profile.",
            ),
        ],
    },
    Ladder {
        name: "sensitive",
        called: text("känsliga uppgifter", "sensitive data"),
        question: text(
            "Känsliga uppgifter: hälsa, politiska åsikter, religion, sexualliv (Art. 9) och sådant som upplevs lika känsligt",
            "Sensitive data: health, political opinions, religion, sex life (Art. 9), and what is felt to be as sensitive",
        ),
        help: None,
        is: Is::KindOfData,
        steps: &[
            text(
                "Uppgifterna säger lite om personen, eller är redan offentliga.",
                "The data tell little about the person, or are public already.",
            ),
            text(
                "Av uppgifterna går det bara att anta något i allmänhet.",
                "From the data only something general can be assumed.",
            ),
            text(
                "Av uppgifterna går det att anta något känsligt om personen.",
                "From the data something sensitive can be assumed about the person.",
            ),
            text(
                "Uppgifterna är känsliga i sig. Inget sänker.",
                "The data are sensitive in themselves. Nothing lowers it.",
            ),
        ],
    },
    Ladder {
        name: "identification",
        called: text("hur lätt någon kan identifieras", "how easily somebody is identified"),
        question: text(
            "Hur lätt är det att förstå vem uppgifterna gäller, för den som kan ha fått dem?",
            "How easy is it to tell whom the data are about, for somebody who may have got them?",
        ),
        help: Some(text(
            "Med personnummer är det nästan alltid lätt i Sverige, eftersom register är offentliga.",
            "With an identity number it is nearly always easy in Sweden, as registers are public.",
        )),
        is: Is::Quarters(1),
        steps: &[
            text(
                "Mycket svårt: till exempel ett vanligt namn utan annat, eller krypterade uppgifter vars nyckel är säker.",
                "Very hard: for example a common name and nothing else, or encrypted data whose key is safe.",
            ),
            text(
                "Svårt: till exempel ett namn i en stor grupp, eller ett telefonnummer som inte står i någon katalog.",
                "Hard: for example a name in a large group, or a telephone number that stands in no directory.",
            ),
            text(
                "Ganska lätt: till exempel ett ovanligt namn, eller en bild tillsammans med orten.",
                "Rather easy: for example an uncommon name, or a picture together with the town.",
            ),
            text(
                "Lätt: till exempel namn tillsammans med födelsedatum eller e-postadress, eller ett personnummer.",
                "Easy: for example a name together with a birth date or an e-mail address, or an identity number.",
            ),
        ],
    },
    Ladder {
        name: "confidentiality",
        called: text("konfidentialitet", "confidentiality"),
        question: text("Har någon obehörig sett uppgifterna?", "Has anybody unauthorised seen the data?"),
        help: None,
        is: Is::Quarters(0),
        steps: &[
            text(
                "Uppgifterna var åtkomliga, men inget tyder på att någon obehörig har sett dem. Eller så gäller det inte konfidentialiteten.",
                "The data were exposed, but nothing suggests that anybody unauthorised has seen them. Or it is not about confidentiality.",
            ),
            text("Ja, kända mottagare.", "Yes, known recipients."),
            text("Ja, ett okänt antal.", "Yes, an unknown number."),
        ],
    },
    Ladder {
        name: "integrity",
        called: text("riktighet", "integrity"),
        question: text("Har uppgifterna ändrats utan lov?", "Have the data been altered without authority?"),
        help: None,
        is: Is::Quarters(0),
        steps: &[
            text("Nej, eller utan att det har skadat någon.", "No, or without any harm to anybody."),
            text("Ja, men de går att återställa.", "Yes, but they can be restored."),
            text("Ja, och de går inte att återställa.", "Yes, and they cannot be restored."),
        ],
    },
    Ladder {
        name: "availability",
        called: text("tillgänglighet", "availability"),
        question: text("Går uppgifterna att få tillbaka?", "Can the data be had back?"),
        help: None,
        is: Is::Quarters(0),
        steps: &[
            text("De är tillgängliga, eller lätta att få tillbaka.", "They are available, or easily recovered."),
            text(
                "Ja, med en del arbete, eller genom att personen lämnar dem igen.",
                "Yes, with some work, or when the person supplies them again.",
            ),
            text("Nej, de är förlorade.", "No, they are lost."),
        ],
    },
    Ladder {
        name: "malicious",
        called: text("uppsåt", "intent"),
        question: text("Ville någon skada med det som hände?", "Did somebody mean harm by what happened?"),
        help: Some(text(
            "Till exempel ett dataintrång, en stöld för uppgifternas skull eller en anställd som tar med sig uppgifter.",
            "For example an intrusion, a theft for the sake of the data, or an employee who takes data along.",
        )),
        is: Is::Flag,
        steps: &[text("Nej, det tyder inget på.", "No, nothing suggests it."), text("Ja.", "Yes.")],
    },
];

impl Ladder {
    /// What the input has for a step, counted from 0.
    fn value(&self, at: usize) -> Json {
        match self.is {
            Is::KindOfData => (at as u32 + 1).into(),
            Is::Quarters(first) => (at as u32 + first).into(),
            Is::Flag => (at > 0).into(),
        }
    }

    /// What a value of it stands for; empty for what is none.
    pub fn step(&self, value: u32, language: Language) -> &'static str {
        let first = match self.is {
            Is::KindOfData => 1,
            Is::Quarters(first) => first,
            Is::Flag => 0,
        };
        let at = value.checked_sub(first).map(|at| at as usize);
        at.and_then(|at| self.steps.get(at)).map_or("", |step| step.get(language))
    }

    fn as_json(&self, language: Language) -> Json {
        let mut member = object([("name", self.name.into()), ("question", self.question.get(language).into())]);
        if let Some(help) = self.help {
            member.push("help", help.get(language));
        }
        member.push(
            "kind",
            match self.is {
                Is::KindOfData => "kindOfData",
                Is::Quarters(_) => "quarters",
                Is::Flag => "yesNo",
            },
        );
        let steps = self.steps.iter().enumerate();
        let step =
            |(at, step): (usize, &Text)| object([("value", self.value(at)), ("text", step.get(language).into())]);
        member.push("steps", steps.map(step).collect::<Json>());
        member
    }
}

/// What is asked, with every step in words: what a page draws its questions from.
pub fn severity_form(language: Language) -> Json {
    object([
        ("title", TITLE.get(language).into()),
        ("introduction", INTRODUCTION.get(language).into()),
        ("source", SOURCE.get(language).into()),
        ("members", LADDERS.iter().map(|ladder| ladder.as_json(language)).collect()),
    ])
}
