//! Deflated Sharpe ratio: how sure a Sharpe ratio is, once it is the best of many that were tried.

use rotascope_kernels::Moments;

use crate::domain::{
    Absence, Value,
    metrics::{
        Definition,
        stats::{self, normal},
    },
};

/// Deflated Sharpe ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "deflated_sharpe",
    name: "Deflated Sharpe ratio",
    tells: "The chance that a rule's true Sharpe ratio is above what the best of as many worthless \
            ones would have shown. It counts how many were tried, how much they differ, how long the \
            history is, and how far its returns are from a bell curve. Below 95 % nothing is shown.",
    formula: "Φ((r − r₀) × √(n − 1) / √(1 − g × r + (k − 1) / 4 × r²)), with Sharpe ratio r a \
              session, skewness g and kurtosis k of n returns;  r₀ = √v × ((1 − γ) × Z(1 − 1 / m) + \
              γ × Z(1 − 1 / (m × e))), where v is the variance of the Sharpe ratios of m tries and γ \
              = 0.5772",
    unit: "share of one",
    no_value: "Fewer than two returns, or they do not vary.",
    source: "D. Bailey and M. López de Prado, The Deflated Sharpe Ratio (Journal of Portfolio \
             Management 40, 2014)",
};

/// Euler's constant.
const GAMMA: f64 = 0.577_215_664_9;

/// The Sharpe ratio a session that the best of `tried` worthless rules shows on average, if theirs
/// have this variance; zero of a single one.
///
/// ```
/// use rotascope::domain::metrics::lab::deflated_sharpe::best_of_chance;
///
/// // The example of the paper: 100 tries with a variance of a half a year of 250 sessions.
/// assert!((best_of_chance(0.5 / 250.0, 100) - 0.1132).abs() < 5e-5);
/// assert_eq!(best_of_chance(0.5 / 250.0, 1), 0.0);
/// ```
pub fn best_of_chance(variance: f64, tried: usize) -> f64 {
    if tried < 2 {
        return 0.0;
    }
    let tried = tried as f64;
    let first = normal::quantile(1.0 - 1.0 / tried);
    let second = normal::quantile(1.0 - 1.0 / (tried * std::f64::consts::E));
    variance.max(0.0).sqrt() * ((1.0 - GAMMA) * first + GAMMA * second)
}

/// The deflated Sharpe ratio of `count` returns with these moments, the best of `tried` whose Sharpe
/// ratios a session have this variance.
///
/// ```
/// use rotascope::domain::metrics::lab::{Moments, deflated_sharpe::deflated_sharpe};
///
/// let sharpe = 2.5 / 250_f64.sqrt();
/// let moments = Moments { mean: sharpe, deviation: 1.0, skew: -3.0, kurtosis: 10.0 };
/// let found = |tried| deflated_sharpe(moments, 1_250, 0.5 / 250.0, tried).unwrap();
/// assert!((found(100) - 0.9004).abs() < 5e-5 && (found(88) - 0.9102).abs() < 5e-5);
/// ```
pub fn deflated_sharpe(moments: Moments, count: usize, variance: f64, tried: usize) -> Value {
    if count < 2 {
        return Err(Absence::NotEnoughHistory { need: 2, have: count });
    }
    let Moments { skew, kurtosis, .. } = moments;
    let sharpe = moments.sharpe();
    let spread = 1.0 - skew * sharpe + (kurtosis - 1.0) / 4.0 * sharpe * sharpe;
    let above = sharpe - best_of_chance(variance, tried);
    stats::finite(above * ((count - 1) as f64 / spread).sqrt()).map(normal::below)
}
