//! How far apart the returns of instruments lie.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use rotascope_kernels::{Benchmark, Lanes, Spread};

use super::{BreadthLine, median_lead::LAG};
use crate::domain::metrics::Definition;

/// Dispersion, for readers.
pub const DEFINITION: Definition = Definition {
    key: "dispersion",
    name: "Dispersion",
    tells: "How far apart the instruments' returns of a month lie from each other. The wider they lie, \
            the more it matters which of them is held.",
    formula: "sample deviation over the instruments of Vₜ / Vₜ₋₂₁ − 1",
    unit: "percentage points",
    no_value: "Fewer than two instruments have both levels.",
    source: "R. Grinold and R. Kahn, Active Portfolio Management (1999): cross-sectional deviation",
};

/// Dispersion, counted four instruments at a time.
pub(super) struct Dispersion(Spread);

impl Dispersion {
    pub(super) fn new(benchmark: &Benchmark) -> Self {
        Self(Spread::new(benchmark, LAG))
    }

    pub(super) fn count(&mut self, levels: &[Lanes]) {
        self.0.count(levels);
    }

    pub(super) fn line(&self) -> BreadthLine {
        BreadthLine::of(self.0.deviations())
    }
}
