//! Rows of prices.

use csv::StringRecord;

use super::{DateStyle, opening};
use crate::domain::{Day, Dividend, Error, PriceSeries, Symbol};

/// Where the prices of a file stand; columns are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceLayout {
    /// How many rows come before the first price.
    pub header_rows: usize,
    /// The column of the session.
    pub date: usize,
    /// The column of the close, adjusted for splits at most.
    pub close: usize,
    /// The column of the cash dividend on its ex-date, blank or zero where none is paid.
    pub dividend: Option<usize>,
    /// How sessions are written.
    pub dates: DateStyle,
}

impl PriceLayout {
    /// A layout below one header row, with days as `2026-01-23` and no dividends.
    pub fn new(date: usize, close: usize) -> Self {
        Self { header_rows: 1, date, close, dividend: None, dates: DateStyle::Iso }
    }
}

/// Sessions in ascending order, with closes and dividends.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceTable {
    days: Vec<Day>,
    closes: Vec<f64>,
    dividends: Vec<Dividend>,
}

impl PriceTable {
    /// The table as the prices of a symbol.
    ///
    /// # Errors
    /// As [`PriceSeries::new`]; a table that was read breaks none of its rules.
    pub fn into_series(self, symbol: Symbol) -> Result<PriceSeries, Error> {
        PriceSeries::new(symbol, self.days, self.closes, self.dividends)
    }

    /// A table of sessions in order.
    pub(super) fn of(rows: Vec<(u64, Day, f64, Option<f64>)>) -> Result<Self, Error> {
        let mut table = Self { days: Vec::new(), closes: Vec::new(), dividends: Vec::new() };
        for (_, day, close, dividend) in in_order(rows, |row| (row.0, row.1))? {
            table.days.push(day);
            table.closes.push(close);
            table.dividends.extend(dividend.map(|amount| Dividend { ex_date: day, amount }));
        }
        Ok(table)
    }
}

/// Reads the rows below the header.
pub(super) fn read(text: &str, layout: &PriceLayout) -> Result<PriceTable, Error> {
    let mut rows = Vec::new();
    for record in opening::reader(text).records().skip(layout.header_rows) {
        let record = record.map_err(|error| opening::malformed(&error))?;
        let line = line_of(&record);
        rows.push(row(&record, layout, line).map_err(|error| error.at_line(line))?);
    }
    PriceTable::of(rows)
}

fn row(
    record: &StringRecord,
    layout: &PriceLayout,
    line: u64,
) -> Result<(u64, Day, f64, Option<f64>), Error> {
    let cell = |column: usize, field: &str| {
        record.get(column).ok_or_else(|| {
            Error::invalid("the row ends before this column", "complete the row").at_field(field)
        })
    };
    let day = layout.dates.parse(cell(layout.date, "date")?).map_err(|e| e.at_field("date"))?;
    let close = positive(cell(layout.close, "close")?, "close")?;
    let dividend = match layout.dividend.and_then(|column| record.get(column)) {
        Some(text) => dividend(text)?,
        None => None,
    };
    Ok((line, day, close, dividend))
}

fn dividend(text: &str) -> Result<Option<f64>, Error> {
    if text.trim().is_empty() || number(text) == Some(0.0) {
        return Ok(None);
    }
    positive(text, "dividend").map(Some)
}

/// A positive number of a cell.
pub(super) fn positive(text: &str, field: &str) -> Result<f64, Error> {
    let invalid = |problem: String| {
        Err(Error::invalid(problem, "correct the value, or leave the row out").at_field(field))
    };
    match number(text) {
        Some(value) if 0.0 < value => Ok(value),
        Some(_) => invalid(format!("{text:?} is not positive")),
        None => invalid(format!("{text:?} is not a number")),
    }
}

/// A finite number, where a currency sign may lead and thousands may be set off by commas.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let text = text.strip_prefix('$').unwrap_or(text);
    let is_plain = text.bytes().all(|b| b.is_ascii_digit() || b"+-.,eE".contains(&b));
    let value = if text.contains(',') { text.replace(',', "").parse() } else { text.parse() };
    value.ok().filter(|value: &f64| is_plain && value.is_finite())
}

/// The line of a row, counted from 1.
pub(super) fn line_of(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

/// Rows from the oldest to the newest; a file from the newest to the oldest is turned round.
pub(super) fn in_order<T>(
    mut rows: Vec<T>,
    place: impl Fn(&T) -> (u64, Day),
) -> Result<Vec<T>, Error> {
    if rows.is_empty() {
        return Err(Error::invalid("there is no row below the header", "choose another file"));
    }
    let descends = rows.first().zip(rows.last()).is_some_and(|(a, b)| place(b).1 < place(a).1);
    if descends {
        rows.reverse();
    }
    for (before, after) in rows.iter().zip(rows.iter().skip(1)) {
        let ((before_line, before), (line, day)) = (place(before), place(after));
        if day <= before {
            let problem = if day == before {
                format!("the day {day} stands twice, also on line {before_line}")
            } else {
                format!("the day {day} is out of order with {before} on line {before_line}")
            };
            return Err(Error::invalid(problem, "sort the rows and keep one a day").at_line(line));
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, layout: &PriceLayout, expected: Result<&[f64], &str>) {
        match (read(text, layout), expected) {
            (Ok(table), Ok(closes)) => assert_eq!(table.closes, closes, "{text}"),
            (found, expected) => {
                assert_eq!(found.unwrap_err().to_string(), expected.unwrap_err(), "{text}");
            }
        }
    }

    #[test]
    fn rows_run_either_way_and_never_both() {
        let layout = PriceLayout::new(0, 1);
        check("h,h\n2026-01-02,1\n2026-01-05,2\n", &layout, Ok(&[1.0, 2.0]));
        check("h,h\n2026-01-05,2\n2026-01-02,1\n", &layout, Ok(&[1.0, 2.0]));
        check(
            "h,h\n2026-01-02,1\n2026-01-07,1\n2026-01-06,2\n2026-01-08,2\n",
            &layout,
            Err("line 4: the day 2026-01-06 is out of order with 2026-01-07 on line 3; \
                 sort the rows and keep one a day"),
        );
        check(
            "h,h\n2026-01-02,1\n2026-01-02,1\n",
            &layout,
            Err("line 3: the day 2026-01-02 stands twice, also on line 2; \
                 sort the rows and keep one a day"),
        );
        check("h,h\n", &layout, Err("there is no row below the header; choose another file"));
    }

    #[test]
    fn bad_cells_are_named_by_line_and_column() {
        let layout = PriceLayout { dividend: Some(2), ..PriceLayout::new(0, 1) };
        for (row, message) in [
            ("2026-01-02", "field close: the row ends before this column; complete the row"),
            (
                "2026-01-02,",
                "field close: \"\" is not a number; correct the value, or leave the row out",
            ),
            (
                "2026-01-02,-1",
                "field close: \"-1\" is not positive; correct the value, or leave the row out",
            ),
            (
                "2026-01-02,inf",
                "field close: \"inf\" is not a number; correct the value, or leave the row out",
            ),
            (
                "2026-01-02,1,x",
                "field dividend: \"x\" is not a number; correct the value, or leave the row out",
            ),
            (
                "02.01.2026,1",
                "field date: \"02.01.2026\" is not a day; write it as 2026-01-23, or leave the row out",
            ),
        ] {
            check(&format!("h,h,h\n{row}\n"), &layout, Err(&format!("line 2, {message}")));
        }
    }

    #[test]
    fn dividends_are_blank_or_zero_where_none_is_paid() {
        let layout = PriceLayout { dividend: Some(2), ..PriceLayout::new(0, 1) };
        let text = "h,h,h\n2026-01-02,1,\n2026-01-05,\"$1,234.50\",0.0\n2026-01-06,1,0.25\n";
        let table = read(text, &layout).unwrap();
        assert_eq!(table.closes, [1.0, 1234.5, 1.0]);
        assert_eq!(table.dividends.len(), 1);
        assert_eq!(table.dividends[0].amount, 0.25);
    }
}
