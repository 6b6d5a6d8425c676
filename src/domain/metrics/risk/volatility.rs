//! Volatility of a leg's daily returns.
//!
//! Returns are finite.

use super::returns::deviation;
use crate::domain::{Spacing, Value, metrics::Definition};

/// Volatility, for readers.
pub const DEFINITION: Definition = Definition {
    key: "volatility",
    name: "Volatility",
    tells: "How far the return of a typical year strays from the average, judged by the days.",
    formula: "√252 × standard deviation of the daily returns",
    unit: "percent a year",
    no_value: "Fewer than three sessions.",
    source: "Annualised standard deviation of returns, as in the Global Investment Performance \
             Standards, on daily returns",
};

/// The sample deviation of returns a year, a share of one.
///
/// No value with fewer than two returns.
pub fn volatility(returns: &[f64], spacing: Spacing) -> Value {
    Ok(spacing.periods_a_year().sqrt() * deviation(returns)?)
}
