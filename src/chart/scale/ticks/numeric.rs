//! Round numbers for an axis.

/// No axis carries more marks than this.
const MOST: f64 = 100.0;

/// The 1, 2 or 5 times a power of ten that comes nearest to cutting `extent` into `count` parts;
/// none where there is nothing to cut.
///
/// There are at most 1.6 times as many parts as asked for, and at least 0.6 times as many.
///
/// ```
/// use rotascope::chart::scale::ticks::linear_step;
///
/// assert_eq!(linear_step(0.096, 6), Some(0.02));
/// assert_eq!(linear_step(0.0, 6), None);
/// ```
pub fn linear_step(extent: f64, count: usize) -> Option<f64> {
    let rough = extent / count.max(1) as f64;
    if !rough.is_normal() || rough < 0.0 {
        return None;
    }
    let power = rough.log10().floor() as i32;
    // One power to either side, since the logarithm of a round number may fall short of it.
    let powers = [power - 1, power, power + 1];
    let steps = powers.into_iter().flat_map(|power| [1.0, 2.0, 5.0].map(|d| decimal(d, power)));
    let distance = |step: f64| (step / rough).ln().abs();
    let normal = steps.filter(|step| step.is_normal());
    normal.min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}

/// `digit` times ten to the `power`, as near as its decimal fraction.
fn decimal(digit: f64, power: i32) -> f64 {
    if power < 0 { digit / 10_f64.powi(-power) } else { digit * 10_f64.powi(power) }
}

/// The multiples of `step` from `low` to `high`, ascending.
///
/// ```
/// use rotascope::chart::scale::ticks::linear_ticks;
///
/// assert_eq!(linear_ticks(-0.3, 2.0, 1.0), [0.0, 1.0, 2.0]);
/// ```
pub fn linear_ticks(low: f64, high: f64, step: f64) -> Vec<f64> {
    let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
    let is_sound = 0.0 < step && first.is_finite() && last.is_finite() && last - first <= MOST;
    if !is_sound || 1e15 < first.abs().max(last.abs()) {
        return Vec::new();
    }
    // Adding zero turns the negative zero into the other one.
    (first as i64..=last as i64).map(|number| number as f64 * step + 0.0).collect()
}

/// About `count` round numbers between two positive values, evenly spread on a logarithmic axis.
///
/// Over less than a factor of three they are the multiples of a round step; over more, they are
/// 1, 1.5, 2, 3, 5, 7 times the powers of ten, or 1, 2, 5 times, or the powers alone, or every so
/// many of them.
///
/// ```
/// use rotascope::chart::scale::ticks::log_ticks;
///
/// assert_eq!(log_ticks(95.0, 190.0, 4), [100.0, 120.0, 140.0, 160.0, 180.0]);
/// assert_eq!(log_ticks(0.8, 120.0, 8), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
/// assert_eq!(log_ticks(0.5, 2e9, 5), [1.0, 1e2, 1e4, 1e6, 1e8]);
/// assert!(log_ticks(-1.0, 10.0, 5).is_empty());
/// ```
pub fn log_ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let is_sound = low.is_normal() && high.is_finite() && 0.0 < low && low < high;
    if !is_sound {
        return Vec::new();
    }
    if high / low < 3.0 {
        let step = linear_step(high - low, count);
        return step.map_or_else(Vec::new, |step| linear_ticks(low, high, step));
    }
    let (first, last) = (low.log10().floor() as i32, high.log10().ceil() as i32);
    let within = |digits: &[f64], stride: i32| -> Vec<f64> {
        let powers = (first..=last).filter(|power| power.rem_euclid(stride) == 0);
        powers
            .flat_map(|power| digits.iter().map(move |&digit| decimal(digit, power)))
            .filter(|tick| (low..=high).contains(tick))
            .collect()
    };
    let most = count.max(2);
    let mut choices = vec![within(&[1.0, 1.5, 2.0, 3.0, 5.0, 7.0], 1), within(&[1.0, 2.0, 5.0], 1)];
    choices.extend([1, 2, 3, 5, 10, 20, 50, 100, 200].map(|stride| within(&[1.0], stride)));
    choices.into_iter().find(|ticks| ticks.len() <= most).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (extent, count, step) in [
            (10.0, 5, Some(2.0)),
            (10.0, 4, Some(2.0)),
            (105.0, 5, Some(20.0)),
            (31.0, 1, Some(20.0)),
            (1.0, 10, Some(0.1)),
            (0.11, 6, Some(0.02)),
            (3e-7, 3, Some(1e-7)),
            (1e300, 2, Some(5e299)),
            (5.0, 0, Some(5.0)),
            (0.0, 5, None),
            (-1.0, 5, None),
            (f64::NAN, 5, None),
            (f64::INFINITY, 5, None),
            (1e-320, 5, None),
        ] {
            let found = linear_step(extent, count);
            let near = |(a, b): (f64, f64)| (a / b - 1.0).abs() < 1e-12;
            assert!(found.zip(step).map_or(found == step, near), "{extent} {count}: {found:?}");
        }
    }

    #[test]
    fn ticks_are_the_multiples_inside() {
        for (low, high, step, ticks) in [
            (-0.02, 0.105, 0.05, &[0.0, 0.05, 0.1][..]),
            (0.0, 0.3, 0.1, &[0.0, 0.1, 0.2, 0.3]),
            (-7.0, -3.0, 2.0, &[-6.0, -4.0]),
            (0.1, 0.9, 1.0, &[]),
            (0.0, 1.0, 0.0, &[]),
            (0.0, 1e9, 1.0, &[]),
            (f64::NAN, 1.0, 0.5, &[]),
        ] {
            let found = linear_ticks(low, high, step);
            let is_near = found.iter().zip(ticks).all(|(a, b)| (a - b).abs() < 1e-12);
            assert!(found.len() == ticks.len() && is_near, "{low} {high} {step}: {found:?}");
        }
    }

    #[test]
    fn there_are_never_too_many() {
        for exponent in -300..300 {
            let low = 10_f64.powi(exponent);
            for (factor, count) in [(1.001, 4), (3.0, 5), (70.0, 6), (1e6, 3), (1e290, 5)] {
                let ticks = log_ticks(low, low * factor, count);
                assert!(ticks.len() <= count * 8 / 5 + 1, "{low} {factor}: {ticks:?}");
            }
        }
    }
}
