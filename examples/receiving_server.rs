//! What a city's server does with a notification that is posted to it as JSON: it reads the submission back, checks it by
//! the very rules that the page went by, at the time it was received, and says in JSON what is wrong.
//!
//! ```sh
//! cargo run --example receiving_server -- 127.0.0.1:8080
//! cargo run --example submission -- tests/scenarios/usb-stick.json |
//!   curl --json @- http://127.0.0.1:8080/notifications
//! ```
//!
//! | status | when | what the answer has |
//! |---|---|---|
//! | 200 | there is no error | `complete`, `problems`: gaps and advice, which stop nothing |
//! | 422 | there is an error | the same, with the errors |
//! | 422 | it is no submission of this form | `error` with `code` `notASubmission` |
//! | 400, 413, 415 | it is no JSON, too much, or not called `application/json` | `error` with a `code` |
//!
//! A notification is confidential: nothing that came in is written to a log, and no answer is sent back.

#![cfg_attr(any(target_arch = "wasm32", fuzzing), no_main)]
#![cfg(not(any(target_arch = "wasm32", fuzzing)))]

use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, Json as Body, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Router, response::IntoResponse, response::Response};
use breach_notification::{Json, Options, Problem, check, read_submission};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::TcpListener;

/// The most bytes that are taken. A long notification has some tens of thousands.
pub const MOST_BYTES: usize = 1 << 20;

/// Where the time comes from: the crate reads no clock, and a test has one of its own.
pub type Clock = fn() -> DateTime<Utc>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1).ok_or("which address? 127.0.0.1:8080, say; with port 0 any that is free")?;
    let listener = TcpListener::bind(address).await?;
    println!("http://{}/notifications", listener.local_addr()?);
    axum::serve(listener, app(now)).await?;
    Ok(())
}

/// The server, whoever listens for it.
pub fn app(clock: Clock) -> Router {
    Router::new().route("/notifications", post(receive)).layer(DefaultBodyLimit::max(MOST_BYTES)).with_state(clock)
}

/// What this computer's clock shows.
fn now() -> DateTime<Utc> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is behind 1970");
    DateTime::from_timestamp(since.as_secs().cast_signed(), since.subsec_nanos()).expect("the clock is far ahead")
}

async fn receive(State(clock): State<Clock>, body: Result<Body<Json>, JsonRejection>) -> Response {
    let answer = judge(body, clock());
    // The status, and nothing of what was typed.
    eprintln!("{}", answer.status());
    answer
}

fn judge(body: Result<Body<Json>, JsonRejection>, received: DateTime<Utc>) -> Response {
    let submission = match body {
        Ok(Body(submission)) => submission,
        // Its own words may quote what came in.
        Err(rejection) => return refusal(rejection.status()),
    };
    let answers = match read_submission(&submission) {
        Ok(answers) => answers,
        Err(error) => {
            return refused(StatusCode::UNPROCESSABLE_ENTITY, "notASubmission", &error.to_string());
        }
    };
    // A page that lacks some of the questions: `Options::at(received).without(&["incident.area"])?`, as the page does.
    let report = check(&answers, &Options::at(received));
    // Here a server keeps it: `build_submission` gives what applies of it in its normal form, and nothing else.
    let status = if report.complete { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let problems = report.problems.iter().take(MOST_PROBLEMS).map(Told::from).collect();
    (status, Body(Verdict { complete: report.complete, problems })).into_response()
}

/// The most problems that are told: each row may have some.
const MOST_PROBLEMS: usize = 1_000;

/// What is said about a submission of the form.
#[derive(Serialize)]
struct Verdict<'a> {
    complete: bool,
    problems: Vec<Told<'a>>,
}

/// A problem without anything that the sender wrote.
#[derive(Serialize)]
struct Told<'a> {
    /// `null` for a name that the form does not have: whoever sent it made it up, and may have put anything into it.
    field: Option<&'a str>,
    question: u8,
    level: &'static str,
    code: &'static str,
    message: &'a str,
    law: Option<&'static str>,
}

impl<'a> From<&'a Problem> for Told<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self {
            field: Some(problem.field.as_str()).filter(|_| problem.code != "unknownField"),
            question: problem.question,
            level: problem.level.as_str(),
            code: problem.code.as_str(),
            message: &problem.message,
            law: problem.law,
        }
    }
}

/// Why something is not looked into.
fn refusal(status: StatusCode) -> Response {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => refused(status, "tooLarge", "a submission has no more than a million bytes"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => refused(status, "notCalledJson", "the content type is application/json"),
        _ => refused(StatusCode::BAD_REQUEST, "notJson", "this is no JSON"),
    }
}

fn refused(status: StatusCode, code: &'static str, message: &str) -> Response {
    #[derive(Serialize)]
    struct Refused<'a> {
        error: Error<'a>,
    }
    #[derive(Serialize)]
    struct Error<'a> {
        code: &'static str,
        message: &'a str,
    }
    (status, Body(Refused { error: Error { code, message } })).into_response()
}
