//! The JSON Schema of a supplement, around that of a submission.

use crate::case::schema::WHEN;
use crate::engine::schema::json_schema;
use crate::engine::table::Table;
use crate::json::{Json, object};

/// The schema of a supplement to a notification of this form: JSON Schema 2020-12.
pub fn schema(table: &Table) -> Json {
    let Json::Object(members) = json_schema(table) else { return Json::Null };
    let mut submission = object([]);
    let mut definitions = Json::Null;
    for (name, value) in members {
        match name.as_str() {
            // They are pointed to from the root.
            "$defs" => definitions = value,
            "$schema" | "$id" => {}
            _ => submission.push(&name, value),
        }
    }
    let part = |name: &str| submission.get("properties").and_then(|parts| parts.get(name)).cloned();
    let text = || object([("type", "string".into())]);
    let texts = object([("type", "array".into()), ("items", text()), ("minItems", 1.into())]);
    let count = object([("type", "integer".into()), ("minimum", 0.into())]);
    let value = object([("anyOf", Json::List(vec![text(), count, texts]))]);
    let moment = object([("type", "string".into()), ("pattern", WHEN.into())]);
    let null = object([("type", "null".into())]);
    let submitted_at = object([("anyOf", Json::List(vec![null, moment]))]);
    // A strict reader wants described what is demanded, right there.
    let has =
        |side| object([("required", [side].into_iter().collect()), ("properties", object([(side, true.into())]))]);
    let mut change = closed(
        &["field", "question"],
        [
            ("field", text()),
            ("question", object([("type", "integer".into()), ("minimum", 1.into())])),
            ("before", value.clone()),
            ("after", value),
            ("row", object([("enum", ["added", "removed"].into_iter().collect())])),
        ],
    );
    change.push("anyOf", ["before", "after"].map(has).into_iter().collect::<Json>());
    let changes = object([("type", "array".into()), ("minItems", 1.into()), ("items", change)]);
    let members = [
        ("schemaVersion", part("schemaVersion").into()),
        ("kind", object([("const", "supplement".into())])),
        ("form", part("form").into()),
        ("generator", part("generator").into()),
        ("createdAt", part("createdAt").into()),
        ("deadline", part("deadline").into()),
        ("of", closed(&["submittedAt"], [("submittedAt", submitted_at), ("authorityReference", text())])),
        ("changes", changes),
        ("submission", submission),
    ];
    let names = members.each_ref().map(|(name, _)| *name);
    let mut schema = object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "Komplettering av en anmälan av personuppgiftsincident".into()),
        ("description", "A supplement to a notification of a personal data breach".into()),
    ]);
    if let Json::Object(whole) = closed(&names, members) {
        for (name, value) in whole {
            schema.push(&name, value);
        }
    }
    schema.push("$defs", definitions);
    schema
}

/// An object with these members and no others.
fn closed<const N: usize>(required: &[&str], members: [(&str, Json); N]) -> Json {
    object([
        ("type", "object".into()),
        ("additionalProperties", false.into()),
        ("required", required.iter().copied().collect()),
        ("properties", object(members)),
    ])
}
