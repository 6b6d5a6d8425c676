//! Sums over a window that moves along a column without drifting.
//!
//! The column is cut into blocks one row shorter than the window, so that every window is the end
//! of one block and the beginning of the next. Both ends are summed once a block, the first
//! backwards and the second forwards, and each window adds two of these sums. Nothing is ever
//! subtracted, so that no rounding is carried along, and a missing or a monstrous value leaves the
//! sums together with the window.
//!
//! Rows count from the last row of the earlier block, which every window over both blocks holds.
//! The sum of squares is therefore at most the window's length times what it is about the mean,
//! which bounds the digits that a variance can lose; and of equal values all sums are exactly zero.

use std::ops::Range;

use crate::sums::Sums;

/// Calls `full` with each row where the window is full: its slot, the row as it is summed, and the
/// sums of the `window` rows up to it.
///
/// `rows` gives those of a range within `0..count`, and `slots` one for every row. Both are walked
/// and never looked up, because a check of a bound costs as much as a sum.
pub(crate) fn over_windows<S: Sums, R, T>(
    count: usize,
    window: usize,
    rows: impl Fn(Range<usize>) -> R,
    mut slots: impl Iterator<Item = T>,
    mut full: impl FnMut(T, S::Row, S),
) where
    R: ExactSizeIterator<Item = S::Row> + DoubleEndedIterator,
{
    // A window of one row has no earlier block: it is its own origin.
    if window < 2 {
        for (values, slot) in rows(0..count).zip(slots) {
            let values = S::from_origin(values, values);
            full(slot, values, S::default().with(values));
        }
        return;
    }
    let block = window - 1;
    // The rows of the first block have no full window.
    slots.nth(block - 1);
    let mut ends = vec![S::default(); block];
    for start in (block..count).step_by(block) {
        let Some(origin) = rows(start - 1..start).next() else { return };
        let mut sums = S::default();
        for (values, end) in rows(start - block..start).rev().zip(ends.iter_mut().rev()) {
            sums = sums.with(S::from_origin(values, origin));
            *end = sums;
        }
        let mut sums = S::default();
        let later = rows(start..count.min(start + block));
        for ((values, end), slot) in later.zip(&ends).zip(slots.by_ref()) {
            let values = S::from_origin(values, origin);
            sums = sums.with(values);
            full(slot, values, sums.and(*end));
        }
    }
}

/// The rows of a column in a range; none where it ends before.
pub(crate) fn part<N: Copy>(
    column: &[N],
    range: Range<usize>,
) -> impl ExactSizeIterator<Item = N> + DoubleEndedIterator + use<'_, N> {
    column.get(range).unwrap_or_default().iter().copied()
}
