//! Risk, valuation, range and policy figures against their definitions written down naively.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, PriceSeries,
    metrics::{
        performance::high_low::high_low_52_weeks,
        rates::easing_cycles::{CycleState, cuts_within, easing_cycles},
        risk::{leg_risk, pair_risk},
        valuation::valuation_gap::{discount, relative_pe, upside_to_parity},
    },
};

use crate::support::{nearness::figure_near, series::columns};

/// The covariance of a sample from all pairs of observations, which needs no mean.
fn covariance(xs: &[f64], ys: &[f64]) -> Option<f64> {
    let (n, mut total) = (xs.len(), 0.0);
    for i in 0..n {
        for j in 0..i {
            total += (xs[i] - xs[j]) * (ys[i] - ys[j]);
        }
    }
    (1 < n).then(|| total / (n * (n - 1)) as f64)
}

fn geometric_mean(returns: &[f64]) -> Option<f64> {
    let growth: f64 = returns.iter().map(|r| 1.0 + r).product();
    (!returns.is_empty()).then(|| growth.powf(1.0 / returns.len() as f64) - 1.0)
}

fn capture(rows: &[(f64, f64)], counts: impl Fn(f64) -> bool) -> Option<f64> {
    let (small, large): (Vec<f64>, Vec<f64>) =
        rows.iter().copied().filter(|&(_, large)| counts(large)).unzip();
    Some(geometric_mean(&small)? / geometric_mean(&large)?)
}

fn as_day(number: i32) -> Day {
    Day::from_epoch_days(number).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn risk_of_a_pair_follows_the_textbook(columns in columns()) {
        let rows: Vec<(f64, f64)> = columns.view().returns().map(|(_, s, l)| (s, l)).collect();
        let (small, large): (Vec<f64>, Vec<f64>) = rows.iter().copied().unzip();
        let ahead: Vec<f64> = rows.iter().map(|(small, large)| small - large).collect();
        let risk = pair_risk(columns.view());
        let variance = |xs: &[f64]| covariance(xs, xs).filter(|&variance| 0.0 < variance);
        let yearly = |variance: f64| (252.0 * variance).sqrt();
        figure_near(risk.tracking_error, covariance(&ahead, &ahead).map(yearly));
        let mean = ahead.iter().sum::<f64>() / ahead.len() as f64;
        figure_near(risk.information_ratio, variance(&ahead).map(|v| 252.0 * mean / yearly(v)));
        let shared = covariance(&small, &large);
        figure_near(risk.beta, shared.zip(variance(&large)).map(|(shared, v)| shared / v));
        let product = variance(&small).zip(variance(&large)).map(|(a, b)| a * b);
        figure_near(risk.correlation, shared.zip(product).map(|(shared, v)| shared / v.sqrt()));
        figure_near(risk.up_capture, capture(&rows, |large| 0.0 < large));
        figure_near(risk.down_capture, capture(&rows, |large| large < 0.0));
    }

    #[test]
    fn risk_of_a_leg_follows_the_textbook(columns in columns()) {
        let levels = &columns.small;
        let returns: Vec<f64> = columns.view().returns().map(|(_, small, _)| small).collect();
        let risk = leg_risk(levels);
        figure_near(risk.volatility, covariance(&returns, &returns).map(|v| (252.0 * v).sqrt()));
        let falls = (0..levels.len()).flat_map(|to| (0..=to).map(move |from| (from, to)));
        let worst = falls.map(|(from, to)| levels[to] / levels[from] - 1.0).reduce(f64::min);
        figure_near(risk.max_drawdown, worst);
        let yearly = geometric_mean(&returns).map(|mean| (1.0 + mean).powi(252) - 1.0);
        figure_near(risk.annual_return, yearly.filter(|_| 249 <= levels.len()));
    }

    #[test]
    fn discount_and_upside_say_the_same_gap(small in 1e-6..1e9, large in 1e-6..1e9, scale in 0.01..100.0) {
        let (discount, upside) = (discount(small, large).unwrap(), upside_to_parity(small, large).unwrap());
        figure_near(relative_pe(small, large), Some(small / large));
        figure_near(Ok(discount), Some((large - small) / large));
        figure_near(Ok(upside), Some((large - small) / small));
        figure_near(Ok((1.0 + upside) * (1.0 - discount)), Some(1.0));
        figure_near(relative_pe(scale * small, scale * large), Some(small / large));
        prop_assert_eq!(relative_pe(small, small), Ok(1.0));
    }

    #[test]
    fn the_52_week_range_is_that_of_the_closes_in_it(columns in columns(), share in 0.0..1.0) {
        prop_assume!(!columns.days.is_empty());
        let symbol = "X".parse().unwrap();
        let series = PriceSeries::new(symbol, columns.days.clone(), columns.small.clone(), vec![]).unwrap();
        let as_of = columns.days[(columns.days.len() as f64 * share) as usize].plus_days(1);
        let known: Vec<(Day, f64)> =
            series.closes_between(as_day(0), as_of).collect();
        let last = known.last().unwrap().0;
        let inside = || known.iter().filter(|(day, _)| day.days_until(last) <= 364).map(|&(_, close)| close);
        match high_low_52_weeks(&series, as_of) {
            Ok((low, high)) => {
                prop_assert!(364 <= known[0].0.days_until(last));
                prop_assert_eq!(Some(low), inside().reduce(f64::min));
                prop_assert_eq!(Some(high), inside().reduce(f64::max));
            }
            Err(absence) => {
                prop_assert!(known[0].0.days_until(last) < 364);
                let Absence::NotEnoughHistory { need, have } = absence else { panic!("{absence}") };
                prop_assert!(have == known.len() && have < need);
            }
        }
    }

    #[test]
    fn cuts_with_as_many_rises_before_them_make_a_cycle(changes in prop::collection::vec(-3..=3_i32, 0..60)) {
        let decisions: Vec<(Day, f64)> =
            (0..).zip(&changes).map(|(n, &change)| (as_day(30 * n), 25.0 * f64::from(change))).collect();
        let rises = |until: usize| changes[..until].iter().filter(|&&change| 0 < change).count();
        let cuts: Vec<usize> = (0..changes.len()).filter(|&i| changes[i] < 0).collect();
        let groups: Vec<&[usize]> = cuts.chunk_by(|&a, &b| rises(a) == rises(b)).collect();
        let found = easing_cycles(&decisions);
        prop_assert_eq!(found.len(), groups.len());
        for (cycle, group) in found.iter().zip(groups) {
            let (first, last) = (decisions[group[0]].0, decisions[group[group.len() - 1]].0);
            prop_assert_eq!((cycle.first_cut, cycle.last_cut, cycle.cuts), (first, last, group.len()));
            let total: f64 = group.iter().map(|&i| decisions[i].1).sum();
            prop_assert_eq!(cycle.total_bp, total);
            let is_over = rises(group[0]) < rises(changes.len());
            prop_assert_eq!(cycle.state == CycleState::Ended, is_over);
            prop_assert_eq!(cuts_within(&decisions, first, last), (group.len(), total));
        }
    }
}

#[test]
fn a_ratio_of_a_loss_means_nothing() {
    for pe in [0.0, -12.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for figure in [discount, relative_pe, upside_to_parity] {
            assert_eq!(figure(pe, 20.0), Err(Absence::NegativeEarnings));
            assert_eq!(figure(20.0, pe), Err(Absence::NegativeEarnings));
        }
    }
}

#[test]
fn changes_that_are_not_numbers_are_no_decisions() {
    let decisions = [(as_day(0), f64::NAN), (as_day(1), 0.0), (as_day(2), -25.0)];
    assert_eq!(easing_cycles(&decisions).len(), 1);
    assert_eq!(cuts_within(&decisions, as_day(0), as_day(2)), (1, -25.0));
    assert_eq!(cuts_within(&decisions, as_day(2), as_day(0)), (0, 0.0));
    assert!(easing_cycles(&[]).is_empty());
}
