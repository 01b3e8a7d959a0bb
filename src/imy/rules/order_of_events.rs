//! `orderOfEvents`: nothing is discovered, ended, mended or told before it happened, nor told before it was discovered, and a
//! plan lies ahead.
//!
//! Times are compared only where both events have one; a day alone is compared with a day.

use crate::engine::check::{Clock, Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};

const OCCURRED: FieldId = id!("incident.occurred.date");
const DISCOVERED: FieldId = id!("incident.discovered.date");
const ENDED: FieldId = id!("incident.ended.date");
const ACTION: FieldId = id!("actions[i].date");
const INFORMED: FieldId = id!("information.givenOn.date");
const PLANNED_ON: FieldId = id!("information.plannedOn.date");

/// What cannot have happened before the breach, nor, where the data subjects were told of it, before it was discovered.
/// What is planned cannot lie before today, nor before the discovery.
pub struct OrderOfEvents;

impl Rule for OrderOfEvents {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("orderOfEvents", text(
            "Ange dagens datum eller ett senare, inte före upptäckten, eller svara att de registrerade är informerade.",
            "Give today's date or a later one, not before the discovery, or answer that the data subjects have been informed.",
        )).by_the(Clock::Day).levels(&[Level::Advice]).looking_for("Something was discovered, ended, done or told before the breach occurred; the data subjects were or will be told before \
         it was discovered, or will be told on a day that has passed. Times are compared only where both events have one.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        [DISCOVERED, ENDED, ACTION, INFORMED, PLANNED_ON].contains(&field)
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        match field {
            PLANNED_ON => DISCOVERED.alone(),
            INFORMED => both(layout, OCCURRED).with(DISCOVERED),
            _ => both(layout, field) | both(layout, OCCURRED),
        }
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let date = evaluation.date(place)?;
        let is_wrong = match place.field {
            PLANNED_ON => date < evaluation.today() || is_before(evaluation, place, DISCOVERED),
            INFORMED => is_before(evaluation, place, OCCURRED) || is_before(evaluation, place, DISCOVERED),
            _ => is_before(evaluation, place, OCCURRED),
        };
        is_wrong.then_some(Level::Advice)
    }

    fn says(&self, found: &Found) -> Text {
        match found.place.field {
            DISCOVERED => text(
                "Incidenten upptäcktes före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers the breach was discovered before it occurred. Check dates and times.",
            ),
            ENDED => text(
                "Incidenten upphörde före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers the breach ended before it occurred. Check dates and times.",
            ),
            ACTION => text(
                "Åtgärden vidtogs innan incidenten inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers this was done before the breach occurred. Check dates and times.",
            ),
            INFORMED => text(
                "Kontrollera datumen: enligt svaren informerades de registrerade innan incidenten inträffade eller upptäcktes.",
                "Check the dates: according to the answers the data subjects were informed before the breach occurred or was discovered.",
            ),
            _ => self.facts().says,
        }
    }
}

fn is_before(evaluation: &Evaluation, later: Place, earlier: FieldId) -> bool {
    let earlier = Place::first(earlier);
    let (Some(date), Some(from)) = (evaluation.date(later), evaluation.date(earlier)) else { return false };
    let time = |place: Place| {
        let time = evaluation.layout().entry(place.field).time?;
        evaluation.time(Place { field: time, ..place })
    };
    match (time(later), time(earlier)) {
        (Some(time), Some(start)) if date == from => time < start,
        _ => date < from,
    }
}

/// A date and the time beside it.
fn both(layout: &Layout, date: FieldId) -> FieldSet {
    layout.entry(date).time.map_or(FieldSet::NONE, FieldId::alone).with(date)
}
