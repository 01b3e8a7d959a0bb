//! `processorMissing`: a processor is involved (Art. 28, 33(2)), and the form asks which.

use crate::engine::check::{Code, Found, Level, Rule, documented};
use crate::engine::evaluation::Evaluation;
use crate::engine::table::{FieldId, FieldSet, Place, Table};
use crate::imy::id;
use crate::text::{Text, text};

const NAME: FieldId = id("processors.organisations[i].name");
const INVOLVED: FieldId = id("processors.involved");

/// See the module.
pub struct ProcessorMissing;

impl Rule for ProcessorMissing {
    documented!(Advice, "A processor is involved, and none is named.");

    fn code(&self) -> Code {
        Code::new("processorMissing")
    }

    fn on(&self, _: &Table, field: FieldId) -> bool {
        field == NAME
    }

    fn reads(&self, table: &Table, field: FieldId) -> FieldSet {
        table.row_of(field)
    }

    /// The rows apply only when a processor is involved.
    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let group = evaluation.table().entry(place.field).group?;
        let asked = !evaluation.is_absent(NAME) && !evaluation.is_absent(INVOLVED);
        (asked && place.row == 0 && evaluation.row_count(group) == 0).then_some(Level::Advice)
    }

    fn says(&self, _: &Found) -> Text {
        text("Ange vilket personuppgiftsbiträde det gäller.", "Give the name of the processor concerned.")
    }

    fn law(&self, _: &Found) -> Option<&'static str> {
        Some("Art. 33(2), Art. 28")
    }

    fn is_about_absence(&self) -> bool {
        true
    }
}
