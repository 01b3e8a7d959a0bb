//! The register as CSV, as spreadsheets of a Swedish office open it.

use super::columns::{COLUMNS, InWords};
use super::row::RegisterRow;
use crate::engine::layout::Layout;
use crate::format::invisible::is_invisible;
use crate::text::Language;

/// A heading a column and a line a row, with a byte order mark: without it the spreadsheet takes UTF-8 for another encoding.
pub fn write(rows: &[&RegisterRow], layout: &'static Layout, language: Language) -> String {
    let words = InWords { layout, language };
    let mut out = "\u{FEFF}".to_owned();
    line(&mut out, COLUMNS.iter().map(|column| column.head.get(language).to_owned()));
    for row in rows {
        line(&mut out, COLUMNS.iter().map(|column| (column.cell)(row, &words)));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(';');
        }
        quote(&defused(cell), out);
    }
    out.push_str("\r\n");
}

/// What a spreadsheet would run is text behind an apostrophe. Tabs, line ends, blanks and characters that nobody sees before it are passed over by some of them, and the full-width forms are taken for the
/// same; in a cell a lone line end or tab in front does the same.
fn defused(cell: String) -> String {
    let first = cell.chars().next();
    let told = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || is_invisible(c)).chars().next();
    let runs = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let begins_badly = first.is_some_and(|c| matches!(c, '\t' | '\r' | '\n'));
    if begins_badly || told.is_some_and(runs) { ["'", &cell].concat() } else { cell }
}

/// A cell as RFC 4180 quotes it.
fn quote(cell: &str, out: &mut String) {
    let is_plain = !cell.contains([';', ',', '"', '\r', '\n', '\t']) && cell.trim() == cell;
    if is_plain {
        out.push_str(cell);
        return;
    }
    out.push('"');
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::{defused, quote};

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for cell in [
            "=1+1",
            "+46 8",
            "-1",
            "@SUM(A1)",
            " =1",
            "\t=1",
            "\tx",
            "\rx",
            "\n",
            "\u{FEFF}=1",
            "\u{200B}=1",
            "\u{AD} \u{2060}+1",
            "\u{E0041}@x",
            "\u{0}=1",
            "＝1",
            "\u{A0}-1",
        ] {
            assert_eq!(defused(cell.to_owned()), ["'", cell].concat(), "{cell:?}");
        }
        for cell in ["", " ", "a=1", "2021-04-13", "'=1", "1 - 10", "Ärende"] {
            assert_eq!(defused(cell.to_owned()), cell);
        }
    }

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        for (cell, written) in [
            ("", ""),
            ("Ja", "Ja"),
            ("a;b", "\"a;b\""),
            ("en \"stor\" sak", "\"en \"\"stor\"\" sak\""),
            ("a\nb", "\"a\nb\""),
            (" a", "\" a\""),
            ("a,b", "\"a,b\""),
        ] {
            let mut out = String::new();
            quote(cell, &mut out);
            assert_eq!(out, written);
        }
    }
}
