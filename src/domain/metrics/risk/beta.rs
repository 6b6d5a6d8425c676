//! Beta of the small leg to the large one.
//!
//! Returns are finite; a large leg that varies no more than rounding explains gives no value.

use super::returns::variation;
use crate::domain::{
    Value,
    metrics::{Definition, stats},
};

/// Beta, for readers.
pub const DEFINITION: Definition = Definition {
    key: "beta",
    name: "Beta",
    tells: "By how much the small leg moves when the large one moves by one percent, on average. \
            Above 1 it amplifies.",
    formula: "Σ (s − mean s)(l − mean l) / Σ (l − mean l)²",
    unit: "a number",
    no_value: "Fewer than three common sessions, or the large leg does not vary.",
    source: "W. Sharpe, Capital Asset Prices (Journal of Finance, 1964); here on plain daily \
             returns, without a risk-free rate",
};

/// The slope of the small leg's returns on the large one's.
///
/// No value with fewer than two returns or where the large leg does not vary; exactly 1 of a
/// series against itself.
pub fn beta(small: &[f64], large: &[f64]) -> Value {
    variation(large)?;
    Ok(stats::comoment(small, large) / stats::comoment(large, large))
}
