//! What happened, in the words that were typed.

use super::Matter;
use crate::paper::Block;
use crate::paper::told::paragraphs;
use crate::text::{AT_TIME, Text, text};

const BACKGROUND: Text = text("Bakgrund", "Background");
const MEASURES: Text = text("Åtgärder", "Measures");
const OCCURRED: Text = text("Incidenten inträffade #.", "The breach occurred on #.");
const DISCOVERED: Text = text("Den upptäcktes #.", "It was discovered on #.");
const DISCOVERED_ALONE: Text = text("Incidenten upptäcktes #.", "The breach was discovered on #.");
const GOES_ON: Text = text("Den pågår fortfarande.", "It is still ongoing.");
const OVER: Text = text("Den pågår inte längre.", "It is no longer ongoing.");
const ENDED: Text = text("Den upphörde #.", "It ended on #.");
const WHEN_DISCOVERED: Text = text(
    "Skriv när incidenten upptäcktes: därifrån räknas de 72 timmarna",
    "Write when the breach was discovered: the 72 hours are counted from then",
);
const DESCRIBE: Text = text("Beskriv vad som har hänt", "Describe what happened");

/// What the background lists: what it is called, and a field of the question.
const LISTED: [(Text, &str); 10] = [
    (text("Vad som har hänt", "What happened"), "incident.type"),
    (text("Hur det upptäcktes", "How it was discovered"), "incident.discovery"),
    (text("Orsak", "Cause"), "incident.cause"),
    (text("Personuppgiftsbiträden", "Processors"), "processors.organisations[0].name"),
    (text("Antal registrerade", "Number of data subjects"), "dataSubjects.count.exact"),
    (text("Antal uppgifter", "Number of records"), "records.count.exact"),
    (text("Vilka de registrerade är", "Who the data subjects are"), "dataSubjects.groups"),
    (text("Slags uppgifter", "Kinds of data"), "personalData.categories"),
    (text("Uppgifterna var krypterade", "The data were encrypted"), "personalData.encrypted"),
    (text("Möjliga konsekvenser", "Possible consequences"), "consequences.likely"),
];

impl Matter<'_> {
    pub(super) fn background(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(BACKGROUND)];
        let times = self.times();
        if !times.is_empty() {
            blocks.push(Block::Paragraph(times));
        }
        if self.told.line("incident.discovered.date").is_none() {
            blocks.push(self.to_fill_in(WHEN_DISCOVERED));
        }
        match self.told.line("incident.description") {
            Some(description) => blocks.extend(paragraphs(&description)),
            None => blocks.push(self.to_fill_in(DESCRIBE)),
        }
        let listed = self.listed();
        if !listed.is_empty() {
            blocks.push(Block::List(listed));
        }
        let measures = self.measures();
        if !measures.is_empty() {
            blocks.push(self.heading(MEASURES));
            blocks.push(Block::List(measures));
        }
        blocks
    }

    /// When it occurred, was discovered and ended.
    fn times(&self) -> String {
        let occurred = self.when("incident.occurred");
        let discovered = self.when("incident.discovered");
        let mut said = Vec::new();
        if let Some(when) = &occurred {
            said.push(self.say(OCCURRED, &[when]));
        }
        if let Some(when) = discovered {
            said.push(self.say(if occurred.is_some() { DISCOVERED } else { DISCOVERED_ALONE }, &[&when]));
        }
        if said.is_empty() {
            return String::new();
        }
        match (self.told.key("incident.ongoing").as_str(), self.when("incident.ended")) {
            ("yes", _) => said.push(self.say(GOES_ON, &[])),
            ("no", Some(when)) => said.push(self.say(ENDED, &[&when])),
            ("no", None) => said.push(self.say(OVER, &[])),
            _ => {}
        }
        said.join(" ")
    }

    /// A day with its time, and what was remarked on it.
    pub(super) fn when(&self, path: &str) -> Option<String> {
        let part = |name: &str| self.told.line(&[path, name].concat());
        let mut when = part(".date")?;
        if let Some(time) = part(".time") {
            when = [&when, AT_TIME.get(self.language()), &time].concat();
        }
        Some(match part(".comment") {
            Some(comment) => [&when, " (", comment.trim_end_matches('.'), ")"].concat(),
            None => when,
        })
    }

    fn listed(&self) -> Vec<String> {
        let listed = LISTED.iter().filter_map(|(label, field)| {
            let lines = self.told.question(field);
            (!lines.is_empty()).then(|| [label.get(self.language()), ": ", &lines.join("; ")].concat())
        });
        listed.collect()
    }

    fn measures(&self) -> Vec<String> {
        let rows = self.told.rows(&["actions[0].date", "actions[0].time", "actions[0].description"]);
        let measure = |row: Vec<Option<String>>| {
            let [date, time, what] = <[Option<String>; 3]>::try_from(row).ok()?;
            let when: Vec<String> = [date, time].into_iter().flatten().collect();
            let when = when.join(AT_TIME.get(self.language()));
            let parts: Vec<String> = [Some(when).filter(|when| !when.is_empty()), what].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(": "))
        };
        rows.into_iter().filter_map(measure).collect()
    }
}
