//! Every figure of the reduction against our own panel.

use rotascope::domain::Day;

use super::{
    cases::{Universe, made, table},
    comparison::{check_breadth, check_ranking, our_breadth, our_ranking},
    real::real,
    reduction::{Folder, is_done},
};

const SERIES: u32 = 240;
const SESSIONS: usize = 700;

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
    check_breadth(&breadth, &our_breadth(universe, last));
    check_ranking(&ranking, &our_ranking(universe, last));
    assert_eq!(ranking.as_of, last);
    assert_eq!(breadth.members, ranking.members.len());
}

#[test]
fn funds_and_stocks_of_the_snapshot_have_our_figures() {
    check("real", &real(), None);
}

#[test]
fn made_series_have_our_figures() {
    check("made", &made(SERIES, SESSIONS), None);
}

#[test]
fn an_earlier_day_has_the_figures_that_were_known_then() {
    let universe = made(SERIES, SESSIONS);
    for row in [15, 260, 520] {
        check(&format!("as-of-{row}"), &universe, Some(universe.benchmark.days()[row]));
    }
}
