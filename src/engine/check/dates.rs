//! `badDate`, `badTime`, `timeWithoutDate`, `timeDoesNotExist`: a date, a time, and the two together.

use super::{Facts, Level, Rule, malformed};
use crate::engine::evaluation::Evaluation;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::text;
use crate::time::zone;

/// What stands there is no date.
pub struct BadDate;

impl Rule for BadDate {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "badDate",
            text(
                "Skriv ett datum som finns, på formen ÅÅÅÅ-MM-DD, till exempel 2021-04-13.",
                "Write a date that exists, as YYYY-MM-DD, for example 2021-04-13.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("Not a day of the calendar from 1900 to 2099, written as year, month, day.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::Date)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        malformed(evaluation, place)
    }
}

/// What stands there is no time.
pub struct BadTime;

impl Rule for BadTime {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "badTime",
            text(
                "Skriv klockslaget på formen TT:MM, till exempel 08:30.",
                "Write the time as HH:MM, for example 08:30.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("Not a time of day from 00:00 to 23:59, nor an hour from 0 to 23.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        matches!(layout.field(field).kind, Kind::Time)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        malformed(evaluation, place)
    }
}

/// Reported on the date, for that is what is missing. On a page that has no control for it, nobody could give it.
pub struct TimeWithoutDate;

impl Rule for TimeWithoutDate {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "timeWithoutDate",
            text(
                "Ange datumet också, till exempel 2021-04-13, eller ta bort klockslaget.",
                "Give the date as well, for example 2021-04-13, or remove the time.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("There is a time but no date.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.entry(field).time.is_some()
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.entry(field).time.map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let time = Place { field: evaluation.layout().entry(place.field).time?, ..place };
        let missing = evaluation.answer(place).is_none() && !evaluation.is_absent(place.field);
        (missing && evaluation.answer(time).is_some()).then_some(Level::Error)
    }
}

/// In March the clocks go from 02:00 straight to 03:00.
pub struct TimeDoesNotExist;

impl Rule for TimeDoesNotExist {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "timeDoesNotExist",
            text(
                "Klockslaget finns inte den dagen: klockorna ställdes om till sommartid. Kontrollera klockslaget.",
                "There is no such time on that day: the clocks went forward to summer time. Check the time.",
            ),
        )
        .levels(&[Level::Error])
        .looking_for("The clocks in Stockholm skipped that time on that day.");
        &FACTS
    }

    fn on(&self, layout: &Layout, field: FieldId) -> bool {
        layout.entry(field).date.is_some()
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.entry(field).date.map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let date = evaluation.date(Place { field: evaluation.layout().entry(place.field).date?, ..place })?;
        zone::instant(date, evaluation.time(place)?).is_none().then_some(Level::Error)
    }
}
