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
//! # On a receiving server
//!
//! What a page posts is read back and checked by the very rules that the page went by, at the time it is received. Nothing
//! is taken on trust: neither that the page has checked it, nor the deadline that it gives.
//!
//! ```
//! use breach_notification::{Options, check, read_now, read_submission};
//!
//! let body = r#"{
//!     "schemaVersion": 1,
//!     "form": { "id": "imy-notification", "version": "2021" },
//!     "controller": { "name": "Exempelkommun", "organisationNumber": "212000-0143" }
//! }"#;
//! let submission = serde_json::from_str(body)?;
//!
//! // `Utc::now()` on a server.
//! let received = read_now("2021-04-20T16:00:00+02:00")?;
//! let answers = read_submission(&submission)?;
//! let report = check(&answers, &Options::at(received));
//!
//! assert!(!report.complete);
//! let told: Vec<_> = report.problems.iter().map(|problem| (problem.field.as_str(), problem.code.as_str())).collect();
//! assert!(told.contains(&("controller.organisationNumber", "badOrganisationNumber")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `examples/receiving_server.rs` is a whole server.
//!
//! # Scope
//!
//! It sends nothing, stores nothing and reads no clock: `now` is handed in. It knows one authority's form, and the report that an
//! employee makes before it ([`Form::internal_report`]). It does not decide whether a breach is to be notified, nor whether the data subjects are to be informed: it says what the form
//! and the law ask for, and where answers do not fit together.

// The register in a browser is without a form, and uses less of what forms are made of.
#![cfg_attr(all(target_arch = "wasm32", feature = "register-page"), allow(dead_code, unused_imports))]

#[cfg(all(target_arch = "wasm32", feature = "api"))]
pub mod api;
#[cfg(feature = "cases")]
mod case;
#[doc(hidden)]
pub mod engine;
#[doc(hidden)]
pub mod format;
mod forms;
#[cfg(feature = "cases")]
mod handling;
#[doc(hidden)]
pub mod imy;
#[doc(hidden)]
pub mod internal_report;
#[cfg(target_arch = "wasm32")]
mod js;
mod json;
// The page uses more of it than the rest.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod lean;
// Only the page needs it; it is compiled natively so that it is tested there.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod markup;
// Whatever is exported is in a WebAssembly: that of the register has no form.
#[cfg(all(target_arch = "wasm32", any(feature = "api", not(feature = "register-page"))))]
mod page;
#[cfg_attr(not(feature = "cases"), allow(dead_code))]
mod paper;
#[cfg(feature = "register")]
mod register;
#[cfg(all(target_arch = "wasm32", feature = "register-page"))]
mod register_page;
#[doc(hidden)]
pub mod rules;
#[cfg(feature = "cases")]
mod severity;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod time;

#[cfg(feature = "cases")]
pub use case::{Case, CaseId, InvalidCase, Looks, NotOurs, Opened, OpenedKind, Unread, open_file};
#[cfg(feature = "cases")]
pub use case::{CaseStatus, Owed, case_status};
#[cfg(feature = "cases")]
pub use handling::{assessment_advice, case_form};
#[cfg(feature = "cases")]
pub use paper::{Block, Entry, Paper, PaperKind, Reader, decision_paper, letter_paper};
#[cfg(feature = "register")]
pub use register::{Register, RegisterFilter, RegisterProblem, Tally, Timeliness};
#[cfg(feature = "register")]
pub use register::{RegisterCommunication, RegisterDecision, RegisterMeasure, RegisterNumber, RegisterRow};
#[cfg(feature = "register")]
pub use register::{RegisterCounts, RegisterReport, RegisterResult};
#[cfg(feature = "cases")]
pub use severity::{Band, InvalidSeverity, Severity, SeverityInput, severity};
#[cfg(feature = "cases")]
pub use severity::{Circumstances, ExplainedSeverity, explained_severity, severity_form};
// What is hidden here is open to our own tests and to nobody else: nothing in it is promised.
pub use engine::adjust::{InvalidAdjustment, Mistake};
pub use engine::answers::{Answer, Answers, InvalidAnswers, RawAnswer};
pub use engine::check::{Code, Level};
pub use engine::options::{InvalidOptions, Options, read_now, read_submitted_at};
pub use engine::preview::{PreviewEntry, PreviewSection};
pub use engine::report::{Problem, QuestionState, Report};
pub use engine::submission::NotASubmission;
pub use forms::Form;
pub use json::Json;
pub use text::Language;
pub use time::deadline::{Deadline, Status, Submitted, Urgency};

use engine::session::Session;
use imy::NOTIFICATION;

/// Checks a whole form: what is wrong, what is missing (Art. 33(3)), and how much of the 72 hours is left (Art. 33(1)).
pub fn check(answers: &Answers, options: &Options) -> Report {
    Session::with_answers(options, answers.clone()).report()
}

/// Checks a whole form and builds the submission, unless there is an error.
///
/// The submission has what applies, each answer in its normal form, and nothing else: what a server keeps, whatever was
/// posted besides. [`json_schema`] describes it.
pub fn build_submission(answers: &Answers, options: &Options) -> (Option<Json>, Report) {
    let session = Session::with_answers(options, answers.clone());
    (session.submission(), session.report())
}

/// The answers that a submission was made of. It may come from anywhere: what has no place in the form stays under the name
/// that it came with, and [`check`](check()) reports it as `unknownField`.
///
/// # Errors
///
/// When it is not an object with our version and the name of our form.
pub fn read_submission(submission: &Json) -> Result<Answers, NotASubmission> {
    engine::submission::read_submission(&NOTIFICATION, submission)
}

/// The notification as it will be read: the questions that apply, in the language of the options.
pub fn preview(answers: &Answers, options: &Options) -> Vec<PreviewSection> {
    Session::with_answers(options, answers.clone()).preview()
}

/// The form in one language: sections, questions, fields and choices with their legal basis.
pub fn form_model(language: Language) -> Json {
    engine::model::form_model(&NOTIFICATION, language)
}

/// The schema of what [`build_submission`] gives: JSON Schema 2020-12, for a receiver that has no Rust at hand. It describes
/// the whole form, believes the deadline that stands in the submission, and knows no check digit, no clock and no advice:
/// `docs/receiving-server.md` lists what is left to [`check`](check()).
pub fn json_schema() -> Json {
    engine::schema::json_schema(&NOTIFICATION)
}

/// What a person reads on paper of a case: see [`PaperKind`]. It is in the language of the options, but for what is typed over into the authority's Swedish form, judged at their time, and by their form where
/// that is the notification as a city has adjusted it. A paper of the register is of no single case: asked for here it says where it comes from, and no more.
#[cfg(feature = "cases")]
pub fn paper(case: &Case, kind: PaperKind, options: &Options) -> Paper {
    let mut options = case.judged_by(options);
    // The authority's e-service speaks Swedish.
    if kind == PaperKind::Transfer {
        options.language = Language::Swedish;
    }
    let session = Session::with_answers(&options, case.answers());
    match kind {
        PaperKind::Notification => paper::notification(&session, case),
        PaperKind::Supplement => paper::supplement(&session, case, &options),
        PaperKind::Transfer => paper::transfer(&session, case, &options),
        PaperKind::Decision => paper::decision(case, &options, None),
        PaperKind::Letter => paper::letter(case, &options, None),
        PaperKind::Register | PaperKind::AnnualReport => paper::of_register(kind, &session),
    }
}

/// What supplements the notification of a case (Art. 33(4)): what has changed since the latest that was sent, and all of it as it is known now. Nothing where no
/// notification was sent, where what was sent is not known, where nothing has changed, and while there is an error. The report is on what is known now.
/// [`supplement_schema`] describes the supplement, `docs/case-file.md` says how rows are compared.
///
/// The case is judged as [`paper`](paper()) judges it.
#[cfg(feature = "cases")]
pub fn build_supplement(case: &Case, options: &Options) -> (Option<Json>, Report) {
    case::supplement::build(case, options)
}

/// The schema of what [`build_supplement`] gives: JSON Schema 2020-12, around that of [`json_schema`].
#[cfg(feature = "cases")]
pub fn supplement_schema() -> Json {
    case::supplement::schema(&NOTIFICATION)
}

/// The schema of a case file: JSON Schema 2020-12. What a later version adds fits it too.
#[cfg(feature = "cases")]
pub fn case_schema() -> Json {
    case::json_schema()
}

/// Every form, for our own tests.
#[doc(hidden)]
pub fn forms() -> &'static [&'static engine::table::Table] {
    forms::FORMS
}

/// The README's example is a test, and so is that of the page about servers.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/receiving-server.md")]
#[doc = include_str!("../docs/case-file.md")]
#[doc = include_str!("../docs/make-the-form-your-own.md")]
#[doc = include_str!("../docs/register.md")]
struct Readme;
