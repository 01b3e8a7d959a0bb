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
    /// Nothing where nothing is to be notified, or where it is not known when it was discovered.
    pub(super) fn lateness(&self) -> Vec<Block> {
        let is_to_notify = self.chosen_of(Kind::Notify).is_some_and(|one| one.kind == Kind::Notify);
        let (deadline, language) = (self.told.session.deadline(), self.language());
        let Some(expires_at) = deadline.expires_at.filter(|_| is_to_notify) else { return Vec::new() };
        let sent = deadline.submitted.and_then(|at| sent_at(at, language));
        let is_past = deadline.submitted.is_some() || deadline.status != Status::OnTime;
        let mut said = vec![self.say(if is_past { RAN_OUT } else { UNTIL }, &[&moment(expires_at, language)])];
        match (&sent, deadline.status) {
            (Some(sent), _) => said.push(self.say(SENT, &[sent])),
            (None, Status::Late) => said.push(self.say(NOT_SENT, &[])),
            _ => {}
        }
        if deadline.status == Status::PossiblyLate {
            said.push(self.say(MAY_BE, &[]));
        }
        let mut blocks = vec![self.subheading(TIME), Block::Paragraph(said.join(" "))];
        if deadline.status == Status::OnTime {
            return blocks;
        }
        match self.told.line("incident.lateReason") {
            Some(reasons) => {
                blocks.push(self.paragraph(REASONS, &[]));
                blocks.extend(paragraphs(&reasons));
            }
            None if deadline.status == Status::Late => blocks.push(self.to_fill_in(ASK_REASONS)),
            None => {}
        }
        blocks
    }
}
