//! A form as a value: what the engine is handed. It is the layout of its rows, and the rules that go with it.

mod index;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use super::check::{Code, Finding, Level, Rule};
use super::evaluation::Evaluation;
use super::layout::{Entry, FieldId, FieldSet, Layout, Op, Place};
use index::Index;
use std::ops::Deref;
use std::sync::OnceLock;

/// A form, with all that the engine needs to know of it.
pub struct Table {
    layout: &'static Layout,
    /// What is checked. Of several errors on a field the first rule's is told.
    pub rules: &'static [&'static dyn Rule],
    /// Which rule stands where, worked out when it is first asked for.
    index: OnceLock<Index>,
}

impl Table {
    /// A form of this layout, with these rules.
    pub const fn new(layout: &'static Layout, rules: &'static [&'static dyn Rule]) -> Self {
        Self { layout, rules, index: OnceLock::new() }
    }

    /// The form without its rules.
    pub const fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// The rules that may report on a field.
    pub fn rules_on(&self, field: FieldId) -> &[&'static dyn Rule] {
        self.index().rules_on(field)
    }

    /// The fields on which the verdict may change with this field's answer, its own aside.
    pub(super) fn readers(&self, field: FieldId) -> FieldSet {
        self.index().readers(field)
    }

    /// The fields on which the verdict may change when a day begins or the status of the deadline changes.
    pub(super) fn read_by_day(&self) -> FieldSet {
        self.index().by_day
    }

    /// The fields on which the verdict may change at any time.
    pub(super) fn read_by_minute(&self) -> FieldSet {
        self.index().by_minute
    }

    /// Whether a condition or a rule goes by a choice of a field.
    pub(super) fn goes_by(&self, field: FieldId, choice: u8) -> bool {
        let is_in_condition = |entry: &Entry| entry.when.contains(&Op::Is(field, choice));
        self.entries.iter().any(is_in_condition)
            || self.rules.iter().any(|rule| rule.names().contains(&(field, choice)))
    }

    /// The codes of all rules, in their order, each once.
    pub fn codes(&self) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for rule in self.rules {
            if !codes.contains(&rule.code()) {
                codes.push(rule.code());
            }
        }
        codes
    }

    /// What is to be said about a place: at most one error, which stands first.
    pub(super) fn findings(&self, evaluation: &Evaluation, place: Place) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        if !evaluation.applicable().contains(place.field) {
            return findings;
        }
        for &rule in self.rules_on(place.field) {
            let Some(level) = rule.find(evaluation, place) else { continue };
            let has_error = findings.iter().any(|finding| finding.level == Level::Error);
            if level != Level::Error || !has_error {
                let behind = findings.partition_point(|other| other.level <= level);
                findings.insert(behind, Finding { rule, level });
            }
        }
        findings
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.layout, self.rules))
    }
}

impl Deref for Table {
    type Target = Layout;

    fn deref(&self) -> &Layout {
        self.layout
    }
}

/// What tells one form, or one adjustment of it, from another.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.layout == other.layout
    }
}

impl std::fmt::Debug for Table {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.layout.fmt(formatter)
    }
}

/// Lays a form out as a static table in the room of a form: `table! { NAME of FORM { rules: …, clock: …, words: …, shortcuts: …, named_after: …, } }`.
/// It also gives `number` and `position`, constants of which do not compile for a name that the form does not have.
macro_rules! table {
    ($(#[$doc:meta])* $table:ident of $form:path { rules: $rules:expr, $($part:ident: $value:expr,)* }) => {
        const COUNT: usize = crate::engine::layout::rows::count(&$form);
        static ROWS: [crate::engine::layout::rows::Row; COUNT] = crate::engine::layout::rows::rows(&$form);
        static OPS: [crate::engine::layout::Op; crate::engine::layout::conditions::total(&ROWS)] =
            crate::engine::layout::conditions::ops(&ROWS);
        static ENTRIES: [crate::engine::layout::Entry; COUNT] =
            crate::engine::layout::entries::entries(&$form, &ROWS, &OPS);
        static BY_NAME: [crate::engine::layout::FieldId; COUNT] = crate::engine::layout::rows::by_name(&ROWS);
        static QUESTIONS: [crate::engine::layout::FieldSet; crate::engine::layout::rows::last_question(&ROWS) + 1] =
            crate::engine::layout::entries::by_question(&ROWS);
        static GROUPS: [crate::engine::layout::FieldSet; $form.groups.len()] =
            crate::engine::layout::entries::by_group(&$form, &ROWS);

        static LAYOUT: crate::engine::layout::Layout = crate::engine::layout::Layout {
            form: &$form,
            entries: &ENTRIES,
            by_name: &BY_NAME,
            questions: &QUESTIONS,
            groups: &GROUPS,
            city: crate::engine::words::City::NOTHING,
            $($part: $value,)*
        };

        $(#[$doc])*
        pub static $table: crate::engine::table::Table = crate::engine::table::Table::new(&LAYOUT, $rules);

        const _: () = crate::engine::layout::entries::check_clock(&ENTRIES, LAYOUT.clock);

        /// The number of the field with this name. Meant for constants: there a name that the form does not have does not compile.
        pub(crate) const fn number(name: &str) -> crate::engine::layout::FieldId {
            crate::engine::layout::rows::id(&ROWS, name)
        }

        /// The position of a choice in a field's list. Meant for constants too.
        #[allow(dead_code)]
        pub(crate) const fn position(field: crate::engine::layout::FieldId, key: &str) -> u8 {
            crate::engine::layout::rows::choice(&ROWS, field, key)
        }
    };
}
pub(crate) use table;
