//! Reward, tails, windows and dividends against their definitions written down naively.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, Day, MacroSeries, Observation, PublicationLag, Spacing,
    facts::{MacroColumn, MacroId},
    metrics::risk::{
        cash, dividend_share::dividend_share, ewma_volatility::ewma_volatility, leg_reward,
        leg_risk, pair_risk, rolling_volatility::rolling_volatility,
    },
};

use crate::support::{
    nearness::{figure_near, log_excess, near},
    series::columns,
    shipped::{check, day, macro_file, pair},
};

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn mean_of(values: &[f64], f: impl Fn(f64) -> f64) -> f64 {
    mean(&values.iter().map(|&value| f(value)).collect::<Vec<f64>>())
}

fn deviation(values: &[f64]) -> f64 {
    let (m, n) = (mean(values), values.len() as f64);
    (mean_of(values, |v| (v - m).powi(2)) * n / (n - 1.0)).sqrt()
}

/// Slope by the normal equations.
fn slope(rows: &[(f64, f64)]) -> Option<f64> {
    let n = rows.len() as f64;
    let (xs, ys): (Vec<f64>, Vec<f64>) = rows.iter().map(|&(y, x)| (x, y)).unzip();
    let xy: f64 = rows.iter().map(|(y, x)| x * y).sum();
    let xx: f64 = xs.iter().map(|x| x * x).sum();
    (1 < rows.len()).then(|| (xy - n * mean(&xs) * mean(&ys)) / (xx - n * mean(&xs).powi(2)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn reward_is_what_was_made_above_cash(columns in columns(), rate in -0.001..0.001) {
        let returns: Vec<f64> = columns.view().returns().map(|(_, small, _)| small).collect();
        let above: Vec<f64> = returns.iter().map(|v| v - rate).collect();
        let found = leg_reward(&columns.small, Ok(&vec![rate; returns.len()]), Spacing::Session);
        let sharpe = 252_f64.sqrt() * mean(&above) / deviation(&above);
        figure_near(found.sharpe, (2 <= above.len() && 0.0 < deviation(&above)).then_some(sharpe));
        let downside = mean_of(&above, |v| if v < 0.0 { v * v } else { 0.0 }).sqrt();
        let sortino = 252_f64.sqrt() * mean(&above) / downside;
        figure_near(found.sortino, (!above.is_empty() && 0.0 < downside).then_some(sortino));
    }

    #[test]
    fn falls_are_counted_session_by_session(columns in columns()) {
        let levels = &columns.small;
        let risk = leg_risk(levels, Spacing::Session);
        let returns: Vec<f64> = columns.view().returns().map(|(_, small, _)| small).collect();
        let losses = mean_of(&returns, |v| if v < 0.0 { v * v } else { 0.0 });
        figure_near(risk.downside_deviation, (!returns.is_empty()).then(|| (252.0 * losses).sqrt()));
        let peak = |end: usize| levels[..=end].iter().copied().fold(0.0, f64::max);
        let falls: Vec<f64> = (0..levels.len()).map(|end| 1.0 - levels[end] / peak(end)).collect();
        figure_near(risk.ulcer, (!levels.is_empty()).then(|| mean_of(&falls, |v| v * v).sqrt()));
        let worst = falls.iter().copied().fold(0.0, f64::max);
        let calmar = risk.annual_return.ok().filter(|_| 0.0 < worst).map(|a_year| a_year / worst);
        figure_near(risk.calmar, calmar);
    }

    #[test]
    fn tails_follow_the_sums_of_spreadsheets(columns in columns()) {
        let returns: Vec<f64> = columns.view().returns().map(|(_, small, _)| small).collect();
        let (n, m, s) = (returns.len() as f64, mean(&returns), deviation(&returns));
        let risk = leg_risk(&columns.small, Spacing::Session);
        let cubes = n * mean_of(&returns, |v| ((v - m) / s).powi(3));
        let skew = n / ((n - 1.0) * (n - 2.0)) * cubes;
        figure_near(risk.skew, (3.0 <= n && 0.0 < s).then_some(skew));
        let fourths = n * mean_of(&returns, |v| ((v - m) / s).powi(4));
        let kurtosis = n * (n + 1.0) / ((n - 1.0) * (n - 2.0) * (n - 3.0)) * fourths
            - 3.0 * (n - 1.0).powi(2) / ((n - 2.0) * (n - 3.0));
        figure_near(risk.kurtosis, (4.0 <= n && 0.0 < s).then_some(kurtosis));
    }

    #[test]
    fn betas_are_slopes_of_the_chosen_sessions(columns in columns()) {
        let risk = pair_risk(columns.view());
        let rows = |keep: fn(f64) -> bool| -> Vec<(f64, f64)> {
            columns.view().returns().map(|(_, s, l)| (s, l)).filter(|&(_, l)| keep(l)).collect()
        };
        for (found, rows) in [(risk.up_beta, rows(|l| 0.0 < l)), (risk.down_beta, rows(|l| l < 0.0))] {
            match slope(&rows) {
                Some(slope) => prop_assert!((found.unwrap() - slope).abs() < 1e-6 * slope.abs().max(1.0)),
                None => prop_assert!(found.is_err()),
            }
        }
    }

    #[test]
    fn windows_are_computed_afresh(columns in columns(), window in 1..90_usize) {
        let returns: Vec<f64> = columns.view().returns().map(|(_, small, _)| small).collect();
        let found = rolling_volatility(&columns.small, NonZero::new(window).unwrap(), Spacing::Session);
        let ewma = ewma_volatility(&columns.small, Spacing::Session);
        prop_assert_eq!((found.len(), ewma.len()), (columns.days.len(), columns.days.len()));
        for at in 0..columns.days.len() {
            let naive = (window <= at && 1 < window)
                .then(|| 252_f64.sqrt() * deviation(&returns[at - window..at]));
            figure_near(found[at].ok_or(Absence::NoVariation), naive);
            let aged = || (0..at).map(|age| 0.94_f64.powf((at - 1 - age) as f64));
            let squares: f64 = aged().zip(&returns).map(|(weight, v)| weight * v * v).sum();
            let naive = (75 <= at).then(|| (252.0 * squares / aged().sum::<f64>()).sqrt());
            figure_near(ewma[at].ok_or(Absence::NoVariation), naive);
        }
    }

    #[test]
    fn dividends_are_what_the_bases_differ_by(columns in columns(), other in columns()) {
        let (price, total) = (columns.view(), other.view());
        match dividend_share(price, total) {
            Ok(found) => {
                near(found.dividends, log_excess(total).exp() - log_excess(price).exp());
                near(found.price + found.dividends, found.total_return);
            }
            Err(_) => prop_assert!(price.len() < 2 || total.len() < 2),
        }
        if let Ok(itself) = dividend_share(columns.against_itself().view(), columns.against_itself().view()) {
            prop_assert_eq!((itself.price, itself.total_return, itself.dividends), (0.0, 0.0, 0.0));
        }
    }

    #[test]
    fn cash_earns_the_rate_last_published(steps in prop::collection::vec(1..6_i32, 1..80), rates in prop::collection::vec(-1.0..20.0_f64, 1..9), lag in 0..4_u16) {
        let start = day("2020-01-31");
        let observations: Vec<Observation> = (0..).zip(&rates)
            .map(|(n, &value)| Observation { period_end: start.plus_months(n), value })
            .collect();
        let rates = MacroSeries::new(observations.clone(), PublicationLag { days: lag }).unwrap();
        let days: Vec<Day> = steps.iter().scan(start.plus_days(i32::from(lag) - 3), |at, &step| {
            *at = at.plus_days(step);
            Some(*at)
        }).collect();
        let naive: Option<Vec<f64>> = days.windows(2).map(|pair| {
            let known = |o: &&Observation| o.period_end.plus_days(i32::from(lag)) <= pair[0];
            let rate = observations.iter().rfind(known)?.value;
            Some(rate / 100.0 * f64::from(pair[0].days_until(pair[1])) / 360.0)
        }).collect();
        match (cash::returns(&days, &rates), naive) {
            (Ok(found), Some(naive)) => found.iter().zip(&naive).for_each(|(&a, &b)| near(a, b)),
            (found, naive) => prop_assert!(found.is_err() && naive.is_none()),
        }
    }
}

#[test]
fn nothing_moves_without_a_value() {
    let flat = [5.0; 300];
    let risk = leg_risk(&flat, Spacing::Session);
    assert_eq!((risk.ulcer, risk.downside_deviation), (Ok(0.0), Ok(0.0)));
    for absent in [risk.skew, risk.kurtosis] {
        assert_eq!(absent, Err(Absence::NoVariation));
    }
    assert_eq!(risk.calmar, Err(Absence::NoLoss));
    let reward = leg_reward(&flat, Ok(&[0.0; 299]), Spacing::Session);
    assert_eq!((reward.sharpe, reward.sortino), (Err(Absence::NoVariation), Err(Absence::NoLoss)));
    let short = leg_risk(&[1.0, 2.0, 3.0], Spacing::Session);
    assert_eq!(short.skew, Err(Absence::NotEnoughHistory { need: 4, have: 3 }));
    assert_eq!(short.kurtosis, Err(Absence::NotEnoughHistory { need: 5, have: 3 }));
    assert_eq!(
        leg_risk(&[], Spacing::Session).ulcer,
        Err(Absence::NotEnoughHistory { need: 1, have: 0 })
    );
}

#[test]
fn no_level_makes_a_figure_that_is_not_a_number() {
    for (low, high) in [(1e-300, 1e300), (f64::MIN_POSITIVE, f64::MAX), (1e-6, 1e9)] {
        let levels: Vec<f64> = (0..400).map(|n| if n % 2 == 0 { low } else { high }).collect();
        let risk = leg_risk(&levels, Spacing::Session);
        let reward = leg_reward(&levels, Ok(&[0.0; 399]), Spacing::Session);
        for figure in [
            risk.calmar,
            risk.ulcer,
            risk.downside_deviation,
            risk.skew,
            risk.kurtosis,
            reward.sharpe,
            reward.sortino,
        ] {
            assert!(figure.is_err() || figure.is_ok_and(f64::is_finite), "{figure:?}");
        }
        let window = NonZero::new(21).unwrap();
        let windows = rolling_volatility(&levels, window, Spacing::Session)
            .into_iter()
            .chain(ewma_volatility(&levels, Spacing::Session));
        assert!(windows.flatten().all(f64::is_finite));
    }
}

#[test]
fn small_caps_paid_less_for_more_risk() {
    let (price, total) = (pair("IWM", "SPY", Basis::Price), pair("IWM", "SPY", Basis::TotalReturn));
    let as_of = day("2026-01-23");
    let rates = macro_file(MacroId::FedFunds);
    let rates = rates.column(MacroColumn::Level, as_of).unwrap().series;
    let view = total.as_of(as_of);
    let cash = cash::returns(view.days(), rates).unwrap();
    let (small, large) = (
        leg_reward(view.small(), Ok(&cash), Spacing::Session),
        leg_reward(view.large(), Ok(&cash), Spacing::Session),
    );
    assert!(small.sharpe.unwrap() < large.sharpe.unwrap());
    assert!(small.sortino.unwrap() < large.sortino.unwrap());
    let share = dividend_share(price.as_of(as_of), view).unwrap();
    check(share.price, "0.160");
    check(share.dividends, "-0.139");
}
