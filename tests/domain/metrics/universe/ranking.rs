//! Ranks against a naive sort, and the figures that only the ranking has.

use rotascope::domain::{
    Absence, Basis, Day, PriceSeries, Value,
    metrics::{
        panel::{PanelRow, panel},
        universe::{Ranked, RankedBy, ranking},
    },
};

use super::cases::{Universe, universe};

const MONTH: usize = 21;

fn at(universe: &Universe, as_of: Day, by: RankedBy) -> Vec<Ranked> {
    let found = ranking(&universe.benchmark, &universe.members(), Basis::Price, as_of);
    found.by(by).to_vec()
}

fn pick(row: &PanelRow, by: RankedBy) -> Value {
    match by {
        RankedBy::Momentum => row.momentum,
        RankedBy::Mansfield => row.mansfield,
        RankedBy::Score => row.score,
        RankedBy::ScoreChange => row.score_change,
        RankedBy::Beta => row.beta,
        RankedBy::Drawdown => row.drawdown,
    }
}

/// One more than the figures above each, counted one by one.
fn ranks(values: &[Value]) -> Vec<Option<usize>> {
    let above = |own: f64| values.iter().filter(|other| other.is_ok_and(|it| own < it)).count();
    values.iter().map(|value| value.ok().map(|own| 1 + above(own))).collect()
}

fn check(universe: &Universe, row: usize) {
    let on = |row: usize| {
        let day = universe.days()[row];
        panel(&universe.benchmark, &universe.members(), Basis::Price, day)
    };
    let (now, before) = (on(row), row.checked_sub(MONTH).map(on).unwrap_or_default());
    let as_of = universe.days()[row];
    let found = ranking(&universe.benchmark, &universe.members(), Basis::Price, as_of);
    for by in RankedBy::ALL {
        let values: Vec<Value> = now.iter().map(|row| pick(row, *by)).collect();
        let before: Vec<Value> = before.iter().map(|row| pick(row, *by)).collect();
        let (ranks_before, others) = (ranks(&before), values.iter().flatten().count() - 1);
        for (at, (found, rank)) in found.by(*by).iter().zip(ranks(&values)).enumerate() {
            let rank_before = ranks_before.get(at).copied().flatten();
            let below = |own: f64| values.iter().filter(|it| it.is_ok_and(|it| it < own)).count();
            let percentile = values[at].ok().map(|own| below(own) as f64 / others as f64);
            let expected = Ranked { value: values[at], rank, percentile, before: rank_before };
            assert_eq!(*found, expected, "{by} of {at} on {as_of}");
        }
    }
}

#[test]
fn ranks_are_those_of_a_sorted_list() {
    let universe = universe();
    for row in [260, 300, 520, 698] {
        check(&universe, row);
    }
}

#[test]
fn momentum_and_mansfield_are_those_of_plain_loops() {
    let universe = universe();
    let last = *universe.days().last().unwrap();
    let found = at(&universe, last, RankedBy::Momentum);
    let strength = at(&universe, last, RankedBy::Mansfield);
    for (series, (momentum, strength)) in
        universe.members.iter().zip(found.iter().zip(&strength)).take(2)
    {
        let on_both = |day: &Day| universe.days().contains(day);
        let rows = series.days().iter().zip(series.closes()).filter(|(day, _)| on_both(day));
        let levels: Vec<f64> = rows.map(|(_, close)| *close).collect();
        let newest = levels.len() - 1;
        let expected = levels[newest - 21] / levels[newest - 252] - 1.0;
        assert!((momentum.value.unwrap() - expected).abs() < 1e-12);

        let base = universe.benchmark.closes();
        let ratios: Vec<f64> = levels.iter().zip(base).map(|(own, base)| own / base).collect();
        let mean = ratios[newest - 199..].iter().sum::<f64>() / 200.0;
        let expected = 100.0 * (ratios[newest] / mean - 1.0);
        assert!((strength.value.unwrap() - expected).abs() < 1e-9);
    }
}

#[test]
fn what_begins_late_or_has_ended_has_no_rank_and_says_why() {
    let universe = universe();
    let last = *universe.days().last().unwrap();
    let found = at(&universe, last, RankedBy::Momentum);
    let of = |symbol: &str| {
        let place = universe.members.iter().position(|it| it.symbol().as_str() == symbol);
        found[place.unwrap()]
    };
    let short = |have| Err(Absence::NotEnoughHistory { need: 253, have });
    assert_eq!(of("NEW"), Ranked { value: short(40), rank: None, percentile: None, before: None });
    assert_eq!(of("EARLY").value, short(0));
    assert!(of("GAP").rank.is_some() && of("HOLES").rank.is_some(), "joined on shared sessions");
}

#[test]
fn equal_figures_share_a_place() {
    let Universe { benchmark, members } = universe();
    let twins = Universe {
        members: vec![members[0].clone(), members[1].clone(), members[0].clone()],
        benchmark,
    };
    let last = *twins.days().last().unwrap();
    let found: Vec<usize> =
        at(&twins, last, RankedBy::Momentum).iter().filter_map(|ranked| ranked.rank).collect();
    assert!(found == [1, 3, 1] || found == [2, 1, 2], "{found:?}");
}

#[test]
fn the_only_one_has_a_place_and_no_percentile() {
    let Universe { benchmark, members } = universe();
    let only = Universe { members: vec![members[0].clone()], benchmark };
    let found = at(&only, *only.days().last().unwrap(), RankedBy::Beta);
    assert_eq!((found[0].rank, found[0].percentile, found[0].rise()), (Some(1), None, Some(0)));
}

#[test]
fn the_benchmark_against_itself_is_exactly_itself() {
    let Universe { benchmark, .. } = universe();
    let own = Universe { members: vec![benchmark.clone()], benchmark };
    let last = *own.days().last().unwrap();
    assert_eq!(at(&own, last, RankedBy::Mansfield)[0].value, Ok(0.0));
    assert_eq!(at(&own, last, RankedBy::Beta)[0].value, Ok(1.0));
    assert_eq!(at(&own, last, RankedBy::Score)[0].value, Err(Absence::NoVariation));
}

#[test]
fn later_sessions_change_no_rank() {
    let whole = universe();
    for sessions in [253, 300, 520] {
        let as_of = whole.days()[sessions - 1];
        let cut = |series: &PriceSeries| series.clone().to(series.sessions_to(as_of)).ok();
        let known = Universe {
            benchmark: cut(&whole.benchmark).unwrap(),
            members: whole.members.iter().filter_map(cut).collect(),
        };
        for by in RankedBy::ALL {
            let (seen, then) = (at(&whole, as_of, *by), at(&known, as_of, *by));
            let begun = seen.iter().zip(&whole.members).filter(|(_, it)| it.days()[0] <= as_of);
            assert_eq!(begun.map(|(ranked, _)| *ranked).collect::<Vec<_>>(), then, "{by}");
        }
    }
}
