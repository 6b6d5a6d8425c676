//! One rule, session by session: what everything faster must be equal to.

use std::ops::Range;

use super::{legs::Legs, power_sums::PowerSums};

/// The sums of one rule over a range of steps, by what is held over each step of all, and after the
/// last one where that is given.
///
/// A step that another holding follows ends with a trade.
///
/// ```
/// use rotascope_kernels::{Costs, LARGE, Legs, SMALL, sums_of};
///
/// let legs = Legs::new(&[1.0, 2.0, 2.0], &[1.0, 1.0, 3.0], &[], Costs::a_side(0.0));
/// let found = sums_of(&legs, &[SMALL, LARGE], 0..2);
/// assert!((found.total_return() - 5.0).abs() < 1e-12);
/// assert_eq!((found.powers[0], found.trades), (3.0, 1.0));
/// ```
pub fn sums_of(legs: &Legs, held: &[u8], steps: Range<usize>) -> PowerSums {
    let next = held.iter().skip(1).copied().map(Some).chain([None]);
    let all = held.iter().copied().zip(next).enumerate();
    let within = all.skip(steps.start).take(steps.len());
    within.fold(PowerSums::default(), |sums, (step, (holding, next))| {
        let next = next.unwrap_or(holding);
        let (growth, cash) = legs.step(step, holding, next);
        sums.with(growth, cash, next != holding)
    })
}
