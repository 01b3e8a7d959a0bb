//! What follows from a step: which conditions are worked out again, and which rules are run again, in which rows.

use super::{Change, Session};
use crate::engine::check::{Finding, Level};
use crate::engine::layout::{FieldId, FieldSet, Op, Place};

/// What has changed, and so what is to be looked at again.
#[derive(Clone, Copy)]
pub(super) struct Stir {
    pub fields: FieldSet,
    /// The row, where only one has changed.
    pub row: Option<u32>,
    pub clock: Tick,
}

/// How far the clock has gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    /// Nowhere.
    Still,
    /// To another minute of the same day, and the deadline has the same status.
    Minute,
    /// To another day or status.
    Day,
}

impl Session {
    /// Brings everything up to date that depends on what has changed.
    pub(super) fn settle(&mut self, stir: Stir) -> Change {
        let applied = self.evaluation.applicable();
        let before = *self.deadline();
        if stir.fields.meets(self.table.clock_fields()) {
            self.evaluation.settle_deadline();
        }
        let toggled = self.settle_conditions(stir);
        let changed = stir.fields | toggled;
        let mut stirred = changed;
        for field in changed.iter() {
            stirred |= self.table.readers(field);
        }
        if stir.clock != Tick::Still {
            stirred |= self.table.read_by_minute();
        }
        if stir.clock == Tick::Day {
            stirred |= self.table.read_by_day();
        }
        let mut told = Vec::new();
        for field in stirred.iter() {
            self.judge_rows(field, stir, &mut told);
        }
        Change {
            deadline: Some(*self.deadline()).filter(|deadline| *deadline != before),
            problems: self.problems_of(&told),
            ..Change::nothing(self)
        }
        .with_applicable(applied, &self.evaluation)
    }

    /// Decides what applies. A condition refers only to earlier fields, so one pass in the form's order is enough.
    fn settle_conditions(&mut self, stir: Stir) -> FieldSet {
        let (mut changed, mut toggled) = (stir.fields, FieldSet::NONE);
        for field in self.table.ids() {
            let entry = self.table.entry(field);
            let reads_clock = entry.when.contains(&Op::LateOrMayBe);
            let stirred = changed.meets(entry.reads)
                || reads_clock && (stir.clock == Tick::Day || changed.meets(self.table.clock_fields()));
            if stirred && self.evaluation.settle(field) {
                toggled.put(field, true);
                changed.put(field, true);
            }
        }
        toggled
    }

    /// Judges a field in the rows where the verdict may have changed. Within the group that was changed that is the
    /// same row, and the first, which speaks for the group.
    fn judge_rows(&mut self, field: FieldId, stir: Stir, told: &mut Vec<Place>) {
        let same_group = stir.fields.meets(self.table.row_of(field));
        let one = stir.row.filter(|_| same_group);
        let mut rows = vec![0];
        match one {
            Some(row) => rows.push(row),
            None => {
                rows.extend(self.evaluation.rows_of(field));
                // Rows that have gone still have findings to take back.
                rows.extend(self.findings[usize::from(field.0)].iter().map(|(row, _)| *row));
                rows.sort_unstable();
            }
        }
        rows.dedup();
        for row in rows {
            self.judge(Place { field, row }, one.is_some(), told);
        }
        // All at once: of a hundred thousand rows, taking them out one by one moves the rest each time.
        if one.is_none() {
            self.findings[usize::from(field.0)].retain(|(_, findings)| !findings.is_empty());
        }
    }

    /// Judges one place. Where it is `alone`, nothing is kept of findings that are gone.
    fn judge(&mut self, place: Place, alone: bool, told: &mut Vec<Place>) {
        let findings = self.table.findings(&self.evaluation, place);
        let before = self.findings(place);
        if before == findings {
            return;
        }
        let errors = |findings: &[Finding]| findings.iter().filter(|finding| finding.level == Level::Error).count();
        self.errors = self.errors + errors(&findings) - errors(before);
        told.push(place);
        let rows = &mut self.findings[usize::from(place.field.0)];
        match rows.binary_search_by_key(&place.row, |(row, _)| *row) {
            Ok(at) if alone && findings.is_empty() => _ = rows.remove(at),
            Ok(at) => rows[at].1 = findings,
            Err(at) => rows.insert(at, (place.row, findings)),
        }
    }
}
