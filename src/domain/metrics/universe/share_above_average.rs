//! The share of instruments above their own average.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use rotascope_kernels::{Lanes, Tally, count_above_average};

use super::BreadthLine;
use crate::domain::metrics::Definition;

/// Share above the average, for readers.
pub const DEFINITION: Definition = Definition {
    key: "share_above_average",
    name: "Share above the 50- and 200-session average",
    tells: "How many of the instruments stand above their own average of 50 or 200 sessions: whether \
            a rise is carried by many or by few.",
    formula: "share of the instruments with Vₜ > mean(Vₜ₋ₙ₊₁ … Vₜ), n = 50 or 200",
    unit: "percent of the instruments that have the average",
    no_value: "No instrument has n sessions without a gap.",
    source: "R. Colby, The Encyclopedia of Technical Market Indicators (2003): stocks above their \
             200-day moving average",
};

/// The sessions of the averages, the shorter first.
pub const WINDOWS: [usize; 2] = [50, 200];

/// The share above an average, counted four instruments at a time.
pub(super) struct AboveAverage {
    window: usize,
    tally: Tally,
}

impl AboveAverage {
    pub(super) fn new(sessions: usize, window: usize) -> Self {
        Self { window, tally: Tally::new(sessions) }
    }

    pub(super) fn count(&mut self, levels: &[Lanes]) {
        count_above_average(&mut self.tally, levels, self.window);
    }

    pub(super) fn line(&self) -> BreadthLine {
        BreadthLine::of_shares(&self.tally)
    }
}
