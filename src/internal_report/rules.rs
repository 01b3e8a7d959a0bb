//! The one list of the report's rules: those of the engine, that go by the kind of a field, and those that the notification
//! asks too. It has none of its own, and none of the gaps: what Art. 33(3) asks for, the board is asked. Of several errors on a
//! field the first in this order is told.

use crate::engine::check::{
    BadDate, BadEmail, BadNumber, BadPhone, BadTime, CommentMissing, PersonalNumberInText, PossiblyLate, Required,
    Rule, TimeDoesNotExist, TimeWithoutDate, TooLong, TooManyRows, UnknownChoice,
};
use crate::engine::layout::{FieldId, FieldSet};
use crate::rules::{CountOutsideRange, ImplausibleDate, InFuture, OrderOfEvents, ProcessorMissing, UnknownWithOthers};
use crate::text::text;

const OCCURRED: FieldId = id!("incident.occurred.date");
const DISCOVERED: FieldId = id!("incident.discovered.date");
const ACTION: FieldId = id!("actions[i].date");
const WHAT: FieldId = id!("incident.what");
const GROUPS: FieldId = id!("dataSubjects.groups");
const CATEGORIES: FieldId = id!("personalData.categories");

/// Every rule.
pub(super) static RULES: &[&dyn Rule] = &[
    &Required,
    &TooManyRows,
    &UnknownChoice,
    &TooLong,
    &BadEmail,
    &BadPhone,
    &BadDate,
    &BadTime,
    &TimeWithoutDate,
    &TimeDoesNotExist,
    &BadNumber,
    &InFuture { past: FieldSet::of(&[OCCURRED, DISCOVERED]), informed: None },
    &ImplausibleDate {
        discovered: DISCOVERED,
        under_the_gdpr: FieldSet::of(&[DISCOVERED, ACTION]),
        ahead: FieldSet::of(&[ACTION]),
    },
    &PossiblyLate,
    &CommentMissing,
    &UnknownWithOthers(&[
        (WHAT, choice!(WHAT, "not-known")),
        (GROUPS, choice!(GROUPS, "not-known")),
        (CATEGORIES, choice!(CATEGORIES, "not-known")),
    ]),
    &CountOutsideRange(&[(id!("dataSubjects.count.exact"), id!("dataSubjects.count.range"))]),
    &OrderOfEvents {
        occurred: OCCURRED,
        discovered: DISCOVERED,
        ended: None,
        action: Some(ACTION),
        informed: None,
        planned: None,
    },
    &ProcessorMissing {
        involved: id!("processors.involved"),
        name: id!("processors.organisations[i].name"),
        says: text("Ange vilken leverantör det gäller.", "Give the name of the supplier concerned."),
    },
    &PersonalNumberInText(text(
        "Texten verkar innehålla ett personnummer, och rapporten kan bli en allmän handling. Ta bort det om det inte behövs.",
        "The text seems to hold a personal identity number, and the report may become an official document. \
         Remove it unless it is needed.",
    )),
];
