//! Breadth: the share of instruments above their own average.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::metrics::Definition;

/// Breadth, for readers.
pub const DEFINITION: Definition = Definition {
    key: "breadth",
    name: "Share above the 200-session average",
    tells: "How many of the instruments stand above their own average of 200 sessions: whether a \
            rise is carried by many or by few.",
    formula: "share of the instruments with Vₜ > mean(Vₜ₋₁₉₉ … Vₜ)",
    unit: "percent of the instruments that have the average",
    no_value: "No instrument has 200 sessions without a gap.",
    source: "R. Colby, The Encyclopedia of Technical Market Indicators (2003): stocks above their \
             200-day moving average",
};
