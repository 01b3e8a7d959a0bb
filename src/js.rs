//! Between our values and those of JavaScript: what both the script API and the page hand in and out. It stands below
//! both, and knows neither.

mod choosing;
pub mod input;
mod misuse;
pub mod output;
#[cfg(feature = "api")]
mod random;

pub use choosing::{adjusted as adjusted_by_js, form as form_from_js, member, named as named_by_js};
pub use input::{
    answers as answers_from_js, clock, instant, is_nothing, json as json_from_js, language_or_default, members, options,
};
pub use misuse::Misuse;
pub use output::{answers as answers_to_js, object as js_object, to_js as js_value};
#[cfg(feature = "api")]
pub use random::random_bytes;
