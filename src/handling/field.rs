//! The types of a screen's rows.

use crate::json::{Json, object};
use crate::text::{Language, Text};

/// What is asked at once.
pub(super) struct Screen {
    pub title: Text,
    pub introduction: Text,
    pub fields: &'static [Field],
}

/// One field.
pub(super) struct Field {
    /// Its path within the member: `dpo.opinion`; `consulted[i].whom` in a row.
    name: &'static str,
    label: Text,
    kind: Kind,
    required: bool,
    help: Option<Text>,
    law: Option<&'static str>,
    when: Option<(&'static str, &'static [&'static str])>,
}

/// How a field is answered.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// One of these.
    Choice(&'static [Choice]),
    /// Any of these.
    Choices(&'static [Choice]),
    Date,
    Moment,
    Number,
    Text,
    LongText,
    /// Texts, one a line.
    Lines,
}

/// A choice.
pub(super) struct Choice {
    value: &'static str,
    label: Text,
    help: Option<Text>,
    law: Option<&'static str>,
}

/// A choice that needs no more words.
pub(super) const fn choice(value: &'static str, label: Text) -> Choice {
    Choice { value, label, help: None, law: None }
}

impl Choice {
    /// With what it means or what follows of it, and the article.
    pub const fn means(self, help: Text, law: &'static str) -> Self {
        Self { help: Some(help), law: Some(law), ..self }
    }
}

/// A field that may be left blank.
pub(super) const fn field(name: &'static str, label: Text, kind: Kind) -> Field {
    Field { name, label, kind, required: false, help: None, law: None, when: None }
}

impl Field {
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub const fn help(self, help: Text) -> Self {
        Self { help: Some(help), ..self }
    }

    pub const fn law(self, law: &'static str) -> Self {
        Self { law: Some(law), ..self }
    }

    /// Asked where another field has one of these values.
    pub const fn when(self, field: &'static str, equals: &'static [&'static str]) -> Self {
        Self { when: Some((field, equals)), ..self }
    }

    fn as_json(&self, language: Language) -> Json {
        let (kind, choices) = match self.kind {
            Kind::Choice(choices) => ("choice", Some(choices)),
            Kind::Choices(choices) => ("choices", Some(choices)),
            Kind::Date => ("date", None),
            Kind::Moment => ("moment", None),
            Kind::Number => ("number", None),
            Kind::Text => ("text", None),
            Kind::LongText => ("longText", None),
            Kind::Lines => ("lines", None),
        };
        let mut json = object([
            ("name", self.name.into()),
            ("label", self.label.get(language).into()),
            ("kind", kind.into()),
            ("required", self.required.into()),
        ]);
        if let Some(choices) = choices {
            json.push("options", choices.iter().map(|choice| choice.as_json(language)).collect::<Json>());
        }
        if let Some(help) = self.help {
            json.push("help", help.get(language));
        }
        if let Some(law) = self.law {
            json.push("law", law);
        }
        if let Some((field, equals)) = self.when {
            json.push("when", object([("field", field.into()), ("equals", equals.into())]));
        }
        json
    }
}

impl Choice {
    fn as_json(&self, language: Language) -> Json {
        let mut json = object([("value", self.value.into()), ("label", self.label.get(language).into())]);
        if let Some(help) = self.help {
            json.push("help", help.get(language));
        }
        if let Some(law) = self.law {
            json.push("law", law);
        }
        json
    }
}

impl Screen {
    pub fn as_json(&self, language: Language) -> Json {
        object([
            ("title", self.title.get(language).into()),
            ("introduction", self.introduction.get(language).into()),
            ("fields", self.fields.iter().map(|field| field.as_json(language)).collect()),
        ])
    }
}
