//! A form with an adjustment worked in: the same rows, in the same order, with the same conditions and rules.

use super::choices::{Offered, first_free};
use super::reading::{Adjustment, Texts};
use crate::engine::form::{Choice, ChoiceList, Field, Form, Kind, Question, Section};
use crate::engine::layout::{Entry, FieldId, Layout, Op};
use crate::engine::table::Table;
use crate::engine::words::City;
use crate::text::Text;

/// The form as the adjustment wants it. It stays for as long as the program runs, as any form does.
pub fn make(table: &'static Table, mut adjustment: Adjustment) -> &'static Table {
    let adjusts_choices = !adjustment.choices.is_empty();
    let mut fields: Vec<Field> = table.ids().map(|id| adjust_field(*table.field(id), id, &mut adjustment)).collect();
    for id in table.ids() {
        fields[usize::from(id.0)].label = adjust_label(table, id, &fields);
    }
    let mut fields = fields.into_iter();
    let mut section = |section: &Section| {
        let mut question = |question: &Question| Question {
            help: take(&mut adjustment.helps, question.number).map(|help| help.or(question.help)).or(question.help),
            fields: keep(fields.by_ref().take(question.fields.len()).collect()),
            ..*question
        };
        Section { questions: keep(section.questions.iter().map(&mut question).collect()), ..*section }
    };
    // The schema of other choices is another one, and two of a name cannot be used side by side.
    let schema_id = if adjusts_choices { "" } else { table.form.schema_id };
    let sections = keep(table.form.sections.iter().map(&mut section).collect());
    let form: &'static Form = Box::leak(Box::new(Form { sections, schema_id, ..*table.form }));
    let city = adjust_city(table.city, adjustment);
    let layout = Layout { form, entries: entries(table, form), city, ..*table.layout() };
    Box::leak(Box::new(Table::new(Box::leak(Box::new(layout)), table.rules)))
}

fn adjust_field(field: Field, id: FieldId, adjustment: &mut Adjustment) -> Field {
    let choices = take(&mut adjustment.choices, id);
    let list = |list: &ChoiceList, choices: Option<Vec<Offered>>| choices.map(|offered| adjust_list(list, offered));
    Field {
        kind: match field.kind {
            Kind::One(own) => Kind::One(list(own, choices).unwrap_or(own)),
            Kind::Many(own) => Kind::Many(list(own, choices).unwrap_or(own)),
            kind => kind,
        },
        hint: take(&mut adjustment.hints, id).map(|hint: Texts| hint.or(field.hint)).or(field.hint),
        limit: take(&mut adjustment.limits, id).or(field.limit),
        prefill: match take(&mut adjustment.prefill, id) {
            Some(texts) => keep(texts.into_iter().map(|text| &*text.leak()).collect()),
            None => field.prefill,
        },
        ..field
    }
}

/// A label such as `Ange kommentar vid val "Övrigt"` names the choice on which its field depends, by what that is called now.
fn adjust_label(table: &Table, id: FieldId, adjusted: &[Field]) -> Option<Text> {
    let label = table.field(id).label?;
    let [Op::Is(deciding, number)] = *table.entry(id).when else { return Some(label) };
    let called = |field: &Field| Some(field.kind.list()?.numbered(number)?.label);
    let (Some(was), Some(is)) = (called(table.field(deciding)), called(&adjusted[usize::from(deciding.0)])) else {
        return Some(label);
    };
    let renamed = |label: &'static str, was: &str, is: &str| match label.split_once(&*["\"", was, "\""].concat()) {
        Some((before, after)) if was != is => [before, "\"", is, "\"", after].concat().leak(),
        _ => label,
    };
    Some(Text { sv: renamed(label.sv, was.sv, is.sv), en: renamed(label.en, was.en, is.en) })
}

/// A known choice keeps its number, by which conditions and rules know it; one that is added gets a new one.
fn adjust_list(list: &ChoiceList, offered: Vec<Offered>) -> &'static ChoiceList {
    let mut free = first_free(list)..;
    let number = |choice: &Offered| match choice.known {
        Some((number, _)) => number,
        None => free.next().unwrap_or_default() as u8,
    };
    let numbers: Vec<u8> = offered.iter().map(number).collect();
    let choices: Vec<Choice> = offered.into_iter().map(Offered::choice).collect();
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
    let rows = form.sections.iter().flat_map(|section| {
        let questions = section.questions.iter();
        questions.flat_map(move |question| question.fields.iter().map(move |field| (section, question, field)))
    });
    let entries = table.ids().zip(rows);
    keep(
        entries
            .map(|(id, (section, question, field))| Entry { section, question, field, ..*table.entry(id) })
            .collect(),
    )
}

/// What is said of this one, taken out of all.
fn take<Id: PartialEq, T>(all: &mut Vec<(Id, T)>, wanted: Id) -> Option<T> {
    let at = all.iter().position(|(id, _)| *id == wanted)?;
    Some(all.swap_remove(at).1)
}

fn keep<T>(all: Vec<T>) -> &'static [T] {
    all.leak()
}
