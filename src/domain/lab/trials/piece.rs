//! A piece of the long work.

use serde::{Deserialize, Serialize};

/// A piece of the trials that can be done by itself.
///
/// ```
/// use rotascope::domain::lab::Piece;
///
/// let year = Piece::Year { from: 0, to: 252 };
/// assert_eq!(Piece::from_bytes(&year.to_bytes()), Some(year));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// The chance of the rule by circular shifts of what it holds.
    Chance,
    /// The sums of every pair of moving averages over a stretch of steps.
    Year {
        /// The first step.
        from: usize,
        /// The step after the last.
        to: usize,
    },
    /// The probability that choosing the best pair is overfitting.
    Overfitting,
}

impl Piece {
    /// Its form between threads.
    pub fn to_bytes(self) -> Vec<u8> {
        postcard::to_allocvec(&self).unwrap_or_default()
    }

    /// The piece of a form; none where it is that of none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
