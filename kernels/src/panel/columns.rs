//! The columns of figures, and how many sessions each figure looks back.

use super::lane_numbers::MISSING;
use crate::lanes::Lanes;

/// Sessions of the standard score of the ratio: a quarter.
pub const Z_SCORE_WINDOW: usize = 63;
/// Sessions over which the change of that score is taken: a month.
pub const MOMENTUM_LAG: usize = 21;
/// Returns of beta and correlation: a year.
pub const BETA_WINDOW: usize = 252;
/// Sessions of the average that breadth is counted against.
pub const AVERAGE_WINDOW: usize = 200;

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
    pub(super) returns: Vec<Lanes>,
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
