//! Streaks, and the same count by other funds.

use rotascope::domain::{
    library::Library as _,
    metrics::streaks::{
        base_rate::{Probability, expected_longest_run, expected_runs},
        forward_returns::Anchor,
    },
    study::{
        StreakStudy,
        streaks::{count_again, forward_returns, peers},
    },
};
use std::num::NonZero;

use super::{scope, symbol};
use crate::support::library::FixedLibrary;

fn check(as_of: &str, running: usize, subject: Option<usize>, longest: usize) {
    let study = StreakStudy::of(scope(&FixedLibrary::as_of(as_of)).history());
    assert_eq!(study.running(), running, "{as_of}");
    assert_eq!(study.subject().map(|streak| streak.sessions), subject, "{as_of}");
    assert_eq!(study.longest().map(|streak| streak.sessions), Some(longest), "{as_of}");
    let longest = study.longest().unwrap();
    let (own, other) =
        (study.chance(Probability::HALF), study.chance_of(longest, Probability::HALF));
    assert!(other <= own, "the longest is the rarest: {other:?} {own:?}");
}

#[test]
fn a_page_speaks_of_the_newest_or_of_the_longest_of_the_year() {
    check("2026-01-22", 14, Some(14), 14);
    check("2026-01-23", 0, Some(14), 14);
    check("2008-10-10", 1, Some(1), 13);
}

#[test]
fn the_small_leg_is_its_first_peer_and_counts_itself() {
    let library = FixedLibrary::as_of("2026-01-23");
    let scope = scope(&library);
    let study = StreakStudy::of(scope.history());
    let subject = study.subject().unwrap();
    let facts = library.instruments().unwrap().ok();
    let found = peers(facts.as_deref(), &symbol("IWM"), &symbol("SPY"));
    assert_eq!(found.first().map(|peer| peer.symbol.as_str()), Some("IWM"));
    assert!(found.iter().all(|peer| peer.symbol.as_str() != "SPY"));
    assert_eq!(peers(None, &symbol("IWM"), &symbol("SPY")).len(), 1);
    let count = |fund: &str| count_again(&library, &scope, &study, subject, &symbol(fund)).unwrap();
    let own = count("IWM").unwrap().unwrap();
    assert_eq!((own.in_row, own.won), (subject.sessions, subject.sessions));
    assert!(count("NONE").unwrap_err().is_unavailable());
}

#[test]
fn returns_after_streaks_are_fewer_than_streaks() {
    let scope = scope(&FixedLibrary::as_of("2026-01-23"));
    let least = NonZero::new(7).unwrap();
    let study = StreakStudy::of(scope.history());
    let streaks = study.all.iter().filter(|streak| least.get() <= streak.sessions).count();
    for row in forward_returns(scope.history(), least, Anchor::Reached) {
        assert!(0 < row.n && row.n <= streaks, "{} of {streaks}", row.n);
    }
}

#[test]
fn a_rare_length_is_the_first_that_a_coin_brings_a_few_times() {
    for as_of in ["2026-01-23", "2008-10-10"] {
        let study = StreakStudy::of(scope(&FixedLibrary::as_of(as_of)).history());
        let (rare, expected) = study.rare_length().unwrap();
        let shorter = NonZero::new(rare.get() - 1).unwrap();
        let of_shorter = expected_runs(study.sessions, shorter, Probability::HALF);
        assert!(expected <= 5.0 && 5.0 < of_shorter, "{as_of}: {rare} {expected} {of_shorter}");
        assert_eq!(
            study.expected_longest(Probability::HALF),
            expected_longest_run(study.sessions, Probability::HALF)
        );
    }
    let few = StreakStudy::of(scope(&FixedLibrary::as_of("2026-01-23")).history().from(usize::MAX));
    assert_eq!(few.rare_length(), None);
}
