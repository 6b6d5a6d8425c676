//! Chance of a signal: how often the same dates, moved together, would have looked as good.

use rotascope_kernels::circular_sums;

use crate::domain::{
    Absence, Value,
    metrics::{
        Definition,
        stats::{
            self,
            random::{Random, Seed},
        },
    },
};

/// Chance of a signal, for readers.
pub const DEFINITION: Definition = Definition {
    key: "signal_chance",
    name: "Chance of a signal",
    tells: "The share of shifts of all dates together, by a random number of sessions around the \
            history, after which the mean lies as far from the usual return as it does, in either \
            direction. Number and clustering of the dates are kept. Whoever tries many conditions \
            finds some that look this good by chance alone.",
    formula: "p = (1 + count of |meanₖ − base| ≥ |mean − base| over 1,000 shifts k) / 1,001;  among m \
              conditions: 1 − (1 − p)ᵐ",
    unit: "share of one",
    no_value: "No signal has so many sessions after it.",
    source: "Permutation test with p as in B. Phipson and G. K. Smyth (Statistical Applications in \
             Genetics and Molecular Biology 9, 2010); circular shifts as in surrogate data of J. \
             Theiler and others (Physica D 58, 1992)",
};

/// The shifts that are drawn.
pub const SHIFTS: usize = 1_000;

/// The chance that events at a random place of the span have a mean as far from that of all values.
///
/// `values` has one for every session of the span, `events` are indices into it. Equal seeds give
/// equal results.
pub(super) fn chance(values: &[f64], events: &[usize], seed: Seed) -> Value {
    let mut random = Random::new(seed);
    let shifts: Vec<usize> = (0..SHIFTS).map(|_| random.index(values.len())).collect();
    chance_by(values, events, &shifts)
}

/// The chance by given shifts, in sessions.
fn chance_by(values: &[f64], events: &[usize], shifts: &[usize]) -> Value {
    let base = stats::mean(values)?;
    if events.is_empty() {
        return Err(Absence::NotEnoughHistory { need: 1, have: 0 });
    }
    let gap = |sum: f64| (sum / events.len() as f64 - base).abs();
    let found = circular_sums(values, events, &[0]).into_iter().next().unwrap_or(f64::NAN);
    let found = stats::finite(gap(found))?;
    let as_far = circular_sums(values, events, shifts).into_iter().filter(|sum| found <= gap(*sum));
    Ok((1 + as_far.count()) as f64 / (1 + shifts.len()) as f64)
}

/// The chance that at least one of `count` conditions would look as good, each with this chance of
/// its own and independent of the others.
///
/// ```
/// use rotascope::domain::metrics::signals::chance::chance_of_any;
///
/// assert_eq!(chance_of_any(0.5, 2), 0.75);
/// ```
pub fn chance_of_any(chance: f64, count: u16) -> f64 {
    1.0 - (1.0 - chance).powi(i32::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [f64; 6] = [5.0, 1.0, 1.0, 1.0, 5.0, -1.0];

    fn check(events: &[usize], expected: f64) {
        let every_shift: Vec<usize> = (0..VALUES.len()).collect();
        assert_eq!(chance_by(&VALUES, events, &every_shift), Ok(expected), "{events:?}");
    }

    #[test]
    fn every_shift_of_a_small_case_is_counted() {
        // The mean is 2. One event is 3, 1, 1, 1, 3 and 3 away from it, by its place.
        check(&[0], (1.0 + 3.0) / 7.0);
        check(&[1], (1.0 + 6.0) / 7.0);
        // Two with three sessions between them keep their distance: 5 and 5, −1 and 1 and so on.
        check(&[0, 4], (1.0 + 1.0) / 7.0);
    }

    #[test]
    fn events_past_the_end_go_on_at_the_beginning() {
        // Shifted by one, 0 and 5 are 1 and 0: the values 1 and 5, one above the mean.
        assert_eq!(chance_by(&VALUES, &[0, 5], &[1]), Ok(1.0));
    }

    #[test]
    fn a_constant_says_nothing_and_no_event_has_no_chance() {
        assert_eq!(chance(&[0.0; 9], &[3], Seed(1)), Ok(1.0));
        assert!(chance(&VALUES, &[], Seed(1)).is_err() && chance(&[], &[0], Seed(1)).is_err());
    }

    #[test]
    fn random_shifts_come_close_to_all_of_them() {
        let found = chance(&VALUES, &[0], Seed(1)).unwrap();
        assert!((found - 0.5).abs() < 0.05, "{found}");
        assert_eq!(chance(&VALUES, &[0], Seed(1)), Ok(found));
    }
}
