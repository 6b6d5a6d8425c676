//! Windows that move over a column without drifting.
//!
//! Values are finite and not negative, so that nothing cancels.

/// The sum of the last `window` values, one a value; none until the window is full.
///
/// Two partial sums make each: the end of one block of values and the beginning of the next.
/// Nothing is ever subtracted, so no rounding is carried along.
pub(super) fn sums(values: &[f64], window: usize) -> Vec<Option<f64>> {
    let window = window.max(1);
    let partial = |total: &mut f64, value: &f64| {
        *total += value;
        Some(*total)
    };
    // In each block, what its values up to here sum to, and what they sum to from here on.
    let mut to_here = Vec::with_capacity(values.len());
    let mut from_here = Vec::with_capacity(values.len());
    for block in values.chunks(window) {
        to_here.extend(block.iter().scan(0.0, partial));
        let mut ends: Vec<f64> = block.iter().rev().scan(0.0, partial).collect();
        ends.reverse();
        from_here.extend(ends);
    }
    let sum = |(last, to_last): (usize, &f64)| {
        let first = (last + 1).checked_sub(window)?;
        if first.is_multiple_of(window) {
            return Some(*to_last);
        }
        from_here.get(first).map(|from_first| from_first + to_last)
    };
    to_here.iter().enumerate().map(sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_window_is_summed_from_its_own_values() {
        for window in 1..9 {
            for len in 0..30 {
                let values: Vec<f64> = (0..len).map(|n| f64::from(n * n % 17)).collect();
                let naive: Vec<Option<f64>> = (1..=values.len())
                    .map(|end| Some(values[end.checked_sub(window)?..end].iter().sum()))
                    .collect();
                assert_eq!(sums(&values, window), naive, "{window} of {len}");
            }
        }
    }

    #[test]
    fn a_giant_leaves_no_trace_behind() {
        let mut values = vec![1e-3; 10_000];
        values[17] = 1e18;
        let last = sums(&values, 52).last().copied().flatten().unwrap();
        assert!((last - 0.052).abs() <= 1e-15, "{last}");
    }
}
