//! The share of instruments that gained more than the benchmark.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use rotascope_kernels::{Lanes, Tally, count_ahead};

use super::BreadthLine;
use crate::domain::metrics::Definition;

/// Share ahead of the benchmark, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ahead_share",
    name: "Share ahead of the benchmark",
    tells: "How many of the instruments gained more than the benchmark in a month, a quarter or a \
            year. Where the benchmark gains and few are ahead of it, few carry it.",
    formula: "share of the instruments with Vₜ / Vₜ₋ₖ > Bₜ / Bₜ₋ₖ, where B is the benchmark and k is 21, \
              63 or 252 sessions of it",
    unit: "percent of the instruments that have both levels",
    no_value: "No instrument has both levels.",
    source: "Breadth of relative performance, as used by index providers; this project for the windows",
};

/// The sessions that a gain is measured over, the fewest first.
pub const LAGS: [usize; 3] = [21, 63, 252];

/// The share ahead over some sessions, counted four instruments at a time.
pub(super) struct Ahead {
    lag: usize,
    tally: Tally,
}

impl Ahead {
    pub(super) fn new(sessions: usize, lag: usize) -> Self {
        Self { lag, tally: Tally::new(sessions) }
    }

    pub(super) fn count(&mut self, ratios: &[Lanes]) {
        count_ahead(&mut self.tally, ratios, self.lag);
    }

    pub(super) fn line(&self) -> BreadthLine {
        BreadthLine::of_shares(&self.tally)
    }
}
