//! JSON from a file that anyone may have made.

use super::{Json, Reader};
use serde::de::DeserializeSeed;

/// Why a text could not be read as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It is nested too deeply.
    TooDeep,
    /// It is none: from this line on, counted from 1.
    At {
        /// The line.
        line: usize,
    },
}

impl Json {
    /// Reads a text that is JSON as a whole.
    ///
    /// # Errors
    ///
    /// When it is none, or nested deeper than any file of ours: else what stands there would be lost.
    pub(crate) fn parse(text: &str) -> Result<Self, Refused> {
        let mut source = serde_json::Deserializer::from_str(text);
        let read = Reader::strict().deserialize(&mut source).and_then(|json| source.end().map(|()| json));
        read.map_err(|error| {
            let is_deep = error.is_data();
            if is_deep { Refused::TooDeep } else { Refused::At { line: error.line() } }
        })
    }
}
