//! The ratio against its averages and its own past, against windows summed naively.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::{
    Day, PairView,
    metrics::{
        rotation::{
            mansfield::{self, mansfield},
            ratio_average::{self, Cross, CrossKind, average, crosses, gap},
            relative_momentum::{Lookback, momentum, series},
        },
        stats::resample::{BarSize, resample},
    },
};

use crate::support::{
    nearness::{figure_near, log_excess, near},
    series::{between, columns, daily, hard},
};

fn window(len: usize) -> NonZero<usize> {
    NonZero::new(len).unwrap()
}

/// The mean ratio of the last bars, with the ratio 100 at the first session.
fn naive_average(view: PairView<'_>, window: usize) -> Option<f64> {
    let first = view.len().checked_sub(window)?;
    let base = view.small()[0] / view.large()[0];
    let held = view.from(first).iter().map(|(_, small, large)| small / large / base);
    Some(100.0 * held.sum::<f64>() / window as f64)
}

fn column_near(found: &[Option<f64>], expected: impl Fn(usize) -> Option<f64>) {
    for (index, found) in found.iter().enumerate() {
        let expected = expected(index);
        assert_eq!(found.is_some(), expected.is_some(), "bar {index}");
        if let (Some(found), Some(expected)) = (*found, expected) {
            near(found, expected);
        }
    }
}

/// The index of the last session not after the same day so many months before.
fn months_before(days: &[Day], day: Day, months: i32) -> Option<usize> {
    days.iter().rposition(|&other| other <= day.plus_months(-months))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn averages_are_summed_afresh(columns in columns(), len in 1..90_usize) {
        let view = columns.view();
        let naive = |index| naive_average(view.first(index + 1), len);
        let naive_gap = |index| {
            let level = 100.0 * log_excess(view.first(index + 1)).exp();
            naive(index).map(|average| level / average - 1.0)
        };
        column_near(&average(view, window(len)), naive);
        column_near(&gap(view, window(len)), naive_gap);
        let strength = mansfield(view, window(len));
        prop_assert_eq!(strength.len(), view.len());
        column_near(&strength, |index| naive_gap(index).map(|gap| 100.0 * gap));
    }

    #[test]
    fn crosses_are_where_the_averages_change_sides(columns in columns()) {
        let view = columns.view();
        let (short, long) = (average(view, window(5)), average(view, window(20)));
        let above: Vec<(Day, bool)> = view
            .days()
            .iter()
            .zip(short.iter().zip(&long))
            .filter_map(|(&day, (short, long))| Some((day, (*short)?, (*long)?)))
            .filter(|(_, short, long)| (short / long - 1.0).abs() > 1e-13)
            .map(|(day, short, long)| (day, long < short))
            .collect();
        let changes = above.windows(2).filter(|two| two[0].1 != two[1].1);
        let naive: Vec<Cross> = changes
            .map(|two| {
                let kind = if two[1].1 { CrossKind::Golden } else { CrossKind::Death };
                Cross { day: two[1].0, kind }
            })
            .collect();
        prop_assert_eq!(crosses(view, window(5), window(20)), naive);
    }

    #[test]
    fn momentum_is_measured_between_sessions_found_by_search(columns in columns(), months in 1..14_u8) {
        let view = columns.view();
        let naive = |from: i32, to: i32, index: usize| {
            let days = &view.days()[..=index];
            let from = months_before(days, days[index], from)?;
            let to = months_before(days, days[index], to)?;
            Some(log_excess(between(view, from, to)).exp_m1())
        };
        let lookback = Lookback::months(months).unwrap();
        column_near(&series(view, lookback), |index| naive(i32::from(months), 0, index));
        column_near(&series(view, Lookback::TWELVE_MINUS_ONE), |index| naive(12, 1, index));
        let last = view.len().checked_sub(1);
        figure_near(momentum(view, lookback), last.and_then(|last| naive(i32::from(months), 0, last)));
    }

    #[test]
    fn a_series_against_itself_has_no_trend(columns in columns()) {
        let columns = columns.against_itself();
        let view = columns.view();
        let zeros = |values: Vec<Option<f64>>| values.into_iter().flatten().all(|value| value == 0.0);
        prop_assert!(zeros(gap(view, ratio_average::SHORT)));
        prop_assert!(zeros(series(view, Lookback::TWELVE_MINUS_ONE)));
        prop_assert!(average(view, ratio_average::SHORT).into_iter().flatten().all(|v| v == 100.0));
        prop_assert!(crosses(view, window(5), window(20)).is_empty());
    }
}

#[test]
fn tiny_moves_keep_nine_digits_after_ten_thousand_bars() {
    let columns = hard();
    let found = mansfield(columns.view(), mansfield::SESSIONS);
    // The large leg stands still, so that sums of its ticks, which are exact, say it all.
    for last in [3_999, 6_050, 10_399] {
        let ticks = |index: usize| (columns.small[index] - columns.small[last]) * 1_024.0;
        let total: f64 = (last - 199..=last).map(ticks).sum();
        let average = total / 200.0 / 1_024.0;
        let expected = -100.0 * average / (columns.small[last] + average);
        let found = found[last].unwrap();
        assert!((found / expected - 1.0).abs() < 1e-9, "{last}: {found} {expected}");
    }
    assert_eq!(found[5_500], Some(0.0), "flat for longer than the window");
}

#[test]
fn a_turn_of_the_ratio_is_a_golden_cross_once() {
    let columns = daily(900, |n| ((n as f64 / 450.0 - 1.0).powi(2) + 1.0, 1.0));
    let found = crosses(columns.view(), ratio_average::SHORT, ratio_average::LONG);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, CrossKind::Golden);
    assert!(columns.days[450] < found[0].day && found[0].day < columns.days[650]);
    let mirrored = crosses(columns.view().swapped(), ratio_average::SHORT, ratio_average::LONG);
    assert_eq!((mirrored.len(), mirrored[0].kind), (1, CrossKind::Death));
}

#[test]
fn legs_that_differ_by_their_unit_alone_never_cross() {
    let columns = daily(900, |n| {
        let level = 3.0 + (n as f64 / 50.0).sin();
        (level, 0.7 * level)
    });
    assert!(crosses(columns.view(), window(5), window(20)).is_empty());
}

#[test]
fn weekly_strength_needs_52_weeks() {
    let columns = daily(7 * 60, |n| (1.0 + n as f64, 2.0));
    let weeks = resample(columns.view(), BarSize::Week);
    let found = mansfield(weeks.view(), mansfield::WEEKS);
    assert_eq!(found.iter().position(Option::is_some), Some(51));
}
