//! The register for a page that shows ten thousand rows and may not stand still: what is asked of it comes in parts, and nothing is copied for it.

use super::columns::{COLUMNS, InWords};
use super::csv;
use super::entries::Register;
use super::filter::RegisterFilter;
use super::row::RegisterRow;
use super::settling::{Settled, settle};
use crate::case::{NotOurs, Opened, open_file};
use crate::json::{Json, object};
use crate::text::Language;
use std::collections::{HashMap, HashSet};

impl Register {
    /// What the columns are called.
    pub(crate) fn columns(language: Language) -> Json {
        COLUMNS.iter().map(|column| Json::text(column.head.get(language))).collect()
    }

    /// Opens the text of a file, as adding it does.
    pub(crate) fn open(&self, text: &str) -> Result<Opened, NotOurs> {
        open_file(text, self.options.now)
    }

    /// How many files could be opened, those that do not count included.
    pub(crate) fn opened(&self) -> usize {
        self.entries.len()
    }

    /// Files that could be opened, in the order in which they were added: what a page sorts and chooses them by, and every column in words.
    pub(crate) fn lines(&self, from: usize, to: usize, language: Language) -> Json {
        let words = InWords { layout: self.layout(), language };
        let entries = self.entries.iter().take(to).skip(from);
        entries.map(|entry| line(&entry.row, &words)).collect()
    }

    /// Which of those files count, by their place among them and the day that they count by; and the problems of all files.
    pub(crate) fn settled(&self) -> Json {
        let Settled { rows, problems } = settle(self);
        let order = rows.iter().map(|row| Json::Number(row.at as f64)).collect();
        object([("order", order), ("problems", (&problems).into())])
    }

    /// Some of the files as CSV, in the order in which they are named.
    pub(crate) fn csv_of(&self, places: &[u32], language: Language) -> String {
        let settled = settle(self);
        let counted: HashMap<usize, &RegisterRow> = settled.rows.iter().map(|row| (row.at, &**row)).collect();
        let row = |at: usize| counted.get(&at).copied().or_else(|| Some(&*self.entries.get(at)?.row));
        let rows: Vec<_> = places.iter().filter_map(|at| row(*at as usize)).collect();
        csv::write(&rows, self.layout(), language)
    }

    /// Forgets files by their names: they are read anew, or are gone.
    pub(crate) fn forget(&mut self, files: &HashSet<String>) {
        self.entries.retain(|entry| !files.contains(&entry.row.file));
        self.broken.retain(|problem| !files.contains(&problem.file));
    }
}

fn line(row: &RegisterRow, words: &InWords) -> Json {
    object([
        ("file", (&row.file).into()),
        ("id", (&row.id).into()),
        ("year", Json::Number(f64::from(row.year))),
        ("date", (&row.date).into()),
        ("counted", row.counted.into()),
        ("stage", row.stage.into()),
        ("owed", (&row.owed).into()),
        ("controller", (&row.controller).into()),
        ("reference", (&row.reference).into()),
        ("title", (&row.title).into()),
        ("newer", row.newer.into()),
        ("unread", Json::Number(row.unread as f64)),
        ("cells", COLUMNS.iter().map(|column| Json::Text((column.cell)(row, words))).collect()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, read_now};

    const CASE: &str = r#"{ "caseVersion": 1, "id": "#;

    fn case(id: u8, saved: &str, aware: &str) -> String {
        let answers = format!(
            r#"{{ "incident.discovered.date": "{aware}", "controller.reference": "EX {id}", "controller.name": "Exempelnämnden" }}"#
        );
        format!(r#"{CASE}"{id:026}", "saved": "{saved}", "answers": {answers} }}"#)
    }

    fn register() -> Register {
        let mut register = Register::new(&Options::at(read_now("2025-01-15T09:00:00+01:00").unwrap()));
        register.add("b.json", &case(2, "2024-06-01T10:00:00+02:00", "2024-05-02"));
        register.add("a.json", &case(1, "2024-06-01T10:00:00+02:00", "2024-05-01"));
        register.add("b-older.json", &case(2, "2024-05-01T10:00:00+02:00", "2024-05-02"));
        register.add("broken.json", "{");
        register
    }

    #[test]
    fn parts_are_the_whole() {
        let register = register();
        let all = register.lines(0, register.opened(), Language::Swedish);
        let Json::List(all) = all else { panic!("a list") };
        assert_eq!(all.len(), 3);
        for (at, line) in all.iter().enumerate() {
            assert_eq!(register.lines(at, at + 1, Language::Swedish), Json::List(vec![line.clone()]));
            let Some(Json::List(cells)) = line.get("cells") else { panic!("cells") };
            let Json::List(columns) = Register::columns(Language::English) else { panic!("columns") };
            assert_eq!(cells.len(), columns.len());
        }
        assert!(
            register.open("{").is_err() && register.open(&case(1, "2024-06-01T10:00:00+02:00", "2024-05-01")).is_ok()
        );
        assert_eq!(register.lines(3, 9, Language::Swedish), Json::List(Vec::new()));
    }

    #[test]
    fn what_counts_is_named_by_its_place() {
        let settled = register().settled();
        assert_eq!(settled.get("order"), Some(&Json::List(vec![Json::Number(1.0), Json::Number(0.0)])));
        let Some(Json::List(problems)) = settled.get("problems") else { panic!("problems") };
        let told: Vec<_> = problems.iter().map(|one| one.get("file").and_then(Json::as_str)).collect();
        assert_eq!(told, [Some("b-older.json"), Some("broken.json")]);
    }

    #[test]
    fn report_and_csv_are_those_of_the_whole() {
        let register = register();
        let filter = RegisterFilter { year: Some(2024), ..RegisterFilter::default() };
        assert_eq!(register.report(&filter), register.result(&filter).report);
        assert_eq!(register.csv_of(&[1, 0], Language::Swedish), register.csv(&RegisterFilter::default()));
        assert_eq!(
            register.csv_of(&[0, 9], Language::English).lines().count(),
            2,
            "a place that nobody has is passed over"
        );
    }

    #[test]
    fn the_csv_has_what_a_row_has_from_the_files_beside_it() {
        let answers = r#""controller": { "name": "Exempelnämnden" }, "incident": { "description": "Nu vet vi mer." }"#;
        let of = r#""form": { "id": "imy-notification", "version": "2021" }"#;
        let supplement = format!(
            r#"{{ "schemaVersion": 1, "kind": "supplement", {of}, "of": {{ "submittedAt": null, "authorityReference": "IMY-7" }},
                "changes": [], "submission": {{ "schemaVersion": 1, {of}, {answers} }} }}"#
        );
        let mut register = register();
        register.add(
            "c.json",
            r#"{ "caseVersion": 1, "answers": {}, "notifications": [{ "kind": "new", "submittedAt": null, "authorityReference": "IMY-7" }] }"#,
        );
        register.add("s.json", &supplement);
        let csv = register.csv_of(&[3], Language::English);
        let cells: Vec<Vec<&str>> = csv.lines().map(|line| line.split(';').collect()).collect();
        let at = cells[0].iter().position(|head| *head == "Supplements").unwrap();
        assert_eq!(cells[1][at], "1");
    }

    #[test]
    fn what_is_forgotten_can_come_again() {
        let mut register = register();
        register.forget(&["b.json".to_owned(), "broken.json".to_owned()].into());
        assert_eq!(register.settled().get("problems"), Some(&Json::List(Vec::new())));
        assert_eq!(register.opened(), 2);
        register.add("b.json", &case(2, "2024-07-01T10:00:00+02:00", "2024-05-02"));
        assert_eq!(register.opened(), 3);
    }
}
