//! The decimals to which prices are kept.

use crate::domain::{Dividend, Error, PriceSeries};

/// Prices are kept to this many decimals; only numbers that have more are rounded.
pub(super) const DECIMALS: usize = 6;
const SCALE: f64 = 1e6;

/// Values with at most [`DECIMALS`] decimals are the same f64 after this; others are counted.
pub(super) fn round(series: &PriceSeries) -> Result<(PriceSeries, usize), Error> {
    let rounded = |value: f64| (value * SCALE).round() / SCALE;
    let amounts = series.dividends().iter().map(|dividend| dividend.amount);
    let values = series.closes().iter().copied().chain(amounts);
    let count = values.filter(|&value| rounded(value) != value).count();
    let closes = series.closes().iter().map(|&close| rounded(close)).collect();
    let dividend = |dividend: &Dividend| Dividend { amount: rounded(dividend.amount), ..*dividend };
    let dividends = series.dividends().iter().map(dividend).collect();
    let knows_dividends = series.knows_dividends();
    let series =
        PriceSeries::new(series.symbol().clone(), series.days().to_vec(), closes, dividends)?;
    Ok((if knows_dividends { series } else { series.with_unknown_dividends() }, count))
}
