//! The engine: what a form is, and all that follows from its answers. It knows no form: whatever it works on is handed a
//! [`Table`](table::Table).
//!
//! Data flows one way: answers and the time → evaluation → findings of the rules → report, preview, submission.

pub mod adjust;
pub mod answers;
pub mod check;
pub mod evaluation;
pub mod form;
pub mod layout;
pub mod model;
pub mod options;
pub mod preview;
pub mod report;
pub mod schema;
pub mod session;
pub mod submission;
pub mod table;
pub mod time_left;
pub mod words;
