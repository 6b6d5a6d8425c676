//! Weights of indices, the seven, and equal weights.

use rotascope::domain::{
    Absence, Basis,
    study::concentration::{EqualWeight, IndexWeights, Seven},
};

use super::{scope, symbol};
use crate::support::{library::FixedLibrary, shipped};

#[test]
fn weights_are_those_of_the_indices_of_both_legs() {
    for (small, large, known) in [("IWM", "SPY", true), ("IWM", "AAPL", false)] {
        let library = FixedLibrary::as_of("2026-09-25");
        let found = IndexWeights::read(&library, &symbol(small), &symbol(large)).unwrap().unwrap();
        assert!(found.small(|it| it.top10_percent).is_ok(), "{small}");
        assert_eq!(found.large(|it| it.top10_percent).is_ok(), known, "{large}");
        assert_eq!(found.indices.both().is_ok(), known, "{large}");
    }
}

#[test]
fn the_seven_have_the_weights_of_the_day_or_the_first_later() {
    for (as_of, is_later) in [("2026-01-23", true), ("2026-09-25", false)] {
        let seven = Seven::read(&FixedLibrary::as_of(as_of)).unwrap().unwrap().unwrap();
        assert_eq!(seven.members.len(), 7);
        assert_eq!(seven.basket().later().is_some(), is_later, "{as_of}");
        assert_eq!(seven.fund.series.symbol().as_str(), "SPY");
    }
}

#[test]
fn equal_weights_begin_at_a_hundred() {
    let library = FixedLibrary::as_of("2026-01-23");
    let found = EqualWeight::read(&library, &shipped::series("SPY"), Basis::Price);
    let found = found.unwrap().unwrap();
    assert_eq!(found.ratio().first(), Some(&100.0));
    assert_eq!(found.ratio().len(), found.view().len());
    assert_eq!(found.view().last_day(), Some(scope(&library).as_of));
    let early = FixedLibrary::as_of("1999-12-31");
    let none = EqualWeight::read(&early, &shipped::series("SPY"), Basis::Price).unwrap().unwrap();
    assert!(none.ratio().is_empty());
    let absence = Seven::read(&early).unwrap().unwrap().err();
    assert_eq!(absence, None::<Absence>, "the first later weights serve");
}
