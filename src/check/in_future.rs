//! `inFuture`: the breach happened, was discovered and ended on days that have come. Today always has; a time that it is not
//! yet is only advised against, for clocks differ. That the data subjects were informed on a day to come is advised against
//! too: it may be a letter that is on its way.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Evaluation;
use crate::form::table::{FieldId, FieldSet, Place, id};
use crate::zone;
use chrono::TimeDelta;

const PAST: FieldSet =
    FieldSet::of(&[id("incident.occurred.date"), id("incident.discovered.date"), id("incident.ended.date")]);

const INFORMED: FieldId = id("information.givenOn.date");

/// By how much the clocks of those who notify may differ from ours.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

/// A day to come.
pub const RULE: Rule = Rule {
    code: Code::InFuture,
    on: |field| PAST.with(INFORMED).contains(field),
    reads: itself,
    clock: true,
    find: |evaluation, place| {
        let level = if place.field == INFORMED { Level::Advice } else { Level::Error };
        evaluation.date(place).filter(|date| *date > evaluation.today()).map(|_| level)
    },
};

/// A time to come, today.
pub const LATER_TODAY: Rule = Rule {
    code: Code::InFuture,
    on: |field| PAST.contains(field),
    reads: |field| field.entry().time.map_or(FieldSet::NONE, FieldId::alone),
    clock: true,
    find: |evaluation, place| is_later_today(evaluation, place.field).then_some(Level::Advice),
};

/// The dates of which the time lies ahead today: the only verdicts that change from one minute to the next.
pub fn later_today(evaluation: &Evaluation) -> FieldSet {
    PAST.iter().filter(|field| is_later_today(evaluation, *field)).collect()
}

fn is_later_today(evaluation: &Evaluation, date: FieldId) -> bool {
    let day = evaluation.date(Place::first(date)).filter(|day| *day == evaluation.today());
    let time = date.entry().time.and_then(|time| evaluation.time(Place::first(time)));
    let instant = day.zip(time).and_then(|(day, time)| zone::instant(day, time));
    instant.is_some_and(|instant| instant.to_utc() - evaluation.now() > LEEWAY)
}
