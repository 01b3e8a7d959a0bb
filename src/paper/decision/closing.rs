//! What has been decided, sent and told when a case is closed, and what was learnt.

use super::Matter;
use super::choosing::{Chosen, Kind, all};
use crate::case::when::day_of;
use crate::paper::Block;
use crate::paper::told::{day, entries, paragraphs, typed};
use crate::text::{Text, text};
use chrono::NaiveDate;

const DONE: Text = text("Vad som har gjorts", "What has been done");
const LESSONS: Text = text("Lärdomar", "Lessons");
const ASK_LESSONS: Text = text(
    "Skriv vad som har ändrats för att det inte ska hända igen, eller varför inget behöver ändras",
    "Write what has been changed so that it does not happen again, or why nothing needs to be",
);
const NOTHING: Text = text(
    "Det finns inget beslut, ingen anmälan och ingen information antecknad.",
    "No decision, no notification and no information has been recorded.",
);
const NO_DAY: Text = text("dag okänd", "day not known");

impl Matter<'_> {
    pub(super) fn closing(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(DONE)];
        let done = self.done();
        blocks.push(if done.is_empty() { self.paragraph(NOTHING, &[]) } else { Block::List(done) });
        blocks.extend(self.grounds());
        blocks.push(self.heading(LESSONS));
        match self.case.as_json().get("closing").and_then(|closing| typed(closing, "lessons")) {
            Some(lessons) => blocks.extend(paragraphs(lessons)),
            None => blocks.push(self.to_fill_in(ASK_LESSONS)),
        }
        blocks
    }

    fn done(&self) -> Vec<String> {
        let case = self.case.as_json();
        let closed = self.chosen.iter().filter_map(Chosen::on).max();
        let mut done = Vec::new();
        let mut add = |when: Option<&str>, what: String| {
            let on = when.and_then(day_of);
            // What came after the case was closed does not stand in the decision to close it.
            if on.zip(closed).is_some_and(|(on, closed)| on > closed) {
                return;
            }
            let when = when.map_or_else(|| self.say(NO_DAY, &[]), day);
            done.push((on, [&when, ": ", &what].concat()));
        };
        for one in all(self.case).filter(|one| one.is_dated() && one.kind != Kind::Close) {
            let what = match one.kind {
                Kind::Notify => text("beslut att anmäla incidenten", "decided to notify the breach"),
                Kind::NotNotify => text("beslut att inte anmäla incidenten", "decided not to notify the breach"),
                Kind::Inform => text("beslut att informera de registrerade", "decided to inform the data subjects"),
                _ => text("beslut att inte informera de registrerade", "decided not to inform the data subjects"),
            };
            add(one.typed("on"), self.say(what, &[]));
        }
        for sent in entries(case, "notifications") {
            let what = match typed(sent, "kind") {
                Some("new") => text("anmälan inskickad#", "notification sent#"),
                Some("supplement") => text("komplettering inskickad#", "supplement sent#"),
                Some("withdrawal") => text("anmälan återkallad#", "notification withdrawn#"),
                _ => continue,
            };
            let number = typed(sent, "authorityReference")
                .map(|number| self.say(text(", myndighetens ärende #", ", the authority's case #"), &[number]));
            add(typed(sent, "submittedAt"), self.say(what, &[&number.unwrap_or_default()]));
        }
        for told in entries(case, "communications") {
            let what = match (typed(told, "means"), typed(told, "extent")) {
                (Some("public"), _) => text("allmänheten informerad", "the public was informed"),
                (Some(_), Some("part")) => {
                    text("en del av de registrerade informerade", "some of the data subjects were informed")
                }
                (Some(_), _) => text("de registrerade informerade", "the data subjects were informed"),
                _ => continue,
            };
            add(typed(told, "on"), self.say(what, &[]));
        }
        done.sort_by_key(|(on, _)| on.unwrap_or(NaiveDate::MAX));
        done.into_iter().map(|(_, what)| what).collect()
    }
}
