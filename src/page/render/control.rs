//! One control for a field. Dates, times and numbers are text fields that take what people type.

use super::super::dom::{add, set};
use super::super::texts;
use super::Renderer;
use crate::engine::form::{Field, Kind};
use crate::markup::host_name::first_row;
use web_sys::{Element, HtmlElement};

impl Renderer {
    /// Adds the control that a field is answered in.
    pub fn add_control(&self, parent: &Element, field: &'static Field) -> HtmlElement {
        let control = add(parent, description(field.kind), "");
        if matches!(field.kind, Kind::One(_)) {
            self.add_options(&control, field);
        }
        let name = first_row(field.name);
        control.set_id(&self.id(&name));
        set(&control, "data-bn-field", &name);
        if let Some(token) = field.autocomplete {
            set(&control, "autocomplete", token);
        }
        if let ([value], None) = (field.prefill, field.kind.list()) {
            match field.kind {
                // What it is reset to.
                Kind::Long => control.set_text_content(Some(value)),
                _ => set(&control, "value", value),
            }
        }
        control
    }

    fn add_options(&self, select: &Element, field: &'static Field) {
        self.said(select, "option value=", texts::CHOOSE);
        for choice in field.kind.choices() {
            let option = self.said(select, "option", choice.label);
            set(&option, "value", choice.key);
            set(&option, "data-bn-value", choice.key);
            if field.prefill.contains(&choice.key) {
                set(&option, "selected", "");
            }
        }
    }
}

fn description(kind: Kind) -> &'static str {
    match kind {
        Kind::Long => "textarea.bn-input.bn-long rows=5",
        Kind::One(_) => "select.bn-input",
        Kind::OrganisationNumber | Kind::PostalCode => {
            "input.bn-input.bn-medium type=text inputmode=text spellcheck=false autocapitalize=none"
        }
        Kind::Count => "input.bn-input.bn-short type=text inputmode=numeric spellcheck=false autocapitalize=none",
        Kind::Date | Kind::Time => {
            "input.bn-input.bn-short type=text inputmode=text spellcheck=false autocapitalize=none"
        }
        Kind::Phone => "input.bn-input.bn-medium type=tel inputmode=tel spellcheck=false autocapitalize=none",
        // Not type=email: it would rewrite what was typed, a domain with letters beyond ASCII, say.
        Kind::Email => "input.bn-input type=text inputmode=email spellcheck=false autocapitalize=none",
        Kind::Text => "input.bn-input type=text inputmode=text",
        _ => "input.bn-input type=text inputmode=text spellcheck=false autocapitalize=none",
    }
}
