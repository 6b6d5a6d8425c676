//! Means of the last values, as distances from the newest one.

/// Windows that are summed side by side.
const SIDE_BY_SIDE: usize = 16;

/// The mean of the last `window` values less the newest of them, one a value; none until the window
/// is full.
///
/// Distances are summed from the newest value back, and each mean afresh, so that nothing drifts;
/// means of equal values are exactly zero, and means of two windows differ only where values do. A
/// window of none has no mean.
///
/// ```
/// use rotascope_kernels::mean_distances;
///
/// assert_eq!(mean_distances(&[4.0, 8.0, 6.0], 2), [None, Some(-2.0), Some(1.0)]);
/// assert_eq!(mean_distances(&[0.1; 3], 3), [None, None, Some(0.0)]);
/// ```
#[inline(never)]
pub fn mean_distances(values: &[f64], window: usize) -> Vec<Option<f64>> {
    if window == 0 {
        return vec![None; values.len()];
    }
    let mut sums = Vec::with_capacity(values.len());
    let first = window - 1;
    while let Some(next) = sums_of_next(values, first + sums.len(), window) {
        sums.extend(next);
    }
    let rest = values.windows(window).skip(sums.len());
    sums.extend(rest.map(sum));
    let share = 1.0 / window as f64;
    let means = sums.into_iter().map(|sum| Some(sum * share));
    std::iter::repeat_n(None, first.min(values.len())).chain(means).collect()
}

/// The distances from the newest value, summed from it back.
fn sum(held: &[f64]) -> f64 {
    let newest = held.last().copied().unwrap_or(f64::NAN);
    held.iter().rev().fold(0.0, |sum, value| sum + (value - newest))
}

/// The same sums of the windows that end with a value and those after it, side by side, so that
/// none waits for the one before; none where fewer values are left.
fn sums_of_next(values: &[f64], end: usize, window: usize) -> Option<[f64; SIDE_BY_SIDE]> {
    let newest: &[f64; SIDE_BY_SIDE] = values.get(end..end + SIDE_BY_SIDE)?.try_into().ok()?;
    let rows = values.get(..end + SIDE_BY_SIDE)?.windows(SIDE_BY_SIDE).rev();
    let mut sums = [0.0; SIDE_BY_SIDE];
    for row in rows.take(window) {
        let row: &[f64; SIDE_BY_SIDE] = row.try_into().ok()?;
        for ((sum, value), newest) in sums.iter_mut().zip(row).zip(newest) {
            *sum += value - newest;
        }
    }
    Some(sums)
}
