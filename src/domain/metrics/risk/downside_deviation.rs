//! Downside deviation of a leg's returns.
//!
//! Returns are finite.

use super::returns::sessions;
use crate::domain::{
    Absence, Spacing, Value,
    metrics::{Definition, stats},
};

/// Downside deviation, for readers.
pub const DEFINITION: Definition = Definition {
    key: "downside_deviation",
    name: "Downside deviation",
    tells: "Volatility that counts losses only: days with a gain count as if nothing had happened.",
    formula: "√252 × √(mean of min(v, 0)²), where v is the daily return",
    unit: "percent a year",
    no_value: "Fewer than two sessions.",
    source: "F. Sortino and R. van der Meer, Downside Risk (Journal of Portfolio Management, 1991), \
             with a minimum return of zero; all days are counted",
};

/// The root of the mean squared loss a year, a share of one; exactly 0 without a loss.
///
/// No value with no return.
pub fn downside_deviation(returns: &[f64], spacing: Spacing) -> Value {
    let squares: Vec<f64> = returns.iter().map(|v| v.min(0.0).powi(2)).collect();
    let absence = |_| Absence::NotEnoughHistory { need: 2, have: sessions(returns) };
    let mean = stats::mean(&squares).map_err(absence)?;
    stats::finite((spacing.periods_a_year() * mean).sqrt())
}
