//! What holds for every panel.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, Day, PriceSeries,
    metrics::{panel::panel, risk},
};
use rotascope_kernels::{Benchmark, Columns, Lanes, figures, interleave, lane};

fn levels(count: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-0.05..0.05_f64, count).prop_map(|moves| {
        let mut level = 100.0;
        let step = |change: f64| {
            level *= 1.0 + change;
            level
        };
        moves.into_iter().map(step).collect()
    })
}

fn columns(group: &[&[f64]], benchmark: &[f64]) -> Columns {
    let mut columns = Columns::new(benchmark.len());
    figures(&interleave(group), &Benchmark::new(benchmark), &mut columns);
    columns
}

fn all(columns: &Columns) -> [&[Lanes]; 6] {
    let Columns { ratio, z_score, momentum, beta, correlation, drawdown, .. } = columns;
    [ratio, z_score, momentum, beta, correlation, drawdown]
}

fn bits(column: &[Lanes], number: usize, rows: usize) -> Vec<u64> {
    lane(column, number).take(rows).map(|v| if v.is_nan() { 0 } else { v.to_bits() }).collect()
}

fn series(symbol: &str, days: &[Day], levels: &[f64]) -> PriceSeries {
    PriceSeries::new(symbol.parse().unwrap(), days.to_vec(), levels.to_vec(), vec![]).unwrap()
}

fn days(count: i32) -> Vec<Day> {
    (0..count).filter_map(Day::from_epoch_days).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn later_sessions_change_nothing(own in levels(700), base in levels(700), end in 1..700_usize) {
        let whole = columns(&[&own], &base);
        let known = columns(&[&own[..end]], &base[..end]);
        for (whole, known) in all(&whole).into_iter().zip(all(&known)) {
            prop_assert_eq!(bits(whole, 0, end), bits(known, 0, end));
        }
    }

    #[test]
    fn neighbours_change_nothing(own in levels(400), other in levels(400), base in levels(400)) {
        let alone = columns(&[&own], &base);
        let mut beside = columns(&[&other, &other, &other, &other], &base);
        figures(&interleave(&[&other, &[1e300, f64::NAN], &own, &[]]), &Benchmark::new(&base), &mut beside);
        for (alone, beside) in all(&alone).into_iter().zip(all(&beside)) {
            prop_assert_eq!(bits(alone, 0, 400), bits(beside, 2, 400));
        }
    }

    #[test]
    fn a_series_against_itself_is_exactly_even(own in levels(500)) {
        let found = columns(&[&own], &own);
        prop_assert!(lane(&found.ratio, 0).all(|ratio| ratio == 100.0));
        prop_assert!(lane(&found.z_score, 0).all(f64::is_nan));
        for column in [&found.beta, &found.correlation] {
            prop_assert!(lane(column, 0).skip(252).all(|value| value == 1.0));
        }
    }

    #[test]
    fn a_fixed_multiple_does_not_vary(own in levels(500), factor in 0.01..100.0_f64) {
        let scaled: Vec<f64> = own.iter().map(|level| level * factor).collect();
        let found = columns(&[&scaled], &own);
        prop_assert!(lane(&found.z_score, 0).all(f64::is_nan));
    }

    #[test]
    fn the_newest_row_is_that_of_the_plain_metrics(own in levels(253), base in levels(253)) {
        let days = days(253);
        let (own, base) = (series("A", &days, &own), series("B", &days, &base));
        let found = panel(&base, &[&own], Basis::Price, days[252])[0];
        let risk = risk::pair_risk(rotascope::domain::PairView::new(&days, own.closes(), base.closes()));
        for (found, expected) in [(found.beta, risk.beta), (found.correlation, risk.correlation)] {
            prop_assert!((found.unwrap() - expected.unwrap()).abs() < 1e-12);
        }
    }
}

#[test]
fn an_instrument_with_other_holidays_is_measured_on_the_sessions_that_both_have() {
    let days = days(600);
    let levels: Vec<f64> = (0..600).map(|n| f64::from(100 + n * n % 13)).collect();
    let pick = |name: &str, rows: &[usize], level: &dyn Fn(f64) -> f64| {
        let days: Vec<Day> = rows.iter().map(|&row| days[row]).collect();
        series(name, &days, &rows.iter().map(|&row| level(levels[row])).collect::<Vec<_>>())
    };
    let all: Vec<usize> = (0..600).collect();
    let open: Vec<usize> = (0..600).filter(|row| row % 23 != 7).collect();
    let own = pick("A", &open, &|level| 7.0 + level.sqrt());
    let (base, shared) = (pick("B", &all, &|level| level), pick("B", &open, &|level| level));
    let on = |base: &PriceSeries, row: usize| panel(base, &[&own], Basis::Price, days[row])[0];
    for row in [40, 300, 468, 469, 599] {
        assert_eq!(on(&base, row), on(&shared, row), "{row}");
    }
    assert!(on(&base, 599).beta.is_ok());
    let ended = panel(
        &pick("B", &all, &|level| level),
        &[&pick("A", &all[..590], &f64::sqrt)],
        Basis::Price,
        days[599],
    );
    assert_eq!(ended[0].beta, Err(Absence::NotEnoughHistory { need: 253, have: 0 }));
}

#[test]
fn a_flat_instrument_has_no_correlation_and_a_beta_of_nothing() {
    let days = days(300);
    let base: Vec<f64> = (0..300).map(|n| f64::from(100 + n % 7)).collect();
    let found = panel(
        &series("B", &days, &base),
        &[&series("A", &days, &[5.0; 300])],
        Basis::Price,
        days[299],
    );
    let row = found[0];
    assert_eq!((row.beta, row.correlation), (Ok(0.0), Err(Absence::NoVariation)));
    assert_eq!(row.drawdown, Ok(0.0));
}
