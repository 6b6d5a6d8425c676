//! The screener: funds and stocks side by side, a column a figure.
//!
//! A column is an entry of [`COLUMNS`], the one list: its name, what it is computed from and how it
//! is written. A row is a [`Holding`]; a figure that cannot be had is an absence with its reason and
//! stands below all others, whichever way a table is sorted. Nothing here knows a page.

mod codes;
mod columns;
mod facts;
mod holding;
mod measures;
mod sort;

pub use codes::{CODES, code};
pub use columns::{COLUMNS, Column, column};
pub use holding::{Holding, Yardsticks};
pub use measures::Measured;
pub use sort::{Direction, Sort};

use super::{Absence, Symbol, Value};

/// A row of a table, its cells in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The fund or stock.
    pub symbol: Symbol,
    /// A cell a column, or why there is none.
    pub cells: Vec<Value<String>>,
    by: Value,
}

/// A row of each holding, in their order or sorted by a column.
pub fn rows(holdings: &[Holding<'_>], columns: &[&Column], sort: Option<Sort>) -> Vec<Row> {
    let by = sort.and_then(|sort| column(sort.column));
    let row = |holding: &Holding<'_>| {
        let cell = |column: &&Column| column.figure(holding).map(|found| column.words(found));
        let key = by.map_or(Err(Absence::NotInSnapshot), |by| by.figure(holding));
        Row {
            symbol: holding.series.symbol().clone(),
            cells: columns.iter().map(cell).collect(),
            by: key.map(|found| found.value),
        }
    };
    let mut rows: Vec<Row> = holdings.iter().map(row).collect();
    if let Some(sort) = sort {
        sort::by_figure(&mut rows, sort.direction, |row| row.by);
    }
    rows
}
