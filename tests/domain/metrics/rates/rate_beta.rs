//! Rate betas against the normal equations with a constant and the sandwich written out.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, Day, Observation,
    facts::{MacroColumn, MacroId},
    metrics::rates::{
        Estimate,
        cut_scenario::{CutVerdict, cut_scenario},
        rate_beta::{RateBetaPoint, RateFit, SignChange, rate_betas, rate_fit, sign_changes},
        weekly_moves::{WeeklyMove, weekly_moves},
    },
};

use crate::support::{
    nearness::{log_excess, near},
    series::{between, columns},
    shipped::{check, day, pair, published},
};

type Matrix = [[f64; 4]; 4];

/// Gauss and Jordan, with the largest pivot first.
fn inverse(mut a: Matrix) -> Matrix {
    let mut b = [0, 1, 2, 3].map(|i| [0, 1, 2, 3].map(|j| f64::from(u8::from(i == j))));
    for col in 0..4 {
        let pivot = (col..4).max_by(|&i, &j| a[i][col].abs().total_cmp(&a[j][col].abs())).unwrap();
        a.swap(col, pivot);
        b.swap(col, pivot);
        let scale = a[col][col];
        a[col] = a[col].map(|v| v / scale);
        b[col] = b[col].map(|v| v / scale);
        for row in (0..4).filter(|&row| row != col) {
            let factor = a[row][col];
            for j in 0..4 {
                a[row][j] -= factor * a[col][j];
                b[row][j] -= factor * b[col][j];
            }
        }
    }
    b
}

fn product(a: &Matrix, b: &Matrix) -> Matrix {
    [0, 1, 2, 3].map(|i| [0, 1, 2, 3].map(|j| (0..4).map(|k| a[i][k] * b[k][j]).sum()))
}

fn outer(x: [f64; 4], y: [f64; 4], weight: f64) -> Matrix {
    x.map(|x| y.map(|y| weight * x * y))
}

fn add(a: &mut Matrix, b: &Matrix) {
    for (row, other) in a.iter_mut().zip(b) {
        row.iter_mut().zip(other).for_each(|(v, other)| *v += other);
    }
}

/// Slopes and Newey-West errors of a regression with a constant.
fn naive(moves: &[WeeklyMove]) -> [(f64, f64); 3] {
    let n = moves.len();
    let xs: Vec<[f64; 4]> =
        moves.iter().map(|m| [1.0, m.two_year_points, m.ten_year_points, m.large]).collect();
    let (mut xx, mut xy) = ([[0.0; 4]; 4], [0.0; 4]);
    for (x, row) in xs.iter().zip(moves) {
        add(&mut xx, &outer(*x, *x, 1.0));
        (0..4).for_each(|i| xy[i] += x[i] * row.relative);
    }
    let bread = inverse(xx);
    let slopes: Vec<f64> = (0..4).map(|i| (0..4).map(|j| bread[i][j] * xy[j]).sum()).collect();
    let residual = |t: usize| moves[t].relative - (0..4).map(|i| slopes[i] * xs[t][i]).sum::<f64>();
    let lags = (4.0 * (n as f64 / 100.0).powf(2.0 / 9.0)) as usize;
    let mut meat = [[0.0; 4]; 4];
    for t in 0..n {
        for s in 0..n {
            let lag = t.abs_diff(s);
            if lag <= lags {
                let bartlett = 1.0 - lag as f64 / (lags as f64 + 1.0);
                add(&mut meat, &outer(xs[t], xs[s], bartlett * residual(t) * residual(s)));
            }
        }
    }
    let sandwich = product(&product(&bread, &meat), &bread);
    let scale = n as f64 / (n as f64 - 4.0);
    [1, 2, 3].map(|i| (slopes[i], (sandwich[i][i] * scale).sqrt()))
}

fn parts(fit: RateFit) -> [Estimate; 3] {
    [fit.two_year, fit.ten_year, fit.large]
}

fn moves() -> impl Strategy<Value = Vec<WeeklyMove>> {
    let row = (-0.05..0.05_f64, -0.05..0.05_f64, -0.4..0.4_f64, -0.4..0.4_f64);
    prop::collection::vec(row, 0..80).prop_map(|rows| {
        let days = (0..).map(|n| Day::from_epoch_days(7 * n).unwrap());
        let weeks = days.zip(rows).map(|(day, (relative, large, two, ten))| WeeklyMove {
            day,
            relative: relative - 0.03 * two,
            large,
            two_year_points: two,
            ten_year_points: 0.6 * two + 0.4 * ten,
        });
        weeks.collect()
    })
}

fn yields(columns: &[Day], levels: &[f64], every: usize) -> Vec<Observation> {
    let rows = columns.iter().zip(levels).step_by(every);
    rows.map(|(&period_end, level)| Observation { period_end, value: level.ln() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn slopes_and_errors_are_those_of_the_textbook(moves in moves()) {
        match rate_fit(&moves) {
            Ok(fit) => for (found, (slope, error)) in parts(fit).into_iter().zip(naive(&moves)) {
                prop_assert!((found.value - slope).abs() < 1e-8 * slope.abs().max(error));
                prop_assert!((found.std_error - error).abs() < 1e-8 * error);
                near(found.low + found.high, 2.0 * found.value);
                prop_assert!((found.high - found.value - 1.959_963_984_540_054 * error).abs() < 1e-7 * error);
            },
            Err(absence) => prop_assert_eq!(absence, Absence::NotEnoughHistory { need: 9, have: moves.len() }),
        }
    }

    #[test]
    fn units_of_yields_scale_the_coefficient(moves in moves(), scale in 0.01..100.0) {
        prop_assume!(8 < moves.len());
        let scaled: Vec<WeeklyMove> = moves
            .iter()
            .map(|m| WeeklyMove { two_year_points: scale * m.two_year_points, ..*m })
            .collect();
        let (found, other) = (rate_fit(&moves).unwrap(), rate_fit(&scaled).unwrap());
        near(other.two_year.value * scale, found.two_year.value);
        near(other.two_year.std_error * scale, found.two_year.std_error);
        near(other.ten_year.value, found.ten_year.value);
    }

    #[test]
    fn windows_roll_without_drift_or_repaint(moves in moves(), window in 1..40_usize, share in 0.0..1.0) {
        let window = NonZero::new(window).unwrap();
        let found = rate_betas(&moves, window);
        prop_assert_eq!(found.len(), (moves.len() + 1).saturating_sub(window.get()));
        for (point, part) in found.iter().zip(moves.windows(window.get())) {
            prop_assert_eq!(point, &RateBetaPoint { day: part[part.len() - 1].day, fit: rate_fit(part) });
        }
        let known = rate_betas(&moves[..(moves.len() as f64 * share) as usize], window);
        prop_assert_eq!(&found[..known.len()], known.as_slice());
        let changes = sign_changes(&found, |fit| fit.two_year);
        let signs: Vec<bool> = found.iter().filter_map(|p| p.fit.ok()).map(|fit| 0.0 < fit.two_year.value).collect();
        prop_assert_eq!(changes.len(), signs.windows(2).filter(|pair| pair[0] != pair[1]).count());
        let ups = changes.iter().filter(|change| matches!(change, SignChange::ToPositive(_))).count();
        prop_assert!(ups.abs_diff(changes.len() - ups) <= 1);
    }

    #[test]
    fn weeks_are_found_by_search(columns in columns(), every in 1..4_usize) {
        let view = columns.view();
        let (two, ten) = (yields(&columns.days, &columns.small, every), yields(&columns.days, &columns.large, 1));
        let found = weekly_moves(view, &two, &ten);
        let last_in = |week: (i32, u8)| view.days().iter().rposition(|day| day.iso_week() == week);
        let yield_in = |rows: &[Observation], week| rows.iter().rfind(|o| o.period_end.iso_week() == week).map(|o| o.value);
        let mut expected = Vec::new();
        for (at, &day) in view.days().iter().enumerate() {
            let (week, before) = (day.iso_week(), day.plus_days(-7).iso_week());
            let is_over = at + 1 < view.len() || 4 <= day.weekday().number_days_from_monday();
            if last_in(week) != Some(at) || !is_over {
                continue;
            }
            let known = (last_in(before), yield_in(&two, before), yield_in(&two, week), yield_in(&ten, before), yield_in(&ten, week));
            let (Some(from), Some(two_before), Some(two_now), Some(ten_before), Some(ten_now)) = known else { continue };
            let part = between(view, from, at);
            expected.push((day, log_excess(part), (view.large()[at] / view.large()[from]).ln(), two_now - two_before, ten_now - ten_before));
        }
        prop_assert_eq!(found.len(), expected.len());
        for (found, (day, relative, large, two, ten)) in found.iter().zip(expected) {
            prop_assert_eq!(found.day, day);
            near(found.relative, relative);
            near(found.large, large);
            near(found.two_year_points, two);
            near(found.ten_year_points, ten);
        }
        let itself = columns.against_itself();
        prop_assert!(weekly_moves(itself.view(), &two, &ten).iter().all(|week| week.relative == 0.0));
    }

    #[test]
    fn cuts_turn_the_band_over(value in -0.2..0.2, error in 0.0..0.1, cuts in 0..20_u8) {
        let estimate = Estimate { value, std_error: error, low: value - 2.0 * error, high: value + 2.0 * error };
        let found = cut_scenario(estimate, cuts).unwrap();
        let lead = |beta: f64| (-0.25 * f64::from(cuts) * beta).exp() - 1.0;
        near(found.central, lead(value));
        near(found.low, lead(estimate.high));
        near(found.high, lead(estimate.low));
        prop_assert!(found.low <= found.central && found.central <= found.high);
        let covers = found.low <= 0.0 && 0.0 <= found.high;
        prop_assert_eq!(found.verdict == CutVerdict::CannotTell, covers);
    }
}

#[test]
fn yields_that_do_not_vary_apart_give_no_coefficient() {
    let week = |n: i32, two: f64, ten: f64| WeeklyMove {
        day: Day::from_epoch_days(7 * n).unwrap(),
        relative: f64::from(n % 3),
        large: f64::from(n % 5),
        two_year_points: two,
        ten_year_points: ten,
    };
    let flat: Vec<WeeklyMove> = (0..60).map(|n| week(n, 0.1, f64::from(n % 7))).collect();
    assert_eq!(rate_fit(&flat), Err(Absence::NoVariation));
    let twins: Vec<WeeklyMove> =
        (0..60).map(|n| week(n, f64::from(n % 7), 2.0 * f64::from(n % 7))).collect();
    assert_eq!(rate_fit(&twins), Err(Absence::NoVariation));
    let huge: Vec<WeeklyMove> =
        (0..60).map(|n| week(n, f64::from(n % 7) * 1e200, f64::from(n % 4))).collect();
    assert_eq!(rate_fit(&huge), Err(Absence::OutOfRange));
    assert!(rate_fit(&[]).is_err());
    let wild = Estimate { value: -1e4, std_error: 1.0, low: -1e5, high: 0.0 };
    assert_eq!(cut_scenario(wild, 4), Err(Absence::OutOfRange));
}

#[test]
fn a_series_against_itself_has_no_rate_beta() {
    let moves: Vec<WeeklyMove> = (0..60)
        .map(|n| WeeklyMove {
            day: Day::from_epoch_days(7 * n).unwrap(),
            relative: 0.0,
            large: f64::from(n % 5),
            two_year_points: f64::from(n % 7),
            ten_year_points: f64::from(n % 11),
        })
        .collect();
    for found in parts(rate_fit(&moves).unwrap()) {
        assert_eq!([found.value, found.std_error, found.low, found.high].map(f64::abs), [0.0; 4]);
    }
}

#[test]
fn the_rate_beta_of_small_caps_has_changed_its_sign() {
    let as_of = "2026-01-23";
    let pair = pair("IWM", "SPY", Basis::Price);
    let two = published(MacroId::Yield2, MacroColumn::Level, as_of);
    let ten = published(MacroId::Yield10, MacroColumn::Level, as_of);
    let moves = weekly_moves(pair.as_of(day(as_of)), &two, &ten);
    assert!((1_330..1_340).contains(&moves.len()), "{}", moves.len());
    let points = rate_betas(&moves, NonZero::new(156).unwrap());
    assert!(points.iter().all(|point| point.fit.is_ok()));
    assert!(2 <= sign_changes(&points, |fit| fit.two_year).len());
    let now = points.last().unwrap().fit.unwrap();
    let four = cut_scenario(now.two_year, 4).unwrap();
    check(now.two_year.value, "0.008");
    check(now.two_year.std_error, "0.025");
    assert_eq!(four.verdict, CutVerdict::CannotTell);
    check(four.low * 100.0, "-5.5");
    check(four.high * 100.0, "4.1");
}
