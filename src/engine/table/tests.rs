//! The engine knows no form: here it works on one that is nothing like the notification, with every kind of condition.

use crate::engine::answers::Answers;
use crate::engine::check::{BadDate, Required, TooLong};
use crate::engine::form::{Choice, ChoiceList, Condition, Field, Form, Group, Kind, LegalBasis, Question, Section};
use crate::engine::layout::Clock;
use crate::engine::model::form_model;
use crate::engine::options::{Options, read_now};
use crate::engine::schema::json_schema;
use crate::engine::session::Session;
use crate::engine::submission::read_submission;
use crate::engine::table::table;
use crate::engine::words::{TimeWords, Words};
use crate::text::{Language, Text, text};

const COLOURS: ChoiceList = ChoiceList::closed(&[
    Choice::seen("red", "Röd", "Red"),
    Choice::seen("green", "Grön", "Green"),
    Choice::seen("blue", "Blå", "Blue"),
]);

static COLOUR_LIST: ChoiceList = COLOURS;

const fn field(name: &'static str, kind: Kind, applies: Condition) -> Field {
    let mut field = Field::new(name, kind).labelled(name, name);
    field.applies = applies;
    field
}

const fn question(number: u8, fields: &'static [Field]) -> Question {
    let purpose = LegalBasis::None(text("prov", "trial"));
    Question { number, text: text("Fråga", "Question"), help: None, legal_basis: purpose, cited: None, fields }
}

const RED: Condition = Condition::Chosen { field: "one", choice: "red" };
const HAS_GREEN: Condition = Condition::Chosen { field: "many", choice: "green" };

static FORM: Form = Form {
    id: "trial",
    version: "1",
    title: text("Prov", "Trial"),
    schema_id: "urn:trial",
    sections: &[Section {
        id: "only",
        title: text("Del", "Part"),
        questions: &[
            question(1, &[field("one", Kind::One(&COLOUR_LIST), Condition::Always)]),
            question(2, &[field("many", Kind::Many(&COLOUR_LIST), Condition::Always)]),
            question(
                3,
                &[field("rows[i].day", Kind::Date, Condition::Always), field("note", Kind::Text, Condition::Always)],
            ),
            question(
                4,
                &[
                    field("either", Kind::Text, Condition::OneOf { field: "one", choices: &["red", "blue"] }),
                    field("both", Kind::Text, Condition::All(&[RED, HAS_GREEN])),
                    field("any", Kind::Text, Condition::Any(&[RED, HAS_GREEN, Condition::Answered("note")])),
                    field("not", Kind::Text, Condition::Not(&RED)),
                    field(
                        "nested",
                        Kind::Text,
                        Condition::All(&[
                            Condition::Not(&Condition::Any(&[RED, HAS_GREEN])),
                            Condition::Answered("one"),
                        ]),
                    ),
                    field("starred", Kind::Text, Condition::Answered("nested"))
                        .starred("Skriv något.", "Write something."),
                ],
            ),
        ],
    }],
    groups: &[Group { name: "rows", row: text("Rad", "Row"), add: text("Ny", "New"), at_least_one: false }],
};

const NO_WORDS: Text = text("", "");

static WORDS: Words = Words {
    time: TimeWords {
        name: NO_WORDS,
        not_known: NO_WORDS,
        not_usable: NO_WORDS,
        left: NO_WORDS,
        may_have_run_out: NO_WORDS,
        may_have_run_out_correct: NO_WORDS,
        ran_out: NO_WORDS,
        note: None,
        sent: None,
    },
    introduction: [NO_WORDS; 2],
    sends_nothing: NO_WORDS,
    sends_nothing_on: NO_WORDS,
    numbers: NO_WORDS,
    prepare: NO_WORDS,
    preview_title: NO_WORDS,
    to_correct: NO_WORDS,
    not_sent: NO_WORDS,
    not_sent_to: None,
    prepared: NO_WORDS,
    how_to_go_on: NO_WORDS,
    in_a_frame: NO_WORDS,
    one_gap_left: NO_WORDS,
    gaps_left: NO_WORDS,
    service: None,
    service_elsewhere: NO_WORDS,
    download: NO_WORDS,
    next_steps: &[],
    outdated: NO_WORDS,
    rows_may_be_lost: NO_WORDS,
    file_prefix: "",
    file_fallback: "",
};

table! {
    /// The form of these tests. It has no clock.
    TRIAL of FORM {
        rules: &[&Required, &TooLong, &BadDate],
        clock: None,
        words: &WORDS,
        shortcuts: &[],
        named_after: &[number("one")],
    }
}

fn options() -> Options {
    Options::of_form(&TRIAL, read_now("2026-05-06T10:00:00+02:00").unwrap())
}

fn session(answers: &[(&str, &str)]) -> Session {
    let mut session = Session::new(&options());
    for (name, answer) in answers {
        session.set(name, *answer).unwrap();
    }
    session
}

fn applying(session: &Session) -> Vec<&'static str> {
    let conditional = session.evaluation().applicable().iter().filter(|field| !TRIAL.entry(*field).when.is_empty());
    conditional.map(|field| TRIAL.field(field).name).collect()
}

#[test]
fn conditions_are_settled_in_one_pass_however_they_are_joined() {
    for (answers, names) in [
        (&[][..], &["not"][..]),
        (&[("one", "red")], &["either", "any"]),
        (&[("one", "blue")], &["either", "not", "nested"]),
        (&[("one", "green")], &["not", "nested"]),
        (&[("many", "green")], &["any", "not"]),
        (&[("one", "red"), ("many", "green")], &["either", "both", "any"]),
        (&[("one", "green"), ("many", "green")], &["any", "not"]),
        (&[("note", "x")], &["any", "not"]),
        (&[("one", "blue"), ("nested", "x")], &["either", "not", "nested", "starred"]),
        // What no longer applies is no answer to the next condition.
        (&[("one", "blue"), ("nested", "x"), ("one", "red")], &["either", "any"]),
    ] {
        let session = session(answers);
        assert_eq!(applying(&session), names, "{answers:?}");
        let at_once = Session::with_answers(&options(), session.answers());
        assert_eq!(at_once.report(), session.report(), "{answers:?}");
    }
}

#[test]
fn what_a_page_lacks_decides_nothing_however_it_is_joined() {
    let lacking = |names: &[&str]| Session::new(&options().without(names).unwrap());
    // On what is lacking alone everything rests that is joined by "or", "not" or nothing.
    assert_eq!(applying(&lacking(&["one"])), ["either", "any", "not", "nested"]);
    assert_eq!(applying(&lacking(&["one", "many"])), ["either", "both", "any", "not", "nested"]);
    // What is there decides for both.
    let mut session = lacking(&["one"]);
    session.set("many", "green").unwrap();
    assert_eq!(applying(&session), ["either", "both", "any", "not"]);
    assert_eq!(applying(&lacking(&["nested"])), ["not", "starred"]);
}

#[test]
fn the_form_is_checked_built_read_back_previewed_and_described() {
    let mut session = session(&[("one", "blue"), ("nested", "x"), ("rows[1].day", "2026-5-1x")]);
    let codes: Vec<_> = session.problems().map(|problem| (problem.field, problem.code.as_str())).collect();
    assert_eq!(codes, [("rows[1].day".to_owned(), "badDate"), ("starred".to_owned(), "required")]);
    assert_eq!(session.submission(), None);
    assert_eq!(session.report().deadline.status.as_str(), "unknown");

    session.set("rows[1].day", "2026-05-01").unwrap();
    session.set("starred", "ja").unwrap();
    let submission = session.submission().unwrap();
    assert_eq!(submission.get("form").and_then(|form| form.get("id")).and_then(|id| id.as_str()), Some("trial"));
    let answers = read_submission(&TRIAL, &submission).unwrap();
    assert_eq!(answers.get("rows[0].day").map(|day| day.as_text()), Some("2026-05-01"));
    assert!(crate::read_submission(&submission).is_err(), "it is no notification");

    assert_eq!(session.preview().len(), 1);
    assert!(session.preview()[0].entries.iter().any(|entry| entry.lines.contains(&"Blå".to_owned())));
    let model = serde_json::to_string(&form_model(&TRIAL, Language::English)).unwrap();
    assert!(model.contains(r#""applies":{"all":[{"not":{"any":[{"field":"one","choice":"red"}"#), "{model}");

    let schema = jsonschema::validator_for(&serde_json::to_value(json_schema(&TRIAL)).unwrap()).unwrap();
    let mut json = serde_json::to_value(&submission).unwrap();
    assert!(schema.is_valid(&json), "{:?}", schema.iter_errors(&json).map(|e| e.to_string()).collect::<Vec<_>>());
    // Each condition stands in the schema too.
    for (name, value) in [("both", "x"), ("any", "x")] {
        let mut json = json.clone();
        json[name] = value.into();
        json.as_object_mut().unwrap().remove("rows");
        assert!(!schema.is_valid(&json), "{name} does not apply");
    }
    json["one"] = "red".into();
    assert!(!schema.is_valid(&json), "nested does not apply");
}

#[test]
fn answers_of_another_form_are_taken_by_their_names() {
    // The notification has no such fields, so it takes anything under these names.
    let mut answers = Answers::new();
    answers.insert("many", ["red", "blue"]).unwrap();
    assert!(Session::with_answers(&options(), answers.clone()).is_complete());
    answers.insert("one", ["red", "blue"]).unwrap();
    let session = Session::with_answers(&options(), answers);
    let problems: Vec<_> = session.problems().map(|problem| (problem.field, problem.code.as_str())).collect();
    assert_eq!(problems, [("one".to_owned(), "unknownField")], "the field takes one");
}

/// A form with a clock, of which the reasons for a delay are asked only of some.
mod delayed {
    use super::*;

    static ROWS_OF: &[Field] = &[
        field("found.date", Kind::Date, Condition::Always),
        field("found.time", Kind::Time, Condition::Always),
        field("one", Kind::One(&COLOUR_LIST), Condition::Always),
        why(),
    ];

    const fn why() -> Field {
        let mut why = Field::new("why", Kind::Text).labelled("why", "why").when_late("Varför?", "Why?");
        why.applies = Condition::All(&[RED, Condition::LateOrMayBe]);
        why
    }

    static DELAYED_FORM: Form = Form {
        id: "delayed",
        version: "1",
        title: text("Prov", "Trial"),
        schema_id: "urn:delayed",
        sections: &[Section { id: "only", title: text("Del", "Part"), questions: &[question(1, ROWS_OF)] }],
        groups: &[],
    };

    table! {
        /// The form of the test below.
        DELAYED of DELAYED_FORM {
            rules: &[&Required],
            clock: Some(Clock { date: number("found.date"), time: number("found.time") }),
            words: &WORDS,
            shortcuts: &[],
            named_after: &[],
        }
    }

    #[test]
    fn the_reasons_for_a_delay_are_demanded_when_both_hold_here_and_in_the_schema() {
        let schema = jsonschema::validator_for(&serde_json::to_value(json_schema(&DELAYED)).unwrap()).unwrap();
        let options = Options::of_form(&DELAYED, read_now("2026-05-06T10:00:00+02:00").unwrap());
        for (date, colour, why, complete) in [
            ("2026-04-01", "red", "", false),
            ("2026-04-01", "red", "Semester.", true),
            ("2026-04-01", "green", "", true),
            ("2026-05-06", "red", "", true),
        ] {
            let mut session = Session::new(&options);
            for (name, answer) in [("found.date", date), ("found.time", "08:00"), ("one", colour), ("why", why)] {
                session.set(name, answer).unwrap();
            }
            assert_eq!(session.is_complete(), complete, "{date} {colour} {why}");
            let mut json = serde_json::to_value(crate::engine::submission::submission(session.evaluation())).unwrap();
            assert_eq!(schema.is_valid(&json), complete, "{date} {colour} {why}: {json}");
            json["why"] = "Semester.".into();
            assert_eq!(schema.is_valid(&json), date == "2026-04-01" && colour == "red", "{date} {colour}");
        }
    }
}
