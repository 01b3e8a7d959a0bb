//! E-mail addresses, as a browser checks them.
//!
//! The grammar is that of HTML's `input type=email` (WHATWG HTML, "valid e-mail address"), with two
//! changes: the domain has a dot, and letters beyond ASCII are allowed in it (`malmö.se`).

use super::{trim, visible};

/// Reads an address; gives it without the white space around it, and with nothing in it that is not seen.
pub fn parse(text: &str) -> Option<String> {
    let text = visible(text);
    let address = trim(&text);
    let (local, domain) = address.split_once('@')?;
    (is_local_part(local) && is_domain(domain)).then(|| address.to_owned())
}

/// HTML is laxer than RFC 5321 here: dots may stand anywhere, and there is no limit of length.
fn is_local_part(local: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
    !local.is_empty() && local.bytes().all(allowed)
}

fn is_domain(domain: &str) -> bool {
    domain.split('.').count() > 1 && domain.split('.').all(is_label)
}

/// One to 63 letters, digits and hyphens, with no hyphen at either end. HTML counts bytes of ASCII;
/// beyond it we count scalars, since how long the encoded label gets is for a mail server to say.
fn is_label(label: &str) -> bool {
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(is_label_character)
        && label.chars().count() <= 63
}

fn is_label_character(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '-';
    }
    // A decomposed å, as text copied from a PDF has it, is a letter and a mark.
    c.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn addresses_are_given_as_typed_without_white_space_around_them() {
        for address in [
            "namn@example.se",
            "Fornamn.Efternamn@Stad.Example.SE",
            "a@b.c",
            "a+b@example.com",
            ".a..b.@example.com",
            "!#$%&'*+/=?^_`{|}~-@example.com",
            "1@2.3",
            "a@xn--malm-8qa.se",
            "info@malmö.se",
            "info@malmo\u{308}.se",
            "a@пример.рф",
            "a@a-b--c.se",
        ] {
            assert_eq!(parse(address).as_deref(), Some(address));
        }
        for typed in [" \u{FEFF}a@b.se\u{A0}\n", "\u{202A}a@b.se\u{202C}", "a\u{AD}@b\u{200B}.s\u{FE0F}e"] {
            assert_eq!(parse(typed).as_deref(), Some("a@b.se"), "{typed:?}");
        }
    }

    #[test]
    fn a_label_has_at_most_63_characters() {
        for (letter, length, allowed) in [("a", 63, true), ("a", 64, false), ("ö", 63, true), ("ö", 64, false)] {
            let address = "a@".to_owned() + &letter.repeat(length) + ".se";
            assert_eq!(parse(&address).is_some(), allowed, "{address}");
        }
        let long_local_part = "a".repeat(1000) + "@example.se";
        assert!(parse(&long_local_part).is_some());
    }

    #[test]
    fn anything_else_is_no_address() {
        for typed in [
            "",
            " ",
            "@",
            "a",
            "a@",
            "@b.se",
            "a@b",
            "a@localhost",
            "a@b.",
            "a@.se",
            "a@b..se",
            "a@b@c.se",
            "a b@c.se",
            "a@b c.se",
            "a@-b.se",
            "a@b-.se",
            "a@b.-se",
            "a@b_c.se",
            "å@b.se",
            "a@b.se, c@d.se",
            "a@b.se;",
            "<a@b.se>",
            "Anna <a@b.se>",
            "mailto:a@b.se",
            "\"a b\"@c.se",
            "a@[127.0.0.1]",
            "a@b。se",
            "a@b.se.",
            "a(at)b.se",
            "a@🙂.se",
            "a@b\u{2009}.se",
            "a@\u{200B}.se",
            "a@b.s\0e",
            "a\0@b.se",
            "a@b.٣",
            "a@×.se",
            "a@b–c.se",
            "a\n@b.se",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
