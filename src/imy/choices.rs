//! The lists of choices. What is not marked as seen is assumed until the authority's own list is at hand,
//! and so is the order of a list that holds such a choice. Those that the internal report asks too are open to it.

use crate::engine::form::{Choice, ChoiceList};

/// Questions 12, 21, 31 and 36.
pub(crate) static YES_NO: ChoiceList =
    ChoiceList::closed(&[Choice::seen("yes", "Ja", "Yes"), Choice::seen("no", "Nej", "No")]);

/// Question 15.
pub(super) static INCIDENT_TYPES: ChoiceList = ChoiceList::open(&[
    Choice::assumed(
        "disclosure-letter",
        "Obehörigt röjande: Felskickat brev",
        "Unauthorised disclosure: Misdirected letter",
    ),
    Choice::assumed(
        "disclosure-email",
        "Obehörigt röjande: Felskickat e-postmeddelande",
        "Unauthorised disclosure: Misdirected e-mail",
    ),
    Choice::assumed(
        "disclosure-sms",
        "Obehörigt röjande: Felskickat sms",
        "Unauthorised disclosure: Misdirected text message",
    ),
    Choice::assumed(
        "disclosure-publication",
        "Obehörigt röjande: Obehörig publicering",
        "Unauthorised disclosure: Unauthorised publication",
    ),
    Choice::seen("disclosure-other", "Obehörigt röjande: Övrigt", "Unauthorised disclosure: Other"),
    Choice::assumed("access", "Obehörig åtkomst", "Unauthorised access"),
    Choice::assumed("loss", "Förlust", "Loss"),
    Choice::assumed("theft", "Stöld", "Theft"),
    Choice::assumed("destruction", "Förstöring", "Destruction"),
    Choice::assumed("alteration", "Ändring", "Alteration"),
    Choice::assumed("other", "Övrigt", "Other"),
]);

/// Question 17.
pub(super) static DISCOVERIES: ChoiceList = ChoiceList::open(&[
    Choice::seen(
        "automated-security",
        "Genom en automatiserad process: Tekniska säkerhetsåtgärder",
        "Through an automated process: Technical security measures",
    ),
    Choice::assumed(
        "automated-logs",
        "Genom en automatiserad process: Logguppföljning",
        "Through an automated process: Review of logs",
    ),
    Choice::seen("employee", "En anställd informerade oss", "An employee informed us"),
    Choice::assumed("data-subject", "En registrerad informerade oss", "A data subject informed us"),
    Choice::assumed("processor", "Ett personuppgiftsbiträde informerade oss", "A processor informed us"),
    Choice::assumed("media", "Media informerade oss", "The media informed us"),
    Choice::assumed("outsider", "En utomstående informerade oss", "An outsider informed us"),
    Choice::assumed("other", "Övrigt", "Other"),
]);

/// Question 18.
pub(crate) static CAUSES: ChoiceList = ChoiceList::open(&[
    Choice::seen(
        "human-single",
        "Mänskliga faktorn: Fel i det enskilda fallet",
        "The human factor: Error in the individual case",
    ),
    Choice::assumed(
        "routines",
        "Brister i organisatoriska rutiner eller processer",
        "Shortcomings in organisational routines or processes",
    ),
    Choice::assumed("technical", "Tekniskt fel", "Technical fault"),
    Choice::seen("attack-external", "Antagonistiskt angrepp: angrepp utifrån", "Malicious attack: attack from outside"),
    Choice::assumed(
        "attack-internal",
        "Antagonistiskt angrepp: angrepp inifrån",
        "Malicious attack: attack from inside",
    ),
    Choice::assumed("unknown", "Vet inte", "Do not know"),
    Choice::seen("other", "Övrigt", "Other"),
]);

/// Question 19.
pub(super) static SECTORS: ChoiceList = ChoiceList::open(&[
    Choice::seen("public", "Offentlig sektor", "Public sector"),
    Choice::assumed("private", "Privat sektor", "Private sector"),
    Choice::assumed("nonprofit", "Ideell sektor", "Non-profit sector"),
]);

/// Question 20.
pub(super) static AREAS: ChoiceList = ChoiceList::open(&[
    Choice::seen(
        "school",
        "Skola: Förskola, grundskola, gymnasium",
        "School: Preschool, compulsory school, upper secondary school",
    )
    .printed_as("Skola Förskola, grundskola, gymnasium"),
    Choice::assumed("higher-education", "Skola: Universitet och högskola", "School: University and university college"),
    Choice::seen("social-services", "Socialtjänst", "Social services"),
    Choice::assumed("health-care", "Hälso- och sjukvård", "Health care"),
    Choice::assumed("state-agency", "Statlig myndighet", "State agency"),
    Choice::assumed("municipality", "Kommun", "Municipality"),
    Choice::assumed("judiciary", "Rättsväsende", "Judicial system"),
    Choice::assumed("finance", "Finans och försäkring", "Finance and insurance"),
    Choice::assumed("business", "Näringsliv i övrigt", "Other business and industry"),
    Choice::assumed(
        "association",
        "Ideell organisation eller ekonomisk förening",
        "Non-profit organisation or economic association",
    ),
    Choice::seen("other", "Övrigt", "Other"),
]);

/// Questions 23 and 24.
pub(crate) static RANGES: ChoiceList = ChoiceList::open(&[
    Choice::seen("1-10", "1 - 10", "1 - 10"),
    Choice::assumed("11-100", "11 - 100", "11 - 100"),
    Choice::assumed("101-1000", "101 - 1 000", "101 - 1 000"),
    Choice::seen("1001-10000", "1 001 - 10 000", "1 001 - 10 000"),
    Choice::assumed("10001-100000", "10 001 - 100 000", "10 001 - 100 000"),
    Choice::assumed("over-100000", "Fler än 100 000", "More than 100 000"),
]);

/// Question 25.
pub(crate) static GROUPS: ChoiceList = ChoiceList::closed(&[
    Choice::seen("employees", "Anställda hos den personuppgiftsansvarige", "Employees of the controller"),
    Choice::seen("users", "Användare av den personuppgiftsansvariges tjänster", "Users of the controller's services"),
    Choice::seen("customers", "Kunder hos den personuppgiftsansvarige", "Customers of the controller"),
    Choice::seen("subscribers", "Prenumeranter", "Subscribers"),
    Choice::seen(
        "members",
        "Medlemmar, till exempel i en förening eller en kundklubb",
        "Members, for example of an association or a loyalty club",
    ),
    Choice::seen(
        "military",
        "Militär, det vill säga anställda inom totalförsvaret",
        "Military, that is to say employees within the total defence",
    ),
    Choice::seen("patients", "Patienter", "Patients"),
    Choice::seen("children", "Barn", "Children"),
    Choice::seen(
        "pupils",
        "Skolelever i förskola, grundskola eller gymnasium",
        "Pupils in preschool, compulsory school or upper secondary school",
    ),
    Choice::seen("students", "Studerande i eftergymnasial utbildning", "Students in post-secondary education"),
    Choice::seen(
        "vulnerable",
        "Utsatta personer, till exempel personer som lever med skyddad identitet",
        "Vulnerable persons, for example persons living with a protected identity",
    ),
    Choice::seen(
        "others-at-risk",
        "Övriga personer som enligt er bedömning drabbas särskilt hårt om personuppgifter sprids",
        "Other persons who in your assessment are hit particularly hard if personal data spread",
    ),
    Choice::seen("not-known", "Kan inte ange för närvarande", "Cannot be stated at present"),
    Choice::seen("other", "Övrigt", "Other"),
]);

/// Question 26.
pub(crate) static CATEGORIES: ChoiceList = ChoiceList::closed(&[
    Choice::seen("ethnic-origin", "Etniskt ursprung", "Racial or ethnic origin"),
    Choice::seen("political-opinions", "Politiska åsikter", "Political opinions"),
    Choice::seen("beliefs", "Religiös eller filosofisk övertygelse", "Religious or philosophical beliefs"),
    Choice::seen("union", "Medlemskap i fackförening", "Trade union membership"),
    Choice::seen("genetic", "Genetiska uppgifter", "Genetic data"),
    Choice::seen("biometric", "Biometriska uppgifter", "Biometric data"),
    Choice::seen("health", "Hälsa", "Data concerning health"),
    Choice::seen("sex-life", "Sexualliv eller sexuell läggning", "Data concerning sex life or sexual orientation"),
    Choice::seen("offences", "Uppgift om brott", "Data relating to criminal offences"),
    Choice::seen("identity-number", "Personnummer", "Personal identity number"),
    Choice::seen("financial", "Ekonomisk eller finansiell information", "Economic or financial information"),
    Choice::seen("official-documents", "Officiella dokument", "Official documents"),
    Choice::seen(
        "location",
        "Lokaliseringsuppgifter (till exempel GPS-position, ej adressuppgifter)",
        "Location data (for example GPS position, not address details)",
    ),
    Choice::seen("communication-logs", "Kommunikationsloggar", "Communication logs"),
    Choice::seen("communication-metadata", "Metadata om kommunikation", "Metadata on communication"),
    Choice::seen(
        "identifying",
        "Identifierande information (till exempel för- och efternamn)",
        "Identifying information (for example first name and surname)",
    ),
    Choice::seen("contact", "Kontaktinformation", "Contact information"),
    Choice::seen("not-known", "Okänd", "Not known"),
    Choice::seen("other", "Övrigt", "Other"),
]);

/// Question 27.
pub(crate) static YES_NO_UNKNOWN: ChoiceList = ChoiceList::closed(&[
    Choice::seen("yes", "Ja", "Yes"),
    Choice::seen("no", "Nej", "No"),
    Choice::seen("unknown", "Vet inte", "Do not know"),
]);

/// Question 28. The English wording is that of recital 85.
pub(super) static CONSEQUENCES: ChoiceList = ChoiceList::closed(&[
    Choice::seen(
        "loss-of-control",
        "Den registrerade förlorar kontrollen över de egna personuppgifterna",
        "The data subject loses control over their own personal data",
    ),
    Choice::seen("restricted-rights", "Begränsning av rättigheter", "Limitation of rights"),
    Choice::seen("discrimination", "Diskriminering", "Discrimination"),
    Choice::seen("identity-theft", "Identitetsstöld eller bedrägeri", "Identity theft or fraud"),
    Choice::seen("financial-loss", "Ekonomisk förlust", "Financial loss"),
    Choice::seen(
        "pseudonymisation-reversed",
        "Obehörigt hävande av pseudonymisering",
        "Unauthorised reversal of pseudonymisation",
    ),
    Choice::seen("reputation", "Skadat anseende", "Damage to reputation"),
    Choice::seen(
        "secrecy-lost",
        "Förlust av konfidentialitet när det gäller personuppgifter som omfattas av tystnadsplikt",
        "Loss of confidentiality of personal data protected by professional secrecy",
    ),
    Choice::seen("other-disadvantage", "Annan ekonomisk eller social nackdel", "Other economic or social disadvantage"),
    Choice::seen("other", "Övrigt", "Other"),
]);

/// Question 29.
pub(super) static SEVERITIES: ChoiceList = ChoiceList::closed(&[
    Choice::assumed("1", "1. Försumbar", "1. Negligible"),
    Choice::assumed("2", "2. Begränsad", "2. Limited"),
    Choice::seen("3", "3. Betydande", "3. Significant"),
    Choice::seen("4", "4. Mycket allvarlig", "4. Very serious"),
]);

/// Question 33.
pub(super) static YES_NO_UNDECIDED: ChoiceList = ChoiceList::closed(&[
    Choice::seen("yes", "Ja", "Yes"),
    Choice::seen("no", "Nej", "No"),
    Choice::seen("undecided", "Vi har inte tagit ställning än", "We have not decided yet"),
]);

/// Question 35.
pub(super) static REASONS_NOT: ChoiceList = ChoiceList::closed(&[
    Choice::seen(
        "no-high-risk",
        "Incidenten medför inte hög risk för personers fri- och rättigheter",
        "The breach does not result in a high risk to the rights and freedoms of natural persons",
    ),
    Choice::seen(
        "protected",
        "Personuppgifterna var krypterade eller på annat sätt skyddade",
        "The personal data were encrypted or protected in another way",
    ),
    Choice::seen(
        "remedied",
        "Vi har redan vidtagit åtgärder som avhjälper riskerna",
        "We have already taken measures that remedy the risks",
    )
    .printed_as("Vi har redan vidtagit åtgärder som avhjälp riskerna"),
    Choice::seen(
        "disproportionate",
        "Att informera innebär en oproportionerlig ansträngning, \
         vi har i stället informerat allmänheten",
        "Informing would involve disproportionate effort; we have informed the public instead",
    )
    .printed_as(
        "Att informera innebär en oproportionell ansträngning, \
         vi har istället informerat allmänheten",
    ),
]);
