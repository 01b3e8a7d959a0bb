//! What is said about a problem: what to do, in the person's language, and never what was typed.

use super::{Language, Text, text};
use crate::check::{Code, Finding, GUARD, Level, MAX_ROWS};
use crate::form::Demand;
use crate::form::table::FieldId;

/// What is said about a finding on a field; `limit` is the advised length of its text.
pub fn message(finding: Finding, field: FieldId, limit: Option<usize>, language: Language) -> String {
    let sentence = sentence(finding, field).get(language);
    let number = match finding.code {
        Code::TooLong if finding.level == Level::Error => GUARD,
        Code::TooLong => limit.unwrap_or(GUARD),
        Code::TooManyRows => MAX_ROWS,
        _ => return sentence.to_owned(),
    };
    sentence.replace('#', &grouped(number))
}

/// What is said about an answer whose name is no field of the form.
pub fn unknown_field(language: Language) -> &'static str {
    text(
        "Det här namnet hör inte till något fält i formuläret. Rätta namnet eller ta bort svaret.",
        "No field of the form has this name. Correct the name or remove the answer.",
    )
    .get(language)
}

/// The rule of law that a finding rests on, where one does.
pub fn law(code: Code, field: FieldId) -> Option<&'static str> {
    Some(match code {
        Code::Required => match field.field().demand {
            Demand::WhenLate(_) => "Art. 33(1)",
            _ => match field.entry().question.number {
                5..=8 => "Art. 33(3)(b)",
                1..=4 => "Art. 33(1)",
                _ => return None,
            },
        },
        Code::MissingContent => match field.entry().question.number {
            11 => "Art. 33(1)",
            28 => "Art. 33(3)(c)",
            30 => "Art. 33(3)(d)",
            _ => "Art. 33(3)(a)",
        },
        Code::PossiblyLate => "Art. 33(1)",
        Code::ProcessorMissing => "Art. 33(2), Art. 28",
        Code::NotInformingDespiteSeverity => "Art. 34(1), Art. 34(3)",
        Code::ReasonContradicted => "Art. 34(1), Art. 34(3)(a)",
        Code::NoSupplementDespiteGaps => "Art. 33(4)",
        Code::PersonalNumberInText => "Art. 5(1)(c), Art. 87",
        _ => return None,
    })
}

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
    match finding.code {
        Code::Required => match field.field().demand {
            Demand::Starred(text) | Demand::WhenLate(text) => text,
            Demand::Optional => text("Fyll i fältet.", "Fill in this field."),
        },
        Code::MissingContent => missing_content(field),
        Code::InFuture if finding.level == Level::Advice => text(
            "Datumet har inte inträffat än. Kontrollera det, eller svara att de registrerade ska informeras.",
            "This day has not come yet. Check the date, or answer that the data subjects will be informed.",
        ),
        Code::OrderOfEvents => order_of_events(field),
        Code::ReasonContradicted => text(
            "Skälet stämmer inte med ert svar om kryptering eller om hur allvarlig incidenten är. Kontrollera svaren.",
            "The reason does not fit your answer on encryption or on how severe the breach is. Check the answers.",
        ),
        code => by_code(code, finding.level),
    }
}

fn by_code(code: Code, level: Level) -> Text {
    match code {
        Code::UnknownField => text("Okänt fält.", "Unknown field."),
        Code::UnknownChoice => text("Välj bland de alternativ som finns.", "Choose among the alternatives given."),
        Code::TooLong if level == Level::Error => text(
            "Texten är för lång. Korta ner den till högst # tecken.",
            "The text is too long. Shorten it to # characters at most.",
        ),
        Code::TooLong => text(
            "Texten är längre än vi rekommenderar. Korta gärna ner den till # tecken.",
            "The text is longer than we recommend. Consider shortening it to # characters.",
        ),
        Code::TooManyRows => text(
            "Det är för många rader. Ta bort rader så att högst # återstår.",
            "There are too many rows. Remove some, so that # at most are left.",
        ),
        Code::OrganisationNumberIsPersonal => text(
            "Det här ser ut som ett personnummer. Lämna fältet tomt om det gäller en enskild firma.",
            "This looks like a personal identity number. Leave the field blank for a sole trader.",
        ),
        Code::BadOrganisationNumber if level == Level::Advice => text(
            "Det här är inte ett svenskt organisationsnummer. Kontrollera det, om organisationen är svensk: \
             tio siffror, till exempel 212000-0142.",
            "This is not a Swedish organisation number. Check it if the organisation is Swedish: \
             ten digits, for example 212000-0142.",
        ),
        Code::BadOrganisationNumber => text(
            "Kontrollera organisationsnumret. Skriv tio siffror, till exempel 212000-0142.",
            "Check the organisation number. Write ten digits, for example 212000-0142.",
        ),
        Code::BadPostalCode => text(
            "Skriv postnumret med fem siffror, till exempel 127 26. Ange land om adressen inte ligger i Sverige.",
            "Write the postal code with five digits, for example 127 26. Give the country if the address is not in Sweden.",
        ),
        Code::BadEmail => text(
            "Skriv en e-postadress, till exempel namn@example.se.",
            "Write an e-mail address, for example name@example.se.",
        ),
        Code::BadPhone => text(
            "Skriv ett telefonnummer med riktnummer, till exempel 08-465 004 00 eller +46 8 465 004 00.",
            "Write a telephone number with its area code, for example 08-465 004 00 or +46 8 465 004 00.",
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
        Code::InFuture => text(
            "Datumet har inte inträffat än. Skriv dagens datum eller ett tidigare.",
            "This day has not come yet. Write today's date or an earlier one.",
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
             Kontrollera att ett undantag i artikel 34.3 gäller.",
            "You judge the breach as severe but will not inform the data subjects. \
             Check that an exemption of Article 34(3) applies.",
        ),
        Code::NoSupplementDespiteGaps => text(
            "Uppgifter som artikel 33.3 frågar efter saknas. Fyll i dem, eller svara att anmälan ska kompletteras.",
            "Information that Article 33(3) asks for is missing. Fill it in, or answer that you will supplement.",
        ),
        Code::ProcessorMissing => {
            text("Ange vilket personuppgiftsbiträde det gäller.", "Give the name of the processor concerned.")
        }
        Code::PersonalNumberInText => text(
            "Texten verkar innehålla ett personnummer. Ta bort det om det inte behövs: anmälan blir en allmän handling.",
            "The text seems to hold a personal identity number. Remove it unless it is needed: \
             the notification becomes an official document.",
        ),
        Code::PossiblyLate => text(
            "De 72 timmarna kan ha gått ut. Ange vilket klockslag ni upptäckte incidenten.",
            "The 72 hours may have run out. Give the time at which you discovered the breach.",
        ),
        // Told above, by field.
        Code::Required | Code::MissingContent | Code::OrderOfEvents | Code::ReasonContradicted => text("", ""),
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
            "Välj vilka grupper de registrerade tillhör. \"Kan inte ange för närvarande\" är också ett svar.",
            "Choose the groups that the data subjects belong to. That you cannot say at present is an answer too.",
        ),
        26 => text(
            "Välj vilka sorters personuppgifter det gäller. \"Okänd\" är också ett svar.",
            "Choose the kinds of personal data concerned. That they are unknown is an answer too.",
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
            "De registrerade informerades innan incidenten inträffade, enligt svaren. Kontrollera datumen.",
            "According to the answers the data subjects were informed before the breach occurred. Check the dates.",
        ),
        _ => text(
            "Datumet har redan passerat. Ange ett datum som ligger framåt, eller svara att de registrerade är informerade.",
            "This day has passed. Give a day to come, or answer that the data subjects have been informed.",
        ),
    }
}
