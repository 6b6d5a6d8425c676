//! Files of a reduction against our own panel.

use rotascope::domain::{
    Absence, Basis, Day, PriceSeries,
    metrics::universe::{Breadth, BreadthLine, Ranked, RankedBy, Ranking, breadth, ranking},
    snapshot::{BreadthFile, RankingFile},
};

use super::cases::Universe;

/// The furthest that a figure may lie from ours.
const LIMIT: f64 = 1e-9;

/// Our own breadth of a universe as of a day.
pub fn our_breadth(universe: &Universe, as_of: Day) -> Breadth {
    let members: Vec<&PriceSeries> = universe.members.iter().collect();
    breadth(&universe.benchmark, &members, Basis::Price, as_of).unwrap()
}

/// Our own ranking of the series that share a session with the benchmark by a day, by their symbols.
pub fn our_ranking(universe: &Universe, as_of: Day) -> (Vec<&str>, Ranking) {
    let known = |series: &&PriceSeries| {
        let shared = |day: &Day| universe.benchmark.days().binary_search(day).is_ok();
        series.days().iter().any(|day| *day <= as_of && shared(day))
    };
    let mut known: Vec<&PriceSeries> = universe.members.iter().filter(known).collect();
    known.sort_by(|one, other| one.symbol().cmp(other.symbol()));
    let symbols = known.iter().map(|series| series.symbol().as_str()).collect();
    (symbols, ranking(&universe.benchmark, &known, Basis::Price, as_of))
}

/// Fails unless a file has every count and every figure of ours.
pub fn check_breadth(file: &BreadthFile, ours: &Breadth) {
    assert_eq!(file.breadth.days, ours.days);
    for ((name, theirs), (_, ours)) in lines(&file.breadth).iter().zip(lines(ours)) {
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

/// Fails unless a file has every figure, place and reason of ours.
pub fn check_ranking(file: &RankingFile, (known, ours): &(Vec<&str>, Ranking)) {
    let symbols: Vec<&str> = file.members.iter().map(|member| member.symbol.as_str()).collect();
    assert_eq!(symbols, *known);
    for by in RankedBy::ALL {
        let rows = file.ranking.by(*by).iter().zip(ours.by(*by)).zip(&symbols);
        for ((theirs, ours), symbol) in rows {
            let is_near = is_near(theirs.value.ok(), ours.value.ok());
            assert!(is_near, "{by} of {symbol}: {theirs:?} is not {ours:?}");
            assert_eq!(words(theirs), words(ours), "{by} of {symbol}");
        }
    }
}

type Words = (Option<Absence>, Option<usize>, Option<f64>, Option<usize>);

/// What a ranked figure says beside its value.
fn words(ranked: &Ranked) -> Words {
    (ranked.value.err(), ranked.rank, ranked.percentile, ranked.before)
}

fn is_near(theirs: Option<f64>, ours: Option<f64>) -> bool {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= LIMIT,
        (theirs, ours) => theirs == ours,
    }
}
