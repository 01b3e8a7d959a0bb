//! What stands in a submission beside the answers.

use super::condition::{Test, clause, statuses};
use super::tree::{bare_at, close, constant, empty, require};
use super::values::reference;
use crate::engine::form::Form;
use crate::engine::layout::Layout;
use crate::engine::submission::{ENVELOPE, SCHEMA_VERSION};
use crate::json::{Json, object};
use crate::time::deadline::Status;

/// The statuses of a deadline that is known.
const KNOWN: [Status; 3] = [Status::OnTime, Status::PossiblyLate, Status::Late];

/// Makes it the schema of an object with the envelope in it.
pub fn add(schema: &mut Json, form: &Form) {
    close(schema);
    schema.push("properties", empty());
    let version = || reference("text");
    for (key, value) in ENVELOPE.into_iter().zip([
        constant(SCHEMA_VERSION),
        whole([("id", constant(form.id)), ("version", constant(form.version))]),
        whole([("name", version()), ("version", version())]),
        reference("instant"),
        deadline(),
    ]) {
        *bare_at(schema, key) = value;
        require(schema, key);
    }
}

/// The discovery that a deadline is counted from is there when the deadline is known and only then, and so is its time
/// unless one was assumed.
pub fn tie_to_discovery(schema: &mut Json, layout: &Layout) {
    let Some(clock) = layout.clock else { return };
    let (date, time) = (layout.field(clock.date).name, layout.field(clock.time).name);
    clause(schema, Test::status(&KNOWN), date, true, Some(false.into()), layout);
    let exact = properties([("status", statuses(&KNOWN)), ("assumedTime", constant(false))]);
    clause(schema, Test::at("deadline", exact), time, true, Some(false.into()), layout);
}

/// They may have run out with the time known too: of what was sent on a day it is not known when.
fn deadline() -> Json {
    let [on_time, possibly_late, late] = KNOWN;
    let instant =
        || object([("anyOf", [object([("type", "null".into())]), reference("instant")].into_iter().collect())]);
    let mut schema = whole([
        ("status", statuses(&[Status::Unknown, on_time, possibly_late, late])),
        ("startsAt", instant()),
        ("expiresAt", instant()),
        ("assumedTime", object([("type", "boolean".into())])),
    ]);
    let of_type = |name: &str| object([("type", name.into())]);
    let unknown =
        properties([("startsAt", of_type("null")), ("expiresAt", of_type("null")), ("assumedTime", constant(false))]);
    let known = properties([("startsAt", of_type("string")), ("expiresAt", of_type("string"))]);
    schema.push("if", properties([("status", statuses(&[Status::Unknown]))]));
    schema.push("then", unknown);
    schema.push("else", known);
    schema
}

/// An object that has all of these members and no others.
fn whole<const N: usize>(members: [(&str, Json); N]) -> Json {
    let mut schema = empty();
    close(&mut schema);
    schema.push("required", members.iter().map(|(key, _)| *key).collect::<Json>());
    schema.push("properties", object(members));
    schema
}

fn properties<const N: usize>(members: [(&str, Json); N]) -> Json {
    object([("type", "object".into()), ("properties", object(members))])
}
