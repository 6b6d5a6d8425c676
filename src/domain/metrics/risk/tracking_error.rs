//! Tracking error of the small leg against the large one.
//!
//! Returns are finite.

use super::returns::{deviation, differences};
use crate::domain::{Spacing, Value, metrics::Definition};

/// Tracking error, for readers.
pub const DEFINITION: Definition = Definition {
    key: "tracking_error",
    name: "Tracking error",
    tells: "How far the small leg's return strays from the large one's in a typical year: the risk \
            of having chosen differently.",
    formula: "√252 × standard deviation of (s − l)",
    unit: "percent a year",
    no_value: "Fewer than three common sessions.",
    source: "Ex-post tracking error, as in C. Bacon, Practical Portfolio Performance Measurement \
             and Attribution",
};

/// The sample deviation of the difference of returns a year, a share of one.
///
/// No value with fewer than two returns; exactly zero of a series against itself.
pub fn tracking_error(small: &[f64], large: &[f64], spacing: Spacing) -> Value {
    Ok(spacing.periods_a_year().sqrt() * deviation(&differences(small, large))?)
}
