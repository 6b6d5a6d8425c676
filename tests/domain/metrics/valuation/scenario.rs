//! Scenarios, parts of a return and ratios in their history, each reckoned a second way.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, MacroSeries, Observation, PublicationLag,
    facts::{MacroColumn, MacroId},
    metrics::valuation::{
        decomposition::{RelativeGrowth, decompose},
        earnings_yield::{earnings_yield, from_pe, yield_gap},
        index_pe::index_pe,
        partial_parity::upside_to_discount,
        percentile::percentile,
        scenario::{Scenario, outcome},
        sensitivity::sensitivity,
        valuation_gap::{discount, upside_to_parity},
    },
};

use crate::support::{
    nearness::{figure_near, near},
    shipped::{check, day, macro_file, published},
};

fn multiple() -> impl Strategy<Value = f64> {
    1.0..100.0_f64
}

/// Prices of both legs after so many years of growth, one year after another.
fn simulate(scenario: Scenario, years: i32) -> f64 {
    let (mut small, mut large) = (1.0, 1.0);
    for _ in 0..years {
        small *= 1.0 + scenario.small_growth;
        large *= 1.0 + scenario.large_growth;
    }
    small * scenario.exit_relative_pe / (large * scenario.relative_pe)
}

fn month_ends(values: &[f64], first: &str) -> Vec<Observation> {
    let first = day(first).calendar_month();
    let months = (0..).map(|n| first.plus(n).last_day());
    months.zip(values).map(|(period_end, &value)| Observation { period_end, value }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_scenario_is_its_years_one_by_one(now in 0.2..3.0, exit in 0.2..3.0, small in -0.3..0.4, large in -0.3..0.4, years in 1..20_i32) {
        let scenario = Scenario {
            relative_pe: now,
            exit_relative_pe: exit,
            small_growth: small,
            large_growth: large,
            years: f64::from(years),
        };
        let found = outcome(scenario).unwrap();
        near(found.total, simulate(scenario, years) - 1.0);
        near((1.0 + found.a_year).powi(years), 1.0 + found.total);
        let even = Scenario { exit_relative_pe: found.break_even_relative_pe, ..scenario };
        near(simulate(even, years), 1.0);
        let swapped = Scenario {
            relative_pe: 1.0 / now,
            exit_relative_pe: 1.0 / exit,
            small_growth: large,
            large_growth: small,
            ..scenario
        };
        near((1.0 + outcome(swapped).unwrap().total) * (1.0 + found.total), 1.0);
    }

    #[test]
    fn a_cell_of_the_grid_is_its_scenario(now in 0.2..3.0, years in 0.5..20.0, discounts in prop::collection::vec(-0.5..1.2, 0..6), gaps in prop::collection::vec(-1.2..0.5, 0..6)) {
        let grid = sensitivity(now, years, &discounts, &gaps);
        prop_assert_eq!(grid.rows.len(), discounts.len());
        for (row, discount) in grid.rows.iter().zip(&discounts) {
            prop_assert_eq!(row.len(), gaps.len());
            for (cell, gap) in row.iter().zip(&gaps) {
                let naive = (1.0 + gap).powf(years) * (1.0 - discount) / now - 1.0;
                let sound = *discount < 1.0 && -1.0 < *gap;
                figure_near(cell.map(|cell| cell.total), sound.then_some(naive));
            }
        }
    }

    #[test]
    fn parity_is_the_smallest_discount(small in multiple(), large in multiple(), scale in 0.01..100.0) {
        let now = discount(small, large).unwrap();
        prop_assert!(upside_to_discount(small, large, now).unwrap().abs() < 1e-12);
        figure_near(upside_to_discount(small, large, 0.0), upside_to_parity(small, large).ok());
        let half = upside_to_discount(small, large, now / 2.0).unwrap();
        near(1.0 + half, (small / large).recip() * (1.0 - now / 2.0));
        figure_near(upside_to_discount(scale * small, scale * large, now / 2.0), Some(half));
        prop_assert_eq!(upside_to_discount(small, small, 0.0), Ok(0.0));
    }

    #[test]
    fn the_parts_multiply_up(price in 0.1..9.0, total in 0.1..9.0, start in 0.1..9.0, end in 0.1..9.0) {
        let growth = RelativeGrowth { price, total_return: total, relative_pe_start: start, relative_pe_end: end };
        let found = decompose(growth).unwrap();
        let parts = [found.relative_earnings_growth, found.rerating, found.relative_yield];
        near(parts.iter().map(|part| 1.0 + part).product::<f64>(), 1.0 + found.relative_return);
        near(found.relative_earnings_growth, (price / end) / (1.0 / start) - 1.0);
        let even = decompose(RelativeGrowth { price: 1.0, total_return: 1.0, relative_pe_start: end, relative_pe_end: end });
        let even = even.unwrap();
        prop_assert_eq!([even.relative_return, even.relative_earnings_growth, even.rerating, even.relative_yield], [0.0; 4]);
    }

    #[test]
    fn a_percentile_is_a_mean_of_comparisons(values in prop::collection::vec(-9..9_i32, 0..60), value in -9..9_i32, scale in 0.01..100.0) {
        let history: Vec<f64> = values.iter().map(|&v| f64::from(v) * scale).collect();
        let sign_sum: i32 = values.iter().map(|other| (value - other).signum()).sum();
        let naive = 0.5 + f64::from(sign_sum) / (2.0 * values.len() as f64);
        let found = percentile(f64::from(value) * scale, &history);
        figure_near(found, (12 <= values.len()).then_some(naive));
    }

    #[test]
    fn an_earnings_yield_is_a_pe_upside_down(earnings in -50.0..50.0, price in 1.0..500.0) {
        let found = earnings_yield(earnings, price).unwrap();
        near(found * price, earnings);
        if 0.0 < earnings {
            near(from_pe(price / earnings).unwrap(), found);
        }
        prop_assert_eq!(yield_gap(Ok(found), Ok(found)), Ok(0.0));
        prop_assert_eq!(yield_gap(Err(Absence::NotInSnapshot), Ok(found)), Err(Absence::NotInSnapshot));
    }

    #[test]
    fn an_index_uses_the_earnings_known_with_the_price(prices in prop::collection::vec(1.0..900.0, 0..40), earned in prop::collection::vec(-5.0..40.0, 0..40), price_lag in 0..40_u16, lag in 0..200_u16, ahead in 0..1_500_i32) {
        let prices = month_ends(&prices, "2020-01-31");
        let earned = month_ends(&earned, "2019-10-31");
        let of = |rows: &[Observation], days| MacroSeries::new(rows.to_vec(), PublicationLag { days }).unwrap();
        let as_of = day("2020-01-01").plus_days(ahead);
        let found = index_pe(&of(&prices, price_lag), &of(&earned, lag), as_of);
        let known = |o: &Observation, lag: u16, on: Day| o.period_end.plus_days(i32::from(lag)) <= on;
        let naive: Vec<(Day, Day, f64)> = prices
            .iter()
            .filter(|price| known(price, price_lag, as_of))
            .filter_map(|price| {
                let on = price.period_end.plus_days(i32::from(price_lag));
                let newest = earned.iter().rfind(|earned| known(earned, lag, on))?;
                Some((price.period_end, newest.period_end, newest.value / price.value))
            })
            .collect();
        prop_assert_eq!(found.len(), naive.len());
        for (row, (price_end, earnings_end, earned)) in found.iter().zip(naive) {
            prop_assert_eq!((row.price_month_end, row.earnings_period_end), (price_end, earnings_end));
            near(row.earnings_yield, earned);
            prop_assert_eq!(row.pe.is_some(), 0.0 < earned);
            if let Some(pe) = row.pe {
                near(pe * earned, 1.0);
            }
        }
        let later = index_pe(&of(&prices, price_lag), &of(&earned, lag), day("2030-01-01"));
        prop_assert_eq!(&later[..found.len()], found.as_slice());
    }
}

#[test]
fn assumptions_that_cannot_be_have_no_outcome() {
    let sound = Scenario {
        relative_pe: 0.7,
        exit_relative_pe: 0.9,
        small_growth: 0.05,
        large_growth: 0.07,
        years: 5.0,
    };
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -3.0, f64::MIN, f64::MAX] {
        for scenario in [
            Scenario { relative_pe: bad, ..sound },
            Scenario { exit_relative_pe: bad, ..sound },
            Scenario { small_growth: bad, ..sound },
            Scenario { large_growth: bad, ..sound },
            Scenario { years: bad, ..sound },
        ] {
            match outcome(scenario) {
                Err(_) => {}
                Ok(o) => {
                    let all = [o.total, o.a_year, o.break_even_relative_pe];
                    assert!(all.iter().all(|v| v.is_finite()), "{scenario:?} {o:?}");
                }
            }
        }
        assert!(upside_to_discount(bad, 20.0, 0.1).is_err() || bad == f64::MAX);
        assert!(earnings_yield(1.0, bad).is_err() || bad == f64::MAX);
        assert!(from_pe(bad).is_err() || bad == f64::MAX);
        let growth = RelativeGrowth {
            price: 1.0,
            total_return: 1.0,
            relative_pe_start: bad,
            relative_pe_end: 1.0,
        };
        assert!(decompose(growth).is_err() || bad == f64::MAX);
    }
    assert!(outcome(Scenario { small_growth: -1.0, ..sound }).is_err());
    assert_eq!(percentile(f64::NAN, &[1.0; 20]), Err(Absence::OutOfRange));
    let with_holes = [&[f64::NAN; 9][..], &[1.0; 11]].concat();
    let too_few = Err(Absence::NotEnoughHistory { need: 12, have: 11 });
    assert_eq!(percentile(1.0, &with_holes), too_few);
}

#[test]
fn the_index_was_dearer_than_in_96_of_100_months() {
    let as_of = day("2026-01-23");
    let file = macro_file(MacroId::Sp500Earnings);
    let column = |column| file.column(column, as_of).unwrap().series;
    let found = index_pe(column(MacroColumn::Price), column(MacroColumn::EarningsTrailing), as_of);
    let last = found.last().unwrap();
    assert_eq!(last.price_month_end, day("2025-12-31"));
    assert_eq!(last.earnings_period_end, day("2025-09-30"));
    check(last.pe.unwrap(), "29.1");
    let cape = published(MacroId::Sp500Earnings, MacroColumn::Cape, "2026-01-23");
    let history: Vec<f64> = cape.iter().map(|o| o.value).collect();
    check(*history.last().unwrap(), "39.15");
    check(percentile(*history.last().unwrap(), &history).unwrap() * 100.0, "96.3");
}
