//! Time: the clocks of Stockholm and the 72 hours that run on them. There is no clock in here; `now` is handed in.

pub mod deadline;
pub mod zone;
