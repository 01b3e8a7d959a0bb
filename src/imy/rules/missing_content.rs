//! `missingContent`: what Art. 33(3)(a), (c) and (d) ask for, and the day from which Art. 33(1) counts the hours.
//!
//! "Kan inte ange" and "Okänd" are answers: the law asks for a description where possible. The name and the contact
//! details of point (b) are starred in the form, so they are errors already.

use super::COUNTS;
use crate::engine::check::{Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};

const DISCOVERED: FieldId = id!("incident.discovered.date");
const TYPE: FieldId = id!("incident.type");
const DESCRIPTION: FieldId = id!("incident.description");
const SUBJECTS: (FieldId, FieldId) = COUNTS[0];
const RECORDS: (FieldId, FieldId) = COUNTS[1];
const GROUPS: FieldId = id!("dataSubjects.groups");
const CATEGORIES: FieldId = id!("personalData.categories");
const CONSEQUENCES: FieldId = id!("consequences.likely");
const MEASURE: FieldId = id!("actions[i].description");

/// What decides whether any content is missing.
pub const ASKED_FOR: FieldSet = FieldSet::of(&[
    DISCOVERED,
    TYPE,
    DESCRIPTION,
    SUBJECTS.0,
    SUBJECTS.1,
    RECORDS.0,
    RECORDS.1,
    GROUPS,
    CATEGORIES,
    CONSEQUENCES,
    MEASURE,
]);

/// See the module.
pub struct MissingContent;

impl Rule for MissingContent {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("missingContent", text(
            "Ange hur många uppgifter som har påverkats, åtminstone ungefär.",
            "Give the number of records concerned, at least approximately.",
        )).about_absence().levels(&[Level::Gap]).looking_for("There is no answer to something that Art. 33(3)(a), (c) or (d) asks for, or no day of discovery (Art. 33(1)). \
         \"Kan inte ange\" and \"Okänd\" are answers. Of a number and its range one is enough: it is told on the number, \
         and on the range only where a page has nothing else.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        ASKED_FOR.contains(field)
    }

    fn reads(&self, _: &Layout, field: FieldId) -> FieldSet {
        count_with(field).map_or(FieldSet::NONE, |(exact, range)| exact.alone().with(range))
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        (place.row == 0 && is_missing(evaluation, place.field)).then_some(Level::Gap)
    }

    fn says(&self, found: &Found) -> Text {
        match found.place.field {
            DISCOVERED => text(
                "Ange vilket datum ni upptäckte incidenten. De 72 timmarna räknas därifrån.",
                "Give the date on which you discovered the breach. The 72 hours are counted from it.",
            ),
            TYPE => text("Välj vad som har hänt.", "Choose what happened."),
            DESCRIPTION => text("Beskriv incidenten kort.", "Describe the breach briefly."),
            GROUPS => text(
                "Välj vilka grupper de registrerade tillhör, eller \"Kan inte ange för närvarande\".",
                "Choose the groups that the data subjects belong to, or that you cannot say at present.",
            ),
            CATEGORIES => text(
                "Välj vilka sorters personuppgifter det gäller, eller \"Okänd\".",
                "Choose the kinds of personal data concerned, or that they are unknown.",
            ),
            CONSEQUENCES => text("Välj vad konsekvenserna kan bli.", "Choose what the consequences may be."),
            MEASURE => text(
                "Beskriv minst en åtgärd som ni har vidtagit eller planerar.",
                "Describe at least one measure that you have taken or plan.",
            ),
            field if field == SUBJECTS.0 || field == SUBJECTS.1 => text(
                "Ange hur många registrerade som har påverkats, åtminstone ungefär.",
                "Give the number of data subjects concerned, at least approximately.",
            ),
            _ => self.facts().says,
        }
    }
}

/// Whether any content is missing.
pub fn any(evaluation: &Evaluation) -> bool {
    ASKED_FOR.iter().any(|field| is_missing(evaluation, field))
}

/// A field that the page lacks cannot be filled in there, so nothing is said of it. Of a number and its range either is
/// enough: it is said of the number, and of the range where the page asks for nothing else.
fn is_missing(evaluation: &Evaluation, field: FieldId) -> bool {
    let missing = match count_with(field) {
        Some((exact, range)) => {
            let told = if evaluation.is_absent(exact) { range } else { exact };
            field == told && !evaluation.is_answered(exact) && !evaluation.is_answered(range)
        }
        None if field == DISCOVERED => evaluation.date(Place::first(field)).is_none(),
        None => !evaluation.is_answered(field),
    };
    missing && !evaluation.is_absent(field)
}

/// The number and the range that belong together, of which the field is one.
fn count_with(field: FieldId) -> Option<(FieldId, FieldId)> {
    COUNTS.into_iter().find(|(exact, range)| field == *exact || field == *range)
}
