//! Sensitivity: the outcomes of many scenarios at once.
//!
//! Non-finite assumptions give an absence in their cells, as in [`outcome`].

use super::scenario::{Scenario, ScenarioOutcome, outcome};
use crate::domain::{Value, metrics::Definition};

/// Sensitivity grid, for readers.
pub const DEFINITION: Definition = Definition {
    key: "valuation_sensitivity",
    name: "Sensitivity grid",
    tells: "The outcome of the valuation scenario for many discounts at the end and many gaps of \
            earnings growth: what has to come true for the small leg to win.",
    formula: "(1 + growth gap) ^ T × (1 − discount at the end) / relative P/E now − 1, where growth \
              gap = (1 + gₛ) / (1 + gₗ) − 1",
    unit: "percent; percent a year",
    no_value: "A discount or a growth gap leaves nothing (100 % or more, −100 % or less).",
    source: "this project; see the valuation scenario",
};

/// The discounts at the end that are offered, shares of one; the negative one is a premium.
pub const EXIT_DISCOUNTS: [f64; 7] = [0.5, 0.4, 0.3, 0.2, 0.1, 0.0, -0.1];

/// The gaps of earnings growth a year that are offered, shares of one.
pub const GROWTH_GAPS: [f64; 9] = [-0.08, -0.06, -0.04, -0.02, 0.0, 0.02, 0.04, 0.06, 0.08];

/// The outcomes, a row for each discount at the end and a column for each growth gap.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitivityGrid {
    /// The discounts at the end, shares of one, as they were given.
    pub exit_discounts: Vec<f64>,
    /// The growth gaps a year, shares of one, as they were given.
    pub growth_gaps: Vec<f64>,
    /// The outcomes, row by row.
    pub rows: Vec<Vec<Value<ScenarioOutcome>>>,
}

/// The outcome for every pair of a discount at the end and a growth gap.
///
/// ```
/// use rotascope::domain::metrics::valuation::sensitivity::sensitivity;
///
/// let grid = sensitivity(0.5, 5.0, &[0.5, 0.0], &[0.0]);
/// let totals: Vec<f64> = grid.rows.iter().map(|row| row[0].unwrap().total).collect();
/// assert_eq!(totals, [0.0, 1.0]);
/// ```
pub fn sensitivity(
    relative_pe: f64,
    years: f64,
    exit_discounts: &[f64],
    growth_gaps: &[f64],
) -> SensitivityGrid {
    let cell = |discount: f64, gap: f64| {
        outcome(Scenario {
            relative_pe,
            exit_relative_pe: 1.0 - discount,
            small_growth: gap,
            large_growth: 0.0,
            years,
        })
    };
    let row = |&discount: &f64| growth_gaps.iter().map(|&gap| cell(discount, gap)).collect();
    SensitivityGrid {
        exit_discounts: exit_discounts.to_vec(),
        growth_gaps: growth_gaps.to_vec(),
        rows: exit_discounts.iter().map(row).collect(),
    }
}
