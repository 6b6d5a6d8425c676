//! What every set of a sweep came to over its blocks, or some of them.

use rotascope_kernels::{Moments, PowerSums, sharpe_ratios};

use super::deflated_sharpe::deflated_sharpe;
use crate::domain::{Absence, Value, metrics::stats};

/// The sums of every set over blocks of a sweep, added once.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepTotal {
    sums: Vec<PowerSums>,
    steps: usize,
    sharpes: Vec<Option<f64>>,
}

impl SweepTotal {
    pub(super) fn new(sums: Vec<PowerSums>, steps: usize) -> Self {
        let sharpes = sharpe_ratios(&sums, steps);
        Self { sums, steps, sharpes }
    }

    /// The sums of a set.
    pub fn sums(&self, set: usize) -> PowerSums {
        self.sums.get(set).copied().unwrap_or_default()
    }

    /// The moments of a set's returns, one session each.
    ///
    /// No value where they do not vary.
    pub fn moments(&self, set: usize) -> Value<Moments> {
        self.sums(set).moments(self.steps).ok_or(Absence::NoVariation)
    }

    /// The Sharpe ratio of every set, of one session; none where its returns do not vary.
    pub fn sharpes(&self) -> &[Option<f64>] {
        &self.sharpes
    }

    /// The set with the highest Sharpe ratio, the first of equal ones.
    pub fn best(&self) -> Option<usize> {
        best_of(self.sharpes.iter().copied())
    }

    /// The deflated Sharpe ratio of a set, where `tried` counts all that were tried: those of the
    /// sweep at least.
    ///
    /// No value where its returns do not vary.
    pub fn deflated(&self, set: usize, tried: usize) -> Value {
        let sharpes: Vec<f64> = self.sharpes.iter().copied().flatten().collect();
        let deviation = stats::sample_deviation(&sharpes).unwrap_or(0.0);
        let tried = tried.max(self.sums.len());
        deflated_sharpe(self.moments(set)?, self.steps, deviation * deviation, tried)
    }
}

/// The number of the highest value, the first of equal ones.
pub(super) fn best_of(values: impl Iterator<Item = Option<f64>>) -> Option<usize> {
    let known = values.enumerate().filter_map(|(set, value)| Some((set, value?)));
    let higher = |best: (usize, f64), it: (usize, f64)| if best.1 < it.1 { it } else { best };
    known.reduce(higher).map(|(set, _)| set)
}
