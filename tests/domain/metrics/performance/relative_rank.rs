//! The rank of the ratio in its own history, counted.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, PairView,
    metrics::performance::relative_rank::{rank, trailing_rank},
};

use crate::support::{
    nearness::near,
    series::{between, columns, daily, hard},
};

fn logs(view: PairView<'_>) -> Vec<f64> {
    let base = view.small().first().zip(view.large().first()).map_or(0.0, |(s, l)| (s / l).ln());
    view.iter().map(|(_, small, large)| (small / large).ln() - base).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_rank_is_counted(columns in columns()) {
        let view = columns.view();
        let logs = logs(view);
        match rank(view) {
            Ok(found) => {
                let here = logs[logs.len() - 1];
                let n = logs.len() as f64;
                let below = logs.iter().filter(|&&log| log < here - 1e-12).count() as f64;
                let equal = logs.iter().filter(|&&log| (log - here).abs() <= 1e-12).count() as f64;
                near(found.percentile, (below + equal / 2.0) / n);
                let mean = logs.iter().sum::<f64>() / n;
                let square: f64 = logs.iter().map(|log| (log - mean).powi(2)).sum();
                near(found.z, (here - mean) / (square / (n - 1.0)).sqrt());
                let mirror = rank(view.swapped()).unwrap();
                prop_assert_eq!((mirror.z, mirror.sessions), (-found.z, found.sessions));
                near(mirror.percentile, 1.0 - found.percentile);
            }
            Err(absence) => prop_assert_eq!(absence, Absence::NotEnoughHistory { need: 249, have: view.len() }),
        }
        prop_assert!(rank(columns.against_itself().view()).is_err());
        let ten_years = view.days().iter().position(|&day| day > view.last_day().unwrap().plus_months(-120));
        let trailing = ten_years.and_then(|after| after.checked_sub(1)).map(|from| rank(view.from(from)));
        prop_assert_eq!(trailing_rank(view).ok(), trailing.and_then(Result::ok));
    }
}

#[test]
fn legs_that_differ_by_their_unit_alone_have_no_rank() {
    let columns = daily(900, |n| {
        let level = 3.0 + (n as f64 / 50.0).sin();
        (level, 0.7 * level)
    });
    assert_eq!(rank(columns.view()), Err(Absence::NoVariation));
}

#[test]
fn tiny_moves_are_ranked_exactly() {
    let columns = hard();
    let view = between(columns.view(), 200, 10_399);
    let here = view.small()[view.len() - 1];
    let below = view.small().iter().filter(|&&level| level < here).count() as f64;
    let equal = view.small().iter().filter(|&&level| level == here).count() as f64;
    let ticks: Vec<f64> = view.small().iter().map(|level| (level - here) * 1_024.0).collect();
    let n = ticks.len() as f64;
    let mean = ticks.iter().sum::<f64>() / n;
    let square: f64 = ticks.iter().map(|tick| (tick - mean).powi(2)).sum();
    let found = rank(view).unwrap();
    near(found.percentile, (below + equal / 2.0) / n);
    // Logarithms of levels a billionth apart are as good as linear to seven digits.
    let linear = -mean / (square / (n - 1.0)).sqrt();
    assert!((found.z - linear).abs() < 1e-6 * (1.0 + linear.abs()), "{found:?} {linear}");
}
