//! `implausibleDate`: a slip in the year, or an error of a scan. Before the GDPR began to apply nothing was notified, a breach
//! is hardly discovered a year ago, and nothing is planned for in a year. A breach itself may have begun long ago.

use crate::engine::check::{Clock, Facts, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;
use chrono::{Datelike, NaiveDate};

/// See the module.
pub struct ImplausibleDate {
    /// The day of discovery.
    pub discovered: FieldId,
    /// What cannot have been before Art. 99(2) had the GDPR apply.
    pub under_the_gdpr: FieldSet,
    /// What may lie ahead.
    pub ahead: FieldSet,
}

impl Rule for ImplausibleDate {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("implausibleDate", text(
            "Kontrollera året: datumet ligger långt tillbaka eller långt fram i tiden.",
            "Check the year: the date lies far back or far ahead.",
        )).by_the(Clock::Day).levels(&[Level::Advice]).looking_for("A year that is hardly meant: anything before 25 May 2018, when the GDPR began to apply; a discovery more than a year \
         ago; what is done or planned more than a year ahead. A breach may have occurred long ago. What has been sent may have been discovered long ago.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        (self.under_the_gdpr | self.ahead).contains(field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let (date, today) = (evaluation.date(place)?, evaluation.today());
        let implausible = self.under_the_gdpr.contains(place.field) && is_before_the_gdpr(date)
            || place.field == self.discovered && !evaluation.is_sent() && is_over_a_year(date, today)
            || self.ahead.contains(place.field) && is_over_a_year(today, date);
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
