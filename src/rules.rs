//! The rules that know what a question means, and that more than one form asks. Each is a value that is handed the fields it
//! goes by; the rules of a single form stand in the room of that form.

mod count_outside_range;
mod implausible_date;
mod in_future;
mod order_of_events;
mod processor_missing;
mod unknown_with_others;

pub use count_outside_range::CountOutsideRange;
pub use implausible_date::ImplausibleDate;
pub use in_future::InFuture;
pub use order_of_events::OrderOfEvents;
pub use processor_missing::ProcessorMissing;
pub use unknown_with_others::UnknownWithOthers;
