//! The series that gained more than the benchmark.

use super::tally::{Tally, counted, seen};
use crate::{lanes::Lanes, panel::Benchmark};

/// Share of a ratio that rounding alone may take away.
const SHORT_OF_ONE: Lanes = Lanes::splat(1.0 - 8.0 * f64::EPSILON);

/// Levels of four series over the benchmark's, session by session, into a column that is used again.
///
/// ```
/// use rotascope_kernels::{Benchmark, interleave, lane, write_ratios};
///
/// let mut ratios = Vec::new();
/// write_ratios(&mut ratios, &interleave(&[&[10.0, 18.0]]), &Benchmark::new(&[5.0, 6.0]));
/// assert_eq!(lane(&ratios, 0).collect::<Vec<_>>(), [2.0, 3.0]);
/// ```
#[inline(never)]
pub fn write_ratios(ratios: &mut Vec<Lanes>, levels: &[Lanes], benchmark: &Benchmark) {
    ratios.clear();
    ratios.extend(levels.iter().zip(&benchmark.levels).map(|(&level, &base)| level / base));
}

/// Counts those of four series, given by their ratio to the benchmark, that gained more than it in the
/// last `lag` sessions.
///
/// A series is counted where it has both levels; a fixed multiple of the benchmark is never ahead.
///
/// ```
/// use rotascope_kernels::{Benchmark, Tally, count_ahead, interleave, write_ratios};
///
/// let (mut tally, mut ratios) = (Tally::new(2), Vec::new());
/// let levels = interleave(&[&[1.0, 2.0], &[10.0, 12.0]]);
/// write_ratios(&mut ratios, &levels, &Benchmark::new(&[5.0, 6.0]));
/// count_ahead(&mut tally, &ratios, 1);
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (1.0, 2.0)]);
/// ```
#[inline(never)]
pub fn count_ahead(tally: &mut Tally, ratios: &[Lanes], lag: usize) {
    let steps = ratios.iter().zip(ratios.iter().skip(lag));
    for ((&before, &now), row) in steps.zip(tally.rows().skip(lag)) {
        *row += seen(before.simd_lt(now * SHORT_OF_ONE)) + counted(now - before);
    }
}
