//! From bytes to figures, by the provider that sent them.

use super::{
    super::{
        moment::Moment,
        plan::{InstrumentKind, Item},
        provider_code::ProviderCode,
    },
    answer::check_body,
    expected::Expected,
    figures::Figures,
    fred, french, issuer, nasdaq,
    source::Source,
    stooq, yahoo,
};
use crate::domain::Error;

/// What the bytes of an answer say.
///
/// # Errors
/// When they are not what was asked for, and why.
pub fn read(item: &Item, source: &Source, at: Moment, bytes: &[u8]) -> Result<Figures, Error> {
    check_body(bytes)?;
    match item {
        Item::Prices(prices) => {
            let is_index = prices.kind == InstrumentKind::Index;
            let (symbol, asked) = (&prices.symbol, source.asked.as_str());
            let expected = Expected { symbol, asked, currency: &prices.currency, is_index, at };
            let found = match source.provider {
                ProviderCode::Nasdaq => nasdaq::read(bytes, &expected),
                ProviderCode::Stooq => stooq::read(bytes, &expected),
                _ => yahoo::read(bytes, &expected),
            };
            found.map(Figures::Prices)
        }
        Item::Series(series) => {
            let found = fred::read(bytes, series, source.vintage)?;
            let names = series.id.columns().iter().take(1);
            Ok(Figures::Series(names.map(|name| (*name, found.clone())).collect()))
        }
        Item::Factor { .. } => french::read(bytes).map(Figures::Series),
        Item::Holdings { .. } => issuer::read(bytes).map(Figures::Holdings),
    }
}
