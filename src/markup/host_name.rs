//! A name of the host's for a control, taken apart at its first number, which is a row's where the name repeats.

/// A host's name; where it repeats, the first number in it is the row.
#[derive(PartialEq, Eq)]
pub struct HostName {
    pub before: String,
    /// The number of the first row; nothing where the name has no number.
    pub number: Option<u32>,
    pub after: String,
}

impl HostName {
    /// Takes a name apart.
    pub fn read(name: &str) -> Self {
        let (before, digits, after) = split_number(name);
        match digits.parse() {
            Ok(number) => Self { before: before.to_owned(), number: Some(number), after: after.to_owned() },
            Err(_) => Self { before: name.to_owned(), number: None, after: String::new() },
        }
    }
}

/// The parts around the `[i]` of a name that stands for every row.
pub fn repeats(name: &str) -> Option<(&str, &str)> {
    let (head, rest) = name.split_once('[')?;
    Some((head, rest.strip_prefix("i]")?))
}

/// A name that stands for every row, as that of the first.
pub fn first_row(name: &str) -> String {
    repeats(name).map_or_else(|| name.to_owned(), |(head, tail)| [head, "[0]", tail].concat())
}

/// A text around its first number. The number is empty where there is none.
pub fn split_number(text: &str) -> (&str, &str, &str) {
    let is_digit = |character: char| character.is_ascii_digit();
    let Some(start) = text.find(is_digit) else { return (text, "", "") };
    let Some((before, rest)) = text.split_at_checked(start) else { return (text, "", "") };
    let end = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    match rest.split_at_checked(end) {
        Some((digits, after)) => (before, digits, after),
        None => (text, "", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::{HostName, first_row, repeats, split_number};

    #[test]
    fn a_name_is_taken_apart_at_its_first_number() {
        for (name, parts) in [
            ("kontakt_2_namn", ("kontakt_", Some(2), "_namn")),
            ("rows[10][4]", ("rows[", Some(10), "][4]")),
            ("7", ("", Some(7), "")),
            ("åtgärd1", ("åtgärd", Some(1), "")),
            ("namn", ("namn", None, "")),
            ("", ("", None, "")),
            // Not a number that a row could have: it belongs to the name.
            ("f99999999999_x", ("f99999999999_x", None, "")),
        ] {
            let read = HostName::read(name);
            assert_eq!((read.before.as_str(), read.number, read.after.as_str()), parts, "{name}");
        }
        assert_eq!(split_number("a12b3"), ("a", "12", "b3"));
    }

    #[test]
    fn a_name_that_stands_for_every_row_stands_for_the_first() {
        assert_eq!(first_row("contacts[i].name"), "contacts[0].name");
        assert_eq!(first_row("contacts[2].name"), "contacts[2].name");
        assert_eq!(first_row("controller.name"), "controller.name");
        assert_eq!(repeats("actions[i].date"), Some(("actions", ".date")));
        assert_eq!(repeats("actions[0].date"), None);
        assert_eq!(repeats("controller.name"), None);
    }
}
