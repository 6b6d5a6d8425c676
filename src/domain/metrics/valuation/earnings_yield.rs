//! Earnings yield: earnings over price, which a loss does not turn into nonsense.
//!
//! Earnings may be negative; what is not finite gives no value.

use super::inputs::positive;
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Earnings yield, for readers.
pub const DEFINITION: Definition = Definition {
    key: "earnings_yield",
    name: "Earnings yield",
    tells: "What a share earns of what it costs: the P/E upside down. It stands in where there is a \
            loss, which has no P/E.",
    formula: "E / P = 1 / (P/E);  gap = E/P of the small leg − E/P of the large leg",
    unit: "percent; gap in percentage points",
    no_value: "The price is not positive.",
    source: "A. Damodaran, Investment Valuation",
};

/// Earnings as a share of the price; negative for a loss.
///
/// No value where the price is not positive.
///
/// ```
/// use rotascope::domain::metrics::valuation::earnings_yield::{earnings_yield, yield_gap};
///
/// assert_eq!(earnings_yield(-3.0, 60.0), Ok(-0.05));
/// assert_eq!(yield_gap(Ok(0.5), Ok(0.25)), Ok(0.25));
/// assert!(earnings_yield(3.0, 0.0).is_err());
/// ```
pub fn earnings_yield(earnings: f64, price: f64) -> Value {
    stats::finite(earnings / positive(price).map_err(|_| Absence::OutOfRange)?)
}

/// Earnings as a share of the price, from a price-earnings ratio.
///
/// No value where that is not positive: a published ratio says nothing of the size of a loss.
pub fn from_pe(pe: f64) -> Value {
    stats::finite(1.0 / positive(pe)?)
}

/// Earnings yield of the small leg less that of the large one; a share of one.
///
/// No value where either has none.
pub fn yield_gap(small: Value, large: Value) -> Value {
    stats::finite(small? - large?)
}
