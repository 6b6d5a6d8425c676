//! Score of an instrument's ratio among its last sessions, and its change.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::metrics::Definition;

/// The score of the ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ratio_score",
    name: "Score of the ratio over a quarter",
    tells: "How far the ratio of an instrument to the benchmark stands from its average of the \
            last 63 sessions, in standard deviations, and by how many percent that has changed in \
            a month. Like every score of a level it erases the size of a trend.",
    formula: "Q = V / L;  z = 100 + (Qₜ − mean) / sample deviation of the last 63 values;  \
              change = 100 × (zₜ / zₜ₋₂₁ − 1)",
    unit: "standard deviations around 100; percent",
    no_value: "Fewer than 63 (84 for the change) sessions without a gap, or the ratio does not vary.",
    source: "Imitations of commercial rotation charts in open-source code",
};
