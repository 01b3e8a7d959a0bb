//! What the reader can do: at most five lines, by whom and what it is about, each with who gives the advice. `docs/decision-and-letter.md` has where it was read.

use super::{Letter, Reader, Said, said, to_both};
use crate::paper::Block;
use crate::paper::told::{AUTHORITY, filled};
use crate::text::{Text, text};

/// So many lines at most: who reads more does none of it.
const MOST: usize = 5;

const HEADING: Text = text("Vad kan du göra?", "What can you do?");
const ASK: Text =
    text("Skriv här: vad den som får brevet själv kan göra", "Write here: what the person who gets the letter can do");

/// An advice, and who gives it.
struct Advice(Said, Text);

const POLICE_AND_BANKID: Text = text("Råd från Polisen och BankID.", "Advice of the Swedish Police and BankID.");
const POLICE_THREATS: Text = text("Råd från Polisen: Olaga hot.", "Advice of the Swedish Police: Olaga hot.");
const POLICE_IDENTITY: Text = text(
    "Råd från Polisen: Identitetsintrång, id-kapning.",
    "Advice of the Swedish Police: Identitetsintrång, id-kapning.",
);
const CONSUMER: Text = text(
    "Råd från Konsumentverket: Utsatt för ID-stöld.",
    "Advice of the Swedish Consumer Agency: The victim of ID theft.",
);
const PRIVACY: Text =
    text("Råd från #: Öka skyddet för dina personuppgifter.", "Advice of #: Öka skyddet för dina personuppgifter.");
const BRIS: Text = text("Bris ger stöd åt barn.", "Bris supports children.");

/// Somebody may not be safe.
const SAFETY: Advice = Advice(
    said(
        text(
            "Är du rädd att någon ska söka upp dig? Ring Polisen på 114 14. Är det bråttom: ring 112.",
            "Are you afraid that somebody will seek you out? Call the police on 114 14. If it is urgent, call 112.",
        ),
        text(
            "Är du rädd att någon ska söka upp dig eller ditt barn? Ring Polisen på 114 14. Är det bråttom: ring 112.",
            "Are you afraid that somebody will seek out you or your child? Call the police on 114 14. If it is urgent, call 112.",
        ),
    ),
    POLICE_THREATS,
);
/// Somebody may log in.
const PASSWORD: Advice = Advice(
    said(
        text(
            "Har du ett konto hos oss? Byt lösenord där, och på andra ställen där du har samma lösenord. Logga in i två steg där det går.",
            "Do you have an account with us? Change the password there, and wherever you use the same one. Log in with two steps where you can.",
        ),
        text(
            "Har du eller ditt barn ett konto hos oss? Byt lösenord där, och på andra ställen där ni har samma lösenord. Logga in i två steg där det går.",
            "Do you or your child have an account with us? Change the password there, and wherever you use the same one. Log in with two steps where you can.",
        ),
    ),
    PRIVACY,
);
/// Somebody may buy and borrow in another's name.
const BILLS: Advice = Advice(
    said(
        text(
            "Titta på din post och dina konton. Får du en räkning på något som du inte har köpt? Betala inte. Säg till företaget att den är fel.",
            "Look at your mail and your accounts. Do you get a bill for something that you did not buy? Do not pay. Tell the company that it is wrong.",
        ),
        text(
            "Får ditt barn en räkning eller ett brev om lån? Betala inte. Säg till företaget att det är fel.",
            "Does your child get a bill or a letter about a loan? Do not pay. Tell the company that it is wrong.",
        ),
    ),
    POLICE_IDENTITY,
);
/// Somebody does.
const IDENTITY: Advice = Advice(
    said(
        text(
            "Ser du att någon lånar eller köper i ditt namn? Anmäl det till Polisen på 114 14. Spärra ditt personnummer hos ett företag som lämnar kreditupplysningar.",
            "Do you see that somebody borrows or buys in your name? Report it to the police on 114 14. Have your identity number blocked at a credit reference agency.",
        ),
        text(
            "Ser du att någon lånar eller köper i barnets namn? Anmäl det till Polisen på 114 14.",
            "Do you see that somebody borrows or buys in the child's name? Report it to the police on 114 14.",
        ),
    ),
    CONSUMER,
);
/// Somebody may take money from an account.
const BANK: Advice = Advice(
    to_both(text(
        "Ser du något på ditt konto som du inte känner igen? Ring din bank på en gång.",
        "Do you see something on your account that you do not recognise? Call your bank at once.",
    )),
    POLICE_IDENTITY,
);
/// Somebody may use an identity document.
const DOCUMENTS: Advice = Advice(
    said(
        text(
            "Gäller det ditt pass, id-kort eller körkort? Spärra det hos den som gav ut det.",
            "Is it about your passport, identity card or driving licence? Have it blocked by whoever issued it.",
        ),
        text(
            "Gäller det barnets pass eller id-kort? Spärra det hos den som gav ut det.",
            "Is it about the child's passport or identity card? Have it blocked by whoever issued it.",
        ),
    ),
    POLICE_IDENTITY,
);
/// Somebody may threaten with it.
const THREATS: Advice = Advice(
    said(
        text(
            "Hotar någon att sprida uppgifterna? Spara det som du har fått, och anmäl det till Polisen på 114 14.",
            "Does somebody threaten to spread the data? Keep what you have got, and report it to the police on 114 14.",
        ),
        text(
            "Hotar någon att sprida uppgifterna? Spara det som ni har fått, och anmäl det till Polisen på 114 14.",
            "Does somebody threaten to spread the data? Keep what you have got, and report it to the police on 114 14.",
        ),
    ),
    POLICE_THREATS,
);
/// Somebody may sound as if they knew one.
const CALLS: Advice = Advice(
    said(
        text(
            "Den som ringer eller skriver kan veta något om dig och ändå vilja lura dig. Lägg på om du blir osäker. Lämna inte ut koder. Logga inte in med BankID när någon ber dig.",
            "A person who calls or writes may know something about you and still want to deceive you. Hang up if you are not sure. Give out no codes. Do not log in with BankID when somebody asks you to.",
        ),
        text(
            "Den som ringer eller skriver kan veta något om ditt barn och ändå vilja lura er. Lägg på om du blir osäker. Lämna inte ut koder. Logga inte in med BankID när någon ber dig.",
            "A person who calls or writes may know something about your child and still want to deceive you. Hang up if you are not sure. Give out no codes. Do not log in with BankID when somebody asks you to.",
        ),
    ),
    POLICE_AND_BANKID,
);
/// A child may need somebody to talk to.
const TALK: Advice = Advice(
    to_both(text(
        "Behöver ditt barn någon att prata med? Barn kan ringa 116 111.",
        "Does your child need somebody to talk to? Children can call 116 111.",
    )),
    BRIS,
);

/// The kinds of data that somebody may be threatened with.
const SENSITIVE: [&str; 9] = [
    "ethnic-origin",
    "political-opinions",
    "beliefs",
    "union",
    "genetic",
    "biometric",
    "health",
    "sex-life",
    "offences",
];

/// The kinds of data by which somebody can sound as if they knew one.
const FRAUD: [&str; 5] = ["contact", "identifying", "communication-logs", "communication-metadata", "financial"];

impl Letter<'_> {
    pub(super) fn advice(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(to_both(HEADING))];
        let lines: Vec<String> = self
            .advised()
            .into_iter()
            .take(MOST)
            .map(|Advice(what, whose)| {
                let authority = AUTHORITY.get(self.language());
                [self.words(*what), " ", &filled(whose.get(self.language()), &[authority])].concat()
            })
            .collect();
        blocks.push(if lines.is_empty() { self.by_hand(ASK) } else { Block::List(lines) });
        blocks
    }

    /// The most urgent first.
    fn advised(&self) -> Vec<&'static Advice> {
        let data = self.told.keys("personalData.categories");
        let is_about = |kinds: &[&str]| data.iter().any(|one| kinds.contains(&one.as_str()));
        let is_out = !matches!(self.told.key("incident.type").as_str(), "destruction" | "alteration");
        let leads_to = |consequence: &str| self.told.has("consequences.likely", consequence);
        let is_of = |group: &str| self.told.has("dataSubjects.groups", group);
        let (number, theft) = (is_about(&["identity-number"]), leads_to("identity-theft"));
        let all: [(bool, &'static Advice); 9] = [
            (is_of("vulnerable") || is_about(&["location"]), &SAFETY),
            (self.told.key("incident.type") == "access", &PASSWORD),
            (number || theft, &BILLS),
            (number || theft, &IDENTITY),
            ((is_about(&["financial"]) || leads_to("financial-loss")) && self.reader == Reader::DataSubject, &BANK),
            (is_about(&["official-documents"]), &DOCUMENTS),
            (is_about(&SENSITIVE) || leads_to("secrecy-lost"), &THREATS),
            (is_about(&FRAUD), &CALLS),
            (self.reader == Reader::Guardian && is_about(&SENSITIVE), &TALK),
        ];
        // Where nobody may have got the data, nobody can use them.
        let is_meant = |(is, _): &(bool, &'static Advice)| *is && is_out;
        all.into_iter().filter(is_meant).map(|(_, advice)| advice).collect()
    }
}
