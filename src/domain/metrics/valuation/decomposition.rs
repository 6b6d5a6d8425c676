//! Decomposition of a relative return: earnings, valuation, dividends.
//!
//! Growths and multiples that are not positive and finite give no value.

use super::inputs::positive;
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Decomposition of a relative return, for readers.
pub const DEFINITION: Definition = Definition {
    key: "decomposition",
    name: "Sources of a relative return",
    tells: "How much of the small leg's lead came from faster earnings, how much from being valued \
            more highly, and how much from dividends. The three multiply up to the whole.",
    formula: "1 + relative return = (1 + relative growth of E) × (1 + rerating) × (1 + relative \
              yield), where rerating = relative P/E at the end / at the start − 1 and relative \
              yield = relative growth with dividends / without − 1",
    unit: "percent",
    no_value: "A P/E is not positive on either day.",
    source: "R. Grinold, K. Kroner and L. Siegel, A Supply Model of the Equity Premium (CFA \
             Institute, 2011), applied to a ratio of two legs",
};

/// The growth of the small leg over that of the large one, and what it is to be split by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelativeGrowth {
    /// `(Sₙ / S₀) / (Lₙ / L₀)` on closes; 1 for no lead.
    pub price: f64,
    /// The same with dividends reinvested.
    pub total_return: f64,
    /// The relative price-earnings ratio on the first day; a multiple.
    pub relative_pe_start: f64,
    /// The same on the last day.
    pub relative_pe_end: f64,
}

/// The parts of a relative return, as shares of one; `(1 + …)` of the three multiply up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decomposition {
    /// The whole, with dividends.
    pub relative_return: f64,
    /// From earnings that grew faster, or slower.
    pub relative_earnings_growth: f64,
    /// From a relative price-earnings ratio that rose, or fell.
    pub rerating: f64,
    /// From dividends that were larger, or smaller.
    pub relative_yield: f64,
}

/// The parts of a relative return.
///
/// ```
/// use rotascope::domain::metrics::valuation::decomposition::{RelativeGrowth, decompose};
///
/// let found = decompose(RelativeGrowth {
///     price: 1.5, total_return: 3.0, relative_pe_start: 0.5, relative_pe_end: 1.0,
/// }).unwrap();
/// assert_eq!((found.rerating, found.relative_earnings_growth), (1.0, -0.25));
/// assert_eq!((found.relative_yield, found.relative_return), (1.0, 2.0));
/// ```
pub fn decompose(growth: RelativeGrowth) -> Value<Decomposition> {
    let outside = |_| Absence::OutOfRange;
    let price = positive(growth.price).map_err(outside)?;
    let total = positive(growth.total_return).map_err(outside)?;
    let rerating = positive(growth.relative_pe_end)? / positive(growth.relative_pe_start)?;
    let rerating = positive(rerating).map_err(outside)?;
    Ok(Decomposition {
        relative_return: total - 1.0,
        relative_earnings_growth: stats::finite(price / rerating - 1.0)?,
        rerating: rerating - 1.0,
        relative_yield: stats::finite(total / price - 1.0)?,
    })
}
