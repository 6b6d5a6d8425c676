//! Beta and correlation of each series with the benchmark.

use std::ops::Range;

use super::{
    benchmark::Benchmark,
    columns::{BETA_WINDOW, Columns},
    lane_numbers::{above, squared_deviations},
    returns::{FLOOR, SHARE},
};
use crate::{
    lanes::Lanes,
    sums::Products,
    window::{over_windows, part},
};

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
