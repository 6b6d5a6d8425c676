//! Rows of one series, and what they are read from.

use std::ops::Range;

use super::{choices::DecimalMark, columns::Columns};
use crate::domain::Day;

/// One row as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) day: Day,
    pub(super) close: f64,
    pub(super) dividend: f64,
    /// New shares for an old one; 1 where there is no split.
    pub(super) split: f64,
}

/// The rows of a series: a column each, and none for what a table does not have.
#[derive(Debug, Default)]
pub(super) struct Bars {
    pub(super) days: Vec<Day>,
    pub(super) closes: Vec<f64>,
    /// One a row where anything is paid, else none at all.
    dividends: Vec<f64>,
    /// One a row where there is a split, else none at all.
    splits: Vec<f64>,
    /// The lines of the rows in the file.
    lines: Vec<u32>,
}

impl Bars {
    /// With room for so many rows.
    pub(super) fn with_capacity(rows: usize) -> Self {
        let (days, closes) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        Self { days, closes, lines: Vec::with_capacity(rows), ..Self::default() }
    }

    pub(super) fn push(&mut self, line: u64, bar: Bar) {
        self.days.push(bar.day);
        self.closes.push(bar.close);
        self.lines.push(line as u32);
        self.pay(self.days.len() - 1, bar.dividend, bar.split);
    }

    /// Adds what is paid and split to a row.
    pub(super) fn pay(&mut self, at: usize, dividend: f64, split: f64) {
        let count = self.days.len();
        let room = self.days.capacity();
        if dividend != 0.0 || !self.dividends.is_empty() {
            fill(&mut self.dividends, count, room, 0.0);
            self.dividends.get_mut(at).into_iter().for_each(|own| *own += dividend);
        }
        if split != 1.0 || !self.splits.is_empty() {
            fill(&mut self.splits, count, room, 1.0);
            self.splits.get_mut(at).into_iter().for_each(|own| *own *= split);
        }
    }

    /// Turns rows from the newest to the oldest round.
    pub(super) fn reverse(&mut self) {
        self.days.reverse();
        self.closes.reverse();
        self.dividends.reverse();
        self.splits.reverse();
        self.lines.reverse();
    }

    pub(super) fn len(&self) -> usize {
        self.days.len()
    }

    /// A row; none beyond the last.
    pub(super) fn get(&self, at: usize) -> Option<Bar> {
        Some(Bar {
            day: *self.days.get(at)?,
            close: *self.closes.get(at)?,
            dividend: self.dividends.get(at).copied().unwrap_or(0.0),
            split: self.splits.get(at).copied().unwrap_or(1.0),
        })
    }

    /// The line of a row in the file.
    pub(super) fn line(&self, at: usize) -> u64 {
        self.lines.get(at).copied().map_or(0, u64::from)
    }

    /// Puts another close and dividend in a row.
    pub(super) fn change(&mut self, at: usize, close: f64, dividend: f64) {
        self.closes.get_mut(at).into_iter().for_each(|own| *own = close);
        self.dividends.get_mut(at).into_iter().for_each(|own| *own = dividend);
    }

    /// Takes splits as old shares for a new one.
    pub(super) fn turn_splits_round(&mut self) {
        self.splits.iter_mut().for_each(|split| *split = 1.0 / *split);
    }

    /// All rows.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = Bar> + Clone {
        self.range(0..self.len())
    }

    /// Some rows.
    pub(super) fn range(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Bar> + Clone {
        range.filter_map(|at| self.get(at))
    }
}

/// A value for each row, where there was none for any.
fn fill(column: &mut Vec<f64>, count: usize, room: usize, value: f64) {
    column.reserve_exact(room.saturating_sub(column.len()));
    column.resize(count, value);
}

/// What a row is read from.
pub(super) struct Source<'a> {
    pub(super) columns: &'a Columns,
    pub(super) mark: DecimalMark,
    /// True where names of the table are those of a package that adjusts closes for dividends.
    pub(super) is_adjusting: bool,
}
