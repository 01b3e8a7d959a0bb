//! `processorMissing`: a processor is involved (Art. 28, 33(2)), and the form asks which.

use super::{Code, Level, Rule};
use crate::form::table::{FieldId, FieldSet, GroupId, id};

const NAME: FieldId = id("processors.organisations[i].name");
const INVOLVED: FieldId = id("processors.involved");

pub const RULE: Rule = Rule {
    code: Code::ProcessorMissing,
    on: |field| field == NAME,
    reads: |field| field.entry().group.map_or(FieldSet::NONE, GroupId::fields),
    clock: false,
    // The rows apply only when a processor is involved.
    find: |evaluation, place| {
        let group = place.field.entry().group?;
        let asked = !evaluation.is_absent(NAME) && !evaluation.is_absent(INVOLVED);
        (asked && place.row == 0 && evaluation.row_count(group) == 0).then_some(Level::Advice)
    },
};
