//! How the returns of each series move with the benchmark's.

use std::ops::Range;

use super::{BETA_WINDOW, Benchmark, Columns, ROUNDING, above, squared_deviations};
use crate::{
    lanes::Lanes,
    sums::Products,
    window::{over_windows, part},
};

/// One over the number of returns.
pub(super) const SHARE: Lanes = Lanes::splat(1.0 / BETA_WINDOW as f64);
/// The sum of squared deviations that rounding alone can explain.
pub(super) const FLOOR: Lanes = Lanes::splat(ROUNDING * ROUNDING * (BETA_WINDOW - 1) as f64);

#[inline(never)]
pub(super) fn write(benchmark: &Benchmark, columns: &mut Columns) {
    let Columns { returns, beta, correlation, .. } = columns;
    let rows =
        |range: Range<usize>| part(returns, range.clone()).zip(part(&benchmark.returns, range));
    let slots =
        beta.iter_mut().zip(correlation).zip(benchmark.means.iter().zip(&benchmark.squares));
    let count = returns.len();
    over_windows(count, BETA_WINDOW, rows, slots, |slot, _, sums: Products<Lanes>| {
        let ((beta, correlation), (&mean, &squares)) = slot;
        let common = sums.products - sums.first.sum * mean;
        let own = above(FLOOR, squared_deviations(sums.first, SHARE));
        *beta = common / squares;
        *correlation = common / (own * squares).sqrt();
    });
}
