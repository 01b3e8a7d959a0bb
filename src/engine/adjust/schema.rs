//! The JSON Schema of an adjustment, by which an editor checks the file as it is written. It is of draft 7, which editors know
//! best.
//!
//! What it cannot say is left to the reading: that no two choices of a list read the same, that what is filled in beforehand
//! is right by the rules, that an adjustment of a form other than the first names it.

use super::reading::MOST_MONTHS;
use crate::engine::check::GUARD;
use crate::engine::form::{Kind, Question};
use crate::engine::layout::FieldId;
use crate::engine::table::Table;
use crate::json::{Json, object};

/// The schema of the adjustments of these forms. Of the first the name may be left out.
pub fn adjustment_schema(tables: &[&'static Table]) -> Json {
    let ids: Json = tables.iter().map(|table| table.form.id).collect();
    let mut definitions = object([("text", text("En text på svenska, engelska eller båda.")), ("choice", choice())]);
    let mut of_form = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        let id = table.form.id;
        definitions.push(id, of_table(table));
        let mut named = object([("properties", object([("form", object([("const", id.into())]))]))]);
        if at > 0 {
            named.push("required", list_of(["form"]));
        }
        of_form.push(object([("if", named), ("then", reference(id))]));
    }
    let months = object([
        ("type", "integer".into()),
        ("minimum", 1.into()),
        ("maximum", (MOST_MONTHS as u32).into()),
        ("description", "I hur många månader ni bevarar underlaget.".into()),
    ]);
    let mut recipient = reference("text");
    recipient.push("description", "Vem som får en intern rapport, och hur.");
    let notify = object([
        ("type", "string".into()),
        ("pattern", r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*$".into()),
        ("description", "Adressen dit man går för att anmäla eller lämna in.".into()),
    ]);
    object([
        ("$schema", "http://json-schema.org/draft-07/schema#".into()),
        ("$id", "urn:breach-notification:adjustment:1".into()),
        ("title", "Anpassning av ett formulär".into()),
        ("type", "object".into()),
        ("additionalProperties", false.into()),
        (
            "properties",
            object([
                ("$schema", object([])),
                (
                    "form",
                    object([("enum", ids), ("description", "Vilket formulär det gäller. Utelämnat: anmälan.".into())]),
                ),
                ("choices", described("Hela listan av alternativ, i den ordning de visas.")),
                ("texts", described("Hjälp till en fråga, efter dess nummer, eller till ett fält, efter dess namn.")),
                ("limits", described("Så många tecken som rekommenderas som mest.")),
                ("prefill", described("Det som är ifyllt från början i formulär som vi ritar.")),
                ("links", closed(object([("notify", notify)]))),
                ("retentionMonths", months),
                ("recipient", recipient),
            ]),
        ),
        ("allOf", Json::List(of_form)),
        ("definitions", definitions),
    ])
}

fn of_table(table: &Table) -> Json {
    let fields = |of: &dyn Fn(FieldId) -> Option<Json>| -> Json {
        let mut members = object([]);
        for field in table.ids() {
            for name in names(table.field(field).name) {
                if let Some(mut schema) = of(field) {
                    schema.push("description", about(table, field));
                    members.push(&name, schema);
                }
            }
        }
        members
    };
    let mut texts = object([]);
    for question in table.questions() {
        let mut help = closed(object([("help", reference("text"))]));
        help.push("description", numbered(question));
        texts.push(&question.number.to_string(), help);
    }
    if let Json::Object(hints) = fields(&|_| Some(closed(object([("hint", reference("text"))])))) {
        for (name, hint) in hints {
            texts.push(&name, hint);
        }
    }
    let limit = |field: FieldId| {
        let whole = [("type", "integer".into()), ("minimum", 1.into()), ("maximum", (GUARD as u32).into())];
        table.field(field).kind.is_text().then(|| object(whole))
    };
    object([(
        "properties",
        object([
            ("choices", closed(fields(&|field| choices(table, field)))),
            ("texts", closed(texts)),
            ("limits", closed(fields(&limit))),
            ("prefill", closed(fields(&|field| Some(filled(&table.field(field).kind))))),
        ]),
    )])
}

/// The names that a field may go by: its own, and in a group that of the first row.
fn names(name: &str) -> Vec<String> {
    let mut names = vec![name.to_owned()];
    if name.contains("[i]") {
        names.push(name.replace("[i]", "[0]"));
    }
    names
}

/// Known keys, known ones under another name, new ones. Those that a condition or a rule goes by are among them.
fn choices(table: &Table, field: FieldId) -> Option<Json> {
    let list = table.field(field).kind.list()?;
    let keys: Json = list.choices.iter().map(|choice| choice.key).collect();
    let any = Json::List(vec![object([("enum", keys)]), reference("choice")]);
    let mut schema = object([
        ("type", "array".into()),
        ("minItems", 1.into()),
        ("uniqueItems", true.into()),
        ("items", object([("anyOf", any)])),
    ]);
    let mut needed = Vec::new();
    for (at, choice) in list.choices.iter().enumerate() {
        if table.goes_by(field, list.number(at)) {
            let constant = || object([("const", choice.key.into())]);
            let mut renamed = object([("type", "object".into()), ("properties", object([("key", constant())]))]);
            renamed.push("required", list_of(["key"]));
            needed.push(object([("contains", object([("anyOf", Json::List(vec![constant(), renamed]))]))]));
        }
    }
    if !needed.is_empty() {
        schema.push("allOf", Json::List(needed));
    }
    Some(schema)
}

fn filled(kind: &Kind) -> Json {
    match kind {
        Kind::Many(_) => {
            let several = object([("type", "array".into()), ("items", written())]);
            object([("anyOf", Json::List(vec![written(), several]))])
        }
        _ => written(),
    }
}

/// A text that is not blank.
fn written() -> Json {
    object([("type", "string".into()), ("pattern", r"\S".into())])
}

fn text(description: &str) -> Json {
    let mut schema = closed(object([("sv", written()), ("en", written())]));
    schema.push("minProperties", 1);
    schema.push("description", description);
    schema
}

fn choice() -> Json {
    let key = object([("type", "string".into()), ("pattern", "^[a-z0-9-]+$".into())]);
    let mut schema = closed(object([("key", key), ("sv", written()), ("en", written())]));
    schema.push("required", list_of(["key"]));
    schema.push("minProperties", 2);
    schema.push("description", "Ett nytt alternativ, eller ett känt med ett annat namn.");
    schema
}

fn numbered(question: &Question) -> String {
    [&question.number.to_string(), ". ", question.text.sv].concat()
}

fn about(table: &Table, field: FieldId) -> String {
    let entry = table.entry(field);
    let question = numbered(entry.question);
    entry.field.label.map_or_else(|| question.clone(), |label| [&question, " – ", label.sv].concat())
}

fn described(description: &str) -> Json {
    object([("type", "object".into()), ("description", description.into())])
}

fn closed(properties: Json) -> Json {
    object([("type", "object".into()), ("additionalProperties", false.into()), ("properties", properties)])
}

fn reference(definition: &str) -> Json {
    object([("$ref", ["#/definitions/", definition].concat().into())])
}

fn list_of<const N: usize>(values: [&str; N]) -> Json {
    values.into_iter().collect()
}
