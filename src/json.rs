//! A JSON value with its members in order: what a submission and its schema are made of.
//!
//! In the browser it becomes a plain object; natively it is read and written by any serde format. What the page itself hands over is
//! written here: the browser's `JSON.stringify` asks `toJSON` of old libraries, and those write arrays as strings. Only what opens files
//! carries a parser.

#[cfg(feature = "cases")]
mod parse;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod write;

#[cfg(feature = "cases")]
pub(crate) use parse::Refused;
#[cfg(feature = "cases")]
pub(crate) use write::fraction;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// A JSON value: serde reads and writes it, in JSON and in any other format.
///
/// Of members with the same key the last counts, as in a browser. What is nested deeper than 32 levels is read as `null`.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number. Whole numbers up to 2^53 are written without a fraction.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its members in order.
    Object(Vec<(String, Json)>),
}

/// Values nested deeper than this are read as `null`: no submission is, and the stack is not the sender's to use up.
pub const MAX_DEPTH: usize = 32;

impl Json {
    /// A string.
    #[doc(hidden)]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// The member of an object; `None` also for what is no object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a string; `None` for any other value.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether JSON can hold it: no number in it is none.
    #[cfg(feature = "cases")]
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Self::Number(number) => number.is_finite(),
            Self::List(values) => values.iter().all(Self::is_whole),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_whole()),
            Self::Null | Self::Bool(_) | Self::Text(_) => true,
        }
    }

    /// Adds a member to an object. Does nothing to any other value.
    pub(crate) fn push(&mut self, key: &str, value: impl Into<Self>) {
        if let Self::Object(members) = self {
            members.push((key.to_owned(), value.into()));
        }
    }

    /// The member of an object, added with `empty` where it is not there yet.
    pub(crate) fn entry(&mut self, key: &str, empty: Self) -> &mut Self {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        let Self::Object(members) = self else { unreachable!("made an object above") };
        let at = members.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
            members.push((key.to_owned(), empty));
            members.len() - 1
        });
        &mut members[at].1
    }
}

/// An object with these members.
pub(crate) fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    // One function for all lengths: this is called with many.
    fn of(members: Vec<(&str, Json)>) -> Json {
        Json::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }
    of(members.into())
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

#[doc(hidden)]
impl From<&Json> for Json {
    fn from(value: &Json) -> Self {
        value.clone()
    }
}

#[doc(hidden)]
impl From<&u8> for Json {
    fn from(number: &u8) -> Self {
        u32::from(*number).into()
    }
}

#[doc(hidden)]
impl From<&i64> for Json {
    fn from(number: &i64) -> Self {
        Self::Number(*number as f64)
    }
}

#[doc(hidden)]
impl From<&&str> for Json {
    fn from(text: &&str) -> Self {
        Self::text(text)
    }
}

#[doc(hidden)]
impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Self::text(text)
    }
}

#[doc(hidden)]
impl<'a, T> From<&'a Option<T>> for Json
where
    &'a T: Into<Json>,
{
    fn from(value: &'a Option<T>) -> Self {
        value.as_ref().into()
    }
}

#[doc(hidden)]
impl<'a, T> From<&'a [T]> for Json
where
    &'a T: Into<Json>,
{
    fn from(values: &'a [T]) -> Self {
        values.iter().collect()
    }
}

#[doc(hidden)]
impl<'a, T> From<&'a Vec<T>> for Json
where
    &'a T: Into<Json>,
{
    fn from(values: &'a Vec<T>) -> Self {
        values.as_slice().into()
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        // A loop, for this is done with many iterators: `collect` on each would be three functions more.
        let mut list = Vec::new();
        for value in values {
            list.push(value.into());
        }
        Self::List(list)
    }
}

/// The whole number that `number` is exactly, where JavaScript can hold it.
pub(crate) fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_991.0;
    (number.abs() <= LIMIT && number % 1.0 == 0.0).then_some(number as i64)
}

/// Serializes a type as the value that it becomes. The WebAssembly then has one way from Rust to JavaScript, not one
/// for each type.
macro_rules! serialize_as_json {
    ($($type:ty),*) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$crate::Json as From<&Self>>::from(self).serialize(serializer)
            }
        }
    )*};
}

pub(crate) use serialize_as_json;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => match whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reader { depth: 0, is_strict: false }.deserialize(deserializer)
    }
}

/// Reads a value that is nested this deep.
#[derive(Clone, Copy)]
struct Reader {
    depth: usize,
    /// Whether what is deeper is refused, not read as `null`.
    is_strict: bool,
}

impl Reader {
    /// Refuses what is nested too deeply: what stands there would be lost.
    #[cfg(feature = "cases")]
    fn strict() -> Self {
        Self { depth: 0, is_strict: true }
    }

    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        if self.depth < MAX_DEPTH {
            deserializer.deserialize_any(self)
        } else if self.is_strict {
            Err(D::Error::custom("nested too deeply"))
        } else {
            deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Json::Null)
        }
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::text(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element_seed(self.deeper())? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    /// Of members with the same key the last counts, as in `JSON.parse`: else a server and a browser could read two
    /// submissions in one.
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object: Vec<(String, Json)> = Vec::new();
        let mut positions: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(key) = members.next_key::<String>()? {
            let value = members.next_value_seed(self.deeper())?;
            match positions.get(&key) {
                Some(&position) => object[position].1 = value,
                None => {
                    positions.insert(key.clone(), object.len());
                    object.push((key, value));
                }
            }
        }
        Ok(Json::Object(object))
    }
}
