//! Rows where the host gives none: in a part that is marked for their question and holds no control, the first is rendered.

use super::super::Page;
use super::super::binding::Bindings;
use super::super::dom::{append, make, select};
use super::super::marks::mark_added;
use super::super::render::Renderer;
use super::super::visibility::{in_both, is_headed_by, marked};
use crate::engine::layout::GroupId;
use crate::lean::Gathered;
use std::rc::Rc;
use web_sys::{Element, HtmlFormElement};

/// The parts of the page that wait for the rows of a group.
fn lacking(form: &HtmlFormElement, bindings: &Bindings) -> Vec<(Element, GroupId)> {
    let table = bindings.table();
    let lacking = table.groups().filter(|group| !bindings.fields().meets(table.columns(*group)));
    let part = |group: GroupId| {
        let parts = table
            .columns(group)
            .iter()
            .flat_map(|field| marked(table, field, table.fields_of(table.entry(field).question), form));
        // Rows that the host adds itself may all be still to come.
        let waits = |part: &Element| {
            select(part, "input, select, textarea, button").is_empty()
                && part.closest(super::OF_HOST).is_ok_and(|it| it.is_none())
        };
        parts.into_iter().find(waits).map(|part| (part, group))
    };
    lacking.filter_map(part).gathered()
}

impl Page {
    /// Renders the rows that the host gives a place and nothing else.
    pub fn render_lacking_rows(&self) {
        let lacking = lacking(&self.form, &self.bindings.borrow());
        for (part, group) in lacking {
            let renderer = Renderer::new(self.table, &self.document, &part, Rc::clone(&self.ours.words));
            // What the host's heading says is not said again over the first row.
            let question = self.table.entry(self.table.first_column(group)).question;
            let words = in_both(&[question.text, self.table.group(group).row]);
            let is_headed = is_headed_by(&self.form, &part, question.number, words);
            let rows =
                make(&self.document, if is_headed { "div.bn-rows.bn-headed own" } else { "div.bn-rows own" }, "");
            renderer.append_group(&rows, group);
            // The host knows nothing of its row, the first included.
            select(&rows, ".bn-row").iter().for_each(|row| mark_added(row));
            append(&part, &[&rows]);
            self.bindings.borrow_mut().bind(select(&rows, "input, select, textarea").into_iter(), &self.map);
            self.ours.rendered_rows.borrow_mut().push(rows);
        }
    }
}
