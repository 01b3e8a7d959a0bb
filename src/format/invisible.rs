//! Characters that nobody sees: they come along when text is pasted, and count as nothing.

use std::borrow::Cow;

/// Unicode's default ignorable code points, first and last of each run (DerivedCoreProperties.txt, Unicode 16).
const RUNS: [(u32, u32); 17] = [
    (0xAD, 0xAD),       // soft hyphen
    (0x34F, 0x34F),     // combining grapheme joiner
    (0x61C, 0x61C),     // Arabic letter mark
    (0x115F, 0x1160),   // Hangul fillers
    (0x17B4, 0x17B5),   // Khmer inherent vowels
    (0x180B, 0x180F),   // Mongolian variation selectors
    (0x200B, 0x200F),   // zero width space and joiners, marks of direction
    (0x202A, 0x202E),   // embeddings and overrides of direction
    (0x2060, 0x206F),   // word joiner, invisible operators, isolates
    (0x3164, 0x3164),   // Hangul filler
    (0xFE00, 0xFE0F),   // variation selectors
    (0xFEFF, 0xFEFF),   // byte order mark
    (0xFFA0, 0xFFA0),   // Hangul filler of half width
    (0xFFF0, 0xFFF8),   // unassigned
    (0x1BCA0, 0x1BCA3), // controls of shorthand
    (0x1D173, 0x1D17A), // controls of musical notation
    (0xE0000, 0xE0FFF), // tags, further variation selectors
];

/// Whether the character has no width, and no meaning of its own in anything that is checked.
pub fn is_invisible(c: char) -> bool {
    let code = u32::from(c);
    // The first run that does not end before it decides: for letters of Swedish that is one of the first two.
    RUNS.iter().find(|(_, last)| code <= *last).is_some_and(|(first, _)| *first <= code)
}

/// The text as it is seen. Every format reads this, so that what is normalised has no such character in it.
pub fn visible(text: &str) -> Cow<'_, str> {
    // Hardly any text has one, and some are pasted by the megabyte.
    if text.contains(is_invisible) { text.chars().filter(|c| !is_invisible(*c)).collect() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::{RUNS, is_invisible, visible};

    #[test]
    fn runs_stand_in_order_and_end_where_unicode_has_them_end() {
        assert!(RUNS.iter().all(|(first, last)| first <= last));
        assert!(RUNS.windows(2).all(|pair| pair[0].1 < pair[1].0));
        for (first, last) in RUNS {
            for (code, invisible) in [(first - 1, false), (first, true), (last, true), (last + 1, false)] {
                assert_eq!(char::from_u32(code).is_some_and(is_invisible), invisible, "U+{code:04X}");
            }
        }
        assert_eq!(RUNS.iter().map(|(first, last)| last - first + 1).sum::<u32>(), 4174, "as many as Unicode says");
    }

    #[test]
    fn what_is_seen_or_takes_room_is_kept() {
        for kept in ["", "Åsa", " \t\u{A0}\u{2009}\u{3000}\n", "e\u{301}", "\0\u{7F}", "🙂", "\u{2800}"] {
            assert_eq!(visible(kept), kept);
        }
    }

    #[test]
    fn what_is_not_seen_is_left_out_wherever_it_stands() {
        assert_eq!(visible("\u{FEFF}a\u{AD}b\u{200D}\u{200E}c\u{3164}\u{FE0F}\u{E0020}"), "abc");
        assert_eq!(visible("\u{200B}\u{2060}\u{115F}"), "");
    }
}
