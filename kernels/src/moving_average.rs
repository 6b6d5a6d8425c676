//! Means of the last values, as distances from the newest one.

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
pub fn mean_distances(values: &[f64], window: usize) -> Vec<Option<f64>> {
    let share = 1.0 / window as f64;
    let mean = |end: usize| {
        let held = values.get((end + 1).checked_sub(window)?..=end)?;
        let newest = held.last()?;
        let sum = held.iter().rev().fold(0.0, |sum, value| sum + (value - newest));
        Some(sum * share)
    };
    (0..values.len()).map(mean).collect()
}
