//! What holds for any answers at all.

use crate::form::{InForm, place};
use breach_notification::engine::check::Level;
use breach_notification::engine::evaluation::position;
use breach_notification::engine::form::Kind;
use breach_notification::format::normalise_text;
use breach_notification::{
    Answer, Answers, Json, Language, Options, Problem, RawAnswer, Report, build_submission, check, preview, read_now,
    read_submission,
};
use std::collections::BTreeSet;

/// No message holds this, so a message that does has it from an answer.
const MARK: &str = "⟦q7⟧";

/// When nothing else is said.
pub fn some_day() -> Options {
    Options::at(read_now("2026-05-06T12:00:00+02:00").unwrap())
}

/// Everything that holds for answers, whatever they are.
pub fn hold(answers: &Answers, options: &Options) {
    let (submission, report) = build_submission(answers, options);
    holds_together(&report);
    assert_eq!(submission.is_some(), report.complete, "an error, and only an error, stops the submission");
    if let Some(submission) = submission {
        reads_back(&submission, options);
    }
    for language in [Language::Swedish, Language::English] {
        let options = options.in_language(language);
        preview(answers, &options);
        echoes_nothing(answers, &options);
    }
    let draft = serde_json::to_string(answers).unwrap();
    let again = serde_json::from_str(&draft).unwrap();
    assert_eq!(check(&again, options), report, "a draft is read as it was written");
}

fn holds_together(report: &Report) {
    let errors: Vec<_> = report.problems.iter().filter(|problem| problem.level == Level::Error).collect();
    assert_eq!(report.complete, errors.is_empty());
    let fields: BTreeSet<_> = errors.iter().map(|problem| &problem.field).collect();
    assert_eq!(fields.len(), errors.len(), "at most one error a field");
    assert!(report.problems.iter().all(|problem| !problem.message.is_empty()));
}

/// A submission is written, read and built again, byte for byte; and its texts are normal.
fn reads_back(submission: &Json, options: &Options) {
    let written = serde_json::to_string(submission).unwrap();
    let read: Json = serde_json::from_str(&written).unwrap();
    let answers = read_submission(&read).unwrap();
    let mut texts = answers.iter().flat_map(|(_, answer)| answer.texts());
    assert!(texts.all(|text| !text.is_empty() && normalise_text(text) == *text));
    let (again, _) = build_submission(&answers, options);
    assert_eq!(again.map(|again| serde_json::to_string(&again).unwrap()), Some(written));
}

/// No message depends on what was typed: with a mark at the end of every answer each is the same. Where the mark makes a
/// problem go away, the message has at least nothing of the answer it is about.
pub fn echoes_nothing(answers: &Answers, options: &Options) {
    let (plain, marked) = (check(answers, options).problems, check(&mark(answers), options).problems);
    assert!(marked.iter().all(|problem| !problem.message.contains(MARK)));
    for problem in &plain {
        let same =
            |other: &&Problem| (&other.field, other.code, other.level) == (&problem.field, problem.code, problem.level);
        match marked.iter().find(same) {
            Some(twin) => assert_eq!(twin.message, problem.message),
            None => {
                let texts = answers.get(&problem.field).map_or(&[][..], Answer::texts);
                let mut long =
                    texts.iter().filter(|text| text.chars().count() >= 8 && !is_choice(&problem.field, text));
                assert!(long.all(|text| !problem.message.contains(text.as_str())));
            }
        }
    }
}

fn mark(answers: &Answers) -> Answers {
    let mut marked = Answers::new();
    for (name, answer) in answers.iter() {
        let texts = answer.texts().iter();
        let mut texts = texts.map(|text| if is_choice(name, text) { text.clone() } else { format!("{text}{MARK}") });
        let answer = match answer {
            Answer::Text(_) => RawAnswer::Text(texts.next().unwrap_or_default()),
            Answer::List(_) => RawAnswer::List(texts.collect()),
        };
        marked.insert(name, answer).expect("its type is the same");
    }
    marked
}

/// Whether the text is a choice of the field with this name, whose label a message may quote.
fn is_choice(name: &str, text: &str) -> bool {
    match place(name).map(|place| place.field.field().kind) {
        Some(Kind::One(list) | Kind::Many(list)) => position(list.choices, text).is_some(),
        _ => false,
    }
}
