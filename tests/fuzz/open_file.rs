//! Any text as a file.

use breach_notification::{Case, Language, OpenedKind, check, open_file};

use super::invariants::some_day;

pub fn run(input: &str) {
    let options = some_day();
    let opened = match open_file(input, options.now) {
        Ok(opened) => opened,
        Err(error) => {
            assert!(
                [Language::Swedish, Language::English].iter().all(|language| !error.message(*language).contains('#'))
            );
            return;
        }
    };
    // What is read of a printed copy is a choice where one is asked for, and what could not be read has its line.
    if opened.kind == OpenedKind::Printout {
        let lines = input.matches(['\n', '\r']).count() + 1;
        assert!(opened.unread.iter().all(|unread| unread.line.is_some_and(|line| (1..=lines).contains(&line))));
        let known = check(&opened.case.answers(), &options).problems;
        assert!(known.iter().all(|problem| problem.code != "unknownChoice" && problem.code != "unknownField"));
    }
    // Whatever has been opened is saved, and opened again it is the same with nothing left to say.
    let saved = opened.case.save(options.now);
    let again = open_file(&saved, options.now).expect("what we save is ours");
    assert_eq!(again.newer, opened.newer && opened.kind.as_str() == "case");
    assert!(again.unread.is_empty() || again.newer, "what was opened has nothing unread in it");
    assert_eq!(again.case.save(options.now), saved);
    assert_eq!(again.case.id(), opened.case.id());
    assert_eq!(again.case.answers(), opened.case.answers());
    assert!(Case::from_json(again.case.as_json().clone()).is_ok());
    check(&opened.case.answers(), &options);
}
