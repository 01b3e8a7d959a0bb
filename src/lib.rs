//! The Swedish authority IMY's form *Anmälan av personuppgiftsincident*, by which a controller notifies a personal data
//! breach (GDPR Art. 33): its model, its rules and its 72 hours.
//!
//! In a browser it is a drop-in for a city's form page, through WebAssembly. Natively it is as useful: a receiving server
//! can check a submission with the very same rules.
//!
//! ```
//! use breach_notification::{Answers, Options, check, read_now};
//!
//! let mut answers = Answers::new();
//! answers.insert("controller.organisationNumber", "212000-0143")?;
//!
//! let options = Options::at(read_now("2021-04-20T16:00:00+02:00")?);
//! let report = check(&answers, &options);
//!
//! assert!(!report.complete);
//! let problem = report.problems.iter().find(|problem| problem.question == 2).unwrap();
//! assert_eq!(problem.code.as_str(), "badOrganisationNumber");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//!
//! It sends nothing, stores nothing and reads no clock: `now` is handed in. It knows one form, of one authority. It does
//! not decide whether a breach is to be notified, nor whether the data subjects are to be informed: it says what the form
//! and the law ask for, and where answers do not fit together.

pub mod answers;
pub mod check;
pub mod deadline;
pub mod evaluation;
pub mod form;
pub mod format;
pub mod json;
pub mod options;
pub mod preview;
pub mod report;
pub mod schema;
pub mod session;
pub mod submission;
pub mod text;
pub mod zone;

pub use answers::{Answer, Answers, InvalidAnswers, RawAnswer};
pub use form::model::form_model;
pub use json::Json;
pub use options::{InvalidOptions, Options, read_now};
pub use preview::PreviewSection;
pub use report::{Problem, Report};
pub use schema::json_schema;
pub use session::{Change, Session};
pub use submission::{NotASubmission, read_submission};
pub use text::Language;

#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

/// Checks a whole form.
pub fn check(answers: &Answers, options: &Options) -> Report {
    Session::with_answers(options, answers.clone()).report()
}

/// Checks a whole form and builds the submission, unless there is an error.
pub fn build_submission(answers: &Answers, options: &Options) -> (Option<Json>, Report) {
    let session = Session::with_answers(options, answers.clone());
    (session.submission(), session.report())
}

/// The notification as it will be read.
pub fn preview(answers: &Answers, options: &Options) -> Vec<PreviewSection> {
    Session::with_answers(options, answers.clone()).preview()
}

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
