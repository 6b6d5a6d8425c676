//! The series that others are measured against.

use super::{
    columns::BETA_WINDOW,
    lane_numbers::{MISSING, above, squared_deviations},
    returns::{FLOOR, SHARE, change},
};
use crate::{
    lanes::Lanes,
    sums::Moments,
    window::{over_windows, part},
};

/// A benchmark in all four lanes, with what every group against it needs.
#[derive(Clone, Debug)]
pub struct Benchmark {
    pub(crate) levels: Vec<Lanes>,
    pub(super) returns: Vec<Lanes>,
    /// The mean of the last returns, counted from their window's origin.
    pub(super) means: Vec<Lanes>,
    /// Their sum of squared deviations from it; missing where the benchmark does not vary.
    pub(super) squares: Vec<Lanes>,
}

impl Benchmark {
    /// The benchmark from its positive levels, one a session.
    pub fn new(levels: &[f64]) -> Self {
        let levels: Vec<Lanes> = levels.iter().map(|&level| Lanes::splat(level)).collect();
        let mut before = MISSING;
        let to_here = |&level: &Lanes| change(std::mem::replace(&mut before, level), level);
        let returns: Vec<Lanes> = levels.iter().map(to_here).collect();
        let (mut means, mut squares) = (vec![MISSING; levels.len()], vec![MISSING; levels.len()]);
        let rows = |range| part(&returns, range);
        let slots = means.iter_mut().zip(&mut squares);
        let write = |(mean, square): (&mut Lanes, &mut Lanes), _, moments: Moments<Lanes>| {
            *mean = moments.sum * SHARE;
            *square = above(FLOOR, squared_deviations(moments, SHARE));
        };
        over_windows(levels.len(), BETA_WINDOW, rows, slots, write);
        Self { levels, returns, means, squares }
    }

    /// The number of sessions.
    pub fn rows(&self) -> usize {
        self.levels.len()
    }
}
