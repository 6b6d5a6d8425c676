//! One series of a table: a value a day, with dividends where the table has them.

use super::{
    adjust,
    bar::{Bar, Source},
    choices::{About, AdjustedFor, Choices, DecimalMark},
    events,
    numbers::{self, is_missing},
    question::{Decisions, Stop},
    rows::CsvRow,
    text::quote,
};
use super::{file_name::symbol_of, header};
use crate::domain::{Day, Dividend, Error, PriceSeries, Symbol, format};

/// How many days are named where rows are left out.
const NAMED: usize = 3;

/// Values of one series in ascending order, as they stand in its file.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesTable {
    /// What the file calls the series; none where it does not say.
    pub label: Option<String>,
    /// For what the values are adjusted; none where neither file nor reader says so.
    pub adjusted: Option<AdjustedFor>,
    /// The days, ascending.
    pub days: Vec<Day>,
    /// The values, one a day.
    pub values: Vec<f64>,
    /// Dividends in the order of their ex-dates; none where the file has no column of them.
    pub dividends: Option<Vec<Dividend>>,
    /// The lines of the values in the file.
    lines: Vec<u64>,
}

impl SeriesTable {
    /// The values as closes of a symbol.
    ///
    /// # Errors
    /// When a value is not positive, as where it is a rate or a return; it is named by its line.
    pub fn into_series(self, symbol: Symbol) -> Result<PriceSeries, Error> {
        let wrong = self.values.iter().zip(&self.lines).find(|(value, _)| **value <= 0.0);
        if let Some((value, line)) = wrong {
            let problem = format!("\"{value}\" is not positive");
            let remedy = "correct the value, or leave the row out";
            return Err(Error::invalid(problem, remedy).at_line(*line).at_field("close"));
        }
        match self.dividends {
            Some(dividends) => PriceSeries::new(symbol, self.days, self.values, dividends),
            None => PriceSeries::without_dividends(symbol, self.days, self.values),
        }
    }

    /// The symbol that the file gives the series; a name in other words is none.
    pub fn symbol(&self) -> Option<Symbol> {
        let label = self.label.as_deref().filter(|label| header::is_symbol(label))?;
        symbol_of(label).ok()
    }

    /// True where the file calls the series so; a market behind its symbol does not count.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.label.as_deref().is_some_and(|label| {
            let symbol = symbol_of(label).map(|symbol| symbol.to_string());
            label.eq_ignore_ascii_case(name.trim())
                || symbol.is_ok_and(|symbol| symbol.eq_ignore_ascii_case(name.trim()))
        })
    }

    /// True where a value is zero or negative, as no price is.
    pub(super) fn has_negative(&self) -> bool {
        self.values.iter().any(|value| *value <= 0.0)
    }
}

/// Reads the rows of a series.
pub(super) fn read<'a>(
    rows: impl Iterator<Item = (u64, Day, &'a CsvRow)>,
    source: &Source<'_>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<SeriesTable, Stop> {
    let mut bars = Vec::with_capacity(rows.size_hint().0);
    let (mut blank, mut events) = (Vec::new(), Vec::new());
    for (line, day, row) in rows {
        let at_line = |error: Error| error.at_line(line);
        if let Some((dividend, split)) = events::of_row(row, source) {
            events.push((day, Bar { line, day, close: 0.0, adjusted: None, dividend, split }));
            continue;
        }
        if row.len() <= source.columns.close {
            let error = Error::invalid("the row ends before this column", "complete the row");
            return Err(at_line(error.at_field("close")).into());
        }
        let bar = bar(line, day, row, source).map_err(at_line)?;
        match bar {
            Some(bar) => bars.push(bar),
            None => blank.push((day, paid(line, day, row, source).map_err(at_line)?)),
        }
    }
    let mut bars = in_order(bars)?;
    carry(&mut bars, &blank);
    carry(&mut bars, &events);
    say_blank(&blank, decisions);
    let has_dividends = source.columns.dividend.is_some() || !events.is_empty();
    let adjusted = adjust::undo(&mut bars, source, choices, decisions)?;
    let paid = bars.iter().filter(|bar| bar.dividend != 0.0);
    let dividends = paid.map(|bar| Dividend { ex_date: bar.day, amount: bar.dividend }).collect();
    Ok(SeriesTable {
        label: source.columns.label.clone(),
        adjusted,
        days: bars.iter().map(|bar| bar.day).collect(),
        values: bars.iter().map(|bar| bar.close).collect(),
        dividends: has_dividends.then_some(dividends),
        lines: bars.iter().map(|bar| bar.line).collect(),
    })
}

/// A row with its close; none where there is no close.
fn bar(line: u64, day: Day, row: &CsvRow, source: &Source<'_>) -> Result<Option<Bar>, Error> {
    let cell = row.cell(source.columns.close);
    if is_missing(cell) {
        return Ok(None);
    }
    let close = number(cell, source.mark, "close")?;
    Ok(Some(Bar { close, ..paid(line, day, row, source)? }))
}

/// What was paid and split on a day, without its close.
fn paid(line: u64, day: Day, row: &CsvRow, source: &Source<'_>) -> Result<Bar, Error> {
    let cell = |column: Option<usize>| {
        column.map(|column| row.cell(column)).filter(|cell| !is_missing(cell))
    };
    let amount = |column, field: &str| match cell(column) {
        None => Ok(0.0),
        Some(cell) => match number(cell, source.mark, field)? {
            amount if 0.0 <= amount => Ok(amount),
            _ => {
                let problem = format!("{} is not positive", quote(cell));
                let remedy = "correct the value, or leave the row out";
                Err(Error::invalid(problem, remedy).at_field(field))
            }
        },
    };
    let columns = source.columns;
    let dividend = amount(columns.dividend, "dividend")? + amount(columns.gains, "dividend")?;
    let split = match cell(columns.split) {
        None => 1.0,
        Some(cell) => events::ratio(cell, source.mark).ok_or_else(|| {
            let problem = format!("{} is not a split", quote(cell));
            Error::invalid(problem, "write it as 2 for two new shares for one").at_field("split")
        })?,
    };
    let adjusted = cell(columns.adjusted).and_then(|cell| numbers::parse(cell, source.mark));
    Ok(Bar { line, day, close: 0.0, adjusted, dividend, split })
}

fn number(cell: &str, mark: DecimalMark, field: &str) -> Result<f64, Error> {
    numbers::parse(cell, mark).ok_or_else(|| {
        let problem = format!("{} is not a number", quote(cell));
        Error::invalid(problem, "correct the value, or leave the row out").at_field(field)
    })
}

/// Rows from the oldest to the newest; a file from the newest to the oldest is turned round.
fn in_order(mut bars: Vec<Bar>) -> Result<Vec<Bar>, Error> {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else {
        return Err(Error::invalid("there is no close in the table", "choose another file"));
    };
    if last.day < first.day {
        bars.reverse();
    }
    let broken = bars.iter().zip(bars.iter().skip(1)).find(|(before, bar)| bar.day <= before.day);
    broken.map_or(Ok(()), |(before, bar)| {
        let problem = if bar.day == before.day {
            format!("the day {} stands twice, also on line {}", bar.day, before.line)
        } else {
            format!(
                "the day {} is out of order with {} on line {}",
                bar.day, before.day, before.line
            )
        };
        Err(Error::invalid(problem, "sort the rows and keep one a day").at_line(bar.line))
    })?;
    Ok(bars)
}

/// Moves what was paid on a day without a close to the session that follows.
fn carry(bars: &mut [Bar], blank: &[(Day, Bar)]) {
    for (day, paid) in blank {
        let next = bars.partition_point(|bar| bar.day < *day);
        if let Some(bar) = bars.get_mut(next) {
            bar.dividend += paid.dividend;
            bar.split *= paid.split;
        }
    }
}

fn say_blank(blank: &[(Day, Bar)], decisions: &mut Decisions) {
    if blank.is_empty() {
        return;
    }
    let named: Vec<String> = blank.iter().take(NAMED).map(|(day, _)| day.to_string()).collect();
    let rest = if NAMED < blank.len() { " and others" } else { "" };
    let (count, noun) = (format::count(blank.len()), if blank.len() == 1 { "row" } else { "rows" });
    let words = format!("{count} {noun} without a close left out: {}{rest}", named.join(", "));
    decisions.say(About::Table, words);
}

#[cfg(test)]
mod tests {
    use super::super::{Choices, read_text};

    fn check(text: &str, expected: Result<&[f64], &str>) {
        match (read_text(text, &Choices::default()), expected) {
            (Ok(tables), Ok(closes)) => assert_eq!(tables[0].values, closes, "{text}"),
            (found, expected) => {
                assert_eq!(found.unwrap_err().into_error().to_string(), expected.unwrap_err());
            }
        }
    }

    #[test]
    fn rows_run_either_way_and_never_both() {
        check("date,close\n2026-01-02,1\n2026-01-05,2\n", Ok(&[1.0, 2.0]));
        check("date,close\n2026-01-05,2\n2026-01-02,1\n", Ok(&[1.0, 2.0]));
        check(
            "date,close\n2026-01-02,1\n2026-01-07,1\n2026-01-06,2\n2026-01-08,2\n",
            Err("line 4: the day 2026-01-06 is out of order with 2026-01-07 on line 3; \
                 sort the rows and keep one a day"),
        );
        check(
            "date,close\n2026-01-02,1\n2026-01-02,1\n",
            Err("line 3: the day 2026-01-02 stands twice, also on line 2; \
                 sort the rows and keep one a day"),
        );
        check("date,close\n", Err("there is no row below the header; choose another file"));
    }

    #[test]
    fn bad_cells_are_named_by_line_and_column() {
        for (row, message) in [
            ("2026-01-02,n/a,", "field close: \"n/a\" is not a number"),
            ("2026-01-02,inf,", "field close: \"inf\" is not a number"),
            ("2026-01-02,1,x", "field dividend: \"x\" is not a number"),
            ("2026-01-02,1,-1", "field dividend: \"-1\" is not positive"),
            ("soon,1,", "field date: \"soon\" is not a day"),
        ] {
            let rest = if message.contains("day") {
                "write it as 2026-01-23, or leave the row out"
            } else {
                "correct the value, or leave the row out"
            };
            let text = format!("date,close,dividend\n{row}\n2026-01-05,1,\n");
            check(&text, Err(&format!("line 2, {message}; {rest}")));
        }
        let text = "date,open,close\n2026-01-02,1\n2026-01-05,1,1\n";
        check(text, Err("line 2, field close: the row ends before this column; complete the row"));
    }

    #[test]
    fn rows_without_a_close_are_left_out_and_what_they_paid_is_kept() {
        let text = "date,close,dividend\n2026-01-02,1,\n2026-01-05,null,0.5\n2026-01-06,1,0.25\n";
        let table = read_text(text, &Choices::default()).unwrap().remove(0);
        assert_eq!(table.values, [1.0, 1.0]);
        assert_eq!(table.dividends.unwrap()[0].amount, 0.75);
    }
}
