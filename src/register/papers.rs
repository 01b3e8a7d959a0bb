//! The register and the yearly report on paper.

use super::columns::{
    AWARE, COLUMNS, CONTROLLER, Column, InWords, NOTIFICATION, REFERENCE, RISK, TIMELINESS, TITLE, WHAT,
};
use super::filter::{RegisterFilter, same_name};
use super::report::{RegisterCounts, RegisterReport};
use super::row::RegisterRow;
use super::tally::Tally;
use super::words;
use crate::engine::layout::Layout;
use crate::engine::time_left::moment;
use crate::lean::Digits;
use crate::paper::{Block, Paper, PaperKind};
use crate::text::{Language, Text, text};
use crate::time::zone::in_stockholm;
use chrono::{DateTime, Utc};

/// What both are made of.
pub struct Papers<'a> {
    pub rows: &'a [&'a RegisterRow],
    pub report: &'a RegisterReport,
    /// How many files could not be read at all.
    pub unreadable: usize,
    pub filter: &'a RegisterFilter,
    pub layout: &'static Layout,
    pub now: DateTime<Utc>,
    pub language: Language,
}

/// The columns of the register at a glance.
const AT_A_GLANCE: [Column; 7] = [REFERENCE, TITLE, AWARE, WHAT, RISK, NOTIFICATION, TIMELINESS];

/// The same where there are several controllers.
const OF_SEVERAL: [Column; 8] = [REFERENCE, CONTROLLER, TITLE, AWARE, WHAT, RISK, NOTIFICATION, TIMELINESS];

const REGISTER: Text = text("Register över personuppgiftsincidenter", "Register of personal data breaches");
const ANNUAL_REPORT: Text = text("Årsrapport om personuppgiftsincidenter", "Annual report on personal data breaches");
const YEAR: Text = text("År", "Year");
const ALL: Text = text("Alla", "All");
const PREPARED: Text = text("Upprättad", "Prepared");
const DOCUMENTED: Text = text("Dokumenterade incidenter", "Documented breaches");
const OVERVIEW: Text = text("Översikt", "Overview");
const NONE: Text = text("Registret är tomt.", "The register is empty.");
const ITEM: Text = text("Uppgift", "Item");
const CONTENT: Text = text("Innehåll", "Content");
const UNNAMED: Text = text("Utan beteckning", "Without a name");
const NUMBER: Text = text("Antal", "Number");
const ANSWER: Text = text("Svar", "Answer");

/// Said on the screen, and not in the paper.
const PUBLIC: Text = text(
    "Utskriften kan bli en allmän handling, som vem som helst kan begära att få läsa. Kontrollera vad som står i den om enskilda.",
    "The paper may become an official document, which anybody may ask to read. Check what it says about individuals.",
);

const HOW_DISCOVERED: Text = text("1. Hur upptäcktes incidenterna?", "1. How were the breaches discovered?");
const HOW_MANY: Text = text("2. Hur många incidenter har dokumenterats?", "2. How many breaches have been documented?");
const HOW_MANY_ARE: Text = text("Antal dokumenterade incidenter: #.", "Number of documented breaches: #.");
const COUNTED: Text = text(
    "Räknade är de incidenter som den personuppgiftsansvarige fick vetskap om under året. En komplettering är ingen egen incident. Det som bedömts inte vara en personuppgiftsincident räknas inte, och inte heller en återkallad anmälan av vilken inget har bedömts eller beslutats.",
    "Counted are the breaches of which the controller became aware in the year. A supplement is no breach of its own. What was assessed to be no breach is not counted, nor is a notification that was withdrawn and of which nothing was assessed or decided.",
);
const COUNTED_EVER: Text = text(
    "En komplettering är ingen egen incident. Det som bedömts inte vara en personuppgiftsincident räknas inte, och inte heller en återkallad anmälan av vilken inget har bedömts eller beslutats.",
    "A supplement is no breach of its own. What was assessed to be no breach is not counted, nor is a notification that was withdrawn and of which nothing was assessed or decided.",
);
const NOT_COUNTED: Text = text(
    "Ärenden som står här men inte räknas som dokumenterade incidenter: #. Det är sådana som bedömts inte vara personuppgiftsincidenter, och återkallade anmälningar av vilka inget har bedömts eller beslutats.",
    "Cases that stand here and are not counted as documented breaches: #. They are those that were assessed to be no breach, and notifications that were withdrawn and of which nothing was assessed or decided.",
);
const UNREADABLE: Text = text(
    "Filer i mappen som inte gick att läsa, och som inte är med: #.",
    "Files in the folder that could not be read, and are not included: #.",
);
const IN_PART: Text =
    text("Ärenden av vilka bara en del gick att läsa: #.", "Cases of which only a part could be read: #.");
const WITHOUT_A_DATE: Text = text(
    "Datum saknas för #: de räknas efter den dag då ärendet öppnades.",
    "The date is missing for #: they are counted by the day on which the case was opened.",
);
const HOW_MANY_TO_REPORT: Text = text(
    "3. Hur många behövde rapporteras till myndigheten och till de registrerade, och hur många inte?",
    "3. How many had to be reported to the authority and to the data subjects, and how many not?",
);
const DECIDED: Text = text(
    "Räknat efter det senaste beslutet. En anmälan utan beslut räknas som att incidenten ska anmälas. De som ska anmälas, de som inte ska det och de som inte är beslutade är tillsammans alla dokumenterade incidenter.",
    "Counted by the latest decision. A notification without a decision counts as a breach that is to be notified. Those that are to be notified, those that are not and those that are not decided are together all that are documented.",
);
const HOW_MANY_IN_TIME: Text = text("4. Hur många har anmälts i tid?", "4. How many were notified in time?");
const IN_TIME: Text = text(
    "I tid är det som anmäldes inom 72 timmar från det att den personuppgiftsansvarige fick vetskap om incidenten. När ett klockslag saknas kan det ibland inte avgöras.",
    "In time is what was notified within 72 hours after the controller became aware of the breach. Where a time is missing it sometimes cannot be told.",
);
const WHAT_HAPPENED: Text = text("Vad som hände", "What happened");
const HOW_SEVERE: Text = text("Hur allvarliga de bedömdes vara", "How severe they were assessed to be");
const BY_MONTH: Text = text("Månad för månad", "Month by month");
const BY_CONTROLLER: Text = text("Per personuppgiftsansvarig", "By controller");
const MONTH: Text = text("Månad", "Month");

/// A number of the report, and what it is called.
type Number = (Text, fn(&RegisterCounts) -> u32);

const TO_REPORT: [Number; 5] = [
    (text("Ska anmälas till myndigheten", "To be notified to the authority"), |counts| counts.notify),
    (text("– varav beslut saknas", "– of which without a decision"), |counts| counts.decision_missing),
    (text("Ska inte anmälas", "Not to be notified"), |counts| counts.not_notify),
    (text("Inte beslutat än", "Not yet decided"), |counts| counts.undecided),
    (text("De registrerade ska informeras", "Data subjects to be informed"), |counts| counts.inform),
];
const REPORTED: [Number; 5] = [
    (text("I tid", "In time"), |counts| counts.in_time),
    (text("För sent", "Late"), |counts| counts.late),
    (text("Kan inte avgöras", "Cannot be told"), |counts| counts.cannot_tell),
    (text("Ej inskickad", "Not sent"), |counts| counts.not_submitted),
    (text("Återkallade anmälningar", "Notifications withdrawn"), |counts| counts.withdrawn),
];
/// The numbers by which months and controllers are compared.
const COMPARED: [Number; 8] = [
    (text("Dokumenterade", "Documented"), |counts| counts.documented),
    (text("Ska anmälas", "To be notified"), |counts| counts.notify),
    (text("Ska inte anmälas", "Not to be notified"), |counts| counts.not_notify),
    (text("Inte beslutat", "Not decided"), |counts| counts.undecided),
    (text("I tid", "In time"), |counts| counts.in_time),
    (text("För sent", "Late"), |counts| counts.late),
    (text("Kan inte avgöras", "Cannot be told"), |counts| counts.cannot_tell),
    (text("Ej inskickad", "Not sent"), |counts| counts.not_submitted),
];

impl Papers<'_> {
    /// Every case that is asked for: at a glance, and then each with all that is documented of it.
    pub fn register(&self) -> Paper {
        let words = InWords { layout: self.layout, language: self.language };
        let rows = self.rows;
        let mut blocks = self.left_out();
        if rows.is_empty() {
            blocks.push(self.paragraph(NONE, None));
        } else {
            let glance: &[Column] = if self.has_several_controllers() { &OF_SEVERAL } else { &AT_A_GLANCE };
            let row = |row: &&RegisterRow| glance.iter().map(|column| (column.cell)(row, &words)).collect();
            blocks.push(self.heading(OVERVIEW));
            blocks.push(Block::Table {
                columns: glance.iter().map(|column| self.say(column.head)).collect(),
                rows: rows.iter().map(row).collect(),
            });
        }
        for row in rows {
            blocks.push(Block::Heading { level: 2, text: self.name(row) });
            let mut items = Vec::new();
            for column in COLUMNS {
                let cell = (column.cell)(row, &words);
                if !cell.is_empty() {
                    items.push(vec![self.say(column.head), cell]);
                }
            }
            blocks.push(Block::Table { columns: vec![self.say(ITEM), self.say(CONTENT)], rows: items });
        }
        self.paper(PaperKind::Register, REGISTER, blocks)
    }

    /// The four questions that the report of each year answers, and what is offered beside them.
    pub fn annual_report(&self) -> Paper {
        let report = self.report;
        let counts = &report.counts;
        let mut blocks = vec![self.heading(HOW_DISCOVERED)];
        blocks.extend(self.tally(&report.discovery));
        blocks.push(self.heading(HOW_MANY));
        blocks.push(self.paragraph(HOW_MANY_ARE, Some(counts.documented)));
        blocks.push(self.paragraph(if report.year.is_some() { COUNTED } else { COUNTED_EVER }, None));
        if counts.date_missing > 0 {
            blocks.push(self.paragraph(WITHOUT_A_DATE, Some(counts.date_missing)));
        }
        blocks.extend(self.unread());
        blocks.extend([self.heading(HOW_MANY_TO_REPORT), self.paragraph(DECIDED, None), self.numbers(&TO_REPORT)]);
        blocks.extend([self.heading(HOW_MANY_IN_TIME), self.paragraph(IN_TIME, None), self.numbers(&REPORTED)]);
        for (heading, tally) in [(WHAT_HAPPENED, &report.incident_type), (HOW_SEVERE, &report.severity)] {
            if !tally.is_empty() {
                blocks.push(self.heading(heading));
                blocks.extend(self.tally(tally));
            }
        }
        if !report.months.is_empty() {
            let months = report.months.iter().map(|(month, counts)| (month.clone(), counts));
            blocks.extend([self.heading(BY_MONTH), self.compared(MONTH, months)]);
        }
        if report.controllers.len() > 1 {
            let name = |name: &Option<String>| name.clone().unwrap_or_else(|| self.say(words::NOT_STATED));
            let controllers = report.controllers.iter().map(|(controller, counts)| (name(controller), counts));
            blocks.extend([self.heading(BY_CONTROLLER), self.compared(CONTROLLER.head, controllers)]);
        }
        self.paper(PaperKind::AnnualReport, ANNUAL_REPORT, blocks)
    }

    /// What stands in the register and is not counted, and what could not be read.
    fn left_out(&self) -> Vec<Block> {
        let not_counted = self.rows.iter().filter(|row| !row.counted).count();
        let mut blocks: Vec<Block> = self.unless_none(NOT_COUNTED, not_counted).into_iter().collect();
        blocks.extend(self.unread());
        blocks
    }

    /// How many files could not be read, and how many cases only in part: a report that is silent about them says that it is whole.
    fn unread(&self) -> impl Iterator<Item = Block> {
        let in_part = self.rows.iter().filter(|row| row.unread > 0).count();
        [self.unless_none(UNREADABLE, self.unreadable), self.unless_none(IN_PART, in_part)].into_iter().flatten()
    }

    fn unless_none(&self, words: Text, number: usize) -> Option<Block> {
        (number > 0).then(|| self.paragraph(words, Some(number as u32)))
    }

    fn has_several_controllers(&self) -> bool {
        let mut names = self.rows.iter().map(|row| same_name(row.controller.as_deref().unwrap_or_default()));
        let first = names.next();
        names.any(|name| Some(name) != first)
    }

    fn paper(&self, kind: PaperKind, title: Text, blocks: Vec<Block>) -> Paper {
        let report = self.report;
        let asked = [
            (CONTROLLER.head, report.controller.clone().unwrap_or_else(|| self.say(ALL))),
            (YEAR, self.filter.year.map_or_else(|| self.say(ALL), |year| year.to_string())),
            (DOCUMENTED, report.counts.documented.digits()),
            (PREPARED, moment(in_stockholm(self.now), self.language)),
        ];
        let meta = asked.into_iter().map(|(label, value)| (self.say(label), value)).collect();
        Paper { kind, title: self.say(title), language: self.language, meta, blocks, notes: vec![self.say(PUBLIC)] }
    }

    fn say(&self, words: Text) -> String {
        words.get(self.language).to_owned()
    }

    fn heading(&self, words: Text) -> Block {
        Block::Heading { level: 2, text: self.say(words) }
    }

    fn paragraph(&self, words: Text, number: Option<u32>) -> Block {
        Block::Paragraph(self.say(words).replace('#', &number.map(u32::digits).unwrap_or_default()))
    }

    /// What a case is called: by what the city calls it and by its reference, else by its day.
    fn name(&self, row: &RegisterRow) -> String {
        let named: Vec<&str> = [&row.reference, &row.title].iter().filter_map(|name| name.as_deref()).collect();
        match named.is_empty() {
            true => [&row.date, ": ", &self.say(UNNAMED)].concat(),
            false => named.join(": "),
        }
    }

    fn tally(&self, tally: &[Tally]) -> Option<Block> {
        let rows: Vec<_> = tally.iter().map(|one| vec![one.label.clone(), one.count.digits()]).collect();
        let columns = vec![self.say(ANSWER), self.say(NUMBER)];
        (!rows.is_empty()).then_some(Block::Table { columns, rows })
    }

    fn numbers(&self, numbers: &[Number]) -> Block {
        let counts = &self.report.counts;
        let row = |(name, number): &Number| vec![self.say(*name), number(counts).digits()];
        Block::Table { columns: vec![self.say(ITEM), self.say(NUMBER)], rows: numbers.iter().map(row).collect() }
    }

    fn compared<'a>(&self, first: Text, each: impl Iterator<Item = (String, &'a RegisterCounts)>) -> Block {
        let heads = [first].into_iter().chain(COMPARED.iter().map(|(name, _)| *name));
        let row = |(name, counts): (String, &RegisterCounts)| {
            [name].into_iter().chain(COMPARED.iter().map(|(_, number)| number(counts).digits())).collect()
        };
        Block::Table { columns: heads.map(|head| self.say(head)).collect(), rows: each.map(row).collect() }
    }
}
