//! Hit rates, runs, autocorrelation and what followed, against counting and enumeration.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, PairView,
    metrics::{
        Seed,
        stats::resample::{BarSize, resample},
        streaks::{
            autocorrelation::autocorrelation,
            forward_returns::{Anchor, HORIZONS, forward_returns},
            hit_rate::{HitRate, hit_rate},
            wald_wolfowitz::runs_test,
        },
    },
};

use crate::support::{
    nearness::{figure_near, log_excess, near, share_of},
    series::{Columns, between, columns, daily, hard, scattered},
};

/// Weeks since a Monday long ago, or months.
fn number(day: Day, size: BarSize) -> i32 {
    match size {
        BarSize::Session => day.epoch_days(),
        BarSize::Week => (day.epoch_days() + 3).div_euclid(7),
        BarSize::Month => day.year() * 12 + i32::from(day.month()),
    }
}

fn naive_hit_rate(view: PairView<'_>, size: BarSize) -> HitRate {
    let bars = resample(view, size);
    let bars = bars.finished();
    let joined = bars
        .days()
        .windows(2)
        .map(|two| size == BarSize::Session || number(two[0], size) + 1 == number(two[1], size));
    let ratios: Vec<f64> = bars.returns().map(|(_, small, large)| small - large).collect();
    let full: Vec<f64> =
        ratios.into_iter().zip(joined).filter(|&(_, j)| j).map(|(r, _)| r).collect();
    HitRate { won: full.iter().filter(|&&ahead| 0.0 < ahead).count(), n: full.len() }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// A series that wins and loses sessions as told.
fn told(wins: &[bool]) -> Columns {
    let mut level = 1.0;
    daily(wins.len() + 1, |n| {
        if 0 < n {
            level *= if wins[n - 1] { 1.01 } else { 0.99 };
        }
        (level, 1.0)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn hit_rates_count_full_periods(columns in columns()) {
        for size in [BarSize::Session, BarSize::Week, BarSize::Month] {
            let found = hit_rate(columns.view(), size);
            prop_assert_eq!(found, naive_hit_rate(columns.view(), size), "{:?}", size);
            figure_near(found.share(), share_of(found.won, found.n));
            let even = hit_rate(columns.against_itself().view(), size);
            prop_assert_eq!(even, HitRate { won: 0, n: found.n });
        }
    }

    #[test]
    fn the_ends_of_the_interval_are_as_far_as_chance_goes(n in 1..5_000_usize, part in 0.0..=1.0) {
        let rate = HitRate { won: (n as f64 * part) as usize, n };
        let share = rate.share().unwrap();
        let (low, high) = rate.interval().unwrap();
        prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
        for end in [low, high] {
            let reach = 1.959_963_984_540_054 * (end * (1.0 - end) / n as f64).sqrt();
            prop_assert!(((share - end).abs() - reach).abs() < 1e-9, "{} {}", end, reach);
        }
    }

    #[test]
    fn exchanged_legs_hang_together_alike(columns in columns()) {
        let (view, swapped) = (columns.view(), columns.view().swapped());
        prop_assert_eq!(autocorrelation(view), autocorrelation(swapped));
        match (runs_test(view), runs_test(swapped)) {
            (Ok(a), Ok(b)) => prop_assert_eq!((a.z, a.won, a.runs), (b.z, b.lost, b.runs)),
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn autocorrelation_follows_its_definition(columns in columns()) {
        let view = columns.view();
        let x: Vec<f64> = view.returns().map(|(_, s, l)| s.ln_1p() - l.ln_1p()).collect();
        let expected = mean(&x).filter(|_| 30 <= x.len()).map(|mean| {
            let square: f64 = x.iter().map(|x| (x - mean).powi(2)).sum();
            x.windows(2).map(|two| (two[0] - mean) * (two[1] - mean)).sum::<f64>() / square
        });
        figure_near(autocorrelation(view).map(|found| found.rho), expected);
    }

    #[test]
    fn forward_returns_are_found_by_search(columns in columns(), length in 1..5_usize, broken: bool) {
        let view = columns.view();
        let won: Vec<bool> = view.returns().map(|(_, small, large)| large < small).collect();
        // The session of a return has the index of the return plus one.
        let is_run_to = |end: usize, len: usize| {
            (end + 1).checked_sub(len).is_some_and(|start| won[start..=end].iter().all(|&won| won))
        };
        let reached = |at: usize| is_run_to(at, length) && !is_run_to(at, length + 1);
        let ended = |at: usize| 0 < at && !won[at] && is_run_to(at - 1, length);
        let anchor = if broken { Anchor::Broken } else { Anchor::Reached };
        let events: Vec<usize> = (0..won.len())
            .filter(|&at| if broken { ended(at) } else { reached(at) })
            .map(|at| at + 1)
            .collect();
        let found = forward_returns(view, NonZero::new(length).unwrap(), anchor, Seed(1));
        for (found, horizon) in found.into_iter().zip(HORIZONS) {
            let after = |at: usize| {
                (at + horizon < view.len()).then(|| log_excess(between(view, at, at + horizon)).exp_m1())
            };
            let mut values: Vec<f64> = events.iter().filter_map(|&at| after(at)).collect();
            prop_assert_eq!((found.horizon, found.n), (horizon, values.len()));
            figure_near(found.mean, mean(&values));
            let ahead = values.iter().filter(|&&value| 0.0 < value).count();
            figure_near(found.share_positive, share_of(ahead, values.len()));
            let usual: Vec<f64> = (0..view.len()).filter_map(after).collect();
            figure_near(found.usual, mean(&usual));
            values.sort_by(f64::total_cmp);
            prop_assert_eq!(found.interval.is_ok(), 5 <= values.len());
            if let (Ok((low, high)), Ok(median)) = (found.interval, found.median) {
                let (least, most) = (values[0] - 1e-12, values[values.len() - 1] + 1e-12);
                prop_assert!(least <= low && low <= high && high <= most);
                prop_assert!(least <= median && median <= most);
            }
        }
    }
}

#[test]
fn the_runs_test_has_the_moments_of_all_arrangements() {
    // Every way to win 10 sessions of 20: about 185 thousand.
    let arrangements = (0..1_u32 << 20).filter(|bits| bits.count_ones() == 10);
    let runs = arrangements.map(|bits| ((bits ^ (bits >> 1)) & 0x7_FFFF).count_ones() + 1);
    let (mut n, mut total, mut square) = (0.0, 0.0, 0.0);
    for runs in runs.map(f64::from) {
        n += 1.0;
        total += runs;
        square += runs * runs;
    }
    let expected = total / n;
    let deviation = (square / n - expected * expected).sqrt();
    let alternating: Vec<bool> = (0..20).map(|n| n % 2 == 0).collect();
    let found = runs_test(told(&alternating).view()).unwrap();
    assert_eq!((found.won, found.lost, found.runs), (10, 10, 20));
    near(found.expected, expected);
    near(found.z, (20.0 - expected) / deviation);
    assert!(found.p_value < 1e-4);
    let clustered: Vec<bool> = (0..20).map(|n| n < 10).collect();
    let found = runs_test(told(&clustered).view()).unwrap();
    assert_eq!(found.runs, 2);
    near(found.z, (2.0 - expected) / deviation);
    let one_sided = runs_test(told(&[true; 40]).view());
    assert_eq!(one_sided, Err(Absence::NotEnoughHistory { need: 10, have: 0 }));
}

#[test]
fn tiny_moves_hang_together_like_large_ones() {
    let columns = hard();
    let ticks: Vec<f64> = columns.small.iter().map(|level| (level - 1e6) * 1_024.0).collect();
    let (from, to) = (200, 3_900);
    let x: Vec<f64> = ticks[from..=to].windows(2).map(|two| two[1] - two[0]).collect();
    let mean = mean(&x).unwrap();
    let square: f64 = x.iter().map(|x| (x - mean).powi(2)).sum();
    let rho = x.windows(2).map(|two| (two[0] - mean) * (two[1] - mean)).sum::<f64>() / square;
    let found = autocorrelation(between(columns.view(), from, to)).unwrap();
    // The level itself moves by a millionth, and the return of a tick with it.
    assert!((found.rho - rho).abs() < 1e-6, "{found:?} {rho}");
    let flat = between(columns.view(), 4_100, 5_900);
    assert_eq!(autocorrelation(flat), Err(Absence::NoVariation));
    assert_eq!(hit_rate(flat, BarSize::Session).won, 0);
}

#[test]
fn the_seed_is_in_the_result_and_decides_it() {
    let columns = daily(2_000, |n| ((0.01 * scattered(n)).exp(), 1.0));
    let followed = |seed| {
        forward_returns(columns.view(), NonZero::new(2).unwrap(), Anchor::Reached, Seed(seed))
    };
    let found = followed(7);
    assert!(found.iter().all(|row| row.seed == Seed(7) && row.interval.is_ok()), "{found:?}");
    assert_eq!(followed(7), found);
    assert!(followed(8)[0].interval != found[0].interval && followed(8)[0].mean == found[0].mean);
}
