//! Valuation gap: the discount of the small leg's P/E, and the upside to parity.
//!
//! A price-earnings ratio that is not positive and finite means a loss or no earnings and gives
//! [`NegativeEarnings`](crate::domain::Absence::NegativeEarnings). Both ratios of a comparison must
//! rest on the same basis (loss makers left out, or all earnings added up); that is the caller's to
//! see to.

use super::inputs::positive;
use crate::domain::{Value, metrics::Definition};

/// Valuation gap, for readers.
pub const DEFINITION: Definition = Definition {
    key: "valuation_gap",
    name: "Valuation gap",
    tells: "How much less is paid for a unit of the small leg's earnings, and by how much its price \
            would have to outgrow the large leg's for that to end, earnings unchanged. The two \
            differ: what is 30 % cheaper must rise 43 % to catch up.",
    formula: "relative P/E = P/Eₛ / P/Eₗ;  discount = 1 − relative P/E;  upside to parity = \
              P/Eₗ / P/Eₛ − 1, where s is the small and l the large leg",
    unit: "percent; relative P/E as a multiple",
    no_value: "A P/E is not positive, or the two do not rest on the same basis.",
    source: "Relative price-earnings ratio, as in A. Damodaran, Investment Valuation",
};

/// The price-earnings ratio of the small leg over that of the large one, a multiple.
///
/// No value where either is not positive and finite.
///
/// ```
/// use rotascope::domain::{Absence, metrics::valuation::valuation_gap::relative_pe};
///
/// assert_eq!(relative_pe(18.0, 24.0), Ok(0.75));
/// assert_eq!(relative_pe(-3.0, 24.0), Err(Absence::NegativeEarnings));
/// ```
pub fn relative_pe(small_pe: f64, large_pe: f64) -> Value {
    Ok(positive(small_pe)? / positive(large_pe)?)
}

/// Discount of the small leg's price-earnings ratio to the large one's, a share of one;
/// negative for a premium.
///
/// No value where either is not positive and finite.
///
/// ```
/// use rotascope::domain::metrics::valuation::valuation_gap::{discount, upside_to_parity};
///
/// assert_eq!(discount(10.0, 20.0), Ok(0.5));
/// assert_eq!(upside_to_parity(10.0, 20.0), Ok(1.0), "half the price must double");
/// ```
pub fn discount(small_pe: f64, large_pe: f64) -> Value {
    Ok(1.0 - relative_pe(small_pe, large_pe)?)
}

/// Gain of the small leg on the large one if the price-earnings ratios become equal at
/// unchanged earnings, a share of one.
///
/// No value where either is not positive and finite.
pub fn upside_to_parity(small_pe: f64, large_pe: f64) -> Value {
    Ok(relative_pe(large_pe, small_pe)? - 1.0)
}
