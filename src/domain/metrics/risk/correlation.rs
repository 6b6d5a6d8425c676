//! Correlation of both legs' returns.
//!
//! Returns are finite; a leg that varies no more than rounding explains gives no value.

use super::returns::variation;
use crate::domain::{
    Value,
    metrics::{Definition, stats},
};

/// Correlation, for readers.
pub const DEFINITION: Definition = Definition {
    key: "correlation",
    name: "Correlation",
    tells: "How closely both legs move together from day to day: 1 in step, 0 unrelated, −1 opposed.",
    formula: "Σ (s − mean s)(l − mean l) / √(Σ (s − mean s)² × Σ (l − mean l)²)",
    unit: "a number from −1 to 1",
    no_value: "Fewer than three common sessions, or a leg does not vary.",
    source: "K. Pearson's product-moment correlation of daily returns",
};

/// The correlation of both legs' returns, −1 to 1.
///
/// No value with fewer than two returns or where a leg does not vary; exactly 1 of a series
/// against itself.
pub fn correlation(small: &[f64], large: &[f64]) -> Value {
    variation(small)?;
    variation(large)?;
    let (small_squares, large_squares) =
        (stats::comoment(small, small), stats::comoment(large, large));
    // Slope times the ratio of deviations: of equal columns both factors are exactly one.
    let slope = stats::comoment(small, large) / large_squares;
    Ok((slope * (large_squares / small_squares).sqrt()).clamp(-1.0, 1.0))
}
