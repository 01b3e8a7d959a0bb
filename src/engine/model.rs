//! The form as data for those who render or read it themselves: the table in one language.

use super::check::advised_length;
use super::form::{Choice, ChoiceList, Condition, Demand, Field, Group, Hiding, Kind, LegalBasis, Question, Section};
use super::layout::Layout;
use crate::json::{Json, object};
use crate::text::Language;

/// The form in one language: sections, questions, fields and choices with their legal basis.
pub(crate) fn form_model(layout: &Layout, language: Language) -> Json {
    let form = layout.form;
    let mut model = object([
        ("id", form.id.into()),
        ("version", form.version.into()),
        ("title", form.title.get(language).into()),
        ("language", language.tag().into()),
        ("sections", form.sections.iter().map(|each| section(each, language)).collect()),
        ("groups", form.groups.iter().map(|each| group(each, language)).collect()),
    ]);
    if let Some(address) = layout.city.notify {
        model.push("links", object([("notify", address.into())]));
    }
    if let Some(months) = layout.city.retention_months {
        model.push("retentionMonths", months);
    }
    if let Some(recipient) = layout.city.recipient {
        model.push("recipient", recipient.get(language));
    }
    model
}

fn section(section: &Section, language: Language) -> Json {
    object([
        ("id", section.id.into()),
        ("title", section.title.get(language).into()),
        ("questions", section.questions.iter().map(|each| question(each, language)).collect()),
    ])
}

fn group(group: &Group, language: Language) -> Json {
    object([
        ("name", group.name.into()),
        ("row", group.row.get(language).into()),
        ("add", group.add.get(language).into()),
        ("atLeastOne", group.at_least_one.into()),
    ])
}

fn question(question: &Question, language: Language) -> Json {
    let mut model =
        object([("number", u32::from(question.number).into()), ("text", question.text.get(language).into())]);
    if let Some(help) = question.help {
        model.push("help", help.get(language));
    }
    match question.legal_basis {
        LegalBasis::Law(references) => {
            model.push("law", references.iter().map(|each| law(each, language)).collect::<Json>())
        }
        LegalBasis::None(purpose) => {
            model.push("law", Json::List(Vec::new()));
            model.push("purpose", purpose.get(language));
        }
    }
    model.push("fields", question.fields.iter().map(|each| field(each, question, language)).collect::<Json>());
    model
}

/// Articles are cited alike in both languages; recitals have a Swedish name.
fn law(reference: &str, language: Language) -> Json {
    match (language, reference.strip_prefix("recital ")) {
        (Language::Swedish, Some(number)) => ["skäl ", number].concat().into(),
        _ => reference.into(),
    }
}

fn field(field: &Field, question: &Question, language: Language) -> Json {
    let label = field.label.unwrap_or(question.text);
    let mut model = object([("name", field.name.into()), ("label", label.get(language).into())]);
    if let Some(hint) = field.hint {
        model.push("hint", hint.get(language));
    }
    model.push("kind", kind(&field.kind));
    model.push(
        "required",
        match field.demand {
            Demand::Optional => Json::Bool(false),
            Demand::Starred(_) => Json::Bool(true),
            Demand::WhenLate(_) => "whenLate".into(),
        },
    );
    model.push("applies", applies(field.applies));
    model.push("hiding", if field.hiding == Hiding::Ours { "ours" } else { "authority" });
    if let Some(length) = advised_length(field) {
        model.push("advisedLength", length as u32);
    }
    match field.prefill {
        [] => {}
        [value] if !matches!(field.kind, Kind::Many(_)) => model.push("prefill", *value),
        values => model.push("prefill", values.iter().copied().collect::<Json>()),
    }
    if let Some(token) = field.autocomplete {
        model.push("autocomplete", token);
    }
    if let Kind::One(list) | Kind::Many(list) = field.kind {
        push_choices(&mut model, list, language);
    }
    model
}

fn push_choices(model: &mut Json, list: &ChoiceList, language: Language) {
    let choice = |choice: &Choice| {
        let mut model = object([("key", choice.key.into()), ("label", choice.label.get(language).into())]);
        if let Some(printed) = choice.printed {
            model.push("printed", printed);
        }
        model.push("seen", choice.seen);
        model
    };
    model.push("choices", list.choices.iter().map(choice).collect::<Json>());
    model.push("open", list.open);
}

fn applies(condition: Condition) -> Json {
    match condition {
        Condition::Always => "always".into(),
        Condition::LateOrMayBe => "lateOrMayBe".into(),
        Condition::Chosen { field, choice } => object([("field", field.into()), ("choice", choice.into())]),
        Condition::OneOf { field, choices } => {
            object([("field", field.into()), ("choices", choices.iter().copied().collect())])
        }
        Condition::Answered(field) => object([("answered", field.into())]),
        Condition::All(several) => object([("all", several.iter().copied().map(applies).collect())]),
        Condition::Any(several) => object([("any", several.iter().copied().map(applies).collect())]),
        Condition::Not(one) => object([("not", applies(*one))]),
    }
}

/// The kind's name in JSON.
const fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Long => "long",
        Kind::OrganisationNumber => "organisationNumber",
        Kind::PostalCode => "postalCode",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::Count => "count",
        Kind::One(_) => "one",
        Kind::Many(_) => "many",
    }
}
