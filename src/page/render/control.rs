//! One control for a field. Dates, times and numbers are text fields that take what people type.

use super::super::dom::{append, set};
use super::super::texts;
use super::Renderer;
use crate::engine::form::{Field, Kind};
use crate::markup::host_name::first_row;
use web_sys::HtmlElement;

impl Renderer {
    /// The control that a field is answered in.
    pub fn control(&self, field: &'static Field) -> HtmlElement {
        let control = match field.kind {
            Kind::Long => {
                let area = self.part("textarea", "bn-input bn-long");
                set(&area, "rows", "5");
                area
            }
            Kind::One(_) => self.select(field),
            kind => self.input(kind),
        };
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

    fn input(&self, kind: Kind) -> HtmlElement {
        let (class, input_type, mode) = match kind {
            Kind::OrganisationNumber | Kind::PostalCode => ("bn-input bn-medium", "text", "text"),
            Kind::Count => ("bn-input bn-short", "text", "numeric"),
            Kind::Date | Kind::Time => ("bn-input bn-short", "text", "text"),
            Kind::Phone => ("bn-input bn-medium", "tel", "tel"),
            // Not type=email: it would rewrite what was typed, a domain with letters beyond ASCII, say.
            Kind::Email => ("bn-input", "text", "email"),
            _ => ("bn-input", "text", "text"),
        };
        let input = self.part("input", class);
        set(&input, "type", input_type);
        set(&input, "inputmode", mode);
        if !matches!(kind, Kind::Text) {
            set(&input, "spellcheck", "false");
            set(&input, "autocapitalize", "none");
        }
        input
    }

    fn select(&self, field: &'static Field) -> HtmlElement {
        let select = self.part("select", "bn-input");
        let none = self.said("option", "", texts::CHOOSE);
        set(&none, "value", "");
        append(&select, &[&none]);
        for choice in field.kind.choices() {
            let option = self.said("option", "", choice.label);
            set(&option, "value", choice.key);
            set(&option, "data-bn-value", choice.key);
            if field.prefill.contains(&choice.key) {
                set(&option, "selected", "");
            }
            append(&select, &[&option]);
        }
        select
    }
}
