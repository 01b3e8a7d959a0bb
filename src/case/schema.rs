//! The JSON Schema of a case file, worked out from what its values are like.

use super::layout::CASE;
use super::shape::Shape;
use crate::json::{Json, object};

/// A moment or a day, as far as a pattern can say it.
pub(super) const WHEN: &str = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$";

/// The schema of a case file: JSON Schema 2020-12. What a later version adds fits too.
pub(crate) fn json_schema() -> Json {
    let mut schema = object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "En personuppgiftsincident".into()),
        ("description", "A personal data breach: one case, one file".into()),
    ]);
    if let Json::Object(members) = of(&CASE) {
        for (name, value) in members {
            schema.push(&name, value);
        }
    }
    let id = object([("type", "string".into()), ("pattern", "^[0-9A-HJKMNP-TV-Z]{26}$".into())]);
    *schema.entry("properties", Json::Null).entry("id", Json::Null) = id;
    schema
}

fn of(shape: &Shape) -> Json {
    let typed = |name: &str| object([("type", name.into())]);
    match shape {
        Shape::Text => typed("string"),
        Shape::Bool => typed("boolean"),
        Shape::When => object([("type", "string".into()), ("pattern", WHEN.into())]),
        Shape::WhenOrNull => {
            let types: Json = ["string", "null"].into_iter().collect();
            object([("type", types), ("pattern", WHEN.into())])
        }
        Shape::Whole(least, most) => {
            let mut schema = object([("type", "integer".into()), ("minimum", (*least).into())]);
            if *most < u32::MAX {
                schema.push("maximum", *most);
            }
            schema
        }
        Shape::OneOf(texts) => object([("enum", texts.iter().copied().collect())]),
        Shape::Answers(_) => {
            let texts = object([("type", "array".into()), ("items", typed("string"))]);
            let either = object([("anyOf", Json::List(vec![typed("string"), texts]))]);
            object([("type", "object".into()), ("additionalProperties", either)])
        }
        Shape::List(shape) => object([("type", "array".into()), ("items", of(shape))]),
        Shape::Object(members) => {
            let mut properties = object([]);
            for member in *members {
                properties.push(member.name, of(&member.shape));
            }
            let required: Json = members.iter().filter(|member| member.required).map(|member| member.name).collect();
            let mut schema = object([("type", "object".into()), ("properties", properties)]);
            if required != Json::List(Vec::new()) {
                schema.push("required", required);
            }
            schema
        }
    }
}
