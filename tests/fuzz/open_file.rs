//! Any text as a file.

use breach_notification::{Case, Language, OpenedKind, Register, RegisterFilter, check, open_file};

use super::invariants::some_day;

pub fn run(input: &str) {
    let options = some_day();
    in_a_register(input);
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

/// A register takes any file: it is a row, or named.
fn in_a_register(input: &str) {
    let mut register = Register::new(&some_day());
    register.add("a", input);
    let result = register.result(&RegisterFilter::default());
    assert_eq!(result.rows.len() + result.problems.len(), 1);
    let counts = result.report.counts;
    assert_eq!(counts.documented, counts.notify + counts.not_notify + counts.undecided);
    assert!(counts.documented <= 1 && counts.in_time + counts.late + counts.cannot_tell + counts.not_submitted <= 1);
    let csv = register.csv(&RegisterFilter::default());
    assert_eq!(csv.matches('"').count() % 2, 0, "every cell that begins with a quotation mark ends with one");
}
