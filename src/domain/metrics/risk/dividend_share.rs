//! Share of dividends in a relative return.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    PairView, Value,
    metrics::{Definition, performance::geometric_excess::geometric_excess, stats},
};

/// Dividends' share of the gap, for readers.
pub const DEFINITION: Definition = Definition {
    key: "dividend_share",
    name: "Dividends in the gap",
    tells: "By how much reinvested dividends move the geometric excess return. Above zero the small \
            leg paid more than the large one.",
    formula: "(Sₙ / S₀) / (Lₙ / L₀) on total return − the same on price",
    unit: "percentage points",
    no_value: "Fewer than two common sessions.",
    source: "this project",
};

/// The geometric excess return with dividends, without, and the difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DividendShare {
    /// On closes, a share of one.
    pub price: f64,
    /// With dividends reinvested, a share of one.
    pub total_return: f64,
    /// The part of dividends, a share of one.
    pub dividends: f64,
}

/// Part of dividends in the small leg's geometric excess return.
///
/// Both views cover the same sessions. No value with fewer than two; exactly zero of a series
/// against itself.
pub fn dividend_share(price: PairView<'_>, total_return: PairView<'_>) -> Value<DividendShare> {
    let (price, total_return) = (geometric_excess(price)?, geometric_excess(total_return)?);
    let dividends = stats::finite(total_return - price)?;
    Ok(DividendShare { price, total_return, dividends })
}
