//! The series that rose, less those that fell.

use super::tally::{Tally, counted, seen};
use crate::lanes::Lanes;

/// Counts those of four series, given by their levels, that rose since the session before, less those
/// that fell.
///
/// A series is counted where it has both levels.
#[inline(never)]
pub fn count_advances(tally: &mut Tally, levels: &[Lanes]) {
    let steps = levels.iter().zip(levels.iter().skip(1));
    for ((&before, &now), row) in steps.zip(tally.rows().skip(1)) {
        let net = seen(before.simd_lt(now)) - seen(now.simd_lt(before));
        *row += net + counted(now - before);
    }
}
