//! `inFuture`: the breach happened, was discovered and ended on days that have come. Today always has, whatever the time.
//! That the data subjects were informed on a day to come is only advised against: it may be a letter that is on its way.

use super::{Code, Level, Rule, itself};
use crate::form::table::{FieldId, FieldSet, id};

const PAST: FieldSet =
    FieldSet::of(&[id("incident.occurred.date"), id("incident.discovered.date"), id("incident.ended.date")]);

const INFORMED: FieldId = id("information.givenOn.date");

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
