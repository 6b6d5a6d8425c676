//! Means of moving windows, held against one sum after the other.

use proptest::prelude::*;
use rotascope_kernels::mean_distances;

fn naive(values: &[f64], end: usize, window: usize) -> Option<f64> {
    let held = &values[(end + 1).checked_sub(window)?..=end];
    let newest = held.last()?;
    Some(held.iter().rev().fold(0.0, |sum, value| sum + (value - newest)) / window as f64)
}

fn check(values: &[f64], window: usize) {
    let means = mean_distances(values, window);
    assert_eq!(means.len(), values.len());
    for (end, mean) in means.into_iter().enumerate() {
        let expected = naive(values, end, window);
        let is_near = match (mean, expected) {
            (Some(mean), Some(expected)) => {
                mean == expected
                    || (mean - expected).abs() <= 1e-15 * expected.abs()
                    || (mean.is_nan() && expected.is_nan())
            }
            (mean, expected) => mean == expected,
        };
        assert!(is_near, "{end} of {}, {window}: {mean:?}, {expected:?}", values.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn means_of_any_window(
        values in prop::collection::vec(
            prop_oneof![20 => 0.1..1e4, 1 => Just(1e9), 1 => Just(f64::NAN)], 0..90),
        window in 0_usize..60,
    ) {
        check(&values, window);
    }
}
