//! Prints the submission that a scenario's answers make: `cargo run --example submission -- tests/scenarios/usb-stick.json`.
//!
//! The browser tests compare with it what the page builds.

use breach_notification::{Form, Options, RawAnswer, build_submission, read_now};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Scenario {
    form: Option<String>,
    now: String,
    answers: HashMap<String, RawAnswer>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which scenario?")?;
    let scenario: Scenario = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let form = match scenario.form {
        Some(id) => Form::named(&id).ok_or("there is no such form")?,
        None => Form::notification(),
    };
    let mut answers = form.answers();
    for (name, answer) in scenario.answers {
        answers.insert(name, answer)?;
    }
    let (submission, _) = build_submission(&answers, &Options::of(form, read_now(&scenario.now)?));
    println!("{}", serde_json::to_string(&submission.ok_or("there is an error, so there is no submission")?)?);
    Ok(())
}
