//! Which rules stand on which field, and on which fields an answer or the clock can change the verdict.

use super::{Clock, Code, Rule};
use crate::engine::table::{FieldId, FieldSet, Table};

/// Worked out once a form: what a rule says of itself is fixed.
pub(crate) struct Index {
    rules: Vec<Vec<&'static dyn Rule>>,
    readers: Vec<FieldSet>,
    by_day: FieldSet,
    by_minute: FieldSet,
}

impl Index {
    fn of(table: &Table) -> Self {
        let mut index = Self {
            rules: Vec::new(),
            readers: vec![FieldSet::NONE; table.count()],
            by_day: FieldSet::NONE,
            by_minute: FieldSet::NONE,
        };
        for field in table.ids() {
            let on: Vec<&'static dyn Rule> = table.rules.iter().copied().filter(|rule| rule.on(table, field)).collect();
            for rule in &on {
                for read in rule.reads(table, field).iter() {
                    index.readers[usize::from(read.0)].put(field, true);
                }
                match rule.facts().clock {
                    Clock::Unseen => {}
                    Clock::Day => index.by_day.put(field, true),
                    Clock::Minute => index.by_minute.put(field, true),
                }
            }
            index.rules.push(on);
        }
        index
    }
}

impl Table {
    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self))
    }

    /// The rules that may report on a field.
    pub fn rules_on(&self, field: FieldId) -> &[&'static dyn Rule] {
        &self.index().rules[usize::from(field.0)]
    }

    /// The fields on which the verdict may change with this field's answer, its own aside.
    pub(crate) fn readers(&self, field: FieldId) -> FieldSet {
        self.index().readers[usize::from(field.0)]
    }

    /// The fields on which the verdict may change when a day begins or the status of the deadline changes.
    pub(crate) fn read_by_day(&self) -> FieldSet {
        self.index().by_day
    }

    /// The fields on which the verdict may change at any time.
    pub(crate) fn read_by_minute(&self) -> FieldSet {
        self.index().by_minute
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
}
