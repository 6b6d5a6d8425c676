//! Rolling volatility over the trailing sessions, at every session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::returns::returns_of;
use crate::domain::{Spacing, metrics::Definition};

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
/// window is summed from its own returns, so nothing drifts.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{Spacing, metrics::risk::rolling_volatility::rolling_volatility};
///
/// let window = NonZero::new(2).unwrap();
/// let found = rolling_volatility(&[1.0, 2.0, 4.0, 8.0], window, Spacing::Session);
/// assert_eq!(found, [None, None, Some(0.0), Some(0.0)]);
/// ```
pub fn rolling_volatility(
    levels: &[f64],
    window: NonZero<usize>,
    spacing: Spacing,
) -> Vec<Option<f64>> {
    let deviations = rotascope_kernels::deviations(&returns_of(levels), window.get());
    let a_year = |deviation: f64| Some(spacing.periods_a_year().sqrt() * deviation);
    let volatility =
        |found: Option<f64>| found.and_then(a_year).filter(|volatility| volatility.is_finite());
    let first = std::iter::repeat_n(None, levels.len().min(1));
    first.chain(deviations.into_iter().map(volatility)).collect()
}
