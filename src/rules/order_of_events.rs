//! `orderOfEvents`: nothing is discovered, ended, mended or told before it happened, nor told before it was discovered, and a
//! plan lies ahead.
//!
//! Times are compared only where both events have one; a day alone is compared with a day.

use crate::engine::check::{Clock, Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};

/// What cannot have happened before the breach, nor, where the data subjects were told of it, before it was discovered.
/// What is planned cannot lie before today, nor before the discovery. Each is a day, where the form asks for it.
pub struct OrderOfEvents {
    /// The breach occurred.
    pub occurred: FieldId,
    /// It was discovered.
    pub discovered: FieldId,
    /// It ended.
    pub ended: Option<FieldId>,
    /// Something was done about it.
    pub action: Option<FieldId>,
    /// The data subjects were informed.
    pub informed: Option<FieldId>,
    /// They are to be.
    pub planned: Option<FieldId>,
}

/// What a day is the day of.
#[derive(Clone, Copy)]
enum Event {
    Discovery,
    End,
    Action,
    Informing,
    Plan,
}

impl OrderOfEvents {
    /// Of what has to fit together, it is told on what the form asks for later.
    fn event(&self, field: FieldId) -> Option<Event> {
        let events = [
            (Some(self.discovered.max(self.occurred)), Event::Discovery),
            (self.ended, Event::End),
            (self.action, Event::Action),
            (self.informed, Event::Informing),
            (self.planned, Event::Plan),
        ];
        events.into_iter().find(|(day, _)| *day == Some(field)).map(|(_, event)| event)
    }
}

impl Rule for OrderOfEvents {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("orderOfEvents", text(
            "Ange dagens datum eller ett senare, inte före upptäckten, eller svara att de registrerade är informerade.",
            "Give today's date or a later one, not before the discovery, or answer that the data subjects have been informed.",
        )).by_the(Clock::Day).levels(&[Level::Advice]).looking_for("Something was discovered, ended, done or told before the breach occurred; the data subjects were or will be told before \
         it was discovered, or will be told on a day that has passed and nothing has been sent yet. Times are compared only where both events have one.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        self.event(field).is_some()
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        match self.event(field) {
            Some(Event::Plan) => self.discovered.alone(),
            Some(Event::Informing) => both(layout, self.occurred).with(self.discovered),
            Some(Event::Discovery) => both(layout, self.discovered) | both(layout, self.occurred),
            _ => both(layout, field) | both(layout, self.occurred),
        }
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let date = evaluation.date(place)?;
        let is_before = |earlier| is_before(evaluation, place, earlier);
        let is_wrong = match self.event(place.field)? {
            Event::Plan => !evaluation.is_sent() && date < evaluation.today() || is_before(self.discovered),
            Event::Informing => is_before(self.occurred) || is_before(self.discovered),
            Event::Discovery => self::is_before(evaluation, Place::first(self.discovered), self.occurred),
            Event::End | Event::Action => is_before(self.occurred),
        };
        is_wrong.then_some(Level::Advice)
    }

    fn says(&self, found: &Found) -> Text {
        match self.event(found.place.field) {
            Some(Event::Discovery) => text(
                "Incidenten upptäcktes före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers the breach was discovered before it occurred. Check dates and times.",
            ),
            Some(Event::End) => text(
                "Incidenten upphörde före den inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers the breach ended before it occurred. Check dates and times.",
            ),
            Some(Event::Action) => text(
                "Åtgärden vidtogs innan incidenten inträffade, enligt svaren. Kontrollera datum och klockslag.",
                "According to the answers this was done before the breach occurred. Check dates and times.",
            ),
            Some(Event::Informing) => text(
                "Kontrollera datumen: enligt svaren informerades de registrerade innan incidenten inträffade eller upptäcktes.",
                "Check the dates: according to the answers the data subjects were informed before the breach occurred or was discovered.",
            ),
            Some(Event::Plan) | None => self.facts().says,
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
