//! The screener: funds and stocks side by side, a column a figure.
//!
//! A column is an entry of [`COLUMNS`], the one list: its name, what it is computed from and how it
//! is written. A row is a [`Candidate`]; a figure that cannot be had is an absence with its reason and
//! stands below all others, whichever way a table is sorted. Nothing here knows a page.

mod candidate;
mod codes;
mod columns;
mod facts;
mod measures;
mod sort;

pub use candidate::{Benchmarks, Candidate};
pub use codes::{CODES, code};
pub use columns::{COLUMNS, Column, column};
pub use measures::Measured;
pub use sort::{Direction, Sort};

use super::{Absence, Symbol, Value};

/// A row of a table, its cells in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenerRow {
    /// The fund or stock.
    pub symbol: Symbol,
    /// A cell a column, or why there is none.
    pub cells: Vec<Value<String>>,
    by: Value,
}

/// A row of each candidate, in their order or sorted by a column.
pub fn rows(
    candidates: &[Candidate<'_>],
    columns: &[&Column],
    sort: Option<Sort>,
) -> Vec<ScreenerRow> {
    let by = sort.and_then(|sort| column(sort.column));
    let row = |candidate: &Candidate<'_>| {
        let cell = |column: &&Column| column.figure(candidate).map(|found| column.words(found));
        let key = by.map_or(Err(Absence::NotInSnapshot), |by| by.figure(candidate));
        ScreenerRow {
            symbol: candidate.series.symbol().clone(),
            cells: columns.iter().map(cell).collect(),
            by: key.map(|found| found.value),
        }
    };
    let mut rows: Vec<ScreenerRow> = candidates.iter().map(row).collect();
    if let Some(sort) = sort {
        sort::by_figure(&mut rows, sort.direction, |row| row.by);
    }
    rows
}
