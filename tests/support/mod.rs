//! What several test files share.

// Each test file is a crate of its own, and none uses all of this.
#![allow(dead_code)]

pub mod contract;
pub mod form;
pub mod random;
pub mod scenarios;

use serde_json::Value;
use std::path::Path;

/// Compares a text with the file that holds it; `UPDATE_SNAPSHOTS=1 cargo test` writes the file instead.
pub fn assert_snapshot(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    for (number, (is, was)) in text.lines().zip(written.lines()).enumerate() {
        assert_eq!(
            is,
            was,
            "{file}, line {}: if you meant it, UPDATE_SNAPSHOTS=1 cargo test writes it anew",
            number + 1
        );
    }
    assert!(
        text == written,
        "{file} is longer or shorter: if you meant it, UPDATE_SNAPSHOTS=1 cargo test writes it anew"
    );
}

/// The value at a path such as `contacts[0].phone`, where there is one.
pub fn at<'a>(json: &'a Value, path: &str) -> Option<&'a Value> {
    json.pointer(&pointer(path))
}

/// Puts a value at a path of which all but the last step is there.
pub fn put(json: &mut Value, path: &str, value: Value) {
    let (parent, last) = split(path);
    match json.pointer_mut(&parent) {
        Some(Value::Object(members)) => _ = members.insert(last, value),
        Some(Value::Array(values)) => values[last.parse::<usize>().unwrap()] = value,
        _ => panic!("nothing to put {path} into"),
    }
}

/// Takes a member out of an object; `false` when it was not there.
pub fn remove(json: &mut Value, path: &str) -> bool {
    let (parent, last) = split(path);
    let object = json.pointer_mut(&parent).and_then(Value::as_object_mut);
    object.is_some_and(|members| members.remove(&last).is_some())
}

fn split(path: &str) -> (String, String) {
    let pointer = pointer(path);
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    (parent.to_owned(), last.to_owned())
}

fn pointer(path: &str) -> String {
    format!("/{}", path.replace(['.', '['], "/").replace(']', ""))
}
