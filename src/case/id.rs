//! Which case it is: a name without meaning, so that it says nothing of the breach.

use sha2::{Digest, Sha256};
use std::fmt;

/// Crockford's base 32: no letter that is read as a digit or as another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters an id has: 130 bits, which is one more than the 128 that are random take.
const LENGTH: usize = 26;

/// What tells one case from every other: 26 characters of Crockford's base 32.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseId(String);

impl CaseId {
    /// An id from random bytes: those of the operating system, or `crypto.getRandomValues`.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self::of(&bytes)
    }

    /// The id that stands in a file; `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_uppercase();
        let is_id = text.len() == LENGTH && text.bytes().all(|byte| ALPHABET.contains(&byte));
        is_id.then_some(Self(text))
    }

    /// The id of a case that another file is made into: that of its contents, so that opening it twice gives one case.
    pub(super) fn of_contents(contents: &str) -> Self {
        Self::of(&Sha256::digest(contents.as_bytes()))
    }

    /// It as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Five bits a character, from the first byte on; zeros where there is no byte any more.
    fn of(bytes: &[u8]) -> Self {
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
        let digit = |at: usize| (0..5).fold(0, |digit, next| digit << 1 | bit(at * 5 + next));
        Self((0..LENGTH).map(|at| char::from(ALPHABET[usize::from(digit(at))])).collect())
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::CaseId;

    #[test]
    fn random_bytes_become_26_characters_and_no_two_the_same() {
        assert_eq!(CaseId::from_random([0; 16]).as_str(), "0".repeat(26));
        let mut bytes = [0xFF; 16];
        assert_eq!(CaseId::from_random(bytes).as_str(), ["Z".repeat(25), "W".to_owned()].concat());
        bytes[15] = 0xFE;
        assert_ne!(CaseId::from_random(bytes), CaseId::from_random([0xFF; 16]));
    }

    #[test]
    fn an_id_is_read_in_either_case_and_nothing_else_is_one() {
        let id = CaseId::from_random([7; 16]);
        assert_eq!(CaseId::parse(&id.as_str().to_lowercase()), Some(id));
        for text in ["", "0", &"0".repeat(25), &"0".repeat(27), &"U".repeat(26), &"å".repeat(13)] {
            assert_eq!(CaseId::parse(text), None, "{text}");
        }
    }
}
