//! Universe of funds and stocks.

use rotascope::domain::{
    facts::{Index, InstrumentGroup, InstrumentKind},
    screener::candidates,
    study::{
        instruments::{Sieve, Universe, is_fund, is_stock},
        tracked,
    },
};

use super::{scope, symbol};
use crate::support::{library::FixedLibrary, pinned_snapshot};

fn universe() -> Universe {
    let library = FixedLibrary::as_of("2026-01-23");
    Universe::read(&library, &scope(&library)).unwrap().unwrap()
}

#[test]
fn every_listing_is_a_fund_a_stock_or_an_index() {
    let universe = universe();
    let count = |sieve: Sieve| universe.shown(sieve, None).count();
    let is_index: Sieve = |facts| facts.is_some_and(|it| it.kind == InstrumentKind::Index);
    assert_eq!((count(is_fund), count(is_stock), count(is_index)), (64, 9, 2));
    assert_eq!(universe.listed.len(), 75);
    let seven = Some(InstrumentGroup::Magnificent7);
    assert_eq!(universe.shown(is_stock, seven).count(), 7);
    assert_eq!(universe.shown(is_fund, seven).count(), 0);
    assert_eq!(candidates(&universe, is_fund, None).len(), count(is_fund), "all have arrived");
}

#[test]
fn funds_that_others_are_measured_with_are_found_by_name_and_index() {
    let universe = universe();
    let name = |series: Option<&rotascope::domain::PriceSeries>| {
        series.map(|series| series.symbol().to_string())
    };
    assert_eq!(name(universe.small_caps()).as_deref(), Some("IWM"));
    assert_eq!(name(universe.large_caps()).as_deref(), Some("SPY"));
    assert_eq!(name(Some(universe.small())).as_deref(), Some("IWM"));
    assert_eq!(name(Some(universe.large())).as_deref(), Some("SPY"));
    for (index, fund) in
        [(Index::Russell2000Growth, Some("VTWG")), (Index::Other("none".into()), None)]
    {
        let found = universe.fund_of(&index).map(|listing| listing.symbol.as_str());
        assert_eq!(found, fund, "{index}");
    }
}

#[test]
fn a_stock_tracks_no_index() {
    let facts = pinned_snapshot().instruments();
    for (fund, index) in [("IWM", Some(&Index::Russell2000)), ("AAPL", None), ("NONE", None)] {
        assert_eq!(tracked(&facts, &symbol(fund)).ok(), index, "{fund}");
    }
}
