//! `unknownWithOthers`: what is not known cannot be known at the same time.

use super::{Code, Level, Rule, itself};
use crate::form::table::{FieldId, choice, id};

const GROUPS: FieldId = id("dataSubjects.groups");
const CATEGORIES: FieldId = id("personalData.categories");

pub const RULE: Rule = Rule {
    code: Code::UnknownWithOthers,
    on: |field| field == GROUPS || field == CATEGORIES,
    reads: itself,
    clock: false,
    find: |evaluation, place| {
        let not_known = match place.field {
            GROUPS => const { choice(GROUPS, "not-known") },
            _ => const { choice(CATEGORIES, "not-known") },
        };
        let chosen = evaluation.chosen(place.field);
        (chosen.holds(not_known) && chosen.len() > 1).then_some(Level::Advice)
    },
};
