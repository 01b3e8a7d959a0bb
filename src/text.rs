//! A sentence that people read: a [`Text`] holds it in both languages. The sentences themselves stand where they are said.

/// The languages of the form, Swedish being the default: the notification goes to a Swedish authority.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Swedish, `sv`.
    #[default]
    Swedish,
    /// English, `en`.
    English,
}

impl Language {
    /// The language of a BCP 47 tag such as `sv`, `sv-SE` or `en-GB`; `None` for any other language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            primary if primary.eq_ignore_ascii_case("sv") => Some(Self::Swedish),
            primary if primary.eq_ignore_ascii_case("en") => Some(Self::English),
            _ => None,
        }
    }

    /// The language's BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

/// One sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

/// A sentence in Swedish and in English.
pub const fn text(sv: &'static str, en: &'static str) -> Text {
    Text { sv, en }
}

impl Text {
    /// The sentence in `language`.
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}

/// Between a day and its time.
pub const AT_TIME: Text = text(" kl. ", " at ");

/// Between the last two of several.
pub const AND: Text = text(" och ", " and ");
