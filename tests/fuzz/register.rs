//! Any files as a register. A line `%% name` begins a file:
//!
//! ```text
//! %% a.json
//! {"caseVersion": 1, …}
//! %% b.txt
//! …
//! ```

use super::invariants::some_day;
use breach_notification::format::is_blank;
use breach_notification::{Json, PaperKind, Register, RegisterCounts, RegisterFilter, RegisterResult, Tally};
use std::collections::BTreeSet;

/// More files than this tell nothing new.
const FILES: usize = 12;

pub fn run(input: &str) {
    let files = files(input);
    let register = of(files.iter());
    let all = RegisterFilter::default();
    let result = register.result(&all);
    everything_is_somewhere(&files, &result);
    assert_eq!(of(files.iter().rev()).result(&all), result, "the order in which files come means nothing");
    adds_up(&result);
    is_parted(&register, &result);
    is_a_table(&register.csv(&all), result.rows.len());
    for kind in PaperKind::ALL {
        assert_eq!(register.paper(kind, &all).is_some(), kind.is_of_register());
    }
    let written = serde_json::to_string(&result.rows).unwrap();
    serde_json::from_str::<Json>(&written).unwrap();
}

/// The files, each by a name of its own.
fn files(input: &str) -> Vec<(String, &str)> {
    let mut files = Vec::new();
    for (at, file) in input.split("%% ").skip(1).take(FILES).enumerate() {
        let (name, text) = file.split_once('\n').unwrap_or((file, ""));
        files.push((format!("{}-{at}", name.trim()), text));
    }
    files
}

fn of<'a>(files: impl Iterator<Item = &'a (String, &'a str)>) -> Register {
    let mut register = Register::new(&some_day());
    for (name, text) in files {
        register.add(name, text);
    }
    register
}

/// Each file is a row or is named among the problems, and no case is two rows.
fn everything_is_somewhere(files: &[(String, &str)], result: &RegisterResult) {
    let rows: BTreeSet<&str> = result.rows.iter().map(|row| row.file.as_str()).collect();
    let told: BTreeSet<&str> = result.problems.iter().map(|problem| problem.file.as_str()).collect();
    assert!(files.iter().all(|(name, _)| rows.contains(name.as_str()) != told.contains(name.as_str())));
    assert_eq!(rows.len() + told.len(), files.len());
    let ids: BTreeSet<&str> = result.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), result.rows.len());
    for other in result.problems.iter().filter_map(|problem| problem.other.as_deref()) {
        assert!(rows.contains(other), "what is named instead counts");
    }
}

fn adds_up(result: &RegisterResult) {
    let report = &result.report;
    let counts = report.counts;
    let counted = result.rows.iter().filter(|row| row.counted);
    assert_eq!(counts.documented as usize, counted.clone().count());
    assert_eq!(counts.documented, counts.notify + counts.not_notify + counts.undecided);
    let timed = counts.in_time + counts.late + counts.cannot_tell + counts.not_submitted;
    assert_eq!(timed as usize, counted.filter(|row| row.timeliness.is_some()).count());
    assert!(counts.notify <= timed, "what is to be notified is in time or not");
    let parts: [Vec<RegisterCounts>; 2] = [
        report.months.iter().map(|(_, counts)| *counts).collect(),
        report.controllers.iter().map(|(_, counts)| *counts).collect(),
    ];
    for parts in parts {
        assert_eq!(sum(parts.iter().copied()), numbers(&counts));
    }
    for tallies in [&report.discovery, &report.incident_type, &report.severity] {
        let keys: BTreeSet<_> = tallies.iter().map(|tally: &Tally| &tally.key).collect();
        assert_eq!(keys.len(), tallies.len());
        assert_eq!(tallies.iter().map(|tally| tally.count).sum::<u32>(), counts.documented);
    }
}

/// Year by year and controller by controller it is the whole.
fn is_parted(register: &Register, result: &RegisterResult) {
    let years: BTreeSet<i32> = result.rows.iter().map(|row| row.year).collect();
    let of_years = years.iter().map(|year| {
        let filter = RegisterFilter { year: Some(*year), ..RegisterFilter::default() };
        let part = register.result(&filter);
        assert!(part.rows.iter().all(|row| row.year == *year));
        assert_eq!(part.report.months.len(), 12);
        assert_eq!(part.problems, result.problems);
        part.report.counts
    });
    assert_eq!(sum(of_years), numbers(&result.report.counts));
    for (controller, counts) in &result.report.controllers {
        // A name of which nobody sees anything asks for all.
        let Some(controller) = controller.as_ref().filter(|name| !is_blank(name)) else { continue };
        let filter = RegisterFilter { controller: Some(controller.clone()), ..RegisterFilter::default() };
        assert_eq!(register.result(&filter).report.counts, *counts);
    }
}

fn numbers(counts: &RegisterCounts) -> [u32; 12] {
    [
        counts.documented,
        counts.date_missing,
        counts.notify,
        counts.decision_missing,
        counts.not_notify,
        counts.undecided,
        counts.inform,
        counts.in_time,
        counts.late,
        counts.cannot_tell,
        counts.not_submitted,
        counts.withdrawn,
    ]
}

fn sum(parts: impl Iterator<Item = RegisterCounts>) -> [u32; 12] {
    parts.fold([0; 12], |sum, counts| std::array::from_fn(|at| sum[at] + numbers(&counts)[at]))
}

/// A heading and a line for each row, as many cells in each, and none that a spreadsheet would run.
fn is_a_table(csv: &str, rows: usize) {
    let lines = read(csv.strip_prefix('\u{FEFF}').expect("a byte order mark"));
    assert_eq!(lines.len(), rows + 1);
    for line in &lines {
        assert_eq!(line.len(), lines[0].len());
        assert!(line.iter().all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@'])));
    }
}

/// Reads CSV as RFC 4180 has it, but with semicolons; what it does not have is no table.
fn read(csv: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut rest = csv.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if cell.is_empty() => loop {
                match rest.next().expect("a cell that begins with a quotation mark ends with one") {
                    '"' if rest.next_if_eq(&'"').is_some() => cell.push('"'),
                    '"' => {
                        assert!(matches!(rest.peek(), Some(';' | '\r')), "behind a cell stands another, or nothing");
                        break;
                    }
                    c => cell.push(c),
                }
            },
            ';' => line.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(rest.next(), Some('\n'));
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            '"' | '\n' => panic!("a cell with that in it stands in quotation marks"),
            c => cell.push(c),
        }
    }
    assert!(line.is_empty() && cell.is_empty(), "the last line ends as the others do");
    lines
}
