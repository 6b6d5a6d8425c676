//! Stationary bootstrap: confidence interval of a mean of autocorrelated values.
//!
//! Values are finite.

use super::random::{Random, Seed};
use crate::domain::{Absence, Value, metrics::stats};

/// Samples drawn for every interval.
pub(in crate::domain::metrics) const SAMPLES: usize = 2_000;

/// Below so many values an interval would only repeat them.
const FEWEST_VALUES: usize = 5;

/// The interval that holds 95 of 100 means of samples drawn in blocks.
///
/// The stationary bootstrap of D. N. Politis and J. P. Romano (1994): a sample goes on to the next
/// value, around the end, or jumps to any, so that blocks have a random length of `mean_block` on
/// average. Equal seeds give equal intervals. No value of fewer than 5 values.
pub(in crate::domain::metrics) fn interval_of_mean(
    values: &[f64],
    mean_block: f64,
    seed: Seed,
) -> Value<(f64, f64)> {
    let have = values.len();
    if have < FEWEST_VALUES {
        return Err(Absence::NotEnoughHistory { need: FEWEST_VALUES, have });
    }
    let mut random = Random::new(seed);
    let jump = 1.0 / mean_block.max(1.0);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let mut at = random.index(have);
            let sample = values.iter().map(|_| {
                let value = values.get(at).copied().unwrap_or(0.0);
                let goes_on = jump <= random.uniform();
                at = if goes_on { (at + 1) % have } else { random.index(have) };
                value
            });
            stats::sum(sample) / have as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    let at = |share: f64| means.get((share * (SAMPLES - 1) as f64).round() as usize).copied();
    match (at(0.025), at(0.975)) {
        (Some(low), Some(high)) => Ok((low, high)),
        _ => Err(Absence::NotEnoughHistory { need: FEWEST_VALUES, have }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(n: u32) -> Vec<f64> {
        (0..n).map(|n| (f64::from(n) * 12.989_8).sin()).collect()
    }

    #[test]
    fn independent_values_have_the_interval_of_the_textbook() {
        let values = values(400);
        let mean = stats::mean(&values).unwrap();
        let half = 1.96 * stats::sample_deviation(&values).unwrap() / 20.0;
        let (low, high) = interval_of_mean(&values, 1.0, Seed(5)).unwrap();
        assert!((high - mean - half).abs() < 0.1 * half, "{low} {mean} {high}");
        assert!((mean - low - half).abs() < 0.1 * half, "{low} {mean} {high}");
    }

    #[test]
    fn values_that_hang_together_are_good_for_less() {
        let steps: Vec<f64> = values(40).into_iter().flat_map(|value| [value; 10]).collect();
        let width = |block| {
            let (low, high) = interval_of_mean(&steps, block, Seed(5)).unwrap();
            high - low
        };
        assert!(2.0 * width(1.0) < width(20.0), "{} {}", width(1.0), width(20.0));
    }

    #[test]
    fn a_constant_has_no_width_and_a_handful_no_interval() {
        assert_eq!(interval_of_mean(&[0.25; 6], 2.0, Seed(1)), Ok((0.25, 0.25)));
        let few = Err(Absence::NotEnoughHistory { need: 5, have: 4 });
        assert_eq!(interval_of_mean(&[0.25; 4], 2.0, Seed(1)), few);
        let again = |seed| interval_of_mean(&values(9), 2.0, Seed(seed)).unwrap();
        assert!(again(1) == again(1) && again(1) != again(2));
    }
}
