//! Economic series: tables with months or days, and which file is taken where several give one.

use std::collections::BTreeMap;

use super::{
    catalogue::{self, Context},
    figures,
    rows::{CsvTable, TableRow},
};
use crate::domain::{
    Day, Error, MacroSeries, Month, Observation, PublicationLag,
    facts::{Frequency, MacroColumn, MacroId},
    formats::SeriesTable,
    snapshot::{MacroFile, Vintage},
};

/// The values of one file.
pub struct MacroSource {
    path: String,
    id: MacroId,
    /// When the figures stood like this.
    published: Option<Day>,
    frequency: Frequency,
    columns: Vec<(MacroColumn, Vec<Observation>)>,
}

/// Reads a table such as `month,percent` that is named after its series; none for other files.
///
/// `PAYEMS_vintage_2026-01.csv` is the state of the series on the first day of that month.
pub fn read(path: &str, name: &str, bytes: &[u8]) -> Result<Option<MacroSource>, Error> {
    let stem = figures::stem(name);
    let (id, vintage) = stem.split_once("_vintage_").map_or((stem, None), |(a, b)| (a, Some(b)));
    let Ok(id) = id.parse::<MacroId>() else { return Ok(None) };
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(None) };
    let table = CsvTable::read(text)?;
    let header = table.header();
    let first = header.first().copied().unwrap_or_default();
    let is_fred = matches!(header[..], ["date", "value"]);
    if is_fred || !matches!(first, "month" | "date") {
        return Ok(None);
    }
    let published = match vintage {
        Some(text) => Some(text.parse::<Month>()?.first_day()),
        None => None,
    };
    let names: Vec<(MacroColumn, &str)> = match id.columns() {
        [only] => header.get(1).map(|name| (*only, *name)).into_iter().collect(),
        several => several.iter().map(|column| (*column, column.code())).collect(),
    };
    let mut columns = Vec::with_capacity(names.len());
    for (column, name) in names {
        let values = table.map(|row| observation(row, first, name))?;
        columns.push((column, values.into_iter().flatten().collect()));
    }
    let days = table.map(|row| period_end(row, first))?;
    let frequency = frequency(first == "month", days.into_iter());
    Ok(Some(MacroSource { path: path.to_owned(), id, published, frequency, columns }))
}

fn observation(row: TableRow<'_>, first: &str, name: &str) -> Result<Option<Observation>, Error> {
    let period_end = period_end(row, first)?;
    Ok(row.optional_number(name)?.map(|value| Observation { period_end, value }))
}

fn period_end(row: TableRow<'_>, first: &str) -> Result<Day, Error> {
    if first == "month" {
        return Ok(row.parse::<Month>(first)?.last_day());
    }
    row.parse(first)
}

/// A series that a provider dates by day; a monthly one ends with the month of its day.
pub(crate) fn of_values(path: &str, id: MacroId, table: &SeriesTable) -> MacroSource {
    let is_monthly = matches!(id, MacroId::FedFunds | MacroId::Payrolls | MacroId::Unemployment);
    let end = |day: Day| if is_monthly { day.calendar_month().last_day() } else { day };
    let values = table.days.iter().zip(&table.values);
    let observations: Vec<Observation> =
        values.map(|(&day, &value)| Observation { period_end: end(day), value }).collect();
    let frequency = frequency(is_monthly, table.days.iter().copied());
    let columns = id.columns().iter().take(1).map(|column| (*column, observations.clone()));
    let columns = columns.collect();
    MacroSource { path: path.to_owned(), id, published: None, frequency, columns }
}

fn frequency(is_monthly: bool, days: impl Iterator<Item = Day>) -> Frequency {
    match (is_monthly, is_daily(days)) {
        (true, _) => Frequency::Month,
        (false, true) => Frequency::Day,
        (false, false) => Frequency::Week,
    }
}

/// True where most neighbouring days are at most four days apart.
pub(crate) fn is_daily(days: impl Iterator<Item = Day>) -> bool {
    let days: Vec<Day> = days.collect();
    let gaps = days.iter().zip(days.iter().skip(1)).map(|(a, b)| a.days_until(*b));
    2 * gaps.filter(|gap| *gap <= 4).count() >= days.len().saturating_sub(1)
}

/// The files of each series: all dated vintages, or else the file that reaches furthest.
pub fn choose(
    sources: Vec<MacroSource>,
    notes: &mut Vec<String>,
) -> BTreeMap<MacroId, Vec<MacroSource>> {
    let reach = |source: &MacroSource| {
        let all = source.columns.iter().flat_map(|(_, values)| values);
        (source.published.is_some(), all.map(|o| o.period_end).max(), source.columns.len())
    };
    let mut chosen: BTreeMap<MacroId, Vec<MacroSource>> = BTreeMap::new();
    for source in sources {
        let taken = chosen.entry(source.id).or_default();
        let both_dated = taken.iter().all(|other| other.published.is_some());
        if taken.is_empty() || both_dated && source.published.is_some() {
            taken.push(source);
        } else if taken.iter().all(|other| reach(other) < reach(&source)) {
            let left = std::mem::replace(taken, vec![source]);
            let note =
                |l: &MacroSource| format!("{}: left out; {} is taken from another", l.path, l.id);
            notes.extend(left.iter().map(note));
        } else {
            notes.push(format!("{}: left out; {} is taken from another", source.path, source.id));
        }
    }
    for sources in chosen.values_mut() {
        sources.sort_by_key(|source| source.published);
    }
    chosen
}

/// The series with its provenance and the lags of its columns.
pub fn finish(
    id: MacroId,
    sources: Vec<MacroSource>,
    context: &Context,
) -> Result<MacroFile, Error> {
    let frequency = sources.first().map_or(Frequency::Month, |source| source.frequency);
    let paths: Vec<String> = sources.iter().map(|source| source.path.clone()).collect();
    let provisional = context.provisional.iter().find(|(other, _)| *other == id);
    let provisional_from = provisional.map(|(_, month)| month.last_day());
    let vintages = sources.into_iter().map(|source| {
        let series = |(column, values)| {
            let lag = PublicationLag { days: id.lag_days(column) };
            MacroSeries::new(values, lag).map(|series| (column, series))
        };
        let columns: Result<_, Error> = source.columns.into_iter().map(series).collect();
        let columns = columns.map_err(|error: Error| error.in_file(&source.path))?;
        Ok(Vintage::new(source.published, columns).with_provisional_from(provisional_from))
    });
    let vintages: Result<Vec<Vintage>, Error> = vintages.collect();
    let provenance = catalogue::macro_series(id, frequency, context);
    MacroFile::new(id, provenance, vintages?).map_err(|error| error.in_file(paths.join(", ")))
}
