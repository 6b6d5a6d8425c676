//! The series that rose, less those that fell.

use super::{ONE, present, tally::Tally};
use crate::lanes::Lanes;

/// Counts those of four series, given by their levels, that rose since the session before, less those
/// that fell.
///
/// A series is counted where it has both levels.
#[inline(never)]
pub fn count_advances(tally: &mut Tally, levels: &[Lanes]) {
    let steps = levels.iter().zip(levels.iter().skip(1));
    for ((&before, &now), (net, counted)) in steps.zip(tally.rows().skip(1)) {
        *net += (ONE & before.simd_lt(now)) - (ONE & now.simd_lt(before));
        *counted += present(now - before);
    }
}
