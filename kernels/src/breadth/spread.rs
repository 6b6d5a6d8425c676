//! How far apart the returns of series lie.

use super::{ONE, ZERO};
use crate::{lanes::Lanes, panel::Benchmark};

/// Sums over series, one a session, of their returns less the benchmark's.
///
/// ```
/// use rotascope_kernels::{Benchmark, Spread, interleave};
///
/// let mut spread = Spread::new(&Benchmark::new(&[4.0, 8.0]), 1);
/// spread.count(&interleave(&[&[2.0, 3.0], &[2.0, 5.0]]));
/// assert_eq!(spread.deviations().last(), Some((0.5_f64.sqrt(), 2.0)), "returns of 0.5 and 1.5");
/// ```
#[derive(Clone, Debug)]
pub struct Spread {
    lag: usize,
    /// The benchmark's growth over the lag, from the first session that has it on.
    growth: Vec<Lanes>,
    rows: Vec<SpreadRow>,
}

#[derive(Clone, Copy, Debug)]
struct SpreadRow {
    sum: Lanes,
    squares: Lanes,
    counted: Lanes,
}

impl Spread {
    /// Sums of nothing yet, of returns over `lag` sessions of a benchmark.
    pub fn new(benchmark: &Benchmark, lag: usize) -> Self {
        let levels = &benchmark.levels;
        let steps = levels.iter().zip(levels.iter().skip(lag));
        let growth = steps.map(|(&before, &now)| now / before).collect();
        let none = SpreadRow { sum: ZERO, squares: ZERO, counted: ZERO };
        Self { lag, growth, rows: vec![none; levels.len()] }
    }

    /// Counts four series more, given by their positive levels.
    ///
    /// Returns are counted from the benchmark's, so that a move of the whole market costs no digits.
    #[inline(never)]
    pub fn count(&mut self, levels: &[Lanes]) {
        let steps = levels.iter().zip(levels.iter().skip(self.lag)).zip(&self.growth);
        for (((&before, &level), &growth), row) in steps.zip(self.rows.iter_mut().skip(self.lag)) {
            let lead = level / before - growth;
            let is_there = lead.simd_eq(lead);
            let lead = is_there.select(lead, ZERO);
            row.sum += lead;
            row.squares += lead * lead;
            row.counted += ONE & is_there;
        }
    }

    /// The standard deviation of the returns as a sample and the number of series, one a session;
    /// NaN of fewer than two.
    pub fn deviations(&self) -> impl Iterator<Item = (f64, f64)> {
        self.rows.iter().map(|row| {
            let (sum, counted) = (row.sum.reduce_add(), row.counted.reduce_add());
            let variance = (row.squares.reduce_add() - sum * (sum / counted)) / (counted - 1.0);
            // Rounding may leave next to nothing below zero.
            let variance = if variance < 0.0 { 0.0 } else { variance };
            (if counted < 2.0 { f64::NAN } else { variance.sqrt() }, counted)
        })
    }
}
