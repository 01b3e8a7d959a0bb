//! A paper as plain text, for a terminal.

use breach_notification::{Block, Paper};

/// The widest that a column of text gets before the last.
const WIDEST: usize = 60;

/// A paper, line by line.
pub fn of(paper: &Paper) -> String {
    let mut text = underlined(&paper.title, '=');
    let rows: Vec<Vec<String>> = paper.meta.iter().map(|(label, value)| vec![label.clone(), value.clone()]).collect();
    text.push_str(&aligned(&rows));
    for block in &paper.blocks {
        text.push('\n');
        match block {
            Block::Heading { text: heading, .. } => text.push_str(&underlined(heading, '-')),
            Block::Paragraph(words) => text.push_str(&[words, "\n"].concat()),
            Block::Table { columns, rows } => {
                let all: Vec<Vec<String>> = [columns].into_iter().chain(rows).cloned().collect();
                text.push_str(&aligned(&all));
            }
            Block::List(items) => items.iter().for_each(|item| text.push_str(&["- ", item, "\n"].concat())),
            // Neither the register nor the yearly report has any other.
            _ => {}
        }
    }
    text
}

fn underlined(heading: &str, with: char) -> String {
    let line: String = std::iter::repeat_n(with, heading.chars().count()).collect();
    [heading, "\n", &line, "\n"].concat()
}

/// Rows with their columns below one another.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|at| width(at).unwrap_or_default().min(WIDEST)).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let cell: String = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            line.push_str(&cell);
            let gap = (width + 2).saturating_sub(cell.chars().count()).max(2);
            line.extend(std::iter::repeat_n(' ', gap));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
