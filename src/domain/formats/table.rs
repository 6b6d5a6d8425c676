//! The table in a file: where it begins and ends, and the names of its columns.
//!
//! It runs from the first row with a day to the last. What stands above and below is left out,
//! unless it has a number where the closes are: then a day is missing, and the row is refused.

use std::ops::Range;

use super::{
    cells::{CsvRow, Rows},
    choices::About,
    days,
    header::{self, Label},
    numbers::{is_missing, is_number},
    question::Decisions,
    refusals::{check_quotes, check_width, no_table},
    text::quote,
};
use crate::domain::Error;

/// How many rows above the first day may name columns.
const HEADER_ROWS: usize = 4;
/// What stands before names of columns in a table with several rows of them.
const ABOVE: [&str; 3] = ["ticker", "price", "symbol"];

/// Rows with days, and what their columns are called.
pub(super) struct CellTable<'t> {
    all: &'t Rows,
    /// From the first row with a day to the last.
    inside: Range<usize>,
    /// The column of the days.
    pub(super) date: usize,
    /// The row that names the columns, where one does.
    header: Option<CsvRow<'t>>,
    /// The names taken apart.
    pub(super) labels: Vec<Label>,
    /// The number of columns.
    pub(super) width: usize,
    /// Rows beside the table that must have no close, since they have no day.
    undated: Vec<Range<usize>>,
}

impl<'t> CellTable<'t> {
    /// Rows with a day, in the order of the file.
    pub(super) fn rows(&self) -> impl Iterator<Item = CsvRow<'t>> + Clone + use<'t> {
        self.numbered().map(|(_, row)| row)
    }

    /// The same with their numbers among all rows of the file.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, CsvRow<'t>)> + Clone + use<'t> {
        rows_inside(self.all, self.inside.clone(), self.header)
    }

    /// A row by its number among all rows of the file.
    pub(super) fn row(&self, number: usize) -> Option<CsvRow<'t>> {
        self.all.get(number)
    }

    /// True where a row names the columns.
    pub(super) fn is_named(&self) -> bool {
        self.header.is_some()
    }

    /// The names of the columns as they are written; none where no row names them.
    pub(super) fn names(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.header.into_iter().flat_map(CsvRow::cells)
    }

    /// What a column is called, or its number.
    pub(super) fn name(&self, column: usize) -> String {
        let name = self.header.map(|header| header.cell(column)).filter(|name| !name.is_empty());
        name.map_or_else(|| format!("column {}", column + 1), str::to_owned)
    }

    /// The cells of a column with their lines.
    pub(super) fn column(
        &self,
        column: usize,
    ) -> impl Iterator<Item = (u64, &'t str)> + Clone + use<'t> {
        self.rows().map(move |row| (row.line, row.cell(column)))
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
        let is_other = |row: &CsvRow<'_>| {
            days::without_clock(row.cell(own)) != days::without_clock(row.cell(self.date))
        };
        let other = self.rows().find(is_other);
        let other = other.filter(|_| between.any(|at| self.is_numeric(at)));
        other.map_or(Ok(()), |row| {
            let name = quote(&self.name(column));
            let problem = format!("{name} has days of its own, which differ");
            Err(Error::invalid(problem, "give each table a file of its own").at_line(row.line))
        })
    }

    /// Refuses rows beside the table that have a number in a column, but no day.
    pub(super) fn check_undated(&self, column: usize) -> Result<(), Error> {
        let mut undated = self.undated.iter().flat_map(|rows| self.all.range(rows.clone()));
        let wrong = undated.find(|row| is_number(row.cell(column)));
        wrong.map_or(Ok(()), |row| {
            let problem = format!("{} is not a day", quote(row.cell(self.date)));
            let remedy = "write it as 2026-01-23, or leave the row out";
            Err(Error::invalid(problem, remedy).at_line(row.line).at_field("date"))
        })
    }
}

/// Rows of a table without blank ones and, as in files that were joined, its header again.
fn rows_inside<'t>(
    all: &'t Rows,
    inside: Range<usize>,
    header: Option<CsvRow<'t>>,
) -> impl Iterator<Item = (usize, CsvRow<'t>)> + Clone + use<'t> {
    let is_again =
        move |row: CsvRow<'_>| header.is_some_and(|header| row.cells().eq(header.cells()));
    let rows = (inside.start..).zip(all.range(inside));
    rows.filter(move |(_, row)| !row.is_blank() && !is_again(*row))
}

/// Finds the table among the rows of a file.
pub(super) fn find<'t>(all: &'t Rows, decisions: &mut Decisions) -> Result<CellTable<'t>, Error> {
    check_quotes(all)?;
    let Some((date, is_named)) = date_column(all) else { return Err(no_table(all)) };
    let is_dated = |at: &usize| {
        all.get(*at).is_some_and(|row| {
            let cell = row.cell(date);
            let is_day = days::is_clear_day(cell) || (is_named && days::may_be_day(cell));
            is_day && 1 < row.filled()
        })
    };
    let span = (0..all.len()).find(is_dated).zip((0..all.len()).rev().find(is_dated));
    let Some((first, last)) = span else { return Err(no_table(all)) };
    let (inside, below) = (first..last + 1, last + 1..all.len());

    let above = 0..first;
    let top = header_row(all, above, date);
    let header = top.and_then(|top| all.get(top));
    let between = top.map_or(0..0, |top| top + 1..first);
    let lines = top.map_or_else(Vec::new, |top| header_lines(all, top, between.clone(), date));
    let rows = rows_inside(all, inside.clone(), header).map(|(_, row)| row);
    let mut undated = vec![between.clone()];
    if let Some(header) = header {
        check_width(header, rows.clone())?;
        if !header::is_date(header.cell(date)) {
            undated.extend(top.map(|top| top..top + 1));
        }
    }
    undated.push(below.clone());
    let higher = lines.len().saturating_sub(1 + between.len());
    let before = top.map_or(0, |top| top.saturating_sub(higher));
    let after = all.range(below).filter(|row| !row.is_blank()).count();
    say_outside(before, after, decisions);
    let width = rows.map(CsvRow::len).max().unwrap_or(0);
    let named = width.max(header.map_or(0, CsvRow::len));
    let labels = (0..named).map(|column| label(&lines, column)).collect();
    Ok(CellTable { all, inside, date, header, labels, width, undated })
}

/// The days of a column.
#[derive(Clone, Copy, Debug, Default)]
struct DayColumn {
    /// A cell is called as columns of days are.
    is_named: bool,
    /// The rows in which it has a day that is written out.
    clear: usize,
    /// The same with counts of seconds and the like, where it is named.
    likely: usize,
}

/// The column with most days, and whether it is called so; one that is, is taken before others, and days
/// that are written out before counts of seconds, as numbers of rows look like.
fn date_column(rows: &Rows) -> Option<(usize, bool)> {
    let columns = day_columns(rows);
    let most = |count: fn(&DayColumn) -> usize| columns.iter().map(count).max().unwrap_or(0);
    let (clear, likely) = (most(|it| it.clear), most(|it| it.likely));
    let is_clear = likely <= clear * 2;
    let count = |it: &DayColumn| if is_clear { it.clear } else { it.likely };
    let most = if is_clear { clear } else { likely };
    let position = |is_it: &dyn Fn(&DayColumn) -> bool| columns.iter().position(is_it);
    if most == 0 {
        return None;
    }
    let found = position(&|it| it.is_named && most <= count(it) * 2)
        .or_else(|| position(&|it| count(it) == most))?;
    Some((found, columns.get(found)?.is_named))
}

/// The days of every column. Rows are gone through once for all of them, since one of a thousand cells
/// makes a table that wide.
fn day_columns(rows: &Rows) -> Vec<DayColumn> {
    let width = rows.iter().map(CsvRow::len).max().unwrap_or(0);
    let mut columns = vec![DayColumn::default(); width];
    for row in rows.iter() {
        for (cell, column) in row.cells().zip(&mut columns) {
            column.is_named = column.is_named || header::is_date(cell);
        }
    }
    for row in rows.iter().filter(|row| 1 < row.filled()) {
        for (cell, column) in row.cells().zip(&mut columns) {
            column.clear += usize::from(days::is_clear_day(cell));
            column.likely += usize::from(column.is_named && days::may_be_day(cell));
        }
    }
    columns
}

/// The row above the first day with most names that are known, else the nearest of several cells.
fn header_row(rows: &Rows, above: Range<usize>, date: usize) -> Option<usize> {
    let from = above.len().saturating_sub(HEADER_ROWS);
    let known = |row: CsvRow<'_>| {
        let cells = row.cells().enumerate();
        cells.filter(|(at, cell)| Label::of(cell).role.is_some() && usable(*at, cell, date)).count()
    };
    let candidates = || (from..).zip(rows.range(from..above.end));
    let best = candidates().map(|(at, row)| (known(row), at)).max()?;
    if 0 < best.0 {
        return Some(best.1);
    }
    candidates().filter(|(_, row)| 1 < row.filled()).map(|(at, _)| at).last()
}

/// A word like `Price` before the names of a table is none of them.
fn usable(column: usize, cell: &str, date: usize) -> bool {
    column != date || header::is_date(cell)
}

/// The rows that name columns, the one with most names first.
fn header_lines(rows: &Rows, top: usize, between: Range<usize>, date: usize) -> Vec<CsvRow<'_>> {
    let is_above = |row: &CsvRow<'_>| {
        ABOVE.iter().any(|word| row.cell(date).eq_ignore_ascii_case(word)) && 1 < row.filled()
    };
    let higher = top.checked_sub(1).and_then(|before| rows.get(before)).filter(is_above);
    rows.get(top).into_iter().chain(rows.range(between)).chain(higher).collect()
}

fn label(lines: &[CsvRow<'_>], column: usize) -> Label {
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
