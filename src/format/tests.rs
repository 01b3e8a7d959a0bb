//! The helpers of `format`, and what holds of every parser.

use super::*;

fn folded(text: &str) -> String {
    fold(text).collect()
}

#[test]
fn blank_is_white_space_of_any_kind_and_nothing_else() {
    for blank in ["", " ", "\t\r\n", "\u{A0}\u{202F}\u{2009}\u{3000}", "\u{FEFF}\u{200B}\u{2060}"] {
        assert!(is_blank(blank), "{blank:?}");
        assert_eq!(trim(blank), "", "{blank:?}");
    }
    for blank in ["\u{AD}", "\u{200E} \u{200D}", "\u{115F}\u{3164}\u{FFA0}", "\u{FE0F}\n\u{E0020}"] {
        assert!(is_blank(blank), "{blank:?}");
    }
    for text in ["-", ".", "\0", "0", " 🙂 ", "\u{AD}-\u{200D}"] {
        assert!(!is_blank(text), "{text:?}");
    }
}

#[test]
fn trimming_leaves_what_stands_between() {
    assert_eq!(trim("\u{FEFF} a\u{200B}\u{A0}b \u{2060}"), "a\u{200B}\u{A0}b");
    assert_eq!(trim(" \u{200F}שלום\u{200F} ❤\u{FE0F} "), "\u{200F}שלום\u{200F} ❤\u{FE0F}");
}

#[test]
fn line_ends_become_newlines_and_the_ends_are_trimmed() {
    for (typed, normalised) in [
        ("", ""),
        (" \r\n ", ""),
        ("a", "a"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\nb", "a\nb"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("a\r\rb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
        ("\r\n a \r\n", "a"),
        ("å\0🙂\r\n\u{A0}x", "å\0🙂\n\u{A0}x"),
    ] {
        assert_eq!(normalise_text(typed), normalised, "{typed:?}");
        assert_eq!(normalise_text(normalised), normalised, "{typed:?}");
    }
}

#[test]
fn choices_are_compared_without_case_colons_and_kinds_of_space_and_dash() {
    for (typed, compared) in [
        ("", ""),
        (" \u{A0}: ", ""),
        ("Övrigt", "övrigt"),
        ("ÖVRIGT ", "övrigt"),
        ("Skola: Förskola, grundskola, gymnasium", "skola förskola, grundskola, gymnasium"),
        ("Skola Förskola, grundskola, gymnasium", "skola förskola, grundskola, gymnasium"),
        ("Obehörigt  röjande :\n\tÖvrigt", "obehörigt röjande övrigt"),
        ("1 - 10", "1 - 10"),
        ("1\u{A0}001\u{2009}– 10\u{202F}000", "1 001 - 10 000"),
        ("1 − 10", "1 - 10"),
        ("Hälso‑ och sjukvård", "hälso- och sjukvård"),
        ("Kommunikations\u{AD}loggar", "kommunikationsloggar"),
        ("\u{FEFF}Ja\u{200B}", "ja"),
        ("\u{202A}Ö\u{200D}vrigt\u{202C} \u{200E}", "övrigt"),
        ("a \u{200B} b", "a b"),
        ("ÀÞ×÷ß", "àþ×÷ß"),
        ("\0🙂", "\0🙂"),
    ] {
        assert_eq!(folded(typed), compared, "{typed:?}");
        assert_eq!(folded(compared), compared, "{typed:?}");
    }
}

#[test]
fn dashes_are_what_looks_like_one() {
    assert!("-‐‑‒–—―⁃−﹘﹣-".chars().all(is_dash));
    assert!(!"_~+=.·/ ㅡ\u{AD}".chars().any(is_dash));
}

#[test]
fn length_is_in_scalars_with_one_for_each_line_end() {
    for (text, length) in
        [("", 0), ("å🙂\0", 3), ("a\r\nb", 3), ("a\rb", 3), ("\r\r\n\n", 3), (" a ", 3), ("e\u{301}", 2)]
    {
        assert_eq!(scalars(text), length, "{text:?}");
    }
}

#[test]
fn numbers_are_ascii_digits_within_bounds() {
    assert_eq!(number(b"007"), Some(7));
    assert_eq!(number(b"4294967295"), Some(u32::MAX));
    for none in [&b""[..], b"4294967296", b"-1", b"1a", "١".as_bytes()] {
        assert_eq!(number(none), None);
    }
}

/// Runs every parser and checks that what it normalised it reads the same way.
fn parse_everything(text: &str) {
    use organisation_number::{OrganisationNumber, parse as parse_organisation_number};

    if let OrganisationNumber::Valid(number) = parse_organisation_number(text) {
        assert_eq!(parse_organisation_number(&number), OrganisationNumber::Valid(number));
    }
    if let Some(code) = postal_code::parse(text) {
        assert_eq!(postal_code::parse(&code), Some(code));
    }
    if let Some(number) = phone::parse(text) {
        assert!((8..=16).contains(&number.len()) && number.is_ascii());
        assert_eq!(phone::parse(&number), Some(number));
    }
    if let Some(address) = email::parse(text) {
        assert_eq!(email::parse(&address), Some(address));
    }
    if let Some(date) = date::parse(text) {
        assert_eq!(date::parse(&date::write(date)), Some(date));
    }
    if let Some(time) = time::parse(text) {
        assert_eq!(time::parse(&time::write(time)), Some(time));
    }
    let _ = count::parse(text);
    let _ = postal_code::is_swedish_country(text);
    let _ = personal_number::occurs_in(text);
    let normalised = normalise_text(text);
    assert_eq!(normalise_text(&normalised), normalised);
    assert!(scalars(&normalised) <= scalars(text));
}

#[test]
fn any_mixture_of_awkward_characters_is_parsed_without_panic_and_normalised_once() {
    let alphabet: Vec<char> = "0012346789-+–():./ @aÅ٣kl\u{A0}\u{FEFF}\u{AD}\u{200E}\0\r\n🙂".chars().collect();
    let mut state: u32 = 1;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..50_000 {
        // Mostly digits, so that a fair share gets past the first look.
        let letters = if random(2) == 0 { 10 } else { alphabet.len() };
        let text: String = (0..random(18)).map(|_| alphabet[random(letters)]).collect();
        parse_everything(&text);
    }
}

#[test]
fn megabytes_are_no_trouble() {
    for unit in ["1", "a", "-", "+", " ", "\r\n", "🙂", "\0", "a@", "a.", "(0)", "850709-", "1 ", "1\u{200E}"] {
        parse_everything(&unit.repeat((1 << 20) / unit.len()));
    }
}
