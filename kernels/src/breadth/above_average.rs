//! The series above their own average.

use super::tally::{Tally, counted, seen};
use crate::{
    lanes::Lanes,
    sums::Total,
    window::{over_windows, part},
};

/// Share of a sum of equal levels that rounding alone may take away.
const SHORT_OF_ONE: Lanes = Lanes::splat(1.0 - 256.0 * f64::EPSILON);

/// Counts those of four series, given by their positive levels, that stand above the average of
/// their last `window` sessions.
///
/// A series is counted where it has its average, and is not above an average of equal levels.
///
/// ```
/// use rotascope_kernels::{Tally, count_above_average, interleave};
///
/// let mut tally = Tally::new(2);
/// count_above_average(&mut tally, &interleave(&[&[1.0, 2.0], &[2.0, 1.0]]), 2);
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (1.0, 2.0)]);
/// ```
#[inline(never)]
pub fn count_above_average(tally: &mut Tally, levels: &[Lanes], window: usize) {
    let share = Lanes::splat(1.0 / window as f64);
    let rows = |range| part(levels, range);
    let count = |row: &mut Lanes, level: Lanes, total: Total<Lanes>| {
        let average = total.0 * share;
        *row += seen(average.simd_lt(level * SHORT_OF_ONE)) + counted(average);
    };
    over_windows(levels.len(), window, rows, tally.rows(), count);
}
