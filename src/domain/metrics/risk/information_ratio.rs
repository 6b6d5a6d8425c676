//! Information ratio of the small leg against the large one.
//!
//! Returns are finite; a difference that varies no more than rounding explains gives no value.

use super::returns::{differences, variation};
use crate::domain::{
    Absence, Spacing, Value,
    metrics::{Definition, stats},
};

/// Information ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "information_ratio",
    name: "Information ratio",
    tells: "The small leg's lead a year for each percent of tracking error: how steadily it was \
            ahead. Half is good, and below zero it was behind.",
    formula: "252 × mean(s − l) / tracking error",
    unit: "a number",
    no_value: "Fewer than three common sessions, or the legs never differ.",
    source: "T. Goodwin, The Information Ratio (Financial Analysts Journal, 1998)",
};

/// The mean difference of returns a year over the tracking error.
///
/// No value with fewer than two returns, or where the difference does not vary.
pub fn information_ratio(small: &[f64], large: &[f64], spacing: Spacing) -> Value {
    let differences = differences(small, large);
    let deviation = variation(&differences)?;
    let rounding = stats::rounding_of(small).max(stats::rounding_of(large));
    if deviation <= rounding {
        return Err(Absence::NoVariation);
    }
    Ok(spacing.periods_a_year().sqrt() * stats::mean(&differences)? / deviation)
}
