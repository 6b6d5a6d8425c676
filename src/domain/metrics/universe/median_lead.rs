//! The median return of instruments less the benchmark's.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use rotascope_kernels::median_leads;

use super::BreadthLine;
use crate::domain::metrics::Definition;

/// Median against the benchmark, for readers.
pub const DEFINITION: Definition = Definition {
    key: "median_lead",
    name: "Median against the benchmark",
    tells: "What the instrument in the middle gained in a month, less what the benchmark gained. Below \
            zero a few large members carry the benchmark.",
    formula: "median over the instruments of (Vₜ / Vₜ₋₂₁ − 1) − (Bₜ / Bₜ₋₂₁ − 1), where B is the benchmark",
    unit: "percentage points",
    no_value: "No instrument has both levels.",
    source: "The median stock against the index, as used in the financial press",
};

/// The sessions of the returns: a month.
pub const LAG: usize = 21;

/// The line from the levels of every instrument.
pub(super) fn line(levels: &[&[f64]], benchmark: &[f64]) -> BreadthLine {
    BreadthLine::of(median_leads(levels, benchmark, LAG).into_iter())
}
