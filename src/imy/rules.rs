//! The one list of the notification's rules: those of the engine, that go by the kind of a field, and those that know this
//! form, one file each. Of several errors on a field the first in this order is told.

mod count_outside_range;
mod implausible_date;
mod in_future;
mod missing_content;
mod no_supplement_despite_gaps;
mod not_informing_despite_severity;
mod order_of_events;
mod processor_missing;
mod reason_contradicted;
mod supplement_expected;
mod unknown_with_others;

use crate::engine::check::{
    BadDate, BadEmail, BadNumber, BadOrganisationNumber, BadPhone, BadPostalCode, BadTime, CommentMissing,
    OrganisationNumberIsPersonal, PersonalNumberInText, PossiblyLate, Required, Rule, TimeDoesNotExist,
    TimeWithoutDate, TooLong, TooManyRows, UnknownChoice,
};

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
    &in_future::InFuture,
    &implausible_date::ImplausibleDate,
    &missing_content::MissingContent,
    &PossiblyLate,
    &CommentMissing,
    &unknown_with_others::UnknownWithOthers,
    &count_outside_range::CountOutsideRange,
    &order_of_events::OrderOfEvents,
    &processor_missing::ProcessorMissing,
    &not_informing_despite_severity::NotInformingDespiteSeverity,
    &reason_contradicted::ReasonContradicted,
    &no_supplement_despite_gaps::NoSupplementDespiteGaps,
    &supplement_expected::SupplementExpected,
    &PersonalNumberInText,
];
