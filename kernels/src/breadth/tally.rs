//! How many series did something on a session, of those that could have.

use super::ONE;
use crate::lanes::Lanes;

/// What a series that is counted adds to a row; what is seen of it stands below that.
///
/// Both are whole numbers in one f64, so that a row is one register: they stay exact up to 33 million
/// groups of four.
const UNIT: f64 = (1_u64 << 26) as f64;
const COUNTED: Lanes = Lanes::splat(UNIT);

/// Rows of counts, one a session: what was seen, and how many series could be looked at.
///
/// ```
/// use rotascope_kernels::{Tally, count_advances, interleave};
///
/// let mut tally = Tally::new(3);
/// count_advances(&mut tally, &interleave(&[&[1.0, 2.0, 2.0], &[5.0, 4.0, f64::NAN]]));
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (0.0, 2.0), (0.0, 1.0)]);
/// ```
#[derive(Clone, Debug)]
pub struct Tally(Vec<Lanes>);

impl Tally {
    /// Counts of nothing yet, for so many sessions.
    pub fn new(rows: usize) -> Self {
        Self(vec![Lanes::splat(0.0); rows])
    }

    /// What was seen and how many series were counted, one a session.
    pub fn totals(&self) -> impl Iterator<Item = (f64, f64)> {
        self.0.iter().map(|row| {
            let parts = row.to_array().map(|total| {
                let counted = (total / UNIT).round();
                (total - counted * UNIT, counted)
            });
            parts.into_iter().fold((0.0, 0.0), |sums, part| (sums.0 + part.0, sums.1 + part.1))
        })
    }

    pub(super) fn rows(&mut self) -> impl Iterator<Item = &mut Lanes> {
        self.0.iter_mut()
    }
}

/// One counted series in every lane where `value` is a number.
#[inline]
pub(super) fn counted(value: Lanes) -> Lanes {
    COUNTED & value.simd_eq(value)
}

/// One thing seen in every lane of a mask.
#[inline]
pub(super) fn seen(mask: Lanes) -> Lanes {
    ONE & mask
}
