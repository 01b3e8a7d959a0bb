//! What the page says around the form.

use super::{Text, text};

/// Between a day and its time.
pub const AT_TIME: Text = text(" kl. ", " at ");
