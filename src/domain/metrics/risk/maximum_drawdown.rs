//! Maximum drawdown of a leg.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Value,
    metrics::{Definition, performance::relative_drawdown::drawdown},
};

/// Maximum drawdown, for readers.
pub const DEFINITION: Definition = Definition {
    key: "maximum_drawdown",
    name: "Maximum drawdown",
    tells: "The most that a holder has seen vanish since the best moment to sell.",
    formula: "min over t of Vₜ / max(V₀ … Vₜ) − 1",
    unit: "percent, zero or negative",
    no_value: "There is no session.",
    source: "M. Magdon-Ismail and A. Atiya, Maximum Drawdown (Risk, 2004)",
};

/// The deepest drawdown of levels, one a session; a share of one, zero or negative.
///
/// No value where there is no level.
///
/// ```
/// use rotascope::domain::metrics::risk::maximum_drawdown::maximum_drawdown;
///
/// assert_eq!(maximum_drawdown(&[4.0, 3.0, 8.0, 2.0, 9.0]), Ok(-0.75));
/// assert!(maximum_drawdown(&[]).is_err());
/// ```
pub fn maximum_drawdown(levels: &[f64]) -> Value {
    let deepest = drawdown(levels).into_iter().reduce(f64::min);
    deepest.ok_or(Absence::NotEnoughHistory { need: 1, have: 0 })
}
