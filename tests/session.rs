//! A form that is being filled in is judged as one that is filled in at once, and each step says all that it changed and
//! nothing else.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::layout::Place;
use breach_notification::engine::session::{Change, Session};
use breach_notification::text::Language;
use breach_notification::{Answer, Answers, Options, Problem, RawAnswer, build_submission, check, preview, read_now};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use support::form::{InForm, Named, Repeated, TABLE, place, questions};
use support::random::{self, field_and_answer, language, options};
use support::scenarios::{complete, every_case};

/// What a person, or the clock, does to a form.
#[derive(Clone, Debug)]
enum Step {
    Set(String, RawAnswer),
    RemoveRow(&'static str, u32),
    Tick(Options),
    Speak(Language),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let groups = select(vec!["contacts", "processors.organisations", "actions"]);
    let step = prop_oneof![
        20 => field_and_answer().prop_map(|(name, answer)| Step::Set(name, answer)),
        2 => (groups, 0_u32..9).prop_map(|(group, row)| Step::RemoveRow(group, row)),
        2 => options().prop_map(Step::Tick),
        1 => language().prop_map(Step::Speak),
    ];
    prop::collection::vec(step, 0..40)
}

/// What someone knows of the form who has seen nothing but what each step said it changed.
struct Follower {
    options: Options,
    answers: BTreeMap<String, Answer>,
    problems: BTreeMap<String, Vec<Problem>>,
    applying: BTreeSet<String>,
    shown: BTreeSet<u8>,
    deadline: breach_notification::time::deadline::Deadline,
}

impl Follower {
    fn of(session: &Session, options: Options) -> Self {
        Self {
            options,
            answers: session.answers().into_iter().collect(),
            problems: by_field(session.problems()),
            applying: applying(session),
            shown: shown(session),
            deadline: *session.deadline(),
        }
    }

    fn follow(&mut self, step: &Step, change: &Change) {
        match step {
            Step::Set(name, answer) => self.set(name, answer.clone()),
            Step::RemoveRow(group, row) => self.remove_row(group, *row),
            Step::Tick(options) => self.options.now = options.now,
            Step::Speak(language) => self.options.language = *language,
        }
        self.take_in(change);
    }

    fn take_in(&mut self, change: &Change) {
        for (field, problems) in &change.problems {
            if problems.is_empty() {
                self.problems.remove(field);
            } else {
                self.problems.insert(field.clone(), problems.clone());
            }
        }
        self.shown.extend(&change.shown);
        self.shown.retain(|question| !change.hidden.contains(question));
        let names = |fields: &[String]| fields.iter().map(|field| field_name(field)).collect::<BTreeSet<_>>();
        self.applying.extend(names(&change.shown_fields));
        self.applying.retain(|field| !names(&change.hidden_fields).contains(field));
        self.deadline = change.deadline.unwrap_or(self.deadline);
    }

    fn set(&mut self, name: &str, answer: RawAnswer) {
        match answer.for_field(TABLE, name).unwrap() {
            Some(answer) if !answer.is_blank() || place(name).is_none() => {
                self.answers.insert(name.to_owned(), answer);
            }
            _ => {
                self.answers.remove(name);
            }
        }
    }

    fn remove_row(&mut self, group: &str, removed: u32) {
        let moved = |(name, answer): (String, Answer)| {
            let Some(place) = place(&name).filter(|_| name.starts_with(&format!("{group}["))) else {
                return Some((name, answer));
            };
            let row = match place.row {
                row if row == removed => return None,
                row if row > removed => row - 1,
                row => row,
            };
            Some((breach_notification::engine::layout::Place { row, ..place }.name(), answer))
        };
        self.answers = std::mem::take(&mut self.answers).into_iter().filter_map(moved).collect();
    }

    fn answers(&self) -> Answers {
        let mut answers = Answers::new();
        for (name, answer) in &self.answers {
            answers.insert(name.clone(), answer.clone()).unwrap();
        }
        answers
    }
}

fn take(session: &mut Session, step: &Step) -> Change {
    match step.clone() {
        Step::Set(name, answer) => session.set(&name, answer).unwrap(),
        Step::RemoveRow(group, row) => session.remove_row(group, row).unwrap(),
        Step::Tick(options) => session.tick(options.now),
        Step::Speak(language) => session.set_language(language),
    }
}

proptest! {
    #[test]
    fn after_any_steps_the_verdict_is_that_of_a_form_filled_in_at_once(
        options in options(), answers in random::answers(), steps in steps()
    ) {
        let mut session = Session::with_answers(&options, answers);
        let mut follower = Follower::of(&session, options);
        for step in &steps {
            let change = take(&mut session, step);
            follower.follow(step, &change);
            prop_assert_eq!(change.complete, session.is_complete());
        }
        let answers = follower.answers();
        prop_assert_eq!(&session.answers(), &answers);
        let report = check(&answers, &follower.options);
        prop_assert_eq!(session.report(), report.clone());
        prop_assert_eq!((session.submission(), report), build_submission(&answers, &follower.options));
        prop_assert_eq!(session.preview(), preview(&answers, &follower.options));
        prop_assert_eq!(session.language(), follower.options.language);
    }

    #[test]
    fn each_step_says_all_that_it_changed_and_nothing_else(
        options in options(), answers in random::answers(), steps in steps()
    ) {
        let mut session = Session::with_answers(&options, answers);
        let mut follower = Follower::of(&session, options);
        for step in &steps {
            let before = by_field(session.problems());
            let (applied, deadline) = (applying(&session), *session.deadline());
            let change = take(&mut session, step);
            follower.follow(step, &change);
            prop_assert_eq!(&follower.problems, &by_field(session.problems()), "{:?}", step);
            prop_assert_eq!(&follower.applying, &applying(&session));
            prop_assert_eq!(&follower.shown, &shown(&session));
            prop_assert_eq!(&follower.deadline, session.deadline());
            prop_assert_eq!(change.deadline.is_some(), deadline != *session.deadline());
            for (field, problems) in &change.problems {
                prop_assert_eq!(problems, &session.problems_at(field));
                let is_new = before.get(field).map_or(&[][..], Vec::as_slice) != problems;
                // A change of the language tells every problem anew, and an unknown field is always told.
                prop_assert!(is_new || matches!(step, Step::Speak(_)) || place(field).is_none(), "{}", field);
            }
            prop_assert!(change.shown_fields.iter().all(|field| !applied.contains(&field_name(field))));
            prop_assert!(change.hidden_fields.iter().all(|field| applied.contains(&field_name(field))));
        }
    }

    #[test]
    fn a_row_that_is_brought_back_makes_the_form_what_it_was(
        options in options(), answers in random::answers(), steps in steps(),
        group in select(vec!["contacts", "processors.organisations", "actions"]), row in 0_u32..5
    ) {
        let mut session = Session::with_answers(&options, answers);
        for step in &steps {
            take(&mut session, step);
        }
        let id = TABLE.group_named(group).unwrap();
        let typed = |field| session.evaluation().typed(Place { field, row }).cloned().map(|answer| (field, answer));
        let taken: Vec<_> = id.fields().iter().filter_map(typed).collect();
        let (before, submission) = (session.report(), session.submission());
        session.remove_row(group, row).unwrap();
        let mut follower = Follower::of(&session, options);
        let change = session.insert_row(id, row, taken);
        prop_assert_eq!(&change.field, &format!("{group}[{row}]"));
        prop_assert_eq!(session.report(), before);
        prop_assert_eq!(session.submission(), submission);
        follower.take_in(&change);
        prop_assert_eq!(&follower.problems, &by_field(session.problems()));
        prop_assert_eq!(&follower.applying, &applying(&session));
    }
}

#[test]
fn a_row_that_is_removed_takes_its_problems_along_and_the_next_move_up() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    session.set("actions[1].date", "2026-13-01").unwrap();
    session.set("actions[2].time", "08:00").unwrap();
    session.set("actions[2].description", "Mottagaren är uppringd.").unwrap();
    let change = session.remove_row("actions", 1).unwrap();
    assert_eq!(change.field, "actions[1]");
    let codes =
        |field: &str| session.problems_at(field).iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>();
    assert_eq!(codes("actions[1].date"), ["timeWithoutDate"]);
    assert!(codes("actions[2].date").is_empty() && codes("actions[1].time").is_empty());
    assert!(session.answers().iter().all(|(name, _)| name.starts_with("actions[1]")));
}

#[test]
fn of_a_problem_that_was_cleared_nothing_is_kept() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    let blank = session.set_language(Language::English);
    for row in [0, 3, 7, 5] {
        for (field, wrong) in [("date", "i går"), ("time", "25:00"), ("description", "701063-2391")] {
            session.set(&format!("actions[{row}].{field}"), wrong).unwrap();
        }
    }
    for row in [3, 0, 7, 5] {
        for field in ["date", "time", "description"] {
            session.set(&format!("actions[{row}].{field}"), "").unwrap();
        }
    }
    assert_eq!(session.set_language(Language::English), blank, "which tells every problem there is");
}

#[test]
fn what_a_field_cannot_take_leaves_the_form_as_it_was() {
    let (options, answers) = complete();
    let mut session = Session::with_answers(&options, answers);
    let before = (session.answers(), session.report());
    for (field, value) in [
        ("controller.name", RawAnswer::List(vec!["a".into()])),
        ("incident.occurred.date", RawAnswer::Number(20_260_505.0)),
        ("dataSubjects.count.exact", RawAnswer::Number(1.5)),
        ("dataSubjects.groups", RawAnswer::Number(1.0)),
        ("unknown", RawAnswer::Number(1.0)),
    ] {
        assert!(session.set(field, value.clone()).is_err(), "{field} = {value:?}");
    }
    assert_eq!((session.answers(), session.report()), before);
}

#[test]
fn what_a_field_takes_besides_its_own_type() {
    let (options, answers) = complete();
    let mut session = Session::with_answers(&options, answers);
    for (field, value, kept) in [
        ("dataSubjects.groups", RawAnswer::from("children"), Some(Answer::List(vec!["children".into()]))),
        ("dataSubjects.count.exact", RawAnswer::Number(7.0), Some(Answer::Text("7".into()))),
        ("dataSubjects.count.exact", RawAnswer::Number(-7.0), Some(Answer::Text("-7".into()))),
        ("controller.reference", RawAnswer::List(vec![]), None),
        ("controller.reference", RawAnswer::List(vec![" ".into()]), None),
        ("controller.reference", RawAnswer::Nothing, None),
        ("controller.reference", RawAnswer::from(" \t\u{a0}"), None),
        ("dataSubjects.groups", RawAnswer::List(vec![String::new(), " ".into()]), None),
    ] {
        session.set(field, value.clone()).unwrap();
        assert_eq!(session.answers().get(field), kept.as_ref(), "{field} = {value:?}");
    }
}

#[test]
fn an_unknown_name_is_taken_back_by_nothing_and_by_nothing_else() {
    let (options, answers) = complete();
    let mut session = Session::with_answers(&options, answers.clone());
    let complete = session.report();
    for blank in [RawAnswer::from(""), RawAnswer::from(" "), RawAnswer::List(vec![])] {
        session.set("x", "a").unwrap();
        let change = session.set("x", blank.clone()).unwrap();
        assert_eq!(change.problems[0].1[0].code.as_str(), "unknownField", "{blank:?}");
        assert!(!change.complete && session.answers().get("x").is_some(), "{blank:?}");
    }
    for _ in 0..2 {
        let change = session.set("x", RawAnswer::Nothing).unwrap();
        assert_eq!((change.field.as_str(), change.problems), ("x", vec![("x".to_owned(), vec![])]));
        assert_eq!((session.answers(), session.report()), (answers.clone(), complete.clone()));
    }
}

#[test]
fn nothing_under_any_name_is_no_answer() {
    let draft: Answers = serde_json::from_str(r#"{"x":null,"controller.name":null}"#).unwrap();
    assert_eq!(draft, Answers::new());
    // Of the same name the last counts, also when it is nothing.
    let named = |answer: RawAnswer| ("x".to_owned(), answer);
    assert_eq!(Answers::of(vec![named("a".into()), named(RawAnswer::Nothing)]).unwrap(), Answers::new());
    assert!(Answers::of(vec![named(RawAnswer::Nothing), named("a".into())]).unwrap().get("x").is_some());
    let mut answers = Answers::new();
    answers.insert("x", "a").unwrap();
    answers.insert("x", RawAnswer::Nothing).unwrap();
    answers.insert("y", RawAnswer::Nothing).unwrap();
    assert_eq!(answers, Answers::new());
}

#[test]
fn a_number_that_javascript_cannot_hold_is_refused_as_a_count() {
    let (options, answers) = complete();
    let mut session = Session::with_answers(&options, answers);
    let change = session.set("dataSubjects.count.exact", RawAnswer::Number(9_007_199_254_740_992.0)).unwrap();
    assert_eq!(change.problems[0].1[0].code.as_str(), "badNumber");
}

#[test]
fn the_clock_moves_what_hangs_on_the_day_and_on_the_hours_alone() {
    let (options, answers) = complete();
    let mut session = Session::with_answers(&options, answers);
    for (now, fields, minutes_left) in [
        ("2026-05-06T10:00:30+02:00", vec![], Some(2774)),
        ("2026-05-06T10:00:40+02:00", vec![], None),
        ("2026-05-08T08:15:00+02:00", vec![], Some(0)),
        ("2026-05-08T08:15:01+02:00", vec!["incident.lateReason"], Some(-1)),
        ("2026-05-09T08:15:01+02:00", vec![], Some(-1441)),
    ] {
        let change = session.tick(read_now(now).unwrap());
        assert_eq!(change.field, "");
        assert_eq!(change.problems.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), fields, "{now}");
        assert_eq!(change.deadline.and_then(|deadline| deadline.minutes_left), minutes_left, "{now}");
    }
}

#[test]
fn a_page_may_lack_any_field_and_nothing_is_demanded_of_it() {
    let now = read_now("2026-05-20T10:00:00+02:00").unwrap();
    for question in questions() {
        let mut options = Options::at(now);
        for field in question.fields {
            options = options.without(&[field.name]).unwrap();
        }
        let problems = check(&Answers::new(), &options).problems;
        assert!(problems.iter().all(|problem| problem.question != question.number), "Q{}", question.number);
    }
}

#[test]
fn what_a_page_lacks_is_named_by_its_field_a_row_of_it_or_what_it_stands_in() {
    let names =
        |name: &str| -> Vec<_> { TABLE.fields_under(name).unwrap().iter().map(|field| field.field().name).collect() };
    assert_eq!(names("incident.ongoing"), ["incident.ongoing"]);
    assert_eq!(names("incident.ended"), ["incident.ended.date", "incident.ended.time", "incident.ended.comment"]);
    for contacts in ["contacts[0].phone", "contacts[i].phone", "contacts[17].phone", "contacts.phone"] {
        assert_eq!(names(contacts), ["contacts[i].phone"]);
    }
    for actions in ["actions", "actions[0]"] {
        assert_eq!(names(actions), ["actions[i].date", "actions[i].time", "actions[i].description"]);
    }
    for none in ["", "incident.end", "incident.ended.", "ongoing", "contacts[0].phones", "incident.cause.x"] {
        assert!(Options::at(read_now("2026-05-20T10:00:00Z").unwrap()).without(&[none]).is_err(), "{none:?}");
    }
}

fn by_field(problems: impl Iterator<Item = Problem>) -> BTreeMap<String, Vec<Problem>> {
    let mut by_field = BTreeMap::new();
    for problem in problems {
        by_field.entry(problem.field.clone()).or_insert_with(Vec::new).push(problem);
    }
    by_field
}

/// The fields that apply, without their rows.
fn applying(session: &Session) -> BTreeSet<String> {
    session.evaluation().applicable().iter().map(|field| field.field().name.to_owned()).collect()
}

fn shown(session: &Session) -> BTreeSet<u8> {
    let questions = session.report().questions.into_iter();
    questions.filter(|question| question.applies).map(|question| question.number).collect()
}

/// The name of the answer's field in the table: `contacts[i].name` for `contacts[3].name`.
fn field_name(answer: &str) -> String {
    place(answer).unwrap().field.field().name.to_owned()
}

#[test]
fn a_day_that_comes_is_no_longer_in_the_future() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    let change = session.set("incident.occurred.date", "2026-05-07").unwrap();
    assert_eq!(change.problems.len(), 1, "{:?}", change.problems);
    let change = session.tick(read_now("2026-05-07T00:00:00+02:00").unwrap());
    assert_eq!(change.problems, [("incident.occurred.date".to_owned(), Vec::new())]);
}

#[test]
fn a_time_that_comes_is_no_longer_in_the_future_to_the_minute() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    session.set("incident.occurred.date", "2026-05-06").unwrap();
    let change = session.set("incident.occurred.time", "10:30").unwrap();
    assert_eq!(change.problems[0].1[0].code.as_str(), "inFuture");
    for (now, problems) in [("10:24:59", vec![]), ("10:25:00", vec![("incident.occurred.date".to_owned(), vec![])])] {
        let change = session.tick(read_now(&format!("2026-05-06T{now}+02:00")).unwrap());
        assert_eq!(change.problems, problems, "{now}");
    }
}

#[test]
fn a_year_passes_at_midnight() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T23:59:59+02:00").unwrap()));
    session.set("incident.discovered.date", "2025-05-06").unwrap();
    let change = session.tick(read_now("2026-05-07T00:00:00+02:00").unwrap());
    let codes: Vec<_> =
        change.problems.iter().flat_map(|(_, problems)| problems).map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["implausibleDate"]);
}

#[test]
fn a_question_that_comes_names_each_field_of_each_row_once() {
    let mut session = Session::new(&Options::at(read_now("2026-05-06T10:00:00+02:00").unwrap()));
    for row in [0, 2] {
        session.set(&format!("processors.organisations[{row}].name"), "Exempel Drift AB").unwrap();
    }
    let change = session.set("processors.involved", "yes").unwrap();
    assert_eq!(change.shown, [22]);
    let names = ["[0].name", "[2].name", "[0].organisationNumber", "[2].organisationNumber"];
    assert_eq!(change.shown_fields, names.map(|name| ["processors.organisations", name].concat()));
}

#[test]
fn a_scenario_gives_the_same_verdict_in_whichever_order_it_is_filled_in() {
    for case in every_case().filter(|case| case.answers.iter().count() < 500) {
        let expected = check(&case.answers, &case.options);
        let forwards: Vec<(String, Answer)> = case.answers.clone().into_iter().collect();
        let backwards: Vec<_> = forwards.iter().rev().cloned().collect();
        for order in [forwards, backwards] {
            let mut session = Session::new(&case.options);
            for (name, answer) in order {
                session.set(&name, answer).unwrap();
            }
            assert_eq!(session.report(), expected, "{}", case.name);
        }
    }
}
