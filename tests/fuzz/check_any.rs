//! Any JSON as answers.
//!
//! An input is `{"now": …, "absentFields": […], "answers": {…}}`, or the answers alone.

use super::invariants::{hold, some_day};
use breach_notification::{Answers, Options, read_now};
use serde_json::Value;

pub fn run(input: &str) {
    // Straight from the text, as a server would read it: with its duplicate keys, and as deep as it is.
    if let Ok(answers) = serde_json::from_str::<Answers>(input) {
        hold(&answers, &some_day());
    }
    let Ok(input) = serde_json::from_str::<Value>(input) else { return };
    if let Ok(answers) = serde_json::from_value::<Answers>(input["answers"].clone()) {
        hold(&answers, &options(&input));
    }
}

/// The options as far as they can be read.
fn options(input: &Value) -> Options {
    let now = input["now"].as_str().and_then(|now| read_now(now).ok());
    let mut options = now.map_or_else(some_day, Options::at);
    for field in input["absentFields"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        options = options.without(&[field]).unwrap_or(options);
    }
    options
}
