//! Volatility over the trailing sessions, at every session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::{returns_of, volatility::volatility};
use crate::domain::metrics::Definition;

/// Rolling volatility, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rolling_volatility",
    name: "Rolling volatility",
    tells: "Volatility over the last month, quarter or year, at every session: when the ride was \
            rough.",
    formula: "√252 × standard deviation of the last w daily returns",
    unit: "percent a year",
    no_value: "Fewer than w returns.",
    source: "Annualised standard deviation of returns, as in the Global Investment Performance \
             Standards, on a window of daily returns",
};

/// The volatility of the trailing `window` returns a year, as shares of one.
///
/// One value a level, none until the window is full; a window of one return never has one. Every
/// window is computed afresh, so nothing drifts.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::metrics::risk::rolling_volatility::rolling_volatility;
///
/// let found = rolling_volatility(&[1.0, 2.0, 4.0, 8.0], NonZero::new(2).unwrap());
/// assert_eq!(found, [None, None, Some(0.0), Some(0.0)]);
/// ```
pub fn rolling_volatility(levels: &[f64], window: NonZero<usize>) -> Vec<Option<f64>> {
    let returns = returns_of(levels);
    let full = returns.windows(window.get()).map(|part| volatility(part).ok());
    let missing = levels.len().min(window.get());
    std::iter::repeat_n(None, missing).chain(full.map(|v| v.filter(|v| v.is_finite()))).collect()
}
