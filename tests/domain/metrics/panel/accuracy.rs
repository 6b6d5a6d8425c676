//! No figure is wrong by more than a billionth, none is there that should not be, none is missing.

use rotascope_kernels::{
    AVERAGE_WINDOW, BETA_WINDOW, Benchmark, Columns, Lanes, MOMENTUM_LAG, Tally, Z_SCORE_WINDOW,
    count_above_average, figures, interleave, lane,
};

use super::{
    cases::{CASES, SESSIONS, benchmark},
    exact,
};

/// Every case as a lane of a group, and beside others than itself.
fn computed() -> Vec<(&'static str, Vec<f64>, Columns, usize)> {
    let base = Benchmark::new(&benchmark());
    let levels: Vec<Vec<f64>> = CASES.iter().map(|case| (case.levels)()).collect();
    let group = |first: usize| {
        let lanes: Vec<&[f64]> = levels.iter().skip(first).take(4).map(Vec::as_slice).collect();
        let mut columns = Columns::new(SESSIONS);
        figures(&interleave(&lanes), &base, &mut columns);
        columns
    };
    let groups: Vec<Columns> = (0..levels.len()).step_by(4).map(group).collect();
    let all = CASES.iter().zip(&levels).enumerate();
    all.map(|(n, (case, levels))| (case.name, levels.clone(), groups[n / 4].clone(), n % 4))
        .collect()
}

fn check(name: &str, found: &[Lanes], number: usize, expected: &[Option<f64>], scale: f64) {
    let mut wrong = Vec::new();
    for (row, (found, expected)) in lane(found, number).zip(expected).enumerate() {
        let is_right = match expected {
            None => found.is_nan(),
            Some(value) => (found - value).abs() <= 1e-9 * value.abs().max(scale),
        };
        if !is_right {
            wrong.push((row, found, *expected));
        }
    }
    assert_eq!(found.len(), expected.len(), "{name}");
    assert!(
        wrong.is_empty(),
        "{name}: {} wrong, as {:?}",
        wrong.len(),
        &wrong[..wrong.len().min(3)]
    );
}

/// The column with the score in place of 100 plus the score.
fn without_hundred(column: &[Lanes]) -> Vec<Lanes> {
    column.iter().map(|row| *row - Lanes::splat(100.0)).collect()
}

#[test]
fn the_score_of_every_window_is_exact() {
    let base = benchmark();
    for (name, levels, columns, number) in computed() {
        let ratio: Vec<f64> = levels.iter().zip(&base).map(|(v, b)| v / b * 100.0).collect();
        let expected = exact::rolling(SESSIONS, Z_SCORE_WINDOW, |rows| exact::score(&ratio[rows]));
        check(name, &without_hundred(&columns.z_score), number, &expected, 1e-3);

        let change = |row: usize| {
            let before = expected[row.checked_sub(MOMENTUM_LAG)?]?;
            Some(100.0 * (expected[row]? - before) / (100.0 + before))
        };
        let changes: Vec<Option<f64>> = (0..SESSIONS).map(change).collect();
        check(name, &columns.momentum, number, &changes, 1e-2);
    }
}

#[test]
fn scores_against_a_level_of_one_are_those_of_the_column() {
    let base = Benchmark::new(&vec![1.0; SESSIONS]);
    for case in CASES {
        let levels = (case.levels)();
        let mut columns = Columns::new(SESSIONS);
        figures(&interleave(&[&levels]), &base, &mut columns);
        let values: Vec<f64> = levels.iter().map(|level| level * 100.0).collect();
        let expected = exact::rolling(SESSIONS, Z_SCORE_WINDOW, |rows| exact::score(&values[rows]));
        check(case.name, &without_hundred(&columns.z_score), 0, &expected, 1e-3);
    }
}

#[test]
fn beta_and_correlation_of_every_window_are_exact() {
    let returns = |levels: &[f64]| -> Vec<f64> {
        let after_first = levels.windows(2).map(|pair| (pair[1] - pair[0]) / pair[0]);
        std::iter::once(f64::NAN).chain(after_first).collect()
    };
    let base = returns(&benchmark());
    for (name, levels, columns, number) in computed() {
        let own = returns(&levels);
        let both = |end: usize| {
            let rows = end.checked_sub(BETA_WINDOW)?..end;
            Some(exact::regression(&own[rows.clone()], &base[rows]))
        };
        let (betas, correlations): (Vec<_>, Vec<_>) =
            (1..=SESSIONS).map(|end| both(end).unwrap_or((None, None))).unzip();
        check(name, &columns.beta, number, &betas, 1e-3);
        check(name, &columns.correlation, number, &correlations, 1e-3);
    }
}

#[test]
fn drawdowns_outlast_gaps() {
    for (name, levels, columns, number) in computed() {
        let mut peak = 0.0_f64;
        let below = |&level: &f64| {
            peak = peak.max(level);
            (!level.is_nan()).then(|| level / peak - 1.0)
        };
        let expected: Vec<Option<f64>> = levels.iter().map(below).collect();
        check(name, &columns.drawdown, number, &expected, 0.0);
    }
}

#[test]
fn breadth_counts_those_that_have_an_average() {
    let levels: Vec<Vec<f64>> = CASES.iter().map(|case| (case.levels)()).collect();
    let mut breadth = Tally::new(SESSIONS);
    for group in levels.chunks(4) {
        let lanes = interleave(&group.iter().map(Vec::as_slice).collect::<Vec<_>>());
        count_above_average(&mut breadth, &lanes, AVERAGE_WINDOW);
    }
    let found: Vec<f64> = breadth.totals().map(|(above, counted)| above / counted).collect();
    for (row, found) in found.into_iter().enumerate() {
        let (mut above, mut counted) = (0, 0);
        for levels in &levels {
            let Some(first) = (row + 1).checked_sub(AVERAGE_WINDOW) else { continue };
            let window = &levels[first..=row];
            if window.iter().any(|level| level.is_nan()) {
                continue;
            }
            counted += 1;
            // A level is never above an average of equal levels, whatever that rounds to.
            let average = exact::sum(window.iter().copied()) / AVERAGE_WINDOW as f64;
            above += u32::from(average < levels[row] * (1.0 - 1e-14));
        }
        let expected = f64::from(above) / f64::from(counted);
        assert!(found == expected || counted == 0 && found.is_nan(), "{row}: {found} {expected}");
    }
}
