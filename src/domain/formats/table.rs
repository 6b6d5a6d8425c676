//! The table in a file: where it begins and ends, and the names of its columns.
//!
//! It runs from the first row with a day to the last. What stands above and below is left out,
//! unless it has a number where the closes are: then a day is missing, and the row is refused.

use super::{
    choices::About,
    column_names::Role,
    days,
    header::{self, Label},
    numbers::{is_missing, is_number},
    question::Decisions,
    rows::CsvRow,
    text::quote,
};
use crate::domain::Error;

/// How many rows above the first day may name columns.
const HEADER_ROWS: usize = 4;
/// What stands before names of columns in a table with several rows of them.
const ABOVE: [&str; 3] = ["ticker", "price", "symbol"];

/// Rows with days, and what their columns are called.
pub(super) struct CellTable {
    /// Rows with a day, in the order of the file.
    pub(super) rows: Vec<CsvRow>,
    /// The column of the days.
    pub(super) date: usize,
    /// The names of the columns as they are written; empty where the table has none.
    pub(super) names: Vec<String>,
    /// The names taken apart.
    pub(super) labels: Vec<Label>,
    /// Rows beside the table that must have no close, since they have no day.
    undated: Vec<CsvRow>,
}

impl CellTable {
    /// The number of columns.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(CsvRow::len).max().unwrap_or(0)
    }

    /// What a column is called, or its number.
    pub(super) fn name(&self, column: usize) -> String {
        let name = self.names.get(column).filter(|name| !name.is_empty());
        name.cloned().unwrap_or_else(|| format!("column {}", column + 1))
    }

    /// The cells of a column with their lines.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = (u64, &str)> {
        self.rows.iter().map(move |row| (row.line, row.cell(column)))
    }

    /// True where every cell of a column is a number or says that there is none, and some are numbers.
    pub(super) fn is_numeric(&self, column: usize) -> bool {
        let mut cells = self.column(column).map(|(_, cell)| cell).filter(|cell| !is_missing(cell));
        let first = cells.next();
        first.is_some_and(is_number) && cells.all(is_number)
    }

    /// Refuses a column with days of its own beside it, as where tables stand side by side.
    pub(super) fn check_days(&self, column: usize) -> Result<(), Error> {
        let is_of_days = |&at: &usize| {
            let mut cells = self.column(at).map(|(_, cell)| cell).filter(|cell| !cell.is_empty());
            cells.next().is_some_and(days::is_clear_day) && cells.all(days::is_clear_day)
        };
        let own = (0..column).rev().find(is_of_days).filter(|own| *own != self.date);
        let Some(own) = own else { return Ok(()) };
        let mut between = own.min(self.date) + 1..own.max(self.date);
        let is_other = |row: &&CsvRow| {
            days::without_clock(row.cell(own)) != days::without_clock(row.cell(self.date))
        };
        let other = self.rows.iter().find(is_other);
        let other = other.filter(|_| between.any(|at| self.is_numeric(at)));
        other.map_or(Ok(()), |row| {
            let name = quote(&self.name(column));
            let problem = format!("{name} has days of its own, which differ");
            Err(Error::invalid(problem, "give each table a file of its own").at_line(row.line))
        })
    }

    /// Refuses rows beside the table that have a number in a column, but no day.
    pub(super) fn check_undated(&self, column: usize) -> Result<(), Error> {
        let wrong = self.undated.iter().find(|row| is_number(row.cell(column)));
        wrong.map_or(Ok(()), |row| {
            let problem = format!("{} is not a day", quote(row.cell(self.date)));
            let remedy = "write it as 2026-01-23, or leave the row out";
            Err(Error::invalid(problem, remedy).at_line(row.line).at_field("date"))
        })
    }
}

/// Finds the table among the rows of a file.
pub(super) fn find(rows: Vec<CsvRow>, decisions: &mut Decisions) -> Result<CellTable, Error> {
    check_quotes(&rows)?;
    let Some(date) = date_column(&rows) else { return Err(no_table(&rows)) };
    let is_named = rows.iter().any(|row| header::role(row.cell(date)) == Some(Role::Date));
    let is_dated = |row: &CsvRow| {
        let cell = row.cell(date);
        (days::is_clear_day(cell) || (is_named && days::may_be_day(cell))) && 1 < row.filled()
    };
    let span = rows.iter().position(is_dated).zip(rows.iter().rposition(is_dated));
    let Some((first, last)) = span else { return Err(no_table(&rows)) };
    let mut above = rows;
    let mut below = above.split_off(last + 1);
    let mut inside = above.split_off(first);
    below.retain(|row| !row.is_blank());

    let top = header_row(&above, date);
    let between = top.map_or_else(Vec::new, |top| above.split_off(top + 1));
    let header = top.and_then(|top| above.get(top));
    // Files that were joined have their header again.
    let is_again = |row: &CsvRow| header.is_some_and(|header| row.cells().eq(header.cells()));
    inside.retain(|row| !row.is_blank() && !is_again(row));
    let lines = if header.is_some() { header_lines(&above, &between, date) } else { Vec::new() };
    let mut undated = between.clone();
    if let Some(header) = header {
        check_width(header, &inside)?;
        if header::role(header.cell(date)) != Some(Role::Date) {
            undated.push(header.clone());
        }
    }
    undated.extend(below.iter().cloned());
    let higher = lines.len().saturating_sub(1 + between.len());
    let before = top.map_or(0, |top| top.saturating_sub(higher));
    say_outside(before, below.len(), decisions);
    let width = inside.iter().chain(header).map(CsvRow::len).max().unwrap_or(0);
    let names = header.map_or_else(Vec::new, |row| row.cells().map(str::to_owned).collect());
    let labels = (0..width).map(|column| label(&lines, column)).collect();
    Ok(CellTable { rows: inside, date, names, labels, undated })
}

/// The column with most days; one that is called so is taken before others, and days that are
/// written out before counts of seconds, as numbers of rows look like.
fn date_column(rows: &[CsvRow]) -> Option<usize> {
    let width = rows.iter().map(CsvRow::len).max()?;
    let is_named = |column| {
        let is_name = |row: &CsvRow| header::role(row.cell(column)) == Some(Role::Date);
        rows.iter().any(is_name)
    };
    let named: Vec<bool> = (0..width).map(is_named).collect();
    let found = |is_day: fn(&str) -> bool, needs_name: bool| {
        let found = named.iter().enumerate().filter_map(|(column, &named)| {
            let is_dated = |row: &&CsvRow| is_day(row.cell(column)) && 1 < row.filled();
            let count = rows.iter().filter(is_dated).count();
            (0 < count && (named || !needs_name)).then_some((column, count, named))
        });
        found.collect::<Vec<(usize, usize, bool)>>()
    };
    let (clear, counts) = (found(days::is_clear_day, false), found(days::may_be_day, true));
    let most = |found: &[(usize, usize, bool)]| found.iter().map(|(_, count, _)| *count).max();
    let is_clear = most(&counts).unwrap_or(0) <= most(&clear).unwrap_or(0) * 2;
    let found = if is_clear { clear } else { counts };
    let most = most(&found)?;
    let mut likely = found.iter().filter(|(_, count, _)| most <= count * 2);
    let named = likely.clone().find(|(.., named)| *named);
    named.or_else(|| likely.find(|(_, count, _)| *count == most)).map(|(column, ..)| *column)
}

/// The row above the first day with most names that are known, else the nearest of several cells.
fn header_row(above: &[CsvRow], date: usize) -> Option<usize> {
    let from = above.len().saturating_sub(HEADER_ROWS);
    let known = |row: &CsvRow| {
        let cells = row.cells().enumerate();
        cells.filter(|(at, cell)| Label::of(cell).role.is_some() && usable(*at, cell, date)).count()
    };
    let candidates = || above.iter().enumerate().skip(from);
    let best = candidates().map(|(at, row)| (known(row), at)).max()?;
    if 0 < best.0 {
        return Some(best.1);
    }
    candidates().filter(|(_, row)| 1 < row.filled()).map(|(at, _)| at).next_back()
}

/// A word like `Price` before the names of a table is none of them.
fn usable(column: usize, cell: &str, date: usize) -> bool {
    column != date || header::role(cell) == Some(Role::Date)
}

/// The rows that name columns, the one with most names first.
fn header_lines<'a>(above: &'a [CsvRow], between: &'a [CsvRow], date: usize) -> Vec<&'a CsvRow> {
    let Some((header, before)) = above.split_last() else { return Vec::new() };
    let is_above = |row: &&CsvRow| {
        ABOVE.iter().any(|word| row.cell(date).eq_ignore_ascii_case(word)) && 1 < row.filled()
    };
    let higher = before.last().filter(is_above);
    std::iter::once(header).chain(between).chain(higher).collect()
}

fn label(lines: &[&CsvRow], column: usize) -> Label {
    let mut found = Label::default();
    for row in lines {
        let cell = row.cell(column);
        let Label { role, symbol } = Label::of(cell);
        let symbol =
            symbol.or_else(|| (role.is_none() && header::is_symbol(cell)).then(|| cell.into()));
        found.role = found.role.or(role);
        found.symbol = found.symbol.or(symbol);
    }
    found
}

/// Refuses rows that hold more than the header names, as where a decimal comma parts a number.
fn check_width(header: &CsvRow, rows: &[CsvRow]) -> Result<(), Error> {
    let width = header.len();
    let is_wide = |row: &&CsvRow| row.cells().skip(width).any(|cell| !cell.is_empty());
    rows.iter().find(is_wide).map_or(Ok(()), |row| {
        let problem = format!("the row has {} cells and the header {width}", row.len());
        let remedy =
            "put numbers with a decimal comma in quotation marks, or part cells by semicolons";
        Err(Error::invalid(problem, remedy).at_line(row.line))
    })
}

/// Refuses a quotation mark that is never closed, since it swallows the rows that follow.
fn check_quotes(rows: &[CsvRow]) -> Result<(), Error> {
    let has_swallowed = |cell: &str| {
        let parts = || cell.split(['\n', ',', ';', '\t', '|']);
        cell.contains('\n') && parts().any(|part| days::is_clear_day(part.trim()))
    };
    let is_dated = |row: &CsvRow| row.cells().any(days::is_clear_day);
    let is_open = |row: &&CsvRow| {
        row.cells().any(|cell| has_swallowed(cell) || (cell.contains('\n') && is_dated(row)))
    };
    let open = rows.iter().find(is_open);
    open.map_or(Ok(()), |row| {
        let problem = "a cell runs over the end of its line";
        Err(Error::invalid(problem, "close the quotation mark").at_line(row.line))
    })
}

fn say_outside(above: usize, below: usize, decisions: &mut Decisions) {
    let words: Vec<String> = [(above, "above"), (below, "below")]
        .into_iter()
        .filter(|(count, _)| 0 < *count)
        .map(|(count, side)| format!("{count} {} {side}", if count == 1 { "row" } else { "rows" }))
        .collect();
    if !words.is_empty() {
        decisions.say(About::Table, format!("{} the table left out", words.join(" and ")));
    }
}

/// Names what is wrong with a file in which no row has a day.
fn no_table(rows: &[CsvRow]) -> Error {
    let Some(header) = rows.first() else {
        return Error::invalid("the file is empty", "choose another file");
    };
    let date = header.cells().position(|cell| header::role(cell) == Some(Role::Date));
    let begins = |row: &CsvRow| {
        let words = row.cells().next().unwrap_or_default();
        row.len() == 1 && words.split_whitespace().next().is_some_and(days::is_clear_day)
    };
    if let Some(row) = rows.iter().find(|row| begins(row)) {
        let problem = "nothing stands beside the days, or no comma, semicolon, tab or bar does";
        let remedy = "write a row as 2026-01-23,248.81";
        return Error::invalid(problem, remedy).at_line(row.line);
    }
    match (date, rows.get(1)) {
        (Some(date), Some(row)) => {
            let problem = format!("{} is not a day", quote(row.cell(date)));
            let remedy = "write it as 2026-01-23, or leave the row out";
            Error::invalid(problem, remedy).at_line(row.line).at_field("date")
        }
        (Some(_), None) => {
            Error::invalid("there is no row below the header", "choose another file")
        }
        (None, _) => {
            let names: Vec<&str> = header.cells().collect();
            let problem = format!("no row below {} has a day", quote(&names.join(",")));
            let remedy = "give the file the header date,close or date,close,dividend";
            Error::invalid(problem, remedy).at_line(header.line)
        }
    }
}
