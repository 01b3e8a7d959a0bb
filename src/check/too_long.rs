//! `tooLong`: the authority's limits are not known, so ours are advice; only a guard against pasted novels is an error.

use super::{Code, Level, Rule, itself};
use crate::evaluation::Evaluation;
use crate::form::Kind;
use crate::form::table::FieldId;
use crate::format::{scalars, units};

/// No answer may have more Unicode scalars than this.
pub const GUARD: usize = 50_000;

/// The advised greatest number of Unicode scalars in one line.
const TEXT: usize = 200;

/// The advised greatest number of Unicode scalars in several lines.
const LONG: usize = 4_000;

pub const RULE: Rule = Rule {
    code: Code::TooLong,
    on: |_| true,
    reads: itself,
    clock: false,
    find: |evaluation, place| {
        let answer = evaluation.answer(place)?;
        // A scalar takes at least one byte, and so does a unit: a short text need not be counted.
        let shortest_limit = limit(evaluation, place.field).unwrap_or(GUARD).min(GUARD);
        let long = || answer.texts().iter().filter(|text| text.len() > shortest_limit);
        if long().any(|text| scalars(text) > GUARD) {
            return Some(Level::Error);
        }
        let limit = limit(evaluation, place.field)?;
        long().any(|text| length(evaluation, place.field, text) > limit).then_some(Level::Advice)
    },
};

/// The advised greatest length of a field: the host page's, else ours; `None` where none is advised.
pub fn limit(evaluation: &Evaluation, field: FieldId) -> Option<usize> {
    advised_length(&field.field().kind).map(|ours| evaluation.limit(field).unwrap_or(ours))
}

/// How long a text is, as its field's limit counts: a host's `maxlength` in UTF-16 code units, ours in Unicode scalars.
pub fn length(evaluation: &Evaluation, field: FieldId, text: &str) -> usize {
    if evaluation.limit(field).is_some() { units(text) } else { scalars(text) }
}

/// The greatest number of Unicode scalars that we advise for a kind of field.
pub const fn advised_length(kind: &Kind) -> Option<usize> {
    match kind {
        Kind::Text => Some(TEXT),
        Kind::Long => Some(LONG),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{GUARD, Level};
    use crate::form::table::{FieldId, id};
    use crate::{Options, Session, read_now};

    const REFERENCE: FieldId = id("controller.reference");
    const EMAIL: FieldId = id("contacts[i].email");

    fn level(session: &mut Session, length: usize) -> Option<Level> {
        session.set("controller.reference", "å".repeat(length)).unwrap();
        session.problems_at("controller.reference").first().map(|problem| problem.level)
    }

    #[test]
    fn the_limit_of_a_host_page_goes_before_ours_and_the_guard_before_both() {
        let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
        for (limit, advised) in [(Some(10), 10), (Some(300), 300), (None, 200), (Some(GUARD + 1), GUARD)] {
            session.set_limit(REFERENCE, limit);
            assert_eq!(level(&mut session, advised), None, "{limit:?}");
            let beyond = if advised == GUARD { Level::Error } else { Level::Advice };
            assert_eq!(level(&mut session, advised + 1), Some(beyond), "{limit:?}");
        }
    }

    #[test]
    fn a_text_that_is_there_already_is_looked_at_again() {
        let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
        assert_eq!(level(&mut session, 11), None);
        session.set_limit(REFERENCE, Some(10));
        let problems = session.problems_at("controller.reference");
        assert!(problems[0].message.contains(" 10 "), "{}", problems[0].message);
        session.set_limit(REFERENCE, None);
        assert!(session.problems_at("controller.reference").is_empty());
    }

    #[test]
    fn the_limit_of_a_host_page_counts_as_a_browser_does_and_ours_counts_scalars() {
        let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
        let mut level_of = |limit, text: &str| {
            session.set_limit(REFERENCE, limit);
            session.set("controller.reference", text).unwrap();
            session.problems_at("controller.reference").first().map(|problem| problem.level)
        };
        assert_eq!(level_of(Some(10), &"🙂".repeat(5)), None);
        assert_eq!(level_of(Some(10), &"🙂".repeat(6)), Some(Level::Advice));
        assert_eq!(level_of(Some(10), &"å".repeat(10)), None);
        assert_eq!(level_of(Some(10), "åååå\r\nååååå"), None);
        assert_eq!(level_of(None, &"🙂".repeat(200)), None);
        assert_eq!(level_of(None, &"🙂".repeat(201)), Some(Level::Advice));
        assert_eq!(level_of(Some(GUARD * 3), &"🙂".repeat(GUARD)), None);
    }

    #[test]
    fn what_is_no_text_has_no_advised_length() {
        let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
        session.set_limit(EMAIL, Some(5));
        session.set("contacts[0].email", "dataskydd@example.se").unwrap();
        assert!(session.problems_at("contacts[0].email").is_empty());
    }
}
