//! Where returns lie: their mean, their quartiles, and how many are above zero.

use crate::domain::{Value, metrics::stats};

/// Where values lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    /// The mean, a share of one.
    pub mean: Value,
    /// The median, a share of one.
    pub median: Value,
    /// The values that a quarter and three quarters of all lie below, shares of one.
    pub quartiles: Value<(f64, f64)>,
    /// The share of values above zero; a tie is not.
    pub share_positive: Value,
}

impl Distribution {
    /// Of values in time order.
    pub(super) fn of(values: &[f64]) -> Self {
        let mut ascending = values.to_vec();
        ascending.sort_unstable_by(f64::total_cmp);
        Self::of_both(values, &ascending)
    }

    /// Of values in time order, and the same in their own.
    pub(super) fn of_both(values: &[f64], ascending: &[f64]) -> Self {
        let quantile = |share| stats::quantile(ascending, share);
        Self {
            mean: stats::mean(values),
            median: quantile(0.5),
            quartiles: quantile(0.25).and_then(|low| Ok((low, quantile(0.75)?))),
            share_positive: stats::share_positive(values.iter().copied()),
        }
    }
}
