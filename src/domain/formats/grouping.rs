//! Rows of a table told apart by what they are of: a symbol, else an ISIN, a name or a currency.

use std::collections::BTreeMap;

use super::{cells::CsvRow, column_names::Role, columns::Columns, table::CellTable, text::quote};
use crate::domain::{Day, Error};

/// The most series of a table, more than any reader means.
pub(super) const MOST_SERIES: usize = 1_024;

/// A row with its day.
pub(super) type DatedRow<'t> = (Day, CsvRow<'t>);

/// The rows that are of one thing.
pub(super) struct Instrument<'t> {
    /// What it is called, where a column tells rows apart.
    pub(super) name: Option<&'t str>,
    /// The numbers of its rows with their days; none where all rows are of it.
    rows: Option<Vec<(u32, Day)>>,
}

impl<'t> Instrument<'t> {
    /// How many rows are of it.
    pub(super) fn count(&self, days: &[Day]) -> usize {
        self.rows.as_ref().map_or(days.len(), Vec::len)
    }

    /// Its rows in the order of the file.
    pub(super) fn rows<'a>(
        &'a self,
        table: &'a CellTable<'t>,
        days: &'a [Day],
    ) -> Box<dyn Iterator<Item = DatedRow<'t>> + 'a> {
        match &self.rows {
            None => Box::new(days.iter().copied().zip(table.rows())),
            Some(rows) => Box::new(
                rows.iter()
                    .filter_map(|&(number, day)| table.row(number as usize).map(|row| (day, row))),
            ),
        }
    }
}

/// What the rows of a table are of, in the order in which they are named.
///
/// # Errors
/// When a column names more than anybody means.
pub(super) fn by_instrument<'t>(
    table: &CellTable<'t>,
    columns: &Columns,
    days: &[Day],
) -> Result<Vec<Instrument<'t>>, Error> {
    let Some(column) = telling_column(table, columns.close) else {
        return Ok(vec![Instrument { name: None, rows: None }]);
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, name) in table.column(column) {
        *counts.entry(name).or_default() += 1;
        if MOST_SERIES < counts.len() {
            let problem = format!("{} names too many series", quote(&table.name(column)));
            return Err(Error::invalid(problem, "give a table of fewer"));
        }
    }
    let (mut found, mut places) = (Vec::new(), BTreeMap::new());
    for ((number, row), day) in table.numbered().zip(days) {
        let name = row.cell(column);
        let place = *places.entry(name).or_insert_with(|| {
            let count = counts.get(name).copied().unwrap_or_default();
            let (name, rows) =
                (Some(name).filter(|name| !name.is_empty()), Vec::with_capacity(count));
            found.push(Instrument { name, rows: Some(rows) });
            found.len() - 1
        });
        if let Some(Instrument { rows: Some(rows), .. }) = found.get_mut(place) {
            rows.push((number as u32, *day));
        }
    }
    Ok(found)
}

/// True where a column tells what rows are of.
pub(super) fn is_told(table: &CellTable<'_>, columns: &Columns) -> bool {
    telling_column(table, columns.close).is_some()
}

/// The column of symbols, else the first of names that differ.
fn telling_column(table: &CellTable<'_>, close: usize) -> Option<usize> {
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
