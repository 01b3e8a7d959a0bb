//! Which questions apply, for every combination of the answers that decide about it, against what the contract says in
//! plain words; whatever the order in which they are given, and whichever of them the page lacks.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::layout::{FieldId, FieldSet};
use breach_notification::engine::report::question_states;
use breach_notification::engine::session::Session;
use breach_notification::{Answers, Options, RawAnswer, check, read_now};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use std::sync::LazyLock;
use support::form::{InForm, TABLE, ids};

/// The fields that decide, and the answers that are told apart: none, those that a condition asks for, and others.
const DECIDING: [(&str, &[&[&str]]); 10] = [
    // At noon on the 8th: nothing is known; in time; possibly late, as there is no time; late.
    ("incident.discovered.date", &[&[], &["2026-05-06"], &["2026-05-05"], &["2026-05-04"]]),
    ("incident.ongoing", &[&[], &["yes"], &["no"]]),
    ("incident.cause", &[&[], &["technical"], &["other"]]),
    ("incident.area", &[&[], &["Kultur och fritid"], &["other"]]),
    ("processors.involved", &[&[], &["yes"], &["no"]]),
    ("dataSubjects.groups", &[&[], &["children", "others-at-risk"], &["children", "other"]]),
    ("personalData.categories", &[&[], &["not-known"], &["other"]]),
    ("consequences.likely", &[&[], &["other-disadvantage"], &["reputation", "other"]]),
    ("information.given", &[&[], &["yes"], &["no"]]),
    ("information.planned", &[&[], &["yes"], &["no"], &["undecided"]]),
];

/// For each deciding field the position of its answer.
type Combination = [usize; DECIDING.len()];

fn now() -> DateTime<Utc> {
    read_now("2026-05-08T12:00:00+02:00").unwrap()
}

fn raw(texts: &[&str]) -> RawAnswer {
    match texts {
        [] => RawAnswer::Nothing,
        [text] => (*text).into(),
        texts => RawAnswer::List(texts.iter().map(|text| (*text).to_owned()).collect()),
    }
}

/// Whether a field applies, as section 2 of the contract has it. On an absent field every condition holds.
fn applies(field: &str, given: &Combination, absent: &[&str]) -> bool {
    let is = |deciding: &str, choice: &str| {
        let at = DECIDING.iter().position(|(field, _)| *field == deciding).unwrap();
        absent.contains(&deciding) || applies(deciding, given, absent) && DECIDING[at].1[given[at]].contains(&choice)
    };
    match field {
        "incident.ended.date" | "incident.ended.time" | "incident.ended.comment" => is("incident.ongoing", "no"),
        "incident.lateReason" => {
            is("incident.discovered.date", "2026-05-05") || is("incident.discovered.date", "2026-05-04")
        }
        "incident.causeComment" => is("incident.cause", "other"),
        "incident.areaComment" => is("incident.area", "other"),
        "processors.organisations[i].name" | "processors.organisations[i].organisationNumber" => {
            is("processors.involved", "yes")
        }
        "dataSubjects.groupsComment" => is("dataSubjects.groups", "other"),
        "personalData.categoriesComment" => is("personalData.categories", "other"),
        "consequences.comment" => is("consequences.likely", "other"),
        "information.givenOn.date" | "information.givenOn.comment" => is("information.given", "yes"),
        "information.planned" => is("information.given", "no"),
        "information.plannedOn.date" | "information.plannedOn.comment" => is("information.planned", "yes"),
        "information.reasonsNot" => is("information.planned", "no"),
        _ => true,
    }
}

/// The fields that do not always apply: those that do not while nothing is answered.
static CONDITIONAL: LazyLock<Vec<(FieldId, &str)>> = LazyLock::new(|| {
    let names = ids().map(|id| (id, id.field().name));
    names.filter(|(_, name)| !applies(name, &[0; DECIDING.len()], &[])).collect()
});

/// The fields that should apply.
fn expected(given: &Combination, absent: &[&str]) -> FieldSet {
    let mut fields = TABLE.all();
    for (id, name) in &*CONDITIONAL {
        fields.put(*id, applies(name, given, absent));
    }
    fields
}

/// The questions that should not apply: those of which no field does.
fn hidden(given: &Combination, absent: &[&str]) -> Vec<u8> {
    let applying: Vec<u8> =
        ids().filter(|id| applies(id.field().name, given, absent)).map(|id| id.entry().question.number).collect();
    (1..=37).filter(|number| !applying.contains(number)).collect()
}

fn is_hidden(session: &Session) -> Vec<u8> {
    let states = question_states(session.evaluation()).into_iter();
    states.filter(|question| !question.applies).map(|question| question.number).collect()
}

fn answers(given: &Combination) -> Answers {
    let mut answers = Answers::new();
    for ((field, choices), at) in DECIDING.iter().zip(given) {
        answers.insert(*field, raw(choices[*at])).unwrap();
    }
    answers
}

#[test]
fn what_applies_is_right_for_every_combination() {
    let mut session = Session::new(&Options::at(now()));
    let mut combinations = 0;
    visit(&mut session, &mut [0; DECIDING.len()], 0, &mut combinations);
    assert_eq!(combinations, DECIDING.iter().map(|(_, answers)| answers.len()).product::<usize>());
}

/// Goes through all answers to the deciding fields from this one on; one field is set at a time, as a person does.
fn visit(session: &mut Session, given: &mut Combination, from: usize, combinations: &mut usize) {
    let Some((field, answers)) = DECIDING.get(from) else {
        *combinations += 1;
        return assert_eq!(session.evaluation().applicable(), expected(given, &[]), "{given:?}");
    };
    for at in 0..answers.len() {
        given[from] = at;
        session.set(field, raw(answers[at])).unwrap();
        visit(session, given, from + 1, combinations);
    }
}

#[test]
fn questions_are_hidden_when_none_of_their_fields_applies() {
    for at in 0..4 {
        let given: Combination = std::array::from_fn(|field| at.min(DECIDING[field].1.len() - 1));
        let session = Session::with_answers(&Options::at(now()), answers(&given));
        assert_eq!(is_hidden(&session), hidden(&given, &[]), "{given:?}");
    }
    let blank = Session::new(&Options::at(now()));
    assert_eq!(is_hidden(&blank), [13, 14, 22, 32, 33, 34, 35]);
}

/// Every subset of the deciding fields is left out of a page, with every answer in turn.
#[test]
fn a_condition_on_a_field_that_the_page_lacks_holds() {
    for subset in 0..1_usize << DECIDING.len() {
        let lacking = |field: usize| subset >> field & 1 == 1;
        let absent: Vec<&str> =
            (0..DECIDING.len()).filter(|field| lacking(*field)).map(|field| DECIDING[field].0).collect();
        let mut options = Options::at(now());
        options.absent_fields = ids().filter(|id| absent.contains(&id.field().name)).collect();
        for at in 0..4 {
            // What the page lacks has no answer there.
            let given: Combination =
                std::array::from_fn(|field| if lacking(field) { 0 } else { at.min(DECIDING[field].1.len() - 1) });
            let session = Session::with_answers(&options, answers(&given));
            assert_eq!(session.evaluation().applicable(), expected(&given, &absent), "{given:?} without {absent:?}");
            assert_eq!(is_hidden(&session), hidden(&given, &absent), "{given:?} without {absent:?}");
        }
    }
}

#[test]
fn a_label_decides_as_its_key_does() {
    for (field, labels, shown) in [
        ("incident.ongoing", ["Nej", "no", " NEJ "], "incident.ended.date"),
        ("incident.cause", ["Övrigt", "Other", "övrigt"], "incident.causeComment"),
        ("incident.area", ["Övrigt", "OTHER", "Övrigt:"], "incident.areaComment"),
        ("processors.involved", ["Ja", "Yes", "ja\u{a0}"], "processors.organisations[i].name"),
        ("dataSubjects.groups", ["Övrigt", "Other", "ÖVRIGT"], "dataSubjects.groupsComment"),
        ("information.given", ["Nej", "No", "nej"], "information.planned"),
    ] {
        let shown = ids().find(|id| id.field().name == shown).unwrap();
        for label in labels {
            let mut session = Session::new(&Options::at(now()));
            assert!(!session.evaluation().applicable().contains(shown));
            session.set(field, label).unwrap();
            assert!(session.evaluation().applicable().contains(shown), "{field} = {label}");
        }
    }
}

#[test]
fn the_clock_alone_shows_the_reasons_for_the_delay_and_hides_them_again() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    session.set("incident.discovered.date", "2026-05-05").unwrap();
    session.set("incident.discovered.time", "08:15").unwrap();
    for (now, shown, hidden) in [
        ("2026-05-08T08:15:00+02:00", vec![], vec![]),
        ("2026-05-08T08:15:01+02:00", vec![14], vec![]),
        ("2026-05-09T08:15:01+02:00", vec![], vec![]),
        ("2026-05-07T00:00:00+02:00", vec![], vec![14]),
    ] {
        let change = session.tick(read_now(now).unwrap());
        assert_eq!((change.shown, change.hidden), (shown, hidden), "{now}");
    }
}

proptest! {
    #[test]
    fn the_order_of_the_answers_does_not_matter(
        given in combinations(),
        before in combinations(),
        order in Just((0..DECIDING.len()).collect::<Vec<_>>()).prop_shuffle(),
        again in Just((0..DECIDING.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut session = Session::new(&Options::at(now()));
        // Other answers come first, in another order: nothing of them is left behind.
        for (combination, order) in [(before, again), (given, order)] {
            for field in order {
                let (name, answers) = DECIDING[field];
                session.set(name, raw(answers[combination[field]])).unwrap();
            }
        }
        prop_assert_eq!(session.evaluation().applicable(), expected(&given, &[]));
        prop_assert_eq!(session.report(), check(&answers(&given), &Options::at(now())));
    }
}

fn combinations() -> impl Strategy<Value = Combination> {
    prop::array::uniform(0_usize..12)
        .prop_map(|numbers: Combination| std::array::from_fn(|field| numbers[field] % DECIDING[field].1.len()))
}
