//! Conditional beta: on sessions when the large leg rose, and when it fell.
//!
//! Returns are finite; a session on which the large leg stands still is neither up nor down.

use super::beta::beta;
use crate::domain::{
    Value,
    metrics::{Definition, stats},
};

/// Up and down beta, for readers.
pub const DEFINITION: Definition = Definition {
    key: "conditional_beta",
    name: "Up and down beta",
    tells: "Beta over the sessions on which the large leg rose, and over those on which it fell. A \
            larger one on the way down than on the way up is the worst of both.",
    formula: "beta over the sessions with l > 0, and over those with l < 0",
    unit: "a number",
    no_value: "The large leg rose, or fell, on fewer than two sessions, or always by as much.",
    source: "A. Ang, J. Chen and Y. Xing, Downside Risk (Review of Financial Studies, 2006), split \
             at zero instead of the mean",
};

/// The slope of the small leg's returns on the large one's where that rose.
///
/// No value with fewer than two such sessions; exactly 1 of a series against itself.
pub fn up_beta(small: &[f64], large: &[f64]) -> Value {
    beta_where(small, large, |large| 0.0 < large)
}

/// The slope of the small leg's returns on the large one's where that fell.
///
/// No value with fewer than two such sessions; exactly 1 of a series against itself.
pub fn down_beta(small: &[f64], large: &[f64]) -> Value {
    beta_where(small, large, |large| large < 0.0)
}

fn beta_where(small: &[f64], large: &[f64], counts: impl Fn(f64) -> bool) -> Value {
    let chosen = small.iter().zip(large).filter(|(_, large)| counts(**large));
    let (small, large): (Vec<f64>, Vec<f64>) = chosen.unzip();
    stats::finite(beta(&small, &large)?)
}
