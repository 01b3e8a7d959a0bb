//! Until when the notification was due, and why it is late where it is.

use super::Matter;
use super::choosing::Kind;
use crate::engine::time_left::{moment, sent_at};
use crate::paper::Block;
use crate::paper::told::paragraphs;
use crate::text::{Text, text};
use crate::time::deadline::Status;

const TIME: Text = text("Tiden för anmälan", "The time of the notification");
const UNTIL: Text = text("De 72 timmarna går ut #.", "The 72 hours run out on #.");
const RAN_OUT: Text = text("De 72 timmarna gick ut #.", "The 72 hours ran out on #.");
const SENT: Text = text("Anmälan skickades in #.", "The notification was sent on #.");
const NOT_SENT: Text = text("Anmälan lämnas alltså senare än så.", "The notification comes later than that.");
const MAY_BE: Text = text(
    "Det går inte att säga säkert om anmälan lämnas inom 72 timmar, eftersom klockslaget inte är känt.",
    "Whether the notification comes within 72 hours cannot be said for certain, as the time of day is not known.",
);
const REASONS: Text = text(
    "Skälen till att anmälan lämnas senare än 72 timmar efter upptäckten (artikel 33.1):",
    "The reasons why the notification comes later than 72 hours after the discovery (Article 33(1)):",
);
const ASK_REASONS: Text = text(
    "Skriv varför anmälan lämnas senare än 72 timmar efter upptäckten (artikel 33.1)",
    "Write why the notification comes later than 72 hours after the discovery (Article 33(1))",
);

impl Matter<'_> {
    /// Nothing where nothing is to be notified or the law does not ask for it, or where it is not known when it was discovered.
    pub(super) fn lateness(&self) -> Vec<Block> {
        let is_to_notify = self.has(&[Kind::Notify]) && self.judged("isBreach") != "no";
        let (deadline, language) = (self.told.session.deadline(), self.language());
        let Some(expires_at) = deadline.expires_at.filter(|_| is_to_notify) else { return Vec::new() };
        // On the day on which they run out it was decided before or after that: nothing is said of it.
        let is_open = self.timing.goes_by_a_day() && !deadline.assumed_time;
        let status = match deadline.status {
            Status::PossiblyLate if is_open => Status::OnTime,
            status => status,
        };
        let until = if self.timing.is_past(expires_at) { RAN_OUT } else { UNTIL };
        let mut said = vec![self.say(until, &[&moment(expires_at, language)])];
        match (self.timing.sent.and_then(|at| sent_at(at, language)), status) {
            (Some(sent), _) => said.push(self.say(SENT, &[&sent])),
            (None, Status::Late) => said.push(self.say(NOT_SENT, &[])),
            _ => {}
        }
        if status == Status::PossiblyLate {
            said.push(self.say(MAY_BE, &[]));
        }
        let mut blocks = vec![self.subheading(TIME), Block::Paragraph(said.join(" "))];
        match self.told.line("incident.lateReason").filter(|_| deadline.status != Status::OnTime) {
            Some(reasons) => {
                blocks.push(self.paragraph(REASONS, &[]));
                blocks.extend(paragraphs(&reasons));
            }
            None if status == Status::Late => blocks.push(self.to_fill_in(ASK_REASONS)),
            None => {}
        }
        blocks
    }
}
