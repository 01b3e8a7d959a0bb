//! From a control of the host's page to the field that it answers: `data-bn-field`, else its `name` when it is a field's
//! name, else the page's map.

use super::dom::scripts_around;
use crate::engine::layout::Place;
use crate::engine::table::Table;
use crate::forms;
use crate::js::{Misuse, members};
use crate::markup::host_name::{HostName, first_row, repeats};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The map from the host's names to the form's.
pub struct FieldMap {
    table: &'static Table,
    entries: Vec<Entry>,
}

struct Entry {
    name: HostName,
    first: Place,
    repeats: bool,
}

impl FieldMap {
    /// No names but those of a form's own fields.
    pub fn none(table: &'static Table) -> Self {
        Self { table, entries: Vec::new() }
    }

    /// The form that controls are mapped to.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// The maps that stand on the page, or in the shadow root of the form, and the one that was handed to `enhance`, which wins.
    pub fn read(table: &'static Table, form: &Element, option: &JsValue) -> Result<Self, Misuse> {
        let mut map = Self::none(table);
        if !option.is_undefined() {
            map.add(option)?;
        }
        for script in scripts_around(form, "script[data-bn-map]") {
            map.add(&js_sys::JSON::parse(&script).map_err(|_| Misuse::Fields(String::new()))?)?;
        }
        Ok(map)
    }

    /// The place that a control answers.
    pub fn place(&self, control: &Element) -> Option<Place> {
        if let Some(name) = control.get_attribute("data-bn-field") {
            return self.table.place(&first_row(&name));
        }
        let name = control.get_attribute("name").filter(|name| !name.is_empty())?;
        self.table.place(&name).or_else(|| {
            let name = HostName::read(&name);
            // What the map names goes before what is only a row of another name.
            let named = self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.first);
            named.or_else(|| self.entries.iter().find_map(|entry| entry.row(&name)))
        })
    }

    fn add(&mut self, value: &JsValue) -> Result<(), Misuse> {
        for (host, field) in members(value).ok_or(Misuse::Fields(String::new()))? {
            let field = field.as_string().ok_or_else(|| Misuse::Fields(host.clone()))?;
            match self.table.place(&first_row(&field)) {
                Some(first) => {
                    self.entries.push(Entry { name: HostName::read(&host), first, repeats: repeats(&field).is_some() })
                }
                // The page has one map for all of its forms.
                None if forms::is_field_of_any(&first_row(&field)) => {}
                None => return Err(Misuse::Fields(host)),
            }
        }
        Ok(())
    }
}

impl Entry {
    fn row(&self, other: &HostName) -> Option<Place> {
        if !self.repeats || other.before != self.name.before || other.after != self.name.after {
            return None;
        }
        let row = other.number?.checked_sub(self.name.number?)?;
        Some(Place { row, ..self.first })
    }
}
