//! How the returns of each series move with the benchmark's.

use super::{BETA_WINDOW, Benchmark, Columns, ROUNDING, above, squared_deviations};
use crate::{lanes::Lanes, sums::Products, window::over_windows};

/// One over the number of returns.
pub(super) const SHARE: Lanes = Lanes::splat(1.0 / BETA_WINDOW as f64);
/// The sum of squared deviations that rounding alone can explain.
pub(super) const FLOOR: Lanes = Lanes::splat(ROUNDING * ROUNDING * (BETA_WINDOW - 1) as f64);

#[inline(never)]
pub(super) fn write(benchmark: &Benchmark, columns: &mut Columns) {
    let Columns { returns, beta, correlation, .. } = columns;
    let row = |index: usize| Some((*returns.get(index)?, *benchmark.returns.get(index)?));
    over_windows::<Products<Lanes>>(returns.len(), BETA_WINDOW, row, |index, _, sums| {
        let base = benchmark.means.get(index).zip(benchmark.squares.get(index));
        let slots = beta.get_mut(index).zip(correlation.get_mut(index));
        if let (Some((&mean, &squares)), Some((beta, correlation))) = (base, slots) {
            let common = sums.products - sums.first.sum * mean;
            let own = above(FLOOR, squared_deviations(sums.first, SHARE));
            *beta = common / squares;
            *correlation = common / (own * squares).sqrt();
        }
    });
}
