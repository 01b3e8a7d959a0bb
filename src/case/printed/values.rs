//! What stands below a label, as the answer to its field.

use super::furniture::ends_in_arrow;
use super::lines::Line;
use crate::engine::form::Kind;
use crate::format::{count, date, time};

/// The narrowest page, in characters: where the next word would have had room on it, a line ends because somebody ended it.
const NARROWEST: usize = 40;

/// Whether a text is a value of a kind that knows its values. What is nearly one is none: nobody knows what a scan has misread.
pub fn parses(kind: &Kind, text: &str) -> bool {
    match kind {
        Kind::Date => date::parse(text).is_some(),
        // An hour alone may be the rest of a time.
        Kind::Time => text.contains([':', '.']) && time::parse(text).is_some(),
        Kind::Count => count::parse(text).is_some(),
        _ => false,
    }
}

/// Whether a kind knows its values.
pub fn is_typed(kind: &Kind) -> bool {
    matches!(kind, Kind::Date | Kind::Time | Kind::Count)
}

/// The answer in these lines, which are at least one; `None` where it is not certain.
pub fn read(kind: &Kind, lines: &[Line]) -> Option<String> {
    if lines.iter().any(|line| line.doubt || ends_in_arrow(&line.text)) {
        return None;
    }
    match (kind, lines) {
        (Kind::Long, _) => Some(paragraphs(lines)),
        // What is typed into one line has no paragraphs.
        (Kind::Text, [_, more @ ..]) if more.iter().all(|line| !line.gap) => Some(one_line(lines)),
        (Kind::OrganisationNumber | Kind::PostalCode | Kind::Email | Kind::Phone, [line]) => Some(line.text.clone()),
        (_, [line]) if parses(kind, &line.text) => Some(line.text.clone()),
        _ => None,
    }
}

/// What belongs to a label that knows its values, and what stands below it and belongs to another: in a scan the labels of a row may stand before their values.
/// `None` where a value may be either's: one that stands apart from its label, while another label waits for what is its own.
pub fn own_and_others<'a>(kind: &Kind, lines: &'a [Line], does_other_wait: bool) -> Option<(&'a [Line], &'a [Line])> {
    let Some(first) = lines.first() else { return Some((&[], &[])) };
    let is_value = !first.doubt && parses(kind, &first.text);
    // What goes on below it may be the rest of it, unless another waits.
    let goes_on = lines.get(1).is_some_and(|next| !next.gap);
    let is_apart = first.gap || first.page;
    if is_value && (does_other_wait || !goes_on) {
        return (!is_apart || !does_other_wait).then(|| lines.split_at(1));
    }
    if is_apart && does_other_wait {
        return Some((&[], lines));
    }
    let block = lines.iter().skip(1).position(|line| line.gap).map_or(lines.len(), |at| at + 1);
    Some(lines.split_at(block))
}

/// Lines that were one.
pub fn one_line(lines: &[Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A text of several lines: those that the page has broken are one, paragraphs stay apart, and so does what somebody has put on a line of its own.
fn paragraphs(lines: &[Line]) -> String {
    let length = |text: &str| text.chars().count();
    let mut whole = String::new();
    let mut width = NARROWEST;
    let mut before = 0;
    for (at, line) in lines.iter().enumerate() {
        if at == 0 || line.gap {
            let block = lines[at + 1..].iter().position(|line| line.gap).map_or(lines.len(), |end| at + 1 + end);
            width = lines[at..block].iter().map(|line| length(&line.text)).fold(NARROWEST, usize::max);
        }
        let word = line.text.split(' ').next().unwrap_or_default();
        let has_room = before + 1 + length(word) <= width;
        whole.push_str(match (at, line.gap) {
            (0, _) => "",
            (_, true) => "\n\n",
            (_, false) if has_room => "\n",
            _ => " ",
        });
        whole.push_str(&line.text);
        before = length(&line.text);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::case::printed::lines::lines;
    use crate::engine::form::Kind;

    fn long(text: &str) -> Option<String> {
        read(&Kind::Long, &lines(text))
    }

    #[test]
    fn lines_that_the_page_has_broken_are_one() {
        let long = |text| long(text).unwrap();
        assert_eq!(
            long("Enheten bedömde först att inga uppgifter hade röjts. Felet i\nverksamhetssystemet behövde utredas."),
            "Enheten bedömde först att inga uppgifter hade röjts. Felet i verksamhetssystemet behövde utredas."
        );
        assert_eq!(long("Ett stycke.\n\nEtt till."), "Ett stycke.\n\nEtt till.");
        assert_eq!(long("- ett\n- två"), "- ett\n- två");
        assert_eq!(long("Ett stycke.\n\nSida 1 av 2\n\u{C}\nEtt till."), "Ett stycke.\nEtt till.");
    }

    #[test]
    fn what_is_nearly_a_value_is_none() {
        for (kind, text) in [
            (Kind::Date, "2021-O4-13"),
            (Kind::Date, "2021-04-31"),
            (Kind::Date, "2021-04-13\n2021-04-14"),
            (Kind::Time, "9"),
            (Kind::Time, "O9:00"),
            (Kind::Count, "l2"),
            (Kind::Email, "namn@\nexample.se"),
            (Kind::Text, "Ort\n\nLand"),
            (Kind::Text, "Ort _:J"),
        ] {
            assert_eq!(read(&kind, &lines(text)), None, "{text}");
        }
        assert_eq!(read(&Kind::Time, &lines("08.30")).as_deref(), Some("08.30"));
        assert_eq!(long("Ett brev\nj\nkom fel."), None, "a stray mark, or a word");
    }
}
