//! What the legs made, each against its definition written down naively.

use proptest::prelude::*;
use rotascope::domain::{
    Day, PairView,
    metrics::performance::{
        geometric_excess::{annualised_excess, geometric_excess},
        performance_spread::performance_spread,
        price_relative::price_relative,
        rebased_performance::{rebased, total_return_of},
        relative_drawdown::{Episode, current, deepest, episodes, relative_drawdown},
        start_sensitivity::start_sensitivity,
    },
};

use crate::support::{
    nearness::{all_near, compounded, figure_near, log_excess, near, share_of},
    series::{between, columns},
};

fn check_episode(view: PairView<'_>, levels: &[f64], episode: &Episode) {
    let at = |day: Day| view.days().binary_search(&day).unwrap();
    let (peak, trough) = (at(episode.peak), at(episode.trough));
    let end = episode.recovery.map_or(levels.len(), at);
    let under = &levels[peak + 1..end];
    assert!(levels[..peak].iter().all(|&level| level <= levels[peak]));
    assert!(under.iter().all(|&level| level < levels[peak]));
    assert!(levels.get(end).is_none_or(|&level| levels[peak] <= level));
    assert!(under.iter().all(|&level| levels[trough] <= level));
    assert_eq!(episode.sessions_under_water, under.len());
    near(episode.depth, levels[trough] / levels[peak] - 1.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn rebased_performance_compounds_returns(columns in columns()) {
        let view = columns.view();
        let naive: Vec<f64> = (0..view.len())
            .map(|end| compounded(between(view, 0, end).returns().map(|(_, small, _)| small)))
            .collect();
        all_near(&rebased(view.small()), &naive);
        figure_near(total_return_of(view.small()), naive.get(1..).and_then(<[f64]>::last).copied());
    }

    #[test]
    fn the_price_relative_compounds_relative_returns(columns in columns()) {
        let view = columns.view();
        let naive: Vec<f64> =
            (0..view.len()).map(|end| 100.0 * log_excess(between(view, 0, end)).exp()).collect();
        all_near(&price_relative(view), &naive);
    }

    #[test]
    fn the_spread_is_a_difference_of_returns(columns in columns()) {
        let view = columns.view();
        let legs = rebased(view.small()).into_iter().zip(rebased(view.large()));
        let naive: Vec<f64> = legs.map(|(small, large)| small - large).collect();
        for (found, expected) in performance_spread(view).into_iter().zip(naive) {
            prop_assert!((found - expected).abs() <= 1e-12 * (1.0 + found.abs()) * 100.0);
        }
    }

    #[test]
    fn geometric_excess_is_the_growth_of_relative_wealth(columns in columns()) {
        let view = columns.view();
        let many = (1 < view.len()).then(|| log_excess(view));
        figure_near(geometric_excess(view), many.map(f64::exp_m1));
        let mean = (249 <= view.len()).then(|| log_excess(view) / (view.len() - 1) as f64);
        figure_near(annualised_excess(view), mean.map(|mean| (252.0 * mean).exp_m1()));
    }

    #[test]
    fn relative_drawdown_looks_back_at_every_session(columns in columns()) {
        let view = columns.view();
        let levels = price_relative(view);
        let naive: Vec<f64> = (0..levels.len())
            .map(|end| levels[end] / levels[..=end].iter().copied().fold(0.0, f64::max) - 1.0)
            .collect();
        all_near(&relative_drawdown(view), &naive);
        figure_near(current(view), naive.last().copied());
        let found = episodes(view);
        for episode in &found {
            check_episode(view, &levels, episode);
        }
        let under: usize = found.iter().map(|episode| episode.sessions_under_water).sum();
        prop_assert_eq!(under, naive.iter().filter(|&&depth| depth < 0.0).count());
        prop_assert!(found.is_sorted_by(|a, b| a.depth <= b.depth));
        prop_assert_eq!(deepest(view), found.first().copied());
    }

    #[test]
    fn start_sensitivity_tries_every_start(columns in columns()) {
        let view = columns.view();
        let found = start_sensitivity(view);
        let naive: Vec<f64> =
            (0..view.len().saturating_sub(1)).map(|i| log_excess(view.from(i)).exp_m1()).collect();
        all_near(&found.excess, &naive);
        let won = found.excess.iter().filter(|&&excess| 0.0 < excess).count();
        figure_near(found.share_won, share_of(won, naive.len()));
    }
}
