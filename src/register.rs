//! The register (Art. 33(5)): every breach is documented, notified or not. It is a folder of case files and nothing else; what stands here is worked out of
//! them whenever it is asked for.
//!
//! Each file becomes a row as it is added, and is forgotten. What depends on all of them, which of two files of a case counts and to which case a supplement
//! belongs, is settled when the result is asked for, so that the order in which files come means nothing.

mod columns;
mod csv;
mod entries;
mod filter;
#[cfg(any(test, feature = "register-page"))]
mod lines;
mod papers;
mod prints;
mod reading;
mod report;
mod row;
mod settling;
mod tally;
mod timeliness;
mod when;
mod words;

pub use entries::Register;
pub use filter::RegisterFilter;
pub use report::{RegisterCounts, RegisterReport, RegisterResult};
pub use row::{RegisterCommunication, RegisterDecision, RegisterMeasure, RegisterNumber, RegisterRow};
pub use settling::RegisterProblem;
pub use tally::Tally;
pub use timeliness::Timeliness;
