//! What happened: a sentence for each choice of question 15, and when.

use super::{Letter, Said, said, to_both};
use crate::format::date;
use crate::lean::Digits;
use crate::paper::Block;
use crate::paper::told::filled;
use crate::text::{Language, Text, text};
use chrono::{Datelike, NaiveDate};

const HEADING: Text = text("Vad har hänt?", "What has happened?");
const ASK: Text = text(
    "Skriv här: vad som har hänt med uppgifterna, med en eller två meningar",
    "Write here: what has happened to the data, in a sentence or two",
);
const HOW: Text = text(
    "Skriv här: hur det gick till, med enkla ord och utan uppgifter om andra personer",
    "Write here: how it came about, in simple words and without data about other persons",
);
const ON: Text = text("Det hände den #.", "It happened on #.");
const FOUND: Text = text("Vi upptäckte det den #.", "We found out on #.");
const SAME_DAY: Text =
    text("Det hände den #. Vi upptäckte det samma dag.", "It happened on #. We found out on the same day.");
const GOES_ON: Text = text("Det pågår fortfarande.", "It is still going on.");
const ENDED: Text = text("Det var över den #.", "It was over on #.");
const ENCRYPTED: Text = text(
    "Uppgifterna var krypterade. Det betyder att det är mycket svårt för någon annan att läsa dem.",
    "The data were encrypted. That makes them very hard to read for anybody else.",
);
const ASK_READABLE: Text = text(
    "Skriv här: om någon annan kan läsa uppgifterna, som var krypterade",
    "Write here: whether anybody else can read the data, which were encrypted",
);

/// What is lost or in the wrong hands as it was stored or sent: encrypted it can hardly be read. Who logs in, or is shown or sent something, reads it as it is.
fn stays_encrypted(incident: &str) -> bool {
    matches!(incident, "loss" | "theft" | "disclosure-letter")
}

const MONTHS: [Text; 12] = [
    text("januari", "January"),
    text("februari", "February"),
    text("mars", "March"),
    text("april", "April"),
    text("maj", "May"),
    text("juni", "June"),
    text("juli", "July"),
    text("augusti", "August"),
    text("september", "September"),
    text("oktober", "October"),
    text("november", "November"),
    text("december", "December"),
];

/// A day in words: `13 april 2021`.
pub(super) fn in_words(day: NaiveDate, language: Language) -> String {
    let month = MONTHS[day.month0() as usize].get(language);
    [&day.day().digits(), month, &i64::from(day.year()).digits()].join(" ")
}

/// A sentence for each choice; none for what a person has to say.
const fn sentence(kind: &str) -> Option<Said> {
    Some(match kind.as_bytes() {
        b"disclosure-letter" => said(
            text(
                "Ett brev med uppgifter om dig har skickats till fel mottagare.",
                "A letter with data about you was sent to the wrong person.",
            ),
            text(
                "Ett brev med uppgifter om ditt barn har skickats till fel mottagare.",
                "A letter with data about your child was sent to the wrong person.",
            ),
        ),
        b"disclosure-email" => said(
            text(
                "Ett mejl med uppgifter om dig har skickats till fel mottagare.",
                "An e-mail with data about you was sent to the wrong person.",
            ),
            text(
                "Ett mejl med uppgifter om ditt barn har skickats till fel mottagare.",
                "An e-mail with data about your child was sent to the wrong person.",
            ),
        ),
        b"disclosure-sms" => said(
            text(
                "Ett sms med uppgifter om dig har skickats till fel mottagare.",
                "A text message with data about you was sent to the wrong person.",
            ),
            text(
                "Ett sms med uppgifter om ditt barn har skickats till fel mottagare.",
                "A text message with data about your child was sent to the wrong person.",
            ),
        ),
        b"disclosure-publication" => said(
            text(
                "Uppgifter om dig har publicerats, fast de inte skulle visas för andra.",
                "Data about you were published, though they were not to be shown to others.",
            ),
            text(
                "Uppgifter om ditt barn har publicerats, fast de inte skulle visas för andra.",
                "Data about your child were published, though they were not to be shown to others.",
            ),
        ),
        b"disclosure-other" => said(
            text(
                "Uppgifter om dig kan ha kommit till någon som inte har rätt till dem.",
                "Data about you may have come to somebody who has no right to them.",
            ),
            text(
                "Uppgifter om ditt barn kan ha kommit till någon som inte har rätt till dem.",
                "Data about your child may have come to somebody who has no right to them.",
            ),
        ),
        b"access" => said(
            text(
                "Någon har kunnat komma åt uppgifter om dig utan att ha rätt till det.",
                "Somebody was able to get at data about you without the right to do so.",
            ),
            text(
                "Någon har kunnat komma åt uppgifter om ditt barn utan att ha rätt till det.",
                "Somebody was able to get at data about your child without the right to do so.",
            ),
        ),
        b"loss" => said(
            text("Uppgifter om dig har kommit bort.", "Data about you have been lost."),
            text("Uppgifter om ditt barn har kommit bort.", "Data about your child have been lost."),
        ),
        b"theft" => said(
            text("Uppgifter om dig har blivit stulna.", "Data about you have been stolen."),
            text("Uppgifter om ditt barn har blivit stulna.", "Data about your child have been stolen."),
        ),
        b"destruction" => said(
            text("Uppgifter om dig har förstörts.", "Data about you have been destroyed."),
            text("Uppgifter om ditt barn har förstörts.", "Data about your child have been destroyed."),
        ),
        b"alteration" => said(
            text(
                "Uppgifter om dig har ändrats, fast de inte skulle det.",
                "Data about you have been changed, though they should not have been.",
            ),
            text(
                "Uppgifter om ditt barn har ändrats, fast de inte skulle det.",
                "Data about your child have been changed, though they should not have been.",
            ),
        ),
        _ => return None,
    })
}

impl Letter<'_> {
    pub(super) fn happened(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(to_both(HEADING))];
        let what = sentence(&self.told.key("incident.type")).map(|sentence| self.say(sentence));
        if what.is_none() {
            blocks.push(self.by_hand(ASK));
        }
        let said: Vec<String> = what.into_iter().chain(self.times()).collect();
        if !said.is_empty() {
            blocks.push(Block::Paragraph(said.join(" ")));
        }
        if self.told.key("personalData.encrypted") == "yes" {
            let is_kept = stays_encrypted(&self.told.key("incident.type"));
            blocks.push(if is_kept { self.paragraph(to_both(ENCRYPTED)) } else { self.by_hand(ASK_READABLE) });
        }
        blocks.push(self.by_hand(HOW));
        blocks
    }

    fn day(&self, field: &str) -> Option<NaiveDate> {
        date::parse(&self.told.key(field))
    }

    fn times(&self) -> Vec<String> {
        let language = self.language();
        let say = |sentence: Text, day: NaiveDate| filled(sentence.get(language), &[&in_words(day, language)]);
        let occurred = self.day("incident.occurred.date");
        let discovered = self.day("incident.discovered.date");
        let mut said = match (occurred, discovered) {
            (Some(occurred), Some(discovered)) if occurred == discovered => vec![say(SAME_DAY, occurred)],
            _ => [(ON, occurred), (FOUND, discovered)]
                .into_iter()
                .filter_map(|(sentence, day)| Some(say(sentence, day?)))
                .collect(),
        };
        if self.told.key("incident.ongoing") == "yes" {
            said.push(GOES_ON.get(language).to_owned());
        }
        // That what took a moment is over goes without saying.
        if let Some(ended) =
            self.day("incident.ended.date").filter(|ended| occurred.is_some_and(|occurred| occurred < *ended))
        {
            said.push(say(ENDED, ended));
        }
        said
    }
}
