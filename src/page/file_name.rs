//! What the file is called: after the reference or the organisation, and when it was made, so that those of a day differ. Of what was
//! typed only letters and digits that every system takes come into it.

use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, Place};
use crate::markup::plain::plain;
use crate::time::zone::Instant;

/// `anmalan-ks-2026-17-2026-05-06-1030.json`
pub fn file_name(evaluation: &Evaluation, made: Instant) -> String {
    let typed = |field: FieldId| plain(evaluation.text(Place::first(field)));
    let layout = evaluation.layout();
    let name = layout.named_after.iter().copied().map(typed).find(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| layout.words.file_fallback.to_owned());
    let day = crate::format::date::write(made.date_naive());
    let time = crate::format::time::write(made.time()).replace(':', "");
    [layout.words.file_prefix, &name, "-", &day, "-", &time, ".json"].concat()
}
