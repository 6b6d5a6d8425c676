//! What comes of a piece.

use std::sync::Arc;

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
    Year(#[serde(with = "sums")] Arc<Vec<PowerSums>>),
}

impl Answer {
    /// Its form between threads.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The answer of a form; none where it is that of none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

/// Sums between threads: the numbers of each pair in a row.
mod sums {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serializer};

    use crate::domain::metrics::lab::PowerSums;

    type Row = ([f64; 4], f64, f64);

    pub(super) fn serialize<S: Serializer>(
        sums: &Arc<Vec<PowerSums>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(sums.iter().map(|it| (it.powers, it.log_growth, it.trades)))
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(
        deserializer: D,
    ) -> Result<Arc<Vec<PowerSums>>, D::Error> {
        let rows = Vec::<Row>::deserialize(deserializer)?.into_iter();
        let sums = |(powers, log_growth, trades)| PowerSums { powers, log_growth, trades };
        Ok(Arc::new(rows.map(sums).collect()))
    }
}
