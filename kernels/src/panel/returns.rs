//! Returns from session to session, and how they are counted in a year's window.

use super::{columns::BETA_WINDOW, lane_numbers::ROUNDING};
use crate::lanes::Lanes;

/// One over the number of returns.
pub(super) const SHARE: Lanes = Lanes::splat(1.0 / BETA_WINDOW as f64);
/// The sum of squared deviations that rounding alone can explain.
pub(super) const FLOOR: Lanes = Lanes::splat(ROUNDING * ROUNDING * (BETA_WINDOW - 1) as f64);

/// The simple return from one level to the next; exactly zero between equal ones.
#[inline]
pub(super) fn change(before: Lanes, level: Lanes) -> Lanes {
    (level - before) / before
}
