//! Returns of sessions, and the sums that figures of risk share.

use crate::domain::{Absence, Value, metrics::stats};

/// The simple return of each session after the first.
pub(super) fn returns_of(levels: &[f64]) -> Vec<f64> {
    let steps = levels.iter().zip(levels.iter().skip(1));
    steps.map(|(before, level)| level / before - 1.0).collect()
}

/// The mean of the deviations from the mean raised to a power.
pub(super) fn central_moment(returns: &[f64], power: i32) -> Value {
    let mean = stats::mean(returns)?;
    let powers: Vec<f64> = returns.iter().map(|v| (v - mean).powi(power)).collect();
    stats::mean(&powers)
}

/// The standard deviation of returns; its absence counts sessions, one more than returns.
pub(super) fn deviation(returns: &[f64]) -> Value {
    let absence = |_| Absence::NotEnoughHistory { need: 3, have: sessions(returns) };
    stats::sample_deviation(returns).map_err(absence)
}

/// Like [`deviation`], but no value where the returns vary no more than rounding explains.
pub(super) fn variation(returns: &[f64]) -> Value {
    let found = deviation(returns)?;
    if stats::rounding_of(returns) < found { Ok(found) } else { Err(Absence::NoVariation) }
}

/// The sessions that returns were computed from.
pub(super) fn sessions(returns: &[f64]) -> usize {
    returns.len() + 1
}

/// The small leg's return minus the large one's, a session each.
pub(super) fn differences(small: &[f64], large: &[f64]) -> Vec<f64> {
    small.iter().zip(large).map(|(small, large)| small - large).collect()
}
