//! How many series did something on a session, of those that could have.

use crate::lanes::Lanes;

/// Rows of counts, one a session: what was seen, and how many series could be looked at.
///
/// ```
/// use rotascope_kernels::{Tally, count_advances, interleave};
///
/// let mut tally = Tally::new(3);
/// count_advances(&mut tally, &interleave(&[&[1.0, 2.0, 2.0], &[5.0, 4.0, f64::NAN]]));
/// assert_eq!(tally.totals().collect::<Vec<_>>(), [(0.0, 0.0), (0.0, 2.0), (0.0, 1.0)]);
/// ```
#[derive(Clone, Debug)]
pub struct Tally {
    seen: Vec<Lanes>,
    counted: Vec<Lanes>,
}

impl Tally {
    /// Counts of nothing yet, for so many sessions.
    pub fn new(rows: usize) -> Self {
        let none = vec![Lanes::splat(0.0); rows];
        Self { seen: none.clone(), counted: none }
    }

    /// What was seen and how many series were counted, one a session.
    pub fn totals(&self) -> impl Iterator<Item = (f64, f64)> {
        let rows = self.seen.iter().zip(&self.counted);
        rows.map(|(seen, counted)| (seen.reduce_add(), counted.reduce_add()))
    }

    pub(super) fn rows(&mut self) -> impl Iterator<Item = (&mut Lanes, &mut Lanes)> {
        self.seen.iter_mut().zip(&mut self.counted)
    }
}
