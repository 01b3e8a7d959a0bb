//! How a breach is assessed.

use super::field::{Choice, Kind, Screen, choice, field};
use crate::text::text;

static IS_BREACH: [Choice; 3] = [
    choice("yes", text("Ja", "Yes")).means(
        text(
            "Incidenten ska dokumenteras, vare sig den anmäls eller inte. Risken avgör om den ska anmälas.",
            "The breach is to be documented, whether it is notified or not. The risk decides whether it is to be notified.",
        ),
        "Art. 33(5)",
    ),
    choice("no", text("Nej", "No")).means(
        text(
            "Då gäller reglerna om anmälan och information inte. Skriv varför, så att bedömningen går att följa.",
            "Then the rules on notifying and informing do not apply. Write why, so that the judgement can be followed.",
        ),
        "Art. 4(12)",
    ),
    choice("unclear", text("Det är oklart", "It is not clear")).means(
        text(
            "Utred vidare. De 72 timmarna löper från det att nämnden vet att en incident har inträffat; anmälan går att komplettera.",
            "Go on investigating. The 72 hours run from when the board knows that a breach has occurred; a notification can be supplemented.",
        ),
        "Art. 33(1), Art. 33(4)",
    ),
];

static NATURE: [Choice; 3] = [
    choice(
        "confidentiality",
        text(
            "Konfidentialitet: obehöriga har sett eller kunnat se uppgifter",
            "Confidentiality: data were or could be seen by somebody unauthorised",
        ),
    ),
    choice("integrity", text("Riktighet: uppgifter har ändrats", "Integrity: data were altered")),
    choice(
        "availability",
        text(
            "Tillgänglighet: uppgifter har förlorats eller går inte att nå",
            "Availability: data were lost or are out of reach",
        ),
    ),
];

static RISK: [Choice; 4] = [
    choice("unlikely", text("Det är osannolikt att den medför en risk", "It is unlikely to result in a risk")).means(
        text(
            "Incidenten behöver då inte anmälas, men den ska dokumenteras med skälen.",
            "The breach need not be notified then, but it is to be documented with the reasons.",
        ),
        "Art. 33(1), Art. 33(5)",
    ),
    choice("risk", text("Den medför en risk", "It results in a risk")).means(
        text(
            "Incidenten ska anmälas inom 72 timmar från det att nämnden fick vetskap om den. De registrerade behöver inte informeras så länge risken inte är hög.",
            "The breach is to be notified within 72 hours of the board becoming aware of it. The data subjects need not be informed as long as the risk is not high.",
        ),
        "Art. 33(1)",
    ),
    choice("high", text("Den medför sannolikt en hög risk", "It is likely to result in a high risk")).means(
        text(
            "Incidenten ska anmälas, och de registrerade ska informeras utan onödigt dröjsmål om inget undantag gäller.",
            "The breach is to be notified, and the data subjects are to be informed without undue delay unless an exemption applies.",
        ),
        "Art. 33(1), Art. 34(1)",
    ),
    choice("undecided", text("Vi har inte bedömt den än", "We have not judged it yet")).means(
        text(
            "De 72 timmarna löper ändå. En anmälan går att komplettera.",
            "The 72 hours run all the same. A notification can be supplemented.",
        ),
        "Art. 33(1), Art. 33(4)",
    ),
];

static OPINION: [Choice; 4] = [
    choice("supports", text("Tillstyrker", "Supports it")),
    choice("opposes", text("Avstyrker", "Opposes it")),
    choice("awaited", text("Svaret har inte kommit", "The answer has not come")),
    choice("notAsked", text("Inte tillfrågat", "Not asked")),
];

pub(super) static SCREEN: Screen = Screen {
    title: text("Bedömning", "Assessment"),
    introduction: text(
        "Är det en personuppgiftsincident, och hur stor är risken för dem som uppgifterna gäller? Bedöm igen när ni vet mer: varje bedömning sparas.",
        "Is it a personal data breach, and how great is the risk for those whom the data are about? Assess it again when you know more: each assessment is kept.",
    ),
    fields: &[
        field("at", text("När bedömningen gjordes", "When it was assessed"), Kind::Moment).required(),
        field("by", text("Vem som bedömde", "Who assessed it"), Kind::Text).help(text(
            "Skriv en funktion, till exempel dataskyddshandläggare.",
            "Write a role, for example data protection officer's assistant.",
        )),
        field("isBreach", text("Är det en personuppgiftsincident?", "Is it a personal data breach?"), Kind::Choice(&IS_BREACH))
            .required()
            .law("Art. 4(12)")
            .help(text(
                "En säkerhetsincident som har lett till att personuppgifter förstörts, förlorats, ändrats eller blivit åtkomliga för obehöriga.",
                "A breach of security by which personal data were destroyed, lost or altered, or became accessible to somebody unauthorised.",
            )),
        field("nature", text("Vad har incidenten drabbat?", "What has the breach affected?"), Kind::Choices(&NATURE))
            .law("Art. 4(12)")
            .when("isBreach", &["yes", "unclear"]),
        field(
            "risk",
            text("Hur stor är risken för de registrerades fri- och rättigheter?", "How great is the risk to the rights and freedoms of the data subjects?"),
            Kind::Choice(&RISK),
        )
        .required()
        .law("Art. 33(1), Art. 34(1)")
        .help(text(
            "Väg hur sannolikt det är att någon skadas och hur illa det kan bli: diskriminering, bedrägeri, ekonomisk förlust, skadat anseende, röjda uppgifter som omfattas av tystnadsplikt.",
            "Weigh how likely it is that somebody comes to harm and how bad it can be: discrimination, fraud, financial loss, damage to reputation, disclosure of what is covered by a duty of secrecy.",
        ))
        .when("isBreach", &["yes", "unclear"]),
        field("reasons", text("Skäl", "Reasons"), Kind::LongText).law("Art. 33(5)").help(text(
            "Skriv vad bedömningen bygger på, så att någon annan kan följa den. Skriv inga namn: texten hamnar i beslutet.",
            "Write what the judgement rests on, so that somebody else can follow it. Write no names: the text goes into the decision.",
        )),
        field("dpo.opinion", text("Dataskyddsombudets mening", "The opinion of the data protection officer"), Kind::Choice(&OPINION))
            .law("Art. 38(1), Art. 39(1)")
            .help(text("Ombudet ger råd. Nämnden beslutar.", "The officer advises. The board decides.")),
        field("dpo.on", text("Ombudet svarade den", "The officer answered on"), Kind::Date)
            .when("dpo.opinion", &["supports", "opposes"]),
        field("dpo.text", text("Vad ombudet sade", "What the officer said"), Kind::LongText)
            .when("dpo.opinion", &["supports", "opposes"]),
    ],
};
