//! Any text as the printed copy of the authority's e-service. What is read of it for certain does not depend on how the text was saved, and stands in it.

use super::invariants::some_day;
use breach_notification::{Answers, Opened, OpenedKind, check, open_file};

pub fn run(input: &str) {
    let Some(opened) = read(input) else { return };
    let answers = opened.case.answers();
    is_one_however_it_was_saved(input, &opened);
    stands_in(input, &answers);
    // A choice is one that is offered, and a field one of the form's.
    let problems = check(&answers, &some_day()).problems;
    assert!(problems.iter().all(|problem| problem.code != "unknownChoice" && problem.code != "unknownField"));
    // What could not be read has its line, in the order of the text, and something stands there.
    let lines: Vec<usize> = opened.unread.iter().map(|unread| unread.line.expect("a text has lines")).collect();
    assert!(lines.is_sorted());
    assert!(opened.unread.iter().all(|unread| !unread.text.trim().is_empty()));
}

fn read(input: &str) -> Option<Opened> {
    open_file(input, some_day().now).ok().filter(|opened| opened.kind == OpenedKind::Printout)
}

/// A byte order mark in front, other ends of lines, and blanks behind them are how an editor saves it.
fn is_one_however_it_was_saved(input: &str, opened: &Opened) {
    // A text that has ends of lines of its own kinds is left as it is.
    let others = if input.contains('\r') {
        vec![format!("\u{FEFF}{input}"), format!("{input}\n\n")]
    } else {
        vec![format!("\u{FEFF}{}", input.replace('\n', "\r\n")), input.replace('\n', " \n")]
    };
    for other in others {
        let again = read(&other).expect("it is a copy still");
        assert_eq!(again.case.answers(), opened.case.answers());
        assert_eq!(again.case.id(), opened.case.id(), "and the same case");
        assert_eq!(again.unread.len(), opened.unread.len());
    }
}

/// No word is made up: each of an answer that is typed stands in the text.
fn stands_in(input: &str, answers: &Answers) {
    let close = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let input: String = close(input);
    for (name, answer) in answers.iter().filter(|(name, _)| is_typed(name)) {
        for word in answer.texts().iter().flat_map(|text| text.split_whitespace()) {
            let word: String = close(word);
            assert!(input.contains(&word), "a word of {name} stands in the copy");
        }
    }
}

/// What is neither chosen nor written in a form of its own.
fn is_typed(name: &str) -> bool {
    use crate::form::{InForm, place};
    use breach_notification::engine::form::Kind;
    place(name).is_some_and(|place| matches!(place.field.field().kind, Kind::Text | Kind::Long))
}
