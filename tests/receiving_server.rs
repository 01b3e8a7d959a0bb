//! The example of a receiving server, over real HTTP: what it answers, and that nothing of what was typed is in it.

#![cfg(not(any(target_arch = "wasm32", fuzzing)))]

// It is a program of its own too.
#[allow(dead_code)]
#[path = "../examples/receiving_server.rs"]
mod receiving_server;
mod support;

use breach_notification::{build_submission, read_now};
use receiving_server::{MOST_BYTES, app};
use serde_json::{Value, json};
use std::sync::LazyLock;
use support::put;
use support::scenarios::{complete, stories};
use tokio::net::TcpListener;

/// Half an hour after the scenario that most start from: it is received in time.
const RECEIVED: &str = "2026-05-06T10:30:00+02:00";

/// Where the server is: one for all tests, on a port that is free.
static ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(format!("http://{}/notifications", listener.local_addr().unwrap())).unwrap();
            axum::serve(listener, app(|| read_now(RECEIVED).unwrap())).await.unwrap();
        });
    });
    told.recv().unwrap()
});

/// Posts a body as JSON.
fn post(body: &str) -> (u16, Value) {
    post_as("application/json", body)
}

fn post_as(content_type: &str, body: &str) -> (u16, Value) {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut answer = agent.post(&*ADDRESS).header("content-type", content_type).send(body).unwrap();
    assert_eq!(answer.headers()["content-type"], "application/json");
    (answer.status().as_u16(), serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap())
}

/// A submission without an error, made at this time.
fn submission() -> Value {
    let (options, answers) = complete();
    serde_json::to_value(build_submission(&answers, &options).0.unwrap()).unwrap()
}

/// The problems of a verdict as field and code.
fn problems<'a>(verdict: &'a Value, level: &str) -> Vec<(&'a str, &'a str)> {
    let of_level = |problem: &&Value| problem["level"] == level;
    let name = |problem: &'a Value| (problem["field"].as_str().unwrap_or("?"), problem["code"].as_str().unwrap());
    verdict["problems"].as_array().unwrap().iter().filter(of_level).map(name).collect()
}

fn refusal(code: &str, message: &str) -> Value {
    json!({ "error": { "code": code, "message": message } })
}

#[test]
fn a_complete_submission_is_taken() {
    assert_eq!(post(&submission().to_string()), (200, json!({ "complete": true, "problems": [] })));
}

#[test]
fn what_a_page_made_in_2021_is_late_and_says_why() {
    let case = stories().iter().find(|case| case.name.contains("USB stick")).unwrap();
    let (submission, _) = build_submission(&case.answers, &case.options);
    let submission = submission.unwrap();
    let (status, verdict) = post(&serde_json::to_string(&submission).unwrap());
    assert_eq!((status, &verdict["complete"]), (200, &true.into()));
    let mut silent = serde_json::to_value(&submission).unwrap();
    assert!(support::remove(&mut silent, "incident.lateReason"));
    assert_eq!(problems(&post(&silent.to_string()).1, "error"), [("incident.lateReason", "required")]);
}

#[test]
fn an_error_names_its_field_its_code_and_what_to_do() {
    let mut wrong = submission();
    put(&mut wrong, "controller.organisationNumber", "212000-0143".into());
    put(&mut wrong, "contacts[0].email", "dataskydd".into());
    let (status, verdict) = post(&wrong.to_string());
    assert_eq!((status, &verdict["complete"]), (422, &false.into()));
    let told = [("controller.organisationNumber", "badOrganisationNumber"), ("contacts[0].email", "badEmail")];
    assert_eq!(problems(&verdict, "error"), told);
    for problem in verdict["problems"].as_array().unwrap() {
        assert!(problem["message"].as_str().unwrap().len() > 20, "{problem}");
    }
}

/// The page said that it was in time, and so did not ask why it was late.
#[test]
fn it_is_judged_at_the_time_it_is_received() {
    let mut late = submission();
    put(&mut late, "incident.discovered.date", "2026-05-02".into());
    put(&mut late, "incident.occurred.date", "2026-05-01".into());
    let (status, verdict) = post(&late.to_string());
    assert_eq!(status, 422);
    assert_eq!(problems(&verdict, "error"), [("incident.lateReason", "required")]);
}

#[test]
fn what_is_no_json_is_not_read() {
    let deep = "[".repeat(100_000);
    for body in ["", "hemligt", "{\"schemaVersion\":1", "{\"hemligt\":1}hemligt", "\"\\ud800hemligt\"", &deep] {
        assert_eq!(post(body), (400, refusal("notJson", "this is no JSON")), "{:.40}", body);
    }
}

#[test]
fn what_is_not_called_json_is_not_read() {
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "hemligt"] {
        let answer = post_as(content_type, &submission().to_string());
        assert_eq!(answer, (415, refusal("notCalledJson", "the content type is application/json")), "{content_type}");
    }
}

#[test]
fn what_is_no_submission_of_this_form_is_told_so() {
    let with = |path: &str, value: Value| {
        let mut other = submission();
        put(&mut other, path, value);
        other
    };
    let others = [
        with("form.id", "hemligt".into()),
        with("schemaVersion", 2.into()),
        json!({}),
        json!([]),
        json!("hemligt"),
        json!(null),
        // A draft.
        json!({ "controller.name": "hemligt" }),
    ];
    for other in others {
        let (status, answer) = post(&other.to_string());
        assert_eq!((status, &answer["error"]["code"]), (422, &"notASubmission".into()), "{other}");
        assert!(answer["error"]["message"].as_str().unwrap().contains("form.id"), "{answer}");
        assert!(!answer.to_string().contains("hemligt"), "{answer}");
    }
}

#[test]
fn a_name_that_the_form_does_not_have_is_an_error_and_not_repeated() {
    let mut wrong = submission();
    wrong["hemligt"] = "hemligt".into();
    wrong["controller"]["hemligt"] = json!({ "hemligt": [1, 2] });
    let (status, verdict) = post(&wrong.to_string());
    assert_eq!(status, 422);
    assert_eq!(problems(&verdict, "error"), [("?", "unknownField"); 3]);
    assert!(!verdict.to_string().contains("hemligt"), "{verdict}");
}

#[test]
fn too_much_is_not_read() {
    let body = |length: usize| "\"".to_owned() + &"x".repeat(length - 2) + "\"";
    let too_large = refusal("tooLarge", "a submission has no more than a million bytes");
    assert_eq!(post(&body(MOST_BYTES + 1)), (413, too_large));
    assert_eq!(post(&body(MOST_BYTES)).1["error"]["code"], "notASubmission");
}

/// Every answer is replaced by one that no message has, so that each has something wrong.
#[test]
fn nothing_typed_is_in_any_answer() {
    const TYPED: &str = "Xyzzy 850709-9805";
    let (_, answers) = complete();
    let mut told = 0;
    for (name, _) in answers.iter() {
        let mut wrong = submission();
        put(&mut wrong, name, TYPED.into());
        let (_, verdict) = post(&wrong.to_string());
        assert!(!verdict.to_string().contains("Xyzzy") && !verdict.to_string().contains("850709"), "{name}: {verdict}");
        told += verdict["problems"].as_array().unwrap().len();
    }
    assert!(told > 20, "{told}");
    // Nor what was right; the key of a choice may be a word of ours.
    let mut wrong = submission();
    put(&mut wrong, "contacts[0].email", "x".into());
    let verdict = post(&wrong.to_string()).1.to_string();
    for (name, answer) in answers.iter() {
        for text in answer.texts().iter().filter(|text| text.contains([' ', '@'])) {
            assert!(!verdict.contains(text.as_str()), "{name}");
        }
    }
}
