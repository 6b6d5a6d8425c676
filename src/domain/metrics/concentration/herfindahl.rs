//! Herfindahl index and effective number of lines.
//!
//! Weights that are not finite, or add up to nothing, give no value.

use super::weights::sound;
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Herfindahl-Hirschman index, for readers.
pub const DEFINITION: Definition = Definition {
    key: "herfindahl",
    name: "HHI and effective number",
    tells: "How many lines of equal weight would be as concentrated. An index of 500 companies may \
            be worth fewer than 50.",
    formula: "HHI = Σ w², with w a share of the sum of all weights;  effective number = 1 / HHI",
    unit: "HHI from 0 to 1; effective number in lines",
    no_value: "There is no weight, or the weights add up to zero.",
    source: "O. Herfindahl (1950) and A. Hirschman (1945); effective number as in M. Laakso and R. \
             Taagepera (Comparative Political Studies, 1979)",
};

/// The sum of squared weights, each taken as a share of their sum.
///
/// ```
/// use rotascope::domain::metrics::concentration::herfindahl::{effective_number, hhi};
///
/// assert_eq!(hhi(&[25.0, 25.0, 25.0, 25.0]), Ok(0.25));
/// assert_eq!(effective_number(&[25.0, 25.0, 25.0, 25.0]), Ok(4.0));
/// assert!(hhi(&[1.0, -1.0]).is_err());
/// ```
pub fn hhi(weights: &[f64]) -> Value {
    let total = stats::sum(sound(weights)?.iter().copied());
    if total == 0.0 {
        return Err(Absence::NoVariation);
    }
    stats::finite(stats::sum(weights.iter().map(|weight| (weight / total).powi(2))))
}

/// Effective number: lines of equal weight that would be as concentrated, 1 / [`hhi`].
pub fn effective_number(weights: &[f64]) -> Value {
    stats::finite(1.0 / hhi(weights)?)
}
