//! The notification as most tests look at it: the table that the crate goes by, with short ways to what stands in it. And
//! every table, for what holds of any form.

// Each test file is a crate of its own, and none uses all of this.
#![allow(dead_code)]

use breach_notification::engine::check::UNKNOWN_FIELD;
use breach_notification::engine::form::{Field, Group, Question};
use breach_notification::engine::layout::{Entry, FieldId, FieldSet, GroupId, Place};
use breach_notification::engine::table::Table;
use breach_notification::imy::NOTIFICATION;
use breach_notification::internal_report::INTERNAL_REPORT;
use breach_notification::{Form, InvalidOptions, Options};

pub static TABLE: &Table = &NOTIFICATION;

/// Every form there is.
pub static TABLES: [&Table; 2] = [&NOTIFICATION, &INTERNAL_REPORT];

/// A table as those who use the crate name it.
pub fn form(table: &Table) -> Form {
    Form::named(table.form.id).unwrap_or_else(|| panic!("{} is in src/forms.rs", table.form.id))
}

pub fn ids() -> impl Iterator<Item = FieldId> {
    TABLE.ids()
}

pub fn questions() -> impl Iterator<Item = &'static Question> {
    TABLE.questions()
}

pub fn place(name: &str) -> Option<Place> {
    TABLE.place(name)
}

pub fn groups() -> impl Iterator<Item = GroupId> {
    TABLE.groups()
}

/// Every code there is: those of the rules, and that of a name that no field has.
pub fn codes() -> Vec<&'static str> {
    codes_of(TABLE)
}

/// The same of any form.
pub fn codes_of(table: &Table) -> Vec<&'static str> {
    table.codes().into_iter().chain([UNKNOWN_FIELD]).map(|code| code.as_str()).collect()
}

/// The codes of the rules that may report on a field.
pub fn codes_on(field: FieldId) -> impl Iterator<Item = &'static str> {
    TABLE.rules_on(field).iter().map(|rule| rule.code().as_str())
}

/// Makes options of a page that lacks one thing more.
pub fn lacking(options: &Options, name: &str) -> Result<Options, InvalidOptions> {
    options.without(&[name])
}

pub trait InForm {
    fn entry(self) -> &'static Entry;
    fn field(self) -> &'static Field;
}

impl InForm for FieldId {
    fn entry(self) -> &'static Entry {
        TABLE.entry(self)
    }

    fn field(self) -> &'static Field {
        TABLE.field(self)
    }
}

pub trait Named {
    fn name(self) -> String;
}

impl Named for Place {
    fn name(self) -> String {
        TABLE.name(self)
    }
}

pub trait Asked {
    fn set(&self) -> FieldSet;
}

impl Asked for Question {
    fn set(&self) -> FieldSet {
        TABLE.fields_of(self)
    }
}

pub trait Repeated {
    fn group(self) -> &'static Group;
    fn fields(self) -> FieldSet;
    fn first(self) -> FieldId;
}

impl Repeated for GroupId {
    fn group(self) -> &'static Group {
        TABLE.group(self)
    }

    fn fields(self) -> FieldSet {
        TABLE.columns(self)
    }

    fn first(self) -> FieldId {
        TABLE.first_column(self)
    }
}
