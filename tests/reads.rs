//! A rule is run again only when an answer changes that it says it reads. So what it says is held against what it does: an
//! edit of anything else never changes what it finds, for every rule and every field, from every scenario.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::check::Clock;
use breach_notification::engine::form::{ChoiceList, Kind};
use breach_notification::engine::layout::{FieldId, FieldSet, Place};
use breach_notification::engine::session::Session;
use breach_notification::{RawAnswer, read_now};
use support::form::{InForm, TABLE, ids};
use support::scenarios::{Case, codes, kebab, stories};

/// What is put into a field: nothing, and what matters to some rule.
fn edits(field: FieldId) -> Vec<RawAnswer> {
    let mut edits = vec![RawAnswer::Nothing];
    let texts: &[&str] = match field.field().kind {
        Kind::Date => &["2021-04-13", "1999-01-01", "2098-12-31", "x"],
        Kind::Time => &["00:01", "23:59", "x"],
        Kind::Count => &["1", "5000", "x"],
        Kind::OrganisationNumber => &["212000-0142", "701063-2391", "x"],
        Kind::One(list) if list.choices.len() <= 4 => {
            return with_choices(edits, list.choices.iter().map(|choice| choice.key));
        }
        // The first of a long list stands for the rest; those that rules look for stand last.
        Kind::One(list) => return with_choices(edits, [list.choices[0].key, last(list)].into_iter()),
        Kind::Many(list) => {
            let keys: Vec<String> = list.choices.iter().map(|choice| choice.key.to_owned()).collect();
            edits.push(RawAnswer::List(vec![keys[0].clone()]));
            edits.push(RawAnswer::List(keys));
            return edits;
        }
        _ => &["Norge", "701063-2391"],
    };
    with_choices(edits, texts.iter().copied())
}

fn last(list: &ChoiceList) -> &'static str {
    list.choices.last().map_or("", |choice| choice.key)
}

fn with_choices<'a>(mut edits: Vec<RawAnswer>, texts: impl Iterator<Item = &'a str>) -> Vec<RawAnswer> {
    edits.extend(texts.map(RawAnswer::from));
    edits
}

type Verdict = (Place, &'static str, Option<&'static str>);

/// What every rule finds in the first two rows of every field.
fn found(session: &Session) -> Vec<Verdict> {
    let mut found = Vec::new();
    for field in session.evaluation().applicable().iter() {
        let rows = if field.entry().group.is_some() { 0..2 } else { 0..1 };
        for (rule, row) in TABLE.rules_on(field).iter().flat_map(|rule| rows.clone().map(move |row| (rule, row))) {
            let place = Place { field, row };
            let level = rule.find(session.evaluation(), place).map(|level| level.as_str());
            found.push((place, rule.code().as_str(), level));
        }
    }
    found
}

/// What a rule reads to judge a field: what it says, and the field itself.
fn reads(field: FieldId, code: &str) -> FieldSet {
    let rules = TABLE.rules_on(field).iter().filter(|rule| rule.code() == code);
    rules.fold(field.alone(), |all, rule| all | rule.reads(TABLE, field))
}

#[test]
fn an_edit_of_what_a_rule_does_not_read_never_changes_what_it_finds() {
    let (mut edited, mut changed_verdicts) = (0, 0);
    // A thousand rows tell nothing more here, and of what gives a code the first is enough.
    let gives = |case: &&Case, name: &str| case.expect.problems.iter().any(|problem| kebab(&problem.code) == name);
    let giving = codes().iter().filter_map(|(name, cases)| cases.iter().find(|case| gives(case, name)));
    for case in stories().iter().chain(giving).filter(|case| case.answers.iter().count() < 200) {
        let before = Session::with_answers(&case.options, case.answers.clone());
        let found_before = found(&before);
        for field in ids() {
            let rows = if field.entry().group.is_some() { 0..2 } else { 0..1 };
            for (edit, row) in rows.flat_map(|row| edits(field).into_iter().map(move |edit| (edit, row))) {
                let mut after = before.clone();
                after.set(&TABLE.name(Place { field, row }), edit).unwrap();
                let [applied, applies] = [&before, &after].map(|session| session.evaluation().applicable());
                // A field that comes or goes is an answer that changes.
                let changed = field.alone() | applied.without(applies) | applies.without(applied);
                let found_after = found(&after);
                for verdict in found_before.iter().filter(|verdict| !found_after.contains(verdict)) {
                    let (judged, code, _) = *verdict;
                    changed_verdicts += 1;
                    assert!(
                        changed.meets(reads(judged.field, code)) || !applies.contains(judged.field),
                        "{}: {code} on {} reads {}, and does not say so",
                        case.name,
                        judged.field.field().name,
                        field.field().name
                    );
                }
                edited += 1;
            }
        }
    }
    assert!(edited > 10_000 && changed_verdicts > 1_000, "{edited} edits changed {changed_verdicts} verdicts");
}

/// The same for the time: what a rule finds changes with the day and the status only if it says so, and within a day only if
/// it says that.
#[test]
fn the_clock_changes_nothing_of_a_rule_that_does_not_look_at_it() {
    let times = [
        "2016-01-01T12:00:00Z",
        "2021-04-16T05:59:00Z",
        "2021-04-16T06:31:00Z",
        "2021-04-17T12:00:00Z",
        "2030-01-01T00:00:00Z",
    ];
    let mut changed_verdicts = 0;
    for case in stories().iter().filter(|case| case.answers.iter().count() < 200) {
        let mut session = Session::with_answers(&case.options, case.answers.clone());
        for now in times {
            let seen = |session: &Session| (session.evaluation().today(), session.deadline().status);
            let (seen_before, before, applied) = (seen(&session), found(&session), session.evaluation().applicable());
            session.tick(read_now(now).unwrap());
            let clock = if seen(&session) == seen_before { Clock::Minute } else { Clock::Day };
            let after = found(&session);
            let applies = session.evaluation().applicable();
            let toggled = applied.without(applies) | applies.without(applied);
            for (place, code, _) in before.iter().filter(|verdict| !after.contains(verdict)) {
                changed_verdicts += 1;
                let rule = TABLE.rules_on(place.field).iter().find(|rule| rule.code() == *code).unwrap();
                let says = rule.facts().clock;
                let is_said = says == Clock::Minute || says == clock || toggled.meets(reads(place.field, code));
                assert!(is_said, "{}: {code} on {} looks at the time ({clock:?})", case.name, place.field.field().name);
            }
        }
    }
    assert!(changed_verdicts > 50, "{changed_verdicts}");
}
