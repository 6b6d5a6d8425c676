//! One series of a table: a value a day, with dividends where the table has them.

use super::{
    adjust::{self, SplitLook},
    bar::{Bar, Bars, Source},
    cells::CsvRow,
    choices::{About, AdjustedFor, Choices, DecimalMark},
    events,
    file_name::symbol_of,
    grouping::DatedRow,
    header,
    numbers::{self, is_missing},
    question::{Decisions, Stop},
    text::quote,
};
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
    /// The first value that is no price, and its line.
    unpriced: Option<(f64, u64)>,
}

impl SeriesTable {
    /// The values as closes of a symbol.
    ///
    /// # Errors
    /// When a value is not positive, as where it is a rate or a return; it is named by its line.
    pub fn into_series(self, symbol: Symbol) -> Result<PriceSeries, Error> {
        if let Some((value, line)) = self.unpriced {
            let problem = format!("\"{value}\" is not positive");
            let remedy = "correct the value, or leave the row out";
            return Err(Error::invalid(problem, remedy).at_line(line).at_field("close"));
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

/// What rows without a close say of other days.
#[derive(Default)]
struct Beside {
    /// The first days of rows without a close, and how many there are.
    blank: Vec<Day>,
    blank_count: usize,
    /// Dividends and splits of days without a close, then those that have rows of their own.
    paid: [Vec<(Day, f64, f64)>; 2],
}

impl Beside {
    fn leave_out(&mut self, day: Day, dividend: f64, split: f64) {
        if self.blank.len() < NAMED {
            self.blank.push(day);
        }
        self.blank_count += 1;
        if dividend != 0.0 || split != 1.0 {
            self.paid[0].push((day, dividend, split));
        }
    }
}

/// Reads the rows of a series, at most so many.
pub(super) fn read<'t>(
    rows: impl Iterator<Item = DatedRow<'t>>,
    most: usize,
    source: &Source<'_>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<SeriesTable, Stop> {
    let (mut bars, mut beside, mut look) =
        (Bars::with_capacity(most), Beside::default(), SplitLook::default());
    for (day, row) in rows {
        let at_line = |error: Error| error.at_line(row.line);
        if let Some((dividend, split)) = events::of_row(row, source) {
            beside.paid[1].push((day, dividend, split));
            continue;
        }
        if row.len() <= source.columns.close {
            let error = Error::invalid("the row ends before this column", "complete the row");
            return Err(at_line(error.at_field("close")).into());
        }
        let close = close(row, source).map_err(at_line)?;
        let (dividend, split) = paid(row, source).map_err(at_line)?;
        let Some(close) = close else {
            beside.leave_out(day, dividend, split);
            continue;
        };
        if let Some(adjusted) = adjusted(row, source) {
            look.take(close, adjusted);
        }
        bars.push(row.line, Bar { day, close, dividend, split });
    }
    put_in_order(&mut bars)?;
    beside.paid.iter().for_each(|paid| carry(&mut bars, paid));
    say_blank(&beside, decisions);
    let has_dividends = source.columns.dividend.is_some() || !beside.paid[1].is_empty();
    let adjusted = adjust::undo(&mut bars, look.lacks_split, source, choices, decisions)?;
    let paid = bars.iter().filter(|bar| bar.dividend != 0.0);
    let dividends = paid.map(|bar| Dividend { ex_date: bar.day, amount: bar.dividend }).collect();
    let unpriced = bars.closes.iter().position(|close| *close <= 0.0);
    let unpriced = unpriced.and_then(|at| Some((*bars.closes.get(at)?, bars.line(at))));
    Ok(SeriesTable {
        label: source.columns.label.clone(),
        adjusted,
        days: bars.days,
        values: bars.closes,
        dividends: has_dividends.then_some(dividends),
        unpriced,
    })
}

/// The close of a row; none where there is none.
fn close(row: CsvRow<'_>, source: &Source<'_>) -> Result<Option<f64>, Error> {
    let cell = row.cell(source.columns.close);
    if is_missing(cell) { Ok(None) } else { number(cell, source.mark, "close").map(Some) }
}

/// The adjusted close beside it.
fn adjusted(row: CsvRow<'_>, source: &Source<'_>) -> Option<f64> {
    numbers::parse(row.cell(source.columns.adjusted?), source.mark)
}

/// The dividend and the split of a row.
fn paid(row: CsvRow<'_>, source: &Source<'_>) -> Result<(f64, f64), Error> {
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
    Ok((dividend, split))
}

fn number(cell: &str, mark: DecimalMark, field: &str) -> Result<f64, Error> {
    numbers::parse(cell, mark).ok_or_else(|| {
        let problem = format!("{} is not a number", quote(cell));
        Error::invalid(problem, "correct the value, or leave the row out").at_field(field)
    })
}

/// Puts rows from the oldest to the newest; a file from the newest to the oldest is turned round.
fn put_in_order(bars: &mut Bars) -> Result<(), Error> {
    let (Some(first), Some(last)) = (bars.days.first(), bars.days.last()) else {
        return Err(Error::invalid("there is no close in the table", "choose another file"));
    };
    if last < first {
        bars.reverse();
    }
    let pairs = bars.days.iter().zip(bars.days.iter().skip(1)).enumerate();
    let broken = pairs.into_iter().find(|(_, (before, day))| day <= before);
    broken.map_or(Ok(()), |(at, (before, day))| {
        let line = bars.line(at);
        let problem = if day == before {
            format!("the day {day} stands twice, also on line {line}")
        } else {
            format!("the day {day} is out of order with {before} on line {line}")
        };
        let error = Error::invalid(problem, "sort the rows and keep one a day");
        Err(error.at_line(bars.line(at + 1)))
    })
}

/// Moves what was paid on a day without a close to the session that follows.
fn carry(bars: &mut Bars, paid: &[(Day, f64, f64)]) {
    for &(day, dividend, split) in paid {
        bars.pay(bars.days.partition_point(|bar| *bar < day), dividend, split);
    }
}

fn say_blank(beside: &Beside, decisions: &mut Decisions) {
    let count = beside.blank_count;
    if count == 0 {
        return;
    }
    let named: Vec<String> = beside.blank.iter().map(Day::to_string).collect();
    let rest = if NAMED < count { " and others" } else { "" };
    let (count, noun) = (format::count(count), if count == 1 { "row" } else { "rows" });
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
