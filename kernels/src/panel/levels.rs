//! Levels row by row: ratio, return and drawdown.

use super::{
    columns::Columns,
    lane_numbers::{HUNDRED, MISSING, ONE, ZERO},
    returns::change,
};
use crate::lanes::Lanes;

#[inline(never)]
pub(super) fn write(levels: &[Lanes], benchmark: &[Lanes], columns: &mut Columns) {
    let relative = columns.ratio.iter_mut().zip(benchmark);
    let own = columns.returns.iter_mut().zip(&mut columns.drawdown);
    let (mut before, mut peak) = (MISSING, ZERO);
    for ((&level, (ratio, &base)), (to_here, below)) in levels.iter().zip(relative).zip(own) {
        *ratio = level / base * HUNDRED;
        *to_here = change(before, level);
        before = level;
        // A missing level compares as false, so that the peak outlasts a gap.
        peak = peak.simd_lt(level).select(level, peak);
        *below = level / peak - ONE;
    }
}
