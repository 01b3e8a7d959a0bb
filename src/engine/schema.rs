//! The JSON Schema of a submission, for a receiver that has no Rust at hand. It is worked out from the table of the form.
//!
//! It describes the submission of the whole form. A page that lacks questions may give one that it refuses: a starred
//! answer that nobody could give is missing, or an answer stands there without the one that decides about it.
//!
//! # What a schema cannot say
//!
//! A submission that fits may still be one that this crate would not have built. Of what stops a submission, these are
//! left to a [check](crate::check()) of the [answers read back](crate::read_submission):
//!
//! - the check digit of an organisation number;
//! - a time that the clocks in Stockholm skip on its day, and a day that has not come yet;
//! - that there is something to be seen in a text: it may hold characters without width;
//! - which characters beyond ASCII are letters, in the domain of an e-mail address.
//!
//! Of what a submission is by how it is built:
//!
//! - the choices of a multiple choice stand in the order of the list;
//! - a text in an open list is not the label of one of its choices;
//! - no white space of no width is left at the ends of a text (`\s` in a pattern knows only some of it), and no
//!   character without width in what is no free text: in a postal code abroad, in the domain of an e-mail address;
//! - the deadline is 72 hours after the discovery, and its status is that of `createdAt`.
//!
//! Gaps and advice stop no submission, so the schema knows nothing of them: neither lengths below the guard, nor the
//! number of a processor, nor whether the answers fit together.
//!
//! # Patterns
//!
//! They keep to what the regular expressions of JavaScript, Rust, Python, Java, .NET and Go have in common. There is no
//! `format`: it is an annotation unless a validator is told otherwise, a strict one refuses those that it does not know, and
//! the patterns say all that it would, down to the days of a month.

mod condition;
mod envelope;
mod tree;
mod values;

use super::form::{Condition, Demand};
use super::layout::{Entry, FieldId, Layout};
use crate::json::{Json, object};
use crate::time::deadline::Status;
use condition::{Test, clause};
use tree::{at, empty, require, split, under};

/// The schema of what [`crate::build_submission`] gives: JSON Schema 2020-12.
pub(crate) fn json_schema(layout: &Layout) -> Json {
    let form = layout.form;
    let mut schema = object([("$schema", "https://json-schema.org/draft/2020-12/schema".into())]);
    if !form.schema_id.is_empty() {
        schema.push("$id", form.schema_id);
    }
    schema.push("title", form.title.sv);
    schema.push("description", form.title.en);
    envelope::add(&mut schema, form);
    for field in layout.ids() {
        let entry = layout.entry(field);
        *at(&mut schema, entry.field.name, layout) = values::of_field(entry);
        demand(&mut schema, entry, layout);
        allow(&mut schema, field, layout);
        go_with_others(&mut schema, entry, layout);
    }
    envelope::tie_to_discovery(&mut schema, layout);
    schema.push("$defs", values::definitions());
    schema
}

/// What a starred field demands of the objects that it stands in.
fn demand(schema: &mut Json, entry: &Entry, layout: &Layout) {
    let name = entry.field.name;
    match (entry.field.demand, entry.group) {
        (Demand::Optional, _) => {}
        (Demand::WhenLate(_), _) => {
            let late = Test::status(&[Status::Late]);
            // Where nothing else decides about it, being late is enough: what is late may be late, too.
            let others = Test::of(entry, layout).filter(|_| entry.field.applies != Condition::LateOrMayBe);
            clause(schema, late.and(others), name, true, None, layout);
        }
        (Demand::Starred(_), Some(group)) => {
            let group = layout.group(group);
            let (row, inner) = name.split_at(group.name.len() + "[i]".len());
            require(at(schema, row, layout), &inner[1..]);
            if group.at_least_one {
                require(schema, group.name);
            }
        }
        (Demand::Starred(_), None) => match Test::of(entry, layout) {
            None => require(schema, name),
            Some(test) => clause(schema, test, name, true, None, layout),
        },
    }
}

/// Forbids what does not apply: as a whole where it stands in an object or in rows of its own.
fn allow(schema: &mut Json, field: FieldId, layout: &Layout) {
    let entry = layout.entry(field);
    let name = entry.field.name;
    let together = |path: &str| under(layout, path).all(|other| layout.field(other).applies == entry.field.applies);
    let mut wholes = name.match_indices(['.', '[']).map(|(end, _)| &name[..end]);
    let whole = wholes.find(|path| together(path)).unwrap_or(name);
    let is_first = under(layout, whole).next().is_none_or(|first| first == field);
    if let Some(test) = Test::of(entry, layout).filter(|_| is_first) {
        clause(schema, test, whole, false, Some(false.into()), layout);
    }
}

/// A time needs its date, and a postal code is Swedish unless the country is another.
fn go_with_others(schema: &mut Json, entry: &Entry, layout: &Layout) {
    let name = entry.field.name;
    if let Some(date) = entry.date {
        let (parent, time) = split(name);
        let dependent = at(schema, parent, layout).entry("dependentRequired", empty());
        dependent.push(time, [split(layout.field(date).name).1].into_iter().collect::<Json>());
    }
    if let Some(country) = entry.country {
        let abroad = object([("type", "string".into()), ("not", object([("pattern", values::SWEDEN.into())]))]);
        let test = Test::at(layout.field(country).name, abroad);
        clause(schema, test, name, false, Some(values::reference("postalCode")), layout);
    }
}
