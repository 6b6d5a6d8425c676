//! Files of prices: which one is taken for a symbol, and what becomes of its numbers.

use std::collections::BTreeMap;

use super::{
    super::rounding::{DECIMALS, round},
    catalogue::Context,
};
use crate::domain::{
    Day, Error, PriceSeries, Spacing, Symbol,
    checks::{self, Finding, Known, Sessions, Split},
    facts::{Adjustment, Instrument, InstrumentFacts, InstrumentKind, Provenance},
    formats::Provider,
    snapshot::PriceFile,
    user_series::{frequency_of, spacing_words},
};

/// The prices of one file.
pub struct PriceSource {
    pub path: String,
    /// Who provides it, where it says so.
    pub provider: Option<&'static Provider>,
    /// What its closes are adjusted for, as far as it or its provider says.
    pub adjustment: Adjustment,
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
pub(crate) fn to_as_of(
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
        let series = source.series.to(count)?;
        kept.push(PriceSource { series, ..source });
    }
    Ok(kept)
}

/// What the checks find in the series, beside each other; how to mend what looks like a split.
pub fn findings(sources: &[PriceSource], facts: Option<&InstrumentFacts>) -> Vec<String> {
    let sessions = Sessions::of(sources.iter().map(|source| &source.series)).with_exchange();
    let of_source = |source: &PriceSource| {
        let found =
            checks::findings(&source.series, &sessions, Known::of(facts, source.series.symbol()));
        let is_plain = Spacing::of(source.series.days()) == Spacing::Session;
        let spacing = (!is_plain).then(|| spacing_words(source.series.days()));
        let note = |finding: Finding| match finding.split {
            Some(Split { day, factor }) => {
                let name = source.path.rsplit(['/', '\\']).next().unwrap_or(&source.path);
                format!("{}; apply it with --split {name}:{day}={factor}", finding.words)
            }
            None => finding.words,
        };
        let notes = spacing.into_iter().chain(found.into_iter().map(note));
        notes.map(|words| format!("{}: {words}", source.path)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(of_source).collect()
}

/// The prices with their provenance, rounded where they have too many decimals. An index is adjusted
/// for nothing, so that its dividends are not known.
///
/// `remark` is printed with the source.
pub fn finish(
    source: PriceSource,
    described: Option<&Instrument>,
    remark: Option<&str>,
    context: &Context,
    notes: &mut Vec<String>,
) -> Result<PriceFile, Error> {
    let PriceSource { path, provider, adjustment, series } = source;
    let (series, rounded) = round(&series).map_err(|error| error.in_file(&path))?;
    if 0 < rounded {
        notes.push(format!("{path}: {rounded} values rounded to {DECIMALS} decimals"));
    }
    let is_index = described.is_some_and(|found| found.kind == InstrumentKind::Index);
    let unit = match (described, provider.map_or("", |provider| provider.code)) {
        (Some(_), _) if is_index => "points",
        (Some(_), _) => "US dollars",
        (None, "index" | "fred") => "points",
        (None, _) => "currency of the source",
    };
    let file_name = path.rsplit(['/', '\\']).next().unwrap_or(&path);
    let is_open = provider.is_none() && adjustment == Adjustment::Unstated;
    let adjustment = if is_open { context.plain_adjustment } else { adjustment };
    let adjustment = if is_index { Adjustment::None } else { adjustment };
    let by = provider.map_or_else(String::new, |provider| format!("{}, ", provider.title));
    let frequency = frequency_of(series.days());
    let source = context.source.clone().unwrap_or_else(|| format!("{by}{file_name}"));
    let provenance = Provenance {
        name: described.map_or_else(|| series.symbol().to_string(), |found| found.name.clone()),
        unit: unit.to_owned(),
        frequency,
        adjustment,
        source: remark.map_or(source.clone(), |remark| format!("{source}; {remark}")),
        retrieved: context.retrieved,
        licence: super::catalogue::LICENCE.to_owned(),
        vintage: None,
    };
    Ok(PriceFile::new(series, provenance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Dividend;

    fn source(path: &str, days: &[&str], dividends: &[(&str, f64)]) -> PriceSource {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let closes = vec![297.670_013_427_734_4; days.len()];
        let dividends = dividends
            .iter()
            .map(|&(day, amount)| Dividend { ex_date: day.parse().unwrap(), amount })
            .collect();
        let series = PriceSeries::new("X".parse().unwrap(), days, closes, dividends).unwrap();
        let adjustment = Adjustment::Unstated;
        PriceSource { path: path.to_owned(), provider: None, adjustment, series }
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
