//! `inFuture`: the breach happened, was discovered and ended on days that have come. Today always has; a time that it is not
//! yet is only advised against, for clocks differ. That the data subjects were informed on a day to come is advised against
//! too: it may be a letter that is on its way.

use crate::engine::check::{Clock, Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};
use crate::time::zone;
use chrono::TimeDelta;

/// By how much the clocks of those who notify may differ from ours.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

/// See the module.
pub struct InFuture {
    /// The days that have come.
    pub past: FieldSet,
    /// The day on which the data subjects were informed.
    pub informed: Option<FieldId>,
}

impl InFuture {
    fn is_of_informing(&self, field: FieldId) -> bool {
        self.informed == Some(field)
    }
}

impl Rule for InFuture {
    #[cfg(not(target_arch = "wasm32"))]
    fn levels(&self, _: &Layout, field: FieldId) -> &'static [Level] {
        if self.is_of_informing(field) { &[Level::Advice] } else { &[Level::Error, Level::Advice] }
    }

    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of("inFuture", text(
            "Datumet ligger i framtiden. Skriv dagens datum eller ett tidigare.",
            "This day has not come yet. Write today's date or an earlier one.",
        )).by_the(Clock::Minute).looking_for("The day has not come yet in Stockholm: an error, and advice for a day on which the data subjects were informed. \
         Today always has; but a time that is more than five minutes ahead today draws advice.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        self.past.contains(field) || self.is_of_informing(field)
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.entry(field).time.map_or(FieldSet::NONE, FieldId::alone)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let level = if self.is_of_informing(place.field) { Level::Advice } else { Level::Error };
        if evaluation.date(place)? > evaluation.today() {
            return Some(level);
        }
        is_later_today(evaluation, place).then_some(Level::Advice)
    }

    fn says(&self, found: &Found) -> Text {
        match found.level {
            Level::Advice if self.is_of_informing(found.place.field) => text(
                "Datumet ligger i framtiden. Kontrollera det, eller svara att de registrerade ska informeras.",
                "This day has not come yet. Check the date, or answer that the data subjects will be informed.",
            ),
            Level::Advice => {
                text("Kontrollera klockslaget: det ligger i framtiden.", "Check the time: it has not come yet.")
            }
            _ => self.facts().says,
        }
    }
}

/// The only verdict that changes from one minute to the next.
fn is_later_today(evaluation: &Evaluation, place: Place) -> bool {
    let day = evaluation.date(place).filter(|day| *day == evaluation.today());
    let time = evaluation.layout().entry(place.field).time;
    let time = time.and_then(|field| evaluation.time(Place { field, ..place }));
    let instant = day.zip(time).and_then(|(day, time)| zone::instant(day, time));
    instant.is_some_and(|instant| instant.to_utc() - evaluation.now() > LEEWAY)
}
