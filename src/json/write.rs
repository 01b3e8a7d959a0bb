//! JSON as text, to the byte as `JSON.stringify` writes it.

use super::{Json, whole};
use crate::lean::Digits;

impl Json {
    /// On one line.
    pub(crate) fn compact(&self) -> String {
        self.compact_with(no_fraction)
    }

    /// The same, with fractions written so.
    #[cfg_attr(not(feature = "cases"), allow(dead_code))]
    pub(crate) fn compact_with(&self, fraction: fn(f64) -> String) -> String {
        let mut out = String::new();
        self.write(&mut out, None, fraction);
        out
    }

    /// With two spaces a level.
    pub(crate) fn indented(&self) -> String {
        self.indented_with(no_fraction)
    }

    /// The same, with fractions written so: no form has one, but a file of a later version may.
    pub(crate) fn indented_with(&self, fraction: fn(f64) -> String) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0), fraction);
        out
    }

    /// Writes it; `level` is how deep it stands where it is indented.
    fn write(&self, out: &mut String, level: Option<usize>, fraction: fn(f64) -> String) {
        let inner = level.map(|level| level + 1);
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => match whole(*number) {
                Some(whole) => out.push_str(&whole.digits()),
                None => out.push_str(&fraction(*number)),
            },
            Self::Text(text) => quote(text, out),
            Self::List(values) => {
                out.push('[');
                for (at, value) in values.iter().enumerate() {
                    begin(at, inner, out);
                    value.write(out, inner, fraction);
                }
                end(values.is_empty(), level, out);
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (key, value)) in members.iter().enumerate() {
                    begin(at, inner, out);
                    quote(key, out);
                    out.push_str(if level.is_some() { ": " } else { ":" });
                    value.write(out, inner, fraction);
                }
                end(members.is_empty(), level, out);
                out.push('}');
            }
        }
    }
}

/// A number with a fraction, where there may be one.
#[cfg(feature = "cases")]
pub(crate) fn fraction(number: f64) -> String {
    if number.is_finite() { number.to_string() } else { no_fraction(number) }
}

/// To write a fraction takes more bytes than all the rest.
fn no_fraction(_: f64) -> String {
    "null".to_owned()
}

/// What stands before a member.
fn begin(at: usize, level: Option<usize>, out: &mut String) {
    if at > 0 {
        out.push(',');
    }
    break_line(level, out);
}

/// What stands behind the last one.
fn end(is_empty: bool, level: Option<usize>, out: &mut String) {
    if !is_empty {
        break_line(level, out);
    }
}

fn break_line(level: Option<usize>, out: &mut String) {
    let Some(level) = level else { return };
    out.push('\n');
    for _ in 0..level {
        out.push_str("  ");
    }
}

fn quote(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    // What needs no escaping is copied as it stands.
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            0..=31 => "\\u00",
            _ => continue,
        };
        out.push_str(&text[copied..at]);
        out.push_str(escaped);
        if escaped.len() > 2 {
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from(HEX[usize::from(digit)]));
            }
        }
        copied = at + 1;
    }
    out.push_str(&text[copied..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use crate::json::{Json, object};

    #[test]
    fn it_is_written_as_a_browser_writes_it() {
        let json = object([
            ("text", "å\"\\\n\r\t\u{8}\u{C}\0\u{1F}\u{7F}\u{2028}🙂/".into()),
            ("numbers", Json::List(vec![Json::Number(3.0), Json::Number(-7.0), Json::Number(f64::NAN)])),
            ("empty", Json::List(vec![Json::List(vec![]), Json::Object(vec![]), Json::Null, true.into()])),
        ]);
        assert_eq!(
            json.compact(),
            "{\"text\":\"å\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\u{7F}\u{2028}🙂/\",\"numbers\":[3,-7,null],\"empty\":[[],{},null,true]}"
        );
        assert_eq!(serde_json::from_str::<Json>(&json.indented()).unwrap().get("empty"), json.get("empty"));
        let small = object([("a", Json::List(vec![1.into(), object([])])), ("b", Json::Object(vec![]))]);
        assert_eq!(small.indented(), "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {}\n}");
    }

    #[test]
    fn it_is_written_as_serde_writes_it() {
        let json = crate::json_schema();
        assert_eq!(json.compact(), serde_json::to_string(&json).unwrap());
        assert_eq!(json.indented(), serde_json::to_string_pretty(&json).unwrap());
    }
}
