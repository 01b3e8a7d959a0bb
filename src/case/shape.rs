//! What the values of a file are like. One description is read by, written in the order of, and made into a schema.

use crate::json::Json;

/// What a value is like.
#[derive(Clone, Copy)]
pub enum Shape {
    /// Any text.
    Text,
    /// A moment, RFC 3339 with an offset, or a day, `2021-04-20`.
    When,
    /// The same, or `null` where it is not known.
    WhenOrNull,
    /// `true` or `false`.
    Bool,
    /// A whole number between these.
    Whole(u32, u32),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// The answers to a form, by the names of their fields.
    Answers(Form),
    /// Several of the same.
    List(&'static Shape),
    /// An object with these members; others of a later version may stand beside them.
    Object(&'static [Member]),
}

/// Which form is answered. Its table is not named here: what only saves files does without.
#[derive(Clone, Copy)]
pub enum Form {
    /// The notification.
    Notification,
    /// The internal report.
    Report,
}

/// A member of an object.
#[derive(Clone, Copy)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Whether the object says nothing without it.
    pub required: bool,
    /// What its value is like.
    pub shape: Shape,
}

/// A member without which the object says nothing.
pub const fn must(name: &'static str, shape: Shape) -> Member {
    Member { name, required: true, shape }
}

/// A member that may be left out.
pub const fn may(name: &'static str, shape: Shape) -> Member {
    Member { name, required: false, shape }
}

impl Shape {
    /// The same value with the members that are known in their order, and behind them all others in theirs.
    pub fn in_order(&self, value: &Json) -> Json {
        match (self, value) {
            (Self::List(shape), Json::List(values)) => values.iter().map(|value| shape.in_order(value)).collect(),
            (Self::Answers(_), Json::Object(answers)) => {
                let mut answers = answers.clone();
                answers.sort_by(|(left, _), (right, _)| left.cmp(right));
                Json::Object(answers)
            }
            (Self::Object(members), Json::Object(values)) => {
                let known = |name: &str| members.iter().any(|member| member.name == name);
                let mut ordered = Vec::new();
                for member in *members {
                    if let Some(value) = value.get(member.name) {
                        ordered.push((member.name.to_owned(), member.shape.in_order(value)));
                    }
                }
                ordered.extend(values.iter().filter(|(name, _)| !known(name)).cloned());
                Json::Object(ordered)
            }
            _ => value.clone(),
        }
    }
}
