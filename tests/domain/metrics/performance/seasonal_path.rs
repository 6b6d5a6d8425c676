//! The average year against a naive count, and on the default snapshot.

use proptest::prelude::*;
use rotascope::domain::{
    Basis,
    metrics::{
        Span,
        performance::{
            calendar_years::calendar_years,
            seasonal_path::{FEWEST_SESSIONS, seasonal_path},
        },
    },
};

use crate::support::{
    nearness::near,
    series::{Columns, noise, weekdays},
    shipped::pair,
};

/// Walks of both legs over some weekdays.
fn walk(first: i32, count: usize, seed: u32) -> Columns {
    let days = weekdays(rotascope::domain::Day::from_epoch_days(first).unwrap(), count);
    let (mut small, mut large) = (50.0, 80.0);
    let mut moves = noise(seed);
    let levels = days.iter().map(|_| {
        small *= 1.0 + 0.04 * moves.next().unwrap();
        large *= 1.0 + 0.03 * moves.next().unwrap();
        (small, large)
    });
    let (small, large) = levels.unzip();
    Columns { days: days.clone(), small, large }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_step_is_the_mean_of_the_years(first in 8_000..12_000_i32, count in 2..1_900_usize, seed in any::<u32>()) {
        let columns = walk(first, count, seed);
        let view = columns.view();
        let found = seasonal_path(view);
        let rows = calendar_years(view);
        let full = |row: &&_| -> bool {
            let row: &rotascope::domain::metrics::performance::calendar_years::CalendarYear = row;
            row.span == Span::Full && FEWEST_SESSIONS <= row.sessions
        };
        let years: Vec<i32> = rows.iter().filter(full).map(|row| row.year).collect();
        prop_assert_eq!(found.years.iter().map(|year| year.year).collect::<Vec<_>>(), years);
        for row in rows.iter().filter(full) {
            let year = found.years.iter().find(|year| year.year == row.year).unwrap();
            near(*year.values.last().unwrap(), row.excess);
            prop_assert_eq!(year.values[0], 0.0);
            let at = view.days().iter().position(|day| *day == row.base).unwrap();
            let ratio = |at: usize| view.small()[at] / view.large()[at];
            near(year.values[100], ratio(at + 100) / ratio(at) - 1.0);
        }
        for (at, step) in found.steps.iter().enumerate().step_by(50) {
            let values: Vec<f64> = found.years.iter().map(|year| year.values[at]).collect();
            near(step.mean, values.iter().sum::<f64>() / values.len() as f64);
            let below = |bound: f64| values.iter().filter(|value| **value < bound).count();
            prop_assert!(below(step.quartiles.0) <= values.len().div_ceil(4));
            prop_assert!(step.quartiles.0 <= step.median && step.median <= step.quartiles.1);
        }
        let last = rows.last().map(|row| row.year);
        prop_assert_eq!(found.current.map(|year| year.year), last);
    }

    #[test]
    fn later_sessions_repaint_no_year(first in 8_000..12_000_i32, count in 400..1_600_usize, seed in any::<u32>()) {
        let columns = walk(first, count, seed);
        let known = seasonal_path(columns.view().first(count - 300));
        let all = seasonal_path(columns.view());
        prop_assert_eq!(&all.years[..known.years.len()], &known.years[..]);
    }
}

#[test]
fn small_caps_have_the_years_of_the_calendar() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let found = seasonal_path(pair.as_of("2026-01-23".parse().unwrap()));
    assert_eq!(found.years.len(), 25);
    assert_eq!(found.left_out, [(2000, 150)]);
    assert_eq!(found.current.as_ref().map(|year| (year.year, year.values.len())), Some((2026, 16)));
    let won = calendar_years(pair.view())
        .iter()
        .filter(|row| row.span == Span::Full)
        .filter(|row| row.excess > 0.0)
        .count();
    let to_the_end = found.share_ahead(0, found.steps.len() - 1).unwrap();
    assert!((to_the_end - won as f64 / 25.0).abs() <= 2.0 / 25.0, "{to_the_end} {won}");
}
