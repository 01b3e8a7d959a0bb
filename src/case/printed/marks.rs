//! The marks before choices: what was ticked, what was not, and what says neither.

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Ticked(Family),
    Empty(Family),
    /// None at all, or the same before every choice, as `-` is.
    None,
    /// One that we do not know.
    Unknown,
}

/// Where marks come from: those of different families are not of one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Characters that mean it.
    Glyph,
    /// What a scan makes of drawn boxes. One of them says nothing without the other beside it.
    Scan,
}

/// Characters that mean a ticked box, with those that are written in several.
const TICKED: [&str; 22] = [
    "☒", "☑", "[x]", "[X]", "(x)", "(X)", "●", "◉", "⦿", "✓", "✔", "✗", "✘", "x", "X", "■", "🗹", "🗷", "[ x ]", "[ X ]",
    "( x )", "( X )",
];

/// Characters that mean an empty one.
const EMPTY: [&str; 9] = ["☐", "[ ]", "[]", "( )", "()", "○", "□", "❏", "◯"];

/// A ticked box as a scan of a printed copy has it.
const SCANNED_TICKED: [&str; 4] = ["P'", "P", "w", "~"];

/// An empty one.
const SCANNED_EMPTY: [&str; 3] = ["r", "r.-", ".r"];

/// What stands before the items of any list.
const BULLETS: [&str; 6] = ["-", "–", "—", "•", "·", "*"];

impl Mark {
    fn of(token: &str) -> Option<Self> {
        let token = token.replace('\u{2019}', "'");
        let is = |of: &[&str]| of.contains(&token.as_str());
        if is(&TICKED) {
            Some(Self::Ticked(Family::Glyph))
        } else if is(&EMPTY) {
            Some(Self::Empty(Family::Glyph))
        } else if is(&SCANNED_TICKED) {
            Some(Self::Ticked(Family::Scan))
        } else if is(&SCANNED_EMPTY) {
            Some(Self::Empty(Family::Scan))
        } else {
            is(&BULLETS).then_some(Self::None)
        }
    }

    /// The mark that a line begins with and what stands behind it. What is at most four characters before a blank may be one.
    pub fn before(line: &str) -> Option<(Self, &str)> {
        for token in TICKED.iter().chain(&EMPTY).filter(|token| !token.chars().all(char::is_alphabetic)) {
            if let Some(rest) = line.strip_prefix(token) {
                return Some((Self::of(token)?, rest.trim_start()));
            }
        }
        let (token, rest) = line.split_once(' ')?;
        match Self::of(token) {
            Some(mark) => Some((mark, rest.trim_start())),
            None => (token.chars().count() <= 4).then(|| (Self::Unknown, rest.trim_start())),
        }
    }
}

/// What a list says by its marks: whether each is ticked. `None` where that is not certain: a mark is missing or not known, or they are of two families, or of a
/// scan that has only one of its marks in the whole copy.
pub fn ticks(marks: &[Mark], scan_is_marked: bool) -> Option<Vec<bool>> {
    let of = |mark: &Mark| match mark {
        Mark::Ticked(family) => Some((*family, true)),
        Mark::Empty(family) => Some((*family, false)),
        Mark::None | Mark::Unknown => None,
    };
    let read: Vec<(Family, bool)> = marks.iter().map(of).collect::<Option<_>>()?;
    let (first, _) = read.first()?;
    let is_one_family = read.iter().all(|(family, _)| family == first);
    (is_one_family && (*first == Family::Glyph || scan_is_marked))
        .then(|| read.iter().map(|(_, ticked)| *ticked).collect())
}

#[cfg(test)]
mod tests {
    use super::{Family, Mark, ticks};

    fn marks(lines: &[&str]) -> Vec<Mark> {
        lines.iter().map(|line| Mark::before(&format!("{line} Barn")).map_or(Mark::None, |(mark, _)| mark)).collect()
    }

    #[test]
    fn marks_say_what_they_mean_and_others_nothing() {
        for (line, mark, rest) in [
            ("☒ Barn", Mark::Ticked(Family::Glyph), "Barn"),
            ("☐Barn", Mark::Empty(Family::Glyph), "Barn"),
            ("[ ] Barn", Mark::Empty(Family::Glyph), "Barn"),
            ("[x] Barn", Mark::Ticked(Family::Glyph), "Barn"),
            ("( )  Barn", Mark::Empty(Family::Glyph), "Barn"),
            ("P' Barn", Mark::Ticked(Family::Scan), "Barn"),
            ("r.- Barn", Mark::Empty(Family::Scan), "Barn"),
            ("- Barn", Mark::None, "Barn"),
            ("¤ Barn", Mark::Unknown, "Barn"),
        ] {
            assert_eq!(Mark::before(line), Some((mark, rest)), "{line}");
        }
        assert_eq!(Mark::before("Barn"), None);
        assert_eq!(Mark::before("xylofon Barn"), None);
    }

    #[test]
    fn a_list_is_known_where_every_mark_of_it_is() {
        let read = |lines: &[&str]| ticks(&marks(lines), false);
        assert_eq!(read(&["☒", "☐"]), Some(vec![true, false]));
        assert_eq!(read(&["[x]", "[ ]"]), Some(vec![true, false]));
        assert_eq!(read(&["☐", "☐"]), Some(vec![false, false]), "it means one thing");
        assert_eq!(read(&["P'", "r"]), None, "a list of one copy");
        assert_eq!(ticks(&marks(&["r", ".r"]), true), Some(vec![false, false]));
        for unknown in [&["☒", "-"][..], &["☒", "¤"], &["P'", "☐"], &["-", "-"], &[]] {
            assert_eq!(ticks(&marks(unknown), true), None, "{unknown:?}");
        }
    }
}
