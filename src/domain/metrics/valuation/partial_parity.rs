//! Upside where a part of the valuation gap closes.
//!
//! A multiple that is not positive and finite, and a target discount that leaves nothing, give no
//! value.

use super::{inputs::positive, valuation_gap::relative_pe};
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Partial parity, for readers.
pub const DEFINITION: Definition = Definition {
    key: "partial_parity",
    name: "Upside to a smaller discount",
    tells: "By how much the small leg's price would have to outgrow the large leg's for its discount \
            to shrink to a target, earnings unchanged. Full parity has seldom lasted.",
    formula: "(1 − target discount) / relative P/E − 1, where relative P/E = P/Eₛ / P/Eₗ",
    unit: "percent",
    no_value: "A P/E is not positive, or the target discount is 100 % or more.",
    source: "this project; relative price-earnings ratio as in A. Damodaran, Investment Valuation",
};

/// Gain of the small leg on the large one if its discount becomes `target_discount`, at
/// unchanged earnings; a share of one, negative where the discount grows.
///
/// No value where a ratio is not positive and finite, or the target is not below 1.
///
/// ```
/// use rotascope::domain::metrics::valuation::partial_parity::upside_to_discount;
///
/// assert_eq!(upside_to_discount(15.0, 20.0, 0.0), Ok(1.0 / 0.75 - 1.0), "parity");
/// assert_eq!(upside_to_discount(15.0, 20.0, 0.25), Ok(0.0), "as it is");
/// assert!(upside_to_discount(15.0, 20.0, 1.0).is_err());
/// ```
pub fn upside_to_discount(small_pe: f64, large_pe: f64, target_discount: f64) -> Value {
    let now = positive(relative_pe(small_pe, large_pe)?).map_err(|_| Absence::OutOfRange)?;
    let exit = positive(1.0 - target_discount).map_err(|_| Absence::OutOfRange)?;
    stats::finite(exit / now - 1.0)
}
