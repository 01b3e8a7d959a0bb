//! What is said about a problem: what to do, in the person's language, and never what was typed.

use super::deadline::AND;
use super::{Language, Text, text};
use crate::check::{Code, Finding, GUARD, Level, MAX_ROWS};
use crate::form::Demand;
use crate::form::table::FieldId;

/// What is said about a finding on a field; `limit` is the advised length of its text. What may be sent as it is, a gap or
/// advice, names the article it rests on.
pub fn message(finding: Finding, field: FieldId, limit: Option<usize>, language: Language) -> String {
    let mut message = sentence(finding, field).get(language).to_owned();
    let number = match finding.code {
        Code::TooLong if finding.level == Level::Error => Some(GUARD),
        Code::TooLong => limit,
        Code::TooManyRows => Some(MAX_ROWS),
        _ => None,
    };
    if let Some(number) = number {
        message = message.replace('#', &grouped(number));
    }
    if finding.level != Level::Error
        && let Some(law) = law(finding, field)
    {
        message.pop();
        message.push_str(&[" (", &in_words(law, language), ")."].concat());
    }
    message
}

/// What is said about an answer whose name is no field of the form.
pub fn unknown_field(language: Language) -> &'static str {
    UNKNOWN_FIELD.get(language)
}

const UNKNOWN_FIELD: Text = text(
    "Det här namnet hör inte till något fält i formuläret. Rätta namnet eller ta bort svaret.",
    "No field of the form has this name. Correct the name or remove the answer.",
);

/// The rule of law that a finding rests on, where one does.
pub fn law(finding: Finding, field: FieldId) -> Option<&'static str> {
    let question = field.entry().question.number;
    Some(match finding.code {
        Code::Required => match question {
            1..=4 | 14 => "Art. 33(1)",
            5..=8 => "Art. 33(3)(b)",
            _ => return None,
        },
        Code::ProcessorMissing => "Art. 33(2), Art. 28",
        Code::NotInformingDespiteSeverity => "Art. 34(1), Art. 34(3)",
        Code::ReasonContradicted => "Art. 34(1), Art. 34(3)(a)",
        Code::NoSupplementDespiteGaps | Code::SupplementExpected => "Art. 33(4)",
        Code::PersonalNumberInText => "Art. 5(1)(c), Art. 87",
        // How long a text may be is our own advice.
        Code::TooLong => return None,
        _ if finding.level == Level::Error => return None,
        // Something is missing, does not fit or is out of order: what the question rests on.
        _ => match question {
            11 => "Art. 33(1)",
            18 => "Art. 33(5)",
            20 => return None,
            22 => "Art. 28",
            28 => "Art. 33(3)(c)",
            30 => "Art. 33(3)(d)",
            32 | 34 => "Art. 34(1)",
            _ => "Art. 33(3)(a)",
        },
    })
}

/// A rule as a sentence has it: `Art. 34(1), Art. 34(3)(a)` is `artikel 34.1 och 34.3 a`.
fn in_words(law: &str, language: Language) -> String {
    let mut words = String::new();
    for (at, article) in law.split(',').enumerate() {
        words.push_str(if at == 0 { ARTICLE } else { AND }.get(language));
        let mut separators = ['.', ' '].into_iter();
        for c in article.trim_start_matches(|c: char| !c.is_ascii_digit()).chars() {
            match (language, c) {
                (Language::Swedish, '(') => words.extend(separators.next()),
                (Language::Swedish, ')') => {}
                _ => words.push(c),
            }
        }
    }
    words
}

const ARTICLE: Text = text("artikel ", "Article ");

/// A number with its thousands apart, as both languages may write them.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

fn sentence(finding: Finding, field: FieldId) -> Text {
    let is_advice = finding.level == Level::Advice;
    let question = field.entry().question.number;
    match finding.code {
        Code::Required => match field.field().demand {
            Demand::Starred(text) | Demand::WhenLate(text) => text,
            Demand::Optional => text("Fyll i fältet.", "Fill in this field."),
        },
        Code::UnknownField => UNKNOWN_FIELD,
        Code::UnknownChoice => text("Välj bland de alternativ som finns.", "Choose among the alternatives given."),
        Code::TooLong if is_advice => text(
            "Texten är längre än vi rekommenderar. Korta gärna ner den till # tecken.",
            "The text is longer than we recommend. Consider shortening it to # characters.",
        ),
        Code::TooLong => text(
            "Texten är för lång. Korta ner den till högst # tecken.",
            "The text is too long. Shorten it to # characters at most.",
        ),
        Code::TooManyRows => text(
            "Det är för många rader. Ta bort rader så att högst # återstår.",
            "There are too many rows. Remove some, so that # at most are left.",
        ),
        Code::OrganisationNumberIsPersonal => text(
            "Det här ser ut som ett personnummer. Lämna fältet tomt om det gäller en enskild firma.",
            "This looks like a personal identity number. Leave the field blank for a sole trader.",
        ),
        Code::BadOrganisationNumber if is_advice => text(
            "Det här är inte ett svenskt organisationsnummer med tio siffror, som 212000-0142. \
             Kontrollera det om organisationen är svensk.",
            "This is not a Swedish organisation number of ten digits, such as 212000-0142. \
             Check it if the organisation is Swedish.",
        ),
        Code::BadOrganisationNumber => text(
            "Kontrollera organisationsnumret. Skriv tio siffror, till exempel 212000-0142.",
            "Check the organisation number. Write ten digits, for example 212000-0142.",
        ),
        Code::BadPostalCode => text(
            "Skriv postnumret med fem siffror, till exempel 127\u{a0}26. Ange land om adressen inte ligger i Sverige.",
            "Write the postal code with five digits, for example 127\u{a0}26. Give the country if the address is not in Sweden.",
        ),
        Code::BadEmail => text(
            "Skriv en e-postadress, till exempel namn@example.se.",
            "Write an e-mail address, for example name@example.se.",
        ),
        Code::BadPhone => text(
            "Skriv ett telefonnummer med riktnummer, till exempel 08-465\u{a0}004\u{a0}00 eller +46\u{a0}8\u{a0}465\u{a0}004\u{a0}00.",
            "Write a telephone number with its area code, for example 08-465\u{a0}004\u{a0}00 or +46\u{a0}8\u{a0}465\u{a0}004\u{a0}00.",
        ),
        Code::BadDate => text(
            "Skriv ett datum som finns, på formen ÅÅÅÅ-MM-DD, till exempel 2021-04-13.",
            "Write a date that exists, as YYYY-MM-DD, for example 2021-04-13.",
        ),
        Code::BadTime => text(
            "Skriv klockslaget på formen TT:MM, till exempel 08:30.",
            "Write the time as HH:MM, for example 08:30.",
        ),
        Code::BadNumber => text(
            "Skriv ett heltal med siffror, till exempel 25. Välj ett intervall om antalet inte är känt.",
            "Write a whole number in digits, for example 25. Choose a range if the number is not known.",
        ),
        Code::TimeDoesNotExist => text(
            "Klockslaget finns inte den dagen: klockorna ställdes om till sommartid. Kontrollera klockslaget.",
            "There is no such time on that day: the clocks went forward to summer time. Check the time.",
        ),
        Code::TimeWithoutDate => text(
            "Ange datumet också, till exempel 2021-04-13, eller ta bort klockslaget.",
            "Give the date as well, for example 2021-04-13, or remove the time.",
        ),
        Code::InFuture if is_advice && question != 32 => {
            text("Kontrollera klockslaget: det ligger i framtiden.", "Check the time: it has not come yet.")
        }
        Code::InFuture if is_advice => text(
            "Datumet ligger i framtiden. Kontrollera det, eller svara att de registrerade ska informeras.",
            "This day has not come yet. Check the date, or answer that the data subjects will be informed.",
        ),
        Code::InFuture => text(
            "Datumet ligger i framtiden. Skriv dagens datum eller ett tidigare.",
            "This day has not come yet. Write today's date or an earlier one.",
        ),
        Code::ImplausibleDate => text(
            "Kontrollera året: datumet ligger långt tillbaka eller långt fram i tiden.",
            "Check the year: the date lies far back or far ahead.",
        ),
        Code::CommentMissing => text(
            "Ni har valt \"Övrigt\". Skriv gärna vad det gäller.",
            "You have chosen \"Other\". Consider writing what it is about.",
        ),
        Code::UnknownWithOthers => text(
            "Ni har markerat både att det inte är känt och andra alternativ. Behåll det som stämmer.",
            "You have marked both that it is not known and other alternatives. Keep what is right.",
        ),
        Code::CountOutsideRange => text(
            "Antalet ligger utanför det valda intervallet. Behåll det som stämmer.",
            "The number lies outside the chosen range. Keep the one that is right.",
        ),
        Code::NotInformingDespiteSeverity => text(
            "Ni bedömer incidenten som allvarlig men kommer inte att informera de registrerade. \
             Kontrollera att ett undantag gäller.",
            "You judge the breach as severe but will not inform the data subjects. \
             Check that an exemption applies.",
        ),
        Code::NoSupplementDespiteGaps => text(
            "Uppgifter som artikel 33 kräver saknas. Fyll i dem, eller svara att anmälan ska kompletteras.",
            "Information that Article 33 requires is missing. Fill it in, or answer that you will supplement.",
        ),
        Code::SupplementExpected => text(
            "Kontrollera svaret: incidenten pågår, eller så har ni inte tagit ställning till att informera de registrerade. \
             Det som är öppet nu ska ni berätta när ni vet.",
            "Check this answer: the breach is ongoing, or you have not decided about informing the data subjects. \
             What is open now is to be told once you know.",
        ),
        Code::ProcessorMissing => {
            text("Ange vilket personuppgiftsbiträde det gäller.", "Give the name of the processor concerned.")
        }
        Code::PersonalNumberInText => text(
            "Texten verkar innehålla ett personnummer, och anmälan blir en allmän handling. Ta bort det om det inte behövs.",
            "The text seems to hold a personal identity number, and the notification becomes an official document. \
             Remove it unless it is needed.",
        ),
        Code::PossiblyLate => text(
            "De 72 timmarna kan ha gått ut. Ange vilket klockslag ni upptäckte incidenten.",
            "The 72 hours may have run out. Give the time at which you discovered the breach.",
        ),
        Code::MissingContent => missing_content(field),
        Code::OrderOfEvents => order_of_events(field),
        Code::ReasonContradicted => text(
            "Skälet stämmer inte med ert svar om kryptering eller om hur allvarlig incidenten är. Kontrollera svaren.",
            "The reason does not fit your answer on encryption or on how severe the breach is. Check the answers.",
        ),
    }
}

fn missing_content(field: FieldId) -> Text {
    match field.entry().question.number {
        11 => text(
            "Ange vilket datum ni upptäckte incidenten. De 72 timmarna räknas därifrån.",
            "Give the date on which you discovered the breach. The 72 hours are counted from it.",
        ),
        15 => text("Välj vad som har hänt.", "Choose what happened."),
        16 => text("Beskriv incidenten kort.", "Describe the breach briefly."),
        23 => text(
            "Ange hur många registrerade som har påverkats, åtminstone ungefär.",
            "Give the number of data subjects concerned, at least approximately.",
        ),
        24 => text(
            "Ange hur många uppgifter som har påverkats, åtminstone ungefär.",
            "Give the number of records concerned, at least approximately.",
        ),
        25 => text(
            "Välj vilka grupper de registrerade tillhör, eller \"Kan inte ange för närvarande\".",
            "Choose the groups that the data subjects belong to, or that you cannot say at present.",
        ),
        26 => text(
            "Välj vilka sorters personuppgifter det gäller, eller \"Okänd\".",
            "Choose the kinds of personal data concerned, or that they are unknown.",
        ),
        28 => text("Välj vad konsekvenserna kan bli.", "Choose what the consequences may be."),
        _ => text(
            "Beskriv minst en åtgärd som ni har vidtagit eller planerar.",
            "Describe at least one measure that you have taken or plan.",
        ),
    }
}

fn order_of_events(field: FieldId) -> Text {
    match field.entry().question.number {
        11 => text(
            "Incidenten upptäcktes före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
            "According to the answers the breach was discovered before it occurred. Check dates and times.",
        ),
        13 => text(
            "Incidenten upphörde före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
            "According to the answers the breach ended before it occurred. Check dates and times.",
        ),
        30 => text(
            "Åtgärden vidtogs innan incidenten inträffade, enligt svaren. Kontrollera datum och klockslag.",
            "According to the answers this was done before the breach occurred. Check dates and times.",
        ),
        32 => text(
            "Kontrollera datumen: enligt svaren informerades de registrerade innan incidenten inträffade eller upptäcktes.",
            "Check the dates: according to the answers the data subjects were informed before the breach occurred or was discovered.",
        ),
        _ => text(
            "Ange dagens datum eller ett senare, inte före upptäckten, eller svara att de registrerade är informerade.",
            "Give today's date or a later one, not before the discovery, or answer that the data subjects have been informed.",
        ),
    }
}
