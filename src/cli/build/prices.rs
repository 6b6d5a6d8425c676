//! Files of prices: which one is taken for a symbol, and what becomes of its numbers.

use std::collections::BTreeMap;

use super::catalogue::Context;
use crate::domain::{
    Day, Dividend, Error, PriceSeries, Symbol,
    formats::Format,
    snapshot::{Frequency, Instrument, PriceFile, Provenance},
};

/// Prices are kept to this many decimals; only numbers that have more are rounded.
const DECIMALS: usize = 6;
const SCALE: f64 = 1e6;

/// The prices of one file.
pub struct PriceSource {
    pub path: String,
    pub format: &'static Format,
    pub series: PriceSeries,
}

/// One file for each symbol, in the order of the symbols; files are never merged.
///
/// A file with dividends is taken before one without, then the one with the later last session,
/// then the one with more sessions, then the first by path.
pub fn choose(sources: Vec<PriceSource>, notes: &mut Vec<String>) -> Vec<PriceSource> {
    let rank = |source: &PriceSource| {
        let series = &source.series;
        (!series.dividends().is_empty(), series.days().last().copied(), series.days().len())
    };
    let mut chosen: BTreeMap<Symbol, PriceSource> = BTreeMap::new();
    for source in sources {
        let symbol = source.series.symbol().clone();
        let Some(before) = chosen.remove(&symbol) else {
            chosen.insert(symbol, source);
            continue;
        };
        let (taken, left) =
            if rank(&before) < rank(&source) { (source, before) } else { (before, source) };
        notes.push(format!("{}: left out; {symbol} is taken from {}", left.path, taken.path));
        chosen.insert(symbol, taken);
    }
    chosen.into_values().collect()
}

/// The sources without what comes after the last session asked for.
pub fn to_as_of(
    sources: Vec<PriceSource>,
    as_of: Option<Day>,
    notes: &mut Vec<String>,
) -> Result<Vec<PriceSource>, Error> {
    let Some(as_of) = as_of else { return Ok(sources) };
    let mut kept = Vec::with_capacity(sources.len());
    for source in sources {
        let series = &source.series;
        let count = series.sessions_to(as_of);
        if count == 0 {
            notes.push(format!("{}: left out; it begins after {as_of}", source.path));
            continue;
        }
        let days = series.days().iter().take(count).copied().collect();
        let closes = series.closes().iter().take(count).copied().collect();
        let paid = series.dividends().iter().filter(|dividend| dividend.ex_date <= as_of);
        let paid = paid.copied().collect();
        let series = PriceSeries::new(series.symbol().clone(), days, closes, paid)?;
        kept.push(PriceSource { series, ..source });
    }
    Ok(kept)
}

/// The prices with their provenance, rounded where they have too many decimals.
pub fn finish(
    source: PriceSource,
    described: Option<&Instrument>,
    context: &Context,
    notes: &mut Vec<String>,
) -> Result<PriceFile, Error> {
    let PriceSource { path, format, series } = source;
    let (series, rounded) = round(&series).map_err(|error| error.in_file(&path))?;
    if 0 < rounded {
        notes.push(format!("{path}: {rounded} values rounded to {DECIMALS} decimals"));
    }
    let unit = match (described, format.code) {
        (Some(_), _) => "US dollars",
        (None, "index" | "fred") => "points",
        (None, _) => "currency of the source",
    };
    let file_name = path.rsplit(['/', '\\']).next().unwrap_or(&path);
    let adjustment =
        if format.code == "plain" { context.plain_adjustment } else { format.adjustment };
    let provenance = Provenance {
        name: described.map_or_else(|| series.symbol().to_string(), |found| found.name.clone()),
        unit: unit.to_owned(),
        frequency: Frequency::Session,
        adjustment,
        source: context.source.clone().unwrap_or_else(|| format!("{}, {file_name}", format.title)),
        retrieved: context.retrieved,
        licence: super::catalogue::LICENCE.to_owned(),
        vintage: None,
    };
    Ok(PriceFile { series, provenance })
}

/// Values with at most [`DECIMALS`] decimals are the same f64 after this; others are counted.
fn round(series: &PriceSeries) -> Result<(PriceSeries, usize), Error> {
    let rounded = |value: f64| (value * SCALE).round() / SCALE;
    let amounts = series.dividends().iter().map(|dividend| dividend.amount);
    let values = series.closes().iter().copied().chain(amounts);
    let count = values.filter(|&value| rounded(value) != value).count();
    let closes = series.closes().iter().map(|&close| rounded(close)).collect();
    let dividend = |dividend: &Dividend| Dividend { amount: rounded(dividend.amount), ..*dividend };
    let dividends = series.dividends().iter().map(dividend).collect();
    let series =
        PriceSeries::new(series.symbol().clone(), series.days().to_vec(), closes, dividends)?;
    Ok((series, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formats::ALL;

    fn source(path: &str, days: &[&str], dividends: &[(&str, f64)]) -> PriceSource {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let closes = vec![297.670_013_427_734_4; days.len()];
        let dividends = dividends
            .iter()
            .map(|&(day, amount)| Dividend { ex_date: day.parse().unwrap(), amount })
            .collect();
        let series = PriceSeries::new("X".parse().unwrap(), days, closes, dividends).unwrap();
        PriceSource { path: path.to_owned(), format: ALL[0], series }
    }

    fn check(a: PriceSource, b: PriceSource, taken: &str) {
        let mut notes = Vec::new();
        let chosen = choose(vec![a, b], &mut notes);
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].path, taken);
        assert!(notes[0].ends_with(&format!("X is taken from {taken}")), "{notes:?}");
    }

    #[test]
    fn dividends_then_recency_then_length_decide() {
        let paid = [("2026-01-02", 1.0)];
        let (one, two) = (["2026-01-02"], ["2026-01-02", "2026-01-05"]);
        check(source("a", &two, &[]), source("b", &one, &paid), "b");
        check(source("a", &one, &[]), source("b", &two, &[]), "b");
        check(source("a", &["2026-01-05"], &[]), source("b", &two, &[]), "b");
        check(source("a", &one, &[]), source("b", &one, &[]), "a");
    }

    #[test]
    fn only_long_decimals_are_rounded() {
        let (rounded, count) = round(&source("a", &["2026-01-02"], &[]).series).unwrap();
        assert_eq!((rounded.closes()[0], count), (297.670_013, 1));
        assert_eq!(round(&rounded).unwrap(), (rounded, 0));
    }
}
