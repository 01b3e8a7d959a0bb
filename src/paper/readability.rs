//! How easy a text is to read, by LIX (C.-H. Björnsson, Läsbarhet, 1968): words a sentence, and of a hundred words those of more than six letters. It says nothing of
//! whether a text is understood; it tells long sentences and long words.

use crate::text::{Text, text};

/// What was counted of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Readability {
    words: usize,
    long: usize,
    sentences: usize,
}

/// A word of more letters is long.
const LONG: usize = 6;

impl Readability {
    /// Of texts that each end a sentence where they end. A sentence ends at a full stop, a question mark or an exclamation mark that a word ends with.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut counted = Self::default();
        for text in texts {
            let mut is_open = false;
            for word in text.split_whitespace() {
                let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
                if letters == 0 {
                    continue;
                }
                counted.words += 1;
                counted.long += usize::from(letters > LONG);
                is_open = !word.trim_end_matches([')', '"', '”']).ends_with(['.', '?', '!']);
                counted.sentences += usize::from(!is_open);
            }
            counted.sentences += usize::from(is_open);
        }
        counted
    }

    /// The index, rounded; `None` of no words.
    pub fn lix(self) -> Option<usize> {
        if self.words == 0 {
            return None;
        }
        let (words, long, sentences) = (self.words, self.long, self.sentences.max(1));
        // words / sentences + 100 × long / words, over one denominator.
        let (above, below) = (words * words + 100 * long * sentences, words * sentences);
        Some((above + below / 2) / below)
    }
}

/// What an index is called.
pub(super) const fn called(lix: usize) -> Text {
    match lix {
        0..30 => text("mycket lättläst", "very easy to read"),
        30..40 => text("lättläst", "easy to read"),
        40..50 => text("medelsvårt", "of medium difficulty"),
        50..60 => text("svårt", "difficult"),
        60.. => text("mycket svårt", "very difficult"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_are_counted() {
        let of = |texts: &[&str]| Readability::of(texts.iter().copied());
        let counted = |words, long, sentences| Readability { words, long, sentences };
        assert_eq!(of(&["Vi har anmält det. Ring oss!"]), counted(6, 0, 2));
        assert_eq!(of(&["Rubrik utan punkt", "En punkt till."]), counted(6, 0, 2));
        assert_eq!(of(&["Skriv till dataskydd@example.se nu."]), counted(4, 1, 1));
        assert_eq!(of(&["Ring 114 14 (Polisen)."]), counted(4, 1, 1));
        assert_eq!(of(&["", " – "]), counted(0, 0, 0));
    }

    #[test]
    fn the_index_is_words_a_sentence_and_long_words_of_a_hundred() {
        assert_eq!(Readability::default().lix(), None);
        // 10 words, 2 sentences, 2 long: 5 + 20.
        assert_eq!(Readability { words: 10, long: 2, sentences: 2 }.lix(), Some(25));
        assert_eq!(Readability { words: 3, long: 1, sentences: 1 }.lix(), Some(36));
        assert_eq!(
            [29, 30, 39, 40, 60].map(|lix| called(lix).sv),
            ["mycket lättläst", "lättläst", "lättläst", "medelsvårt", "mycket svårt"]
        );
    }
}
