//! Between our values and those of JavaScript: what both the script API and the page hand in and out. It stands below
//! both, and knows neither.

pub mod input;
mod misuse;
pub mod output;

pub use input::{answers as answers_from_js, clock, instant, language_or_default, members, options};
pub use misuse::Misuse;
pub use output::{answers as answers_to_js, object as js_object, to_js as js_value};
