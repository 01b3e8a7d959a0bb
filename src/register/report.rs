//! The yearly report: what it counts, and how.
//!
//! Counted are the breaches of which the controller became aware in the year, on Stockholm's calendar; where that is not known the day on which the case was opened
//! counts, and the report says of how many. What turned out to be no breach stays in the register and is not counted.

use super::filter::{RegisterFilter, same_name};
use super::row::RegisterRow;
use super::settling::RegisterProblem;
use super::tally::Order::{Common, Scale};
use super::tally::{Tally, tally};
use super::timeliness::Timeliness;
use crate::engine::layout::Layout;
use crate::json::{Json, object, serialize_as_json};
use crate::text::Language;
use std::collections::BTreeMap;

/// What a register says: rows, the report on them, and what is wrong with files.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RegisterResult {
    /// A row a case, by the day that it counts by.
    pub rows: Vec<RegisterRow>,
    /// The report on those that count.
    pub report: RegisterReport,
    /// What is wrong with files, whatever is asked for.
    pub problems: Vec<RegisterProblem>,
}

/// The yearly report on the rows that were asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RegisterReport {
    /// The year that was asked for.
    pub year: Option<i32>,
    /// The controller that was asked for, as the first of its cases spells it; as it was asked for where there is none.
    pub controller: Option<String>,
    /// The numbers.
    pub counts: RegisterCounts,
    /// How the breaches were discovered (question 17).
    pub discovery: Vec<Tally>,
    /// What happened (15).
    pub incident_type: Vec<Tally>,
    /// How severe they were (29), by the scale.
    pub severity: Vec<Tally>,
    /// The numbers by month, `2024-01`: all twelve where a year was asked for, else those that have any.
    pub months: Vec<(String, RegisterCounts)>,
    /// The numbers by controller, in the order of their names; those without one last.
    pub controllers: Vec<(Option<String>, RegisterCounts)>,
}

/// The numbers of a report. `documented` is `notify` and `notNotify` and `undecided` together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisterCounts {
    /// How many breaches are documented.
    pub documented: u32,
    /// Of how many it is not known when the controller became aware.
    pub date_missing: u32,
    /// How many are to be notified, or were.
    pub notify: u32,
    /// How many of them were notified without a decision.
    pub decision_missing: u32,
    /// Of how many it was decided that they are not notified.
    pub not_notify: u32,
    /// Of how many neither is decided yet.
    pub undecided: u32,
    /// Of how many it was decided to inform the data subjects.
    pub inform: u32,
    /// How many were notified within 72 hours.
    pub in_time: u32,
    /// How many later.
    pub late: u32,
    /// Of how many notified ones that cannot be told.
    pub cannot_tell: u32,
    /// How many are to be notified, and have not been.
    pub not_submitted: u32,
    /// Of how many the notification has been withdrawn.
    pub withdrawn: u32,
}

impl RegisterReport {
    pub(super) fn of(rows: &[&RegisterRow], filter: &RegisterFilter, layout: &Layout, language: Language) -> Self {
        let controller = filter.controller.as_deref().filter(|asked| !same_name(asked).is_empty());
        let spelt = controller.and_then(|_| rows.first()).and_then(|row| row.controller.clone());
        let rows: Vec<&RegisterRow> = rows.iter().copied().filter(|row| row.counted).collect();
        let mut counts = RegisterCounts::default();
        let mut months: BTreeMap<String, RegisterCounts> = BTreeMap::new();
        if let Some(year) = filter.year {
            months.extend((1..=12).map(|month| (format!("{year:04}-{month:02}"), RegisterCounts::default())));
        }
        // By the name as it is compared; a name before none.
        let mut controllers: BTreeMap<(bool, String), (Option<String>, RegisterCounts)> = BTreeMap::new();
        for row in &rows {
            counts.count(row);
            months.entry(row.date[..7].to_owned()).or_default().count(row);
            let name = row.controller.as_deref();
            let key = (name.is_none(), same_name(name.unwrap_or_default()));
            controllers.entry(key).or_insert_with(|| (name.map(str::to_owned), RegisterCounts::default())).1.count(row);
        }
        Self {
            year: filter.year,
            controller: spelt.or_else(|| controller.map(|asked| asked.trim().to_owned())),
            counts,
            discovery: tally(&rows, |row| row.discovery.as_deref(), ("incident.discovery", Common), layout, language),
            incident_type: tally(
                &rows,
                |row| row.incident_type.as_deref(),
                ("incident.type", Common),
                layout,
                language,
            ),
            severity: tally(&rows, |row| row.severity.as_deref(), ("consequences.severity", Scale), layout, language),
            months: months.into_iter().collect(),
            controllers: controllers.into_values().collect(),
        }
    }
}

impl RegisterCounts {
    fn count(&mut self, row: &RegisterRow) {
        let mut add = |counter: fn(&mut Self) -> &mut u32, is_one: bool| *counter(self) += u32::from(is_one);
        add(|counts| &mut counts.documented, true);
        add(|counts| &mut counts.date_missing, row.date_missing);
        add(|counts| &mut counts.notify, row.notification == "notify");
        add(|counts| &mut counts.decision_missing, row.decision_missing);
        add(|counts| &mut counts.not_notify, row.notification == "notNotify");
        add(|counts| &mut counts.undecided, row.notification == "undecided");
        add(|counts| &mut counts.inform, row.information == "inform");
        add(|counts| &mut counts.in_time, row.timeliness == Some(Timeliness::InTime));
        add(|counts| &mut counts.late, row.timeliness == Some(Timeliness::Late));
        add(|counts| &mut counts.cannot_tell, row.timeliness == Some(Timeliness::CannotTell));
        add(|counts| &mut counts.not_submitted, row.timeliness == Some(Timeliness::NotSubmitted));
        add(|counts| &mut counts.withdrawn, row.withdrawn);
    }

    /// Its numbers by their names in JSON.
    fn members(&self) -> [(&'static str, Json); 12] {
        [
            ("documented", self.documented.into()),
            ("dateMissing", self.date_missing.into()),
            ("notify", self.notify.into()),
            ("decisionMissing", self.decision_missing.into()),
            ("notNotify", self.not_notify.into()),
            ("undecided", self.undecided.into()),
            ("inform", self.inform.into()),
            ("inTime", self.in_time.into()),
            ("late", self.late.into()),
            ("cannotTell", self.cannot_tell.into()),
            ("notSubmitted", self.not_submitted.into()),
            ("withdrawn", self.withdrawn.into()),
        ]
    }

    /// An object that begins with this member and goes on with the numbers.
    fn after(&self, name: &str, value: Json) -> Json {
        let mut json = object([(name, value)]);
        for (name, number) in self.members() {
            json.push(name, number);
        }
        json
    }
}

impl From<&RegisterCounts> for Json {
    fn from(counts: &RegisterCounts) -> Self {
        object(counts.members())
    }
}

impl From<&RegisterReport> for Json {
    fn from(report: &RegisterReport) -> Self {
        let year = report.year.map_or(Self::Null, |year| Self::Number(f64::from(year)));
        let mut json = object([("year", year), ("controller", (&report.controller).into())]);
        for (name, number) in report.counts.members() {
            json.push(name, number);
        }
        json.push("discovery", &report.discovery);
        json.push("type", &report.incident_type);
        json.push("severity", &report.severity);
        let months = report.months.iter().map(|(month, counts)| counts.after("month", month.into()));
        json.push("months", months.collect::<Self>());
        let controllers = report.controllers.iter().map(|(name, counts)| counts.after("controller", name.into()));
        json.push("controllers", controllers.collect::<Self>());
        json
    }
}

impl From<&RegisterResult> for Json {
    fn from(result: &RegisterResult) -> Self {
        object([
            ("rows", (&result.rows).into()),
            ("report", (&result.report).into()),
            ("problems", (&result.problems).into()),
        ])
    }
}

serialize_as_json!(RegisterCounts, RegisterReport, RegisterResult);
