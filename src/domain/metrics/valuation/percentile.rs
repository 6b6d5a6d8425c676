//! Percentile of a figure in its own history.
//!
//! Values that are not finite are left out of the history.

use crate::domain::{Absence, Value, metrics::Definition};

/// Percentile in its own history, for readers.
pub const DEFINITION: Definition = Definition {
    key: "percentile",
    name: "Percentile in its history",
    tells: "The share of earlier figures that were lower: near 100 % it has seldom been higher, near \
            0 % seldom lower. It says nothing of what follows.",
    formula: "(count of values below + half the count of equal ones) / count of all",
    unit: "percent",
    no_value: "Fewer than 12 values in the history.",
    source: "Percentile rank with ties halved, as in R. Hyndman and Y. Fan, Sample Quantiles in \
             Statistical Packages (The American Statistician, 1996)",
};

const FEWEST_VALUES: usize = 12;

/// The share of `history` below `value`, equal ones counting half; a share of one.
///
/// The history holds what was known at the time, the value itself included or not. No value below
/// 12 values, or where `value` is not finite.
///
/// ```
/// use rotascope::domain::metrics::valuation::percentile::percentile;
///
/// let history: Vec<f64> = (0..20).map(f64::from).collect();
/// assert_eq!(percentile(15.5, &history), Ok(0.8));
/// assert!(percentile(15.5, &history[..5]).is_err());
/// ```
pub fn percentile(value: f64, history: &[f64]) -> Value {
    if !value.is_finite() {
        return Err(Absence::OutOfRange);
    }
    let finite: Vec<f64> = history.iter().copied().filter(|other| other.is_finite()).collect();
    let have = finite.len();
    if have < FEWEST_VALUES {
        return Err(Absence::NotEnoughHistory { need: FEWEST_VALUES, have });
    }
    let below = finite.iter().filter(|&&other| other < value).count();
    let equal = finite.iter().filter(|&&other| other == value).count();
    Ok((below as f64 + equal as f64 / 2.0) / have as f64)
}
