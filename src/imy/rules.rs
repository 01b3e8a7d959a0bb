//! The one list of the notification's rules: those of the engine, that go by the kind of a field; those that other
//! forms ask too; and those of this form alone, one file each. Of several errors on a field the first in this order is told.

mod missing_content;
mod no_supplement_despite_gaps;
mod not_informing_despite_severity;
mod reason_contradicted;
mod supplement_expected;

use crate::engine::check::{
    BadDate, BadEmail, BadNumber, BadOrganisationNumber, BadPhone, BadPostalCode, BadTime, CommentMissing,
    OrganisationNumberIsPersonal, PersonalNumberInText, PossiblyLate, Required, Rule, TimeDoesNotExist,
    TimeWithoutDate, TooLong, TooManyRows, UnknownChoice,
};
use crate::engine::layout::{FieldId, FieldSet};
use crate::rules::{CountOutsideRange, ImplausibleDate, InFuture, OrderOfEvents, ProcessorMissing, UnknownWithOthers};
use crate::text::text;

const OCCURRED: FieldId = id!("incident.occurred.date");
const DISCOVERED: FieldId = id!("incident.discovered.date");
const ENDED: FieldId = id!("incident.ended.date");
const ACTION: FieldId = id!("actions[i].date");
const INFORMED: FieldId = id!("information.givenOn.date");
const PLANNED: FieldId = id!("information.plannedOn.date");
const GROUPS: FieldId = id!("dataSubjects.groups");
const CATEGORIES: FieldId = id!("personalData.categories");

/// Each exact number and its range.
const COUNTS: [(FieldId, FieldId); 2] = [
    (id!("dataSubjects.count.exact"), id!("dataSubjects.count.range")),
    (id!("records.count.exact"), id!("records.count.range")),
];

/// Every rule.
pub(super) static RULES: &[&dyn Rule] = &[
    &Required,
    &TooManyRows,
    &UnknownChoice,
    &TooLong,
    &OrganisationNumberIsPersonal,
    &BadOrganisationNumber,
    &BadPostalCode,
    &BadEmail,
    &BadPhone,
    &BadDate,
    &BadTime,
    &TimeWithoutDate,
    &TimeDoesNotExist,
    &BadNumber,
    &InFuture { past: FieldSet::of(&[OCCURRED, DISCOVERED, ENDED]), informed: Some(INFORMED) },
    &ImplausibleDate {
        discovered: DISCOVERED,
        under_the_gdpr: FieldSet::of(&[DISCOVERED, ENDED, ACTION, INFORMED]),
        ahead: FieldSet::of(&[ACTION, PLANNED]),
    },
    &missing_content::MissingContent,
    &PossiblyLate,
    &CommentMissing,
    &UnknownWithOthers(&[(GROUPS, choice!(GROUPS, "not-known")), (CATEGORIES, choice!(CATEGORIES, "not-known"))]),
    &CountOutsideRange(&COUNTS),
    &OrderOfEvents {
        occurred: OCCURRED,
        discovered: DISCOVERED,
        ended: Some(ENDED),
        action: Some(ACTION),
        informed: Some(INFORMED),
        planned: Some(PLANNED),
    },
    &ProcessorMissing {
        involved: id!("processors.involved"),
        name: id!("processors.organisations[i].name"),
        says: text("Ange vilket personuppgiftsbiträde det gäller.", "Give the name of the processor concerned."),
    },
    &not_informing_despite_severity::NotInformingDespiteSeverity,
    &reason_contradicted::ReasonContradicted,
    &no_supplement_despite_gaps::NoSupplementDespiteGaps,
    &supplement_expected::SupplementExpected,
    &PersonalNumberInText(text(
        "Texten verkar innehålla ett personnummer, och anmälan blir en allmän handling. Ta bort det om det inte behövs.",
        "The text seems to hold a personal identity number, and the notification becomes an official document. \
         Remove it unless it is needed.",
    )),
];
