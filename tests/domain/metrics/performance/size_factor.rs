//! The size factor against products taken afresh, and a century of it.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, Day, Month, Observation,
    facts::{MacroColumn, MacroId},
    metrics::{
        Span,
        performance::size_factor::{cumulative, decades, droughts, likeness},
    },
};

use crate::support::{
    nearness::near,
    series::columns,
    shipped::{check, day, pair, published},
};

fn january_1926() -> Month {
    "1926-01".parse().unwrap()
}

/// One month after another, without a gap.
fn observations(percents: &[f64]) -> Vec<Observation> {
    let months = (0..).map(|n| january_1926().plus(n).last_day());
    months.zip(percents).map(|(period_end, &value)| Observation { period_end, value }).collect()
}

fn growth(percents: &[f64]) -> f64 {
    percents.iter().map(|percent| 1.0 + percent / 100.0).product()
}

fn percents() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(prop_oneof![1 => Just(0.0), 9 => -30.0..30.0_f64], 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_point_is_the_product_of_the_months_before(percents in percents()) {
        let found = cumulative(&observations(&percents));
        prop_assert_eq!(found.len(), if percents.is_empty() { 0 } else { percents.len() + 1 });
        for ((n, point), month) in found.iter().enumerate().zip(-1..) {
            near(point.growth, growth(&percents[..n]));
            let peak = (0..=n).map(|m| growth(&percents[..m])).fold(0.0, f64::max);
            near(point.drawdown, point.growth / peak - 1.0);
            prop_assert_eq!(point.day, january_1926().plus(month).last_day());
        }
    }

    #[test]
    fn a_drought_lasts_from_peak_to_peak(percents in percents()) {
        let points = cumulative(&observations(&percents));
        let found = droughts(&observations(&percents));
        let at = |day: Day| points.iter().position(|point| point.day == day).unwrap();
        let mut dry = 0;
        for drought in &found {
            let (peak, trough) = (at(drought.peak), at(drought.trough));
            let end = drought.recovery.map_or(points.len(), at);
            let under = &points[peak + 1..end];
            prop_assert!(under.iter().all(|point| point.growth < points[peak].growth));
            prop_assert!(under.iter().all(|point| points[trough].growth <= point.growth));
            prop_assert!(points.get(end).is_none_or(|point| points[peak].growth <= point.growth));
            prop_assert_eq!(drought.months, end.min(points.len() - 1) - peak);
            near(drought.depth, points[trough].growth / points[peak].growth - 1.0);
            dry += under.len();
        }
        prop_assert_eq!(dry, points.iter().filter(|point| point.drawdown < 0.0).count());
        prop_assert!(found.is_sorted_by(|a, b| b.months <= a.months));
    }

    #[test]
    fn a_decade_compounds_its_months(percents in percents()) {
        let all = observations(&percents);
        let found = decades(&all);
        prop_assert_eq!(found.iter().map(|decade| decade.months).sum::<usize>(), all.len());
        for decade in &found {
            let years = decade.first_year..decade.first_year + 10;
            let inside: Vec<f64> =
                all.iter().filter(|o| years.contains(&o.period_end.year())).map(|o| o.value).collect();
            prop_assert_eq!(decade.months, inside.len());
            near(decade.total, growth(&inside) - 1.0);
            let years = inside.len() as f64 / 12.0;
            match decade.a_year {
                Ok(a_year) => near(a_year, growth(&inside).powf(1.0 / years) - 1.0),
                Err(absence) => {
                    let expected = Absence::NotEnoughHistory { need: 12, have: inside.len() };
                    prop_assert_eq!(absence, expected);
                }
            }
            prop_assert_eq!(decade.span == Span::Full, inside.len() == 120);
        }
    }

    #[test]
    fn later_months_repaint_nothing(percents in percents(), share in 0.0..1.0, gap in 0..300_usize) {
        let mut all = observations(&percents);
        if gap < all.len() {
            all.remove(gap);
        }
        let known = &all[..(all.len() as f64 * share) as usize];
        let (before, after) = (cumulative(known), cumulative(&all));
        prop_assert_eq!(&after[..before.len()], before.as_slice());
    }

    #[test]
    fn the_lead_of_a_fund_is_like_itself(columns in columns()) {
        let view = columns.view();
        let mut lead = Vec::new();
        for month in 0..2_000 {
            let month = january_1926().plus(12 * 40 + month);
            let last = |m: Month| view.days().iter().rposition(|day| day.calendar_month() == m);
            if let (Some(base), Some(end)) = (last(month.plus(-1)), last(month)) {
                let of = |levels: &[f64]| levels[end] / levels[base] - 1.0;
                let value = 100.0 * (of(view.small()) - of(view.large()));
                lead.push(Observation { period_end: month.last_day(), value });
            }
        }
        let from = "1960-01".parse().unwrap();
        let even = likeness(&lead, columns.against_itself().view(), from);
        prop_assert!(even.is_err(), "no lead varies where there is none: {:?}", even);
        if let Ok(found) = likeness(&lead, view, from) {
            near(found.correlation, 1.0);
            prop_assert!(12 <= found.months && found.months <= lead.len());
            let only_last = likeness(&lead, view, found.last);
            prop_assert_eq!(only_last, Err(Absence::NotEnoughHistory { need: 12, have: 1 }));
        }
    }
}

#[test]
fn what_follows_a_gap_is_a_new_line() {
    let all = observations(&[10.0, 10.0, 10.0, -50.0]);
    for (gap, expected) in [
        (None, &[1.0, 1.1, 1.21, 1.331, 0.6655][..]),
        (Some(0), &[1.0, 1.1, 1.21, 0.605]),
        (Some(1), &[1.0, 1.1, 1.0, 1.1, 0.55]),
        (Some(3), &[1.0, 1.1, 1.21, 1.331]),
    ] {
        let mut missing = all.clone();
        let mut lost = all.clone();
        if let Some(gap) = gap {
            missing.remove(gap);
            lost[gap].value = -100.0;
        }
        for observations in [&missing, &lost] {
            let found = cumulative(observations);
            assert_eq!(found.len(), expected.len(), "{gap:?}");
            found.iter().zip(expected).for_each(|(point, &growth)| near(point.growth, growth));
        }
    }
}

#[test]
fn nothing_is_ever_not_a_number() {
    for value in [0.0, -100.0, -1e300, 1e300, 9_900.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE] {
        let all = observations(&[value; 700]);
        let points = cumulative(&all);
        assert!(points.iter().all(|p| p.growth.is_finite() && p.drawdown.is_finite()), "{value}");
        assert!(droughts(&all).iter().all(|drought| drought.depth.is_finite()), "{value}");
        let rows = decades(&all);
        assert!(rows.iter().all(|row| row.total.is_finite()), "{value}");
        assert!(rows.iter().filter_map(|row| row.a_year.ok()).all(f64::is_finite), "{value}");
    }
    assert!(cumulative(&[]).is_empty() && droughts(&[]).is_empty() && decades(&[]).is_empty());
}

#[test]
fn small_stocks_were_behind_for_27_years() {
    let smb = published(MacroId::SizeFactor, MacroColumn::SmallMinusBig, "2026-12-31");
    let points = cumulative(&smb);
    assert_eq!((points[0].day, points.len()), (day("1926-06-30"), 1_203));
    check(points[1_202].growth, "4.544");
    let found: Vec<_> = droughts(&smb)
        .iter()
        .take(5)
        .map(|d| (d.months, d.peak.to_string(), d.recovery.map(|day| day.to_string())))
        .collect();
    let expected = [
        (329, "1983-07-31", Some("2010-12-31")),
        (256, "1946-05-31", Some("1967-09-30")),
        (118, "2011-03-31", Some("2021-01-31")),
        (116, "1968-12-31", Some("1978-08-31")),
        (66, "2021-02-28", None),
    ];
    let expected = expected.map(|(n, from, to)| (n, from.to_owned(), to.map(str::to_owned)));
    assert_eq!(found, expected);
    check(droughts(&smb)[0].depth, "-0.551");
    let table: Vec<_> = decades(&smb).iter().map(|d| (d.first_year, d.months)).collect();
    assert_eq!((table[0], table[1], table[10]), ((1920, 42), (1930, 120), (2020, 80)));
    check(decades(&smb)[1].total, "1.345");
    check(decades(&smb)[1].a_year.unwrap(), "0.089");
}

#[test]
fn the_factor_of_the_funds_is_that_of_the_century() {
    let smb = published(MacroId::SizeFactor, MacroColumn::SmallMinusBig, "2026-12-31");
    let pair = pair("IWM", "SPY", Basis::TotalReturn);
    let found = |from: &str| likeness(&smb, pair.view(), from.parse().unwrap()).unwrap();
    let (all, recent) = (found("2000-01"), found("2018-12"));
    check(all.correlation, "0.91");
    check(recent.correlation, "0.91");
}
