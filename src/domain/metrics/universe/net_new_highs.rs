//! The share of instruments at their highest of a year, less the share at their lowest.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use rotascope_kernels::{Lanes, Tally, count_extremes};

use super::BreadthLine;
use crate::domain::metrics::Definition;

/// New highs less new lows, for readers.
pub const DEFINITION: Definition = Definition {
    key: "net_new_highs",
    name: "New highs less new lows",
    tells: "How many of the instruments stand at their highest of 252 sessions, less those at their \
            lowest: above zero more are breaking out than breaking down.",
    formula: "share with Vₜ = max(Vₜ₋₂₅₁ … Vₜ) − share with Vₜ = min(Vₜ₋₂₅₁ … Vₜ)",
    unit: "percentage points of the instruments that have the window",
    no_value: "No instrument has 252 sessions without a gap.",
    source: "R. Colby, The Encyclopedia of Technical Market Indicators (2003): new highs − new lows, on \
             closes",
};

/// The sessions of a high or a low.
pub const WINDOW: usize = 252;

/// Highs less lows, counted four instruments at a time.
pub(super) struct NewHighs(Tally);

impl NewHighs {
    pub(super) fn new(sessions: usize) -> Self {
        Self(Tally::new(sessions))
    }

    pub(super) fn count(&mut self, levels: &[Lanes]) {
        count_extremes(&mut self.0, levels, WINDOW);
    }

    pub(super) fn line(&self) -> BreadthLine {
        BreadthLine::of_shares(&self.0)
    }
}
