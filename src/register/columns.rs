//! The columns of the register, with what stands in them for people: in a spreadsheet, and on paper.

use super::row::{RegisterDecision, RegisterNumber, RegisterRow};
use super::tally::label;
use super::when::readable;
use super::words::{self, Words};
use crate::engine::layout::Layout;
use crate::lean::Digits;
use crate::text::{Language, Text, text};

/// The form and the language whose words are used.
pub struct InWords {
    pub layout: &'static Layout,
    pub language: Language,
}

/// A column.
pub struct Column {
    /// What it is called.
    pub head: Text,
    /// What stands in it; nothing where nothing is known.
    pub cell: fn(&RegisterRow, &InWords) -> String,
}

const fn column(sv: &'static str, en: &'static str, cell: fn(&RegisterRow, &InWords) -> String) -> Column {
    Column { head: text(sv, en), cell }
}

pub const REFERENCE: Column = column("Diarienummer", "Reference", |row, _| plain(&row.reference));
pub const CONTROLLER: Column = column("Personuppgiftsansvarig", "Controller", |row, _| plain(&row.controller));
pub const TITLE: Column = column("Ärende", "Case", |row, _| plain(&row.title));
pub const AWARE: Column = column("Fick vetskap", "Became aware", |row, _| time(&row.aware));
pub const WHAT: Column =
    column("Vad som hände", "What happened", |row, words| words.answer("incident.type", &row.incident_type));
pub const RISK: Column = column("Risk", "Risk", |row, words| words.of(words::RISK, &row.risk));
pub const NOTIFICATION: Column = column("Anmälan till myndigheten", "Notification to the authority", |row, words| {
    if row.decision_missing {
        return words::DECISION_MISSING.get(words.language).to_owned();
    }
    words::of(words::NOTIFICATION, row.notification, words.language)
});
pub const TIMELINESS: Column = column("I tid", "In time", |row, words| {
    row.timeliness.map_or_else(String::new, |how| words::of(words::TIMELINESS, how.as_str(), words.language))
});

/// Every column, in its order.
pub static COLUMNS: &[Column] = &[
    REFERENCE,
    CONTROLLER,
    TITLE,
    column("Inträffade från", "Occurred from", |row, _| time(&row.occurred_from)),
    column("Inträffade till", "Occurred until", |row, _| time(&row.occurred_to)),
    AWARE,
    column("Hur incidenten upptäcktes", "How it was discovered", |row, words| {
        words.answer("incident.discovery", &row.discovery)
    }),
    WHAT,
    column("Beskrivning", "Description", |row, _| plain(&row.description)),
    column("Orsak", "Cause", |row, words| with_comment(words.answer("incident.cause", &row.cause), &row.cause_comment)),
    column("Vad som påverkades", "What was affected", |row, words| words.all(words::NATURE, &row.nature)),
    column("Slags personuppgifter", "Kinds of personal data", |row, words| {
        with_comment(words.answers("personalData.categories", &row.categories), &row.categories_comment)
    }),
    column("Grupper av registrerade", "Groups of data subjects", |row, words| {
        with_comment(words.answers("dataSubjects.groups", &row.groups), &row.groups_comment)
    }),
    column("Antal registrerade", "Number of data subjects", |row, words| {
        words.number("dataSubjects.count.range", &row.data_subjects)
    }),
    column("Antal uppgifter", "Number of records", |row, words| words.number("records.count.range", &row.records)),
    column("Konsekvenser", "Consequences", |row, words| {
        with_comment(words.answers("consequences.likely", &row.consequences), &row.consequences_comment)
    }),
    column("Allvarlighet", "Severity", |row, words| words.answer("consequences.severity", &row.severity)),
    column("Allvarlighet enligt Enisas metod", "Severity after ENISA's method", |row, words| {
        row.score.as_ref().map_or_else(String::new, |severity| {
            let band = words::of(words::BANDS, severity.band.as_str(), words.language);
            [&severity.score(), " (", &band, ")"].concat()
        })
    }),
    column("Personuppgiftsincident", "Personal data breach", |row, words| words.of(words::BREACH, &row.is_breach)),
    RISK,
    column("Åtgärder", "Measures", |row, _| {
        let one = |at: &Option<String>, what: &Option<String>| {
            let parts = [time(at), plain(what)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        row.measures.iter().map(|measure| one(&measure.at, &measure.description)).collect::<Vec<_>>().join("; ")
    }),
    NOTIFICATION,
    column("Anmäld", "Notified", |row, words| match (&row.submitted_at, row.submitted) {
        (Some(at), _) => readable(at),
        (None, true) => words::AT_AN_UNKNOWN_TIME.get(words.language).to_owned(),
        (None, false) => words.yes(false),
    }),
    column("Myndighetens ärendenummer", "The authority's case number", |row, _| plain(&row.authority_reference)),
    TIMELINESS,
    column("Skäl till förseningen", "Reasons for the delay", |row, _| plain(&row.late_reason)),
    column("Skäl till beslutet om anmälan", "Grounds of the decision on notifying", |row, _| {
        of(&row.notify_decision, |one| plain(&one.grounds))
    }),
    column("Beslutet om anmälan fattat av", "Decision on notifying taken by", |row, _| by(&row.notify_decision)),
    column("Beslutet om anmälan fattat den", "Decision on notifying taken on", |row, _| {
        of(&row.notify_decision, |one| time(&one.on))
    }),
    column("Delegation av beslutet om anmälan", "Delegation of the decision on notifying", |row, _| {
        delegation(&row.notify_decision)
    }),
    column("Information till de registrerade", "Information to the data subjects", |row, words| {
        words::of(words::INFORMATION, row.information, words.language)
    }),
    column("Informerade", "Informed", |row, words| match (&row.informed_on, row.informed) {
        (Some(at), true) => readable(at),
        (_, informed) => words.yes(informed),
    }),
    column("Hur de informerades", "How they were informed", |row, words| {
        let mut means: Vec<String> = Vec::new();
        for communication in &row.communications {
            let said = words::of(words::MEANS, &communication.means, words.language);
            if !means.contains(&said) {
                means.push(said);
            }
        }
        means.join("; ")
    }),
    column("Undantag från att informera", "Exemption from informing", |row, words| {
        of(&row.inform_decision, |one| words.all(words::EXEMPTIONS, &one.exemptions))
    }),
    column("Varför de inte informeras", "Why they are not informed", |row, words| {
        words.answers("information.reasonsNot", &row.reasons_not)
    }),
    column("Skäl till beslutet om information", "Grounds of the decision on informing", |row, _| {
        of(&row.inform_decision, |one| plain(&one.grounds))
    }),
    column("Beslutet om information fattat av", "Decision on informing taken by", |row, _| by(&row.inform_decision)),
    column("Beslutet om information fattat den", "Decision on informing taken on", |row, _| {
        of(&row.inform_decision, |one| time(&one.on))
    }),
    column("Delegation av beslutet om information", "Delegation of the decision on informing", |row, _| {
        delegation(&row.inform_decision)
    }),
    column("Dataskyddsombudets yttrande", "Opinion of the data protection officer", |row, words| {
        words.of(words::OPINIONS, &row.dpo)
    }),
    column("Kompletteringar", "Supplements", |row, _| row.supplements.digits()),
    column("Återkallad", "Withdrawn", |row, words| words.yes(row.withdrawn)),
    column("Läge", "Stage", |row, words| words::of(words::STAGES, row.stage, words.language)),
    column("Avslutat", "Closed", |row, _| time(&row.closed)),
    column("Får gallras tidigast", "May be erased from", |row, _| time(&row.may_be_erased_from)),
    column("År", "Year", |row, _| row.date[..4].to_owned()),
    column("Datum saknas", "Date missing", |row, words| words.yes(row.date_missing)),
    column("Räknas i årsrapporten", "Counted in the yearly report", |row, words| words.yes(row.counted)),
    column("Fil", "File", |row, _| row.file.clone()),
    column("Id", "Id", |row, _| row.id.clone()),
];

impl InWords {
    /// An answer in the words of the form.
    fn answer(&self, name: &str, value: &Option<String>) -> String {
        value.as_deref().map_or_else(String::new, |key| label(self.layout, name, key, self.language).to_owned())
    }

    fn answers(&self, name: &str, values: &[String]) -> String {
        let labels: Vec<&str> = values.iter().map(|key| label(self.layout, name, key, self.language)).collect();
        labels.join("; ")
    }

    fn number(&self, name: &str, value: &Option<RegisterNumber>) -> String {
        match value {
            None => String::new(),
            Some(RegisterNumber::Exact(number)) => number.digits(),
            Some(RegisterNumber::Range(key)) => label(self.layout, name, key, self.language).to_owned(),
        }
    }

    fn of(&self, words: Words, key: &Option<String>) -> String {
        key.as_deref().map_or_else(String::new, |key| words::of(words, key, self.language))
    }

    fn all(&self, words: Words, keys: &[String]) -> String {
        keys.iter().map(|key| words::of(words, key, self.language)).collect::<Vec<_>>().join("; ")
    }

    fn yes(&self, is: bool) -> String {
        if is { words::YES } else { words::NO }.get(self.language).to_owned()
    }
}

fn plain(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn time(value: &Option<String>) -> String {
    value.as_deref().map_or_else(String::new, readable)
}

fn with_comment(said: String, comment: &Option<String>) -> String {
    match comment {
        Some(comment) if said.is_empty() => comment.clone(),
        Some(comment) => [&said, ": ", comment].concat(),
        None => said,
    }
}

fn of(decision: &Option<RegisterDecision>, what: impl Fn(&RegisterDecision) -> String) -> String {
    decision.as_ref().map_or_else(String::new, what)
}

fn by(decision: &Option<RegisterDecision>) -> String {
    of(decision, |one| joined(&[&one.role, &one.unit]))
}

fn delegation(decision: &Option<RegisterDecision>) -> String {
    of(decision, |one| joined(&[&one.board, &one.group]))
}

fn joined(parts: &[&Option<String>]) -> String {
    parts.iter().filter_map(|part| part.as_deref()).collect::<Vec<_>>().join(", ")
}
