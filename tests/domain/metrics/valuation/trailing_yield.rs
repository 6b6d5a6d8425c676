//! The trailing yield against a sum over the calendar.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Dividend, PriceSeries, metrics::valuation::trailing_yield::trailing_yield,
};

use crate::support::{nearness::figure_near, series::columns, shipped};

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_yield_adds_up_twelve_months(columns in columns(), every in 1..70_usize, share in 0.0..1.0, scale in 0.01..100.0) {
        prop_assume!(!columns.days.is_empty());
        let dividends = |scale: f64| -> Vec<Dividend> {
            let paid = columns.days.iter().zip(&columns.large).step_by(every);
            paid.map(|(&ex_date, level)| Dividend { ex_date, amount: scale * level }).collect()
        };
        let series = |scale: f64| {
            let closes = columns.small.iter().map(|close| scale * close).collect();
            PriceSeries::new("X".parse().unwrap(), columns.days.clone(), closes, dividends(scale)).unwrap()
        };
        let last = (columns.days.len() as f64 * share) as usize;
        let (as_of, first) = (columns.days[last], columns.days[0]);
        let start = as_of.plus_months(-12);
        let paid: f64 =
            dividends(1.0).iter().filter(|d| start < d.ex_date && d.ex_date <= as_of).map(|d| d.amount).sum();
        let naive = (first <= start).then(|| paid / columns.small[last]);
        figure_near(trailing_yield(&series(1.0), as_of), naive);
        figure_near(trailing_yield(&series(scale), as_of), naive);
        let cut = PriceSeries::new(
            "X".parse().unwrap(),
            columns.days[..=last].to_vec(),
            columns.small[..=last].to_vec(),
            dividends(1.0).into_iter().filter(|d| d.ex_date <= as_of).collect(),
        );
        prop_assert_eq!(trailing_yield(&cut.unwrap(), as_of), trailing_yield(&series(1.0), as_of));
    }
}

#[test]
fn no_dividend_yields_nothing_and_too_much_is_no_number() {
    let days = vec![shipped::day("2025-01-23"), shipped::day("2026-01-23")];
    let of = |close: f64, dividends: Vec<Dividend>| {
        let closes = vec![close; 2];
        let series = PriceSeries::new("X".parse().unwrap(), days.clone(), closes, dividends);
        trailing_yield(&series.unwrap(), days[1])
    };
    assert_eq!(of(50.0, vec![]), Ok(0.0));
    let huge = Dividend { ex_date: days[1], amount: f64::MAX };
    assert_eq!(of(0.5, vec![huge]), Err(Absence::OutOfRange));
}

#[test]
fn the_shipped_fund_yields_about_one_percent() {
    let series = shipped::series("IWM");
    shipped::check(trailing_yield(&series, shipped::day("2026-01-23")).unwrap() * 100.0, "0.96");
    let early = trailing_yield(&series, shipped::day("2001-05-24"));
    let (need, first) = (shipped::day("2000-05-24"), shipped::day("2000-05-26"));
    assert_eq!(early, Err(Absence::BeginsTooLate { need, first }));
}
