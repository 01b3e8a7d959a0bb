//! `badDate`, `badTime`, `timeWithoutDate`, `timeDoesNotExist`: a date, a time, and the two together.

use super::{Code, Level, Rule, itself, malformed};
use crate::form::Kind;
use crate::form::table::{FieldId, FieldSet, Place};
use crate::zone;

pub const BAD_DATE: Rule = Rule { code: Code::BadDate, on: is_date, reads: itself, clock: false, find: malformed };

pub const BAD_TIME: Rule = Rule { code: Code::BadTime, on: is_time, reads: itself, clock: false, find: malformed };

/// Reported on the date, for that is what is missing. On a page that has no control for it, nobody could give it.
pub const WITHOUT_DATE: Rule = Rule {
    code: Code::TimeWithoutDate,
    on: |field| field.entry().time.is_some(),
    reads: |field| field.entry().time.map_or(FieldSet::NONE, FieldId::alone),
    clock: false,
    find: |evaluation, place| {
        let time = Place { field: place.field.entry().time?, ..place };
        let missing = evaluation.answer(place).is_none() && !evaluation.is_absent(place.field);
        (missing && evaluation.answer(time).is_some()).then_some(Level::Error)
    },
};

/// In March the clocks go from 02:00 straight to 03:00.
pub const DOES_NOT_EXIST: Rule = Rule {
    code: Code::TimeDoesNotExist,
    on: |field| field.entry().date.is_some(),
    reads: |field| field.entry().date.map_or(FieldSet::NONE, FieldId::alone),
    clock: false,
    find: |evaluation, place| {
        let date = evaluation.date(Place { field: place.field.entry().date?, ..place })?;
        zone::instant(date, evaluation.time(place)?).is_none().then_some(Level::Error)
    },
};

fn is_date(field: FieldId) -> bool {
    matches!(field.field().kind, Kind::Date)
}

fn is_time(field: FieldId) -> bool {
    matches!(field.field().kind, Kind::Time)
}
