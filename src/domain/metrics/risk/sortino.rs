//! Sortino ratio: return above cash over its downside deviation.
//!
//! Returns are finite; shortfalls that rounding alone explains count as none.

use super::{downside_deviation::downside_deviation, returns::differences};
use crate::domain::{
    Absence, Spacing, Value,
    metrics::{Definition, stats},
};

/// Sortino ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "sortino",
    name: "Sortino ratio",
    tells: "What a holding made above cash for each percent of downside deviation: the Sharpe ratio \
            that does not hold gains against it.",
    formula: "252 × mean(v − c) / downside deviation of (v − c), where v is the daily return and c \
              that of cash at the policy rate",
    unit: "a number",
    no_value: "Fewer than two sessions, or the return was never below cash.",
    source: "F. Sortino and L. Price, Performance Measurement in a Downside Risk Framework (Journal \
             of Investing, 1994)",
};

/// The mean return above cash over the downside deviation below cash, both a year.
///
/// `cash` holds the return of cash on the same sessions; see [`cash`](super::cash). No value with
/// no return, or where none was below cash.
pub fn sortino(returns: &[f64], cash: &[f64], spacing: Spacing) -> Value {
    let above = differences(returns, cash);
    let downside = downside_deviation(&above, spacing)?;
    if downside <= stats::rounding_of(returns) {
        return Err(Absence::NoLoss);
    }
    stats::finite(spacing.periods_a_year() * stats::mean(&above)? / downside)
}
