//! The schema as a tree: finding and making the part at a path.

use crate::engine::check::MAX_ROWS;
use crate::engine::layout::{FieldId, Layout};
use crate::json::{Json, object};
use crate::text::Text;

/// The schema at a path of a submission; those on the way that are not there yet are made.
pub fn at<'a>(schema: &'a mut Json, path: &str, layout: &Layout) -> &'a mut Json {
    walk(schema, path, &|path| part_of_submission(layout, path))
}

/// The same where nothing is known of what stands on the way. Strict readers want its type said.
pub fn bare_at<'a>(schema: &'a mut Json, path: &str) -> &'a mut Json {
    walk(schema, path, &|_| object([("type", "object".into())]))
}

fn walk<'a>(schema: &'a mut Json, path: &str, new: &dyn Fn(&str) -> Json) -> &'a mut Json {
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
fn part_of_submission(layout: &Layout, path: &str) -> Json {
    let mut schema = empty();
    let group = layout.group_named(without_row(path)).map(|group| layout.group(group));
    let is_row = path.ends_with(']');
    if let Some(text) = group.filter(|_| is_row).map(|group| &group.row).or_else(|| question_of(layout, path)) {
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
fn question_of(layout: &Layout, path: &str) -> Option<&'static Text> {
    let first = under(layout, path).next()?;
    let question = layout.entry(first).question;
    let fields = layout.fields_of(question);
    let is_direct = without_row(split(layout.field(first).name).0) == path;
    let is_whole = question.fields.len() > 1 && under(layout, path).all(|field| fields.contains(field));
    (is_direct && is_whole).then_some(&question.text)
}

/// The fields inside of what is at the path.
pub fn under(layout: &Layout, path: &str) -> impl Iterator<Item = FieldId> {
    let is_under =
        move |id: &FieldId| layout.field(*id).name.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
    layout.ids().filter(is_under)
}

/// The length of the path of the innermost object that holds both.
pub fn shared(left: &str, right: &str) -> usize {
    let mut shared = 0;
    for (end, _) in left.match_indices('.') {
        if right.starts_with(&left[..=end]) {
            shared = end;
        }
    }
    shared
}

/// Demands what is at the path, and the objects on the way.
pub fn require(schema: &mut Json, path: &str) {
    let (step, rest) = path.split_once('.').unwrap_or((path, ""));
    let required = schema.entry("required", list());
    if !matches!(required, Json::List(names) if names.iter().any(|name| name.as_str() == Some(step))) {
        append(required, step.into());
    }
    if !rest.is_empty() {
        require(bare_at(schema, step), rest);
    } else {
        // Strict readers want what is demanded to be described as well.
        schema.entry("properties", empty()).entry(step, true.into());
    }
}

/// A path and its last step.
pub fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The rows that a row is one of.
fn without_row(path: &str) -> &str {
    path.strip_suffix("[i]").unwrap_or(path)
}

/// Makes it the schema of an object that has no other members than those named.
pub fn close(schema: &mut Json) {
    schema.push("type", "object");
    schema.push("additionalProperties", false);
}

/// What a person reads: Swedish first, as the form is.
pub fn name(schema: &mut Json, text: &Text) {
    schema.push("title", text.sv);
    if text.en != text.sv {
        schema.push("description", text.en);
    }
}

/// Just this value.
pub fn constant(value: impl Into<Json>) -> Json {
    object([("const", value.into())])
}

/// Adds a value to a list.
pub fn append(list: &mut Json, value: Json) {
    if let Json::List(values) = list {
        values.push(value);
    }
}

pub fn list() -> Json {
    Json::List(Vec::new())
}

pub fn empty() -> Json {
    Json::Object(Vec::new())
}
