//! What stands in a page's markup, as strings: names of controls with the numbers of rows in them. There is no browser in
//! here, so all of it is tested natively.

pub mod host_name;
pub mod numbers;
pub mod plain;
