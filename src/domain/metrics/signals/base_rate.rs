//! Base rate of signals: what followed any session, over one horizon.
//!
//! The return after a session is the same whatever came later, so that what a day knew is the
//! beginning of what the whole history knows.

use super::distribution::Distribution;
use crate::domain::{
    PairView,
    metrics::{stats::moves::relative_change, streaks::forward_returns::HORIZONS},
};

/// The lead of the small leg after every session of a span.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseRate {
    /// The sessions that are looked ahead.
    pub(super) horizon: usize,
    /// One value for each session with so many after it, shares of one.
    values: Vec<f64>,
    /// The places of those that are numbers, by value.
    ascending: Vec<usize>,
}

impl BaseRate {
    /// The base rates of a view over every one of [`HORIZONS`].
    pub fn of(view: PairView<'_>) -> [Self; 5] {
        HORIZONS.map(|horizon| {
            let levels = || view.iter().map(|(_, small, large)| (small, large));
            let ahead = levels().zip(levels().skip(horizon));
            let values: Vec<f64> = ahead.map(|(from, to)| relative_change(from, to)).collect();
            let mut numbers: Vec<(f64, usize)> = values.iter().copied().zip(0..).collect();
            numbers.retain(|(value, _)| value.is_finite());
            numbers.sort_by(|one, other| one.0.total_cmp(&other.0));
            let ascending = numbers.into_iter().map(|(_, at)| at).collect();
            Self { horizon, values, ascending }
        })
    }

    /// The values that the first sessions of the span know, in time order.
    pub(super) fn known(&self, sessions: usize) -> &[f64] {
        let count = sessions.saturating_sub(self.horizon).min(self.values.len());
        self.values.get(..count).unwrap_or_default()
    }

    /// Where those of them lie that are numbers.
    pub(super) fn distribution(&self, sessions: usize) -> Distribution {
        let known = self.known(sessions);
        let values: Vec<f64> = known.iter().copied().filter(|value| value.is_finite()).collect();
        let ascending = self.ascending.iter().filter_map(|at| known.get(*at).copied());
        Distribution::of_both(&values, &ascending.collect::<Vec<_>>())
    }
}
