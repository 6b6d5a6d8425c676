//! Rows of the screener's table, sorted.

use super::{Candidate, Column, Sort, column, sort};
use crate::domain::{Absence, Symbol, Value};

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
