//! What a form says around its questions, in words of its own: what it is, what comes of it, and what to do then.

use crate::text::{Language, Text};

/// What a form says of the hours that run.
#[derive(Debug)]
pub struct TimeWords {
    /// Names the box that says it.
    pub name: Text,
    /// It is not known when it was discovered.
    pub not_known: Text,
    /// What stands there cannot be used.
    pub not_usable: Text,
    /// So much is left, `#`.
    pub left: Text,
    /// The hours may have run out, as no time is known.
    pub may_have_run_out: Text,
    /// The same where the time cannot be used.
    pub may_have_run_out_correct: Text,
    /// They ran out so long ago, `#`.
    pub ran_out: Text,
    /// What else there is to know of them.
    pub note: Option<Text>,
    /// What is said once it was sent, where it can be.
    pub sent: Option<&'static SentWords>,
}

/// What a form says of the hours once it was sent.
#[derive(Debug)]
pub struct SentWords {
    /// It was sent in time.
    pub in_time: Text,
    /// It was not.
    pub late: Text,
    /// That cannot be told.
    pub cannot_tell: Text,
    /// It is not known when the hours began to run.
    pub sent: Text,
    /// When it was sent, `#`.
    pub at: Text,
}

/// What a form says around its questions.
#[derive(Debug)]
pub struct Words {
    /// Of the hours that run.
    pub time: TimeWords,
    /// What the form is, and what becomes of it.
    pub introduction: [Text; 2],
    /// That nothing is sent, where the form stands by itself.
    pub sends_nothing: Text,
    /// The same in a form of the host's, which may send it to the host.
    pub sends_nothing_on: Text,
    /// In English the numbers are those of a Swedish form.
    pub numbers: Text,
    /// The button that builds the submission, where we render the form.
    pub prepare: Text,
    /// The heading of the preview.
    pub preview_title: Text,
    /// The heading over what stops the submission.
    pub to_correct: Text,
    /// Nobody may believe that they have notified.
    pub not_sent: Text,
    /// The same where it is known who gets it, `#`.
    pub not_sent_to: Option<Text>,
    /// The heading over a submission that the page itself sends.
    pub prepared: Text,
    /// What to do with the file. Whether the browser has made one nobody tells us, so it holds either way.
    pub how_to_go_on: Text,
    /// A page that shows the form in a frame may forbid files.
    pub in_a_frame: Text,
    /// One gap is left.
    pub one_gap_left: Text,
    /// So many gaps are left.
    pub gaps_left: Text,
    /// The link to the authority's e-service, where there is one, and where it leads. It opens in a new tab: what was typed stays where it is.
    pub service: Option<(Text, &'static str)>,
    /// What it says where a city has it lead elsewhere.
    pub service_elsewhere: Text,
    /// The link that gives the file once more.
    pub download: Text,
    /// The steps that follow. They hold before the 72 hours have run out and after: how much is left is said beside them.
    pub next_steps: &'static [Text],
    /// An answer has changed since the notification was prepared.
    pub outdated: Text,
    /// The browser has given back what was typed, except perhaps for rows that were added.
    pub rows_may_be_lost: Text,
    /// What the name of a file begins with.
    pub file_prefix: &'static str,
    /// What a file is called when nothing is answered that it could be named after.
    pub file_fallback: &'static str,
}

/// What only a city knows of a form: nothing, until it says so.
#[derive(Clone, Copy, Debug)]
pub struct City {
    /// Who gets what comes of the form, and how.
    pub recipient: Option<Text>,
    /// For how many months it is kept.
    pub retention_months: Option<u32>,
    /// Where one goes to notify, or to hand it over.
    pub notify: Option<&'static str>,
}

impl City {
    /// No city has said anything.
    pub const NOTHING: Self = Self { recipient: None, retention_months: None, notify: None };
}

impl Words {
    /// That it is not where it should go, and where that is, if that is known.
    pub fn not_handed_over(&self, city: &City, language: Language) -> String {
        match (self.not_sent_to, city.recipient) {
            (Some(sentence), Some(recipient)) => sentence.get(language).replace('#', recipient.get(language)),
            _ => self.not_sent.get(language).to_owned(),
        }
    }
}
