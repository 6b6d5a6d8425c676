//! How far apart the returns of series lie.

use super::{ONE, ZERO};
use crate::{lanes::Lanes, panel::Benchmark};

/// Sums over series, one a session, of their returns less the benchmark's.
///
/// ```
/// use rotascope_kernels::{Benchmark, Spread, interleave};
///
/// let mut spread = Spread::new(2, 1);
/// spread.count(&interleave(&[&[2.0, 3.0], &[2.0, 5.0]]), &Benchmark::new(&[4.0, 8.0]));
/// assert_eq!(spread.deviations().last(), Some((0.5_f64.sqrt(), 2.0)), "returns of 0.5 and 1.5");
/// ```
#[derive(Clone, Debug)]
pub struct Spread {
    lag: usize,
    rows: Vec<SpreadRow>,
}

#[derive(Clone, Copy, Debug)]
struct SpreadRow {
    sum: Lanes,
    squares: Lanes,
    counted: Lanes,
}

impl Spread {
    /// Sums of nothing yet, for so many sessions, of returns over `lag` sessions.
    pub fn new(rows: usize, lag: usize) -> Self {
        Self { lag, rows: vec![SpreadRow { sum: ZERO, squares: ZERO, counted: ZERO }; rows] }
    }

    /// Counts four series more, given by their positive levels.
    ///
    /// Returns are counted from the benchmark's, so that a move of the whole market costs no digits.
    #[inline(never)]
    pub fn count(&mut self, levels: &[Lanes], benchmark: &Benchmark) {
        let levels = || levels.iter().zip(&benchmark.levels);
        let steps = levels().skip(self.lag).zip(levels());
        for (((&level, &base), (&before, &base_before)), row) in
            steps.zip(self.rows.iter_mut().skip(self.lag))
        {
            let lead = level / before - base / base_before;
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
