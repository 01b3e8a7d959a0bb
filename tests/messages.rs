//! What is said about a problem and about the deadline: word by word, in both languages, and never what was typed.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::check::Level;
use breach_notification::engine::form::Demand;
use breach_notification::engine::session::Session;
use breach_notification::engine::time_left::{runs_out, time_left};
use breach_notification::time::deadline::{Deadline, Status};
use breach_notification::{Answers, Language, Options, Problem, RawAnswer, check, read_now};
use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::LazyLock;
use support::assert_snapshot;
use support::form::{InForm, Named, TABLE, codes, ids, place};
use support::random;
use support::scenarios::{complete, every_case};

/// Everything that is said in a scenario: the code by its position, the level, what is said in Swedish and in English, and
/// the rule of law; then the questions and fields it is said of.
type Said = BTreeMap<(usize, Level, String, String, Option<&'static str>), BTreeSet<(u8, String)>>;

static SAID: LazyLock<Said> = LazyLock::new(|| {
    let mut said = BTreeMap::new();
    for case in every_case() {
        let mut session = Session::with_answers(&case.options, case.answers.clone());
        let swedish: Vec<Problem> = session.problems().collect();
        session.set_language(Language::English);
        for (sv, en) in swedish.into_iter().zip(session.problems()) {
            assert_eq!((&sv.field, sv.code, sv.level, sv.law), (&en.field, en.code, en.level, en.law));
            let code = codes().iter().position(|code| sv.code == *code).unwrap();
            let field = place(&sv.field).map_or("(any name)".to_owned(), |place| place.field.field().name.to_owned());
            let key = (code, sv.level, sv.message, en.message, sv.law);
            said.entry(key).or_insert_with(BTreeSet::new).insert((sv.question, field));
        }
    }
    said
});

#[test]
fn every_message_is_as_it_was() {
    let mut text =
        "Every message about a problem, as the scenarios give them. UPDATE_SNAPSHOTS=1 cargo test --test messages \
                    writes this file.\n"
            .to_owned();
    for ((code, level, sv, en, law), fields) in &*SAID {
        let (code, level) = (codes()[*code], level.as_str());
        let law = law.map(|law| format!(", {law}")).unwrap_or_default();
        writeln!(text, "\n{code}, {level}{law}").unwrap();
        for (question, field) in fields {
            writeln!(text, "  Q{question} {field}").unwrap();
        }
        writeln!(text, "  sv: {sv}\n  en: {en}").unwrap();
    }
    assert_snapshot("tests/messages.txt", &text);
}

/// A level that is said, of a code on a field, and whether a rule says of itself that it may have it.
#[test]
fn every_code_is_said_at_each_of_its_levels_and_at_no_other() {
    let said: BTreeSet<_> = SAID.keys().map(|(code, level, ..)| (codes()[*code], level.as_str())).collect();
    let mut expected = BTreeSet::from([("unknownField", "error"), ("tooLong", "error")]);
    for field in ids() {
        for rule in TABLE.rules_on(field) {
            expected.extend(rule.levels(TABLE, field).iter().map(|level| (rule.code().as_str(), level.as_str())));
        }
    }
    let only = |one: &BTreeSet<_>, other: &BTreeSet<_>| one.difference(other).copied().collect::<Vec<_>>();
    assert_eq!(only(&said, &expected), [], "given in a scenario, and not in the .levels of its rule");
    assert_eq!(only(&expected, &said), [], "in the .levels of a rule, and given in no scenario");
}

#[test]
fn every_starred_field_says_what_is_to_be_written() {
    let mut texts = BTreeSet::new();
    for id in ids() {
        let (Demand::Starred(text) | Demand::WhenLate(text)) = id.field().demand else { continue };
        assert!(texts.insert(text.sv), "{} is told apart from the others", id.field().name);
        assert_eq!(SAID.keys().filter(|(_, _, sv, ..)| sv == text.sv).count(), 1, "{}", id.field().name);
    }
}

#[test]
fn every_message_says_what_to_do_and_none_says_must() {
    let sv = [
        "Ange",
        "Skriv",
        "Fyll i",
        "Välj",
        "Kontrollera",
        "Behåll",
        "Beskriv",
        "Ta bort",
        "ta bort",
        "Rätta",
        "Lämna",
        "Korta",
    ];
    let en = [
        "Enter", "Give", "Write", "Fill", "Choose", "Check", "Keep", "Describe", "Remove", "remove", "Correct",
        "Leave", "Shorten", "Consider",
    ];
    for (_, _, swedish, english, _) in SAID.keys() {
        assert!(sv.iter().any(|verb| swedish.contains(verb)), "has no verb of the list in this file: {swedish}");
        assert!(en.iter().any(|verb| english.contains(verb)), "has no verb of the list in this file: {english}");
        for message in [swedish, english] {
            assert!(message.ends_with('.') && message.trim() == message, "has no full stop at its end: {message}");
            assert!(!message.contains('#'), "has a # that no number was put for: {message}");
            let words = message.to_lowercase();
            assert!(!words.contains("måste") && !words.contains("must"), "says must: {message}");
        }
        assert_ne!(swedish, english);
    }
}

#[test]
fn what_may_be_sent_as_it_is_names_its_article_in_the_persons_language_and_once() {
    for (_, level, sv, en, law) in SAID.keys() {
        let named = [(sv, " (artikel "), (en, " (Article ")].map(|(message, word)| message.matches(word).count());
        let Some(law) = law.filter(|_| *level != Level::Error) else {
            assert_eq!(named, [0, 0], "{sv}");
            continue;
        };
        assert_eq!(named, [1, 1], "{sv}");
        for message in [sv, en] {
            assert!(message.ends_with(")."), "{message}");
            // Every number of the article stands there, in this order.
            let at = message.rfind(" (").unwrap();
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits(&message[at..]), digits(law), "{message}");
        }
    }
}

/// Word by word, for those that have a letter or stand with another.
#[test]
fn an_article_is_named_as_a_sentence_has_it() {
    for (law, swedish, english) in [
        ("Art. 33(1)", "artikel 33.1", "Article 33(1)"),
        ("Art. 33(3)(a)", "artikel 33.3 a", "Article 33(3)(a)"),
        ("Art. 28", "artikel 28", "Article 28"),
        ("Art. 33(2), Art. 28", "artikel 33.2 och 28", "Article 33(2) and 28"),
        ("Art. 34(1), Art. 34(3)(a)", "artikel 34.1 och 34.3 a", "Article 34(1) and 34(3)(a)"),
        ("Art. 5(1)(c), Art. 87", "artikel 5.1 c och 87", "Article 5(1)(c) and 87"),
    ] {
        let naming = |(_, level, _, _, named): &&(_, Level, _, _, _)| *level != Level::Error && *named == Some(law);
        let (_, _, sv, en, _) = SAID.keys().find(naming).unwrap_or_else(|| panic!("a message rests on {law}"));
        assert!(sv.ends_with(&format!(" ({swedish}).")), "{sv}");
        assert!(en.ends_with(&format!(" ({english}).")), "{en}");
    }
}

#[test]
fn a_length_is_told_with_its_thousands_apart() {
    let (options, mut answers) = complete();
    answers.insert("incident.description", "å".repeat(4_001)).unwrap();
    answers.insert("controller.name", "å".repeat(201)).unwrap();
    answers.insert("controller.reference", "å".repeat(50_001)).unwrap();
    let problems = check(&answers, &options).problems;
    let messages: Vec<_> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(
        messages[0].contains(" 200 ") && messages[1].contains(" 50\u{a0}000 ") && messages[2].contains(" 4\u{a0}000 ")
    );
}

#[test]
fn how_long_is_left_is_said_in_words() {
    for (date, time, now, sv, en) in [
        (
            None,
            None,
            "2026-05-08T06:15:00Z",
            "Ange när ni upptäckte incidenten, så visas hur lång tid som är kvar av de 72 timmarna.",
            "Say when you discovered the breach to see how much of the 72 hours is left.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-05T06:15:00Z",
            "Det är 3\u{a0}dygn kvar av de 72 timmarna.",
            "Time left of the 72 hours: 3\u{a0}days.",
        ),
        // More than 72 hours are never left: it is discovered later today.
        (
            Some(5),
            Some("23:59"),
            "2026-05-05T06:15:00Z",
            "Det är 3\u{a0}dygn kvar av de 72 timmarna.",
            "Time left of the 72 hours: 3\u{a0}days.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-06T07:14:00Z",
            "Det är 1\u{a0}dygn och 23\u{a0}timmar kvar av de 72 timmarna.",
            "Time left of the 72 hours: 1\u{a0}day and 23\u{a0}hours.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-07T05:14:00Z",
            "Det är 1\u{a0}dygn och 1\u{a0}timme kvar av de 72 timmarna.",
            "Time left of the 72 hours: 1\u{a0}day and 1\u{a0}hour.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-07T06:15:00Z",
            "Det är 1\u{a0}dygn kvar av de 72 timmarna.",
            "Time left of the 72 hours: 1\u{a0}day.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-07T06:16:00Z",
            "Tiden börjar bli knapp. Det är 23\u{a0}timmar och 59\u{a0}minuter kvar av de 72 timmarna.",
            "Time is getting short. Time left of the 72 hours: 23\u{a0}hours and 59\u{a0}minutes.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-08T06:14:00Z",
            "Det brådskar. Det är 1\u{a0}minut kvar av de 72 timmarna.",
            "This is urgent. Time left of the 72 hours: 1\u{a0}minute.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-08T06:14:30Z",
            "Det brådskar. Det är mindre än en minut kvar av de 72 timmarna.",
            "This is urgent. Time left of the 72 hours: less than a minute.",
        ),
        (
            Some(5),
            Some("08:15"),
            "2026-05-08T07:16:00Z",
            "De 72 timmarna gick ut för 1\u{a0}timme och 1\u{a0}minut sedan. Anmäl ändå, och beskriv varför det dröjde.",
            "The 72 hours ran out 1\u{a0}hour and 1\u{a0}minute ago. Notify all the same, and describe the reasons for the delay.",
        ),
        (
            Some(5),
            None,
            "2026-05-08T10:00:00Z",
            "De 72 timmarna kan ha gått ut. Ange klockslaget då ni upptäckte incidenten.",
            "The 72 hours may have run out. Give the time at which you discovered the breach.",
        ),
    ] {
        let deadline = deadline(date, time, now);
        assert_eq!(time_left(&deadline, &TABLE.words.time, Language::Swedish), sv);
        assert_eq!(time_left(&deadline, &TABLE.words.time, Language::English), en);
    }
}

#[test]
fn when_the_hours_run_out_is_said_with_the_offset() {
    for (date, time, sv, en) in [
        (None, None, "", ""),
        (
            Some(5),
            Some("08:15"),
            "Sista tidpunkt: 2026-05-08 kl. 08:15 (UTC+02:00).",
            "Latest time: 2026-05-08 at 08:15 (UTC+02:00).",
        ),
        (
            Some(5),
            None,
            "Sista tidpunkt: 2026-05-08 kl. 00:00 (UTC+02:00), räknat från dygnets början eftersom klockslaget saknas.",
            "Latest time: 2026-05-08 at 00:00 (UTC+02:00), counted from the start of the day as the time is missing.",
        ),
    ] {
        let deadline = deadline(date, time, "2026-05-08T10:00:00Z");
        assert_eq!(runs_out(&deadline, Language::Swedish), sv);
        assert_eq!(runs_out(&deadline, Language::English), en);
    }
}

/// What stands in the box: nobody is told that what stands there is missing, and nobody what is not there to correct it.
#[test]
fn what_cannot_be_used_is_not_said_to_be_missing() {
    let now = "2026-05-06T10:00:00+02:00";
    let given = ("Ange när ni", "");
    let corrected = ("Rätta när ni", "");
    let counted = ("Det är 1\u{a0}dygn och 14", "eftersom klockslaget saknas");
    let until_corrected = ("Det är 1\u{a0}dygn och 14", "tills klockslaget är rättat");
    let late = "2026-05-08T10:00:00+02:00";
    for (date, time, now, (left, at)) in [
        ("", "", now, given),
        ("", "08:15", now, given),
        ("", "x", now, corrected),
        ("x", "", now, corrected),
        ("0202-05-05", "08:15", now, corrected),
        ("2026-05-07", "08:15", now, corrected),
        ("2026-05-05", "", now, counted),
        ("2026-05-05", "\u{200E} ", now, counted),
        ("2026-05-05", "x", now, until_corrected),
        ("2026-05-05", "24", now, until_corrected),
        ("2026-05-05", "kl 9", now, ("Det är 1\u{a0}dygn och 23", "2026-05-08 kl. 09:00 (UTC+02:00).")),
        ("2026-05-05", "", late, ("De 72 timmarna kan ha gått ut. Ange klockslaget", "eftersom klockslaget saknas")),
        ("2026-05-05", "x", late, ("De 72 timmarna kan ha gått ut. Rätta klockslaget", "tills klockslaget är rättat")),
        // The clocks skip it.
        ("2026-03-29", "02:30", "2026-03-29T10:00:00+02:00", ("Det är 2", "tills klockslaget är rättat")),
    ] {
        let mut answers = Answers::new();
        answers.insert("incident.discovered.date", date).unwrap();
        answers.insert("incident.discovered.time", time).unwrap();
        let deadline = check(&answers, &Options::at(read_now(now).unwrap())).deadline;
        let said = [time_left(&deadline, &TABLE.words.time, Language::Swedish), runs_out(&deadline, Language::Swedish)];
        assert!(said[0].starts_with(left) && said[1].contains(at), "{date} {time}: {said:?}");
        let english =
            [time_left(&deadline, &TABLE.words.time, Language::English), runs_out(&deadline, Language::English)]
                .concat();
        assert_eq!(english.to_lowercase().contains("correct"), deadline.to_correct, "{english}");
        assert_eq!(english.contains("missing"), at.contains("saknas"), "{english}");
    }
}

fn deadline(day: Option<u32>, time: Option<&str>, now: &str) -> Deadline {
    let date = day.map(|day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap());
    let time = time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").unwrap());
    let deadline = Deadline::of(date, time, read_now(now).unwrap(), None);
    assert_eq!(deadline.status == Status::Unknown, day.is_none());
    deadline
}

#[test]
fn languages_are_known_by_their_tags() {
    for (tag, language) in [
        ("sv", Some(Language::Swedish)),
        ("sv-SE", Some(Language::Swedish)),
        ("SV_fi", Some(Language::Swedish)),
        ("en", Some(Language::English)),
        ("en-GB", Some(Language::English)),
        ("EN", Some(Language::English)),
        ("", None),
        ("s", None),
        ("svenska", None),
        ("fi", None),
        ("fi-sv", None),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag:?}");
    }
    assert_eq!(Language::default(), Language::Swedish);
    assert_eq!([Language::Swedish.tag(), Language::English.tag()], ["sv", "en"]);
}

/// What nobody would find in a message by chance.
fn junk() -> impl Strategy<Value = String> {
    prop_oneof!["[qxz]{3}[a-z0-9åäö]{3,9}", "[3-9]{6}-[3-9]{4}", "[qxz]{6}@[qxz]{6}", "[3-9]{7,12}"]
}

proptest! {
    #[test]
    fn no_message_holds_what_was_typed(
        options in random::options(),
        start in random::answers(),
        junk in prop::collection::vec((random::place(), junk()), 1..20),
    ) {
        assert_not_echoed(options, start, junk);
    }
}

fn assert_not_echoed(
    options: Options,
    mut answers: Answers,
    junk: Vec<(breach_notification::engine::layout::Place, String)>,
) {
    let mut session = Session::with_answers(&options, answers.clone());
    for (place, text) in &junk {
        let change = session.set(&place.name(), RawAnswer::from(text.as_str())).unwrap();
        let messages = change.problems.iter().flat_map(|(_, problems)| problems).map(|problem| &problem.message);
        assert!(messages.clone().all(|message| !message.contains(text)), "{text}");
        answers.insert(place.name(), text.as_str()).unwrap();
    }
    for problem in check(&answers, &options).problems {
        for (_, text) in &junk {
            assert!(!problem.message.contains(text), "{text}");
        }
    }
}

#[test]
fn what_is_misused_is_told_without_what_was_typed() {
    let refused = Answers::new().insert("incident.occurred.date", ["hemligt"]).unwrap_err();
    assert!(refused.to_string().ends_with(": see incident.occurred.date"), "{refused}");
    let refused = Answers::new().insert("hemligt", RawAnswer::Number(1.0)).unwrap_err();
    assert!(!refused.to_string().contains("hemligt"), "{refused}");
    let refused = read_now("hemligt").unwrap_err();
    assert!(!refused.to_string().contains("hemligt"), "{refused}");
}
