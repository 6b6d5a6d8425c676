//! Ulcer index: depth and length of a leg's drawdowns.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Value,
    metrics::{Definition, performance::relative_drawdown::drawdown, stats},
};

/// Ulcer index, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ulcer",
    name: "Ulcer index",
    tells: "The typical drawdown on a session, deep ones counted more: how much sleep a holding \
            cost.",
    formula: "√(mean of Dₜ²), where D is the drawdown, Vₜ / max(V₀ … Vₜ) − 1",
    unit: "percent",
    no_value: "There is no session.",
    source: "P. Martin and B. McCann, The Investor's Guide to Fidelity Funds (1989)",
};

/// The root of the mean squared drawdown, a share of one; exactly 0 where the level never fell.
///
/// No value where there is no level.
pub fn ulcer(levels: &[f64]) -> Value {
    let squares: Vec<f64> = drawdown(levels).iter().map(|depth| depth.powi(2)).collect();
    stats::finite(stats::mean(&squares)?.sqrt())
}
