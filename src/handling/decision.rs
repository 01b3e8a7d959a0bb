//! What is decided, by whom and on what grounds.

use super::field::{Choice, Kind, Screen, choice, field};
use crate::text::text;

static KIND: [Choice; 5] = [
    choice("notify", text("Anmäla till tillsynsmyndigheten", "Notify the supervisory authority")).means(
        text(
            "När det inte är osannolikt att incidenten medför en risk.",
            "When it is not unlikely that the breach results in a risk.",
        ),
        "Art. 33(1)",
    ),
    choice("notNotify", text("Inte anmäla", "Not notify")).means(
        text(
            "När det är osannolikt att incidenten medför en risk. Skälen ska gå att följa i efterhand.",
            "When it is unlikely that the breach results in a risk. The reasons must be possible to follow afterwards.",
        ),
        "Art. 33(1), Art. 33(5)",
    ),
    choice("inform", text("Informera de registrerade", "Inform the data subjects")).means(
        text(
            "När incidenten sannolikt medför en hög risk, eller när nämnden vill det.",
            "When the breach is likely to result in a high risk, or when the board wants to.",
        ),
        "Art. 34(1)",
    ),
    choice("notInform", text("Inte informera de registrerade", "Not inform the data subjects")).means(
        text(
            "När risken inte är hög, eller när ett undantag gäller.",
            "When the risk is not high, or when an exemption applies.",
        ),
        "Art. 34(1), Art. 34(3)",
    ),
    choice("close", text("Avsluta ärendet", "Close the case")).means(
        text(
            "När inget mer ska göras. Incidenten är dokumenterad i ärendet.",
            "When nothing more is to be done. The breach is documented in the case.",
        ),
        "Art. 33(5)",
    ),
];

static EXEMPTIONS: [Choice; 3] = [
    choice(
        "a",
        text(
            "a) Uppgifterna var skyddade, till exempel krypterade",
            "(a) The data were protected, for example encrypted",
        ),
    )
    .means(
        text(
            "Skyddet ska ha gjort uppgifterna obegripliga för obehöriga.",
            "The protection must have made the data unintelligible to anybody unauthorised.",
        ),
        "Art. 34(3)(a)",
    ),
    choice(
        "b",
        text(
            "b) Åtgärder i efterhand har undanröjt den höga risken",
            "(b) Measures taken afterwards have removed the high risk",
        ),
    )
    .means(text("Beskriv åtgärderna i skälen.", "Describe the measures in the grounds."), "Art. 34(3)(b)"),
    choice(
        "c",
        text(
            "c) Att informera var och en kräver en oproportionell ansträngning",
            "(c) Informing each would involve disproportionate effort",
        ),
    )
    .means(
        text(
            "Då ska allmänheten informeras, eller något lika verksamt göras.",
            "Then there is to be a public communication, or something as effective.",
        ),
        "Art. 34(3)(c)",
    ),
];

pub(super) static SCREEN: Screen = Screen {
    title: text("Beslut", "Decision"),
    introduction: text(
        "Ett beslut i taget. Utan datum är det ett förslag. Ett nytt beslut av samma slag ersätter det förra, som finns kvar.",
        "One decision at a time. Without a date it is a proposal. A new decision of the same kind replaces the one before, which is kept.",
    ),
    fields: &[
        field("kind", text("Vad beslutet är", "What is decided"), Kind::Choice(&KIND)).required(),
        field("on", text("Beslutsdatum", "Date of the decision"), Kind::Date)
            .help(text("Lämnas tomt så länge det är ett förslag.", "Left blank as long as it is a proposal.")),
        field("by.role", text("Beslutsfattarens befattning", "Position of who decides"), Kind::Text)
            .help(text("Till exempel utbildningschef.", "For example head of education.")),
        field("by.unit", text("Enhet", "Unit"), Kind::Text),
        field("by.name", text("Beslutsfattarens namn", "Name of who decides"), Kind::Text),
        field("delegation.board", text("Nämnd", "Board"), Kind::Text)
            .law("6 kap. 37 §, 7 kap. 5 § kommunallagen (2017:725)")
            .help(text(
                "Fyll i nämndens namn när beslutet fattas på delegation. Då står det i beslutet.",
                "Enter the name of the board when the decision is taken by delegation. The decision then says so.",
            )),
        field(
            "delegation.group",
            text("Ärendegrupp eller punkt i delegationsordningen", "Item of the rules of delegation"),
            Kind::Text,
        )
        .help(text(
            "Till exempel ärendegrupp 003b, eller punkt 3.2. Så står det i beslutet.",
            "For example item 3.2. The decision says it like that.",
        )),
        field("reference", text("Diarienummer", "Registration number"), Kind::Text),
        field("caseOfficer.role", text("Handläggarens befattning", "Position of the case officer"), Kind::Text),
        field("caseOfficer.name", text("Handläggarens namn", "Name of the case officer"), Kind::Text),
        field("exemptions", text("Undantag från att informera", "Exemptions from informing"), Kind::Choices(&EXEMPTIONS))
            .law("Art. 34(3)")
            .when("kind", &["notInform"]),
        field("grounds", text("Skäl för beslutet", "Grounds of the decision"), Kind::LongText).law("Art. 33(5)").help(text(
            "Det som rättar sig efter svaren och bedömningen står redan i beslutet. Skriv det som är särskilt här, utan namn.",
            "What goes by the answers and the assessment stands in the decision already. Write what is particular here, without names.",
        )),
        field("consulted[i].whom", text("Vem nämnden har rådfrågat", "Whom the board has consulted"), Kind::Text),
        field("consulted[i].on", text("Rådfrågad den", "Consulted on"), Kind::Date),
        field("consulted[i].answer", text("Svaret", "The answer"), Kind::LongText),
        field("servedOn", text("Beslutet delges", "The decision is sent to"), Kind::Lines)
            .help(text("En mottagare på varje rad, till exempel registrator.", "One recipient on each line, for example the registrar.")),
        field("reportedToBoard", text("Anmäls till nämnden", "Reported to the board"), Kind::Text)
            .law("6 kap. 40 §, 7 kap. 8 § kommunallagen (2017:725)")
            .help(text("När ett beslut på delegation anmäls, om det ska anmälas.", "When a decision by delegation is reported, if it is to be.")),
    ],
};
