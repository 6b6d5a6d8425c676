//! Candidates among a universe.

use super::{Benchmarks, Candidate};
use crate::domain::{
    facts::InstrumentGroup,
    study::instruments::{Sieve, Universe},
};

/// The listings that pass a sieve, are of a group and have arrived, in the order of the facts.
pub fn candidates(
    universe: &Universe,
    sieve: Sieve,
    group: Option<InstrumentGroup>,
) -> Vec<Candidate<'_>> {
    let with = Benchmarks {
        small: universe.small(),
        large: universe.large(),
        small_caps: universe.small_caps(),
        large_caps: universe.large_caps(),
        basis: universe.basis,
        as_of: universe.as_of,
        range: universe.range,
    };
    universe
        .shown(sieve, group)
        .filter_map(|listing| {
            let facts = universe.facts_of(&listing.symbol);
            Some(Candidate { series: listing.series()?, facts, with })
        })
        .collect()
}
