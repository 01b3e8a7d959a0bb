//! A form with an adjustment worked in: the same rows, in the same order, with the same conditions and rules.

use super::choices::{Offered, first_free};
use super::reading::Adjustment;
use crate::engine::form::{ChoiceList, Field, Form, Kind};
use crate::engine::layout::{Entry, FieldId, Layout, Op};
use crate::engine::table::Table;
use crate::engine::words::City;
use crate::text::Text;

/// The form as the adjustment wants it. It stays for as long as the program runs, as any form does.
pub fn make(table: &'static Table, mut adjustment: Adjustment) -> &'static Table {
    let adjusts_choices = !adjustment.choices.is_empty();
    let mut fields = Vec::new();
    for id in table.ids() {
        fields.push(adjust_field(*table.field(id), id, &mut adjustment));
    }
    for id in table.ids() {
        fields[usize::from(id.0)].label = adjust_label(table, id, &fields);
    }
    let mut sections = table.form.sections.to_vec();
    let mut fields = keep(fields);
    for section in &mut sections {
        let mut questions = section.questions.to_vec();
        for question in &mut questions {
            if let Some(help) = take(&mut adjustment.helps, question.number) {
                question.help = Some(help.or(question.help));
            }
            (question.fields, fields) = fields.split_at(question.fields.len());
        }
        section.questions = keep(questions);
    }
    // The schema of other choices is another one, and two of a name cannot be used side by side.
    let schema_id = if adjusts_choices { "" } else { table.form.schema_id };
    let form: &'static Form = Box::leak(Box::new(Form { sections: keep(sections), schema_id, ..*table.form }));
    let city = adjust_city(table.city, adjustment);
    let layout = Layout { form, entries: entries(table, form), city, ..*table.layout() };
    Box::leak(Box::new(Table::new(Box::leak(Box::new(layout)), table.rules)))
}

fn adjust_field(mut field: Field, id: FieldId, adjustment: &mut Adjustment) -> Field {
    if let Kind::One(list) | Kind::Many(list) = &mut field.kind
        && let Some(offered) = take(&mut adjustment.choices, id)
    {
        *list = adjust_list(list, offered);
    }
    if let Some(hint) = take(&mut adjustment.hints, id) {
        field.hint = Some(hint.or(field.hint));
    }
    if let Some(limit) = take(&mut adjustment.limits, id) {
        field.limit = Some(limit);
    }
    if let Some(texts) = take(&mut adjustment.prefill, id) {
        let mut prefill: Vec<&str> = Vec::new();
        for text in texts {
            prefill.push(text.leak());
        }
        field.prefill = keep(prefill);
    }
    field
}

/// A label such as `Ange kommentar vid val "Övrigt"` names the choice on which its field depends, by what that is called now.
fn adjust_label(table: &Table, id: FieldId, adjusted: &[Field]) -> Option<Text> {
    let label = table.field(id).label?;
    let [Op::Is(deciding, number)] = *table.entry(id).when else { return Some(label) };
    let called = |field: &Field| Some(field.kind.list()?.numbered(number)?.label);
    let (Some(was), Some(is)) = (called(table.field(deciding)), called(&adjusted[usize::from(deciding.0)])) else {
        return Some(label);
    };
    Some(Text { sv: renamed(label.sv, was.sv, is.sv), en: renamed(label.en, was.en, is.en) })
}

/// A label with another name in its quotes, where that is the one that stands there.
fn renamed(label: &'static str, was: &str, is: &str) -> &'static str {
    match label.split_once('"').and_then(|(before, rest)| Some((before, rest.strip_prefix(was)?))) {
        Some((before, after)) if was != is && after.starts_with('"') => [before, "\"", is, after].concat().leak(),
        _ => label,
    }
}

/// A known choice keeps its number, by which conditions and rules know it; one that is added gets a new one.
fn adjust_list(list: &ChoiceList, offered: Vec<Offered>) -> &'static ChoiceList {
    let mut free = first_free(list);
    let (mut numbers, mut choices) = (Vec::new(), Vec::new());
    for offered in offered {
        numbers.push(offered.number().unwrap_or(free as u8));
        free += usize::from(offered.number().is_none());
        choices.push(offered.choice());
    }
    Box::leak(Box::new(list.offering(keep(choices), keep(numbers))))
}

fn adjust_city(city: City, adjustment: Adjustment) -> City {
    City {
        notify: adjustment.notify.map(|address| &*address.leak()).or(city.notify),
        recipient: adjustment.recipient.map(|recipient| recipient.or(city.recipient)).or(city.recipient),
        retention_months: adjustment.retention_months.or(city.retention_months),
    }
}

/// What surrounds each field is as before, but for the rows themselves.
fn entries(table: &Table, form: &'static Form) -> &'static [Entry] {
    let mut entries = Vec::new();
    for section in form.sections {
        for question in section.questions {
            for field in question.fields {
                entries.push(Entry { section, question, field, ..table.entries[entries.len()] });
            }
        }
    }
    keep(entries)
}

/// What is said of this one, taken out of all.
fn take<Id: PartialEq, T>(all: &mut Vec<(Id, T)>, wanted: Id) -> Option<T> {
    let at = all.iter().position(|(id, _)| *id == wanted)?;
    Some(all.swap_remove(at).1)
}

fn keep<T>(all: Vec<T>) -> &'static [T] {
    all.leak()
}
