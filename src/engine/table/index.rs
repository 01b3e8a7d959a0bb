//! Which rules stand on which field, and on which fields an answer or the clock can change the verdict. Worked out once a
//! form: what a rule says of itself is fixed.

use crate::engine::check::{Clock, Rule};
use crate::engine::layout::{FieldId, FieldSet, Layout};

pub(super) struct Index {
    rules: Vec<Vec<&'static dyn Rule>>,
    readers: Vec<FieldSet>,
    pub by_day: FieldSet,
    pub by_minute: FieldSet,
}

impl Index {
    pub fn of(layout: &Layout, rules: &'static [&'static dyn Rule]) -> Self {
        let mut index = Self {
            rules: Vec::new(),
            readers: vec![FieldSet::NONE; layout.count()],
            by_day: FieldSet::NONE,
            by_minute: FieldSet::NONE,
        };
        for field in layout.ids() {
            let mut on = Vec::new();
            for &rule in rules.iter().filter(|rule| rule.on(layout, field)) {
                on.push(rule);
                for read in rule.reads(layout, field).iter() {
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

    pub fn rules_on(&self, field: FieldId) -> &[&'static dyn Rule] {
        &self.rules[usize::from(field.0)]
    }

    pub fn readers(&self, field: FieldId) -> FieldSet {
        self.readers[usize::from(field.0)]
    }
}
