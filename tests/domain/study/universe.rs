//! Groups of the default snapshot: who of them takes part, and who ranks where.

use rotascope::domain::{
    Absence, Basis, DateRange, Symbol,
    library::Library,
    metrics::{
        panel::panel,
        universe::{BreadthShare, RankedBy, breadth},
    },
    study::{
        rotation::{MapChoice, MapMembers, WhyLeftOut},
        universe::{UniverseFiles, UniverseStudy},
    },
    view::UniverseGroup,
};

use super::symbol;
use crate::support::{library::FixedLibrary, shipped};

fn choice(members: MapMembers, basis: Basis) -> MapChoice {
    MapChoice { members, benchmark: None, basis, legs: (symbol("IWM"), symbol("SPY")) }
}

fn study(group: UniverseGroup, list: &[&str], basis: Basis, as_of: &str) -> UniverseStudy {
    let list: Vec<Symbol> = list.iter().map(|it| symbol(it)).collect();
    let library = FixedLibrary::as_of(as_of);
    let choice = choice(group.members(&list), basis);
    let files = UniverseFiles::of(&library, &choice).unwrap().unwrap();
    UniverseStudy::of(&files, shipped::day(as_of)).unwrap()
}

fn symbols(study: &UniverseStudy) -> String {
    let symbols: Vec<&str> = study.members.iter().map(|it| it.symbol.as_str()).collect();
    symbols.join(" ")
}

#[test]
fn groups_have_their_members_without_the_benchmark() {
    let check = |group, as_of: &str, members: &str, left_out: usize| {
        let found = study(group, &[], Basis::Price, as_of);
        assert_eq!(
            (symbols(&found).as_str(), found.left_out.len()),
            (members, left_out),
            "{group}"
        );
        assert_eq!(found.benchmark, symbol("VTI"));
    };
    let small = "IWM VTWO VTWG VTWV IWN IWO IJR VB IWC IJS IJT AVUV";
    check(UniverseGroup::Small, "2026-01-23", small, 0);
    check(UniverseGroup::Small, "2008-10-10", "IWM IWN IWO IJR VB IWC IJS IJT", 4);
    check(UniverseGroup::Sectors, "2008-10-10", "XLB XLE XLF XLI XLK XLP XLU XLV XLY IYR", 2);
    let stocks = "AMPL INOD AAPL AMZN GOOGL META MSFT NVDA TSLA";
    check(UniverseGroup::Stocks, "2026-01-23", stocks, 0);
    let everything = study(UniverseGroup::Everything, &[], Basis::Price, "2026-01-23");
    assert_eq!(everything.members.len(), 72, "all but the benchmark and the two indices");
}

#[test]
fn figures_are_those_of_the_metrics() {
    let as_of = shipped::day("2026-01-23");
    let found =
        study(UniverseGroup::Own, &["IWM", "XLF", "AAPL"], Basis::TotalReturn, "2026-01-23");
    let series = ["IWM", "XLF", "AAPL"].map(shipped::series);
    let series = series.each_ref();
    let benchmark = shipped::series("VTI");
    let expected = breadth(&benchmark, &series, Basis::TotalReturn, as_of).unwrap();
    assert_eq!(found.breadth, expected);
    let rows = panel(&benchmark, &series, Basis::TotalReturn, as_of);
    for (member, row) in found.members.iter().zip(rows) {
        assert_eq!(found.rank(member, RankedBy::Beta).unwrap().value, row.beta);
        assert_eq!(found.rank(member, RankedBy::Momentum).unwrap().value, row.momentum);
    }
}

#[test]
fn shares_of_the_sectors_are_those_counted_from_the_closes() {
    let found = study(UniverseGroup::Sectors, &[], Basis::Price, "2026-01-23");
    let closes = |symbol: &Symbol| {
        let series = shipped::series(symbol.as_str());
        let sessions = series.sessions_to(shipped::day("2026-01-23"));
        series.closes()[..sessions].to_vec()
    };
    let above = |window: usize| {
        let is_above = |symbol: &Symbol| {
            let closes = closes(symbol);
            let mean = closes.iter().rev().take(window).sum::<f64>() / window as f64;
            mean < closes[closes.len() - 1]
        };
        found.members.iter().filter(|it| is_above(&it.symbol)).count() as f64
    };
    let newest = |share| found.breadth.share(share).newest().unwrap();
    assert_eq!(newest(BreadthShare::Above50), (above(50) / 12.0, 12));
    assert_eq!(newest(BreadthShare::Above200), (above(200) / 12.0, 12));
}

#[test]
fn who_cannot_be_counted_is_named_with_the_reason() {
    let list = ["IWM", "NONE", "AVUV", "RUT", "IWB"];
    let found = study(UniverseGroup::Own, &list, Basis::TotalReturn, "2008-10-10");
    let why = |name: &str| {
        let out = found.left_out.iter().find(|it| it.symbol == symbol(name));
        out.map(|it| it.why.clone())
    };
    assert!(matches!(why("NONE"), Some(WhyLeftOut::Unreadable(_))));
    let first = shipped::series("AVUV").days()[0];
    assert_eq!(why("AVUV"), Some(WhyLeftOut::Absent(Absence::NotKnownYet { first })));
    assert_eq!(why("RUT"), Some(WhyLeftOut::Absent(Absence::DividendsNotKnown)));
    assert_eq!(symbols(&found), "IWM IWB");
}

#[test]
fn who_has_ended_has_no_place_and_says_so() {
    let found = study(UniverseGroup::Own, &["IWM", "IWB"], Basis::Price, "2026-09-25");
    let [iwm, iwb] = &found.members[..] else { panic!("both have begun") };
    let last = *shipped::series("IWB").days().last().unwrap();
    let ended = found.rank(iwb, RankedBy::Score).unwrap();
    assert_eq!((ended.value, ended.rank), (Err(Absence::EndsTooEarly { last }), None));
    assert_eq!(found.rank(iwm, RankedBy::Score).unwrap().rank, Some(1));
    assert_eq!(found.breadth.net_advances.counts.last(), Some(&1));
}

#[test]
fn a_benchmark_that_has_no_levels_or_no_session_is_refused() {
    let library = FixedLibrary::as_of("2026-01-23");
    let against = |benchmark: &str, basis| {
        let members = MapMembers::Own(vec![symbol("IWM")]);
        let choice = MapChoice { benchmark: Some(symbol(benchmark)), ..choice(members, basis) };
        UniverseFiles::of(&library, &choice).unwrap()
    };
    let refused = against("RUT", Basis::TotalReturn).unwrap_err().to_string();
    assert!(refused.contains("the dividends are not known"), "{refused}");
    assert!(against("RUT", Basis::Price).is_ok());
    assert!(against("NONE", Basis::Price).is_err_and(|error| error.is_unavailable()));

    let files = against("VTI", Basis::Price).unwrap();
    let early = UniverseStudy::of(&files, shipped::day("1999-01-04")).unwrap_err().to_string();
    assert!(early.contains("VTI has no session that early"), "{early}");
}

#[test]
fn nothing_after_the_day_is_read() {
    let library = FixedLibrary::as_of("2026-01-23");
    let choice = choice(UniverseGroup::Sectors.members(&[]), Basis::Price);
    let files = UniverseFiles::of(&library, &choice).unwrap().unwrap();
    let (then, now) = (shipped::day("2026-01-23"), library.manifest().unwrap().unwrap().as_of);
    let [then, now] = [then, now].map(|day| UniverseStudy::of(&files, day).unwrap());
    let sessions = then.breadth.days.len();
    assert_eq!(then.breadth.days, now.breadth.days[..sessions]);
    for share in BreadthShare::ALL {
        let (then, now) = (then.breadth.share(*share), now.breadth.share(*share));
        assert_eq!(then.values, now.values[..sessions], "{share}");
        assert_eq!(then.counts, now.counts[..sessions], "{share}");
    }
    assert_eq!(then.breadth.days[then.start(DateRange::YearToDate)].to_string(), "2025-12-31");
}
