//! The series at their highest, less those at their lowest.

use super::tally::{Tally, counted, seen};
use crate::{
    lanes::Lanes,
    sums::Sums,
    window::{over_windows, part},
};

/// The highest and the lowest level of a window, and whether all are there.
#[derive(Clone, Copy)]
struct Bounds {
    highest: Lanes,
    lowest: Lanes,
    /// Missing where one of the levels is.
    total: Lanes,
}

impl Default for Bounds {
    fn default() -> Self {
        let (highest, lowest) = (Lanes::splat(f64::NEG_INFINITY), Lanes::splat(f64::INFINITY));
        Self { highest, lowest, total: Lanes::splat(0.0) }
    }
}

impl Sums for Bounds {
    type Row = Lanes;

    fn from_origin(row: Lanes, _: Lanes) -> Lanes {
        row
    }

    fn with(self, row: Lanes) -> Self {
        self.and(Self { highest: row, lowest: row, total: row })
    }

    fn and(self, other: Self) -> Self {
        Self {
            highest: self.highest.simd_lt(other.highest).select(other.highest, self.highest),
            lowest: other.lowest.simd_lt(self.lowest).select(other.lowest, self.lowest),
            total: self.total + other.total,
        }
    }
}

/// Counts those of four series, given by their levels, that stand at the highest of their last
/// `window` sessions, less those at the lowest.
///
/// A series is counted where it has every level of the window; one that does not move is at both.
///
/// ```
/// use rotascope_kernels::{Tally, count_extremes, interleave};
///
/// let mut tally = Tally::new(2);
/// count_extremes(&mut tally, &interleave(&[&[1.0, 2.0], &[2.0, 3.0], &[3.0, 1.0]]), 2);
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (1.0, 3.0)]);
/// ```
#[inline(never)]
pub fn count_extremes(tally: &mut Tally, levels: &[Lanes], window: usize) {
    let rows = |range| part(levels, range);
    let count = |row: &mut Lanes, level: Lanes, bounds: Bounds| {
        let is_there = bounds.total.simd_eq(bounds.total);
        let at = |bound: Lanes| seen(is_there & level.simd_eq(bound));
        *row += at(bounds.highest) - at(bounds.lowest) + counted(bounds.total);
    };
    over_windows(levels.len(), window, rows, tally.rows(), count);
}
