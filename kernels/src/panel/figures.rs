//! Every figure of four series in one go.

use super::{benchmark::Benchmark, columns::Columns, levels, regression, score};
use crate::lanes::Lanes;

/// Writes every figure of four series, given by their positive levels on the benchmark's sessions.
///
/// Rows that the columns lack are left out; what the columns held before is overwritten.
///
/// ```
/// use rotascope_kernels::{Benchmark, Columns, figures, interleave, lane};
///
/// let benchmark = Benchmark::new(&[1.0, 2.0, 4.0]);
/// let mut columns = Columns::new(3);
/// figures(&interleave(&[&[3.0, 6.0, 3.0]]), &benchmark, &mut columns);
/// assert_eq!(lane(&columns.ratio, 0).collect::<Vec<_>>(), [300.0, 300.0, 75.0]);
/// assert_eq!(lane(&columns.drawdown, 0).collect::<Vec<_>>(), [0.0, 0.0, -0.5]);
/// assert!(lane(&columns.beta, 0).all(f64::is_nan), "a year is not there yet");
/// ```
pub fn figures(group: &[Lanes], benchmark: &Benchmark, columns: &mut Columns) {
    levels::write(group, &benchmark.levels, columns);
    score::write(columns);
    regression::write(benchmark, columns);
}
