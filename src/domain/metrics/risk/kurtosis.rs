//! Excess kurtosis of returns: the part of a few far ones in the variation.
//!
//! Returns are finite; returns that vary no more than rounding explains give no value.

use super::returns::{central_moment, sessions, variation};
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Excess kurtosis, for readers.
pub const DEFINITION: Definition = Definition {
    key: "kurtosis",
    name: "Excess kurtosis",
    tells: "How much more of the variation comes from extreme days than a bell curve has: 0 for a \
            bell curve, often 5 to 10 for stock indices.",
    formula: "(n − 1) / ((n − 2)(n − 3)) × ((n + 1) × (m₄ / m₂² − 3) + 6), where mₖ is the mean of \
              (v − mean v)ᵏ over n daily returns",
    unit: "a number, 0 for a normal distribution",
    no_value: "Fewer than five sessions, or the returns do not vary.",
    source: "D. Joanes and C. Gill, Comparing Measures of Sample Skewness and Kurtosis (The \
             Statistician, 1998), G2",
};

/// The sample excess kurtosis of returns.
///
/// No value with fewer than four returns, or where they do not vary.
pub fn kurtosis(returns: &[f64]) -> Value {
    if returns.len() < 4 {
        return Err(Absence::NotEnoughHistory { need: 5, have: sessions(returns) });
    }
    variation(returns)?;
    let n = returns.len() as f64;
    let excess = central_moment(returns, 4)? / central_moment(returns, 2)?.powi(2) - 3.0;
    stats::finite((n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * excess + 6.0))
}
