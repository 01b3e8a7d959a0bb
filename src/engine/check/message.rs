//! What is said about a finding: what to do, in the person's language, and never what was typed.

use super::{Code, Finding, Found, Level};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::Place;
use crate::lean::Digits;
use crate::text::{AND, Language, Text, text};

/// The code of an answer whose name is no field of the form. It has no place, so no rule finds it.
pub const UNKNOWN_FIELD: Code = Code::new("unknownField");

const NO_SUCH_FIELD: Text = text(
    "Det här namnet hör inte till något fält i formuläret. Rätta namnet eller ta bort svaret.",
    "No field of the form has this name. Correct the name or remove the answer.",
);

/// What is said about an answer whose name is no field of the form.
pub fn unknown_field(language: Language) -> &'static str {
    NO_SUCH_FIELD.get(language)
}

/// What is said about a finding at a place, and the rule of law that it rests on, where one does. What may be sent as it
/// is, a gap or advice, names the article too.
pub fn message(
    finding: Finding,
    place: Place,
    evaluation: &Evaluation,
    language: Language,
) -> (String, Option<&'static str>) {
    let found = Found { evaluation, place, level: finding.level };
    let law = finding.rule.facts().law(&found);
    let mut message = finding.rule.says(&found).get(language).to_owned();
    if let Some(number) = finding.rule.number(&found) {
        message = message.replace('#', &grouped(number));
    }
    if finding.level != Level::Error
        && let Some(law) = law
    {
        // It goes before the full stop.
        message.truncate(message.trim_end_matches('.').len());
        message.push_str(&[" (", &in_words(law, language), ")."].concat());
    }
    (message, law)
}

/// A rule as a sentence has it: `Art. 34(1), Art. 34(3)(a)` is `artikel 34.1 och 34.3 a`.
fn in_words(law: &str, language: Language) -> String {
    let mut words = String::new();
    for (at, article) in law.split(',').enumerate() {
        words.push_str(if at == 0 { ARTICLE } else { AND }.get(language));
        let mut separators = ['.', ' '].into_iter();
        for c in article.trim_start_matches(|c: char| !c.is_ascii_digit()).chars() {
            match (language, c) {
                (Language::Swedish, '(') => words.extend(separators.next()),
                (Language::Swedish, ')') => {}
                _ => words.push(c),
            }
        }
    }
    words
}

const ARTICLE: Text = text("artikel ", "Article ");

/// A number with its thousands apart, as both languages may write them.
fn grouped(number: usize) -> String {
    let digits = number.digits();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}
