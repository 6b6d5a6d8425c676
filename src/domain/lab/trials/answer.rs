//! What comes of a piece.

use serde::{Deserialize, Serialize};

use crate::domain::metrics::lab::PowerSums;

/// What comes of a piece of the trials.
///
/// ```
/// use rotascope::domain::lab::Answer;
///
/// let answer = Answer::Overfitting(Some(0.5));
/// assert_eq!(Answer::from_bytes(&answer.to_bytes()), Some(answer));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The Sharpe ratio a year less that of 50/50, and the chance of as much; none of a rule that
    /// never changes what it holds, or holds shares of both legs.
    Chance(Option<(f64, f64)>),
    /// The share of splits in which the best pair of one half is no better than the middle in the
    /// other; none where the history is too short.
    Overfitting(Option<f64>),
    /// The sums of every pair of moving averages.
    Year(Vec<Sums>),
}

/// The sums of a pair, in the order of [`PowerSums`].
type Sums = [f64; 6];

impl Answer {
    /// The answer of sums.
    pub(super) fn of_sums(sums: &[PowerSums]) -> Self {
        let flat = |it: &PowerSums| {
            let [first, second, third, fourth] = it.powers;
            [first, second, third, fourth, it.log_growth, it.trades]
        };
        Self::Year(sums.iter().map(flat).collect())
    }

    /// The sums of every pair; none of another piece.
    pub(super) fn sums(&self) -> Option<Vec<PowerSums>> {
        let Self::Year(sums) = self else { return None };
        let whole = |&[first, second, third, fourth, log_growth, trades]: &Sums| PowerSums {
            powers: [first, second, third, fourth],
            log_growth,
            trades,
        };
        Some(sums.iter().map(whole).collect())
    }

    /// Its form between threads.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The answer of a form; none where it is that of none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
