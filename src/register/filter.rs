//! Which part of the register is asked for, and in which language.

use crate::format::visible;
use crate::text::Language;

/// Which part of the register is asked for: nothing leaves anything out by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    /// The year, on Stockholm's calendar; all where there is none.
    pub year: Option<i32>,
    /// The controller, in small letters or large, with or without characters that nobody sees; all where there is none, or a blank one.
    pub controller: Option<String>,
    /// The language; that of the register's options where there is none.
    pub language: Option<Language>,
}

impl RegisterFilter {
    /// Whether a row of this year and controller is asked for.
    pub(super) fn takes(&self, year: i32, controller: Option<&str>) -> bool {
        let is_theirs = |asked: &String| {
            let asked = same_name(asked);
            asked.is_empty() || asked == same_name(controller.unwrap_or_default())
        };
        self.year.is_none_or(|asked| asked == year) && self.controller.as_ref().is_none_or(is_theirs)
    }
}

/// A name by which spellings of it that look alike are one: people write "Utbildningsnämnden" and "utbildningsnämnden ", what is pasted has hyphens that nobody sees, and some
/// systems write an "ä" as an "a" with two dots that are a character of their own. Those of the letters of Swedish are put together.
pub(super) fn same_name(name: &str) -> String {
    let seen = visible(name).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut whole = String::with_capacity(seen.len());
    for c in seen.chars() {
        let letter = match (whole.chars().next_back(), c) {
            (Some('a'), '\u{30A}') => 'å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('e'), '\u{301}') => 'é',
            _ => {
                whole.push(c);
                continue;
            }
        };
        whole.pop();
        whole.push(letter);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::same_name;

    #[test]
    fn what_looks_alike_is_one_name() {
        for (one, other) in [
            ("Utbildningsnämnden", " utbildnings\u{AD}NÄMNDEN\u{200B} "),
            ("Utbildningsnämnden", "Utbildningsna\u{308}mnden"),
            ("Utbildningsnämnden", "Utbildningsna\u{AD}\u{308}mnden"),
            ("Åsele Överförmyndare", "A\u{30A}sele\u{A0} O\u{308}verförmyndare"),
            ("Idé", "IDE\u{301}"),
            ("", " \u{FEFF}"),
        ] {
            assert_eq!(same_name(one), same_name(other));
        }
        for (one, other) in [("Nämnd A", "Nämnd B"), ("Nämnden", "Namnden"), ("a\u{308}", "a"), ("\u{308}a", "ä")] {
            assert_ne!(same_name(one), same_name(other));
        }
    }
}
