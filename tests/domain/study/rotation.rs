//! Members of the map and their positions.

use std::num::NonZero;

use rotascope::domain::{
    Basis,
    facts::InstrumentGroup,
    metrics::rotation::{Formula, latest_position},
    study::rotation::{MapChoice, MapMembers, MapPairs, Turning, WhyLeftOut, turning, weekly_bars},
};

use super::{scope, symbol};
use crate::support::{library::FixedLibrary, shipped::day};

fn choice(members: MapMembers, benchmark: Option<&str>) -> MapChoice {
    let legs = (symbol("IWM"), symbol("SPY"));
    MapChoice { members, benchmark: benchmark.map(symbol), basis: Basis::Price, legs }
}

fn check(members: MapMembers, benchmark: Option<&str>, as_of: &str, expected: (&str, usize)) {
    let library = FixedLibrary::as_of(as_of);
    let choice = choice(members, benchmark);
    let pairs = MapPairs::of(&library, &choice).unwrap().unwrap();
    let study = pairs.study(Formula::RotationMap, day(as_of));
    let placed: Vec<&str> = study.members.iter().map(|member| member.symbol.as_str()).collect();
    assert_eq!((placed.join(" ").as_str(), study.left_out.len()), expected, "{as_of}");
    assert!(choice.needs(&library).contains(&study.benchmark));
    for member in &study.members {
        let bars = weekly_bars(
            pairs.pair(&member.symbol).unwrap().as_of(day(as_of)),
            Formula::RotationMap,
        );
        assert_eq!(latest_position(&bars).as_ref(), Ok(&member.latest), "{}", member.symbol);
    }
}

#[test]
fn members_are_placed_or_left_out_with_the_reason() {
    let own = |symbols: &[&str]| MapMembers::Own(symbols.iter().map(|it| symbol(it)).collect());
    check(own(&[]), Some("QQQ"), "2026-01-23", ("IWM SPY", 0));
    check(own(&["IWM", "NONE"]), Some("SPY"), "2026-01-23", ("IWM", 1));
    check(own(&["IWM", "VTWO"]), Some("SPY"), "2008-10-10", ("IWM", 1));
    check(own(&["IWM", "IWB"]), Some("SPY"), "2026-05-01", ("IWM IWB", 0));
    check(own(&["IWM", "IWB"]), Some("SPY"), "2026-09-25", ("IWM", 1));
    let seven = MapMembers::Of(&[InstrumentGroup::Magnificent7]);
    check(seven, Some("SPY"), "2026-01-23", ("AAPL AMZN GOOGL META MSFT NVDA TSLA", 0));
}

#[test]
fn a_file_that_cannot_be_had_is_named_with_its_error() {
    let library = FixedLibrary::as_of("2026-01-23");
    let choice = choice(MapMembers::Own(vec![symbol("NONE")]), Some("SPY"));
    let study = MapPairs::of(&library, &choice).unwrap().unwrap();
    let study = study.study(Formula::RotationMap, day("2026-01-23"));
    assert!(matches!(study.left_out[0].why, WhyLeftOut::Unreadable(_)), "{:?}", study.left_out);
}

#[test]
fn turning_is_the_same_after_any_other() {
    let tail = |weeks| NonZero::new(weeks).unwrap();
    let of = |as_of, formula, weeks, before| {
        let scope = scope(&FixedLibrary::as_of(as_of));
        Turning::of(scope.history(), formula, tail(weeks), before)
    };
    let found = of("2004-01-22", Formula::RotationMap, 12, None);
    let scope = scope(&FixedLibrary::as_of("2004-01-22"));
    assert_eq!(found.overlay, turning(scope.history(), Formula::RotationMap, tail(12)));
    // The same weeks, others, another formula and another tail.
    for (as_of, formula, weeks) in [
        ("2004-01-20", Formula::RotationMap, 12),
        ("2004-01-23", Formula::RotationMap, 12),
        ("2003-12-31", Formula::RotationMap, 12),
        ("2004-01-22", Formula::DualEma, 12),
        ("2004-01-22", Formula::RotationMap, 13),
    ] {
        let before = Some(of(as_of, formula, weeks, None));
        assert_eq!(of("2004-01-22", Formula::RotationMap, 12, before), found, "{as_of} {weeks}");
    }
}
