//! Numbers in all four lanes, and what is left of a variation when rounding is taken away.

use crate::{lanes::Lanes, sums::Moments};

/// Deviation of a number of size one by rounding alone.
pub(super) const ROUNDING: f64 = 8.0 * f64::EPSILON;

pub(super) const MISSING: Lanes = Lanes::splat(f64::NAN);
pub(super) const ZERO: Lanes = Lanes::splat(0.0);
pub(super) const ONE: Lanes = Lanes::splat(1.0);
pub(super) const HUNDRED: Lanes = Lanes::splat(100.0);

/// The sum of squared deviations from the mean, given one over the number of rows.
#[inline]
pub(super) fn squared_deviations(moments: Moments<Lanes>, share: Lanes) -> Lanes {
    moments.squares - moments.sum * (moments.sum * share)
}

/// The number where it is above the floor, elsewhere missing.
#[inline]
pub(super) fn above(floor: Lanes, number: Lanes) -> Lanes {
    floor.simd_lt(number).select(number, MISSING)
}
