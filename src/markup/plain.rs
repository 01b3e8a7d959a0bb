//! What was typed, as every system takes it in the name of a file.

/// No more of what was typed than this.
const LENGTH: usize = 40;

/// A text as `a-z`, `0-9` and single dashes between.
pub fn plain(text: &str) -> String {
    let mut name = String::new();
    for letter in crate::format::visible(text).chars() {
        let letter = match letter {
            'a'..='z' | '0'..='9' => letter,
            'A'..='Z' => letter.to_ascii_lowercase(),
            'å' | 'Å' | 'ä' | 'Ä' | 'á' | 'Á' | 'à' | 'À' | 'æ' | 'Æ' => 'a',
            'ö' | 'Ö' | 'ø' | 'Ø' | 'ó' | 'Ó' => 'o',
            'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' => 'e',
            'ü' | 'Ü' => 'u',
            // The ring and the dots where they are characters of their own.
            '\u{300}'..='\u{36F}' => continue,
            _ if name.is_empty() || name.ends_with('-') => continue,
            _ => '-',
        };
        if name.len() == LENGTH {
            break;
        }
        name.push(letter);
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn letters_and_digits_stay_and_the_rest_becomes_single_dashes() {
        for (typed, name) in [
            ("KS 2026/17", "ks-2026-17"),
            ("Östra Åsbo kommun", "ostra-asbo-kommun"),
            ("O\u{308}stra", "ostra"),
            ("../../etc/passwd", "etc-passwd"),
            ("  --a--  ", "a"),
            ("\u{202e}gnp.a", "gnp-a"),
            ("日本", ""),
            ("", ""),
        ] {
            assert_eq!(plain(typed), name, "{typed:?}");
        }
        assert_eq!(plain(&"a".repeat(1000)).len(), 40);
        assert_eq!(plain(&"ab ".repeat(100)).chars().last(), Some('a'), "no dash at the end");
    }
}
