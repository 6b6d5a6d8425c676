//! A file that is read: each step in its order, and what came of it.

use super::{
    bar::Source,
    cells::{CsvRow, Rows},
    choices::{About, AdjustedFor, Choices},
    columns::{self, Columns},
    days,
    file_name::symbol_of,
    grouping::{self, MOST_SERIES, by_instrument},
    holdings, numbers,
    portfolio::Holdings,
    provider::{self, Names, Provider},
    question::{Decisions, Question, Stop},
    rows,
    series_table::{self, SeriesTable},
    table::{self, CellTable},
    text,
};
use crate::domain::{Error, excerpt, facts::Adjustment};

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FileContent {
    /// The portfolio of a fund.
    Holdings(Holdings),
    /// One series or more, of prices or of other values.
    Series(Vec<SeriesTable>),
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Who provides it, where it says so.
    pub provider: Option<&'static Provider>,
    /// Its values.
    pub content: FileContent,
    /// What was decided, and why.
    pub decisions: Decisions,
    /// The first rows as they are written, for a reader to compare.
    pub opening: Vec<Vec<String>>,
    /// What each column is read as, in words; empty where it is not read.
    pub roles: Vec<&'static str>,
}

/// How many rows a reader is shown, and how many cells of each.
const SHOWN: usize = 8;
const SHOWN_CELLS: usize = 100;

/// Reads a file by what it holds.
///
/// ```
/// use rotascope::domain::formats::{self, Choices, FileContent};
///
/// let bytes = b"Datum;Kurs\n30.12.2025;240,10\n31.12.2025;241,25\n";
/// let reading = formats::read("IWM.csv", bytes, &Choices::default()).unwrap();
/// let FileContent::Series(series) = reading.content else { panic!("not prices") };
/// assert_eq!(series[0].values, [240.1, 241.25]);
/// assert_eq!(series[0].days[0].to_string(), "2025-12-30");
/// let decided: Vec<&str> = reading.decisions.iter().map(|(_, words)| words).collect();
/// assert!(decided.contains(&"day first, since 30.12.2025 stands in it"));
/// ```
///
/// What can be read in two ways is asked:
///
/// ```
/// use rotascope::domain::formats::{self, Choices, Stop};
///
/// let bytes = b"date,close\n05/01/2026,240.10\n06/01/2026,241.25\n";
/// let stop = formats::read("IWM.csv", bytes, &Choices::default()).unwrap_err();
/// assert!(matches!(stop, Stop::Ask(_)));
/// ```
///
/// A bad row is named by its line:
///
/// ```
/// use rotascope::domain::formats::{self, Choices};
///
/// let bytes = b"date,close\n2026-01-02,n/a\n";
/// let stop = formats::read("IWM.csv", bytes, &Choices::default()).unwrap_err();
/// assert_eq!(
///     stop.into_error().to_string(),
///     "IWM.csv, line 2, field close: \"n/a\" is not a number; \
///      correct the value, or leave the row out"
/// );
/// ```
///
/// # Errors
/// When a question is open, the file is no table of prices or holdings, or a row is wrong.
pub fn read(name: &str, bytes: &[u8], choices: &Choices) -> Result<Reading, Stop> {
    let read = || read_whole(name, &text::decode(bytes)?, choices);
    read().map_err(|stop: Stop| stop.in_file(name))
}

/// The first rows of a file as they are written; none where it is no text.
pub fn opening(bytes: &[u8]) -> Vec<Vec<String>> {
    let rows = text::decode(bytes).and_then(|text| rows::of_text(&text));
    rows.map(|(rows, _)| shown(&rows)).unwrap_or_default()
}

/// True where any row of a file has a day, as tables of prices and no prose do.
///
/// ```
/// use rotascope::domain::formats::has_day;
///
/// assert!(has_day(b"date,close\n2026-01-23,248.81\n"));
/// assert!(!has_day(b"Meet me on 2026-01-23.\n"));
/// ```
pub fn has_day(bytes: &[u8]) -> bool {
    let is_dated = |row: CsvRow<'_>| 1 < row.filled() && row.cells().any(days::is_clear_day);
    let rows = text::decode(bytes).and_then(|text| rows::of_text(&text));
    rows.is_ok_and(|(rows, _)| rows.iter().any(is_dated))
}

/// The first rows, as far as a reader can look through them.
fn shown(rows: &Rows) -> Vec<Vec<String>> {
    let cells = |row: CsvRow<'_>| row.cells().take(SHOWN_CELLS).map(excerpt).collect();
    rows.iter().take(SHOWN).map(cells).collect()
}

fn read_whole(file: &str, text: &str, choices: &Choices) -> Result<Reading, Stop> {
    let top = text.chars().take(600).collect::<String>().replace('\r', "").to_lowercase();
    let (rows, separator) = rows::of_text(text)?;
    let mut decisions = Decisions::default();
    if separator != b',' {
        decisions.say(About::Table, format!("cells parted by {}", rows::name(separator)));
    }
    let opening = shown(&rows);
    if let Some(layout) = holdings::find(&rows) {
        let holdings = holdings::read(&rows, &layout, choices, &mut decisions)?;
        let content = FileContent::Holdings(holdings);
        return Ok(Reading { provider: None, content, decisions, opening, roles: Vec::new() });
    }
    let table = table::find(&rows, &mut decisions)?;
    let day = table.rows().next().map_or("", |row| row.cell(table.date));
    let columns: Vec<&str> = table.names().collect();
    let names = Names { file, columns: &columns, opening: &top, day };
    let provider = provider::find(&names);
    let (series, roles) = series(&table, provider, choices, &mut decisions)?;
    Ok(Reading { provider, content: FileContent::Series(series), decisions, opening, roles })
}

/// Every series of a table, and what its columns are read as.
fn series(
    table: &CellTable<'_>,
    provider: Option<&'static Provider>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<(Vec<SeriesTable>, Vec<&'static str>), Stop> {
    let days = days::read(&table.column(table.date), choices.dates, decisions)?;
    let found = columns::find(table, choices, decisions)?;
    if MOST_SERIES < found.len() {
        let problem = "the table holds too many series";
        return Err(Error::invalid(problem, "give a table of fewer, or name one by --close").into());
    }
    // Beside a column of symbols, other columns are figures of the same symbols.
    if 1 < found.len() && found.iter().all(|columns| grouping::is_told(table, columns)) {
        let closes: Vec<usize> = found.iter().map(|columns| columns.close).collect();
        return Err(columns::ask(table, &closes).into());
    }
    for columns in &found {
        table.check_undated(columns.close)?;
        columns.numbers().try_for_each(|column| table.check_days(column))?;
    }
    let read: Vec<usize> = found.iter().flat_map(Columns::numbers).collect();
    let all: Vec<usize> = (0..table.width).filter(|&column| column != table.date).collect();
    let (read, all) = (cells_of(table, &read), cells_of(table, &all));
    let mark = numbers::decide(read, all, choices.decimal, decisions)?;
    let is_adjusting = provider.is_some_and(|provider| provider.code == "yfinance");
    let mut series = Vec::new();
    for columns in &found {
        let source = Source { columns, mark, is_adjusting };
        for instrument in by_instrument(table, columns, &days)? {
            let (rows, count) = (instrument.rows(table, &days), instrument.count(&days));
            let mut one = series_table::read(rows, count, &source, choices, decisions)?;
            one.label = instrument.name.map(str::to_owned).or(one.label);
            series.push(one);
        }
    }
    Ok((series, columns::roles(table, &found)))
}

/// The cells of some columns, row by row.
fn cells_of<'t>(table: &CellTable<'t>, columns: &[usize]) -> impl Iterator<Item = &'t str> {
    table.rows().flat_map(move |row| columns.iter().map(move |&column| row.cell(column)))
}

impl Reading {
    /// What the closes of a series are adjusted for, as far as file, provider or reader say.
    pub fn adjustment(&self, series: &SeriesTable) -> Adjustment {
        let stated = match series.adjusted {
            Some(AdjustedFor::None) => Adjustment::None,
            Some(AdjustedFor::Splits) => Adjustment::Splits,
            Some(AdjustedFor::Dividends) | None => {
                self.provider.map_or(Adjustment::Unstated, |provider| provider.adjustment)
            }
        };
        // Closes that are adjusted for splits alone count as such where their dividends are known.
        let is_half = stated == Adjustment::Splits && series.dividends.is_none();
        if is_half { Adjustment::Unstated } else { stated }
    }

    /// Every series.
    ///
    /// ```
    /// # use rotascope::domain::formats::{Choices, read};
    /// let wide = b"date,IWM,SPY\n2026-01-22,249.84,687.72\n2026-01-23,248.81,683.17\n";
    /// let reading = read("closes.csv", wide, &Choices::default()).unwrap();
    /// assert_eq!(reading.all_series()?.len(), 2);
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the columns are returns or rates.
    pub fn all_series(&self) -> Result<&[SeriesTable], Error> {
        match &self.content {
            FileContent::Series(series) if 1 < series.len() => {
                refuse_returns(series).map(|()| series.as_slice())
            }
            FileContent::Series(series) => Ok(series),
            FileContent::Holdings(_) => Ok(&[]),
        }
    }

    /// The one series that is asked for: by the reader, else by the name of its file.
    ///
    /// # Errors
    /// When the file holds a portfolio, returns or rates, or several series and none is named.
    pub fn series(&self, file_name: &str, choices: &Choices) -> Result<SeriesTable, Stop> {
        let series = match &self.content {
            FileContent::Series(series) => series,
            FileContent::Holdings(_) => {
                let problem = "the file holds a portfolio, not prices";
                let remedy = "choose a file with a close on each session";
                return Err(Error::invalid(problem, remedy).into());
            }
        };
        if let [only] = series.as_slice() {
            return Ok(only.clone());
        }
        let named = |name: &str| {
            let is_of = |(at, one): &(usize, &SeriesTable)| {
                one.is_called(name) || (one.label.is_none() && number(*at) == name.trim())
            };
            series.iter().enumerate().find(is_of).map(|(_, one)| one.clone())
        };
        if let Some(found) = choices.symbol.as_deref().and_then(named) {
            return Ok(found);
        }
        refuse_returns(series)?;
        let by_file = symbol_of(file_name).ok().and_then(|symbol| named(symbol.as_str()));
        by_file.ok_or_else(|| which(series).into())
    }
}

/// Names columns of returns or rates for what they are.
fn refuse_returns(series: &[SeriesTable]) -> Result<(), Error> {
    let negative: Vec<&str> = series
        .iter()
        .filter(|one| one.has_negative())
        .map(|one| one.label.as_deref().unwrap_or("a column"))
        .collect();
    let is_small = series.iter().flat_map(|one| &one.values).all(|value| value.abs() < 100.0);
    if negative.is_empty() || !is_small {
        return Ok(());
    }
    let problem = format!(
        "the columns are percent a row, not prices: {} hold negative values",
        text::quote(&negative.join(", "))
    );
    Err(Error::invalid(problem, "give a file of prices, or name a column of prices with --close"))
}

/// What a series is called that has no name.
fn number(at: usize) -> String {
    format!("series {}", at + 1)
}

fn which(series: &[SeriesTable]) -> Question {
    let answers = series.iter().enumerate().map(|(at, one)| {
        let name = one.label.clone().unwrap_or_else(|| number(at));
        let last = one.days.last().zip(one.values.last());
        let words = last.map(|(day, value)| format!("{value} on {day}")).unwrap_or_default();
        (name, words)
    });
    Question::new(About::Symbol, "the file holds several series. Which is meant?", answers)
}

/// The series of a text, for the tests of the steps.
#[cfg(test)]
pub(super) fn read_text(text: &str, choices: &Choices) -> Result<Vec<SeriesTable>, Stop> {
    match read_whole("x.csv", &text::decode(text.as_bytes())?, choices)?.content {
        FileContent::Series(series) => Ok(series),
        FileContent::Holdings(_) => Ok(Vec::new()),
    }
}
