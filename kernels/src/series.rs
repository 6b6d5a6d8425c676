//! Windows over one series.

use std::ops::Range;

use crate::{
    sums::{Joint, Moments, Products, Total},
    window::{over_windows, part},
};

/// The sum of the last `window` values, one a value; none until the window is full.
///
/// Values are not negative, so that nothing cancels. A window of none counts as a window of one.
///
/// ```
/// use rotascope_kernels::sums;
///
/// assert_eq!(sums(&[1.0, 2.0, 4.0], 2), [None, Some(3.0), Some(6.0)]);
/// ```
pub fn sums(values: &[f64], window: usize) -> Vec<Option<f64>> {
    let mut found = vec![None; values.len()];
    let rows = |range| part(values, range);
    over_windows(values.len(), window, rows, found.iter_mut(), |slot, _, total: Total<f64>| {
        *slot = Some(total.0);
    });
    found
}

/// The standard deviation of the last `window` values as a sample, one a value.
///
/// None until the window is full, none of one value, and none where one is missing; exactly zero
/// of equal values.
///
/// ```
/// use rotascope_kernels::deviations;
///
/// assert_eq!(deviations(&[1.0, 3.0, 3.0], 2), [None, Some(2.0_f64.sqrt()), Some(0.0)]);
/// assert_eq!(deviations(&[1.0, 3.0], 1), [None, None]);
/// ```
pub fn deviations(values: &[f64], window: usize) -> Vec<Option<f64>> {
    let mut found = vec![None; values.len()];
    if window < 2 {
        return found;
    }
    let rows = |range| part(values, range);
    over_windows(values.len(), window, rows, found.iter_mut(), |slot, _, moments: Moments<f64>| {
        let mean = moments.sum / window as f64;
        let variance = (moments.squares - moments.sum * mean) / (window - 1) as f64;
        // Rounding may leave a variance of next to nothing below zero.
        let deviation = if variance < 0.0 { 0.0 } else { variance.sqrt() };
        *slot = deviation.is_finite().then_some(deviation);
    });
    found
}

/// How two columns vary over a window: sums of squares and of products about their means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JointMoments {
    /// Squares of the first.
    pub first: f64,
    /// Squares of the second.
    pub second: f64,
    /// Products of both.
    pub products: f64,
}

/// How two columns vary over the last `window` rows, one a row of the shorter one.
///
/// None until the window is full, none of one row, and none where a value is missing; exactly zero
/// of equal values.
///
/// ```
/// use rotascope_kernels::{JointMoments, joint_moments};
///
/// let found = joint_moments(&[1.0, 3.0, 5.0], &[2.0, 1.0, 1.0], 2);
/// assert_eq!(found[1], Some(JointMoments { first: 2.0, second: 0.5, products: -1.0 }));
/// assert_eq!((found[0], found[2].map(|it| it.second)), (None, Some(0.0)));
/// ```
pub fn joint_moments(first: &[f64], second: &[f64], window: usize) -> Vec<Option<JointMoments>> {
    let count = first.len().min(second.len());
    let mut found = vec![None; count];
    if window < 2 {
        return found;
    }
    let rows = |range: Range<usize>| {
        let (first, second) = (first.get(range.clone()), second.get(range));
        let (first, second) = (first.unwrap_or_default(), second.unwrap_or_default());
        first.iter().copied().zip(second.iter().copied())
    };
    over_windows(count, window, rows, found.iter_mut(), |slot, _, sums: Joint<f64>| {
        let share = 1.0 / window as f64;
        let Joint { of: Products { first, products }, second } = sums;
        let about_mean = |moments: Moments<f64>| {
            // Rounding may leave next to nothing below zero.
            let squares = moments.squares - moments.sum * moments.sum * share;
            if squares < 0.0 { 0.0 } else { squares }
        };
        let moments = JointMoments {
            first: about_mean(first),
            second: about_mean(second),
            products: products - first.sum * second.sum * share,
        };
        let is_known =
            [moments.first, moments.second, moments.products].iter().all(|it| it.is_finite());
        *slot = is_known.then_some(moments);
    });
    found
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

    #[test]
    fn a_missing_value_leaves_with_its_window() {
        let mut values: Vec<f64> = (0..40).map(|n| f64::from(n % 7)).collect();
        values[13] = f64::NAN;
        let found = deviations(&values, 5);
        let missing: Vec<usize> = (4..40).filter(|&n| found[n].is_none()).collect();
        assert_eq!(missing, [13, 14, 15, 16, 17]);
    }
}
