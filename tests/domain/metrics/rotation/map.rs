//! The maps against their formulas written down with levels, and on input that wears digits out.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, PairView,
    metrics::{
        Span,
        rotation::{Formula, Position, Profile, Quadrant, RotationBar, quadrant_since, rotation},
        stats::resample::resample,
    },
};

use crate::support::{
    nearness::near,
    series::{columns, daily, hard, scattered},
};

fn spans(profile: Profile) -> (usize, [u32; 3]) {
    match profile {
        Profile::Daily => (252, [50, 150, 45]),
        Profile::Weekly => (52, [10, 30, 9]),
    }
}

fn weight(span: u32) -> f64 {
    2.0 / (f64::from(span) + 1.0)
}

fn ema(values: &[f64], span: u32) -> Vec<f64> {
    let mut average = values[0];
    let step = |&value: &f64| {
        average += weight(span) * (value - average);
        average
    };
    values.iter().map(step).collect()
}

fn combined(a: &[f64], b: &[f64], with: fn(f64, f64) -> f64) -> Vec<f64> {
    a.iter().zip(b).map(|(&a, &b)| with(a, b)).collect()
}

fn score(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
    (values[values.len() - 1] - mean) / variance.sqrt()
}

/// The size of the response to a single move of trend gap and acceleration.
fn noise([fast, slow, signal]: [u32; 3]) -> (f64, f64) {
    let mut s = vec![1.0; 6_000];
    s[0] = 0.0;
    let d = combined(&ema(&s, fast), &ema(&s, slow), |a, b| a - b);
    let u = combined(&d, &ema(&d, signal), |a, b| a - b);
    let size = |values: &[f64]| values.iter().map(|v| v * v).sum::<f64>().sqrt();
    (size(&d), size(&u))
}

/// What a map shows at the last bar, from the levels of the ratio.
fn naive(ratio: &[f64], formula: Formula, profile: Profile) -> Option<(f64, f64)> {
    let (window, [fast, slow, signal]) = spans(profile);
    let last = |values: &[f64]| values[values.len() - 1];
    match formula {
        _ if ratio.is_empty() => None,
        Formula::RotationMap => {
            let first = ratio.len().checked_sub(window + 1)?;
            let s: Vec<f64> = ratio.iter().map(|q| q.ln()).collect();
            let d = combined(&ema(&s, fast), &ema(&s, slow), |a, b| a - b);
            let u = combined(&d, &ema(&d, signal), |a, b| a - b);
            let squares = s[first..].windows(2).map(|two| (two[1] - two[0]).powi(2));
            let sigma = (squares.sum::<f64>() / window as f64).sqrt();
            let (x, y) = noise([fast, slow, signal]);
            Some((100.0 + last(&d) / (sigma * x), 100.0 + last(&u) / (sigma * y)))
        }
        Formula::DualEma => {
            let times = |a, b| 100.0 * a / b;
            let x = combined(&ema(ratio, 10), &ema(ratio, 26), times);
            let y = combined(&ema(&x, 10), &ema(&x, 26), times);
            (52 <= ratio.len()).then(|| (last(&x), last(&y)))
        }
        Formula::ZScore14 => {
            let first = ratio.len().checked_sub(28)?;
            let x: Vec<f64> = ratio[first..].windows(14).map(|w| 100.0 + score(w)).collect();
            let rates: Vec<f64> = x.windows(2).map(|x| 100.0 * (x[1] / x[0] - 1.0)).collect();
            Some((last(&x), 100.0 + score(&rates)))
        }
    }
}

fn ratio(view: PairView<'_>) -> Vec<f64> {
    view.iter().map(|(_, small, large)| small / large).collect()
}

fn last_position(bars: &[RotationBar]) -> Option<(f64, f64)> {
    bars.last()?.position.ok().map(|Position { x, y, .. }| (x, y))
}

fn both_near(found: Option<(f64, f64)>, expected: Option<(f64, f64)>) {
    assert_eq!(found.is_some(), expected.is_some(), "{found:?} {expected:?}");
    if let (Some(found), Some(expected)) = (found, expected) {
        near(found.0, expected.0);
        near(found.1, expected.1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_map_follows_its_formula(columns in columns(), share in 0.0..=1.0) {
        let len = (columns.days.len() as f64 * share) as usize;
        for (formula, profile) in Formula::ALL.into_iter().flat_map(|f| Profile::ALL.map(|p| (f, p))) {
            let view = columns.view().first(len);
            let bars = resample(view, profile.bar_size());
            let found = rotation(view, formula, profile);
            prop_assert_eq!(found.len(), bars.view().len());
            both_near(last_position(&found), naive(&ratio(bars.view()), formula, profile));
        }
    }

    #[test]
    fn exchanged_legs_mirror_the_map_at_its_centre(columns in columns()) {
        let view = columns.view();
        let maps = Profile::ALL.map(|profile| {
            let map = |view| rotation(view, Formula::RotationMap, profile);
            (map(view), map(view.swapped()))
        });
        for (bar, mirrored) in maps.iter().flat_map(|(a, b)| a.iter().zip(b)) {
            let (Ok(at), Ok(mirror)) = (bar.position, mirrored.position) else {
                prop_assert_eq!(bar.position.err(), mirrored.position.err());
                continue;
            };
            let ((x, y), (mirror_x, mirror_y)) = (at.from_centre(), mirror.from_centre());
            prop_assert_eq!((x, y), (-mirror_x, -mirror_y));
        }
    }

    #[test]
    fn the_quadrant_is_held_since_the_day_it_was_entered(columns in columns()) {
        let bars = rotation(columns.view(), Formula::RotationMap, Profile::Weekly);
        let quadrants: Vec<Option<Quadrant>> =
            bars.iter().map(|bar| bar.position.ok().map(Position::quadrant)).collect();
        let here = quadrants.last().copied().flatten();
        let entered = here.map(|here| {
            let left = quadrants.iter().rposition(|&other| other != Some(here));
            (here, bars[left.map_or(0, |index| index + 1)].day)
        });
        prop_assert_eq!(quadrant_since(&bars), entered);
    }
}

#[test]
fn ten_thousand_bars_wear_no_digit_out() {
    let columns = hard();
    for (formula, last) in
        Formula::ALL.into_iter().flat_map(|f| [3_900, 6_100, 10_400].map(|n| (f, n)))
    {
        let view = columns.view().first(last);
        let map = |view| rotation(view, formula, Profile::Daily).last().unwrap().position.unwrap();
        // Averages of 150 bars have forgotten all that is 3,000 bars old.
        let fresh = view.from(last.saturating_sub(3_700).max(100));
        let ((x, y), expected) = (map(view).from_centre(), map(fresh).from_centre());
        for (found, expected) in [(x, expected.0), (y, expected.1)] {
            let noise = 1e-13 / expected.abs();
            assert!(
                (found / expected - 1.0).abs() <= 1e-9 + noise,
                "{formula:?} {last}: {found} {expected}"
            );
        }
    }
}

#[test]
fn tiny_moves_on_high_levels_are_weighed_one_by_one() {
    let columns = hard();
    let view = columns.view();
    let moves: Vec<f64> =
        columns.small.windows(2).map(|two| ((two[1] - two[0]) / two[0]).ln_1p()).collect();
    let (window, [fast, slow, signal]) = spans(Profile::Daily);
    let age = |n: usize| i32::try_from(n).unwrap();
    let response: Vec<f64> = (1..6_000)
        .map(|n| (1.0 - weight(slow)).powi(age(n)) - (1.0 - weight(fast)).powi(age(n)))
        .collect();
    let smooth: Vec<f64> = response
        .iter()
        .scan(0.0, |average, value| {
            *average += weight(signal) * (value - *average);
            Some(*average)
        })
        .collect();
    let (x_noise, y_noise) = noise([fast, slow, signal]);
    for last in [3_900, 6_100, 10_399] {
        let back = || moves[..last].iter().rev();
        let d: f64 = back().zip(&response).map(|(m, c)| m * c).sum();
        let u: f64 = d - back().zip(&smooth).map(|(m, c)| m * c).sum::<f64>();
        let squares: f64 = back().take(window).map(|m| m * m).sum();
        let sigma = (squares / window as f64).sqrt();
        let bars = rotation(view.first(last + 1), Formula::RotationMap, Profile::Daily);
        let (x, y) = bars[last].position.unwrap().from_centre();
        near(x, d / (sigma * x_noise));
        near(y, u / (sigma * y_noise));
    }
}

#[test]
fn where_nothing_moves_there_is_no_variation() {
    let columns = hard();
    let view = columns.view().first(5_000);
    for (formula, expected) in [
        (Formula::DualEma, None),
        (Formula::RotationMap, Some(Absence::NoVariation)),
        (Formula::ZScore14, Some(Absence::NoVariation)),
    ] {
        let last = rotation(view, formula, Profile::Daily).last().unwrap().position;
        assert_eq!(last.err(), expected, "{formula:?}");
    }
    let walk = daily(600, |n| (3.0 + scattered(n), 0.0));
    for factor in [1.0, 3.0, 0.7] {
        let large: Vec<f64> = walk.small.iter().map(|level| level * factor).collect();
        let view = PairView::new(&walk.days, &walk.small, &large);
        for formula in [Formula::RotationMap, Formula::ZScore14] {
            let last = rotation(view, formula, Profile::Daily).last().unwrap().position;
            assert_eq!(last, Err(Absence::NoVariation), "{formula:?} {factor}");
        }
    }
}

#[test]
fn the_alternatives_have_the_defects_they_are_known_for() {
    let trend = |growth: f64| daily(200, |n| (growth.powf(n as f64), 1.0));
    let x = |growth, formula| {
        let columns = trend(growth);
        rotation(columns.view(), formula, Profile::Daily).last().unwrap().position
    };
    let from = |growth, formula| x(growth, formula).unwrap().from_centre().0;
    let (slow, fast) = (from(1.0001, Formula::DualEma), from(1.01, Formula::DualEma));
    assert!(50.0 * slow < fast, "not scaled by volatility: {slow} {fast}");
    // A trend with a wobble, since without one the score does not move at all.
    let score = |size: f64| {
        let columns = daily(200, |n| ((size * (n as f64 + (n as f64).sin())).exp(), 1.0));
        let last = rotation(columns.view(), Formula::ZScore14, Profile::Daily).last().copied();
        last.unwrap().position.unwrap().from_centre().0
    };
    let (slow, fast) = (score(1e-5), score(1e-3));
    assert!((slow / fast - 1.0).abs() < 0.01, "the size of a trend is erased: {slow} {fast}");
}

#[test]
fn an_unfinished_week_is_a_part() {
    let columns = daily(700, |n| (2.0 + scattered(n), 1.0));
    let spans: Vec<Span> = (693..700)
        .map(|len| rotation(columns.view().first(len), Formula::RotationMap, Profile::Weekly))
        .map(|bars| bars.last().unwrap().span)
        .collect();
    // Full from Friday to Sunday.
    assert_eq!(spans.iter().filter(|&&span| span == Span::Full).count(), 3);
}
