//! The series that gained more than the benchmark.

use super::{ONE, present, tally::Tally};
use crate::{lanes::Lanes, panel::Benchmark};

/// Share of a ratio that rounding alone may take away.
const SHORT_OF_ONE: Lanes = Lanes::splat(1.0 - 8.0 * f64::EPSILON);

/// Counts those of four series, given by their positive levels, that gained more than the benchmark
/// in the last `lag` sessions.
///
/// A series is counted where it has both levels; a fixed multiple of the benchmark is never ahead.
///
/// ```
/// use rotascope_kernels::{Benchmark, Tally, count_ahead, interleave};
///
/// let (mut tally, benchmark) = (Tally::new(2), Benchmark::new(&[5.0, 6.0]));
/// count_ahead(&mut tally, &interleave(&[&[1.0, 2.0], &[10.0, 12.0]]), &benchmark, 1);
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (1.0, 2.0)]);
/// ```
#[inline(never)]
pub fn count_ahead(tally: &mut Tally, levels: &[Lanes], benchmark: &Benchmark, lag: usize) {
    let ratios = || levels.iter().zip(&benchmark.levels).map(|(&level, &base)| level / base);
    let slots = tally.rows().skip(lag);
    for ((now, before), (ahead, counted)) in ratios().skip(lag).zip(ratios()).zip(slots) {
        *ahead += ONE & before.simd_lt(now * SHORT_OF_ONE);
        *counted += present(now - before);
    }
}
