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

use crate::sums::Sums;

/// Calls `full` with each row where the window is full: its index, the row as it is summed, and the
/// sums of the `window` rows up to it.
///
/// `row` gives the rows `0..count`; where it gives none, nothing more is called.
pub(crate) fn over_windows<S: Sums>(
    count: usize,
    window: usize,
    row: impl Fn(usize) -> Option<S::Row>,
    mut full: impl FnMut(usize, S::Row, S),
) {
    // A window of one row has no earlier block: it is its own origin.
    let block = window.max(2) - 1;
    if window < 2 {
        for (index, values) in (0..count).map_while(|index| Some((index, row(index)?))) {
            let values = S::from_origin(values, values);
            full(index, values, S::default().with(values));
        }
        return;
    }
    let mut ends = vec![S::default(); block];
    for start in (block..count).step_by(block) {
        let Some(origin) = row(start - 1) else { return };
        let mut sums = S::default();
        for (index, end) in (start - block..start).rev().zip(ends.iter_mut().rev()) {
            let Some(values) = row(index) else { return };
            sums = sums.with(S::from_origin(values, origin));
            *end = sums;
        }
        let mut sums = S::default();
        for (index, end) in (start..count).zip(&ends) {
            let Some(values) = row(index) else { return };
            let values = S::from_origin(values, origin);
            sums = sums.with(values);
            full(index, values, sums.and(*end));
        }
    }
}
