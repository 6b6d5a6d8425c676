//! Rows that are refused as a whole: no table, one that a header does not fit, one with an open quotation
//! mark.

use super::{
    cells::{CsvRow, Rows},
    days, header,
    text::{listed, quote},
};
use crate::domain::Error;

/// Refuses rows that hold more than the header names, as where a decimal comma parts a number.
pub(super) fn check_width<'t>(
    header: CsvRow<'_>,
    mut rows: impl Iterator<Item = CsvRow<'t>>,
) -> Result<(), Error> {
    let width = header.len();
    let is_wide = |row: &CsvRow<'_>| row.cells().skip(width).any(|cell| !cell.is_empty());
    rows.find(is_wide).map_or(Ok(()), |row| {
        let problem = format!("the row has {} cells and the header {width}", row.len());
        let remedy =
            "put numbers with a decimal comma in quotation marks, or part cells by semicolons";
        Err(Error::invalid(problem, remedy).at_line(row.line))
    })
}

/// Refuses a quotation mark that is never closed, since it swallows the rows that follow.
pub(super) fn check_quotes(rows: &Rows) -> Result<(), Error> {
    let has_swallowed = |cell: &str| {
        let parts = || cell.split(['\n', ',', ';', '\t', '|']);
        cell.contains('\n') && parts().any(|part| days::is_clear_day(part.trim()))
    };
    let is_dated = |row: &CsvRow<'_>| row.cells().any(days::is_clear_day);
    let is_open = |row: &CsvRow<'_>| {
        row.cells().any(|cell| has_swallowed(cell) || (cell.contains('\n') && is_dated(row)))
    };
    let open = rows.iter().find(is_open);
    open.map_or(Ok(()), |row| {
        let problem = "a cell runs over the end of its line";
        Err(Error::invalid(problem, "close the quotation mark").at_line(row.line))
    })
}

/// Names what is wrong with a file in which no row has a day.
pub(super) fn no_table(rows: &Rows) -> Error {
    let Some(header) = rows.get(0) else {
        return Error::invalid("the file is empty", "choose another file");
    };
    let date = header.cells().position(header::is_date);
    let begins = |row: &CsvRow<'_>| {
        let words = row.cells().next().unwrap_or_default();
        row.len() == 1 && words.split_whitespace().next().is_some_and(days::is_clear_day)
    };
    if let Some(row) = rows.iter().find(begins) {
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
            let problem = format!("no row below {} has a day", listed(header.cells(), ","));
            let remedy = "give the file the header date,close or date,close,dividend";
            Error::invalid(problem, remedy).at_line(header.line)
        }
    }
}
