//! Beta, volatility and captures against the formulas of textbooks.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::metrics::risk::{PairRisk, leg_risk, pair_risk, rolling_beta::rolling_beta};
use rotascope::domain::{Absence, Spacing, Value};

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
        let risk = leg_risk(levels, Spacing::Session);
        figure_near(risk.volatility, covariance(&returns, &returns).map(|v| (252.0 * v).sqrt()));
        let falls = (0..levels.len()).flat_map(|to| (0..=to).map(move |from| (from, to)));
        let worst = falls.map(|(from, to)| levels[to] / levels[from] - 1.0).reduce(f64::min);
        figure_near(risk.max_drawdown, worst);
        let yearly = geometric_mean(&returns).map(|mean| (1.0 + mean).powi(252) - 1.0);
        figure_near(risk.annual_return, yearly.filter(|_| 249 <= levels.len()));
    }

    #[test]
    fn every_window_has_the_beta_and_correlation_of_its_own_returns(
        columns in columns(),
        window in 2..90_usize,
    ) {
        let view = columns.view();
        let found = rolling_beta(view, NonZero::new(window).unwrap());
        prop_assert_eq!(found.len(), view.len());
        for (at, found) in found.into_iter().enumerate() {
            let own = at.checked_sub(window).map(|from| pair_risk(view.first(at + 1).from(from)));
            let figure = |pick: fn(&PairRisk) -> Value| own.as_ref().and_then(|own| pick(own).ok());
            figure_near(found.beta.ok_or(Absence::NoVariation), figure(|own| own.beta));
            let correlation = figure(|own| own.correlation);
            figure_near(found.correlation.ok_or(Absence::NoVariation), correlation);
        }
    }
}
