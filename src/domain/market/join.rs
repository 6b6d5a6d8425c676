//! Rows that two legs share: by their days, or by their weeks and months where one leg is coarser.

use crate::domain::{Day, Spacing};

/// Days with one level of each leg.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) days: Vec<Day>,
    pub(super) small: Vec<f64>,
    pub(super) large: Vec<f64>,
}

/// One leg: its days, ascending, with a level each.
pub(super) type Leg<'a> = (&'a [Day], &'a [f64]);

/// Rows that both legs have, and the coarser of their spacings.
///
/// A leg that is weekly, monthly or coarser is met by the last row of the other in the same period.
/// The row has the later of both days, since some providers date a period by its first day.
pub(super) fn rows(small: Leg<'_>, large: Leg<'_>, (a, b): (Spacing, Spacing)) -> (Rows, Spacing) {
    let spacing = a.max(b);
    let by_day = |day: Day| day;
    if spacing.is_daily() {
        return (shared(small, large, by_day), spacing);
    }
    let days = shared(small, large, by_day);
    let period = |day: Day| spacing.period_of(day);
    let (own, other) = (last_of(small, period), last_of(large, period));
    let periods = shared((&own.0, &own.1), (&other.0, &other.1), period);
    // Legs that are dated alike are joined by their days, and nothing is moved.
    let is_alike = a == b && periods.days.len() <= days.days.len() + days.days.len() / 10;
    (if is_alike { days } else { periods }, spacing)
}

/// A leg without the rows that are followed by another of the same period.
fn last_of(leg: Leg<'_>, key: impl Fn(Day) -> i32) -> Owned {
    let next = leg.0.iter().skip(1).map(|&day| Some(key(day))).chain([None]);
    let rows = leg.0.iter().zip(leg.1).zip(next);
    rows.filter(|((day, _), next)| *next != Some(key(**day)))
        .map(|((&day, &level), _)| (day, level))
        .unzip()
}

type Owned = (Vec<Day>, Vec<f64>);

/// Rows whose days have the same key in both legs.
fn shared<K: Ord>(small: Leg<'_>, large: Leg<'_>, key: impl Fn(Day) -> K) -> Rows {
    let mut rows = Rows::default();
    let mut larges = large.0.iter().zip(large.1).peekable();
    for (&day, &level) in small.0.iter().zip(small.1) {
        let at = key(day);
        while larges.next_if(|&(&other, _)| key(other) < at).is_some() {}
        if let Some((&other_day, &other)) = larges.next_if(|&(&other, _)| key(other) == at) {
            rows.days.push(day.max(other_day));
            rows.small.push(level);
            rows.large.push(other);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(small: &[(&str, f64)], large: &[(&str, f64)], expected: &[(&str, f64, f64)]) {
        let leg = |rows: &[(&str, f64)]| -> Owned {
            rows.iter().map(|(day, level)| (day.parse::<Day>().unwrap(), *level)).unzip()
        };
        let (small, large) = (leg(small), leg(large));
        let spacings = (Spacing::of(&small.0), Spacing::of(&large.0));
        let (found, _) = rows((&small.0, &small.1), (&large.0, &large.1), spacings);
        let found: Vec<(String, f64, f64)> = found
            .days
            .iter()
            .zip(found.small.iter().zip(&found.large))
            .map(|(day, (small, large))| (day.to_string(), *small, *large))
            .collect();
        let expected: Vec<(String, f64, f64)> =
            expected.iter().map(|(day, a, b)| ((*day).to_owned(), *a, *b)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_coarser_leg_is_met_by_the_last_row_of_its_period() {
        // Weeks that are dated by their Monday.
        check(
            &[("2026-01-05", 1.0), ("2026-01-12", 2.0), ("2026-01-19", 3.0)],
            &[("2026-01-08", 7.0), ("2026-01-09", 8.0), ("2026-01-12", 9.0), ("2026-01-15", 9.5)],
            &[("2026-01-09", 1.0, 8.0), ("2026-01-15", 2.0, 9.5)],
        );
        // Months that are dated by their first and by their last day.
        check(
            &[("2025-11-01", 1.0), ("2025-12-01", 2.0), ("2026-01-01", 3.0)],
            &[("2025-11-28", 7.0), ("2025-12-31", 8.0), ("2026-01-30", 9.0)],
            &[("2025-11-28", 1.0, 7.0), ("2025-12-31", 2.0, 8.0), ("2026-01-30", 3.0, 9.0)],
        );
    }
}
