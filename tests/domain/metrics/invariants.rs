//! What holds for every metric of a pair, whatever its formula.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, Spacing,
    metrics::{
        performance::{
            calendar_years::{Winner, calendar_years},
            geometric_excess::{annualised_excess, geometric_excess},
            month_heatmap::month_heatmap,
            performance_spread::performance_spread,
            price_relative::price_relative,
            relative_drawdown::{current, deepest, relative_drawdown},
            rolling_excess::{Years, rolling_excess},
            start_sensitivity::start_sensitivity,
        },
        risk::{leg_risk, pair_risk},
        streaks::{
            base_rate::observed_share,
            streak::{StreakState, sessions, state, streaks},
        },
    },
};

use super::probes::PROBES;
use crate::support::series::{Columns, columns};

/// Bit patterns, so that `-0.0` and `0.0` differ and NaN is seen.
fn bits(values: &[Option<f64>]) -> Vec<Option<u64>> {
    values.iter().map(|value| value.map(f64::to_bits)).collect()
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3),
        (a, b) => a == b,
    }
}

/// Sessions of consecutive days from 2 January 2024, one a row of levels.
fn rows(levels: &[(f64, f64)]) -> Columns {
    let first: Day = "2024-01-02".parse().unwrap();
    let days = (0..).map(|n| first.plus_days(n)).take(levels.len()).collect();
    let (small, large) = levels.iter().copied().unzip();
    Columns { days, small, large }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_currency_of_a_leg_does_not_matter(columns in columns(), small in 0.001..1e3, large in 0.001..1e3) {
        let scaled = columns.scaled(small, large);
        for probe in PROBES {
            let (found, expected) = ((probe.all)(scaled.view()), (probe.all)(columns.view()));
            prop_assert_eq!(found.len(), expected.len(), "{}", probe.name);
            for (found, expected) in found.into_iter().zip(expected) {
                prop_assert!(close(found, expected), "{}: {:?} {:?}", probe.name, found, expected);
            }
        }
    }

    #[test]
    fn doubling_a_leg_changes_no_bit(columns in columns(), small in -20..20_i32, large in -20..20_i32) {
        let scaled = columns.scaled(2_f64.powi(small), 2_f64.powi(large));
        for probe in PROBES {
            let (found, expected) = ((probe.all)(scaled.view()), (probe.all)(columns.view()));
            prop_assert_eq!(bits(&found), bits(&expected), "{}", probe.name);
        }
    }

    #[test]
    fn later_sessions_repaint_nothing(columns in columns(), share in 0.0..1.0) {
        let known = columns.cut((columns.days.len() as f64 * share) as usize);
        let Some(as_of) = known.view().last_day() else { return Ok(()) };
        for probe in PROBES {
            let (seen, then) = ((probe.all)(columns.view().to(as_of)), (probe.all)(known.view()));
            prop_assert_eq!(bits(&seen), bits(&then), "{} looks ahead", probe.name);
            let (before, after) = ((probe.settled)(known.view()), (probe.settled)(columns.view()));
            let kept = after.get(..before.len()).unwrap_or_default();
            prop_assert_eq!(bits(kept), bits(&before), "{} repaints", probe.name);
        }
    }

    #[test]
    fn no_value_is_ever_not_a_number(columns in columns()) {
        for probe in PROBES {
            let values = (probe.all)(columns.view());
            prop_assert!(values.iter().flatten().all(|value| value.is_finite()), "{}", probe.name);
        }
    }

    #[test]
    fn a_series_against_itself_is_exactly_even(columns in columns()) {
        let columns = columns.against_itself();
        let view = columns.view();
        let zeros = |values: &[f64]| values.iter().all(|&value| value == 0.0);
        prop_assert!(price_relative(view).iter().all(|&value| value == 100.0));
        prop_assert!(zeros(&performance_spread(view)));
        prop_assert!(zeros(&relative_drawdown(view)) && deepest(view).is_none());
        prop_assert!(zeros(&start_sensitivity(view).excess));
        prop_assert!(zeros(&rolling_excess(view, Years::ONE).values.into_iter().flatten().collect::<Vec<_>>()));
        prop_assert!(month_heatmap(view).cells.iter().all(|cell| cell.excess == 0.0));
        prop_assert!(calendar_years(view).iter().all(|year| year.winner == Winner::Tie && year.excess == 0.0));
        prop_assert_eq!(state(view), StreakState::Idle);
        for even in [geometric_excess(view), annualised_excess(view), current(view), observed_share(view)] {
            prop_assert!(even.is_err() || even == Ok(0.0), "{:?}", even);
        }
        let risk = pair_risk(view);
        prop_assert!(risk.tracking_error.is_err() || risk.tracking_error == Ok(0.0));
        prop_assert!(risk.information_ratio.is_err());
        for one in [risk.beta, risk.up_beta, risk.down_beta, risk.correlation, risk.up_capture, risk.down_capture] {
            prop_assert!(one.is_err() || one == Ok(1.0), "{:?}", one);
        }
    }

    #[test]
    fn swapped_legs_win_what_is_not_tied_or_won(columns in columns()) {
        let view = columns.view();
        let won = |view| streaks(view).iter().map(|streak| streak.sessions).sum::<usize>();
        let tied = view.returns().filter(|(_, small, large)| small == large).count();
        prop_assert_eq!(won(view) + won(view.swapped()) + tied, sessions(view));
    }
}

#[test]
fn short_flat_and_extreme_histories_give_absences_not_panics() {
    let extremes: Vec<(f64, f64)> =
        (0..600).map(|n| if n % 2 == 0 { (1e-6, 1e9) } else { (1e9, 1e-6) }).collect();
    for levels in [&[][..], &[(5.0, 7.0)], &[(5.0, 7.0); 600], &extremes] {
        let columns = rows(levels);
        for probe in PROBES {
            for view in [columns.view(), columns.view().swapped()] {
                let found = (probe.all)(view);
                assert!(found.iter().flatten().all(|value| value.is_finite()), "{}", probe.name);
            }
        }
    }
}

#[test]
fn what_too_little_history_cannot_tell_is_named() {
    for have in [0, 1] {
        let columns = rows(&[(5.0, 7.0); 2][..have]);
        let view = columns.view();
        let need = |need| Err(Absence::NotEnoughHistory { need, have });
        assert_eq!(geometric_excess(view), need(2));
        assert_eq!(observed_share(view), need(2));
        assert_eq!(annualised_excess(view), need(249));
        assert_eq!(leg_risk(view.small(), Spacing::Session).annual_return, need(249));
        assert!(calendar_years(view).is_empty() && month_heatmap(view).cells.is_empty());
        assert!(start_sensitivity(view).excess.is_empty() && streaks(view).is_empty());
        assert_eq!(state(view), StreakState::Idle);
    }
}

#[test]
fn a_flat_series_has_no_variation_and_no_winner() {
    let columns = rows(&[(5.0, 7.0); 600]);
    let view = columns.view();
    let risk = pair_risk(view);
    assert_eq!(
        (leg_risk(view.small(), Spacing::Session).volatility, risk.tracking_error),
        (Ok(0.0), Ok(0.0))
    );
    for absent in [risk.information_ratio, risk.beta, risk.correlation] {
        assert_eq!(absent, Err(Absence::NoVariation));
    }
    assert!(risk.up_capture.is_err() && risk.down_capture.is_err());
    assert_eq!((geometric_excess(view), annualised_excess(view)), (Ok(0.0), Ok(0.0)));
    assert_eq!((current(view), deepest(view)), (Ok(0.0), None));
    assert_eq!(observed_share(view), Ok(0.0));
}

#[test]
fn steady_growth_is_no_variation_though_its_returns_round() {
    let levels: Vec<(f64, f64)> =
        (0..600).map(|n| (3.0 * 1.001_f64.powi(n), 0.7 * 1.0003_f64.powi(n))).collect();
    let columns = rows(&levels);
    let risk = pair_risk(columns.view());
    for absent in [risk.information_ratio, risk.beta, risk.correlation] {
        assert_eq!(absent, Err(Absence::NoVariation));
    }
}
