//! The share of series above their own average.

use crate::{
    lanes::Lanes,
    sums::Total,
    window::{over_windows, part},
};

const ONE: Lanes = Lanes::splat(1.0);
/// Share of a sum of equal levels that rounding alone may take away.
const SHORT_OF_ONE: Lanes = Lanes::splat(1.0 - 256.0 * f64::EPSILON);

/// Counts, session by session, the series that stand above the average of their last sessions.
#[derive(Clone, Debug)]
pub struct Breadth {
    window: usize,
    above: Vec<Lanes>,
    counted: Vec<Lanes>,
}

impl Breadth {
    /// Counts of nothing yet, for so many sessions.
    pub fn new(rows: usize, window: usize) -> Self {
        let none = vec![Lanes::splat(0.0); rows];
        Self { window, above: none.clone(), counted: none }
    }

    /// Counts four series more, given by their positive levels.
    ///
    /// A series is counted where it has its average, and is not above an average of equal levels.
    #[inline(never)]
    pub fn count(&mut self, levels: &[Lanes]) {
        let share = Lanes::splat(1.0 / self.window as f64);
        let rows = |range| part(levels, range);
        let slots = self.above.iter_mut().zip(&mut self.counted);
        let count =
            |(above, counted): (&mut Lanes, &mut Lanes), level: Lanes, total: Total<Lanes>| {
                let average = total.0 * share;
                *above += ONE & average.simd_lt(level * SHORT_OF_ONE);
                *counted += ONE & average.simd_eq(average);
            };
        over_windows(levels.len(), self.window, rows, slots, count);
    }

    /// The share of the counted series above their average, one a session; NaN where none counts.
    pub fn shares(&self) -> impl Iterator<Item = f64> {
        let counts = self.above.iter().zip(&self.counted);
        counts.map(|(above, counted)| above.reduce_add() / counted.reduce_add())
    }
}
