//! Sums that do not lose digits, and the few statistics that metrics share.
//!
//! Values are finite; a value that is not makes the result not finite, and nothing here panics.

use crate::domain::{Absence, Value};

/// The sum by Neumaier's compensation, so that cancelling terms leave no rounding behind.
pub(in crate::domain::metrics) fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0);
    for value in values {
        let next = total + value;
        lost += if total.abs() < value.abs() { value - next + total } else { total - next + value };
        total = next;
    }
    total + lost
}

/// The arithmetic mean; none of nothing.
pub(in crate::domain::metrics) fn mean(values: &[f64]) -> Value {
    if values.is_empty() {
        return Err(Absence::NotEnoughHistory { need: 1, have: 0 });
    }
    Ok(sum(values.iter().copied()) / values.len() as f64)
}

/// The middle value, or the mean of the two in the middle; none of nothing.
pub(in crate::domain::metrics) fn median(values: &[f64]) -> Value {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let lower = if sorted.len().is_multiple_of(2) { middle.saturating_sub(1) } else { middle };
    match (sorted.get(lower), sorted.get(middle)) {
        (Some(lower), Some(upper)) => Ok(lower / 2.0 + upper / 2.0),
        _ => Err(Absence::NotEnoughHistory { need: 1, have: 0 }),
    }
}

/// The value below which a share of ascending values lies, drawn straight between neighbours; none
/// of nothing.
pub(in crate::domain::metrics) fn quantile(sorted: &[f64], share: f64) -> Value {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let at = |place: f64| sorted.get(place as usize).copied();
    match (at(place.floor()), at(place.ceil())) {
        (Some(low), Some(high)) => Ok(low + (high - low) * place.fract()),
        _ => Err(Absence::NotEnoughHistory { need: 1, have: 0 }),
    }
}

/// The share of values above zero; none of nothing.
pub(in crate::domain::metrics) fn share_positive(values: impl IntoIterator<Item = f64>) -> Value {
    let (mut positive, mut all) = (0_usize, 0_usize);
    for value in values {
        all += 1;
        positive += usize::from(0.0 < value);
    }
    if all == 0 {
        return Err(Absence::NotEnoughHistory { need: 1, have: 0 });
    }
    Ok(positive as f64 / all as f64)
}

/// The sum of products of deviations from the mean, in two passes; zero of nothing.
///
/// Of a column with itself it is the same number, bit for bit, whichever of the two is meant, so
/// that the beta of a series against itself is exactly one.
pub(in crate::domain::metrics) fn comoment(xs: &[f64], ys: &[f64]) -> f64 {
    let (Ok(x_mean), Ok(y_mean)) = (mean(xs), mean(ys)) else { return 0.0 };
    sum(xs.iter().zip(ys).map(|(x, y)| (x - x_mean) * (y - y_mean)))
}

/// The standard deviation of a sample; none of fewer than two values.
pub(in crate::domain::metrics) fn sample_deviation(values: &[f64]) -> Value {
    match values.len() {
        have @ (0 | 1) => Err(Absence::NotEnoughHistory { need: 2, have }),
        count => Ok((comoment(values, values) / (count - 1) as f64).sqrt()),
    }
}

/// The figure, where it is a number.
pub(in crate::domain::metrics) fn finite(value: f64) -> Value {
    if value.is_finite() { Ok(value) } else { Err(Absence::OutOfRange) }
}

/// The most that rounding alone can make a column of returns deviate.
pub(in crate::domain::metrics) fn rounding_of(returns: &[f64]) -> f64 {
    let largest = returns.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
    8.0 * f64::EPSILON * (1.0 + largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cancelling_terms_leave_nothing_behind() {
        assert_eq!(sum([1e16, 1.0, -1e16]), 1.0);
        assert_eq!(sum([1.0, 1e100, 1.0, -1e100]), 2.0);
        assert_eq!(sum([]), 0.0);
    }

    #[test]
    fn the_median_splits_the_values() {
        let none = Err(Absence::NotEnoughHistory { need: 1, have: 0 });
        for (values, expected) in [
            (&[][..], none),
            (&[3.0], Ok(3.0)),
            (&[9.0, 1.0], Ok(5.0)),
            (&[9.0, 1.0, 2.0], Ok(2.0)),
        ] {
            assert_eq!(median(values), expected);
        }
    }

    #[test]
    fn a_quantile_lies_between_its_neighbours() {
        let none = Err(Absence::NotEnoughHistory { need: 1, have: 0 });
        for (values, share, expected) in [
            (&[][..], 0.5, none),
            (&[3.0], 0.25, Ok(3.0)),
            (&[1.0, 2.0, 3.0, 4.0, 5.0], 0.25, Ok(2.0)),
            (&[1.0, 5.0], 0.75, Ok(4.0)),
        ] {
            assert_eq!(quantile(values, share), expected, "{values:?} {share}");
        }
    }

    #[test]
    fn a_deviation_needs_two_values() {
        assert_eq!(sample_deviation(&[1.0]), Err(Absence::NotEnoughHistory { need: 2, have: 1 }));
        assert_eq!(sample_deviation(&[1.0, 3.0]), Ok(2.0_f64.sqrt()));
        assert_eq!(sample_deviation(&[0.1; 7]), Ok(0.0));
    }
}
