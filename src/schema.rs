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

mod envelope;
mod values;

use crate::check::MAX_ROWS;
use crate::deadline::Status;
use crate::form::table::{Entry, FieldId, GroupId, When, ids};
use crate::form::{Demand, FORM, Kind};
use crate::json::{Json, object};
use crate::text::Text;

/// Names the schema. The number is that of [`crate::submission::SCHEMA_VERSION`].
pub const ID: &str = "urn:breach-notification:submission:1";

/// The schema of what [`crate::build_submission`] gives: JSON Schema 2020-12.
pub fn json_schema() -> Json {
    let mut schema = object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", ID.into()),
        ("title", FORM.title.sv.into()),
        ("description", FORM.title.en.into()),
    ]);
    envelope::add(&mut schema);
    for field in ids() {
        let entry = field.entry();
        *at(&mut schema, entry.field.name, part_of_submission) = values::of_field(entry);
        demand(&mut schema, entry);
        allow(&mut schema, field);
        go_with_others(&mut schema, entry);
    }
    envelope::tie_to_discovery(&mut schema);
    schema.push("$defs", values::definitions());
    schema
}

/// What a starred field demands of the objects that it stands in.
fn demand(schema: &mut Json, entry: &Entry) {
    let name = entry.field.name;
    match (entry.field.demand, entry.group) {
        (Demand::Optional, _) => {}
        (Demand::WhenLate(_), _) => clause(schema, Test::status(&[Status::Late]), name, true, None),
        (Demand::Starred(_), Some(group)) => {
            let (row, inner) = name.split_at(group.group().name.len() + "[i]".len());
            require(at(schema, row, part_of_submission), &inner[1..]);
            if group.group().at_least_one {
                require(schema, group.group().name);
            }
        }
        (Demand::Starred(_), None) => match Test::of(entry) {
            None => require(schema, name),
            Some(test) => clause(schema, test, name, true, None),
        },
    }
}

/// Forbids what does not apply: as a whole where it stands in an object or in rows of its own.
fn allow(schema: &mut Json, field: FieldId) {
    let entry = field.entry();
    let name = entry.field.name;
    let together = |path: &str| under(path).all(|other| other.field().applies == entry.field.applies);
    let mut wholes = name.match_indices(['.', '[']).map(|(end, _)| &name[..end]);
    let whole = wholes.find(|path| together(path)).unwrap_or(name);
    let is_first = under(whole).next().is_none_or(|first| first == field);
    if let Some(test) = Test::of(entry).filter(|_| is_first) {
        clause(schema, test, whole, false, Some(false.into()));
    }
}

/// A time needs its date, and a postal code is Swedish unless the country is another.
fn go_with_others(schema: &mut Json, entry: &Entry) {
    let name = entry.field.name;
    if let Some(date) = entry.date {
        let (parent, time) = split(name);
        let dependent = at(schema, parent, part_of_submission).entry("dependentRequired", empty());
        dependent.push(time, [split(date.field().name).1].into_iter().collect::<Json>());
    }
    if let Some(country) = entry.country {
        let abroad = object([("type", "string".into()), ("not", object([("pattern", values::SWEDEN.into())]))]);
        let test = Test { path: country.field().name, schema: abroad };
        clause(schema, test, name, false, Some(values::reference("postalCode")));
    }
}

/// An answer that is there and fits a schema.
struct Test {
    path: &'static str,
    schema: Json,
}

impl Test {
    /// What must hold for a field to apply; `None` where it always does.
    fn of(entry: &Entry) -> Option<Self> {
        match entry.when {
            When::Always => None,
            When::LateOrMayBe => Some(Self::status(&[Status::PossiblyLate, Status::Late])),
            When::Chosen { field, choice } => {
                let field = field.field();
                let chosen = constant(field.kind.choices()[usize::from(choice)].key);
                let schema = match field.kind {
                    Kind::Many(_) => object([("type", "array".into()), ("contains", chosen)]),
                    _ => chosen,
                };
                Some(Self { path: field.name, schema })
            }
        }
    }

    fn status(any: &[Status]) -> Self {
        Self { path: "deadline.status", schema: statuses(any) }
    }
}

/// Adds a rule to the innermost object that holds both sides: what is at `path` is demanded when the test is passed, and
/// must fit `otherwise` when it is not.
fn clause(schema: &mut Json, test: Test, path: &str, demanded: bool, otherwise: Option<Json>) {
    let shared = shared(test.path, path);
    let inner = |path: &'_ str| path[shared..].trim_start_matches('.').to_owned();

    let mut condition = empty();
    require(&mut condition, &inner(test.path));
    *at(&mut condition, &inner(test.path), bare) = test.schema;
    let mut rule = object([("if", condition)]);
    if demanded {
        require(rule.entry("then", empty()), &inner(path));
    }
    if let Some(otherwise) = otherwise {
        *at(rule.entry("else", empty()), &inner(path), bare) = otherwise;
    }
    append(at(schema, &path[..shared], part_of_submission).entry("allOf", list()), rule);
}

/// The length of the path of the innermost object that holds both.
fn shared(left: &str, right: &str) -> usize {
    let ends = left.match_indices('.').map(|(end, _)| end);
    ends.take_while(|end| right.starts_with(&left[..=*end])).last().unwrap_or(0)
}

/// Demands what is at the path, and the objects on the way.
fn require(schema: &mut Json, path: &str) {
    let (step, rest) = path.split_once('.').unwrap_or((path, ""));
    let required = schema.entry("required", list());
    if !matches!(required, Json::List(names) if names.iter().any(|name| name.as_str() == Some(step))) {
        append(required, step.into());
    }
    if !rest.is_empty() {
        require(at(schema, step, bare), rest);
    } else {
        // Strict readers want what is demanded to be described as well.
        schema.entry("properties", empty()).entry(step, true.into());
    }
}

/// The schema at a path; `new` makes those on the way that are not there yet.
fn at<'a>(schema: &'a mut Json, path: &str, new: fn(&str) -> Json) -> &'a mut Json {
    let mut at = schema;
    let mut walked = 0;
    for step in path.split('.').filter(|_| !path.is_empty()) {
        let end = walked + step.len();
        let name = without_row(step);
        at = at.entry("properties", empty()).entry(name, new(&path[..walked + name.len()]));
        if name != step {
            at = at.entry("items", new(&path[..end]));
        }
        walked = end + 1;
    }
    at
}

/// An object, the rows or a row of a submission. None is there without content.
fn part_of_submission(path: &str) -> Json {
    let mut schema = empty();
    let group = GroupId::named(without_row(path)).map(GroupId::group);
    let is_row = path.ends_with(']');
    if let Some(text) = group.filter(|_| is_row).map(|group| &group.row).or_else(|| question_of(path)) {
        name(&mut schema, text);
    }
    if group.is_some() && !is_row {
        schema.push("type", "array");
        schema.push("minItems", 1);
        schema.push("maxItems", MAX_ROWS as u32);
    } else {
        close(&mut schema);
        schema.push("minProperties", 1);
    }
    schema
}

/// The question that an object answers, or rows do, with the fields in it and no others.
fn question_of(path: &str) -> Option<&'static Text> {
    let first = under(path).next()?;
    let question = first.entry().question;
    let is_direct = without_row(split(first.field().name).0) == path;
    let is_whole = question.fields.len() > 1 && under(path).all(|field| question.set().contains(field));
    (is_direct && is_whole).then_some(&question.text)
}

/// The fields inside of what is at the path.
fn under(path: &str) -> impl Iterator<Item = FieldId> {
    ids().filter(move |id| id.field().name.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '['])))
}

/// A path and its last step.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The rows that a row is one of.
fn without_row(path: &str) -> &str {
    path.strip_suffix("[i]").unwrap_or(path)
}

/// Makes it the schema of an object that has no other members than those named.
fn close(schema: &mut Json) {
    schema.push("type", "object");
    schema.push("additionalProperties", false);
}

/// What a person reads: Swedish first, as the form is.
fn name(schema: &mut Json, text: &Text) {
    schema.push("title", text.sv);
    if text.en != text.sv {
        schema.push("description", text.en);
    }
}

fn statuses(any: &[Status]) -> Json {
    match any {
        [status] => constant(status.as_str()),
        _ => object([("enum", any.iter().map(|status| status.as_str()).collect())]),
    }
}

fn constant(value: impl Into<Json>) -> Json {
    object([("const", value.into())])
}

fn append(list: &mut Json, value: Json) {
    if let Json::List(values) = list {
        values.push(value);
    }
}

fn list() -> Json {
    Json::List(Vec::new())
}

fn empty() -> Json {
    Json::Object(Vec::new())
}

/// An object of which nothing else is known. Strict readers want its type said.
fn bare(_: &str) -> Json {
    object([("type", "object".into())])
}
