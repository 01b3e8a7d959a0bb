//! `processorMissing`: a processor is involved (Art. 28, 33(2)), and the form asks which.

use crate::engine::check::{Facts, Found, Level, Rule};
use crate::engine::evaluation::Evaluation;
use crate::engine::layout::{FieldId, FieldSet, Layout, Place};
use crate::text::{Text, text};

/// See the module.
pub struct ProcessorMissing {
    /// Whether a processor is involved. The rows apply when one is.
    pub involved: FieldId,
    /// What it is called, in a row.
    pub name: FieldId,
    /// What is to be done, as the form calls a processor.
    pub says: Text,
}

impl Rule for ProcessorMissing {
    fn facts(&self) -> &'static Facts {
        static FACTS: Facts = Facts::of(
            "processorMissing",
            text("Ange vilket personuppgiftsbiträde det gäller.", "Give the name of the processor concerned."),
        )
        .citing("Art. 33(2), Art. 28")
        .about_absence()
        .levels(&[Level::Advice])
        .looking_for("A processor is involved, and none is named.");
        &FACTS
    }

    fn on(&self, _: &Layout, field: FieldId) -> bool {
        field == self.name
    }

    fn reads(&self, layout: &Layout, field: FieldId) -> FieldSet {
        layout.row_of(field)
    }

    fn find(&self, evaluation: &Evaluation, place: Place) -> Option<Level> {
        let group = evaluation.layout().entry(place.field).group?;
        let asked = !evaluation.is_absent(self.name) && !evaluation.is_absent(self.involved);
        (asked && place.row == 0 && evaluation.row_count(group) == 0).then_some(Level::Advice)
    }
    fn says(&self, _: &Found) -> Text {
        self.says
    }
}
