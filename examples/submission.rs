//! Prints the submission that a scenario's answers make: `cargo run --example submission -- tests/scenarios/usb-stick.json`.
//!
//! The browser tests compare with it what the page builds.

use breach_notification::{Answers, Options, build_submission, read_now};
use serde::Deserialize;

#[derive(Deserialize)]
struct Scenario {
    now: String,
    answers: Answers,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which scenario?")?;
    let scenario: Scenario = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let options = Options::at(read_now(&scenario.now)?);
    let (submission, _) = build_submission(&scenario.answers, &options);
    println!("{}", serde_json::to_string(&submission.ok_or("there is an error, so there is no submission")?)?);
    Ok(())
}
