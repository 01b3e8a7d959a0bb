//! Conditions as a schema has them: what must be there, or not, when an answer is there and fits.

use super::tree::{append, at, bare_at, constant, empty, list, require, shared};
use crate::engine::form::{Condition, Kind};
use crate::engine::layout::{Entry, Layout};
use crate::json::{Json, object};
use crate::time::deadline::Status;

/// An answer that is there and fits a schema; at no path, the whole submission.
pub struct Test {
    path: &'static str,
    schema: Json,
}

impl Test {
    pub fn at(path: &'static str, schema: Json) -> Self {
        Self { path, schema }
    }

    pub fn status(any: &[Status]) -> Self {
        Self { path: "deadline.status", schema: statuses(any) }
    }

    /// Both tests, where there is another.
    pub fn and(self, other: Option<Self>) -> Self {
        let Some(other) = other else { return self };
        let both = [self.within(self.path), other.within(other.path)].into_iter().collect();
        Self { path: "", schema: object([("allOf", both)]) }
    }

    /// What must hold for a field to apply; `None` where it always does.
    pub fn of(entry: &Entry, layout: &Layout) -> Option<Self> {
        Self::of_condition(&entry.field.applies, layout)
    }

    fn of_condition(condition: &Condition, layout: &Layout) -> Option<Self> {
        Some(match condition {
            Condition::Always => return None,
            Condition::LateOrMayBe => Self::status(&[Status::PossiblyLate, Status::Late]),
            Condition::Chosen { field, choice } => {
                Self { path: field, schema: chosen(layout, field, constant(*choice)) }
            }
            Condition::OneOf { field, choices } => {
                let any = object([("enum", choices.iter().copied().collect())]);
                Self { path: field, schema: chosen(layout, field, any) }
            }
            Condition::Answered(field) => Self { path: field, schema: true.into() },
            Condition::All(several) => Self::joined("allOf", several, layout),
            Condition::Any(several) => Self::joined("anyOf", several, layout),
            Condition::Not(one) => Self { path: "", schema: object([("not", Self::whole(one, layout))]) },
        })
    }

    fn joined(how: &str, several: &[Condition], layout: &Layout) -> Self {
        let parts = several.iter().map(|each| Self::whole(each, layout)).collect();
        Self { path: "", schema: object([(how, parts)]) }
    }

    /// A condition as a schema of the whole submission.
    fn whole(condition: &Condition, layout: &Layout) -> Json {
        Self::of_condition(condition, layout).map_or(true.into(), |test| test.within(test.path))
    }

    /// The schema of an object in which the test is passed at this path.
    fn within(&self, path: &str) -> Json {
        if path.is_empty() {
            return self.schema.clone();
        }
        let mut object = empty();
        require(&mut object, path);
        *bare_at(&mut object, path) = self.schema.clone();
        object
    }
}

/// Of a choice that fits a schema: the choice of a field with one, and one of the choices of a field with many.
fn chosen(layout: &Layout, field: &str, schema: Json) -> Json {
    let is_many =
        layout.ids().any(|id| layout.field(id).name == field && matches!(layout.field(id).kind, Kind::Many(_)));
    if is_many { object([("type", "array".into()), ("contains", schema)]) } else { schema }
}

/// Adds a rule to the innermost object that holds both sides: what is at `path` is demanded when the test is passed, and
/// must fit `otherwise` when it is not.
pub fn clause(schema: &mut Json, test: Test, path: &str, demanded: bool, otherwise: Option<Json>, layout: &Layout) {
    let shared = shared(test.path, path);
    let inner = |path: &'_ str| path[shared..].trim_start_matches('.').to_owned();

    let mut rule = object([("if", test.within(&inner(test.path)))]);
    if demanded {
        require(rule.entry("then", empty()), &inner(path));
    }
    if let Some(otherwise) = otherwise {
        *bare_at(rule.entry("else", empty()), &inner(path)) = otherwise;
    }
    append(at(schema, &path[..shared], layout).entry("allOf", list()), rule);
}

/// One of these statuses.
pub fn statuses(any: &[Status]) -> Json {
    match any {
        [status] => constant(status.as_str()),
        _ => object([("enum", any.iter().map(|status| status.as_str()).collect())]),
    }
}
