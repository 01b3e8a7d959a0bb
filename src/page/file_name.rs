//! What the file is called: after the reference or the organisation, and when it was made, so that those of a day differ. Of what was
//! typed only letters and digits that every system takes come into it.

use crate::engine::evaluation::Evaluation;
use crate::engine::table::{FieldId, Place};
use crate::time::zone::Instant;

/// No more of what was typed than this.
const LENGTH: usize = 40;

/// `anmalan-ks-2026-17-2026-05-06-1030.json`
pub fn file_name(evaluation: &Evaluation, made: Instant) -> String {
    let typed = |field: FieldId| plain(evaluation.text(Place::first(field)));
    let table = evaluation.table();
    let name = table.named_after.iter().copied().map(typed).find(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| table.words.file_fallback.to_owned());
    let day = crate::format::date::write(made.date_naive());
    let time = crate::format::time::write(made.time()).replace(':', "");
    [table.words.file_prefix, &name, "-", &day, "-", &time, ".json"].concat()
}

/// A text as `a-z`, `0-9` and single dashes between.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for letter in crate::format::visible(text).chars() {
        let letter = match letter {
            'a'..='z' | '0'..='9' => letter,
            'A'..='Z' => letter.to_ascii_lowercase(),
            'å' | 'Å' | 'ä' | 'Ä' | 'á' | 'Á' | 'à' | 'À' | 'æ' | 'Æ' => 'a',
            'ö' | 'Ö' | 'ø' | 'Ø' | 'ó' | 'Ó' => 'o',
            'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' => 'e',
            'ü' | 'Ü' => 'u',
            // The ring and the dots where they are characters of their own.
            '\u{300}'..='\u{36F}' => continue,
            _ if name.is_empty() || name.ends_with('-') => continue,
            _ => '-',
        };
        if name.len() == LENGTH {
            break;
        }
        name.push(letter);
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}
