//! Rows of a table told apart by what they are of: a symbol, else an ISIN, a name or a currency.

use super::{column_names::Role, columns::Columns, rows::CsvRow, table::CellTable};
use crate::domain::Day;

/// A row with its line and its day.
pub(super) type DatedRow<'a> = (u64, Day, &'a CsvRow);

/// The rows of each instrument with its name, where a column tells them apart; else all rows.
pub(super) fn by_instrument<'a>(
    table: &'a CellTable,
    columns: &Columns,
    days: &[Day],
) -> Vec<(Option<String>, Vec<DatedRow<'a>>)> {
    let column = telling_column(table, columns.close);
    let mut found: Vec<(Option<String>, Vec<DatedRow<'a>>)> = Vec::new();
    for (row, day) in table.rows.iter().zip(days) {
        let name = column.map(|column| row.cell(column)).filter(|name| !name.is_empty());
        let dated = (row.line, *day, row);
        match found.iter_mut().find(|(other, _)| other.as_deref() == name) {
            Some((_, rows)) => rows.push(dated),
            None => found.push((name.map(str::to_owned), vec![dated])),
        }
    }
    found
}

/// True where a column tells what rows are of.
pub(super) fn is_told(table: &CellTable, columns: &Columns) -> bool {
    telling_column(table, columns.close).is_some()
}

/// The column of symbols, else the first of names that differ.
fn telling_column(table: &CellTable, close: usize) -> Option<usize> {
    let of_role = |role: Role| {
        let labels = table.labels.iter().enumerate();
        labels.filter(move |(at, label)| *at != close && label.role == Some(role)).map(|(at, _)| at)
    };
    let differs = |at: &usize| {
        let mut names = table.column(*at).map(|(_, name)| name).filter(|name| !name.is_empty());
        let first = names.next();
        names.any(|name| Some(name) != first) && !table.is_numeric(*at)
    };
    of_role(Role::Symbol).next().or_else(|| of_role(Role::Instrument).find(differs))
}
