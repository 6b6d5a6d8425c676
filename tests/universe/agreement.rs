//! Every figure of the reduction against our own panel.

use rotascope::domain::{
    Basis, Day, PriceSeries,
    metrics::universe::{Breadth, BreadthLine, Ranked, RankedBy, breadth, ranking},
    snapshot::{BreadthFile, RankingFile},
};

use super::{
    cases::{Universe, made, real},
    reduction::{Folder, is_done, table},
};

/// The furthest that a figure may lie from ours.
const LIMIT: f64 = 1e-9;

/// Reduces a universe and holds what was written against our own figures as of a day.
fn check(name: &str, universe: &Universe, as_of: Option<Day>) {
    let folder = Folder::with(name, &table(universe));
    let last = as_of.unwrap_or(*universe.benchmark.days().last().unwrap());
    let day = as_of.map(|day| day.to_string());
    let more = day.iter().flat_map(|day| ["--as-of", day.as_str()]).collect::<Vec<_>>();
    let benchmark = universe.benchmark.symbol();
    is_done(&folder.reduce("closes.csv", benchmark.as_str(), &more));
    let (breadth, ranking) = folder.files();
    assert_eq!((&breadth.benchmark, &ranking.benchmark), (benchmark, benchmark));
    check_breadth(universe, &breadth, last);
    check_ranking(universe, &ranking, last);
    assert_eq!(breadth.members, ranking.members.len());
}

fn members(universe: &Universe) -> Vec<&PriceSeries> {
    universe.members.iter().collect()
}

fn check_breadth(universe: &Universe, file: &BreadthFile, last: Day) {
    let ours = breadth(&universe.benchmark, &members(universe), Basis::Price, last).unwrap();
    assert_eq!(file.breadth.days, ours.days);
    for ((name, theirs), (_, ours)) in lines(&file.breadth).iter().zip(lines(&ours)) {
        assert_eq!(theirs.counts, ours.counts, "{name}");
        for (row, (theirs, ours)) in theirs.values.iter().zip(&ours.values).enumerate() {
            assert!(is_near(*theirs, *ours), "{name}, {row}: {theirs:?} is not {ours:?}");
        }
    }
}

fn lines(breadth: &Breadth) -> [(&'static str, &BreadthLine); 9] {
    let ([above_50, above_200], [ahead_21, ahead_63, ahead_252]) = (&breadth.above, &breadth.ahead);
    [
        ("above 50", above_50),
        ("above 200", above_200),
        ("ahead over 21", ahead_21),
        ("ahead over 63", ahead_63),
        ("ahead over 252", ahead_252),
        ("new highs", &breadth.new_highs),
        ("net advances", &breadth.net_advances),
        ("median lead", &breadth.median_lead),
        ("dispersion", &breadth.dispersion),
    ]
}

fn check_ranking(universe: &Universe, file: &RankingFile, last: Day) {
    assert_eq!(file.as_of, last);
    let known = |series: &&PriceSeries| {
        let shared = |day: &Day| universe.benchmark.days().binary_search(day).is_ok();
        series.days().iter().any(|day| *day <= last && shared(day))
    };
    let mut known: Vec<&PriceSeries> = universe.members.iter().filter(known).collect();
    known.sort_by(|one, other| one.symbol().cmp(other.symbol()));
    let symbols: Vec<&str> = file.members.iter().map(|member| member.symbol.as_str()).collect();
    assert_eq!(symbols, known.iter().map(|series| series.symbol().as_str()).collect::<Vec<_>>());

    let ours = ranking(&universe.benchmark, &known, Basis::Price, last);
    for by in RankedBy::ALL {
        for ((theirs, ours), symbol) in file.ranking.by(*by).iter().zip(ours.by(*by)).zip(&symbols)
        {
            assert!(
                is_near(theirs.value.ok(), ours.value.ok()),
                "{by} of {symbol}: {theirs:?} is not {ours:?}"
            );
            let words = |ranked: &Ranked| {
                (ranked.value.err(), ranked.rank, ranked.percentile, ranked.before)
            };
            assert_eq!(words(theirs), words(ours), "{by} of {symbol}");
        }
    }
}

fn is_near(theirs: Option<f64>, ours: Option<f64>) -> bool {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= LIMIT,
        (theirs, ours) => theirs == ours,
    }
}

#[test]
fn funds_and_stocks_of_the_snapshot_have_our_figures() {
    check("real", &real(), None);
}

#[test]
fn made_series_have_our_figures() {
    check("made", &made(), None);
}

#[test]
fn an_earlier_day_has_the_figures_that_were_known_then() {
    let universe = made();
    for row in [15, 260, 520] {
        check(&format!("as-of-{row}"), &universe, Some(universe.benchmark.days()[row]));
    }
}
