//! Giving a row another number, in the strings that hold it. Rows are counted from 0; a page may count from 1.

use super::host_name::split_number;
use crate::lean::Digits;

/// The first number of a name, moved by as much as the row.
pub fn first_number(name: &str, from: u32, to: u32) -> String {
    let (before, digits, after) = split_number(name);
    match digits.parse::<u32>().ok().and_then(|number| moved(number, from, to)) {
        Some(number) => [before, &number.digits(), after].concat(),
        None => name.to_owned(),
    }
}

/// The number in a name that is the row's, counted from 0 or from 1. Any other number is the host's own.
pub fn row_name(name: &str, from: u32, to: u32) -> String {
    let counted = |first| own_number(name, &[first], from, to);
    counted(from).or_else(|| counted(from + 1)).unwrap_or_else(|| name.to_owned())
}

/// The number in an id that is the row's, counted from 0 or from 1; one is added where there is none.
pub fn id(id: &str, from: u32, to: u32) -> String {
    own_number(id, &[from, from + 1], from, to).unwrap_or_else(|| [id, "-", &(to + 1).digits()].concat())
}

/// The number in a heading, which counts as people do. Any other number is the host's own.
pub fn heading(text: &str, from: u32, to: u32) -> String {
    let (_, digits, after) = split_number(text);
    // "5. Name" is a question's number, not a row's.
    if digits.parse() == Ok(from + 1) && !after.starts_with('.') {
        return own_number(text, &[from + 1], from, to).unwrap_or_else(|| text.to_owned());
    }
    text.to_owned()
}

fn own_number(text: &str, wanted: &[u32], from: u32, to: u32) -> Option<String> {
    let (before, digits, after) = split_number(text);
    let number: u32 = digits.parse().ok()?;
    if wanted.contains(&number) {
        return Some([before, &moved(number, from, to)?.digits(), after].concat());
    }
    Some([before, digits, &own_number(after, wanted, from, to)?].concat())
}

fn moved(number: u32, from: u32, to: u32) -> Option<u32> {
    (number + to).checked_sub(from)
}

#[cfg(test)]
mod tests {
    use super::{first_number, heading, id, row_name};

    #[test]
    fn a_name_of_ours_or_of_the_map_moves_by_as_much_as_the_row() {
        for (name, from, to, moved) in [
            ("contacts[0].name", 0, 2, "contacts[2].name"),
            ("kontakt_1", 0, 2, "kontakt_3"),
            ("kontakt_11_x2", 1, 0, "kontakt_10_x2"),
            ("namn", 0, 2, "namn"),
            // There is no row before the first.
            ("kontakt_0", 1, 0, "kontakt_0"),
        ] {
            assert_eq!(first_number(name, from, to), moved, "{name}");
        }
    }

    #[test]
    fn of_a_name_that_no_map_knows_only_the_number_of_the_row_moves() {
        for (name, from, to, moved) in [
            ("q5_row0", 0, 1, "q5_row1"),
            ("q5_row1", 0, 1, "q5_row2"),
            ("q0_row0", 0, 1, "q1_row0"),
            ("q5", 0, 1, "q5"),
            ("row2_of_2024", 2, 3, "row3_of_2024"),
        ] {
            assert_eq!(row_name(name, from, to), moved, "{name}");
        }
    }

    #[test]
    fn an_id_without_the_number_of_the_row_gets_one() {
        assert_eq!(id("row-0-name", 0, 2), "row-2-name");
        assert_eq!(id("row-1-name", 0, 2), "row-3-name");
        assert_eq!(id("name", 0, 2), "name-3");
        assert_eq!(id("name-7", 0, 2), "name-7-3");
    }

    #[test]
    fn a_heading_counts_as_people_do_and_a_questions_number_is_none() {
        assert_eq!(heading("Kontaktperson 1", 0, 1), "Kontaktperson 2");
        assert_eq!(heading("Kontaktperson 2 av 2", 1, 0), "Kontaktperson 1 av 2");
        assert_eq!(heading("5. Kontaktpersonens namn", 4, 5), "5. Kontaktpersonens namn");
        assert_eq!(heading("Kontaktperson", 0, 1), "Kontaktperson");
        assert_eq!(heading("Version 3", 0, 1), "Version 3");
    }
}
