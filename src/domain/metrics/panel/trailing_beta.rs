//! Beta and correlation of an instrument to the benchmark over the last year.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::metrics::Definition;

/// Beta and correlation of the last year, for readers.
pub const DEFINITION: Definition = Definition {
    key: "trailing_beta",
    name: "Beta and correlation of the last year",
    tells: "By how much an instrument has moved for each percent of the benchmark, and how closely \
            the two have moved together, over the last 252 returns.",
    formula: "v the instrument's and l the benchmark's last 252 returns;  \
              beta = Σ (v − mean v)(l − mean l) / Σ (l − mean l)²;  \
              correlation = Σ (v − mean v)(l − mean l) / √(Σ (v − mean v)² × Σ (l − mean l)²)",
    unit: "a number; a number from −1 to 1",
    no_value: "Fewer than 253 sessions without a gap, or the benchmark (for the correlation, either) \
               does not vary.",
    source: "W. Sharpe, Capital Asset Prices (Journal of Finance, 1964), and K. Pearson's \
             product-moment correlation, on plain daily returns",
};
