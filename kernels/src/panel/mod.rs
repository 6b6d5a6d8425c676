//! The figures of four series against a benchmark, at every session.
//!
//! Each is a column that is written once; a caller that needs only the newest rows hands the same
//! [`Columns`] to the next group, so that nothing is kept which is not shown. A variation that
//! rounding alone explains is none, and what is divided by it is missing.

mod benchmark;
mod levels;
mod regression;
mod score;

pub use benchmark::Benchmark;

use crate::{lanes::Lanes, sums::Moments};

/// Sessions of the standard score of the ratio: a quarter.
pub const Z_SCORE_WINDOW: usize = 63;
/// Sessions over which the change of that score is taken: a month.
pub const MOMENTUM_LAG: usize = 21;
/// Returns of beta and correlation: a year.
pub const BETA_WINDOW: usize = 252;
/// Sessions of the average that breadth is counted against.
pub const AVERAGE_WINDOW: usize = 200;

/// What rounding alone can make a number of size one deviate.
const ROUNDING: f64 = 8.0 * f64::EPSILON;

const MISSING: Lanes = Lanes::splat(f64::NAN);
const ZERO: Lanes = Lanes::splat(0.0);
const ONE: Lanes = Lanes::splat(1.0);
const HUNDRED: Lanes = Lanes::splat(100.0);

/// The figures of four series, one row a session.
#[derive(Clone, Debug)]
pub struct Columns {
    /// 100 × series / benchmark.
    pub ratio: Vec<Lanes>,
    /// 100 + the standard score of the ratio among its last 63.
    pub z_score: Vec<Lanes>,
    /// The percentage change of `z_score` over 21 sessions.
    pub momentum: Vec<Lanes>,
    /// The slope of the last 252 returns on the benchmark's.
    pub beta: Vec<Lanes>,
    /// The correlation of the last 252 returns with the benchmark's.
    pub correlation: Vec<Lanes>,
    /// The level over its highest so far, minus one.
    pub drawdown: Vec<Lanes>,
    returns: Vec<Lanes>,
}

impl Columns {
    /// Columns of so many rows, all missing.
    pub fn new(rows: usize) -> Self {
        let column = || vec![MISSING; rows];
        Self {
            ratio: column(),
            z_score: column(),
            momentum: column(),
            beta: column(),
            correlation: column(),
            drawdown: column(),
            returns: column(),
        }
    }
}

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

/// The sum of squared deviations from the mean, given one over the number of rows.
#[inline]
fn squared_deviations(moments: Moments<Lanes>, share: Lanes) -> Lanes {
    moments.squares - moments.sum * (moments.sum * share)
}

/// The number where it is above the floor, elsewhere missing.
#[inline]
fn above(floor: Lanes, number: Lanes) -> Lanes {
    floor.simd_lt(number).select(number, MISSING)
}
