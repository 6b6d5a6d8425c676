//! Sharpe ratio: return above cash over its volatility.
//!
//! Returns are finite; an excess that varies no more than rounding explains gives no value.

use super::returns::{differences, variation};
use crate::domain::{
    Spacing, Value,
    metrics::{Definition, stats},
};

/// Sharpe ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "sharpe",
    name: "Sharpe ratio",
    tells: "What a holding made above cash for each percent of volatility. It does not ask whether \
            the variation was upward.",
    formula: "√252 × mean(v − c) / standard deviation of (v − c), where v is the daily return and c \
              that of cash at the policy rate",
    unit: "a number",
    no_value: "Fewer than three sessions, or the return above cash does not vary.",
    source: "W. Sharpe, The Sharpe Ratio (Journal of Portfolio Management, 1994)",
};

/// The mean return above cash over its sample deviation, both a year.
///
/// `cash` holds the return of cash on the same sessions; see [`cash`](super::cash). No value with
/// fewer than two returns, or where the return above cash does not vary.
pub fn sharpe(returns: &[f64], cash: &[f64], spacing: Spacing) -> Value {
    let above = differences(returns, cash);
    let deviation = variation(&above)?;
    stats::finite(spacing.periods_a_year().sqrt() * stats::mean(&above)? / deviation)
}
