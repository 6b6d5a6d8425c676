//! Skewness of returns: do the far ones lie above or below?
//!
//! Returns are finite; returns that vary no more than rounding explains give no value.

use super::returns::{central_moment, sessions, variation};
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Skewness, for readers.
pub const DEFINITION: Definition = Definition {
    key: "skew",
    name: "Skewness",
    tells: "Below zero the few extreme days are mostly losses, above zero mostly gains.",
    formula: "√(n(n − 1)) / (n − 2) × m₃ / m₂ ^ 1.5, where mₖ is the mean of (v − mean v)ᵏ over n \
              daily returns",
    unit: "a number",
    no_value: "Fewer than four sessions, or the returns do not vary.",
    source: "Adjusted Fisher-Pearson coefficient: D. Joanes and C. Gill, Comparing Measures of \
             Sample Skewness and Kurtosis (The Statistician, 1998), G1",
};

/// The sample skewness of returns.
///
/// No value with fewer than three returns, or where they do not vary.
pub fn skew(returns: &[f64]) -> Value {
    if returns.len() < 3 {
        return Err(Absence::NotEnoughHistory { need: 4, have: sessions(returns) });
    }
    variation(returns)?;
    let n = returns.len() as f64;
    let shape = central_moment(returns, 3)? / central_moment(returns, 2)?.powf(1.5);
    stats::finite((n * (n - 1.0)).sqrt() / (n - 2.0) * shape)
}
