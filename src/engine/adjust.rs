//! What a city adjusts of a form without Rust: its choices, its help, its limits, what is filled in beforehand. Questions, names,
//! kinds, stars, conditions and rules are the authority's and the law's, and stay.
//!
//! An adjusted form is a form like any other: a table of its own, made once for each adjustment, and kept. What is wrong in
//! an adjustment is told all at once, and then none of it is used.

mod choices;
mod making;
mod nearest;
mod prefill;
mod reading;
#[cfg(not(target_arch = "wasm32"))]
mod schema;

#[cfg(not(target_arch = "wasm32"))]
pub use schema::adjustment_schema;

use super::table::Table;
use crate::json::Json;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Something in an adjustment that cannot be as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mistake {
    /// Where it stands: a JSON Pointer (RFC 6901), such as `/choices/incident.type/1/key`.
    pub path: String,
    /// What to write instead.
    pub message: String,
}

/// An adjustment that cannot be used: all that is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidAdjustment(pub(crate) Vec<Mistake>);

impl InvalidAdjustment {
    /// All that is wrong.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.0
    }

    /// A single mistake.
    pub(crate) fn at(path: &str, message: &str) -> Self {
        Self(vec![Mistake { path: path.to_owned(), message: message.to_owned() }])
    }
}

impl fmt::Display for InvalidAdjustment {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl InvalidAdjustment {
    /// As text, without a formatter: all of formatting would come along to the browser.
    pub(crate) fn message(&self) -> String {
        let mut told = "the adjustment is not used".to_owned();
        for (at, Mistake { path, message }) in self.0.iter().enumerate() {
            let begins = if at == 0 { ": " } else { "; " };
            let ends = if path.is_empty() { "" } else { ": " };
            for part in [begins, path, ends, message] {
                told.push_str(part);
            }
        }
        told
    }
}

impl std::error::Error for InvalidAdjustment {}

/// What has been made: of which form, by what, and what came of it.
static MADE: Mutex<Vec<(&'static Table, String, &'static Table)>> = Mutex::new(Vec::new());

/// A form as an adjustment wants it.
///
/// # Errors
///
/// When something in the adjustment is wrong.
pub(crate) fn adjusted(table: &'static Table, adjustment: &Json) -> Result<&'static Table, InvalidAdjustment> {
    let said = adjustment.compact();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = made.iter().find(|(of, by, _)| *of == table && *by == said);
    if let Some((_, _, known)) = before {
        return Ok(known);
    }
    let adjusted = making::make(table, reading::read(table, adjustment)?);
    made.push((table, said, adjusted));
    Ok(adjusted)
}
