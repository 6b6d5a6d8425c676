//! Effective changes: cuts and rises read from the monthly mean of the rate, where single decisions
//! are not known.
//!
//! Observations are in percent, ascending and finite, as
//! [`MacroSeries`](crate::domain::MacroSeries) warrants; hand in those that were published by as-of.

use crate::domain::{Day, Observation, metrics::Definition};

/// Cycles of the effective rate, for readers.
pub const DEFINITION: Definition = Definition {
    key: "effective_changes",
    name: "Cuts and rises in the monthly rate",
    tells: "When the central bank began to cut and to raise, as far back as the monthly mean of its \
            rate goes: decisions were not announced before 1994. What is a turn is known in the \
            month itself, and no later month undoes it.",
    formula: "a cycle of cuts begins with the first month whose mean is at least 0.25 points below \
              the highest since the last turn, one of rises with the first that is at least 0.25 \
              above the lowest; in a cycle, each month counts that moves at least 0.125 points its \
              way",
    unit: "basis points",
    no_value: "The rate has not moved by 0.25 points.",
    source: "this project, on the effective federal funds rate (Federal Reserve, H.15)",
};

/// One step of policy: a quarter of a percentage point.
const TURN: i64 = 2_500;
/// Half a step: a decision in the middle of a month moves the means of two.
const MOVE: i64 = 1_250;
/// Units in a percentage point, whole so that equal decimals compare as equal.
const UNITS: f64 = 10_000.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    Unknown,
    Falling,
    Rising,
}

/// The months that count as cuts and rises, each dated by its end, with the change in basis points.
///
/// The first month of a cycle has the whole move from the turn, later ones the change on the month
/// before. Handed to [`EventSet::days`](super::event_sets::EventSet::days) they are the events of
/// each set.
///
/// ```
/// use rotascope::domain::{Observation, metrics::rates::effective_changes::effective_changes};
///
/// let month = |day: &str, value| Observation { period_end: day.parse().unwrap(), value };
/// let rate = [
///     month("2024-08-31", 5.33), month("2024-09-30", 5.13), month("2024-10-31", 4.83),
///     month("2024-11-30", 4.64), month("2024-12-31", 4.6),
/// ];
/// let found = effective_changes(&rate);
/// let bp: Vec<f64> = found.iter().map(|(_, bp)| bp.round()).collect();
/// assert_eq!(bp, [-50.0, -19.0], "September fell short of a quarter point, December of an eighth");
/// assert_eq!(found[0].0.to_string(), "2024-10-31");
/// ```
pub fn effective_changes(rate_percent: &[Observation]) -> Vec<(Day, f64)> {
    let units = |o: &Observation| (o.value * UNITS).round() as i64;
    let Some(first) = rate_percent.first().map(units) else { return Vec::new() };
    let (mut high, mut low, mut before) = (first, first, first);
    let mut course = Course::Unknown;
    let mut found = Vec::new();
    for observation in rate_percent {
        let now = units(observation);
        (high, low) = (high.max(now), low.min(now));
        let moved = now.saturating_sub(before);
        let change = if course != Course::Falling && TURN <= high.saturating_sub(now) {
            let whole = now.saturating_sub(high);
            (course, low) = (Course::Falling, now);
            Some(whole)
        } else if course != Course::Rising && TURN <= now.saturating_sub(low) {
            let whole = now.saturating_sub(low);
            (course, high) = (Course::Rising, now);
            Some(whole)
        } else {
            let goes_on = match course {
                Course::Unknown => false,
                Course::Falling => moved <= -MOVE,
                Course::Rising => MOVE <= moved,
            };
            goes_on.then_some(moved)
        };
        found.extend(change.map(|units| (observation.period_end, units as f64 * 100.0 / UNITS)));
        before = now;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rates: &[f64], expected: &[(usize, f64)]) {
        let month = crate::domain::Day::from_epoch_days(0).unwrap().calendar_month();
        let day = |index: usize| month.plus(i32::try_from(index).unwrap()).last_day();
        let rows: Vec<Observation> = rates
            .iter()
            .enumerate()
            .map(|(index, &value)| Observation { period_end: day(index), value })
            .collect();
        let expected: Vec<(Day, f64)> = expected.iter().map(|&(i, bp)| (day(i), bp)).collect();
        assert_eq!(effective_changes(&rows), expected, "{rates:?}");
        for count in 0..rows.len() {
            let earlier = effective_changes(&rows[..count]);
            assert!(effective_changes(&rows).starts_with(&earlier), "nothing is taken back");
        }
    }

    #[test]
    fn a_turn_is_a_quarter_point_from_the_last_extreme() {
        check(&[], &[]);
        check(&[5.0, 4.8, 4.9], &[]);
        check(&[5.0, 4.8, 4.75, 4.7, 4.5], &[(2, -25.0), (4, -20.0)]);
        check(&[1.0, 1.25, 1.3, 1.5, 1.3, 1.25], &[(1, 25.0), (3, 20.0), (5, -25.0)]);
        // In a cycle of cuts a small rise is neither a turn nor a cut.
        check(&[5.0, 4.5, 4.7, 4.4], &[(1, -50.0), (3, -30.0)]);
        check(&[0.1, 0.35, 0.1], &[(1, 25.0), (2, -25.0)]);
    }
}
