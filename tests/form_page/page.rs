//! Writes the page of a form, question by question, for those who verify it without reading Rust. Everything that can be is
//! taken from the table that the crate goes by.

use super::spellings;
use super::support::form::codes_of;
use breach_notification::engine::check::{Level, Rule, UNKNOWN_FIELD, advised_length};
use breach_notification::engine::form::{ChoiceList, Condition, Demand, Field, Hiding, Kind, LegalBasis, Question};
use breach_notification::engine::layout::FieldId;
use breach_notification::engine::table::Table;
use breach_notification::imy::NOTIFICATION;
use breach_notification::internal_report::INTERNAL_REPORT;
use breach_notification::text::Text;
use breach_notification::time::deadline::Deadline;
use breach_notification::time::zone;
use chrono::{DateTime, NaiveDate, NaiveTime};
use std::fmt::{Result, Write};

/// A form, and how its page differs from those of others.
pub struct FormPage {
    pub file: &'static str,
    pub table: &'static Table,
    introduction: &'static str,
    /// It is a form of the authority, whose wording is known or assumed.
    is_of_authority: bool,
    /// How an answer may be written, and how the hours are counted, stands on the page of one form alone.
    has_what_is_common: bool,
}

pub static PAGES: [FormPage; 2] = [
    FormPage {
        file: "docs/form.md",
        table: &NOTIFICATION,
        introduction: INTRODUCTION,
        is_of_authority: true,
        has_what_is_common: true,
    },
    FormPage {
        file: "docs/internal-report.md",
        table: &INTERNAL_REPORT,
        introduction: INTRODUCTION_OF_REPORT,
        is_of_authority: false,
        has_what_is_common: false,
    },
];

impl FormPage {
    /// The whole page.
    pub fn text(&self) -> String {
        let mut page = self.introduction.to_owned();
        self.write(&mut page).expect("writing to a string does not fail");
        page
    }

    fn write(&self, out: &mut String) -> Result {
        for section in self.table.form.sections {
            writeln!(out, "\n## {}\n\n*{}*", section.title.sv, section.title.en)?;
            for question in section.questions {
                self.write_question(out, question)?;
            }
        }
        if self.has_what_is_common {
            spellings::write(out)?;
            write_deadlines(out)?;
        }
        self.write_checks(out)
    }

    fn write_question(&self, out: &mut String, question: &Question) -> Result {
        writeln!(out, "\n### {}. {}\n\n*{}*\n", question.number, question.text.sv, question.text.en)?;
        match question.legal_basis {
            LegalBasis::Law(references) => writeln!(out, "- **Rests on:** {}", references.join(", "))?,
            LegalBasis::None(purpose) => writeln!(out, "- **Rests on:** no article. {}", both(&purpose))?,
        }
        if let Some(help) = question.help {
            writeln!(out, "- **Help:** {}", both(&help))?;
        }
        let fields: Vec<FieldId> = self.table.fields_of(question).iter().collect();
        if let Some(group) = self.table.entry(fields[0]).group.map(|group| self.table.group(group)) {
            let least = if group.at_least_one { " The first one must be there." } else { "" };
            writeln!(out, "- **Repeats:** one row for each {}.{least}", group.row.en.to_lowercase())?;
        }
        writeln!(out, "\n| Field | Label | Takes | Must be filled in | Applies |\n|---|---|---|---|---|")?;
        for id in &fields {
            let field = self.table.field(*id);
            let label = field.label.as_ref().map_or("the question".to_owned(), both);
            let (takes, demand, applies) = (takes(&field.kind), demand(field), self.applies(field));
            writeln!(out, "| `{}` | {label} | {takes} | {demand} | {applies} |", field.name)?;
        }
        for id in &fields {
            let field = self.table.field(*id);
            if let Some(hint) = field.hint {
                writeln!(out, "\nBefore `{}` it says: {}", field.name, both(&hint))?;
            }
            if let Kind::One(list) | Kind::Many(list) = field.kind {
                self.write_choices(out, field, list)?;
            }
        }
        self.write_checks_of(out, &fields)
    }

    fn write_choices(&self, out: &mut String, field: &Field, list: &ChoiceList) -> Result {
        let open = if list.open { "open" } else { "closed" };
        let (head, line) = if self.is_of_authority { (" Wording |", "---|") } else { ("", "") };
        writeln!(
            out,
            "\nThe choices of `{}`, {open}:\n\n| Key | Swedish | English |{head}\n|---|---|---|{line}",
            field.name
        )?;
        for choice in list.choices {
            let wording = match (choice.printed, choice.seen) {
                (Some(printed), _) => format!("printed as \"{printed}\""),
                (None, true) => "as printed".to_owned(),
                (None, false) => "assumed".to_owned(),
            };
            let wording = if self.is_of_authority { format!(" {wording} |") } else { String::new() };
            writeln!(out, "| `{}` | {} | {} |{wording}", choice.key, choice.label.sv, choice.label.en)?;
        }
        let keys: Vec<String> = list.choices.iter().map(|choice| format!("\"{}\"", choice.key)).collect();
        writeln!(out, "\nTo adjust them: `\"{}\": [{}]`", field.name, keys.join(", "))
    }

    /// A line for each check, with the levels it has here and the fields it may be told at.
    fn write_checks_of(&self, out: &mut String, fields: &[FieldId]) -> Result {
        let checks: Vec<&str> = codes_of(self.table)
            .into_iter()
            .filter(|code| fields.iter().any(|id| self.is_checked(*id, code)))
            .collect();
        if checks.is_empty() {
            return writeln!(out, "\nNothing is checked here.");
        }
        writeln!(out, "\nChecks:\n")?;
        for code in checks {
            let checked: Vec<FieldId> = fields.iter().copied().filter(|id| self.is_checked(*id, code)).collect();
            let level = in_words(self.levels(code, checked[0]).to_vec());
            let names: Vec<String> = checked.iter().map(|id| format!("`{}`", self.table.field(*id).name)).collect();
            writeln!(out, "- `{code}`, {level}, on {}", names.join(", "))?;
        }
        Ok(())
    }

    /// Whether a check is worth a line at a field: the guards are told once, at the top.
    pub fn is_checked(&self, id: FieldId, code: &str) -> bool {
        self.rule(code, id).is_some()
            && match code {
                "tooLong" => advised_length(self.table.field(id)).is_some(),
                "tooManyRows" => false,
                _ => true,
            }
    }

    /// The levels that a check may have at a field. The guard of length is told at the top.
    pub fn levels(&self, code: &str, id: FieldId) -> &'static [Level] {
        self.rule(code, id).map_or(&[], |rule| rule.levels(self.table, id))
    }

    fn rule(&self, code: &str, id: FieldId) -> Option<&'static dyn Rule> {
        self.table.rules_on(id).iter().copied().find(|rule| rule.code() == code)
    }

    fn applies(&self, field: &Field) -> String {
        if field.applies == Condition::Always {
            return "always".to_owned();
        }
        let when = "when ".to_owned() + &self.holds(&field.applies);
        match field.hiding {
            Hiding::Ours if self.is_of_authority => when + " (IMY's printout shows it always; hiding it is our choice)",
            _ => when,
        }
    }

    fn holds(&self, condition: &Condition) -> String {
        let several =
            |all: &[Condition], word: &str| all.iter().map(|each| self.holds(each)).collect::<Vec<_>>().join(word);
        match condition {
            Condition::Always => "always".to_owned(),
            Condition::LateOrMayBe => "the 72 hours have run out, or may have".to_owned(),
            Condition::Chosen { field, choice } => self.chosen(field, &[choice]),
            Condition::OneOf { field, choices } => self.chosen(field, choices),
            Condition::Answered(field) => format!("question {} is answered", self.number_of(field)),
            Condition::All(all) => several(all, " and "),
            Condition::Any(any) => several(any, " or "),
            Condition::Not(one) => format!("it is not so that {}", self.holds(one)),
        }
    }

    fn chosen(&self, field: &str, keys: &[&str]) -> String {
        let choices = self.table.field(self.place(field)).kind.choices();
        let label =
            |key: &str| choices.iter().find(|each| each.key == key).map_or(key, |each| each.label.sv).to_owned();
        let labels: Vec<String> = keys.iter().map(|key| format!("\"{}\"", label(key))).collect();
        format!("{} is chosen in question {}", labels.join(" or "), self.number_of(field))
    }

    fn number_of(&self, field: &str) -> u8 {
        self.table.entry(self.place(field)).question.number
    }

    fn place(&self, field: &str) -> FieldId {
        self.table.place(field).expect("a condition is on a field of the form").field
    }

    fn write_checks(&self, out: &mut String) -> Result {
        writeln!(out, "\n## The checks\n\n| Check | Level | Looks for | Questions |\n|---|---|---|---|")?;
        for code in codes_of(self.table) {
            let on: Vec<FieldId> = self.table.ids().filter(|id| self.rule(code, *id).is_some()).collect();
            let level = match code {
                _ if UNKNOWN_FIELD == code => "error".to_owned(),
                "tooLong" => "advice, error above 50,000 characters".to_owned(),
                _ => in_words(on.iter().flat_map(|id| self.levels(code, *id)).copied().collect()),
            };
            let mut questions: Vec<String> =
                on.iter().map(|id| self.table.entry(*id).question.number.to_string()).collect();
            questions.dedup();
            let questions = match questions.len() {
                0 => "none: it has no place in the form".to_owned(),
                count if count == self.table.questions().count() => "all".to_owned(),
                _ => questions.join(", "),
            };
            writeln!(out, "| `{}` | {level} | {} | {questions} |", code, self.meaning(code))?;
        }
        Ok(())
    }

    fn meaning(&self, code: &str) -> &'static str {
        let rule = self.table.rules.iter().find(|rule| rule.code() == code);
        rule.map_or("An answer has a name that no field of the form has.", |rule| rule.facts().looks_for)
    }
}

const INTRODUCTION: &str = "\
# The form, question by question

This page is for those who want to verify the form without reading code. It is written from the table that the
program itself goes by (`UPDATE_SNAPSHOTS=1 cargo test --test form_page`), and a test fails when the two differ.

How to read it:

- The questions have the numbers and the Swedish words of IMY's form. The English is ours.
- A field marked **yes** under *Must be filled in* has a star in IMY's form: the form refuses a notification without it.
- *Applies* says when a field is shown. A field that does not apply keeps what was typed, but it is not checked, and it is
  left out of the notification.
- A choice marked *assumed* has not been seen in a real notification yet. Its wording waits for IMY's own list.
- In an *open* list a page may offer other choices, and their text is kept. A *closed* list refuses everything else.

A check has one of three levels:

- An **error** stops the notification from being prepared: IMY's form would refuse it, what is written cannot be what it
  should be, or the law demands it now (the reasons for a delay). There is at most one for each field.
- A **gap** is something that Art. 33(3) asks for and that is missing. It may be sent now and supplied later (Art. 33(4)), so
  it stops nothing. The message names the article.
- **Advice** is about answers that do not fit together, or that you may regret. It stops nothing, and names its article where
  there is one.

What each check looks for stands in the [list of checks](#the-checks) at the end, and [how an answer may be
written](#how-an-answer-may-be-written) before it. One more check holds everywhere: no answer may have more than 50,000
characters, and no list of rows more than 10,000 rows.
";

const INTRODUCTION_OF_REPORT: &str = "\
# The internal report, question by question

An employee tells the data protection officer of a personal data breach, before the board notifies the authority. This page is for
those who want to verify the form without reading code. It is written from the table that the program itself goes by
(`UPDATE_SNAPSHOTS=1 cargo test --test form_page`), and a test fails when the two differ.

How to read it:

- The form is of no authority: numbers and words are ours. `data-bn-form=\"internal-report\"` beside `data-breach-notification`, or the
  option `formId`, takes it.
- A field that bears a name of [the notification](form.md) means the same there, with the same choices, so that the answers can be
  carried over. What the authority asks in other words, or not at all, has a name of its own: `incident.what`, say.
- A field marked **yes** under *Must be filled in* stops the report while it is blank. All else may be found out later.
- *Applies* says when a field is shown. A field that does not apply keeps what was typed, but it is not checked, and it is left out of
  the report.
- In an *open* list a page may offer other choices, and their text is kept. A *closed* list refuses everything else.

A check has one of two levels. An **error** stops the report from being created; there is at most one for each field. **Advice** is
about answers that do not fit together, or that you may regret, and stops nothing. That Art. 33(3) asks for something is no matter of
the report: the board is asked for it when it notifies.

[How an answer may be written](form.md#how-an-answer-may-be-written), [how the 72 hours are counted](form.md#the-72-hours) and the guards
(50,000 characters, 10,000 rows) are those of the notification. The hours are counted from the discovery (question 6); from when they run
in law the board judges, and the box says so. What each check looks for stands in the [list of checks](#the-checks) at the end.
";

/// Levels as a line has them: `error or advice`, each once, the heaviest first.
fn in_words(mut levels: Vec<Level>) -> String {
    levels.sort_unstable();
    levels.dedup();
    levels.iter().map(|level| level.as_str()).collect::<Vec<_>>().join(" or ")
}

pub fn takes(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "one line, 200 characters advised",
        Kind::Long => "several lines, 4,000 characters advised",
        Kind::OrganisationNumber => "an organisation number",
        Kind::PostalCode => "a postal code",
        Kind::Email => "an e-mail address",
        Kind::Phone => "a telephone number",
        Kind::Date => "a date",
        Kind::Time => "a time of day in Stockholm",
        Kind::Count => "a whole number",
        Kind::One(_) => "one choice",
        Kind::Many(_) => "any number of choices",
    }
}

fn demand(field: &Field) -> &'static str {
    match (field.demand, field.name.contains("[i]")) {
        (Demand::Optional, _) => "no",
        (Demand::Starred(_), false) => "**yes**",
        (Demand::Starred(_), true) => "**yes**, in every row with content",
        (Demand::WhenLate(_), _) => "**yes**, when the notification is certainly late (Art. 33(1))",
    }
}

fn both(text: &Text) -> String {
    format!("{} / *{}*", text.sv, text.en)
}

fn write_deadlines(out: &mut String) -> Result {
    out.push_str(DEADLINE);
    for (date, time) in [
        ("2021-04-13", "08:30"),
        ("2026-03-27", "10:00"),
        ("2026-10-23", "10:00"),
        ("2026-03-26", "23:30"),
        ("2026-10-25", "02:30"),
        ("2026-10-25", ""),
    ] {
        let day: Option<NaiveDate> = date.parse().ok();
        let minute = NaiveTime::parse_from_str(time, "%H:%M").ok();
        let deadline = Deadline::of(day, minute, DateTime::from_timestamp(2_000_000_000, 0).unwrap_or_default(), None);
        let [starts_at, expires_at] =
            [deadline.starts_at, deadline.expires_at].map(|at| at.map(zone::write).unwrap_or_default());
        let time = if time.is_empty() { "not known" } else { time };
        writeln!(out, "| {date} | {time} | {starts_at} | {expires_at} |")?;
    }
    Ok(())
}

const DEADLINE: &str = "
## The 72 hours

The hours begin when you discovered the breach (question 11) and are 72 elapsed hours. When the clocks change in between,
the deadline is an hour earlier or later by the clock. Weekends and holidays change nothing.

- The date and the time are known: you are in time until the deadline, and late after it.
- Only the date is known: the hours are counted from 00:00 that day. When they have run out you *may be* late, until 72 hours
  after the end of that day. Then you are certainly late.
- A time that the clocks skipped in March counts as not known. Of a time that they showed twice in October, the first counts.
- No date, or one that has not come yet: nothing is known.

How pressing it is stands beside it: *calm*, *soon* with less than 24 hours left, *pressing* with less than 6 or when you may be
late, *over* when you are. A discovery later today has more than 72 hours left by the clock; no more than 72 are ever shown.

Examples, worked out by the program. Times are those of Stockholm, with their offset from UTC.

| Discovered | at | The hours begin | and run out |
|---|---|---|---|
";
