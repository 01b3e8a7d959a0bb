//! What is the same of a rule wherever it finds something: how it is called, what it says, the law it rests on, what it
//! sees of the time, and its line in the documentation.

use super::{Code, Found, Level};
use crate::text::Text;

/// When a rule may change its mind although no answer has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Never.
    Unseen,
    /// When another day begins in Stockholm, or the status of the deadline changes.
    Day,
    /// At any time.
    Minute,
}

/// The rule of law that a rule rests on.
#[derive(Clone, Copy, Debug)]
enum Law {
    /// Of what may be sent as it is, that of the question.
    OfQuestion,
    /// That of the question, of an error too.
    OfQuestionAlways,
    /// One of its own.
    Own(&'static str),
    /// None: it is our own advice.
    None,
}

/// What is the same of a rule wherever it finds something.
#[derive(Debug)]
pub struct Facts {
    /// What it reports.
    pub code: Code,
    /// What it says, unless that depends on what is found.
    pub says: Text,
    law: Law,
    /// What it sees of the time.
    pub clock: Clock,
    /// Whether it is about something that is not there yet: nobody is told so while they are still filling in the form.
    pub is_about_absence: bool,
    /// The levels that it may have, unless that depends on the field.
    #[cfg(not(target_arch = "wasm32"))]
    pub levels: &'static [Level],
    /// What it looks for, for the documentation. It is not taken along to the browser.
    #[cfg(not(target_arch = "wasm32"))]
    pub looks_for: &'static str,
}

impl Facts {
    /// A rule of this name, that says this.
    ///
    /// # Panics
    ///
    /// While compiling, where a sentence has no full stop: the article is put before it.
    pub(crate) const fn of(code: &'static str, says: Text) -> Self {
        assert!(ends_with_full_stop(says.sv) && ends_with_full_stop(says.en), "a sentence ends with a full stop");
        Self {
            code: Code::new(code),
            says,
            law: Law::OfQuestion,
            clock: Clock::Unseen,
            is_about_absence: false,
            #[cfg(not(target_arch = "wasm32"))]
            levels: &[],
            #[cfg(not(target_arch = "wasm32"))]
            looks_for: "",
        }
    }

    /// It rests on articles of its own: `Art. 34(1), Art. 34(3)`.
    pub(crate) const fn citing(mut self, law: &'static str) -> Self {
        self.law = Law::Own(law);
        self
    }

    /// It rests on the article of the question, also where it is an error.
    pub(crate) const fn citing_always(mut self) -> Self {
        self.law = Law::OfQuestionAlways;
        self
    }

    /// It rests on no article.
    pub(crate) const fn citing_nothing(mut self) -> Self {
        self.law = Law::None;
        self
    }

    /// It may change its mind with the time.
    pub(crate) const fn by_the(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// It is about something that is not there yet.
    pub(crate) const fn about_absence(mut self) -> Self {
        self.is_about_absence = true;
        self
    }

    /// The levels that it may have, for the documentation.
    #[cfg_attr(target_arch = "wasm32", allow(unused_mut))]
    pub(crate) const fn levels(mut self, _levels: &'static [Level]) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.levels = _levels;
        }
        self
    }

    /// What it looks for, for the documentation.
    #[cfg_attr(target_arch = "wasm32", allow(unused_mut))]
    pub(crate) const fn looking_for(mut self, _line: &'static str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.looks_for = _line;
        }
        self
    }

    /// The rule of law that a finding rests on, where one does.
    pub(super) fn law(&self, found: &Found) -> Option<&'static str> {
        match self.law {
            Law::OfQuestion if found.level == Level::Error => None,
            Law::OfQuestion | Law::OfQuestionAlways => found.entry().question.cited,
            Law::Own(law) => Some(law),
            Law::None => None,
        }
    }
}

const fn ends_with_full_stop(sentence: &str) -> bool {
    matches!(sentence.as_bytes(), [.., b'.'])
}
