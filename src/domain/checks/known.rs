//! What is known of a series before it is checked.

use crate::domain::{Day, Symbol, facts::InstrumentFacts};

/// What is known of a series that a check would find: it is no finding.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// The last session, where later prices could not be had.
    pub(super) ends: Option<Day>,
    /// Days whose jump was a move of the price.
    pub(super) moves: &'a [Day],
}

impl<'a> Known<'a> {
    /// What the facts say of a symbol.
    pub fn of(facts: Option<&'a InstrumentFacts>, symbol: &Symbol) -> Self {
        let found = facts.and_then(|facts| facts.get(symbol));
        found.map_or_else(Self::default, |found| Self { ends: found.ends, moves: &found.moves })
    }
}
