//! Every line of breadth against its definition.

use rotascope::domain::{
    Basis, PriceSeries,
    metrics::universe::{Breadth, BreadthLine, advance_decline::cumulated, breadth},
};

use super::{
    cases::{SESSIONS, Universe, kept, universe},
    oracle::{Oracle, Row},
};

fn of(universe: &Universe) -> Breadth {
    let last = *universe.days().last().unwrap();
    breadth(&universe.benchmark, &universe.members(), Basis::Price, last).unwrap()
}

#[track_caller]
fn check(name: &str, found: &BreadthLine, expected: &[Row]) {
    assert_eq!(found.values.len(), expected.len(), "{name}");
    let rows = found.values.iter().zip(&found.counts).zip(expected);
    for (row, ((value, count), (expected, counted))) in rows.enumerate() {
        let is_right = match (value, expected) {
            (Some(value), Some(expected)) => (value - expected).abs() <= 1e-12,
            (value, expected) => value == expected,
        };
        assert!(is_right, "{name}, {row}: {value:?} {expected:?}");
        assert_eq!(count, counted, "{name}, {row}");
    }
    let known = expected.iter().filter(|row| row.0.is_some()).count();
    assert!(SESSIONS / 2 < known, "{name}: only {known} sessions have a figure");
}

fn check_all(universe: &Universe) {
    let found = of(universe);
    let oracle = Oracle::new(&universe.benchmark, &universe.members());
    assert_eq!(found.days, universe.days());
    check("above 50", &found.above[0], &oracle.above(50));
    check("above 200", &found.above[1], &oracle.above(200));
    check("ahead 21", &found.ahead[0], &oracle.ahead(21));
    check("ahead 63", &found.ahead[1], &oracle.ahead(63));
    check("ahead 252", &found.ahead[2], &oracle.ahead(252));
    check("new highs", &found.new_highs, &oracle.new_highs(252));
    check("median", &found.median_lead, &oracle.median_lead(21));
    check("dispersion", &found.dispersion, &oracle.dispersion(21));
    check("advances", &found.net_advances, &oracle.net_advances());
}

#[test]
fn lines_follow_their_definitions() {
    check_all(&universe());
}

#[test]
fn whole_series_on_the_days_of_the_benchmark_are_read_where_they_lie() {
    let Universe { members, .. } = universe();
    let whole: Vec<PriceSeries> =
        members.into_iter().filter(|series| series.days().len() == SESSIONS).collect();
    check_all(&Universe { benchmark: whole[0].clone(), members: whole });
}

#[test]
fn counts_fall_where_a_series_has_no_window() {
    let found = of(&universe());
    // Of ten, one has ended.
    assert_eq!(found.net_advances.counts.last(), Some(&9));
    // One has begun 40 sessions before the end, and one has a hole eight sessions before it.
    assert_eq!(found.above[0].counts.last(), Some(&7));
    assert_eq!(found.new_highs.counts.last(), Some(&7));
    assert_eq!(found.above[0].counts[47..50], [0, 0, 7]);
}

#[test]
fn a_session_that_the_benchmark_lacks_is_no_session() {
    let universe = universe();
    let kept_members = universe.members.iter().map(|series| {
        let on = |row: usize| universe.days().contains(&series.days()[row]);
        kept(series, on)
    });
    let without =
        Universe { members: kept_members.collect(), benchmark: universe.benchmark.clone() };
    assert_eq!(of(&without), of(&universe));
}

#[test]
fn a_split_that_is_adjusted_for_changes_nothing() {
    let (whole, mut split) = (universe(), universe());
    // Before the split, closes are quartered, as are those after it before they are adjusted.
    split.members = whole.members.iter().map(quartered).collect();
    assert_eq!(of(&split), of(&whole));
}

/// A series that was split four to one in its middle, adjusted as the whole snapshot is.
fn quartered(series: &PriceSeries) -> PriceSeries {
    let middle = series.days()[series.days().len() / 2];
    let rows = series.days().iter().zip(series.closes());
    let quoted = rows.map(|(day, close)| if *day < middle { *close } else { close / 4.0 });
    let (symbol, days) = (series.symbol().clone(), series.days().to_vec());
    let quoted = PriceSeries::new(symbol, days, quoted.collect(), vec![]).unwrap();
    quoted.split_on(middle, 4.0).unwrap()
}

#[test]
fn later_sessions_repaint_nothing() {
    let universe = universe();
    let whole = of(&universe);
    for sessions in [1, 49, 50, 252, 253, 334, 501, 698] {
        let as_of = universe.days()[sessions - 1];
        let found = breadth(&universe.benchmark, &universe.members(), Basis::Price, as_of).unwrap();
        let lines = |it: &Breadth| {
            let all = [&it.new_highs, &it.median_lead, &it.dispersion, &it.net_advances];
            let all = it.above.iter().chain(&it.ahead).chain(all);
            let values = |line: &BreadthLine| {
                let bits = line.values.iter().map(|value| value.map(f64::to_bits));
                bits.zip(line.counts.clone()).take(sessions).collect::<Vec<_>>()
            };
            all.map(values).collect::<Vec<_>>()
        };
        assert_eq!(lines(&found), lines(&whole), "{sessions}");
        assert_eq!(found.days, universe.days()[..sessions]);
    }
}

#[test]
fn the_order_of_the_instruments_does_not_matter_to_any_share() {
    let (universe, mut turned) = (universe(), universe());
    turned.members.reverse();
    let (found, expected) = (of(&turned), of(&universe));
    assert_eq!((found.above, found.ahead), (expected.above, expected.ahead));
    assert_eq!(found.median_lead, expected.median_lead);
}

#[test]
fn the_benchmark_against_itself_is_exactly_even() {
    let Universe { benchmark, .. } = universe();
    let found = of(&Universe { members: vec![benchmark.clone(), benchmark.clone()], benchmark });
    let zero = |line: &BreadthLine| line.values.iter().flatten().all(|value| *value == 0.0);
    assert!(found.ahead.iter().all(zero));
    assert!(zero(&found.median_lead) && zero(&found.dispersion));
    assert_eq!(found.median_lead.newest(), Some((0.0, 2)));
}

#[test]
fn a_fixed_multiple_of_the_benchmark_is_never_ahead() {
    let Universe { benchmark, .. } = universe();
    for factor in [0.1, 0.7, 3.0, 1e6 / 3.0] {
        let closes = benchmark.closes().iter().map(|close| close * factor).collect();
        let days = benchmark.days().to_vec();
        let multiple = PriceSeries::new("M".parse().unwrap(), days, closes, vec![]).unwrap();
        let found = of(&Universe { members: vec![multiple], benchmark: benchmark.clone() });
        assert!(found.ahead.iter().all(|line| line.values.iter().flatten().all(|it| *it == 0.0)));
    }
}

#[test]
fn nothing_has_no_breadth() {
    let universe = universe();
    let none = of(&Universe { members: vec![], benchmark: universe.benchmark.clone() });
    assert!(none.above[0].values.iter().all(Option::is_none));
    assert!(none.net_advances.counts.iter().all(|count| *count == 0));
    assert_eq!(none.dispersion.newest(), None);

    let before = universe.days()[0].plus_days(-1);
    let found = breadth(&universe.benchmark, &universe.members(), Basis::Price, before).unwrap();
    assert_eq!(found, Breadth::default());
}

#[test]
fn advances_are_summed_up_from_the_first_session() {
    let found = of(&universe());
    let summed = cumulated(&found.net_advances);
    assert_eq!((summed.values[0], summed.values[1]), (None, Some(0.0)));
    let all: f64 = found.net_advances.values.iter().skip(2).flatten().sum();
    assert_eq!(summed.values.last(), Some(&Some(all)));
    assert_eq!(summed.counts, found.net_advances.counts);
}
