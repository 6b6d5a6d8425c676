//! From an update to a file of prices, and who it says its closes are from.

use super::super::{
    build::catalogue,
    fetch::{InstrumentKind, PricesItem, PricesUpdate, Taken},
};
use crate::domain::{
    Day,
    facts::{Adjustment, Instrument, Provenance},
    snapshot::PriceFile,
    user_series::frequency_of,
};

const LATER: &str = "; later sessions from ";
const AND: &str = " and ";

/// The file with an update, read on a day.
pub(super) fn file(
    old: Option<&PriceFile>,
    described: Option<&Instrument>,
    (item, update): (&PricesItem, &PricesUpdate),
    (taken, day): (&Taken, Day),
) -> PriceFile {
    let is_silent = update.series.knows_dividends() && !taken.source.provider.states_dividends();
    let remark = if is_silent { " (without dividends)" } else { "" };
    let provider = format!("{}{remark}", taken.source.provider.title());
    let provenance = match old {
        Some(PriceFile { provenance, .. }) if update.added.is_empty() => {
            Provenance { retrieved: day, ..provenance.clone() }
        }
        Some(PriceFile { provenance, .. }) => {
            let source = with_source(&provenance.source, &provider);
            Provenance { source, retrieved: day, ..provenance.clone() }
        }
        None => first(described, (item, update), provider, day),
    };
    PriceFile::new(update.series.clone(), provenance)
}

fn first(
    described: Option<&Instrument>,
    (item, update): (&PricesItem, &PricesUpdate),
    source: String,
    retrieved: Day,
) -> Provenance {
    let unit = match (item.kind, item.currency.as_str()) {
        (InstrumentKind::Index, _) => "points".to_owned(),
        (_, "USD") => "US dollars".to_owned(),
        (_, other) => other.to_owned(),
    };
    let adjustment = match item.kind {
        InstrumentKind::Index => Adjustment::None,
        _ if update.series.knows_dividends() => Adjustment::Splits,
        _ => Adjustment::Unstated,
    };
    Provenance {
        name: described.map_or_else(|| item.symbol.to_string(), |found| found.name.clone()),
        unit,
        frequency: frequency_of(update.series.days()),
        adjustment,
        source,
        retrieved,
        licence: catalogue::LICENCE.to_owned(),
        vintage: None,
    }
}

/// The source of a file to which a provider has added sessions; each provider is named once.
fn with_source(source: &str, provider: &str) -> String {
    let (first, later) = source.split_once(LATER).unwrap_or((source, ""));
    if first == provider {
        return source.to_owned();
    }
    let mut names: Vec<&str> = later.split(AND).filter(|name| !name.is_empty()).collect();
    names.push(provider);
    names.sort_unstable();
    names.dedup();
    format!("{first}{LATER}{}", names.join(AND))
}

#[cfg(test)]
mod tests {
    use super::with_source;

    #[test]
    fn each_provider_of_later_sessions_is_named_once() {
        let first = "Read from public tables";
        let one = with_source(first, "Yahoo Finance");
        assert_eq!(one, "Read from public tables; later sessions from Yahoo Finance");
        assert_eq!(with_source(&one, "Yahoo Finance"), one);
        let two = with_source(&one, "Nasdaq (without dividends)");
        assert!(two.ends_with("from Nasdaq (without dividends) and Yahoo Finance"), "{two}");
        assert_eq!(with_source("Yahoo Finance", "Yahoo Finance"), "Yahoo Finance");
    }
}
