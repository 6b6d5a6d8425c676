//! The bins of a histogram.

use crate::chart::scale::ticks::linear_step;

/// No histogram has more bins.
const MOST: f64 = 80.0;

/// One bin: from its lower end up to, but not with, its upper end; the last one with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The lower end.
    pub from: f64,
    /// The upper end.
    pub to: f64,
    /// Number of values in it.
    pub count: usize,
}

/// Bins of one round width that hold all of `values`; none where no value is finite.
///
/// The width is that of Freedman and Diaconis (1981), `2 · IQR / n^(1/3)`, or a fifth of the extent
/// where the quartiles are equal, moved to the nearest 1, 2 or 5 times a power of ten; ends are
/// multiples of it, so that zero is an end. There are at most about 80 bins. Quartiles are order
/// statistics without interpolation.
///
/// ```
/// use rotascope::chart::histogram::bins;
///
/// let found = bins(&[-0.011, 0.001, 0.004, 0.012, 0.013, 0.019, f64::NAN]);
/// let counts: Vec<(f64, usize)> = found.iter().map(|bin| (bin.from, bin.count)).collect();
/// assert_eq!(counts, [(-0.02, 1), (-0.01, 0), (0.0, 2), (0.01, 3)]);
/// assert!(bins(&[f64::INFINITY]).is_empty());
/// ```
pub fn bins(values: &[f64]) -> Vec<Bin> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let (Some(&low), Some(&high)) = (sorted.first(), sorted.last()) else { return Vec::new() };
    let extent = high - low;
    let at = |quarter: usize| sorted.get(quarter * (sorted.len() - 1) / 4).copied().unwrap_or(low);
    let rule = 2.0 * (at(3) - at(1)) / (sorted.len() as f64).cbrt();
    let wanted = if 0.0 < rule { rule } else { extent / 5.0 }.max(extent / MOST);
    let Some(width) = linear_step(wanted, 1) else {
        // All values are one, or too far apart for their numbers.
        let half = (low.abs() / 20.0).max(0.005);
        return vec![Bin { from: low - half, to: high + half, count: sorted.len() }];
    };
    let number = |value: f64| (value / width + 1e-9).floor();
    let (first, last) = (number(low), number(high));
    if !(last - first <= 2.0 * MOST && first.abs().max(last.abs()) < 1e15) {
        return vec![Bin { from: low, to: high, count: sorted.len() }];
    }
    let mut rest = sorted.as_slice();
    let bin = |index: i64| {
        let (from, to) = (index as f64 * width + 0.0, (index + 1) as f64 * width + 0.0);
        let count = rest.partition_point(|&value| number(value) <= index as f64);
        rest = rest.get(count..).unwrap_or_default();
        Bin { from, to, count }
    };
    (first as i64..=last as i64).map(bin).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_value_is_in_one_bin(
            values in prop::collection::vec(
                prop_oneof![9 => -0.3..0.4_f64, 1 => Just(f64::NAN), 1 => -1e4..1e4_f64, 1 => Just(0.1)],
                0..400,
            ),
        ) {
            let bins = bins(&values);
            let held: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
            prop_assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), held.len());
            prop_assert!(bins.len() <= 162);
            for (bin, next) in bins.iter().zip(bins.iter().skip(1)) {
                prop_assert_eq!(bin.to, next.from);
            }
            for bin in &bins {
                let slack = 1e-6 * (bin.to - bin.from);
                let inside = |by: f64| {
                    held.iter().filter(|v| bin.from - by <= **v && **v < bin.to + by).count()
                };
                prop_assert!(inside(-slack) <= bin.count && bin.count <= inside(slack));
            }
        }
    }

    #[test]
    fn values_of_any_size_have_bins() {
        for values in
            [&[1e300, -1e300][..], &[7.0], &[0.0, 0.0], &[1e-320, 0.0], &[1e15, 1e15 + 1.0]]
        {
            let found = bins(values);
            assert_eq!(
                found.iter().map(|bin| bin.count).sum::<usize>(),
                values.len(),
                "{values:?}"
            );
            assert!(found.iter().all(|bin| bin.from < bin.to), "{found:?}");
        }
    }
}
