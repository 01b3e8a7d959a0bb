//! Which part of the register is asked for, and in which language.

use crate::text::Language;

/// Which part of the register is asked for: nothing leaves anything out by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    /// The year, on Stockholm's calendar; all where there is none.
    pub year: Option<i32>,
    /// The controller, in small letters or large; all where there is none, or a blank one.
    pub controller: Option<String>,
    /// The language; that of the register's options where there is none.
    pub language: Option<Language>,
}

impl RegisterFilter {
    /// Whether a row of this year and controller is asked for.
    pub(super) fn takes(&self, year: i32, controller: Option<&str>) -> bool {
        let is_theirs =
            |asked: &String| asked.trim().is_empty() || same_name(asked) == same_name(controller.unwrap_or(""));
        self.year.is_none_or(|asked| asked == year) && self.controller.as_ref().is_none_or(is_theirs)
    }
}

/// A name by which two spellings of it are one: people write "Utbildningsnämnden" and "utbildningsnämnden ".
pub(super) fn same_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
