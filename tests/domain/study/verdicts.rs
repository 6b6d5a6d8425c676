//! Verdicts on many pairs: the list, what a snapshot holds of it, and what is taken over.

use std::collections::BTreeSet;

use rotascope::domain::{
    Basis, Pair, PairView,
    library::Library,
    study::{
        Verdict,
        verdicts::{PAIRS, PairGroup, listed, verdicts},
    },
};

use crate::support::{library::FixedLibrary, shipped::day};

#[test]
fn the_list_names_each_pair_once_by_symbols() {
    let names: BTreeSet<_> = PAIRS.iter().map(|pair| (pair.small, pair.large)).collect();
    assert_eq!(names.len(), PAIRS.len());
    for pair in PAIRS {
        assert!(pair.legs().is_some() && pair.small != pair.large, "{pair:?}");
    }
}

#[test]
fn a_snapshot_has_the_pairs_of_which_it_holds_both_legs() {
    let library = FixedLibrary::new();
    let library: &dyn Library = &library;
    let count = |group| listed(library, Some(group)).len();
    assert_eq!(
        PairGroup::ALL.iter().map(|&it| count(it)).sum::<usize>(),
        listed(library, None).len()
    );
    for pair in PAIRS {
        let is_held = pair.legs().unwrap().iter().all(|leg| library.lists(leg));
        assert_eq!(listed(library, Some(pair.group)).contains(&pair), is_held, "{pair:?}");
    }
}

#[test]
fn each_has_the_verdict_of_its_own_page_with_nothing_later() {
    let library = FixedLibrary::new();
    let pairs = listed(&library, None);
    for as_of in ["2000-05-30", "2008-10-10", "2026-01-23", "2026-09-25"] {
        for basis in [Basis::Price, Basis::TotalReturn] {
            for one in verdicts(&library, &pairs, (basis, day(as_of)), &[]) {
                let legs =
                    one.pair.legs().unwrap().map(|leg| library.prices(&leg).unwrap().unwrap());
                let alone = Pair::join(&legs[0].series, &legs[1].series, basis);
                let alone = Verdict::of(alone.as_of(day(as_of)));
                assert!(alone.as_of.is_none_or(|last| last <= day(as_of)));
                assert_eq!(one.found, Some(Ok(alone)), "{:?} {as_of}", one.pair);
            }
        }
    }
    let before_all = Some(Ok(Verdict::of(PairView::new(&[], &[], &[]))));
    let early = verdicts(&library, &pairs, (Basis::Price, day("1993-01-28")), &[]);
    assert!(early.iter().all(|one| one.found == before_all));
}

#[test]
fn what_is_known_is_taken_over_and_nothing_else() {
    let library = FixedLibrary::new();
    let pairs = listed(&library, Some(PairGroup::Style));
    let at =
        |as_of: &str, before: &_| verdicts(&library, &pairs, (Basis::Price, day(as_of)), before);
    let one = at("2026-01-23", &Vec::new());
    assert_eq!(at("2026-01-23", &one), one);
    let later = at("2026-09-25", &one);
    assert_eq!(later, at("2026-09-25", &Vec::new()));
    assert_ne!(later, one);
}
