//! What an answer looks like, by its kind.

use super::tree::{constant, empty, name};
use crate::engine::check::GUARD;
use crate::engine::form::{ChoiceList, Kind};
use crate::engine::layout::Entry;
use crate::format::count;
use crate::json::{Json, object};

/// Trimmed, with `\n` for line ends.
const TEXT: &str = r"^\S([^\r]*\S)?$";

const ORGANISATION_NUMBER: &str = "^[0-9]{2}[2-9][0-9]{3}-[0-9]{4}$";

const POSTAL_CODE: &str = "^[1-9][0-9]{2} [0-9]{2}$";

/// The countries of [`crate::format::postal_code::is_swedish_country`]: a pattern has no switch that ignores case.
pub const SWEDEN: &str = "^([Ss][Vv][Ee][Rr][Ii][Gg][Ee]|[Ss][Ww][Ee][Dd][Ee][Nn]|[Ss][Ee])$";

/// The grammar of [`crate::format::email`], in which a label, `§`, may hold anything beyond ASCII.
const EMAIL: &str = "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@§(\\.§)+$";

/// A label of a domain: letters, digits and hyphens, with no hyphen at either end.
const LABEL: &str = r"[^\x00-/:-@\[-\x60{-\x7F]([^\x00-,./:-@\[-\x60{-\x7F]{0,61}[^\x00-/:-@\[-\x60{-\x7F])?";

const PHONE: &str = r"^\+[0-9]{7,15}$";

/// A day from 1900 to 2099, also of the right length of month; of these years every fourth has a leap day but 1900.
const DATE: &str = "^((19|20)[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|\
                    (0[13578]|1[02])-31)|(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))-02-29)$";

const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// An instant on the clocks of Stockholm, in whole seconds.
const INSTANT: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)\
                       \\+0[12]:[0-9]{2}$";

/// The schemas that fields refer to.
pub fn definitions() -> Json {
    let count =
        object([("type", "integer".into()), ("minimum", 0.into()), ("maximum", Json::Number(count::LARGEST as f64))]);
    let mut text = pattern(TEXT);
    text.push("maxLength", GUARD as u32);
    let mut email = pattern(&EMAIL.replace('§', LABEL));
    email.push("maxLength", GUARD as u32);
    object([
        ("text", text),
        ("organisationNumber", pattern(ORGANISATION_NUMBER)),
        ("postalCode", pattern(POSTAL_CODE)),
        ("email", email),
        ("phone", pattern(PHONE)),
        ("date", pattern(DATE)),
        ("time", pattern(TIME)),
        ("count", count),
        ("instant", pattern(INSTANT)),
    ])
}

/// The schema of a field's answer.
pub fn of_field(entry: &Entry) -> Json {
    let mut schema = empty();
    name(&mut schema, entry.field.label.as_ref().unwrap_or(&entry.question.text));
    match entry.field.kind {
        Kind::One(list) => choose(&mut schema, list),
        Kind::Many(list) => {
            let mut items = empty();
            choose(&mut items, list);
            schema.push("type", "array");
            schema.push("minItems", 1);
            schema.push("uniqueItems", true);
            schema.push("items", items);
        }
        _ => refer(&mut schema, definition(entry)),
    }
    schema
}

/// A schema that is another one.
pub fn reference(definition: &str) -> Json {
    let mut schema = empty();
    refer(&mut schema, definition);
    schema
}

fn refer(schema: &mut Json, definition: &str) {
    schema.push("$ref", ["#/$defs/", definition].concat());
}

/// The definition of a kind. What only draws advice is any text, and so is a postal code before its country is known.
fn definition(entry: &Entry) -> &'static str {
    match entry.field.kind {
        Kind::OrganisationNumber if entry.group.is_none() => "organisationNumber",
        Kind::PostalCode if entry.country.is_none() => "postalCode",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::Count => "count",
        _ => "text",
    }
}

/// A choice of a list; of an open one, also any other text.
fn choose(schema: &mut Json, list: &ChoiceList) {
    let mut choices = Vec::new();
    for choice in list.choices {
        let mut schema = constant(choice.key);
        name(&mut schema, &choice.label);
        choices.push(schema);
    }
    if list.open {
        choices.push(reference("text"));
    }
    schema.push(if list.open { "anyOf" } else { "oneOf" }, Json::List(choices));
}

fn pattern(pattern: &str) -> Json {
    object([("type", "string".into()), ("pattern", pattern.into())])
}
