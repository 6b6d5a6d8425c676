//! Calmar ratio: annual return over the depth of the worst drawdown.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::{annual_return::annual_return, maximum_drawdown::maximum_drawdown};
use crate::domain::{
    Absence, Spacing, Value,
    metrics::{Definition, stats},
};

/// Calmar ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "calmar",
    name: "Calmar ratio",
    tells: "What a holding made a year for each percent of its worst fall.",
    formula: "annual return / −(maximum drawdown)",
    unit: "a number",
    no_value: "Less than about a year of sessions (249), or the level never fell.",
    source: "T. Young, Calmar Ratio: A Smoother Tool (Futures, 1991), over the whole window instead \
             of three years",
};

/// The compound return a year over the depth of the deepest drawdown.
///
/// No value below 249 sessions, about a year, or where the level never fell.
pub fn calmar(levels: &[f64], spacing: Spacing) -> Value {
    let a_year = annual_return(levels, spacing)?;
    let depth = maximum_drawdown(levels)?;
    if 0.0 <= depth { Err(Absence::NoLoss) } else { stats::finite(a_year / -depth) }
}
