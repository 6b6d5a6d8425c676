//! EWMA volatility: daily returns weighted less the older they are.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::returns::returns_of;
use crate::domain::{Spacing, metrics::Definition};

/// Exponentially weighted volatility, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ewma_volatility",
    name: "EWMA volatility",
    tells: "Volatility in which each day counts 6 % less than the day after it: it answers within \
            days, and a shock fades instead of dropping out of a window.",
    formula: "√252 × √(Σ 0.94ⁱ × vₜ₋ᵢ² / Σ 0.94ⁱ) over all daily returns v to date",
    unit: "percent a year",
    no_value: "Fewer than 75 returns: the weight of what is missing is still above 1 %.",
    source: "J.P. Morgan and Reuters, RiskMetrics Technical Document (1996): decay factor 0.94 for \
             daily data",
};

/// Weight of a day relative to the day after it.
const DECAY: f64 = 0.94;
/// The returns before it has a value: the first power of the decay below one hundredth.
pub const WARM_UP: usize = 75;

/// The exponentially weighted volatility a year, as shares of one.
///
/// One value a level, none for the first 75.
///
/// ```
/// use rotascope::domain::{Spacing, metrics::risk::ewma_volatility::ewma_volatility};
///
/// let found = ewma_volatility(&[4.0; 80], Spacing::Session);
/// assert_eq!((found[74], found[75]), (None, Some(0.0)));
/// ```
pub fn ewma_volatility(levels: &[f64], spacing: Spacing) -> Vec<Option<f64>> {
    let (mut squares, mut weights, mut count) = (0.0, 0.0, 0);
    let returns = returns_of(levels);
    let after_first = returns.into_iter().map(|v| {
        squares = DECAY * squares + v * v;
        weights = DECAY * weights + 1.0;
        count += 1;
        let volatility: f64 = (spacing.periods_a_year() * squares / weights).sqrt();
        (WARM_UP <= count && volatility.is_finite()).then_some(volatility)
    });
    std::iter::repeat_n(None, levels.len().min(1)).chain(after_first).collect()
}
