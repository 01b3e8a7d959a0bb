//! `implausibleDate`: a slip in the year, or an error of a scan. Before the GDPR began to apply nothing was notified, a breach
//! is hardly discovered a year ago, and nothing is planned for in a year. A breach itself may have begun long ago.

use crate::engine::check::{Clock, Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;
use chrono::{Datelike, NaiveDate};

const DISCOVERED: FieldId = id!("incident.discovered.date");
const ACTION: FieldId = id!("actions[i].date");
const PLANNED: FieldId = id!("information.plannedOn.date");

/// What cannot have been before Art. 99(2) had the GDPR apply.
const UNDER_THE_GDPR: FieldSet =
    FieldSet::of(&[DISCOVERED, id!("incident.ended.date"), ACTION, id!("information.givenOn.date")]);

/// What may lie ahead.
const AHEAD: FieldSet = FieldSet::of(&[ACTION, PLANNED]);

/// See the module.
pub struct ImplausibleDate;

impl Rule for ImplausibleDate {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("implausibleDate", text(
            "Kontrollera året: datumet ligger långt tillbaka eller långt fram i tiden.",
            "Check the year: the date lies far back or far ahead.",
        )).by_the(Clock::Day).levels(&[Level::Advice]).looking_for("A year that is hardly meant: 11, 13, 30 or 32 before 25 May 2018, when the GDPR began to apply; 11 more than a year \
         ago; 30 or 34 more than a year ahead. A breach may have occurred long ago.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        (UNDER_THE_GDPR | AHEAD).contains(field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let (date, today) = (evaluation.date(place)?, evaluation.today());
        let implausible = UNDER_THE_GDPR.contains(place.field) && is_before_the_gdpr(date)
            || place.field == DISCOVERED && is_over_a_year(date, today)
            || AHEAD.contains(place.field) && is_over_a_year(today, date);
        implausible.then_some(Level::Advice)
    }
}

/// It applies from 25 May 2018.
fn is_before_the_gdpr(date: NaiveDate) -> bool {
    parts(date) < (2018, 5, 25)
}

/// Whether more than a year lies between two days: the same day of the next year is not more.
fn is_over_a_year(early: NaiveDate, late: NaiveDate) -> bool {
    let (year, month, day) = parts(early);
    (year + 1, month, day) < parts(late)
}

fn parts(date: NaiveDate) -> (i32, u32, u32) {
    (date.year(), date.month(), date.day())
}
